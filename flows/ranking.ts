/**
 * Ranking: which items to discuss first, which to find out about first, and every number behind it. In one sentence: discuss first the
 * items where colleagues' answers lie furthest apart, about today or about the ambition; among equals, the ones with the longest way to
 * go; items that a third or more could not answer are listed apart as "find out first".
 * May import: flows. Pure.
 */
import type { Judgement } from './answer.ts';
import { bandOf, bandsAfterFilling, bandsAfterMove, rankOf, widest, type Band } from './band.ts';
import { agreementA, blairLacy, consensus, leik, meanPairwiseDifference, ordinalVariation, type Counts } from './divergence.ts';
import { patternOf, type Pattern } from './pattern.ts';
import type { Discipline, MemberId } from './people.ts';
import type { ItemId } from './questionnaire.ts';

/** One person's answer on one item; `null` where nothing was said or asked. */
export interface RatedAnswer {
  readonly memberId: MemberId;
  readonly discipline: Discipline;
  readonly current: Judgement | null;
  readonly ambition: Judgement | null;
}

/** A level that was given. */
export interface PlacedAnswer {
  readonly memberId: MemberId;
  readonly discipline: Discipline;
  readonly level: number;
}

export interface RatedItem {
  readonly itemId: ItemId;
  /** How many levels the item has. */
  readonly levels: number;
  /** One from each participant who submitted, also from those who gave no level. */
  readonly answers: readonly RatedAnswer[];
}

/** All measures of the levels given on one side of an item: today or the ambition. `null`: too few levels to say. */
export interface Measures {
  /** Answers per level, lowest first. */
  readonly counts: Counts;
  readonly n: number;
  /** In levels; halves occur at even n. `null` without levels. */
  readonly median: number | null;
  readonly band: Band | null;
  /** IOV, 0 to 1. */
  readonly variation: number | null;
  /** In levels. */
  readonly meanDifference: number | null;
  /** Cns, 0 to 1. */
  readonly consensus: number | null;
  readonly leik: number | null;
  readonly blairLacy: number | null;
  readonly agreementA: number | null;
}

/** An item with enough levels to compare. */
export interface RankedItem {
  readonly itemId: ItemId;
  /** The wider of the two sides. */
  readonly band: Band;
  /** The side that `band` and `pattern` are about: facts (today) or goals (the ambition). Equal sides: facts, to be settled first. */
  readonly about: 'facts' | 'goals';
  readonly pattern: Pattern<PlacedAnswer>;
  /** D: the larger IOV of both sides, 0 to 1. */
  readonly divergence: number;
  /** The way to go: median over persons of (ambition − current)/(k − 1), −1 to 1; `null` with fewer than two ambitions. */
  readonly gap: number | null;
  /** The same in levels. */
  readonly gapLevels: number | null;
  /** The band could change with one person's answer one level up or down, or with the don't-knows answered. False below five answers. */
  readonly couldChange: boolean;
  readonly current: Measures;
  readonly ambition: Measures;
  /** Mean difference in levels between people of different functions and of the same one, on the side of `about`; `null` without such pairs. */
  readonly disciplines: { readonly between: number | null; readonly within: number | null };
}

/** An item that too few could answer. */
export interface UnansweredItem {
  readonly itemId: ItemId;
  /** `few-levels`: fewer than three, however many people that is. */
  readonly reason: 'few-levels' | 'many-without-level';
  readonly withoutLevel: number;
  readonly asked: number;
  /** `withoutLevel` of `asked`, 0 to 1; 1 when nobody was asked. */
  readonly share: number;
  readonly current: Measures;
  readonly ambition: Measures;
}

export interface Ranking {
  /** All bands, in the order of discussing; the close ones are last. */
  readonly ranked: readonly RankedItem[];
  /** Largest share first. */
  readonly findOutFirst: readonly UnansweredItem[];
}

/** Fewer current levels than this cannot be compared. */
export const fewestLevels = 3;

/**
 * Orders items by the discuss-first rule: band, then gap, then D, then the lower consensus; equal items stay in the order given.
 * Pure.
 * @throws RangeError when a level lies outside an item's scale
 */
export function ranking(items: readonly RatedItem[]): Ranking {
  const rated = items.map(rate);
  const ranked = rated.flatMap((row) => ('share' in row ? [] : [row]));
  const findOutFirst = rated.flatMap((row) => ('share' in row ? [row] : []));
  return { ranked: ranked.sort(byDiscussion), findOutFirst: findOutFirst.sort((one, other) => other.share - one.share) };
}

function rate({ itemId, levels, answers }: RatedItem): RankedItem | UnansweredItem {
  const currents = placed(answers, 'current');
  const ambitions = placed(answers, 'ambition');
  const current = measure(currents, levels);
  const ambition = measure(ambitions, levels);
  const asked = answers.length;
  const withoutLevel = asked - current.n;
  const isFew = current.n < fewestLevels;
  if (isFew || withoutLevel * 3 >= asked || !isComparable(current)) {
    return { itemId, reason: isFew ? 'few-levels' : 'many-without-level', withoutLevel, asked, share: asked === 0 ? 1 : withoutLevel / asked, current, ambition };
  }

  const isGoals = isComparable(ambition) && isWider(ambition, current);
  const leading = isGoals ? ambitions : currents;
  const { band } = isGoals ? ambition : current;
  const gapLevels = isComparable(ambition) ? medianOf(waysToGo(answers)) : null;
  return {
    itemId,
    band,
    about: isGoals ? 'goals' : 'facts',
    pattern: patternOf(leading, band),
    divergence: Math.max(current.variation, ambition.variation ?? 0),
    gap: gapLevels === null ? null : gapLevels / (levels - 1),
    gapLevels,
    couldChange: canChange(band, current, ambition, answers),
    current,
    ambition,
    disciplines: byDiscipline(leading),
  };
}

/** Two levels or more were given. */
type Comparable = Measures & { readonly band: Band; readonly variation: number };

function isComparable(measures: Measures): measures is Comparable {
  return measures.band !== null && measures.variation !== null;
}

function isWider(one: Comparable, other: Comparable): boolean {
  return one.band === other.band ? one.variation > other.variation : rankOf(one.band) > rankOf(other.band);
}

/** Positive: discuss `other` first. */
function byDiscussion(one: RankedItem, other: RankedItem): number {
  const gapOf = ({ gap }: RankedItem) => gap ?? -Infinity;
  if (one.band !== other.band) return rankOf(other.band) - rankOf(one.band);
  if (gapOf(one) !== gapOf(other)) return gapOf(other) - gapOf(one);
  if (one.divergence !== other.divergence) return other.divergence - one.divergence;
  return consensusOf(one) - consensusOf(other);
}

/** Rounded: it is computed with logarithms, and mirrored answers must count as equal. */
function consensusOf({ about, current, ambition }: RankedItem): number {
  const { consensus: value } = about === 'facts' ? current : ambition;
  return Math.round((value ?? 1) * 1e9);
}

function measure(answers: readonly PlacedAnswer[], levels: number): Measures {
  const outside = answers.find(({ level }) => level < 1 || level > levels || !Number.isInteger(level));
  if (outside) throw new RangeError(`Level ${outside.level} lies outside a scale of ${levels} levels.`);
  const counts = Array.from({ length: levels }, (_, index) => answers.filter(({ level }) => level === index + 1).length);
  return {
    counts,
    n: answers.length,
    median: medianOf(answers.map(({ level }) => level)),
    band: bandOf(counts),
    variation: ordinalVariation(counts),
    meanDifference: meanPairwiseDifference(counts),
    consensus: consensus(counts),
    leik: leik(counts),
    blairLacy: blairLacy(counts),
    agreementA: agreementA(counts),
  };
}

function placed(answers: readonly RatedAnswer[], side: 'current' | 'ambition'): readonly PlacedAnswer[] {
  return answers.flatMap(({ memberId, discipline, [side]: judgement }) => (judgement?.kind === 'level' ? [{ memberId, discipline, level: judgement.level }] : []));
}

function waysToGo(answers: readonly RatedAnswer[]): readonly number[] {
  return answers.flatMap(({ current, ambition }) => (current?.kind === 'level' && ambition?.kind === 'level' ? [ambition.level - current.level] : []));
}

/**
 * A don't-know adds a level to today and perhaps one to the ambition, which is asked only after a level; each side counts from `firmFrom`
 * answers on. "Not my field" and skipped answers are no don't-knows: nothing says that a level would come.
 */
function canChange(band: Band, current: Measures, ambition: Measures, answers: readonly RatedAnswer[]): boolean {
  const unknown = answers.filter((answer) => answer.current?.kind === 'unknown').length;
  const unknownAmbitions = unknown + answers.filter((answer) => answer.ambition?.kind === 'unknown').length;
  const today = [current.band, ...bandsAfterMove(current.counts)];
  const goals = [ambition.band, ...bandsAfterMove(ambition.counts)];
  const filledToday = [current.band, ...bandsAfterFilling(current.counts, unknown)];
  const filledGoals = [ambition.band, ...bandsAfterFilling(ambition.counts, unknownAmbitions)];
  const reached = [
    ...today.map((moved) => widest(moved, ambition.band)),
    ...goals.map((moved) => widest(current.band, moved)),
    ...filledToday.flatMap((one) => filledGoals.map((other) => widest(one, other))),
  ];
  return reached.some((reachedBand) => reachedBand !== band);
}

function byDiscipline(answers: readonly PlacedAnswer[]): RankedItem['disciplines'] {
  const pairs = answers.flatMap((one, index) =>
    answers.slice(index + 1).map((other) => ({ isSame: one.discipline === other.discipline, difference: Math.abs(one.level - other.level) })),
  );
  const meanOf = (isSame: boolean) => meanOrNull(pairs.filter((pair) => pair.isSame === isSame).map(({ difference }) => difference));
  return { between: meanOf(false), within: meanOf(true) };
}

function meanOrNull(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** The middle one, or the mean of the middle two; `null` of nothing. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return meanOrNull(middle);
}
