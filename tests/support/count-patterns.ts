/** Every way in which a few people can answer an item: for properties that must hold for all of them. */

/** All counts vectors of n answers over k levels. */
export function countPatterns(n: number, k: number): number[][] {
  if (k === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, lowest) => countPatterns(n - lowest, k - 1).map((rest) => [lowest, ...rest])).flat();
}

/** All patterns of 2 to `most` answers over 2 to 5 levels. */
export function smallPatterns(most = 6): number[][] {
  return [2, 3, 4, 5].flatMap((k) => Array.from({ length: most - 1 }, (_, index) => countPatterns(index + 2, k)).flat());
}

/** The answers one by one, lowest first, as levels from 1. */
export function levelsOf(counts: readonly number[]): number[] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
}
