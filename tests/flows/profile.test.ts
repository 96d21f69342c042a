import { describe, expect, it } from 'vitest';
import type { Answers } from '../../flows/answer.ts';
import { profile, type ProfileRow } from '../../flows/profile.ts';
import { answersOf } from '../support/member-builder.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';

const profileOf = (...answers: readonly Answers[]) => profile(sampleQuestionnaire, answers);

function row(rows: readonly ProfileRow[], id: string): ProfileRow {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe('the profile', () => {
  it('takes the mean of the items, today and wanted, with the lowest and highest person', () => {
    const { modules, themes } = profileOf(answersOf({ '1': [1, 3], '3': [2, 4], '12': [3, 3] }), answersOf({ '1': [4, 4], '3': [3, 4], '12': [2, 2] }));
    expect(row(themes, 'steering')).toMatchObject({
      items: 2,
      current: { mean: 2.5, lowest: 1.5, highest: 3.5, answers: 4 },
      ambition: { mean: 3.75, lowest: 3.5, highest: 4, answers: 4 },
    });
    expect(row(modules, 'mens-en-organisatie')).toMatchObject({ items: 4, current: { mean: 2.5, lowest: 2, highest: 3, answers: 6 } });
  });

  it('leaves answers without a level out, and never counts them as zero', () => {
    const { themes } = profileOf(answersOf({ '1': [4, 'unknown'], '3': 'unknown' }), answersOf({ '1': 'not-my-field', '3': 'skipped' }));
    expect(row(themes, 'steering')).toMatchObject({ current: { mean: 4, lowest: 4, highest: 4, answers: 1 }, ambition: null });
  });

  it('counts every level once, whoever gave it', () => {
    const { themes } = profileOf(answersOf({ '1': [1, 4], '3': [2, 4] }), answersOf({ '1': [3, 4], '3': 'unknown' }));
    expect(row(themes, 'steering').current).toEqual({ mean: 2, lowest: 1.5, highest: 3, answers: 3 });
  });

  it('keeps the mean between the lowest and the highest person when answers are missing', () => {
    // Both persons have a mean of 2.5, while the three items have means of 4, 1 and 4.
    const { modules } = profileOf(answersOf({ '1': [4, 4], '3': [1, 4] }), answersOf({ '3': [1, 4], '12': [4, 4] }));
    expect(row(modules, 'mens-en-organisatie').current).toEqual({ mean: 2.5, lowest: 2.5, highest: 2.5, answers: 4 });
  });

  it('has no score where no level was given', () => {
    expect(row(profileOf(answersOf({ '1': [2, 3] })).themes, 'people')).toMatchObject({ items: 1, current: null, ambition: null });
    expect(profileOf().modules.map(({ current }) => current)).toEqual([null, null]);
  });

  it('lists modules in the order of asking, drafts marked, and themes in the order of the file', () => {
    const { modules, themes } = profileOf();
    expect(modules.map(({ id, isDraft }) => [id, isDraft])).toEqual([['ondermijning', true], ['mens-en-organisatie', false]]);
    expect(themes.map(({ id }) => id)).toEqual(['undermining', 'steering', 'people', 'privacy-ethics']);
    expect(row(themes, 'steering').title).toEqual({ nl: 'Sturing en visie', en: 'Steering and vision' });
  });

  it('leaves out a theme without items', () => {
    const questionnaire = { ...sampleQuestionnaire, themes: [{ id: 'empty', title: { nl: 'Leeg', en: 'Empty' }, number: null }, ...sampleQuestionnaire.themes] };
    expect(profile(questionnaire, []).themes.map(({ id }) => id)).not.toContain('empty');
  });

  it('draws a radar from three themes with a score on, and bars below that', () => {
    expect(profileOf(answersOf({ U1: [1, 2], '1': [1, 2], '12': [1, 2] })).themePicture).toBe('radar');
    expect(profileOf(answersOf({ U1: [1, 2], '1': [1, 2], '12': 'unknown' })).themePicture).toBe('bars');
  });
});
