import { describe, expect, it } from 'vitest';
import type { Answers } from '../../flows/answer.ts';
import { consistency } from '../../flows/consistency.ts';
import { joined } from '../../flows/questionnaire-set.ts';
import { answersOf } from '../support/member-builder.ts';
import { accepted, shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const full = shippedQuestionnaire('full-scan').questionnaire;
const quick = shippedQuestionnaire('quickscan').questionnaire;
const tool = shippedQuestionnaire('analysis-tool').questionnaire;
const both = accepted(joined([quick, full]));

const given = (levels: Readonly<Record<string, number>>): Answers => answersOf(Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, [level, null] as const])));
const governance = (level: number) => ({ F18: level, F19: level, F20: level, F21: level, F22: level, F23: level });

describe('quickscan against full scan', () => {
  it('asks to look again at data governance that is very well arranged by the quickscan while its parts are not there', () => {
    // The paper's own example.
    const [row, ...others] = consistency(both, [given({ Q7: 5, ...governance(1) })]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ themeId: 'full-scan.data-governance', number: 6, levels: 5, direct: { itemId: 'Q7', score: 5, answers: 1 }, detailed: 1, difference: 4, verdict: 'above' });
    expect(row?.parts.map(({ itemId, score, answers }) => [itemId, score, answers])).toContainEqual(['F18', 1, 1]);
  });

  it.each([
    [4, 3, 'above'],
    [3, 3, 'alike'],
    [3, 4, 'below'],
    [2, 5, 'below'],
  ] as const)('at %i by one question and %i by its parts is %s', (direct, parts, verdict) => {
    expect(consistency(both, [given({ Q7: direct, ...governance(parts) })])[0]?.verdict).toBe(verdict);
  });

  it('asks from exactly one level on, also where the means are thirds', () => {
    const third = given({ Q8: 4, F15: 3, F16: 3, F17: 4 });
    expect(consistency(both, [third])).toMatchObject([{ verdict: 'alike' }]);
    // 10/3 against 7/3 is one level, though not as floating point has it.
    const three = [given({ Q8: 4, F15: 2 }), given({ Q8: 3, F16: 2 }), given({ Q8: 3, F17: 3 })];
    expect(consistency(both, three)).toMatchObject([{ verdict: 'above' }]);
  });

  it('has the largest difference upwards first', () => {
    const rows = consistency(both, [given({ Q7: 3, ...governance(1), Q8: 1, F15: 5, Q9: 5, F32A: 1 })]);
    expect(rows.map(({ number, difference }) => [number, difference])).toEqual([[8, 4], [6, 2], [7, -4]]);
  });

  it('compares every dimension that both ask, and not dimension 1, of which the full scan scores nothing', () => {
    const everything = given(Object.fromEntries(both.items.filter(({ levels }) => levels.length > 0).map(({ id }) => [id, 3])));
    const rows = consistency(both, [everything]);
    expect(rows.map(({ number }) => number).sort((one, other) => (one ?? 0) - (other ?? 0))).toEqual([null, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(rows.every(({ verdict, difference }) => verdict === 'alike' && difference === 0)).toBe(true);
  });

  it('is the same in whichever order the two are asked', () => {
    const other = accepted(joined([full, quick]));
    const answers = [given({ Q7: 5, ...governance(1) })];
    expect(consistency(other, answers)).toEqual(consistency(both, answers));
  });

  it('needs a level on both sides', () => {
    expect(consistency(both, [given({ Q7: 5 })])).toEqual([]);
    expect(consistency(both, [given(governance(2))])).toEqual([]);
    expect(consistency(both, [])).toEqual([]);
  });

  it('has nothing to say of one questionnaire, or of two that share no dimension', () => {
    expect(consistency(full, [given(governance(2))])).toEqual([]);
    const toolAndFull = accepted(joined([tool, full]));
    const everything = given(Object.fromEntries(toolAndFull.items.filter(({ levels }) => levels.length > 0).map(({ id }) => [id, 3])));
    expect(consistency(toolAndFull, [everything])).toEqual([]);
  });
});
