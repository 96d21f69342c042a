/**
 * What a turn costs in Teams: the bot, with its durable store, against botbuilder's echo without any state and against a WaterfallDialog bot
 * by the book with durable storage; and thousands of people at once. Same machine, same run, same stand-in, same tokens, kept connections,
 * and the same options of Node, those of `npm start`. Linux only: reads /proc.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { answerTo } from '../../flows/answer.ts';
import { parseChoice } from '../../flows/choice.ts';
import { openStore } from '../../store/open.ts';
import { replicaQuestionnaire } from '../support/replica.ts';
import { actionsOn } from '../support/teams/teams-person.ts';
import { appId, openBotConnector, type BotConnector, type Received } from '../support/teams/bot-connector.ts';
import { createCrowd, nameOf, percentile, type CrowdRun } from './crowd.ts';

const peers = { echo: 'echo-bot.ts', waterfall: 'waterfall-bot.ts', datapeil: 'datapeil-bot.ts' } as const;
type Peer = keyof typeof peers;

const warmPeople = 60;
const crowdPeople = 500;
const mostPeople = 3500;
const crowdTurns = 10;
const mostTurns = 6;
const targets = { cpu: 1.25, throughput: 2.5, tail: 2 } as const;

interface Cost extends CrowdRun {
  /** Milliseconds of CPU a turn. */
  readonly cpuMs: number;
  readonly callsATurn: number;
}

export async function benchTurns(): Promise<boolean> {
  const connector = await openBotConnector();
  try {
    const costs = {} as Record<Peer, Cost>;
    for (const peer of ['echo', 'datapeil', 'waterfall'] as const) {
      costs[peer] = await costOf(peer, connector);
      console.log(lineOf(peer, costs[peer]));
    }
    const cpu = costs.datapeil.cpuMs / costs.echo.cpuMs;
    const throughput = costs.datapeil.perSecond / costs.waterfall.perSecond;
    console.log(`CPU, times the echo's                ${cpu.toFixed(2)} (at most ${String(targets.cpu)})`);
    console.log(`turns a second, times the waterfall's ${throughput.toFixed(2)} (at least ${String(targets.throughput)}; ${String(crowdPeople)} people at once)`);
    const isMostWell = await mostAtOnce(connector);
    const failures = Object.values(costs).reduce((sum, cost) => sum + cost.failures, 0);
    return isMostWell && failures === 0 && cpu <= targets.cpu && throughput >= targets.throughput;
  } finally {
    await connector.close();
  }
}

/** Starts a peer, with nobody knowing it yet. */
async function start(peer: Peer, connector: BotConnector, dataDir: string, people: number) {
  const options = ['--max-semi-space-size=4', '--single-threaded-gc', '--v8-pool-size=1', '--import', 'tsx'];
  const child = spawn(process.execPath, [...options, fileURLToPath(new URL(`peers/${peers[peer]}`, import.meta.url)), connector.openIdMetadata, appId, dataDir, String(people)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const crowd = await createCrowd(connector, Number(line.toString().trim()));
  return {
    crowd,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    stop: async () => {
      crowd.close();
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function costOf(peer: Peer, connector: BotConnector): Promise<Cost> {
  return withDirectory(async (dataDir) => {
    const { crowd, cpuMs, stop } = await start(peer, connector, dataDir, warmPeople + crowdPeople);
    try {
      await crowd.talk(numbers(0, warmPeople), 2 + 2 * crowdTurns, wordsOf);
      const people = numbers(warmPeople, crowdPeople);
      await crowd.talk(people, 2, wordsOf);
      await wait(500);
      const before = { cpuMs: cpuMs(), calls: connector.calls.length };
      const run = await crowd.talk(people, crowdTurns, (person, turn) => wordsOf(person, turn + 2));
      // What is done after the answer counts too.
      await wait(1000);
      return { ...run, cpuMs: (cpuMs() - before.cpuMs) / run.turns, callsATurn: (connector.calls.length - before.calls) / run.turns };
    } finally {
      await stop();
    }
  });
}

/** Thousands at once; after a kill the store has what each of them was told is kept, and each saw every question once, in order. */
async function mostAtOnce(connector: BotConnector): Promise<boolean> {
  return withDirectory(async (dataDir) => {
    const { crowd, stop } = await start('datapeil', connector, dataDir, mostPeople);
    const people = numbers(0, mostPeople);
    // As sent: what the stand-in keeps is the card that took its place.
    const seen = new Map<string, string[]>();
    const see = (message: Received): void => {
      seen.set(message.conversationId, [...(seen.get(message.conversationId) ?? []), questionOf(message)]);
    };
    connector.listeners.add(see);
    const greeted = await crowd.talk(people, 2, wordsOf).catch(async (error: unknown) => { await stop(); throw error; });
    const run = await crowd.talk(people, mostTurns, (person, turn) => wordsOf(person, turn + 2)).finally(async () => {
      // Where a theme ends two messages answer one turn; the crowd talks on after the first.
      for (let calls = -1; calls !== connector.calls.length;) {
        calls = connector.calls.length;
        await wait(1000);
      }
      await stop();
    });
    connector.listeners.delete(see);
    const wrong = await wronged(dataDir, people, seen);
    const [p50, p99] = [percentile(run.latencies, 0.5), percentile(run.latencies, 0.99)];
    console.log(`${String(mostPeople)} people at once                 ${run.perSecond.toFixed(0)} turns a second, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms: ${(p99 / p50).toFixed(2)} (at most ${String(targets.tail)})`);
    console.log(`  without an answer ${String(greeted.failures + run.failures)}, people for whom something was lost, doubled or out of order ${String(wrong)}`);
    return greeted.failures + run.failures === 0 && wrong === 0 && p99 <= targets.tail * p50;
  });
}

/** How many people's answers or questions are not exactly what they should be. */
async function wronged(dataDir: string, people: readonly number[], seen: ReadonlyMap<string, readonly string[]>): Promise<number> {
  const store = await openStore({ mongodbUri: null, dataDir });
  try {
    const items = replicaQuestionnaire.items.slice(0, mostTurns / 2);
    const next = replicaQuestionnaire.items[items.length];
    const expected = [...items.flatMap(({ id }) => [`${id}.current`, `${id}.ambition`]), `${next?.id ?? ''}.current`].join(' ');
    const kept = await Promise.all(people.map(async (person) => {
      const member = (await store.members.get(nameOf(person)))?.document;
      if (member?.role !== 'participant' || Object.keys(member.answers).length !== items.length) return false;
      const isKept = items.every(({ id }, index) => {
        const { current, ambition } = answerTo(member.answers, id);
        const isSame = (given: typeof current, turn: number) => given?.kind === 'level' && String(given.level) === wordsOf(person, turn + 2);
        return isSame(current, 2 * index) && isSame(ambition, 2 * index + 1);
      });
      return isKept && (seen.get(`a:${nameOf(person)}`) ?? []).filter((asked) => asked !== 'none').join(' ') === expected;
    }));
    return kept.filter((isRight) => !isRight).length;
  } finally {
    await store.close();
  }
}

/** What a message asks: item and part. */
function questionOf({ activity }: Received): string {
  const choices = actionsOn(activity.attachments?.[0]?.content).map(({ data }) => parseChoice(data['choice']));
  const asked = choices.flatMap((choice) => (choice.ok && choice.value.action === 'answer' ? [choice.value] : []))[0];
  return asked ? `${asked.itemId}.${asked.part}` : 'none';
}

/** Hello, yes, then a level and one higher, item after item; who and where decide which. */
function wordsOf(person: number, turn: number): string {
  if (turn < 2) return turn === 0 ? 'hoi' : 'ja';
  const item = Math.floor((turn - 2) / 2);
  return String(1 + ((person + item) % 3) + (turn % 2));
}

async function withDirectory<R>(work: (dataDir: string) => Promise<R>): Promise<R> {
  const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-bench-'));
  try {
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function lineOf(peer: string, { cpuMs, perSecond, latencies, callsATurn, failures }: Cost): string {
  return `${peer.padEnd(10)} ${cpuMs.toFixed(2)} ms CPU a turn, ${perSecond.toFixed(0)} turns a second, p50 ${percentile(latencies, 0.5).toFixed(0)} ms, p99 ${percentile(latencies, 0.99).toFixed(0)} ms, ${callsATurn.toFixed(2)} calls to Teams a turn${failures > 0 ? `, ${String(failures)} without an answer` : ''}`;
}

function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** User and system time; a clock tick is 10 ms on every Linux that Node runs on. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const [user = '0', system = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
