/**
 * Keys under: a page of one index.
 * May import: store, lmdb.
 */
import type { Database } from 'lmdb';
import { isKey, longestKey } from '../limits.ts';

/**
 * The second parts of the keys that begin with `first`, in order, from behind `after`.
 * @param after may be anything: what is longer than any key is cut, which moves no boundary
 */
export function keysUnder(index: Database<unknown, string[]>, first: string, after: string, limit: number): string[] {
  const seconds: string[] = [];
  if (!isKey(first) || limit < 1) return seconds;
  const from = after.slice(0, longestKey);
  for (const [one, second = ''] of index.getKeys({ start: [first, from] })) {
    if (one !== first) break;
    if (second !== from && seconds.push(second) === limit) break;
  }
  return seconds;
}
