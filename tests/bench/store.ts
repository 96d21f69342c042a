/**
 * Bench of the store (`npm run bench -- store`): durable compare-and-set updates, and what a due query costs as the number of people grows.
 * Embedded always; MongoDB too where MONGODB_URI is set, in a database of its own that is dropped afterwards.
 * BENCH_PEOPLE compares with that many people instead of 1,000,000 (a minute or two, and about 1 GB of disk; on a server several minutes,
 * at most BENCH_LOAD_MINUTES, 10 where it is left out).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open as openLmdb } from 'lmdb';
import { MongoClient, ObjectId } from 'mongodb';
import type { Participant } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import { copyInto } from '../../store/archive/copy.ts';
import { readStore } from '../../store/archive/read-store.ts';
import { kinds } from '../../store/documents.ts';
import { openEmbedded } from '../../store/embedded.ts';
import { openMongo } from '../../store/mongo.ts';
import type { KeptDocument, Setting, Store } from '../../store/port.ts';
import { answersOf, buildMember } from '../support/member-builder.ts';
import { withDatabase } from '../support/mongo-server.ts';

const past = '2026-11-30T11:00:00.000Z';
const now = '2026-11-30T12:00:00.000Z';
const future = '2027-01-01T00:00:00.000Z';
const dueCount = 100;

/** Of the embedded engine; a test server over a wire is measured and not judged. */
const fewestUpdates = 10_000;
const mostCpuMs = 0.1;
/** Filled in bulk: what is measured is the query. */
const bulk = 2_000;
const loadMinutes = Number(process.env['BENCH_LOAD_MINUTES'] ?? 10);

/** Of both engines. */
const mostGrowth = 1.5;

/** @returns whether the targets were met */
export async function benchStore(): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), 'datapeil-bench-'));
  try {
    const turns = await openEmbedded(join(directory, 'turns'));
    await benchTurns('embedded', turns, 1);
    const { updatesPerSecond, cpuMs } = await benchTurns('embedded', turns, 50);
    await turns.close();
    const raw = await benchRaw(join(directory, 'raw'));
    console.log(`  raw lmdb, the same documents and 50 at once: ${inWords(raw)}; the store takes ${(cpuMs / raw.cpuMs).toFixed(2)} times its CPU`);
    await benchCopy(directory);
    const many = await openEmbedded(join(directory, 'many'));
    const growth = await benchDue('embedded', many, (people) => many.archive.putDocuments('settings', people.map(keptOf)));
    console.log(`  targets: ${fewestUpdates} updates a second with 50 at once, ${mostCpuMs} ms CPU each, growth of the due query ${mostGrowth}`);
    const isServerWithin = await benchMongo();
    return updatesPerSecond >= fewestUpdates && cpuMs <= mostCpuMs && growth <= mostGrowth && isServerWithin;
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The engine alone, as anyone would use it: one table, no indexes, a document read and written by its version. */
async function benchRaw(directory: string): Promise<Measured> {
  const root = openLmdb({ path: directory, overlappingSync: false, eventTurnBatching: false });
  const table = root.openDB<Participant, string>({ name: 'members', useVersions: true });
  const people = 1_000;
  await inBatches(people, (index) => table.put(`member-${index}`, memberOf(index), 1));
  const measured = await measure(50, async (index) => {
    const id = `member-${index % people}`;
    const entry = table.getEntry(id);
    const version = entry?.version ?? 0;
    return entry !== undefined && (await table.put(id, { ...entry.value, turn: entry.value.turn + 1 }, version + 1, version));
  });
  await root.close();
  return measured;
}

/** 10,000 people to another directory by way of a backup, and compared. */
async function benchCopy(directory: string): Promise<void> {
  const people = 10_000;
  const one = await openEmbedded(join(directory, 'one'));
  const other = await openEmbedded(join(directory, 'other'));
  await inBatches(people, (index) => one.members.insert(memberOf(index)));
  const begun = performance.now();
  const { tally, copied } = await copyInto(other, () => readStore(one), { isDryRun: false, onProgress: () => undefined });
  console.log(`  embedded to embedded: ${copied} people copied and compared in ${((performance.now() - begun) / 1_000).toFixed(1)} s, digest ${tally.digest.slice(0, 16)}`);
  const uri = process.env['MONGODB_URI'];
  if (uri !== undefined) {
    const own = ownDatabase(uri, 'copy');
    const mongo = await openMongo(own, { timeoutMs: 120_000 });
    const back = await openEmbedded(join(directory, 'back'));
    const sent = performance.now();
    const there = await copyInto(mongo, () => readStore(one), { isDryRun: false, onProgress: () => undefined });
    const returned = performance.now();
    const again = await copyInto(back, () => readStore(mongo), { isDryRun: false, onProgress: () => undefined });
    if (again.tally.digest !== tally.digest || there.tally.digest !== tally.digest) throw new Error('The copy is not byte-equal.');
    console.log(`  to MongoDB ${((returned - sent) / 1_000).toFixed(1)} s, and back ${((performance.now() - returned) / 1_000).toFixed(1)} s: byte-equal`);
    await back.close();
    await mongo.close();
    await dropDatabase(own);
  }
  await one.close();
  await other.close();
}

function ownDatabase(uri: string, name: string): string {
  return withDatabase(uri, `datapeil-bench-${process.pid}-${name}`);
}

async function dropDatabase(uri: string): Promise<void> {
  const client = new MongoClient(uri);
  await client.db().dropDatabase();
  await client.close();
}

async function benchMongo(): Promise<boolean> {
  const uri = process.env['MONGODB_URI'];
  if (uri === undefined) {
    console.log('  MongoDB: not measured; set MONGODB_URI');
    return true;
  }
  const turnsUri = ownDatabase(uri, 'turns');
  const dueUri = ownDatabase(uri, 'due');
  try {
    const turns = await openMongo(turnsUri, { timeoutMs: 120_000 });
    for (const atOnce of [1, 50]) await benchTurns('MongoDB', turns, atOnce);
    await turns.close();
    return (await benchDueMongo(dueUri)) <= mostGrowth;
  } finally {
    for (const own of [turnsUri, dueUri]) await dropDatabase(own);
  }
}

/** Loaded by the driver, unconfirmed by a majority: a million are to be there, not to be safe. */
async function benchDueMongo(uri: string): Promise<number> {
  const store = await openMongo(uri, { timeoutMs: 120_000 });
  const client = new MongoClient(uri);
  try {
    const records = client.db().collection<{ _id: string }>('settings');
    return await benchDue('MongoDB', store, (people) =>
      records.insertMany(people.map((person) => {
        const { id, dueAt, ...rest } = keptOf(person);
        return { _id: id, ...rest, insertedBy: new ObjectId(), ...(dueAt !== null && { dueAt }) };
      }), { ordered: false }),
    );
  } finally {
    await client.close();
  }
}

/** A participant of about 4 KB as JSON: half of the questionnaire answered, some remarks. */
function memberOf(index: number): Participant {
  const remark = 'Dit regelt de afdeling zelf; sinds vorig jaar ligt het vast in het beleidsplan.';
  const answers = answersOf(Object.fromEntries(Array.from({ length: 9 }, (_, item) => [String(item + 1), item % 3 === 0 ? [2, 3, remark] : [2, 4]])));
  return buildMember({ id: `member-${index}` as MemberId, answers, dueAt: past });
}

async function benchTurns(engine: string, store: Store, atOnce: number): Promise<Measured> {
  const people = 1_000;
  await inBatches(people, (index) => store.members.insert(memberOf(index)));

  const measured = await measure(atOnce, async (index) => {
    const found = await store.members.get(`member-${index % people}`);
    // Every turn moves the due time, so both indexes change with the document.
    return found !== null && (await store.members.replace({ ...found.document, turn: found.document.turn + 1, dueAt: found.document.dueAt === past ? now : past }, found.version));
  });
  const bytes = JSON.stringify(memberOf(0)).length;
  console.log(`  ${engine}: durable read-and-set turns of ${bytes} bytes as JSON, ${atOnce} at once: ${inWords(measured)}`);
  return measured;
}

interface Measured {
  readonly updatesPerSecond: number;
  /** Of this process, all threads, for each update. */
  readonly cpuMs: number;
  readonly rounds: readonly { readonly updatesPerSecond: number; readonly cpuMs: number }[];
}

function inWords({ updatesPerSecond, cpuMs, rounds }: Measured): string {
  const all = rounds.map((round) => `${round.updatesPerSecond.toFixed(0)} at ${round.cpuMs.toFixed(3)}`).join(', ');
  return `${updatesPerSecond.toFixed(0)} a second at ${cpuMs.toFixed(3)} ms CPU each (best of rounds: ${all})`;
}

const rounds = 6;
const roundSeconds = 1.5;

/**
 * Updates as fast as they go, in rounds. The best round counts: whatever else a machine does only ever makes one slower.
 * @param update resolves to whether it was written
 */
async function measure(atOnce: number, update: (index: number) => Promise<boolean>): Promise<Measured> {
  const measured: { updatesPerSecond: number; cpuMs: number }[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measureRound(atOnce, update));
  return { updatesPerSecond: Math.max(...measured.map((round) => round.updatesPerSecond)), cpuMs: Math.min(...measured.map((round) => round.cpuMs)), rounds: measured };
}

async function measureRound(atOnce: number, update: (index: number) => Promise<boolean>): Promise<{ updatesPerSecond: number; cpuMs: number }> {
  let updates = 0;
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const end = begun + roundSeconds * 1_000;
  await Promise.all(
    Array.from({ length: atOnce }, async (_, worker) => {
      for (let index = worker; performance.now() < end; index += atOnce) {
        if (!(await update(index))) throw new Error('A turn met a conflict that no one else can have made.');
        updates++;
      }
    }),
  );
  const tookMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { updatesPerSecond: updates / (tookMs / 1_000), cpuMs: (user + system) / 1_000 / updates };
}

/**
 * The same 100 people are due among few and among many.
 * @param load puts people there who were not there before
 * @returns how much longer the due query takes of many people than of few
 */
async function benchDue(engine: string, store: Store, load: (people: readonly Setting[]) => Promise<unknown>): Promise<number> {
  const few = 1_000;
  const most = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
  const untilMs = performance.now() + loadMinutes * 60_000;
  const loadUpTo = async (from: number, to: number): Promise<number> => {
    let there = from;
    while (there < to && performance.now() < untilMs) {
      const count = Math.min(bulk, to - there);
      await load(Array.from({ length: count }, (_, index) => personOf(there + index)));
      there += count;
    }
    return there;
  };
  await loadUpTo(0, few);
  const ofFew = await timeDue(store);
  const many = await loadUpTo(few, most);
  if (many < most) console.log(`  ${engine}: ${many} people instead of ${most}, for this server took ${loadMinutes} minutes to take them in; BENCH_LOAD_MINUTES gives it more`);
  const ofMany = await timeDue(store);
  console.log(`  ${engine}: due query with ${dueCount} due, ${ofFew.toFixed(2)} ms of ${few} people, ${ofMany.toFixed(2)} ms of ${many}: ratio ${(ofMany / ofFew).toFixed(2)}`);
  await store.close();
  return ofMany / ofFew;
}

/** The median of 101 due queries, in milliseconds. */
async function timeDue(store: Store): Promise<number> {
  const tookMs: number[] = [];
  for (let run = 0; run < 101; run++) {
    const begun = performance.now();
    const due = await store.settings.due(now, 1_000);
    tookMs.push(performance.now() - begun);
    if (due.length !== dueCount) throw new Error(`${due.length} are due instead of ${dueCount}.`);
  }
  return tookMs.sort((one, other) => one - other)[50] ?? Number.NaN;
}

function personOf(index: number): Setting {
  const dueAt = index < dueCount * 10 && index % 10 === 0 ? past : index % 2 === 0 ? future : null;
  return { id: `person-${index}`, scanId: `scan-${index % 300}`, dueAt, value: 'as small as can be: the query is measured, not the reading of what it finds' };
}

/** As the engine keeps it. */
function keptOf(body: Setting): KeptDocument {
  return { id: body.id, version: 1, schemaVersion: kinds.settings.schemaVersion, scanId: body.scanId, dueAt: body.dueAt, body };
}

async function inBatches(count: number, insert: (index: number) => Promise<unknown>): Promise<void> {
  const size = 500;
  for (let first = 0; first < count; first += size) {
    await Promise.all(Array.from({ length: Math.min(size, count - first) }, (_, index) => insert(first + index)));
  }
}
