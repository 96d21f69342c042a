/**
 * Entry: one document or one line of the feed, as one line of text: the form of backups, and what digests are taken of.
 * The same content gives the same text, byte for byte, whichever engine it comes from.
 * May import: flows, store. Pure.
 */
import type { MemberId } from '../../flows/people.ts';
import type { KeptDocument, KeptLine, KindName } from '../port.ts';

export type Entry = { readonly kind: KindName; readonly kept: KeptDocument } | { readonly kind: 'feed'; readonly kept: KeptLine };
export type EntryKind = Entry['kind'];

/** By kind, then by id or by member and key, each in the order of its bytes: as archives list them. */
export function compareEntries(one: Entry, other: Entry): number {
  const others = keysOf(other);
  for (const [index, key] of keysOf(one).entries()) {
    const order = Buffer.compare(Buffer.from(key), Buffer.from(others[index] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}

/** What an entry is called in messages. */
export function nameOf(entry: Entry): string {
  return keysOf(entry).join(' ');
}

function keysOf({ kind, kept }: Entry): readonly string[] {
  return 'memberId' in kept ? [kind, kept.memberId, kept.key] : [kind, kept.id];
}

/** One line, without its end. Keys are sorted, for engines may keep them in another order. */
export function encodeEntry({ kind, kept }: Entry): string {
  return JSON.stringify(encoded({ ...kept, kind }));
}

/** `null`: not a line as `encodeEntry` writes it. Contents are not looked at. */
export function decodeEntry(line: string, isKind: (name: unknown) => name is EntryKind): Entry | null {
  const { kind, ...kept } = Object(decoded(parsed(line))) as Readonly<Record<string, unknown>>;
  if (!isKind(kind)) return null;
  if (kind === 'feed') {
    const { memberId, key, at, from, content } = kept;
    if (typeof memberId !== 'string' || typeof key !== 'string' || typeof at !== 'string' || (from !== 'person' && from !== 'bot')) return null;
    return { kind, kept: { memberId: memberId as MemberId, key, at, from, content } };
  }
  const { id, version, schemaVersion, scanId, dueAt, body } = kept;
  if (typeof id !== 'string' || typeof scanId !== 'string' || typeof version !== 'number' || typeof schemaVersion !== 'number') return null;
  if (dueAt !== null && typeof dueAt !== 'string') return null;
  return { kind, kept: { id, version, schemaVersion, scanId, dueAt, body } };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What JSON has no form for is written as an object with one of these keys; a key of a document that looks like one gets another `$`. */
const marks = /^\$+(bytes|number)$/;

function encoded(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return { $number: Object.is(value, -0) ? '-0' : String(value) };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return record(fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => [marks.test(key) ? `$${key}` : key, encoded(part)]));
}

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  const { $bytes, $number } = value as Readonly<Record<string, unknown>>;
  if (typeof $bytes === 'string') return new Uint8Array(Buffer.from($bytes, 'base64'));
  if (typeof $number === 'string') return Number($number);
  return record(Object.entries(value).map(([key, part]) => [marks.test(key) ? key.slice(1) : key, decoded(part)]));
}

/** `fromEntries` makes own properties, `__proto__` too. */
function record(fields: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields);
}
