/**
 * Pattern: what the answers on one item look like, in words that start a conversation.
 * May import: flows. Pure.
 */
import type { Band } from './band.ts';

/** Anything that stands at a level, 1 the lowest: an answer, a dot. */
export interface Placed {
  readonly level: number;
}

export type Pattern<T extends Placed> =
  /** Nothing to talk about. */
  | { readonly kind: 'close' }
  /** One stands apart from others who agree. */
  | { readonly kind: 'lone-voice'; readonly voice: T; readonly others: readonly T[] }
  /** Two groups with an empty level between them. */
  | { readonly kind: 'two-camps'; readonly low: readonly T[]; readonly high: readonly T[] }
  | { readonly kind: 'spread' };

const smallestGroupWithCamps = 4;

/**
 * The first that fits: close (the band); lone voice (exactly one answer two levels or more from every other, the others within one level
 * of each other); two camps (four answers or more, split at an empty level, a third or more on each side); spread.
 */
export function patternOf<T extends Placed>(answers: readonly T[], band: Band | null): Pattern<T> {
  if (band === 'close') return { kind: 'close' };
  return loneVoice(answers) ?? twoCamps(answers) ?? { kind: 'spread' };
}

/**
 * One who stands two levels or more from every other, while the others are within one level of each other; whatever the band.
 * From ten answers on such a voice weighs so little that the item is close: it is heard before the item is confirmed.
 */
export function loneVoice<T extends Placed>(answers: readonly T[]): Extract<Pattern<T>, { kind: 'lone-voice' }> | null {
  const apart = answers.filter((one) => answers.every((other) => other === one || Math.abs(other.level - one.level) >= 2));
  const [voice, second] = apart;
  if (!voice || second) return null;
  const others = answers.filter((answer) => answer !== voice);
  const levels = others.map(({ level }) => level);
  return Math.max(...levels) - Math.min(...levels) <= 1 ? { kind: 'lone-voice', voice, others } : null;
}

/** Where two splits are possible, at the lower empty level. */
function twoCamps<T extends Placed>(answers: readonly T[]): Pattern<T> | null {
  if (answers.length < smallestGroupWithCamps) return null;
  const levels = answers.map(({ level }) => level);
  const highest = Math.max(...levels);
  for (let empty = Math.min(...levels) + 1; empty < highest; empty++) {
    const low = answers.filter(({ level }) => level < empty);
    const high = answers.filter(({ level }) => level > empty);
    const isSplit = low.length + high.length === answers.length;
    if (isSplit && Math.min(low.length, high.length) * 3 >= answers.length) return { kind: 'two-camps', low, high };
  }
  return null;
}
