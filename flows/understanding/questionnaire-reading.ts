/**
 * Questionnaire reading: which questionnaires someone names, in everyday words or by id.
 * May import: flows. Pure.
 */
import { fold } from '../spelling.ts';

/** Everyday words by id, in the order of answering. */
const words: readonly (readonly [id: string, spoken: RegExp])[] = [
  ['quickscan', /(?<![a-z])quick ?scan(?![a-z])/u],
  ['full-scan', /(?<![a-z])(?:full-scan|full scan|volledige (?:scan|vragenlijst)|hele scan|grote scan)(?![a-z])/u],
  ['analysis-tool', /(?<![a-z])(?:analysis-tool|analysis tool|analyse-?instrument|analyse ?tool|analyse-tool)(?![a-z])/u],
];

/** Ids of the questionnaires that a text names, in the order of answering. Pure; total. */
export function questionnairesIn(text: string): readonly string[] {
  const folded = fold(text);
  return words.filter(([, spoken]) => spoken.test(folded)).map(([id]) => id);
}
