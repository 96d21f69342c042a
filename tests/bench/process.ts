/**
 * Bench of the process (`npm run bench -- process`): a year of 342 scans with 12 people each, every nudge checked against a calculation of its own and
 * written to `out/nudges.csv`; and what a tick of the clock costs when 100 of a million people are due, against 100 of a thousand.
 * BENCH_SCANS and BENCH_PEOPLE take other numbers. The year takes a few minutes, so does writing a million people (about 2 GB of disk).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../bot/channels/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import type { Participant } from '../../flows/member.ts';
import { notBegun } from '../../flows/not-begun.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';
import { kinds } from '../../store/documents.ts';
import { openEmbedded } from '../../store/embedded.ts';
import type { Store } from '../../store/port.ts';
import { buildMember, testBrief } from '../support/member-builder.ts';
import { createReplica, replicaQuestionnaire } from '../support/replica.ts';
import { judge, nudgeTable } from '../support/year/nudge-report.ts';
import { playYear } from '../support/year/play-year.ts';
import { peoplePerScan, planYear } from '../support/year/year-plan.ts';

const scans = Number(process.env['BENCH_SCANS'] ?? 342);
const few = 1_000;
const many = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
const dueAtOnce = 100;
const ticks = 9;
const mostGrowth = 1.5;

/** @returns whether every nudge was right and the tick stayed within its target */
export async function benchProcess(): Promise<boolean> {
  const isYearRight = await benchYear();
  const growth = await benchTick();
  return isYearRight && growth <= mostGrowth;
}

async function benchYear(): Promise<boolean> {
  const began = performance.now();
  const plan = planYear(scans);
  const played = await playYear(plan);
  const verdict = judge(plan, played);
  const moved = plan.reduce((sum, { deeds }) => sum + deeds.filter(({ scan }) => scan === 'date').length - 1, 0);
  mkdirSync('out', { recursive: true });
  writeFileSync(join('out', 'nudges.csv'), nudgeTable(played));
  console.log(`  ${String(scans)} scans x ${String(peoplePerScan)} people, ${String(moved)} workshops moved, ${String(played.looks)} looks of the clock, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const kindsOfNudge = [...new Set(played.nudges.map(({ nudge }) => nudge))];
  for (const nudge of kindsOfNudge) {
    const own = played.nudges.filter((heard) => heard.nudge === nudge);
    console.log(`    ${nudge.padEnd(15)} ${String(own.length).padStart(6)}, of which ${String(own.filter(({ by }) => by === 'mail').length)} by mail`);
  }
  const { nudges, ...faults } = verdict;
  console.log(`  ${String(nudges)} nudges, each with its reason in out/nudges.csv; ${String(played.reports.length)} reports to process directors`);
  for (const [fault, lines] of Object.entries({ ...faults, errors: played.errors })) console.log(`    ${fault.padEnd(18)} ${String(lines.length)} ${lines.slice(0, 3).join('; ')}`);
  return nudges > 0 && Object.values({ ...faults, errors: played.errors }).every((lines) => lines.length === 0);
}

/** Ticks of the few and of the many take turns, so that a noisy machine is as noisy for both. @returns how much longer a tick takes when there are many people */
async function benchTick(): Promise<number> {
  const sides = [await openTicks(few), await openTicks(many)] as const;
  try {
    const took: (readonly [few: number, many: number])[] = [];
    for (let tick = 0; tick < ticks; tick++) took.push([await sides[0].tick(), await sides[1].tick()]);
    const [ofFew, ofMany] = [median(took.map(([ms]) => ms)), median(took.map(([, ms]) => ms))];
    const growth = median(took.map(([fewMs, manyMs]) => manyMs / fewMs));
    console.log(`  tick with ${String(dueAtOnce)} nudges due: ${ofFew.toFixed(1)} ms of ${String(few)} people, ${ofMany.toFixed(1)} ms of ${String(many)}: ratio ${growth.toFixed(2)} (at most ${String(mostGrowth)})`);
    return growth;
  } finally {
    for (const { close } of sides) await close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const opensAt = Date.parse(testBrief.calendar.opensAt);
const instant = (minutes: number) => new Date(opensAt + minutes * 60_000).toISOString();

interface Ticks {
  /** In milliseconds. Each tick has people of its own who are due: looked up, reminded, told over a platform, and written down. */
  readonly tick: () => Promise<number>;
  readonly close: () => Promise<void>;
}

async function openTicks(people: number): Promise<Ticks> {
  const directory = mkdtempSync(join(tmpdir(), 'datapeil-bench-'));
  const store = await openEmbedded(directory);
  await fill(store, people);
  let now = instant(0);
  let heard = 0;
  let done = 0;
  const clock: Clock = { now: () => now, every: () => () => Promise.resolve(), wait: () => Promise.resolve() };
  const platform: Channel = {
    name: 'slack',
    chatUrl: null,
    close: () => Promise.resolve(),
    send: () => {
      heard++;
      return Promise.resolve({ kind: 'delivered' });
    },
  };
  const replica = createReplica(store, clock, {}, new Map([['slack', platform]]));
  return {
    async tick() {
      now = instant(done);
      const began = performance.now();
      await replica.tick();
      const tookMs = performance.now() - began;
      done++;
      if (heard !== done * dueAtOnce) throw new Error(`${String(heard)} nudges went out in ${String(done)} ticks.`);
      return tookMs;
    },
    async close() {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Filled in bulk: what is measured is the tick. */
const bulk = 2_000;

async function fill(store: Store, people: number): Promise<void> {
  const due = dueAtOnce * ticks;
  const every = Math.floor(people / due);
  for (let first = 0; first < people; first += bulk) {
    await store.archive.putDocuments('members', Array.from({ length: Math.min(bulk, people - first) }, (_, offset) => {
      const index = first + offset;
      const turn = index % every === 0 ? Math.floor(index / every) : due;
      const body = personOf(index, turn < due ? instant(Math.floor(turn / dueAtOnce)) : index % 2 === 0 ? testBrief.calendar.workshopAt : null);
      return { id: body.id, version: 1, schemaVersion: kinds.members.schemaVersion, scanId: body.scanId, dueAt: body.dueAt, body };
    }));
  }
}

/** Invited, and not begun: as every participant is on the day that a scan opens. */
function personOf(index: number, dueAt: string | null): Participant {
  const key = String(index);
  return buildMember({
    id: `person-${key}` as MemberId,
    scanId: `scan-${String(Math.floor(index / peoplePerScan))}` as ScanId,
    questionnaire: { id: replicaQuestionnaire.id, version: replicaQuestionnaire.version },
    contacts: [{ address: { channel: 'slack', teamId: 'T1', userId: `U${key}`, conversationId: `D${key}` }, unreachable: null }],
    ...notBegun(replicaQuestionnaire),
    dueAt,
  });
}
