/**
 * Consistency: whether what people say of a dimension in one question (quickscan) agrees with what they say of its parts (full scan). No
 * tool does it, though the model's authors name it: a dimension that stands high in one question and low in its parts is a reason to look
 * again. It is a question to the people who answered, and no verdict: the numbers stand beside it.
 * May import: flows. Pure.
 */
import type { Answers } from './answer.ts';
import { dimensionScores, isTwin, type DimensionScore, type Indicator } from './dimension-scores.ts';
import type { Localised } from './language.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Differences from one level on are asked about: the smallest step that somebody can choose. */
const askedFrom = 1;
/** Far below what an answer can change, far above what dividing loses. */
const smallest = 1e-9;

/** `above`: the one question stands a level or more above the parts, which is what the model's authors warn of; `below`: the reverse. */
export type Consistency = 'above' | 'below' | 'alike';

export interface ConsistencyRow {
  /** Of the dimension, as the detailed questionnaire has it. */
  readonly themeId: string;
  readonly title: Localised;
  readonly number: number | null;
  readonly levels: number;
  /** The one question. */
  readonly direct: Indicator & { readonly score: number };
  /** The mean of the parts. */
  readonly detailed: number;
  readonly parts: readonly Indicator[];
  /** `direct.score` − `detailed`, in levels, −(levels − 1) to levels − 1. */
  readonly difference: number;
  readonly verdict: Consistency;
}

/**
 * Every dimension that one questionnaire of the scan asks in one item and another in two or more, on scales of one length, and that has a
 * score by both. Pure. Of one person's answers it gives that person's own.
 *
 *     difference = level of the one question − mean of its parts; asked about from one level on, either way
 *
 * @returns largest difference upwards first; none where no two questionnaires share a dimension
 */
export function consistency(questionnaire: Questionnaire, answers: readonly Answers[]): readonly ConsistencyRow[] {
  const dimensions = dimensionScores(questionnaire, answers).flatMap((main) => main.dimensions);
  const pairs = dimensions.flatMap((detailed) => dimensions.flatMap((direct) => rowOf(direct, detailed)));
  return pairs.sort((one, other) => other.difference - one.difference);
}

function rowOf(direct: DimensionScore, detailed: DimensionScore): readonly ConsistencyRow[] {
  const [only, second] = direct.indicators;
  if (!isTwin(direct, detailed) || !only || second || detailed.indicators.length < 2) return [];
  const { levels, score, id: themeId, title, number, indicators: parts } = detailed;
  if (only.score === null || score === null || levels === null || levels !== direct.levels) return [];
  const difference = only.score - score;
  return [{ themeId, title, number, levels, direct: { ...only, score: only.score }, detailed: score, parts, difference, verdict: verdictOf(difference) }];
}

function verdictOf(difference: number): Consistency {
  if (Math.abs(difference) < askedFrom - smallest) return 'alike';
  return difference > 0 ? 'above' : 'below';
}
