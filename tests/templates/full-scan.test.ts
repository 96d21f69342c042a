import { describe, expect, it } from 'vitest';
import { shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const { questionnaire, perspectives } = shippedQuestionnaire('full-scan');
const { items, themes } = questionnaire;
const idsWhere = (isWanted: (item: (typeof items)[number]) => boolean) => items.filter(isWanted).map(({ id }) => String(id));

/** F1 … F75; 7, 8 and 32 have parts. */
const parts: Readonly<Record<number, readonly string[]>> = { 7: ['a', 'b'], 8: ['a', 'b'], 32: ['A', 'B', 'C'] };
const paperIds = Array.from({ length: 75 }, (_, index) => index + 1).flatMap((number) => (parts[number] ?? ['']).map((part) => `F${number}${part}`));

describe('the full scan', () => {
  it('asks the 79 items of the paper, in its order', () => {
    expect(paperIds).toHaveLength(79);
    expect(items.map(({ id }) => id)).toEqual(paperIds);
  });

  it('scores all but the ambition, the two without an order and the control questions', () => {
    expect(idsWhere(({ isScored }) => !isScored)).toEqual(['F9', 'F10', 'F11', 'F73', 'F74', 'F75']);
  });

  it('has one action for each scored item, towards no described level', () => {
    expect(perspectives.map(({ itemId }) => String(itemId)).sort()).toEqual(idsWhere(({ isScored }) => isScored).sort());
    expect(new Set(perspectives.map(({ to }) => to))).toEqual(new Set([null]));
  });

  it('numbers its themes as the model does: 1 to 16, and quality without a number', () => {
    expect(themes.map(({ number }) => number)).toEqual([null, ...Array.from({ length: 16 }, (_, index) => index + 1)]);
    expect(new Set(items.flatMap(({ themeId }) => themeId ?? []))).toEqual(new Set(themes.map(({ id }) => id)));
  });
});
