/**
 * The contract of the store's port: what every engine is proven by.
 * May import: flows, store, tests.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId, ScanId } from '../../flows/people.ts';
import type { FeedEntry, KeptDocument, Setting, Store, Versioned } from '../../store/port.ts';
import { StoreError, type StoreErrorCode } from '../../store/store-error.ts';
import { buildMember } from '../support/member-builder.ts';
import { sampleMail } from '../support/sample-mail.ts';

/** An empty place of one engine, for one test. */
export interface Place {
  /** Opens it; after a close, opens it again. */
  open(): Promise<Store>;
  /** Puts a setting there that a program of another version wrote. The store is closed. */
  plant(setting: Setting, schemaVersion: number): Promise<void>;
  remove(): Promise<void>;
}

/** What the engine is asked to bear; a test server over a wire bears less in the same time. */
export interface Load {
  readonly writers: number;
  readonly writesEach: number;
}

const noon = '2026-11-30T12:00:00.000Z';
const at = (minute: number): string => `2026-11-30T11:${String(minute).padStart(2, '0')}:00.000Z`;

export function setting(id: string, changes: Partial<Setting> = {}): Setting {
  return { id, scanId: 'scan-1', dueAt: null, value: 0, ...changes };
}

export function refusal(code: StoreErrorCode): unknown {
  return expect.objectContaining({ constructor: StoreError, code });
}

const idsOf = (found: readonly Versioned<{ readonly id: string }>[]): string[] => found.map(({ document }) => document.id);
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export function describeStoreContract(engine: string, openPlace: () => Promise<Place>, { writers, writesEach }: Load): void {
  describe(`the store's contract on ${engine}`, () => {
    let place: Place;
    let store: Store;

    beforeEach(async () => {
      place = await openPlace();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };

    describe('insert', () => {
      it('writes a new document as version 1', async () => {
        const anna = buildMember({ dueAt: noon });
        expect(await store.members.insert(anna)).toBe(true);
        expect(await store.members.get(anna.id)).toEqual({ document: anna, version: 1 });
      });

      it('lets one of many win the same id, and keeps what the winner wrote', async () => {
        const isWon = await Promise.all(range(writers).map((value) => store.settings.insert(setting('claim', { value }))));
        expect(isWon.filter(Boolean)).toHaveLength(1);
        expect(await store.settings.get('claim')).toEqual({ document: setting('claim', { value: isWon.indexOf(true) }), version: 1 });
      });

      it('leaves everything as it was where the id is taken, the indexes too', async () => {
        await store.settings.insert(setting('taken', { value: 'first' }));
        expect(await store.settings.insert(setting('taken', { value: 'second', scanId: 'scan-2', dueAt: noon }))).toBe(false);
        expect((await store.settings.get('taken'))?.document.value).toBe('first');
        expect(await store.settings.due(noon, 10)).toEqual([]);
        expect(await store.settings.listByScan('scan-2', { limit: 10 })).toEqual([]);
      });

      it('keeps the kinds apart', async () => {
        const anna = buildMember({ id: 'same' as MemberId });
        expect(await store.members.insert(anna)).toBe(true);
        expect(await store.settings.insert(setting('same'))).toBe(true);
        expect((await store.members.get('same'))?.document).toEqual(anna);
      });

      it.each([
        ['an empty id', setting('')],
        ['an id longer than any key', setting('i'.repeat(401))],
        ['half a character in the id', setting('a\ud800')],
        ['NUL in the id', setting('a\0b')],
        ['an empty scan', setting('a', { scanId: '' })],
        ['a due time without milliseconds', setting('a', { dueAt: '2026-11-30T12:00:00Z' })],
        ['a due time in another zone', setting('a', { dueAt: '2026-11-30T12:00:00.000+01:00' })],
      ])('refuses %s', async (_, document) => {
        await expect(store.settings.insert(document)).rejects.toEqual(refusal('STORE_BAD_DOCUMENT'));
        expect(await store.settings.due('2027-01-01T00:00:00.000Z', 10)).toEqual([]);
      });
    });

    describe('get', () => {
      it.each(['nobody', '', 'x'.repeat(5_000), 'a\ud800', 'a\0b', '$gt', '__proto__'])('finds nothing by %j', async (id) => {
        expect(await store.settings.get(id)).toBeNull();
      });

      it('finds by the longest id', async () => {
        const longest = setting('é'.repeat(200));
        await store.settings.insert(longest);
        expect((await store.settings.get(longest.id))?.document).toEqual(longest);
      });
    });

    describe('replace', () => {
      it('writes over the version that was read, and counts it', async () => {
        await store.settings.insert(setting('a'));
        expect(await store.settings.replace(setting('a', { value: 1 }), 1)).toBe(true);
        expect(await store.settings.replace(setting('a', { value: 2 }), 2)).toBe(true);
        expect(await store.settings.get('a')).toEqual({ document: setting('a', { value: 2 }), version: 3 });
      });

      it('writes nothing over a version that is gone or not yet there', async () => {
        await store.settings.insert(setting('a'));
        await store.settings.replace(setting('a', { value: 1 }), 1);
        expect(await store.settings.replace(setting('a', { value: 'late', dueAt: noon }), 1)).toBe(false);
        expect(await store.settings.replace(setting('a', { value: 'early', dueAt: noon }), 3)).toBe(false);
        expect(await store.settings.get('a')).toEqual({ document: setting('a', { value: 1 }), version: 2 });
        expect(await store.settings.due(noon, 10)).toEqual([]);
      });

      it('writes nothing where there is nothing', async () => {
        expect(await store.settings.replace(setting('a'), 1)).toBe(false);
        expect(await store.settings.get('a')).toBeNull();
      });

      it('loses no acknowledged write of many that compete', async () => {
        await store.settings.insert(setting('count', { value: 0, dueAt: at(0) }));
        const countUp = async (): Promise<void> => {
          for (;;) {
            const found = await store.settings.get('count');
            if (!found) throw new Error('The document that is counted in is gone.');
            const value = Number(found.document.value) + 1;
            if (await store.settings.replace(setting('count', { value, dueAt: at(value % 60) }), found.version)) return;
          }
        };
        await Promise.all(
          range(writers).map(async () => {
            for (let written = 0; written < writesEach; written++) await countUp();
          }),
        );
        const total = writers * writesEach;
        expect(await store.settings.get('count')).toEqual({ document: setting('count', { value: total, dueAt: at(total % 60) }), version: total + 1 });
        expect(idsOf(await store.settings.due(noon, 10))).toEqual(['count']);
      });

      it('refuses to move a document to another scan', async () => {
        await store.settings.insert(setting('a'));
        await expect(store.settings.replace(setting('a', { scanId: 'scan-2' }), 1)).rejects.toEqual(refusal('STORE_BAD_DOCUMENT'));
        expect((await store.settings.get('a'))?.version).toBe(1);
      });
    });

    describe('remove', () => {
      it('takes a document out of everything, and its id is free again', async () => {
        await store.settings.insert(setting('a', { dueAt: at(1) }));
        await store.settings.replace(setting('a', { dueAt: at(2) }), 1);
        await store.settings.remove('a');
        expect(await store.settings.get('a')).toBeNull();
        expect(await store.settings.due(noon, 10)).toEqual([]);
        expect(await store.settings.listByScan('scan-1', { limit: 10 })).toEqual([]);
        expect(await store.settings.insert(setting('a', { dueAt: at(3) }))).toBe(true);
        expect(await store.settings.due(noon, 10)).toEqual([{ document: setting('a', { dueAt: at(3) }), version: 1 }]);
      });

      it('takes out what is replaced at the same time, whoever comes first', async () => {
        await store.settings.insert(setting('a', { dueAt: at(1) }));
        await Promise.all([store.settings.replace(setting('a', { dueAt: at(2) }), 1), store.settings.remove('a')]);
        expect(await store.settings.get('a')).toBeNull();
        expect(await store.settings.due(noon, 10)).toEqual([]);
      });

      it('says nothing of what was gone already', async () => {
        await store.settings.insert(setting('b'));
        await store.settings.remove('a');
        await store.settings.remove('');
        expect(await store.settings.get('b')).not.toBeNull();
      });
    });

    describe('due', () => {
      it('gives what is due at or before now, earliest first, then by id, up to the limit', async () => {
        for (const [id, minute] of [['late', 30], ['b', 20], ['a', 20], ['first', 10]] as const) await store.settings.insert(setting(id, { dueAt: at(minute) }));
        await store.settings.insert(setting('never'));
        await store.settings.insert(setting('later', { dueAt: at(31) }));
        expect(idsOf(await store.settings.due(at(30), 10))).toEqual(['first', 'a', 'b', 'late']);
        expect(idsOf(await store.settings.due(at(30), 3))).toEqual(['first', 'a', 'b']);
        expect(await store.settings.due(at(9), 10)).toEqual([]);
        expect(await store.settings.due(at(30), 0)).toEqual([]);
      });

      it('gives the version to compare with', async () => {
        await store.settings.insert(setting('a'));
        await store.settings.replace(setting('a', { dueAt: at(1) }), 1);
        expect(await store.settings.due(noon, 1)).toEqual([{ document: setting('a', { dueAt: at(1) }), version: 2 }]);
      });

      it('follows each change of the due time', async () => {
        await store.settings.insert(setting('a', { dueAt: at(10) }));
        await store.settings.replace(setting('a', { dueAt: at(50) }), 1);
        expect(await store.settings.due(at(49), 10)).toEqual([]);
        expect(idsOf(await store.settings.due(at(50), 10))).toEqual(['a']);
        await store.settings.replace(setting('a', { dueAt: null }), 2);
        expect(await store.settings.due(noon, 10)).toEqual([]);
        await store.settings.replace(setting('a', { dueAt: at(5) }), 3);
        expect(idsOf(await store.settings.due(at(5), 10))).toEqual(['a']);
      });
    });

    describe('listByScan', () => {
      it('gives one scan, by id, and no other whose name begins alike', async () => {
        for (const id of ['c', 'a', 'b']) await store.settings.insert(setting(id));
        await store.settings.insert(setting('d', { scanId: 'scan-10' }));
        await store.settings.insert(setting('e', { scanId: 'scan' }));
        expect(idsOf(await store.settings.listByScan('scan-1', { limit: 10 }))).toEqual(['a', 'b', 'c']);
      });

      it('pages through all of it, each once, also from behind one that is gone', async () => {
        const ids = range(25).map((index) => `m${String(index).padStart(2, '0')}`);
        await Promise.all(ids.map((id) => store.settings.insert(setting(id))));
        const seen: string[] = [];
        for (;;) {
          const after = seen.at(-1);
          const page = idsOf(await store.settings.listByScan('scan-1', { limit: 10, ...(after !== undefined && { after }) }));
          if (page.length === 0) break;
          seen.push(...page);
          await store.settings.remove(page.at(-1) ?? '');
        }
        expect(seen).toEqual(ids);
      });

      it.each(['', 'a\0', 'a\ud800', 'é'.repeat(1_000), 'é'.repeat(10_000), `${'a'.repeat(400)}b`])('takes anything to begin behind: %j', async (after) => {
        const first = setting('a'.repeat(400));
        const last = setting('\u{10FFFD}'.repeat(100));
        await store.settings.insert(first);
        await store.settings.insert(last);
        const begun = after < 'b' && after > first.id ? [last.id] : [first.id, last.id];
        const expected = after.startsWith('é') ? [last.id] : begun;
        expect(idsOf(await store.settings.listByScan('scan-1', { after, limit: 10 }))).toEqual(expected);
      });

      it.each(['', 'no-such-scan', 'x'.repeat(5_000)])('is empty for the scan %j', async (scanId) => {
        await store.settings.insert(setting('a'));
        expect(await store.settings.listByScan(scanId, { limit: 10 })).toEqual([]);
      });

      it('is empty for no room', async () => {
        await store.settings.insert(setting('a'));
        expect(await store.settings.listByScan('scan-1', { limit: 0 })).toEqual([]);
      });
    });

    describe('contents', () => {
      it('keeps 5 MB of attachments to the byte', async () => {
        const content = new Uint8Array(5_000_000).map((_, index) => (index * 7) % 251);
        const mail = sampleMail({ attachments: [{ filename: 'all.pdf', contentType: 'application/pdf', content }], source: Uint8Array.of(0, 255, 13, 10), dueAt: null });
        expect(await store.mails.insert(mail)).toBe(true);
        await reopen();
        const found = (await store.mails.get(mail.id))?.document;
        expect(found?.attachments[0]?.content).toBeInstanceOf(Uint8Array);
        expect(Buffer.from(content).equals(found?.attachments[0]?.content ?? Buffer.of())).toBe(true);
        expect([...(found?.source ?? [])]).toEqual([0, 255, 13, 10]);
        expect({ ...found, attachments: [], source: null }).toEqual({ ...mail, attachments: [], source: null });
      });

      it('keeps bytes that were read apart from what is read next', async () => {
        const mail = (id: string, byte: number) => sampleMail({ id, source: new Uint8Array(40_000).fill(byte) });
        await store.mails.insert(mail('one', 1));
        await store.mails.insert(mail('two', 2));
        const one = (await store.mails.get('one'))?.document.source;
        await store.mails.get('two');
        expect(one?.every((byte) => byte === 1)).toBe(true);
      });

      it('refuses a document that MongoDB could not take, and writes nothing of it', async () => {
        await store.settings.insert(setting('a'));
        await expect(store.settings.insert(setting('b', { value: 'x'.repeat(16_000_000) }))).rejects.toEqual(refusal('STORE_TOO_LARGE'));
        await expect(store.settings.replace(setting('a', { value: new Uint8Array(16_000_000) }), 1)).rejects.toEqual(refusal('STORE_TOO_LARGE'));
        expect(idsOf(await store.settings.listByScan('scan-1', { limit: 10 }))).toEqual(['a']);
        expect((await store.settings.get('a'))?.version).toBe(1);
      });

      it('refuses what is nested deeper than MongoDB takes, and takes what is not', async () => {
        const nested = (levels: number): unknown => (levels === 0 ? 'bottom' : [nested(levels - 1)]);
        await expect(store.settings.insert(setting('a', { value: nested(100) }))).rejects.toEqual(refusal('STORE_TOO_LARGE'));
        expect(await store.settings.insert(setting('b', { value: nested(80) }))).toBe(true);
        expect((await store.settings.get('b'))?.document.value).toEqual(nested(80));
      });

      it('keeps every script, mark and hostile word as it was written', async () => {
        const value = {
          text: 'Zoë & İstanbul 市役所 🏛️👩‍💻 \u202Erood\u202C e\u0301\u0301 \u0000 "<script>" \r\n',
          'answers.12.current': { $gt: '', $where: 'sleep(1000)', 'a.b': [null, true, -0.5, 1e300, 9_007_199_254_740_991] },
          constructor: 'name',
          '': [],
        };
        const hostile = setting('ключ-😀', { value, scanId: 'скан' });
        await store.settings.insert(hostile);
        expect(await store.settings.get(hostile.id)).toEqual({ document: hostile, version: 1 });
        await store.settings.replace({ ...hostile, value: [value] }, 1);
        await reopen();
        expect(await store.settings.listByScan('скан', { limit: 1 })).toEqual([{ document: { ...hostile, value: [value] }, version: 2 }]);
      });

      it('survives half a character, which no engine can keep', async () => {
        await store.settings.insert(setting('a', { value: `before \ud83d after` }));
        expect((await store.settings.get('a'))?.document.value).toMatch(/^before .+ after$/u);
      });
    });

    describe('the feed', () => {
      const anna = 'anna' as MemberId;
      const line = (key: string, content: unknown = key): FeedEntry => ({ key, at: noon, from: 'bot', content });

      it('reads in the order of keys, page by page', async () => {
        await store.feed.append(anna, [line('0003'), line('0001')]);
        await store.feed.append(anna, [line('0002', { blocks: [{ kind: 'text', 'a.b': '$x' }] })]);
        expect(await store.feed.read(anna, { limit: 2 })).toEqual([line('0001'), line('0002', { blocks: [{ kind: 'text', 'a.b': '$x' }] })]);
        expect(await store.feed.read(anna, { after: '0002', limit: 2 })).toEqual([line('0003')]);
        expect(await store.feed.read(anna, { after: '0003', limit: 2 })).toEqual([]);
        expect(await store.feed.read(anna, { limit: 0 })).toEqual([]);
      });

      it('keeps the first of two lines with one key, also within one call and at once, and the others beside it', async () => {
        await store.feed.append(anna, [line('0001', 'first')]);
        await store.feed.append(anna, [line('0001', 'second'), line('0002')]);
        await Promise.all(range(10).map(() => store.feed.append(anna, [line('0003'), line('0004'), line('0003')])));
        expect(await store.feed.read(anna, { limit: 10 })).toEqual([line('0001', 'first'), line('0002'), line('0003'), line('0004')]);
      });

      it('keeps people apart, and erases one of them', async () => {
        await store.feed.append(anna, [line('0001'), line('0002')]);
        await store.feed.append('ann' as MemberId, [line('0001')]);
        await store.feed.append('annabel' as MemberId, [line('0001')]);
        await store.feed.erase(anna);
        await store.feed.erase(anna);
        expect(await store.feed.read(anna, { limit: 10 })).toEqual([]);
        expect(await store.feed.read('ann' as MemberId, { limit: 10 })).toHaveLength(1);
        expect(await store.feed.read('annabel' as MemberId, { limit: 10 })).toHaveLength(1);
      });

      it('appends nothing for nothing, and reads nothing of nobody', async () => {
        await store.feed.append(anna, []);
        expect(await store.feed.read('x'.repeat(5_000) as MemberId, { limit: 10 })).toEqual([]);
      });

      it('refuses a key that could not be found again, with all that came with it', async () => {
        await expect(store.feed.append(anna, [line('0001'), line('')])).rejects.toEqual(refusal('STORE_BAD_DOCUMENT'));
        await expect(store.feed.append(anna, [line('0001'), line('0002', 'x'.repeat(16_000_000))])).rejects.toEqual(refusal('STORE_TOO_LARGE'));
        expect(await store.feed.read(anna, { limit: 10 })).toEqual([]);
      });
    });

    describe('the archive', () => {
      const anna = 'anna' as MemberId;
      const kept = (id: string, changes: Partial<KeptDocument> = {}): KeptDocument => ({ id, version: 7, schemaVersion: 1, scanId: 'scan-1', dueAt: null, body: setting(id), ...changes });

      it('gives documents of all scans as they are kept, by id, page by page', async () => {
        for (const id of ['b', 'é', '\u{10FFFD}', 'a', '\uFFFD']) await store.settings.insert(setting(id, { scanId: `scan-${id}` }));
        await store.settings.replace(setting('b', { scanId: 'scan-b', dueAt: at(1) }), 1);
        const [first] = await store.archive.documents('settings', { limit: 1 });
        expect(first).toEqual({ id: 'a', version: 1, schemaVersion: 1, scanId: 'scan-a', dueAt: null, body: setting('a', { scanId: 'scan-a' }) });
        const rest = await store.archive.documents('settings', { after: 'a', limit: 10 });
        expect(rest.map(({ id, version, dueAt }) => [id, version, dueAt])).toEqual([['b', 2, at(1)], ['é', 1, null], ['\uFFFD', 1, null], ['\u{10FFFD}', 1, null]]);
        expect(await store.archive.documents('settings', { after: '\u{10FFFD}', limit: 10 })).toEqual([]);
        expect(await store.archive.documents('settings', { limit: 0 })).toEqual([]);
        expect(await store.archive.documents('mails', { limit: 10 })).toEqual([]);
      });

      it('gives the lines of everyone, by member and key, page by page', async () => {
        const line = (key: string): FeedEntry => ({ key, at: noon, from: 'bot', content: { key } });
        await store.feed.append('bob' as MemberId, [line('1')]);
        await store.feed.append(anna, [line('2'), line('1')]);
        expect(await store.archive.lines({ limit: 2 })).toEqual([{ ...line('1'), memberId: anna }, { ...line('2'), memberId: anna }]);
        expect(await store.archive.lines({ after: { memberId: anna, key: '1' }, limit: 1 })).toEqual([{ ...line('2'), memberId: anna }]);
        expect(await store.archive.lines({ after: { memberId: anna, key: '2' }, limit: 9 })).toEqual([{ ...line('1'), memberId: 'bob' }]);
        expect(await store.archive.lines({ after: { memberId: 'bob', key: '1' }, limit: 9 })).toEqual([]);
        expect(await store.archive.lines({ limit: 0 })).toEqual([]);
      });

      it('puts documents there as they are, over what is there, found by the new scan and time alone', async () => {
        await store.settings.insert(setting('a', { scanId: 'old', dueAt: at(1) }));
        await store.archive.putDocuments('settings', [kept('a', { dueAt: at(9), body: setting('a', { dueAt: at(9), value: 'put' }) }), kept('b')]);
        expect(await store.settings.get('a')).toEqual({ document: setting('a', { dueAt: at(9), value: 'put' }), version: 7 });
        expect(await store.settings.listByScan('old', { limit: 9 })).toEqual([]);
        expect(idsOf(await store.settings.listByScan('scan-1', { limit: 9 }))).toEqual(['a', 'b']);
        expect(await store.settings.due(at(8), 9)).toEqual([]);
        expect(idsOf(await store.settings.due(noon, 9))).toEqual(['a']);
        expect(await store.settings.replace(setting('a'), 7)).toBe(true);
        expect(await store.archive.faults()).toEqual([]);
      });

      it('keeps what this program cannot read as it is', async () => {
        const newer = kept('newer', { schemaVersion: 99, body: { unheard: ['of', { $x: null }] } });
        await store.archive.putDocuments('settings', [newer]);
        expect(await store.archive.documents('settings', { limit: 9 })).toEqual([newer]);
        await expect(store.settings.get('newer')).rejects.toEqual(refusal('STORE_NEWER'));
      });

      it('puts lines over those of the same key', async () => {
        const line = (content: string) => ({ key: '1', at: noon, from: 'person', content }) as const;
        await store.feed.append(anna, [line('my name is Anna')]);
        await store.archive.putLines([{ ...line('…'), memberId: anna }, { ...line('…'), key: '2', memberId: anna }]);
        expect(await store.feed.read(anna, { limit: 9 })).toEqual([line('…'), { ...line('…'), key: '2' }]);
        await store.archive.putLines([]);
        await store.archive.putDocuments('settings', []);
      });

      it('refuses what could not be found again, with all that came with it', async () => {
        await expect(store.archive.putDocuments('settings', [kept('a'), kept('')])).rejects.toEqual(refusal('STORE_BAD_DOCUMENT'));
        await expect(store.archive.putLines([{ key: '1', at: noon, from: 'bot', content: '', memberId: anna }, { key: '', at: noon, from: 'bot', content: '', memberId: anna }])).rejects.toEqual(refusal('STORE_BAD_DOCUMENT'));
        expect(await store.archive.documents('settings', { limit: 9 })).toEqual([]);
        expect(await store.archive.lines({ limit: 9 })).toEqual([]);
      });
    });

    describe('opening and closing', () => {
      it('has everything after it was opened again', async () => {
        const scanId = 'scan-7' as ScanId;
        const bob = buildMember({ id: 'bob' as MemberId, scanId, dueAt: at(1) });
        await store.members.insert(bob);
        await store.members.replace({ ...bob, dueAt: at(2) }, 1);
        await store.feed.append(bob.id, [{ key: '0001', at: noon, from: 'person', content: 'Dag' }]);
        await reopen();
        const found = [{ document: { ...bob, dueAt: at(2) }, version: 2 }];
        expect(await store.members.due(noon, 10)).toEqual(found);
        expect(await store.members.listByScan(scanId, { limit: 10 })).toEqual(found);
        expect(await store.feed.read(bob.id, { limit: 10 })).toHaveLength(1);
      });

      it('waits for the writes under way', async () => {
        let acknowledged = 0;
        for (const index of range(writers)) void store.settings.insert(setting(`w${index}`)).then((isInserted) => (acknowledged += Number(isInserted)));
        await store.close();
        expect(acknowledged).toBe(writers);
        store = await place.open();
        expect(await store.settings.listByScan('scan-1', { limit: 1_000 })).toHaveLength(writers);
      });

      it('is ready while it is open, and refuses every call once it is closed', async () => {
        expect(await store.isReady()).toBe(true);
        await store.close();
        await store.close();
        expect(await store.isReady()).toBe(false);
        const { settings, feed, archive } = store;
        const calls = [
          settings.get('a'), settings.insert(setting('a')), settings.replace(setting('a'), 1), settings.remove('a'), settings.due(noon, 1),
          settings.listByScan('scan-1', { limit: 1 }), feed.read('a' as MemberId, { limit: 1 }), feed.append('a' as MemberId, []), feed.erase('a' as MemberId),
          archive.documents('scans', { limit: 1 }), archive.lines({ limit: 1 }), archive.putDocuments('scans', []), archive.putLines([]), archive.faults(),
        ];
        for (const call of calls) await expect(call).rejects.toEqual(refusal('STORE_CLOSED'));
      });
    });

    describe('a document of a newer program', () => {
      const newer = setting('newer', { dueAt: at(1), value: 'as the newer program wrote it' });

      beforeEach(async () => {
        await store.settings.insert(setting('known', { dueAt: at(2) }));
        await store.close();
        await place.plant(newer, 99);
        store = await place.open();
      });

      it('is refused by its id', async () => {
        await expect(store.settings.get('newer')).rejects.toEqual(refusal('STORE_NEWER'));
        await expect(store.settings.get('newer')).rejects.toThrow(/settings newer/);
        await expect(store.settings.listByScan('scan-1', { limit: 10 })).rejects.toEqual(refusal('STORE_NEWER'));
      });

      it('is not overwritten, whatever version is guessed', async () => {
        await expect(store.settings.replace(setting('newer', { value: 'older' }), 1)).rejects.toEqual(refusal('STORE_NEWER'));
        expect(await store.settings.insert(setting('newer', { value: 'older' }))).toBe(false);
        await expect(store.settings.get('newer')).rejects.toEqual(refusal('STORE_NEWER'));
      });

      it('does not keep the others from being due', async () => {
        expect(idsOf(await store.settings.due(noon, 1))).toEqual(['known']);
      });

      it('can be removed', async () => {
        await store.settings.remove('newer');
        expect(await store.settings.get('newer')).toBeNull();
        expect(idsOf(await store.settings.listByScan('scan-1', { limit: 10 }))).toEqual(['known']);
      });
    });

    it('refuses a document that was damaged, by its id', async () => {
      await store.close();
      await place.plant(setting('damaged'), 0);
      store = await place.open();
      await expect(store.settings.get('damaged')).rejects.toEqual(refusal('STORE_BROKEN'));
      await expect(store.settings.get('damaged')).rejects.toThrow(/settings damaged/);
    });
  });
}
