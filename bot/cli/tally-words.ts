/**
 * How much a store holds, in words for the command line.
 * May import: store.
 */
import type { Tally } from '../../store/archive/tally.ts';

export function countsIn(counts: Tally['counts']): string {
  const parts = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  return parts.length === 0 ? 'Empty' : parts.join(', ');
}

/** The digest's beginning is enough to compare by eye; `--json` gives all of it. */
export function tallyIn({ counts, digest }: Tally): string {
  return `${countsIn(counts)}; digest ${digest.slice(0, 16)}`;
}
