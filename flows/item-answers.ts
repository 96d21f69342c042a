/**
 * Item answers: what an item can be answered with, by its kind.
 * May import: flows. Pure.
 */
import { longestRemark, type Judgement } from './answer.ts';
import type { Localised } from './language.ts';
import type { Item } from './questionnaire.ts';

/** Longest "other, namely …". */
export const longestOther = 200;

/** What can be chosen by its number, 1 first: levels, steps or options. None where something else is asked for. */
export function numberedTexts(item: Item): readonly Localised[] {
  return item.kind === 'single' || item.kind === 'multiple' ? item.options.map(({ text }) => text) : item.levels;
}

/** The answer that a number among the numbered texts stands for. @param number from 1 on, and there is one */
export function judgementAt(number: number, item: Item): Judgement {
  if (item.kind !== 'single' && item.kind !== 'multiple') return { kind: 'level', level: number };
  return { kind: 'options', options: item.options.slice(number - 1, number).map(({ id }) => id), other: null };
}

/** The lowest and the highest number that answers the item; `null`: it is not answered with a number. */
export function rangeOf(item: Item): { readonly lowest: number; readonly highest: number } | null {
  if (item.kind === 'number') return { lowest: item.min, highest: item.max };
  return item.kind === 'text' ? null : { lowest: 1, highest: numberedTexts(item).length };
}

/** Whether the item can be answered with this: a button may come from a card of another day, or from nowhere. */
export function fits(judgement: Judgement, item: Item): boolean {
  switch (judgement.kind) {
    case 'level':
      return judgement.level >= 1 && judgement.level <= item.levels.length;
    case 'options': {
      if (item.kind !== 'single' && item.kind !== 'multiple') return false;
      const { options, other } = judgement;
      const count = options.length + (other === null ? 0 : 1);
      const areKnown = options.every((id, index) => item.options.some((option) => option.id === id) && options.indexOf(id) === index);
      return areKnown && (other === null || item.hasOther) && (item.kind === 'single' ? count === 1 : count > 0);
    }
    case 'number':
      return item.kind === 'number' && Number.isInteger(judgement.value) && judgement.value >= item.min && judgement.value <= item.max;
    case 'text':
      return item.kind === 'text' && judgement.text.length <= longestRemark;
    default:
      return true;
  }
}
