/** The script before everything else, in a clone of its own with an npm that only takes notes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const lock = '{"lockfileVersion":3}';
const stamp = createHash('sha256').update(lock).digest('hex');

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'datapeil-clone-'));
  for (const folder of ['bot', 'bin', 'node_modules']) mkdirSync(join(clone, folder));
  cpSync('bot/with-install.mjs', join(clone, 'bot/with-install.mjs'));
  writeFileSync(join(clone, 'package-lock.json'), lock);
  installing('exit 0');
});
afterEach(() => rmSync(clone, { recursive: true }));

const stampFile = () => join(clone, 'node_modules/.datapeil-installed');
const notes = () => (existsSync(join(clone, 'notes')) ? readFileSync(join(clone, 'notes'), 'utf8') : '');

/** What stands in for npm: it notes what it was asked for, then does this. */
function installing(then: string): void {
  writeFileSync(join(clone, 'bin/npm'), `#!/bin/sh\necho "$@" >> "${join(clone, 'notes')}"\n${then}\n`);
  chmodSync(join(clone, 'bin/npm'), 0o755);
}

function run(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(clone, 'bot/with-install.mjs'), ...args], { cwd: tmpdir(), env: { PATH: `${join(clone, 'bin')}:${dirname(process.execPath)}:/usr/bin:/bin` }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly words: string }> {
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (words += part.toString()));
  await once(child, 'close');
  return { code: child.exitCode, words };
}

// A shell script stands in for npm.
describe.skipIf(process.platform === 'win32')('npm start and npm test', () => {
  it('install first in a new clone, once', async () => {
    const first = await ended(run('-p', '"it runs"'));
    expect(first).toEqual({ code: 0, words: 'Installing packages (once, about a minute) …\nit runs\n' });
    expect(notes()).toMatch(/^install .*\n$/);
    expect(await ended(run('-p', '"it runs"'))).toEqual({ code: 0, words: 'it runs\n' });
    expect(notes().match(/install/g)).toHaveLength(1);
  });

  it('install again when other packages are wanted', async () => {
    writeFileSync(stampFile(), stamp);
    writeFileSync(join(clone, 'package-lock.json'), `${lock}\n`);
    await ended(run('-p', '1'));
    expect(notes()).toContain('install');
  });

  it('do not install when everything is there', async () => {
    writeFileSync(stampFile(), stamp);
    await ended(run('-p', '1'));
    expect(notes()).toBe('');
  });

  it('say so when installing failed, run nothing, and try again next time', async () => {
    installing('exit 7');
    expect(await ended(run('-p', '"it runs"'))).toEqual({ code: 7, words: expect.stringMatching(/Installing failed\. Is the npm registry reachable\?.*\n$/) as string });
    expect(existsSync(stampFile())).toBe(false);
  });

  it('end as what they run ends', async () => {
    writeFileSync(stampFile(), stamp);
    expect((await ended(run('-e', 'process.exit(3)'))).code).toBe(3);
    expect((await ended(run('-e', 'process.kill(process.pid, "SIGKILL")'))).code).toBe(128);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('let what they run end by itself on %s', async (signal) => {
    writeFileSync(stampFile(), stamp);
    const program = 'for (const name of ["SIGTERM", "SIGINT"]) process.on(name, () => setTimeout(() => { console.log("closed"); process.exit(0); }, 100)); setInterval(() => 0, 1000); console.log(process.pid);';
    const child = run('-e', program);
    const [pid] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const end = ended(child);
    // Ctrl+C reaches both; whoever sends SIGTERM knows only the first.
    child.kill(signal);
    if (signal === 'SIGINT') process.kill(Number(pid.toString()), signal);
    expect(await end).toEqual({ code: 0, words: 'closed\n' });
  });
});
