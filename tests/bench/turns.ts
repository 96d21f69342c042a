/**
 * What a turn costs in Teams: the bot, with its durable store, against botbuilder's echo without any state. Same machine, same run, same
 * stand-in, same token, kept connections; CPU of each process over the same number of messages. Linux only: reads /proc.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { appId, openBotConnector, type BotConnector } from '../support/teams/bot-connector.ts';
import { teamsPerson, type TeamsPerson } from '../support/teams/teams-person.ts';

const people = 100;
const turnsEach = 20;
const mostTimes = 1.25;

interface Cost {
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly said: number;
}

export async function benchTurns(): Promise<boolean> {
  const connector = await openBotConnector();
  try {
    const echo = await costOf('echo-bot.ts', [connector.openIdMetadata, appId], connector);
    const own = await costOf('datapeil-bot.ts', [connector.openIdMetadata, String(people)], connector);
    const times = own.cpuMs / echo.cpuMs;
    console.log(`echo, no state          ${echo.cpuMs.toFixed(2)} ms CPU a turn, ${echo.perSecond.toFixed(0)} a second, ${echo.said.toFixed(2)} calls to Teams a turn`);
    console.log(`datapeil, durable       ${own.cpuMs.toFixed(2)} ms CPU a turn, ${own.perSecond.toFixed(0)} a second, ${own.said.toFixed(2)} calls to Teams a turn`);
    console.log(`ratio                   ${times.toFixed(2)} (at most ${String(mostTimes)}; ${String(people * turnsEach)} turns, ${String(people)} people)`);
    return times <= mostTimes;
  } finally {
    await connector.close();
  }
}

async function costOf(peer: string, args: readonly string[], connector: BotConnector): Promise<Cost> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(`peers/${peer}`, import.meta.url)), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const address = `http://127.0.0.1:${line.toString().trim()}`;
    const everyone = Array.from({ length: people }, (_, index) => teamsPerson(connector, () => address, `p${String(index)}`, `p${String(index)}@merenburg.example`));
    // Everyone is known, has agreed, and the code is warm.
    await inTurn(everyone, ['hoi', 'ja', '2', '3', '2', '3']);
    await wait(1000);
    const { pid = 0 } = child;
    const calls = connector.calls.length;
    const before = cpuMsOf(pid);
    const startedAt = performance.now();
    await inTurn(everyone, Array.from({ length: turnsEach }, (_, index) => (index % 2 === 0 ? '2' : '3')));
    const seconds = (performance.now() - startedAt) / 1000;
    // What is said after the acknowledgement counts too.
    await wait(1000);
    const turns = people * turnsEach;
    return { cpuMs: (cpuMsOf(pid) - before) / turns, perSecond: turns / seconds, said: (connector.calls.length - calls) / turns };
  } finally {
    child.kill('SIGKILL');
  }
}

/** Everyone says the same at the same time, one thing after the other. */
async function inTurn(everyone: readonly TeamsPerson[], texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const answers = await Promise.all(everyone.map((person) => person.type(text)));
    const refused = answers.find(({ status }) => status !== 200);
    if (refused) throw new Error(`A turn was answered ${String(refused.status)}.`);
  }
}

/** User and system time; a clock tick is 10 ms on every Linux that Node runs on. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const [user = '0', system = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
