/**
 * Try mode as a newcomer meets it: seconds from `npm start` to the first question, memory at rest, CPU of one turn through the web channel.
 * Linux only: reads /proc.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, cast } from '../../bot/demo/script.ts';
import { buttonIn, createTryClient, type TryClient } from '../../bot/demo/try-client.ts';

const port = 39_781;

export async function benchTryMode(): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-bench-'));
  const startedAt = performance.now();
  const server = spawn('npm', ['start', '--silent'], { env: { ...process.env, PORT: String(port), DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const { pid: groupId } = server;
  if (groupId === undefined) throw new Error('npm start did not start.');
  try {
    await once(server.stdout, 'data');
    const client = createTryClient(`http://127.0.0.1:${port}`);
    await client.post('fatima', 'bench-0000', { kind: 'text', text: 'hoi' });
    const first = await client.post('fatima', 'bench-0001', { kind: 'text', text: 'ja' });
    const seconds = (performance.now() - startedAt) / 1000;
    const hasQuestion = buttonIn(first, ({ action }) => action === 'answer') !== null;

    await wait(3000);
    const pid = heaviestOf(groupId);
    const idleMb = memoryMbOf(pid);
    const [warm, ...measured] = cast;
    await turns(client, warm);
    const before = cpuMsOf(pid);
    let count = 0;
    for (const who of measured) count += await turns(client, who);
    const cpuMs = (cpuMsOf(pid) - before) / count;

    const isMet = hasQuestion && seconds <= 2 && idleMb <= 150 && cpuMs <= 5;
    console.log(`first question answerable   ${seconds.toFixed(2)} s     (at most 2)`);
    console.log(`memory at rest              ${idleMb.toFixed(0)} MB      (at most 150)`);
    console.log(`one turn, web channel       ${cpuMs.toFixed(2)} ms CPU (at most 5; ${count} turns)`);
    return isMet;
  } finally {
    process.kill(-groupId, 'SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** One person answers the whole questionnaire by typing, as people do; resolves to the number of turns. */
async function turns(client: TryClient, who: string): Promise<number> {
  const said = ['hoi', 'ja', ...Object.keys(answers).flatMap(() => ['2', '3'])];
  for (const [index, text] of said.entries()) await client.post(who, `bench-${who}-${String(index)}`, { kind: 'text', text });
  return said.length;
}

/** The process of the group that holds the bot: the one with the most memory. */
function heaviestOf(groupId: number): number {
  const members = readdirSync('/proc').map(Number).filter((pid) => pid > 0 && statOf(pid)[2] === String(groupId));
  return members.toSorted((one, other) => memoryMbOf(other) - memoryMbOf(one))[0] ?? groupId;
}

function memoryMbOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** User and system time; a clock tick is 10 ms on every Linux that Node runs on. */
function cpuMsOf(pid: number): number {
  const [user = '0', system = '0'] = statOf(pid).slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** The fields of /proc/pid/stat from behind the name, which may hold spaces. */
function statOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
