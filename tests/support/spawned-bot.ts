/** The bot as a process of its own, to be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { freePort } from './free-port.ts';

export interface SpawnedBot {
  readonly address: string;
  /** What it prints once it answers. */
  readonly greeting: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Resolves when it answers. It gets these settings alone: a `MONGODB_URI` or an `SMTP_URL` of the one who runs the tests is not for it. */
export async function spawnBot(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<SpawnedBot> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('bot/main.ts')], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [greeting] = (await Promise.race([once(child.stdout, 'data'), failed(child)])) as [Buffer];
  child.stdout.resume();
  child.stderr.resume();
  return {
    greeting: greeting.toString(),
    address: `http://127.0.0.1:${port}`,
    async kill() {
      await ended(child, 'SIGKILL');
    },
    stop: () => ended(child, 'SIGTERM'),
  };
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
  return child.exitCode;
}

async function failed(child: ChildProcess): Promise<never> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  await once(child, 'exit');
  throw new Error(`The bot did not start: ${words}`);
}
