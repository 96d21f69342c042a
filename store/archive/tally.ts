/**
 * Tally: how many entries of each kind there are, and a digest of them: two stores with the same tally hold the same.
 * May import: store, node:crypto.
 */
import { createHash } from 'node:crypto';
import type { EntryKind } from './entry.ts';

export interface Tally {
  readonly counts: Readonly<Partial<Record<EntryKind, number>>>;
  /** SHA-256 of all lines in order, in hex. */
  readonly digest: string;
}

export interface Counter {
  add(kind: EntryKind, line: string): void;
  total(): number;
  tally(): Tally;
}

export function createCounter(): Counter {
  const hash = createHash('sha256');
  const counts: Partial<Record<EntryKind, number>> = {};
  let total = 0;
  return {
    add(kind, line) {
      hash.update(line).update('\n');
      counts[kind] = (counts[kind] ?? 0) + 1;
      total++;
    },
    total: () => total,
    tally: () => ({ counts: { ...counts }, digest: hash.copy().digest('hex') }),
  };
}
