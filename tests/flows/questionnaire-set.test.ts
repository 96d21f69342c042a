import { describe, expect, it } from 'vitest';
import { itemsFor, joined, joinedRef, questionnaireFor, refsIn } from '../../flows/questionnaire-set.ts';
import { parseQuestionnaire, type Questionnaire } from '../../flows/questionnaire.ts';
import { buildScan } from '../support/member-builder.ts';

const both = (text: string) => ({ nl: text, en: text });

/** One module "one" and one theme "people", as any other questionnaire may have. */
function questionnaireOf(id: string, itemIds: readonly string[]): Questionnaire {
  const item = (itemId: string) => ({ id: itemId, theme: 'people', title: both('T'), about: both('A'), example: both('E'), question: both('Q'), terms: [], levels: ['a', 'b', 'c', 'd'].map(both) });
  const result = parseQuestionnaire(
    { format: 1, id, version: `${id}-1`, title: both(id), themes: [{ id: 'people', title: both('P') }], modules: ['one'] },
    { one: { id: 'one', title: both('M'), about: both('A'), status: 'final', items: itemIds.map(item) } },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const quick = questionnaireOf('quick', ['Q1', 'Q2']);
const full = questionnaireOf('full', ['F1', 'F2']);

describe('several questionnaires of one scan', () => {
  const both2 = joined([quick, full]);
  if (!both2.ok) throw new Error('unreachable');
  const set = both2.value;

  it('are asked one after the other, under one name', () => {
    expect(set.items.map(({ id, questionnaireId }) => [id, questionnaireId])).toEqual([['Q1', 'quick'], ['Q2', 'quick'], ['F1', 'full'], ['F2', 'full']]);
    expect([set.id, set.version, set.title.nl]).toEqual(['quick+full', 'quick-1+full-1', 'quick · full']);
    expect(refsIn(set)).toEqual([{ id: 'quick', version: 'quick-1' }, { id: 'full', version: 'full-1' }]);
    expect(joinedRef(refsIn(set))).toEqual({ id: set.id, version: set.version });
  });

  it('keep their modules and themes apart, also those of the same name', () => {
    expect(set.modules.map(({ id }) => id)).toEqual(['quick.one', 'full.one']);
    expect(set.item('F1')).toMatchObject({ moduleId: 'full.one', themeId: 'full.people' });
    expect(set.module('full.one')?.itemIds).toEqual(['F1', 'F2']);
    expect(set.themes.map(({ id }) => id)).toEqual(['quick.people', 'full.people']);
  });

  it('are refused where two items have one id, however it is written', () => {
    expect(joined([quick, questionnaireOf('other', ['q2'.toUpperCase(), 'F9'])])).toEqual({
      ok: false,
      issues: [{ path: 'other › item Q2', message: 'has an id that quick has as well; they cannot be in one scan' }],
    });
    expect(joined([]).ok).toBe(false);
  });

  it('are one as it is, where there is only one', () => {
    const only = joined([quick]);
    expect(only.ok && only.value).toBe(quick);
  });
});

describe('who answers which', () => {
  const scan = buildScan({ questionnaire: { id: 'quick+full', version: '1+2' }, answering: { full: ['ict', 'data'] } });

  it('is everyone, but where the scan names functions', () => {
    expect(questionnaireFor(scan, 'ict')).toEqual({ id: 'quick+full', version: '1+2' });
    expect(questionnaireFor(scan, 'privacy')).toEqual({ id: 'quick', version: '1' });
    expect(questionnaireFor(buildScan(), 'privacy')).toEqual({ id: 'sample', version: '2026-01' });
  });

  it('is never nobody: a function that is named nowhere answers everything', () => {
    expect(questionnaireFor({ ...scan, answering: { full: ['ict'], quick: ['ict'] } }, 'privacy')).toEqual({ id: 'quick+full', version: '1+2' });
  });

  it('decides which items count for a person', () => {
    const set = joined([quick, full]);
    if (!set.ok) throw new Error('unreachable');
    expect(itemsFor({ questionnaire: { id: 'quick', version: '1' } }, set.value).map(({ id }) => id)).toEqual(['Q1', 'Q2']);
    expect(itemsFor({ questionnaire: { id: 'quick+full', version: '1+2' } }, set.value)).toBe(set.value.items);
  });
});
