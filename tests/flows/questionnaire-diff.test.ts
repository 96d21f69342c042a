import { describe, expect, it } from 'vitest';
import { questionnaireDiff } from '../../flows/questionnaire-diff.ts';
import { compiled, type Item } from '../../flows/questionnaire.ts';
import { kindsQuestionnaire } from '../support/sample-kinds.ts';

const of = (items: readonly (Item | undefined)[]) => compiled({ ...kindsQuestionnaire, items: items.flatMap((item) => item ?? []) });
const item = (id: string) => kindsQuestionnaire.item(id);
const changed = (id: string, change: object) => of(kindsQuestionnaire.items.map((each) => (each.id === id ? { ...each, ...change } : each)));
const nothing = { added: [], removed: [], meaning: [], wording: [], moved: [] };
const diff = (after: typeof kindsQuestionnaire) => questionnaireDiff(kindsQuestionnaire, after);

describe('two versions of a questionnaire', () => {
  it('differ in nothing when they are the same', () => {
    expect(diff(kindsQuestionnaire)).toEqual(nothing);
  });

  it.each([
    ['another range', 'K5', { max: 600 }], ['another dimension', 'K2', { themeId: 'people' }], ['not scored any more', 'K2', { isScored: false }], ['no "other" any more', 'K3', { hasOther: false }],
    ['another number of steps', 'K2', { levels: [] }], ['no ambition any more', 'K1', { asksAmbition: false }],
  ])('differ in meaning: %s', (_, id, change) => {
    expect(diff(changed(id, change))).toEqual({ ...nothing, meaning: [id] });
  });

  it.each([['K1', { title: { nl: 'Anders', en: 'Other' } }], ['K3', { statement: { nl: 'Anders', en: 'Other' } }]])('differ in wording alone: %s', (id, change) => {
    expect(diff(changed(id, change))).toEqual({ ...nothing, wording: [id] });
  });

  it('differ in what was added, removed or moved', () => {
    expect(diff(of(['K1', 'K2', 'K3', 'K4', 'K5'].map(item)))).toEqual({ ...nothing, removed: ['K6'] });
    expect(questionnaireDiff(of(['K1', 'K3'].map(item)), of(['K1', 'K2', 'K3'].map(item)))).toMatchObject({ added: ['K2'], moved: [] });
    expect(questionnaireDiff(of(['K1', 'K2'].map(item)), of(['K2', 'K1'].map(item))).moved).toEqual(['K2', 'K1']);
  });
});
