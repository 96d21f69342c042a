/**
 * Limits: what both engines can hold and find again, so that everything can be copied from one to the other.
 * May import: store. Pure.
 */
import { StoreError } from './store-error.ts';

/** MongoDB ends at 16 MiB; the rest is room for field names, numbers and accented letters, which `weigh` takes as light. */
export const largestDocument = 15_000_000;

/** MongoDB ends at 100 levels, the envelope's included. */
export const deepestDocument = 90;

/** Longest id or key, in bytes of UTF-8: two of them, and what a caller says instead of one, fit into LMDB's longest key. */
export const longestKey = 400;

/** Whether something can be found by this text in both engines. Pure. */
export function isKey(text: string): boolean {
  return text.length > 0 && Buffer.byteLength(text) <= longestKey && !/[\0\p{Surrogate}]/u.test(text);
}

/**
 * Refuses a value that one of the engines could not find again. Pure.
 * @param name says what it is, for the message
 * @throws StoreError STORE_BAD_DOCUMENT
 */
export function checkKeys(keys: readonly string[], name: string): void {
  if (keys.every(isKey)) return;
  throw new StoreError('STORE_BAD_DOCUMENT', `${name} cannot be stored: each id, scanId and key is well-formed text of 1 to ${longestKey} bytes, without NUL.`);
}

/**
 * Refuses a value that one of the engines could not hold. Pure; a few microseconds for a participant.
 * @param name says what it is, for the message
 * @throws StoreError STORE_TOO_LARGE
 */
export function checkSize(value: unknown, name: string): void {
  const size = weigh(value, name, deepestDocument);
  if (size > largestDocument) {
    throw new StoreError('STORE_TOO_LARGE', `${name} has about ${size} bytes; the store takes ${largestDocument}. Make it, or what is attached to it, smaller.`);
  }
}

function weigh(value: unknown, name: string, levelsLeft: number): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 8;
  if (value instanceof Uint8Array) return value.byteLength;
  if (levelsLeft === 0) throw new StoreError('STORE_TOO_LARGE', `${name} is nested deeper than ${deepestDocument} levels; the store takes no more.`);
  let size = 8;
  if (Array.isArray(value)) for (const part of value) size += weigh(part, name, levelsLeft - 1);
  else for (const key of Object.keys(value)) size += key.length + weigh((value as Readonly<Record<string, unknown>>)[key], name, levelsLeft - 1);
  return size;
}
