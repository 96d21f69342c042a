import { describe, expect, it } from 'vitest';
import { shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const { questionnaire, perspectives } = shippedQuestionnaire('quickscan');
const { items, themes, modules } = questionnaire;
const rubrics = items.filter(({ kind }) => kind === 'rubric');
const modelOf = (all: typeof themes) => new Map(all.map(({ id, number, title }) => [id, { number, title }]));

describe('the quickscan', () => {
  it('asks Q1 to Q20 in that order, and no ambition', () => {
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => `Q${index + 1}`));
    expect(items.filter(({ asksAmbition }) => asksAmbition)).toEqual([]);
  });

  it('asks each dimension once, with five described levels', () => {
    expect(rubrics.map(({ themeId }) => themeId)).toEqual(themes.map(({ id }) => id));
    expect(rubrics.map(({ levels }) => levels.length)).toEqual(Array.from({ length: 17 }, () => 5));
  });

  it('has the dimensions and the modules of the full scan, under the same names and numbers', () => {
    const full = shippedQuestionnaire('full-scan').questionnaire;
    expect(modelOf(themes)).toEqual(modelOf(full.themes));
    expect(modules.map(({ id }) => id)).toEqual(full.modules.map(({ id }) => id));
  });

  it('numbers the dimensions as the model does, those of public value first', () => {
    expect(themes.map(({ number }) => number)).toEqual([3, null, 1, 2, ...Array.from({ length: 13 }, (_, index) => index + 4)]);
  });

  it('ends with three control questions that are not scored', () => {
    expect(items.filter(({ isScored }) => !isScored).map(({ id, kind, moduleId }) => [id, kind, moduleId])).toEqual([
      ['Q18', 'multiple', 'controle'],
      ['Q19', 'number', 'controle'],
      ['Q20', 'single', 'controle'],
    ]);
  });

  it('has an action for each next level', () => {
    expect(perspectives.map(({ itemId, to }) => `${itemId}>${to}`).sort()).toEqual(rubrics.flatMap(({ id }) => [2, 3, 4, 5].map((to) => `${id}>${to}`)).sort());
  });
});
