/**
 * Band: how far apart answers on one item lie, in three steps that a facilitator can see on the dot strip; and how firm that step is.
 * May import: flows. Pure.
 */
import { ordinalVariation, type Counts } from './divergence.ts';

/** Closest first. */
export const bands = ['close', 'some', 'wide'] as const;
export type Band = (typeof bands)[number];

/** Up to here answers are close, beyond `wideAbove` wide apart; both are values of the IOV. */
export const closeUpTo = 0.25;
export const wideAbove = 0.5;

/** From this many answers on, one moved answer says something: below it, it moves nearly every item. */
export const firmFrom = 5;

/**
 * Close: IOV ≤ .25, or all within one level of each other with one deviating at most. Wide: IOV > .5. Some: between.
 * @returns `null` below two answers
 * @throws RangeError when the counts are none
 */
export function bandOf(counts: Counts): Band | null {
  const variation = ordinalVariation(counts);
  if (variation === null) return null;
  if (variation <= closeUpTo || isOneDeviating(counts)) return 'close';
  return variation > wideAbove ? 'wide' : 'some';
}

export function widest(one: Band | null, other: Band | null): Band | null {
  return rankOf(one) >= rankOf(other) ? one : other;
}

/** 0 for none, then 1 (close) to 3 (wide). */
export function rankOf(band: Band | null): number {
  return band === null ? 0 : bands.indexOf(band) + 1;
}

/** The bands after one answer moved one level; empty below `firmFrom` answers. */
export function bandsAfterMove(counts: Counts): readonly (Band | null)[] {
  if (!isFirmable(counts)) return [];
  return counts.flatMap((count, from) =>
    count === 0 ? [] : [from - 1, from + 1].filter((to) => to in counts).map((to) => bandOf(counts.map((own, at) => own - Number(at === from) + Number(at === to)))),
  );
}

/** The bands if `missing` more answers had been given, each at any level; empty below `firmFrom` answers. */
export function bandsAfterFilling(counts: Counts, missing: number): readonly (Band | null)[] {
  if (!isFirmable(counts)) return [];
  return [...new Set(fillings(counts.length, missing).map((added) => bandOf(counts.map((own, at) => own + (added[at] ?? 0)))))];
}

function isFirmable(counts: Counts): boolean {
  return counts.reduce((total, count) => total + count, 0) >= firmFrom;
}

function isOneDeviating(counts: Counts): boolean {
  const levels = counts.flatMap((count, level) => (count > 0 ? [level] : []));
  const [low, high, third] = levels;
  return low !== undefined && high === low + 1 && third === undefined && (counts[low] === 1 || counts[high] === 1);
}

/** Every way to spread `missing` answers over `levels` levels. */
function fillings(levels: number, missing: number): readonly Counts[] {
  if (levels === 1) return [[missing]];
  return Array.from({ length: missing + 1 }, (_, lowest) => fillings(levels - 1, missing - lowest).map((rest) => [lowest, ...rest])).flat();
}
