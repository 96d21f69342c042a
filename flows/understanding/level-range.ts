/**
 * Level range: which answers to an item a number means.
 * May import: flows. Pure.
 */
import type { Judgement } from '../answer.ts';
import { judgementAt, numberedTexts, rangeOf } from '../item-answers.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';

/**
 * The judgements that a number may mean: one, two where it lies between levels ("2,5"), none where the item has no such level or option,
 * or takes no such number.
 * @param number `null`: no level is meant
 */
export function levelsMeant(number: number | 'highest' | null, item: Item): readonly Judgement[] {
  const range = rangeOf(item);
  if (number === null || range === null) return [];
  const meant = number === 'highest' ? range.highest : number;
  if (meant < range.lowest || meant > range.highest) return [];
  return [...new Set([Math.floor(meant), Math.ceil(meant)])].map((whole) => (item.kind === 'number' ? { kind: 'number', value: whole } : judgementAt(whole, item)));
}

/** The highest level or option that any item has: a number above it can only be an item. */
export function highestLevel({ items }: Questionnaire): number {
  return Math.max(...items.map((item) => (item.kind === 'number' ? 0 : numberedTexts(item).length)));
}
