/**
 * Dimension scores: where a municipality stands on each dimension and main dimension of a questionnaire, with everything that a score is
 * made of beside it. For bars and radars; never the basis of an order.
 * May import: flows. Pure.
 */
import { answerTo, type Answers } from './answer.ts';
import type { Localised } from './language.ts';
import type { Item, ItemId, Questionnaire, Theme } from './questionnaire.ts';
import { ownId } from './questionnaire-set.ts';

/** One scored item. */
export interface Indicator {
  readonly itemId: ItemId;
  readonly title: Localised;
  /** The mean of the levels given, 1 to the number of levels, not rounded; `null` without any. */
  readonly score: number | null;
  /** How many people gave a level. */
  readonly answers: number;
}

export interface DimensionScore {
  readonly id: string;
  readonly title: Localised;
  /** In the model; `null` without one. */
  readonly number: number | null;
  /** The main dimension that it belongs to: the module of its first item. */
  readonly moduleId: string;
  readonly questionnaireId: string;
  /** The top of its scale; `null` where nothing is scored, or on scales of different lengths, which have no mean. */
  readonly levels: number | null;
  /** 1 to `levels`, not rounded. */
  readonly score: number | null;
  /** The questionnaire that lent the score to a dimension of which nothing is scored. */
  readonly borrowedFrom: string | null;
  readonly indicators: readonly Indicator[];
  /** How many people gave a level on one indicator or more. */
  readonly people: number;
}

export interface MainDimensionScore {
  readonly id: string;
  readonly title: Localised;
  /** Shown as "concept". */
  readonly isDraft: boolean;
  readonly questionnaireId: string;
  readonly levels: number | null;
  readonly score: number | null;
  readonly people: number;
  /** In the order of the questionnaire file. */
  readonly dimensions: readonly DimensionScore[];
}

/**
 * Pure. Of one person's answers it gives that person's own scores by the same rule.
 *
 *     indicator = Σ levels / n            dimension = Σ indicators / their number            main dimension = Σ dimensions / their number
 *
 * Range: 1 to the number of levels. What has no score (nobody gave a level) is left out of the mean above it and never counts as zero;
 * without any the score is `null`. So an indicator that few could answer weighs as much as one that everybody did: its `answers` stand
 * beside it. Items that are not scored (choices, numbers, texts, a municipality's ambition) take no part. A dimension of which nothing is
 * scored has the score of the same dimension in another questionnaire of the scan, or none.
 * The Ontwikkelmodel Datagedreven Gemeente gives no formula; the unweighted mean is ours, because its figures give each indicator one axis.
 * @param answers one entry for each person who counts @param side today, or the ambition where items ask it
 * @returns every module, in the order of asking; without dimensions where nothing is scored
 */
export function dimensionScores(questionnaire: Questionnaire, answers: readonly Answers[], side: 'current' | 'ambition' = 'current'): readonly MainDimensionScore[] {
  const own = questionnaire.themes.flatMap((theme) => dimensionOf(theme, questionnaire, answers, side));
  const dimensions = own.map((dimension) => withLoan(dimension, own));
  return questionnaire.modules.map(({ id, title, status, itemIds }) => {
    const within = dimensions.filter(({ moduleId }) => moduleId === id);
    const levels = sameOf(within.flatMap((dimension) => dimension.levels ?? []));
    return {
      id,
      title,
      isDraft: status === 'draft',
      questionnaireId: itemIds.flatMap((itemId) => questionnaire.item(itemId)?.questionnaireId ?? [])[0] ?? questionnaire.id,
      levels,
      score: levels === null ? null : meanOf(within.flatMap(({ score }) => score ?? [])),
      people: countPeople(answers, within.flatMap(({ indicators }) => indicators), side),
      dimensions: within,
    };
  });
}

/** The same dimension in another questionnaire of the scan: one id, and one number in the model. */
export function isTwin(one: DimensionScore, other: DimensionScore): boolean {
  return one.questionnaireId !== other.questionnaireId && ownId(one.questionnaireId, one.id) === ownId(other.questionnaireId, other.id) && one.number === other.number;
}

function dimensionOf({ id, title, number }: Theme, questionnaire: Questionnaire, answers: readonly Answers[], side: 'current' | 'ambition'): readonly DimensionScore[] {
  const items = questionnaire.items.filter(({ themeId }) => themeId === id);
  const [first] = items;
  if (!first) return [];
  const scored = items.filter(({ isScored }) => isScored);
  const indicators = scored.map((item) => indicatorOf(item, answers, side));
  const levels = sameOf(scored.map((item) => item.levels.length));
  const score = levels === null ? null : meanOf(indicators.flatMap((indicator) => indicator.score ?? []));
  return [{ id, title, number, moduleId: first.moduleId, questionnaireId: first.questionnaireId, levels, score, borrowedFrom: null, indicators, people: countPeople(answers, indicators, side) }];
}

function withLoan(dimension: DimensionScore, all: readonly DimensionScore[]): DimensionScore {
  if (dimension.indicators.length > 0) return dimension;
  const lender = all.find((other) => isTwin(dimension, other) && other.score !== null);
  return lender ? { ...dimension, levels: lender.levels, score: lender.score, people: lender.people, borrowedFrom: lender.questionnaireId } : dimension;
}

function indicatorOf({ id, title }: Item, answers: readonly Answers[], side: 'current' | 'ambition'): Indicator {
  const levels = answers.flatMap((own) => levelOf(own, id, side));
  return { itemId: id, title, score: meanOf(levels), answers: levels.length };
}

function countPeople(answers: readonly Answers[], indicators: readonly Indicator[], side: 'current' | 'ambition'): number {
  return answers.filter((own) => indicators.some(({ itemId }) => levelOf(own, itemId, side).length > 0)).length;
}

function levelOf(answers: Answers, itemId: ItemId, side: 'current' | 'ambition'): readonly number[] {
  const judgement = answerTo(answers, itemId)[side];
  return judgement?.kind === 'level' ? [judgement.level] : [];
}

/** What they all are; `null` of none, or of different ones. */
function sameOf(numbers: readonly number[]): number | null {
  const [first = null] = numbers;
  return numbers.every((number) => number === first) ? first : null;
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
