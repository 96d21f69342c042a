/** Check, copy, backup, restore and migrate: over two directories of the embedded engine. */
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId, ScanId } from '../../flows/people.ts';
import { checkStore } from '../../store/archive/check.ts';
import { copyInto, type CopyOptions } from '../../store/archive/copy.ts';
import { readBackup, writeBackup } from '../../store/archive/backup-file.ts';
import { decodeEntry, encodeEntry, type Entry } from '../../store/archive/entry.ts';
import { migrateStore } from '../../store/archive/migrate.ts';
import { entryKinds, readStore } from '../../store/archive/read-store.ts';
import { openEmbedded } from '../../store/embedded.ts';
import type { Store } from '../../store/port.ts';
import { buildMember, buildScan } from '../support/member-builder.ts';
import { sampleMail } from '../support/sample-mail.ts';
import { refusal, setting } from './contract.ts';

const noon = '2026-11-30T12:00:00.000Z';
const silently = (): void => undefined;
const options: CopyOptions = { isDryRun: false, onProgress: silently };

let parent: string;
let source: Store;
let target: Store;
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'datapeil-archive-'));
  source = await openEmbedded(join(parent, 'source'));
  target = await openEmbedded(join(parent, 'target'));
});
afterEach(async () => {
  await source.close();
  await target.close();
  rmSync(parent, { recursive: true });
});

async function fill(store: Store): Promise<void> {
  await store.scans.insert(buildScan());
  const anna = buildMember({ dueAt: noon });
  await store.members.insert(anna);
  await store.members.replace({ ...anna, turn: 1 }, 1);
  await store.mails.insert(sampleMail({ scanId: anna.scanId, to: { memberId: anna.id, name: 'Anna', email: 'anna@waterveen.example' }, source: Uint8Array.of(0, 255) }));
  await store.settings.insert(setting('clock', { scanId: 'installation', value: { $bytes: 'no bytes', '$$number': -0, deep: [Infinity, 'é\u2028'] } }));
  await store.feed.append(anna.id, [{ key: '1', at: noon, from: 'bot', content: { text: 'Dag' } }, { key: '2', at: noon, from: 'person', content: 'hoi' }]);
}

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const entry of readStore(store)) lines.push(encodeEntry(entry));
  return lines;
}

describe('an entry', () => {
  const entryOf = (body: unknown): Entry => ({ kind: 'settings', kept: { id: 'a', version: 1, schemaVersion: 1, scanId: 's', dueAt: null, body } });

  it.each([
    [{ b: Uint8Array.of(1, 2, 255), empty: new Uint8Array(0) }],
    [{ $bytes: 'x', $$bytes: 1, $number: '3', nested: [{ $number: 3 }] }],
    [[-0, NaN, -Infinity, 1e300, 0.1, null, true, '']],
    [JSON.parse('{"__proto__": {"a": 1}, "constructor": 2, "": [], "10": 1, "9": 2}')],
    ['\u2028 \ud83d \0 "\\ 🏛️'],
  ])('is the same after it was a line: %j', (body) => {
    const line = encodeEntry(entryOf(body));
    expect(line).not.toMatch(/\n/);
    expect(decodeEntry(line, (kind): kind is 'settings' => kind === 'settings')).toEqual(entryOf(body));
  });

  it('does not depend on the order of keys, nor on what is not set', () => {
    expect(encodeEntry(entryOf({ a: 1, b: { d: 2, c: 3 } }))).toBe(encodeEntry(entryOf({ b: { c: 3, d: 2, e: undefined }, a: 1 })));
  });

  it.each(['', 'null', '[]', '{"kind":"settings"}', '{"kind":"other","id":"a"}', '{"kind":"feed","memberId":"a","key":"1","at":"","from":"cat"}', '{"kind":"settings","id":"a","version":1,"schemaVersion":1,"scanId":"s","dueAt":3}'])('is nothing else: %s', (line) => {
    expect(decodeEntry(line, (kind): kind is 'settings' | 'feed' => kind === 'settings' || kind === 'feed')).toBeNull();
  });
});

describe('reading everything', () => {
  it('gives each entry once, whatever the size of pages', async () => {
    const ids = Array.from({ length: 1_200 }, (_, index) => `s${String(index).padStart(4, '0')}`);
    await Promise.all(ids.map((id) => source.settings.insert(setting(id))));
    await source.mails.insert(sampleMail({ id: 'a', source: new Uint8Array(5_000_000) }));
    await source.mails.insert(sampleMail({ id: 'b' }));
    const seen: string[] = [];
    for await (const { kept } of readStore(source)) if ('id' in kept) seen.push(kept.id);
    expect(seen).toEqual(['a', 'b', ...ids]);
  });
});

describe('a copy', () => {
  it('holds the same, is compared, and is complete when done again', async () => {
    await fill(source);
    const result = await copyInto(target, () => readStore(source), options);
    expect(result).toMatchObject({ missing: 6, copied: 6, present: 0, tally: { counts: { scans: 1, members: 1, mails: 1, settings: 1, feed: 2 } } });
    expect(await linesOf(target)).toEqual(await linesOf(source));
    expect(await target.members.get('anna')).toEqual(await source.members.get('anna'));
    expect(await target.members.due(noon, 9)).toHaveLength(1);
    expect(await copyInto(target, () => readStore(source), options)).toEqual({ ...result, missing: 0, copied: 0, present: 6 });
  });

  it('only counts in a dry run', async () => {
    await fill(source);
    expect(await copyInto(target, () => readStore(source), { ...options, isDryRun: true })).toMatchObject({ missing: 6, copied: 0, present: 0 });
    expect(await linesOf(target)).toEqual([]);
  });

  it('goes on where it was interrupted, and brings what changed since', async () => {
    await fill(source);
    let steps = 0;
    const interrupted = copyInto(target, () => readStore(source), {
      ...options,
      onProgress: (step) => {
        if (step === 'copied' && ++steps === 4) throw new Error('pulled out');
      },
    });
    await expect(interrupted).rejects.toThrow('pulled out');
    expect(await linesOf(target)).not.toEqual([]);
    await source.members.replace({ ...buildMember(), turn: 2 }, 2);
    await copyInto(target, () => readStore(source), options);
    expect(await linesOf(target)).toEqual(await linesOf(source));
  });

  it.each([
    ['something of its own', (store: Store): Promise<unknown> => store.settings.insert(setting('own'))],
    ['a later version', async (store: Store) => {
      await store.members.insert(buildMember());
      for (const version of [1, 2, 3]) await store.members.replace(buildMember(), version);
    }],
    ['another content in the same version', (store: Store): Promise<unknown> => store.scans.insert(buildScan({ municipality: 'Elders' }))],
    ['another line', async (store: Store) => store.feed.append('anna' as MemberId, [{ key: '1', at: noon, from: 'bot', content: 'anders' }])],
  ])('is refused whole where the target has %s', async (_, change) => {
    await fill(source);
    await change(target);
    const before = await linesOf(target);
    await expect(copyInto(target, () => readStore(source), options)).rejects.toEqual(refusal('STORE_DIFFERS'));
    expect(await linesOf(target)).toEqual(before);
  });

  it('says so where the source changed under its hands', async () => {
    await fill(source);
    const changing: Promise<unknown>[] = [];
    const copying = copyInto(target, () => readStore(source), { ...options, onProgress: (step) => {
      if (step === 'copied' && changing.length === 0) changing.push(target.settings.insert(setting('meanwhile')));
    } });
    await expect(copying).rejects.toEqual(refusal('STORE_DIFFERS'));
    await Promise.all(changing);
  });
});

describe('a backup', () => {
  it.each(['all.jsonl', 'all.jsonl.gz'])('is put back byte for byte: %s', async (name) => {
    await fill(source);
    const file = join(parent, name);
    const tally = await writeBackup(readStore(source), file, silently);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await copyInto(target, () => readBackup(file), options)).tally).toEqual(tally);
    await writeBackup(readStore(target), `${file}.again`, silently);
    const plain = join(parent, 'plain');
    await writeBackup(readStore(source), plain, silently);
    expect(readFileSync(`${file}.again`).equals(readFileSync(plain))).toBe(true);
  });

  it('never writes over a file, and leaves none behind that is half', async () => {
    writeFileSync(join(parent, 'there'), 'kept');
    await expect(writeBackup(readStore(source), join(parent, 'there'), silently)).rejects.toEqual(refusal('STORE_UNWRITABLE'));
    expect(readFileSync(join(parent, 'there'), 'utf8')).toBe('kept');
    await expect(writeBackup(readStore(source), join(parent, 'no', 'such', 'folder'), silently)).rejects.toEqual(refusal('STORE_UNWRITABLE'));
    await fill(source);
    const failing = writeBackup(readStore(source), join(parent, 'half'), () => {
      throw new Error('away');
    });
    await expect(failing).rejects.toEqual(refusal('STORE_UNWRITABLE'));
    expect(() => statSync(join(parent, 'half'))).toThrow('ENOENT');
    expect(() => statSync(join(parent, 'half.part'))).toThrow('ENOENT');
  });

  it.each([
    ['is cut short', 'STORE_BROKEN', (text: string) => text.slice(0, -80)],
    ['misses a line', 'STORE_BROKEN', (text: string) => text.replace(/.*"anna".*\n/, '')],
    ['was changed', 'STORE_BROKEN', (text: string) => text.replace('Waterveen', 'Droogveen')],
    ['goes on behind its end', 'STORE_BROKEN', (text: string) => `${text}{}\n`],
    ['is empty', 'STORE_BROKEN', () => ''],
    ['is something else', 'STORE_FOREIGN', () => 'PK\u0003\u0004'],
    ['is of a newer format', 'STORE_NEWER', (text: string) => text.replace('"datapeil-backup":1', '"datapeil-backup":2')],
    ['has what this program does not know', 'STORE_NEWER', (text: string) => text.replace('"kind":"scans"', '"kind":"workshops"')],
  ] as const)('is refused before anything is put back where it %s', async (_, code, change) => {
    await fill(source);
    const file = join(parent, 'backup');
    await writeBackup(readStore(source), file, silently);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    await expect(copyInto(target, () => readBackup(file), options)).rejects.toEqual(refusal(code));
    expect(await linesOf(target)).toEqual([]);
  });

  it('is refused where it is not there, or cut short while compressed', async () => {
    await expect(copyInto(target, () => readBackup(join(parent, 'none')), options)).rejects.toEqual(refusal('STORE_UNWRITABLE'));
    await fill(source);
    const file = join(parent, 'all.gz');
    await writeBackup(readStore(source), file, silently);
    truncateSync(file, statSync(file).size - 20);
    await expect(copyInto(target, () => readBackup(file), options)).rejects.toEqual(refusal('STORE_BROKEN'));
  });
});

describe('a check', () => {
  it('counts everything, and finds nothing wrong with what is sound', async () => {
    await fill(source);
    expect(await checkStore(source, silently)).toEqual({ counts: { scans: 1, members: 1, mails: 1, settings: 1, feed: 2 }, faults: [] });
  });

  it('names what belongs to nobody, cannot be read, or never comes up', async () => {
    await fill(source);
    await source.members.insert(buildMember({ id: 'lost' as MemberId, scanId: 'gone' as ScanId, outbox: [{ id: '1', at: noon, attempts: 0, nextTryAt: noon, task: { to: 'facilitators', news: 'human-asked' } }] }));
    await source.mails.insert(sampleMail({ id: 'stuck', scanId: 'scan-1' as ScanId, to: { memberId: 'nobody' as MemberId, name: '', email: '' }, status: 'queued', dueAt: null }));
    await source.feed.append('nobody' as MemberId, [{ key: '1', at: noon, from: 'bot', content: '' }]);
    const kept = { id: 'newer', version: 1, schemaVersion: 99, scanId: 'installation', dueAt: null, body: {} };
    await source.archive.putDocuments('settings', [kept, { ...kept, id: 'broken', schemaVersion: 1 }, { ...kept, id: 'astray', schemaVersion: 1, body: setting('astray', { dueAt: noon }) }]);
    const { faults } = await checkStore(source, silently);
    expect(faults.map(({ kind, id, what }) => `${kind} ${id} ${what.slice(0, 36)}`)).toEqual([
      'feed nobody 1 is a line of someone who is not ther',
      'mails stuck is to nobody, who is not there',
      'mails stuck waits to be sent, and never comes up',
      'members lost belongs to scan gone, which is not t',
      'members lost has something to be carried out, and',
      'settings astray says another scan than the one it is',
      'settings astray is listed as due at a time that is n',
      'settings broken cannot be read: settings broken is n',
      'settings newer cannot be read: settings newer was w',
    ]);
  });

  it('names what the indexes of the embedded engine do not find', async () => {
    await fill(source);
    await source.close();
    const root = open({ path: join(parent, 'source'), overlappingSync: false, maxDbs: 32 });
    await root.openDB({ name: 'scans-by-scan' }).remove(['scan-1', 'scan-1']);
    await root.openDB({ name: 'members-by-due' }).remove([noon, 'anna']);
    await root.openDB({ name: 'settings-by-scan' }).put(['scan-9', 'ghost'], { schemaVersion: 1, dueAt: null });
    await root.openDB({ name: 'settings-by-due' }).put([noon, 'clock'], true);
    await root.close();
    source = await openEmbedded(join(parent, 'source'));
    expect(await source.archive.faults()).toEqual([
      { kind: 'members', id: 'anna', what: 'is not found when it is due' },
      { kind: 'scans', id: 'scan-1', what: 'is not found by its scan' },
      { kind: 'settings', id: 'ghost', what: 'is listed for a scan without being there' },
      { kind: 'settings', id: 'clock', what: 'is listed as due at a time that is not its own' },
    ]);
  });
});

describe('a migration of everything', () => {
  it('has nothing to do with what is of today, and leaves alone what is newer', async () => {
    await fill(source);
    await source.archive.putDocuments('settings', [{ id: 'newer', version: 1, schemaVersion: 99, scanId: 'installation', dueAt: null, body: {} }]);
    const before = await linesOf(source);
    expect(await migrateStore(source, false, silently)).toEqual({ older: {}, written: 0 });
    expect(await linesOf(source)).toEqual(before);
  });
});

it('reads kinds in the order of their names', () => {
  expect([...entryKinds]).toEqual([...entryKinds].sort());
  expect(entryKinds).toContain('feed');
});
