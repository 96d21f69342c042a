/** Documents: versions of their shape, and what is refused on the way in and out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { defineKind, kinds, loadDocument, toEnvelope, type Kind, type Loaded } from '../../store/documents.ts';
import { deepestDocument, isKey, largestDocument } from '../../store/limits.ts';
import type { Setting, StoredDocument } from '../../store/port.ts';
import { refusal, setting } from './contract.ts';
import { samples } from './samples.ts';

const folder = join(import.meta.dirname, 'golden');

/** The documents as the given version wrote them; bytes are `{ "$base64": … }`. */
function golden(kind: string, version: number): unknown[] {
  const revive = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && '$base64' in value ? Uint8Array.from(Buffer.from(String(value.$base64), 'base64')) : value;
  return JSON.parse(readFileSync(join(folder, `${kind}.${version}.json`), 'utf8'), revive) as unknown[];
}

function load<T extends StoredDocument>(kind: Kind<T>, body: unknown, schemaVersion: number, id = 'a'): Loaded<T> {
  return loadDocument(kind, id, { schemaVersion, scanId: 'scan-1', body }, 1);
}

describe('every version that was ever written', () => {
  const versions = Object.values(kinds).flatMap((kind) => Array.from({ length: kind.schemaVersion }, (_, index) => [kind.name, index + 1] as const));

  it.each(versions)('of %s, version %i, loads as the sample of today', (name, version) => {
    const kind = Object.values(kinds).find((candidate) => candidate.name === name);
    const expected: readonly StoredDocument[] = Object.entries(samples).find(([sample]) => sample === name)?.[1] ?? [];
    const loaded = golden(name, version).map((body, index) => kind && loadDocument<StoredDocument>(kind, expected[index]?.id ?? '', { schemaVersion: version, scanId: '', body }, 1));
    // Differs after a change of a type? Append a migration in store/documents.ts, and write the sample as <kind>.<new version>.json.
    expect(loaded).toEqual(expected.map((document) => ({ ok: true, value: { document, version: 1 } })));
  });

  it('has its golden file, and there are no others', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map(([name, version]) => `${name}.${version}.json`).sort());
  });

  it('is of a kind that is stored under its own name', () => {
    expect(Object.entries(kinds).map(([key, kind]) => [key, kind.name])).toEqual(['scans', 'members', 'mails', 'settings', 'identities', 'audit'].map((name) => [name, name]));
  });
});

describe('migrations', () => {
  const kind = defineKind<Setting>('settings', [
    ({ minutes, ...rest }) => ({ ...rest, value: { minutes } }),
    ({ value, ...rest }) => ({ ...rest, value: { now: value } }),
  ]);

  it('run one after the other, from the version that was stored', () => {
    const rest = { id: 'a', scanId: 'scan-1', dueAt: null };
    expect(load(kind, { ...rest, minutes: 5 }, 1)).toEqual({ ok: true, value: { document: { ...rest, value: { now: { minutes: 5 } } }, version: 1 } });
    expect(load(kind, { ...rest, value: 5 }, 2)).toEqual({ ok: true, value: { document: { ...rest, value: { now: 5 } }, version: 1 } });
    expect(load(kind, { ...rest, value: 5 }, 3)).toEqual({ ok: true, value: { document: { ...rest, value: 5 }, version: 1 } });
  });

  it('leave what was stored as it is', () => {
    const stored = Object.freeze({ id: 'a', scanId: 'scan-1', dueAt: null, minutes: 5 });
    load(kind, stored, 1);
    expect(stored).toEqual({ id: 'a', scanId: 'scan-1', dueAt: null, minutes: 5 });
  });

  it('do not run on a document of a newer program, which is refused by its id', () => {
    const migrate = vi.fn();
    const loaded = load(defineKind<Setting>('settings', [migrate]), setting('a'), 3);
    expect(loaded).toEqual({ ok: false, error: refusal('STORE_NEWER') });
    expect(loaded).toHaveProperty('error.message', expect.stringMatching(/settings a .*version 3.* knows 2/));
    expect(migrate).not.toHaveBeenCalled();
  });

  it('give the version that is written from now on', () => {
    expect(toEnvelope(kind, setting('a')).schemaVersion).toBe(3);
    expect(toEnvelope(kinds.settings, setting('a'))).toEqual({ schemaVersion: 1, scanId: 'scan-1', body: setting('a') });
  });
});

describe('a damaged document', () => {
  it.each<[string, unknown, number]>([
    ['no body', null, 1],
    ['a list for a body', [], 1],
    ['a body without id', { scanId: 'scan-1', dueAt: null }, 1],
    ['a body of another id', setting('b'), 1],
    ['a body without scan', { id: 'a', dueAt: null }, 1],
    ['a number for a due time', { ...setting('a'), dueAt: 5 }, 1],
    ['version 0', setting('a'), 0],
    ['half a version', setting('a'), 0.5],
    ['no version', setting('a'), Number.NaN],
  ])('is refused for %s, by its id', (_, body, schemaVersion) => {
    const loaded = load(kinds.settings, body, schemaVersion);
    expect(loaded).toEqual({ ok: false, error: refusal('STORE_BROKEN') });
    expect(loaded).toHaveProperty('error.message', expect.stringContaining('settings a '));
  });

  it('is refused where its own count of writes is lost', () => {
    expect(loadDocument(kinds.settings, 'a', { schemaVersion: 1, scanId: 'scan-1', body: setting('a') }, undefined)).toEqual({ ok: false, error: refusal('STORE_BROKEN') });
  });
});

describe('limits', () => {
  it.each(['a', 'é'.repeat(200), '$where', 'a.b', ' ', '😀'])('takes %j as a key', (key) => expect(isKey(key)).toBe(true));
  it.each(['', 'é'.repeat(201), '\ud83d', 'a\0'])('refuses %j as a key', (key) => expect(isKey(key)).toBe(false));

  const sized = (bytes: number): Setting => setting('a', { value: new Uint8Array(bytes) });
  const nested = (levels: number): Setting => setting('a', { value: Array.from({ length: levels }).reduce((inner: unknown) => [inner], null) });

  it('takes the largest and the deepest document, and none beyond', () => {
    expect(() => toEnvelope(kinds.settings, sized(largestDocument - 100))).not.toThrow();
    expect(() => toEnvelope(kinds.settings, sized(largestDocument))).toThrow(expect.objectContaining({ code: 'STORE_TOO_LARGE' }));
    expect(() => toEnvelope(kinds.settings, nested(deepestDocument - 1))).not.toThrow();
    expect(() => toEnvelope(kinds.settings, nested(deepestDocument))).toThrow(expect.objectContaining({ code: 'STORE_TOO_LARGE' }));
  });

  it('counts texts, names and numbers too', () => {
    const many = (value: unknown): Setting => setting('a', { value: Array.from({ length: largestDocument / 8 }, () => value) });
    for (const document of [setting('a', { value: 'x'.repeat(largestDocument) }), setting('a', { value: { ['x'.repeat(largestDocument)]: 1 } }), many(1), many(null)]) {
      expect(() => toEnvelope(kinds.settings, document)).toThrow(expect.objectContaining({ code: 'STORE_TOO_LARGE' }));
    }
  });

  it('ends on a circle', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => toEnvelope(kinds.settings, setting('a', { value: circle }))).toThrow(expect.objectContaining({ code: 'STORE_TOO_LARGE' }));
  });
});
