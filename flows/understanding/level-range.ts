/**
 * Level range: which levels of an item a number means.
 * May import: flows. Pure.
 */
import type { Judgement } from '../answer.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';

/**
 * The judgements that a number may mean: one, two where it lies between levels ("2,5"), none where the item has no such level.
 * @param number `null`: no level is meant
 */
export function levelsMeant(number: number | 'highest' | null, { levels }: Item): readonly Judgement[] {
  if (number === null) return [];
  if (number === 'highest') return [{ kind: 'level', level: levels.length }];
  if (number < 1 || number > levels.length) return [];
  return [...new Set([Math.floor(number), Math.ceil(number)])].map((level) => ({ kind: 'level', level }));
}

/** The highest level that any item has: a number above it can only be an item. */
export function highestLevel({ items }: Questionnaire): number {
  return Math.max(...items.map(({ levels }) => levels.length));
}
