/**
 * The MongoDB engine over the wire: the contract, and what only a server that is shared can do or suffer.
 * Runs against MONGODB_URI, or against the server that `tests/mongodb/up` started on its usual port.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { ObjectId } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MemberId } from '../../flows/people.ts';
import { writeBackup } from '../../store/archive/backup-file.ts';
import { copyInto } from '../../store/archive/copy.ts';
import { readStore } from '../../store/archive/read-store.ts';
import { openEmbedded } from '../../store/embedded.ts';
import { openMongo, type MongoSettings } from '../../store/mongo.ts';
import type { Store } from '../../store/port.ts';
import { answersOf, buildMember } from '../support/member-builder.ts';
import { mongoMissing } from '../support/mongo-missing.ts';
import { canBeProxied, findMongo, openProxyBefore, ownDatabase, type OwnDatabase } from '../support/mongo-server.ts';
import type { FaultyProxy } from '../support/faulty-proxy.ts';
import { sampleMail } from '../support/sample-mail.ts';
import { describeStoreContract, refusal, setting, type Place } from './contract.ts';

const server = await findMongo();

if (server === null) mongoMissing();
else {
  describeStoreContract('MongoDB', () => Promise.resolve(placeOn(server)), { writers: 50, writesEach: 1 });
  describeSharing(server);
  describeFaults(server);
}

function placeOn(uri: string): Place & OwnDatabase {
  const database = ownDatabase(uri);
  const { client } = database;
  return {
    ...database,
    open: () => openMongo(database.uri),
    plant: async (planted, schemaVersion) => {
      const { id, scanId, dueAt } = planted;
      const record = { version: 1, schemaVersion, scanId, insertedBy: new ObjectId(), body: planted, ...(dueAt !== null && { dueAt }) };
      await client.db().collection<{ _id: string }>('settings').insertOne({ _id: id, ...record });
    },
  };
}

function describeSharing(uri: string): void {
  describe('the store on MongoDB, shared by several processes', () => {
    let place: ReturnType<typeof placeOn>;
    const opened: Store[] = [];

    beforeEach(() => {
      place = placeOn(uri);
    });

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await place.remove();
    });

    const open = async (settings?: Partial<MongoSettings>, query = ''): Promise<Store> => {
      const store = await openMongo(place.uri + query, settings);
      opened.push(store);
      return store;
    };

    it('lets one of them win a claim, and loses no write of theirs', async () => {
      const stores = [await open(), await open(), await open()];
      const isWon = await Promise.all(stores.flatMap((store, value) => Array.from({ length: 5 }, () => store.settings.insert(setting('claim', { value })))));
      expect(isWon.filter(Boolean)).toHaveLength(1);
      const isWritten = await Promise.all(stores.map((store, value) => store.settings.replace(setting('claim', { value }), 1)));
      expect(isWritten.filter(Boolean)).toHaveLength(1);
      expect(await stores[0]?.settings.get('claim')).toEqual({ document: setting('claim', { value: isWritten.indexOf(true) }), version: 2 });
    });

    it('makes its indexes once, and finds them made', async () => {
      await open();
      await open();
      const indexes = await place.client.db().collection('members').indexes();
      expect(indexes.map(({ name, key }) => [name, key])).toEqual([
        ['_id_', { _id: 1 }],
        ['byScan', { scanId: 1, _id: 1 }],
        ['due', { dueAt: 1, _id: 1 }],
      ]);
      expect((await place.client.db().collection('feed').indexes()).map(({ name, unique }) => [name, unique === true])).toEqual([['_id_', false], ['line', true]]);
    });

    it('makes its indexes on data from before them', async () => {
      await place.plant(setting('old', { dueAt: '2026-11-30T11:00:00.000Z' }), 1);
      const store = await open();
      expect(await store.settings.due('2026-11-30T12:00:00.000Z', 10)).toHaveLength(1);
    });

    it('reads once and writes once in a turn, each confirmed by a majority whatever the address says', async () => {
      const commands: [string, Readonly<Record<string, unknown>>][] = [];
      const store = await open({ onCommand: (name, body) => commands.push([name, body]) }, place.uri.includes('?') ? '&w=1&readConcernLevel=local' : '?w=1&readConcernLevel=local');
      await store.members.insert(buildMember());
      commands.length = 0;
      const read = await store.members.get('anna');
      await store.members.replace(buildMember({ id: 'anna' as MemberId, dueAt: '2026-11-30T12:00:00.000Z' }), read?.version ?? 0);
      expect(commands.map(([name]) => name)).toEqual(['find', 'update']);
      expect(commands[0]?.[1]).toMatchObject({ readConcern: { level: 'majority' } });
      expect(commands[1]?.[1]).toMatchObject({ writeConcern: { w: 'majority' } });
    });

    it('holds the same after a copy from the embedded engine, and so does that after a copy back', async () => {
      const parent = mkdtempSync(join(tmpdir(), 'datapeil-copy-'));
      const one = await openEmbedded(join(parent, 'one'));
      const other = await openEmbedded(join(parent, 'other'));
      const mongo = await open({ timeoutMs: 60_000 });
      const people = Array.from({ length: 150 }, (_, index) => buildMember({ id: `p${index}` as MemberId, dueAt: index % 3 === 0 ? null : '2026-11-30T12:00:00.000Z', answers: answersOf({ '10': [2, 4, 'é 🏛️'], U1: 'unknown', '9': [1, 1] }) }));
      await Promise.all(people.map((person) => one.members.insert(person)));
      await one.members.replace({ ...buildMember({ id: 'p7' as MemberId }), turn: 1 }, 1);
      await one.mails.insert(sampleMail({ source: Uint8Array.of(0, 13, 255) }));
      await one.feed.append('p1' as MemberId, [{ key: '1', at: '2026-11-30T12:00:00.000Z', from: 'bot', content: { 'a.b': '$x', $bytes: 1 } }]);

      const options = { isDryRun: false, onProgress: () => undefined };
      const there = await copyInto(mongo, () => readStore(one), options);
      const back = await copyInto(other, () => readStore(mongo), options);
      expect(back.tally).toEqual(there.tally);
      expect(there.tally.counts).toEqual({ feed: 1, mails: 1, members: 150 });
      const file = (name: string) => join(parent, name);
      await writeBackup(readStore(one), file('one.jsonl'), () => undefined);
      await writeBackup(readStore(other), file('other.jsonl'), () => undefined);
      expect(readFileSync(file('other.jsonl')).equals(readFileSync(file('one.jsonl')))).toBe(true);
      expect(await mongo.members.due('2026-12-01T00:00:00.000Z', 1_000)).toHaveLength(99);
      await one.close();
      await other.close();
      rmSync(parent, { recursive: true });
    });

    it('names the indexes that someone dropped', async () => {
      const store = await open();
      await place.client.db().collection('mails').dropIndex('due');
      expect(await store.archive.faults()).toEqual([{ kind: 'mails', id: 'due', what: 'is an index that is missing; opening the store makes it again' }]);
    });

    it('refuses a wrong password without repeating it', async () => {
      const address = place.uri.replace(/^(mongodb(?:\+srv)?:\/\/)(?:[^@/]*@)?/, '$1somebody:s3cret@');
      const refused: unknown = await openMongo(address).catch((error: unknown) => error);
      expect(refused).toEqual(refusal('STORE_DENIED'));
      expect(inspect(refused, { depth: 20 })).not.toContain('s3cret');
    });
  });
}

function describeFaults(uri: string): void {
  describe.skipIf(!canBeProxied(uri))('the store on MongoDB, over a network that fails (one server, without TLS)', () => {
    let place: ReturnType<typeof placeOn>;
    let proxy: FaultyProxy;
    let store: Store;

    beforeEach(async () => {
      place = placeOn(uri);
      const opened = await openProxyBefore(place.uri);
      proxy = opened.proxy;
      store = await openMongo(opened.proxied, { timeoutMs: 1_500, readyTimeoutMs: 300 });
    });

    afterEach(async () => {
      proxy.recover();
      await store.close();
      await proxy.close();
      await place.remove();
    });

    it('knows its own insert again when the answer to it was lost', async () => {
      proxy.cutAnswerTo('insert\0');
      expect(await store.settings.insert(setting('a'))).toBe(true);
      expect(proxy.cuts()).toBe(1);
      expect((await store.settings.get('a'))?.version).toBe(1);
    });

    it('does not take the insert of another for its own', async () => {
      await store.settings.insert(setting('a', { value: 'theirs' }));
      proxy.cutAnswerTo('insert\0');
      expect(await store.settings.insert(setting('a', { value: 'ours' }))).toBe(false);
      expect(proxy.cuts()).toBe(1);
    });

    it('knows its own replace again when the answer to it was lost, and makes it once', async () => {
      await store.settings.insert(setting('a'));
      proxy.cutAnswerTo('update\0');
      expect(await store.settings.replace(setting('a', { value: 1 }), 1)).toBe(true);
      expect(proxy.cuts()).toBe(1);
      expect(await store.settings.get('a')).toEqual({ document: setting('a', { value: 1 }), version: 2 });
    });

    it('does not take the replace of another for its own', async () => {
      await store.settings.insert(setting('a'));
      await store.settings.replace(setting('a', { value: 'theirs' }), 1);
      proxy.cutAnswerTo('update\0');
      expect(await store.settings.replace(setting('a', { value: 'ours' }), 1)).toBe(false);
      expect(proxy.cuts()).toBe(1);
    });

    it('appends and erases once more when the answer was lost', async () => {
      const anna = 'anna' as MemberId;
      const line = { key: '1', at: '2026-11-30T12:00:00.000Z', from: 'bot', content: 'Dag' } as const;
      proxy.cutAnswerTo('insert\0');
      await store.feed.append(anna, [line]);
      expect(await store.feed.read(anna, { limit: 10 })).toEqual([line]);
      proxy.cutAnswerTo('delete\0');
      await store.feed.erase(anna);
      expect(await store.feed.read(anna, { limit: 10 })).toEqual([]);
      expect(proxy.cuts()).toBe(2);
    });

    it('says in time that the server is away, and works again by itself', async () => {
      await store.settings.insert(setting('a'));
      proxy.fallSilent();
      await expect(Promise.all(Array.from({ length: 60 }, () => store.settings.get('a')))).rejects.toEqual(refusal('STORE_AWAY'));
      await expect(store.settings.replace(setting('a', { value: 1 }), 1)).rejects.toEqual(refusal('STORE_AWAY'));
      proxy.recover();
      await vi.waitFor(() => store.settings.get('a'), { timeout: 10_000 });
      expect(await store.settings.get('a')).toEqual({ document: setting('a'), version: 1 });
    });

    it('is not ready while the server is away, and ready again by itself though nobody calls it', async () => {
      expect(await store.isReady()).toBe(true);
      proxy.fallSilent();
      expect(await store.isReady()).toBe(false);
      proxy.recover();
      await vi.waitFor(async () => expect(await store.isReady()).toBe(true), { timeout: 10_000 });
    });
  });
}
