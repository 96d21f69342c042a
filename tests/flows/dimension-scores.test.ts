import { describe, expect, it } from 'vitest';
import type { Answers } from '../../flows/answer.ts';
import { dimensionScores, type DimensionScore } from '../../flows/dimension-scores.ts';
import type { Questionnaire } from '../../flows/questionnaire.ts';
import { joined } from '../../flows/questionnaire-set.ts';
import { answersOf } from '../support/member-builder.ts';
import { countPatterns, levelsOf } from '../support/count-patterns.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { accepted, shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const full = shippedQuestionnaire('full-scan').questionnaire;
const quick = shippedQuestionnaire('quickscan').questionnaire;
const both = accepted(joined([quick, full]));

const given = (levels: Readonly<Record<string, number>>): Answers => answersOf(Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, [level, null] as const])));

function mainOf(questionnaire: Questionnaire, id: string, ...answers: readonly Answers[]) {
  const found = dimensionScores(questionnaire, answers).find((main) => main.id === id);
  if (!found) throw new Error(`no main dimension ${id}`);
  return found;
}

function dimensionOf(questionnaire: Questionnaire, id: string, ...answers: readonly Answers[]): DimensionScore {
  const found = dimensionScores(questionnaire, answers).flatMap(({ dimensions }) => dimensions).find((dimension) => dimension.id === id);
  if (!found) throw new Error(`no dimension ${id}`);
  return found;
}

describe('the score of a dimension', () => {
  it('is the mean of its indicators, each the mean of the levels given, with the number of answers beside it', () => {
    // Security: availability 4 and 2, confidentiality 3 and 5, integrity 1 by one person: indicators 3, 4 and 1.
    const security = dimensionOf(full, 'security', given({ F15: 4, F16: 3, F17: 1 }), { ...given({ F15: 2, F16: 5 }), ...answersOf({ F17: 'unknown' }) });
    expect(security.indicators.map(({ itemId, score, answers }) => [itemId, score, answers])).toEqual([['F15', 3, 2], ['F16', 4, 2], ['F17', 1, 1]]);
    expect(security).toMatchObject({ number: 7, levels: 5, score: 8 / 3, people: 2, borrowedFrom: null });
  });

  it('leaves out an indicator that nobody gave a level, and never counts it as zero', () => {
    expect(dimensionOf(full, 'security', { ...given({ F15: 4, F16: 2 }), ...answersOf({ F17: 'not-my-field' }) })).toMatchObject({ score: 3, people: 1, indicators: [{}, {}, { score: null, answers: 0 }] });
  });

  it('is null where nobody gave a level, and without people', () => {
    expect(dimensionOf(full, 'security', answersOf({ F15: 'unknown', F16: 'skipped' }))).toMatchObject({ score: null, people: 0 });
    expect(dimensionOf(full, 'security')).toMatchObject({ score: null, people: 0, levels: 5 });
  });

  it('takes no part of what is not scored: the kinds of data beside the three questions on datasets', () => {
    const datasets = dimensionOf(full, 'datasets', { ...given({ F12: 2, F13: 3, F14: 4 }) });
    expect(datasets.indicators.map(({ itemId }) => itemId)).toEqual(['F12', 'F13', 'F14']);
    expect(datasets.score).toBe(3);
  });

  it('is null on scales of different lengths, which have no mean', () => {
    const items = sampleQuestionnaire.items.map((item) => (item.id === '3' ? { ...item, levels: item.levels.slice(0, 3) } : item));
    const mixed = { ...sampleQuestionnaire, items };
    expect(dimensionOf(mixed, 'steering', given({ '1': 2, '3': 2 }))).toMatchObject({ levels: null, score: null });
  });

  it('of the ambition is the same of the levels to grow to', () => {
    const [, organisation] = dimensionScores(sampleQuestionnaire, [answersOf({ '1': [1, 4], '3': [1, 3] })], 'ambition');
    expect(organisation?.dimensions[0]).toMatchObject({ id: 'steering', score: 3.5 });
  });

  it('lies between the lowest and the highest level given, whatever was answered, and is that level where all agree', () => {
    let seen = 0;
    for (const counts of countPatterns(3, 5)) {
      const levels = levelsOf(counts);
      for (const shape of [['F15', 'F16', 'F17'], ['F15', 'F15', 'F17'], ['F16', 'F16', 'F16']] as const) {
        const people = levels.map((level, index) => given({ [shape[index] ?? 'F15']: level }));
        const { score } = dimensionOf(full, 'security', ...people);
        expect(score).toBeGreaterThanOrEqual(Math.min(...levels));
        expect(score).toBeLessThanOrEqual(Math.max(...levels));
        // One step up by one person never lowers it.
        const raised = levels.map((level, index) => given({ [shape[index] ?? 'F15']: index === 0 ? Math.min(5, level + 1) : level }));
        expect(dimensionOf(full, 'security', ...raised).score).toBeGreaterThanOrEqual(score ?? Infinity);
        expect(dimensionOf(full, 'security', ...people.toReversed()).score).toBeCloseTo(score ?? NaN, 12);
        seen++;
      }
    }
    expect(seen).toBe(3 * 35);
  });
});

describe('dimension 1, whose question has no level', () => {
  it('has no score from the full scan alone', () => {
    expect(dimensionOf(full, 'questions', answersOf({ F10: 'unknown' }))).toMatchObject({ number: 1, indicators: [], levels: null, score: null, borrowedFrom: null });
  });

  it('has its score from the quickscan where the scan has both', () => {
    expect(dimensionOf(both, 'full-scan.questions', given({ Q3: 4 }), given({ Q3: 3 }))).toMatchObject({ levels: 5, score: 3.5, people: 2, borrowedFrom: 'quickscan' });
    expect(dimensionOf(both, 'full-scan.questions', given({ F12: 4 }))).toMatchObject({ score: null, borrowedFrom: null });
  });

  it('lends nothing to a dimension that has indicators of its own', () => {
    expect(dimensionOf(both, 'full-scan.datasets', given({ Q4: 5 }))).toMatchObject({ score: null, borrowedFrom: null });
  });
});

describe('the score of a main dimension', () => {
  it('is the mean of its dimensions, not of all their indicators', () => {
    // Decisions: four indicators at 1; governance: one of five at 5.
    const main = mainOf(full, 'mens-en-organisatie', given({ F38: 1, F39: 1, F40: 1, F41: 1, F42: 5 }));
    expect(main.dimensions.map(({ number, score }) => [number, score])).toEqual([[10, 1], [11, 5], [12, null], [13, null]]);
    expect(main).toMatchObject({ score: 3, levels: 5, people: 1 });
  });

  it('counts a score that the quickscan lent', () => {
    expect(mainOf(both, 'full-scan.data-analytics', given({ Q3: 5, F12: 1, F13: 1, F14: 1 })).score).toBe(3);
  });

  it('is null without any, and of control questions', () => {
    expect(mainOf(full, 'controle', given({ F12: 3 }))).toMatchObject({ dimensions: [], score: null, levels: null });
    expect(mainOf(full, 'data-analytics').score).toBeNull();
  });

  it('leaves the ambition of the municipality out: it frames the scores and is none', () => {
    expect(full.item('F9')).toMatchObject({ moduleId: 'data-analytics', isScored: false });
    expect(mainOf(full, 'data-analytics', given({ F9: 1, F12: 4, F13: 4, F14: 4 })).score).toBe(4);
  });

  it('holds every scored item of every shipped questionnaire once', () => {
    for (const questionnaire of [full, quick, both, shippedQuestionnaire('analysis-tool').questionnaire]) {
      const indicators = dimensionScores(questionnaire, []).flatMap(({ dimensions }) => dimensions.flatMap((dimension) => dimension.indicators.map(({ itemId }) => itemId)));
      expect(indicators.toSorted()).toEqual(questionnaire.items.filter(({ isScored }) => isScored).map(({ id }) => id).toSorted());
    }
  });
});
