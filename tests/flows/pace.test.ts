import { describe, expect, it } from 'vitest';
import { progressOf } from '../../flows/pace.ts';
import { answersOf } from '../support/member-builder.ts';
import { sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

const answeredIn = (sketches: Parameters<typeof answersOf>[0]) => progressOf(questionnaire, answersOf(sketches), 'nl');

describe('progress', () => {
  it('begins with nothing of six answered', () => {
    expect(answeredIn({})).toMatchObject({ answered: 0, total: 6 });
  });

  it('counts an item with both levels, and one with a reason for none', () => {
    expect(answeredIn({ U1: [2, 3], '3': 'unknown', '12': 'not-my-field', '24': 'skipped', U2: [1, 'unknown'] }).answered).toBe(5);
  });

  it('does not count an item whose ambition is still to be asked, nor one with a remark alone', () => {
    expect(answeredIn({ U1: [2, null], '3': [null, null, 'Een opmerking'] }).answered).toBe(0);
  });

  it('leaves answers to items of another version out', () => {
    expect(answeredIn({ '99': [2, 3] })).toMatchObject({ answered: 0, total: 6 });
  });
});

describe('minutes left', () => {
  it('are reading at 200 words a minute and 0.3 minute to choose, rounded up', () => {
    const withWords = (count: number) => {
      const items = questionnaire.items.slice(0, 2).map((item) => ({ ...item, title: { nl: 'Titel', en: 'Title' }, about: { nl: 'woord '.repeat(count).trim(), en: '' }, levels: [] }));
      return progressOf({ ...questionnaire, items }, {}, 'nl').minutesLeft;
    };
    // Two items of 1 + 1,339 words: 13.4 minutes to read, 0.6 to choose.
    expect([withWords(1339), withWords(1340)]).toEqual([14, 15]);
  });

  it('get fewer with each answer, and are none at the end', () => {
    const all = { U1: [2, 3], U2: [2, 3], '1': [2, 3], '3': [2, 3], '12': [2, 3], '24': [2, 3] } as const;
    const { '24': last, ...allButLast } = all;
    expect(answeredIn({}).minutesLeft).toBeGreaterThan(answeredIn(allButLast).minutesLeft);
    expect(answeredIn(allButLast).minutesLeft).toBe(1);
    expect(answeredIn({ ...allButLast, '24': last })).toEqual({ answered: 6, total: 6, minutesLeft: 0 });
  });

  it('are an estimate for the language that is read', () => {
    const long = { ...questionnaire, items: questionnaire.items.map((item) => ({ ...item, about: { nl: 'Kort.', en: 'word '.repeat(200) } })) };
    expect(progressOf(long, {}, 'en').minutesLeft).toBeGreaterThanOrEqual(progressOf(long, {}, 'nl').minutesLeft + 5);
  });
});
