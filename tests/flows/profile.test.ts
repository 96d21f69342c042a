import { describe, expect, it } from 'vitest';
import type { Answers } from '../../flows/answer.ts';
import { profile, type ProfileRow } from '../../flows/profile.ts';
import { joined } from '../../flows/questionnaire-set.ts';
import type { Questionnaire } from '../../flows/questionnaire.ts';
import { answersOf } from '../support/member-builder.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { accepted, shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const profileOf = (...answers: readonly Answers[]) => profile(sampleQuestionnaire, answers);

function row<Row extends ProfileRow>(rows: readonly Row[], id: string): Row {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe('the profile', () => {
  it('takes the mean of the items, today and wanted, with the lowest and highest person', () => {
    const { modules, themes } = profileOf(answersOf({ '1': [1, 3], '3': [2, 4], '12': [3, 3] }), answersOf({ '1': [4, 4], '3': [3, 4], '12': [2, 2] }));
    expect(row(themes, 'steering')).toMatchObject({
      items: 2,
      levels: 4,
      current: { mean: 2.5, lowest: 1.5, highest: 3.5, people: 2 },
      ambition: { mean: 3.75, lowest: 3.5, highest: 4, people: 2 },
    });
    expect(row(modules, 'mens-en-organisatie')).toMatchObject({ items: 4, current: { mean: 2.5, lowest: 2.25, highest: 2.75, people: 2 } });
  });

  it('leaves answers without a level out, and never counts them as zero', () => {
    const { themes } = profileOf(answersOf({ '1': [4, 'unknown'], '3': 'unknown' }), answersOf({ '1': 'not-my-field', '3': 'skipped' }));
    expect(row(themes, 'steering')).toMatchObject({ current: { mean: 4, lowest: 4, highest: 4, people: 1 }, ambition: null });
  });

  it('keeps the mean between the lowest and the highest person when answers are missing', () => {
    // Both persons stand at 2.5, while the three items stand at 4, 1 and 4: in themes at 2.5 and 4.
    const { modules, themes } = profileOf(answersOf({ '1': [4, 4], '3': [1, 4] }), answersOf({ '3': [1, 4], '12': [4, 4] }));
    expect(row(themes, 'steering').current).toEqual({ mean: 2.5, lowest: 1, highest: 2.5, people: 2 });
    expect(row(modules, 'mens-en-organisatie').current).toEqual({ mean: 3.25, lowest: 2.5, highest: 3.25, people: 2 });
  });

  it('has no score where no level was given', () => {
    expect(row(profileOf(answersOf({ '1': [2, 3] })).themes, 'people')).toMatchObject({ items: 1, current: null, ambition: null });
    expect(profileOf().modules.map(({ current }) => current)).toEqual([null, null]);
  });

  it('lists modules in the order of asking, drafts marked, and themes in the order of the file', () => {
    const { modules, themes } = profileOf();
    expect(modules.map(({ id, isDraft }) => [id, isDraft])).toEqual([['ondermijning', true], ['mens-en-organisatie', false]]);
    expect(themes.map(({ id }) => id)).toEqual(['undermining', 'steering', 'people', 'privacy-ethics']);
    expect(themes.every(({ isDraft }) => !isDraft)).toBe(true);
    expect(row(themes, 'steering').title).toEqual({ nl: 'Sturing en visie', en: 'Steering and vision' });
  });

  it('leaves out a theme without items', () => {
    const questionnaire = { ...sampleQuestionnaire, themes: [{ id: 'empty', title: { nl: 'Leeg', en: 'Empty' }, number: null }, ...sampleQuestionnaire.themes] };
    expect(profile(questionnaire, []).themes.map(({ id }) => id)).not.toContain('empty');
  });
});

describe('the pictures of the profile', () => {
  const levels = (questionnaire: Questionnaire, level = 2) => answersOf(Object.fromEntries(questionnaire.items.filter((item) => item.levels.length > 0).map(({ id }) => [id, [level, null] as const])));
  const shown = (questionnaire: Questionnaire, answers = levels(questionnaire)) => profile(questionnaire, [answers]).pictures.map(({ id, kind, isDetail, rows }) => [id, kind, rows.length, isDetail] as const);
  const full = shippedQuestionnaire('full-scan').questionnaire;
  const quick = shippedQuestionnaire('quickscan').questionnaire;
  const both = accepted(joined([quick, full]));

  it('are a radar from three themes with a score on, and bars below that', () => {
    expect(shown(sampleQuestionnaire, answersOf({ U1: [1, 2], '1': [1, 2], '12': [1, 2] }))).toEqual([['themes', 'radar', 3, false]]);
    expect(shown(sampleQuestionnaire, answersOf({ U1: [1, 2], '1': [1, 2], '12': 'unknown' }))).toEqual([['themes', 'bars', 2, false]]);
    expect(shown(sampleQuestionnaire, {})).toEqual([]);
  });

  it('are of the analysis tool one radar of its themes', () => {
    expect(shown(shippedQuestionnaire('analysis-tool').questionnaire)).toEqual([['themes', 'radar', 7, false]]);
  });

  it('are of the full scan those that the model draws: each main dimension, and what public value, governance and the programme are made of', () => {
    const pictures = shown(full);
    expect(pictures.filter(([, , , isDetail]) => !isDetail)).toEqual([
      ['items-quality', 'radar', 4, false],
      ['items-analyses', 'radar', 6, false],
      ['themes-data-analytics', 'radar', 7, false],
      ['themes-mens-en-organisatie', 'radar', 4, false],
      ['themes-leren-en-veranderen', 'radar', 3, false],
    ]);
    const details = pictures.filter(([, , , isDetail]) => isDetail);
    expect(details).toContainEqual(['items-governance', 'radar', 5, true]);
    expect(details).toContainEqual(['items-agenda', 'radar', 5, true]);
    expect(details).toHaveLength(14);
  });

  it('are of the quickscan one a main dimension', () => {
    expect(shown(quick)).toEqual([
      ['themes-publieke-waarde', 'bars', 2, false],
      ['themes-data-analytics', 'radar', 8, false],
      ['themes-mens-en-organisatie', 'radar', 4, false],
      ['themes-leren-en-veranderen', 'radar', 3, false],
    ]);
  });

  it('are of both scans those of the full one, with the quickscan as a line, and its score for what the full one does not score', () => {
    const { pictures, themes, modules } = profile(both, [{ ...levels(full, 2), ...levels(quick, 4) }]);
    expect(pictures.filter(({ isDetail }) => !isDetail).map(({ id, rows }) => [id, rows.length])).toContainEqual(['themes-full-scan.data-analytics', 8]);
    expect(pictures.some(({ id }) => id.includes('quickscan'))).toBe(false);
    expect(themes.map(({ questionnaireId }) => questionnaireId)).toEqual(Array.from({ length: 17 }, () => 'full-scan'));
    expect(row(themes, 'full-scan.datasets')).toMatchObject({ current: { mean: 2 }, direct: { questionnaireId: 'quickscan', score: 4 }, borrowedFrom: null });
    expect(row(themes, 'full-scan.questions')).toMatchObject({ current: { mean: 4, people: 1 }, direct: null, borrowedFrom: 'quickscan' });
    expect(modules.filter(({ isBeside }) => isBeside).map(({ questionnaireId }) => questionnaireId)).toEqual(Array.from({ length: 5 }, () => 'quickscan'));
  });

  it('show the quickscan by itself where nobody answered the full scan', () => {
    expect(shown(both, levels(quick)).map(([id]) => id)).toContain('themes-quickscan.data-analytics');
  });
});
