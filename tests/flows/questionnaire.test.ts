import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../flows/glossary.ts';
import { languages } from '../../flows/language.ts';
import { parseQuestionnaire } from '../../flows/questionnaire.ts';
import { mostItems } from '../../flows/questionnaire/cross-issues.ts';
import { longestLevelText } from '../../flows/questionnaire/questionnaire-file.ts';
import type { Result } from '../../flows/result.ts';
import { loadQuestionnaire, parseYaml } from '../../templates/questionnaires/load-questionnaire.ts';

const both = (text: string) => ({ nl: text, en: text });
const levels = ['geen', 'weinig', 'veel', 'alles'].map(both);
const item = (id: string, overrides: object = {}) => ({
  id, theme: 'people', title: both('Titel'), about: both('Waarover'), example: both('Voorbeeld'), question: both('Vraag?'), terms: [], ...('kind' in overrides ? {} : { levels }), ...overrides,
});
const module = (id: string, items: readonly unknown[], overrides: object = {}) => ({ id, title: both('Module'), about: both('Waarover'), status: 'final', items, ...overrides });
const head = (modules: readonly string[], overrides: object = {}) => ({
  format: 1, id: 'test', version: '1', title: both('Test'), themes: [{ id: 'people', title: both('Mensen') }], modules, ...overrides,
});

const scale = { id: 'often', options: ['nooit', 'soms', 'altijd'].map(both) };
const option = (id: string) => ({ id, ...both(`Optie ${id}`) });
const statement = both('Hoe vaak?');
const ofKind = (kind: string, own: object = {}) => ({ kind, statement, ...own });

/** `path: message`, one a fault. */
function faultsOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
}
const faultsIn = (headFile: unknown, modules: Readonly<Record<string, unknown>>) => faultsOf(parseQuestionnaire(headFile, modules));

function accepted<T>(result: Result<T>): T {
  expect(faultsOf(result)).toEqual([]);
  if (!result.ok) throw new Error('unreachable');
  return result.value;
}

describe('a questionnaire without faults', () => {
  const questionnaire = accepted(parseQuestionnaire(head(['two', 'one']), { one: module('one', [item('1')]), two: module('two', [item('U2'), item('U1', { title: both('Eerste') })], { status: 'draft' }) }));

  it('asks its items in the order of the modules in questionnaire.yaml, then of each file', () => {
    expect(questionnaire.items.map(({ id }) => id)).toEqual(['U2', 'U1', '1']);
    expect(questionnaire.modules.map(({ id, status, itemIds }) => ({ id, status, itemIds }))).toEqual([
      { id: 'two', status: 'draft', itemIds: ['U2', 'U1'] },
      { id: 'one', status: 'final', itemIds: ['1'] },
    ]);
  });

  it('finds items and modules by id, and nothing for an id that is not there', () => {
    expect(questionnaire.item('U1')).toMatchObject({ id: 'U1', moduleId: 'two', themeId: 'people', title: both('Eerste') });
    expect(questionnaire.module('one')?.itemIds).toEqual(['1']);
    expect([questionnaire.item('toString'), questionnaire.module('__proto__')]).toEqual([undefined, undefined]);
  });

  it('takes spaces around a text away', () => {
    const { items } = accepted(parseQuestionnaire(head(['one']), { one: module('one', [item('1', { about: both('  Dit gaat over data. \n') })]) }));
    expect(items[0]?.about).toEqual(both('Dit gaat over data.'));
  });
});

describe('a fault of a questionnaire', () => {
  const faultOfItem = (overrides: object) => faultsIn(head(['one']), { one: module('one', [item('1'), item('18', overrides)]) });

  it.each([
    ['a level over 250 characters', { levels: [...levels.slice(0, 3), both('x'.repeat(longestLevelText + 1))] }, [
      'one › item 18 › levels › 4 › nl: is longer than 250 characters; shorten it',
      'one › item 18 › levels › 4 › en: is longer than 250 characters; shorten it',
    ]],
    ['too few levels', { levels: levels.slice(0, 3) }, ['one › item 18 › levels: must have 4 or 5 levels, lowest first']],
    ['too many levels', { levels: [...levels, both('meer'), both('meest')] }, ['one › item 18 › levels: must have 4 or 5 levels, lowest first']],
    ['two equal levels', { levels: [...levels.slice(0, 3), { nl: 'GEEN ', en: 'everything' }] }, ['one › item 18 › levels: has two equal levels in "nl"']],
    ['an empty text', { example: { nl: '  ', en: 'Example' } }, ['one › item 18 › example › nl: is empty; write the text']],
    ['a missing language', { title: { nl: 'Titel' } }, ['one › item 18 › title › en: is missing; add it']],
    ['a missing field', { question: undefined }, ['one › item 18 › question: is missing; add it']],
    ['a field that nothing reads', { wieght: 2 }, ['one › item 18: Unrecognized key: "wieght"']],
    ['a theme that the head does not have', { theme: 'weather' }, ['one › item 18 › theme: "weather" is not among the themes of questionnaire.yaml']],
    ['an id without quotes', { id: 18 }, ['one › item 18 › id: must be a number such as 12 or U3, in quotes']],
    ['an id that cannot be typed', { id: 'about-data' }, ['one › item about-data › id: must be a number such as 12 or U3, in quotes']],
    ['no id', { id: undefined }, ['one › item 2 › id: is missing; add it']],
    ['the id of another item', { id: '1' }, ['one › item 1: is a second item with this id; the first is in one']],
  ])('is named with file, item and field: %s', (_, overrides, faults) => {
    expect(faultOfItem(overrides)).toEqual(faults);
  });

  it('is none at exactly 250 characters', () => {
    expect(faultOfItem({ levels: [...levels.slice(0, 3), both('x'.repeat(longestLevelText))] })).toEqual([]);
  });

  it.each([
    ['a newer format', { format: 2 }, ['questionnaire › format: is a format that this version cannot read; use format 1']],
    ['a module without a file', { modules: ['one', 'gone'] }, ['questionnaire › modules: names "gone", but there is no file gone.yaml']],
    ['a file that is not named', { modules: [] }, ['questionnaire › modules: Too small: expected array to have >=1 items', 'one: is not named under modules in questionnaire.yaml; add it there or remove the file']],
    ['a module named twice', { modules: ['one', 'one'] }, ['questionnaire › modules: names "one" twice']],
    ['more than 40 themes', { themes: ['people', ...Array.from({ length: 40 }, (_, index) => `theme-${index}`)].map((id) => ({ id, title: both(id) })) }, ['questionnaire › themes: has more than 40 themes']],
    ['a theme twice', { themes: ['people', 'people'].map((id) => ({ id, title: both(id) })) }, ['questionnaire › themes: has "people" twice']],
    ['a number twice', { themes: ['people', 'data'].map((id) => ({ id, title: both(id), number: 3 })) }, ['questionnaire › themes: gives the number 3 twice']],
    ['a scale twice', { scales: [scale, scale] }, ['questionnaire › scales: has "often" twice']],
    ['a scale of one step', { scales: [{ ...scale, options: [both('nooit')] }] }, ['questionnaire › scales › 1 › options: must have at least 2 steps']],
    ['a scale with equal steps', { scales: [{ ...scale, options: [both('nooit'), both('Nooit')] }] }, ['questionnaire › scales › often: has two equal steps in "nl"', 'questionnaire › scales › often: has two equal steps in "en"']],
    ['an ambition that nobody knows', { ambition: 'all' }, ['questionnaire › ambition: Invalid option: expected one of "items"|"whole"|"none"']],
    ['a version that cannot be joined to another', { version: '2026+11' }, ['questionnaire › version: must have no spaces and no plus sign']],
  ])('of the head is named: %s', (_, overrides, faults) => {
    expect(faultsIn(head(['one'], overrides), { one: module('one', [item('1')]) })).toEqual(faults);
  });

  it('is named where a file is missing, is empty, or holds something else', () => {
    expect(faultsIn(undefined, {})).toEqual(['questionnaire: is missing; add it']);
    expect(faultsIn(head(['one', 'two']), { one: null, two: ['a list'] })).toEqual([
      'one: Invalid input: expected object, received null',
      'two: Invalid input: expected object, received array',
    ]);
    expect(faultsIn(head(['one']), { one: module('one', []) })).toEqual(['one › items: Too small: expected array to have >=1 items']);
  });

  it('is named where two files hold one item, also when one writes it in small letters', () => {
    expect(faultsIn(head(['one', 'two']), { one: module('one', [item('12A')]), two: module('two', [item('12a')]) })).toEqual([
      'two › item 12a: is a second item with this id; the first is in one',
    ]);
  });

  it('is named where a file carries another module', () => {
    expect(faultsIn(head(['one']), { one: module('other', [item('1')]) })).toEqual(['one › id: is "other", but the file is called one.yaml']);
  });
});

describe('the kinds of items', () => {
  const items = [
    item('1'),
    item('2', ofKind('scale', { scale: 'often' })),
    item('3', ofKind('single', { options: ['a', 'b'].map(option), other: true, theme: undefined })),
    item('4', ofKind('multiple', { options: ['a', 'b', 'c'].map(option) })),
    item('5', ofKind('number', { unit: both('mensen'), min: 0, max: 20 })),
    item('6', ofKind('text', { scored: false })),
    item('7', { levels: [...levels, both('meer')], scored: false, theme: undefined }),
  ];
  const parsed = (overrides: object = {}) => accepted(parseQuestionnaire(head(['one'], { scales: [scale], ...overrides }), { one: module('one', items) }));

  it('are read with what belongs to each; without a kind an item is a rubric', () => {
    const [rubric, scaled, single, multiple, number, text] = parsed().items;
    expect(rubric).toMatchObject({ kind: 'rubric', levels });
    expect(scaled).toMatchObject({ kind: 'scale', scaleId: 'often', statement, levels: scale.options });
    expect(single).toMatchObject({ kind: 'single', options: [{ id: 'a', text: both('Optie a') }, { id: 'b', text: both('Optie b') }], hasOther: true, themeId: null, levels: [] });
    expect(multiple).toMatchObject({ kind: 'multiple', hasOther: false });
    expect(number).toMatchObject({ kind: 'number', unit: both('mensen'), min: 0, max: 20 });
    expect(text).toMatchObject({ kind: 'text', statement });
  });

  it('score rubrics and scales only, unless the file says that one is not', () => {
    expect(parsed().items.map(({ isScored }) => isScored)).toEqual([true, true, false, false, false, false, false]);
  });

  it('ask an ambition with rubrics only, and where the head says so', () => {
    expect(parsed().items.map(({ asksAmbition }) => asksAmbition)).toEqual([true, false, false, false, false, false, true]);
    for (const ambition of ['whole', 'none']) expect(parsed({ ambition }).items.some(({ asksAmbition }) => asksAmbition)).toBe(false);
  });

  it.each([
    ['a kind that nobody knows', { kind: 'ranking' }, ['one › item 18 › kind: is none of rubric, scale, single, multiple, number, text']],
    ['no theme where it is scored', { theme: undefined }, ['one › item 18 › theme: is missing; a scored item belongs to a theme']],
    ['a scale that the head does not have', ofKind('scale', { scale: 'likert' }), ['one › item 18 › scale: "likert" is not among the scales of questionnaire.yaml']],
    ['a scale with levels of its own', ofKind('scale', { scale: 'often', levels }), ['one › item 18: Unrecognized key: "levels"']],
    ['no statement', ofKind('text', { statement: undefined }), ['one › item 18 › statement: is missing; add it']],
    ['a choice that is scored', ofKind('single', { options: ['a', 'b'].map(option), scored: true }), ['one › item 18 › scored: is for rubric and scale items only; take it away']],
    ['one option', ofKind('single', { options: [option('a')] }), ['one › item 18 › options: must have at least 2 options']],
    ['an option twice', ofKind('multiple', { options: [option('a'), option('a')] }), [
      'one › item 18 › options: has "a" twice', 'one › item 18 › options: has two equal options in "nl"', 'one › item 18 › options: has two equal options in "en"',
    ]],
    ['a range upside down', ofKind('number', { unit: both('mensen'), min: 20, max: 20 }), ['one › item 18 › max: is 20, which is not more than min, 20']],
    ['half a number', ofKind('number', { unit: both('mensen'), min: 0.5, max: 20 }), ['one › item 18 › min: must be a whole number']],
    ['a term twice', { terms: ['dpia', 'dpia'] }, ['one › item 18 › terms: names "dpia" twice']],
  ])('are refused with file, item and field: %s', (_, overrides, faults) => {
    expect(faultsIn(head(['one'], { scales: [scale] }), { one: module('one', [item('18', overrides)]) })).toEqual(faults);
  });
});

describe('many faults', () => {
  it('are listed all at once, over all files and of every kind', () => {
    const faults = faultsIn(head(['one', 'two', 'gone'], { format: 2 }), {
      one: module('one', [item('1', { levels: levels.slice(1), title: undefined }), item('2', { theme: 'weather' })]),
      two: module('two', [item('1'), item('3', { levels: [...levels.slice(0, 3), both('geen')] })], { status: 'ready' }),
      extra: module('extra', [item('4')]),
    });
    expect(faults).toEqual([
      'questionnaire › format: is a format that this version cannot read; use format 1',
      'one › item 1 › title: is missing; add it',
      'one › item 1 › levels: must have 4 or 5 levels, lowest first',
      'two › status: Invalid option: expected one of "final"|"draft"',
      'questionnaire › modules: names "gone", but there is no file gone.yaml',
      'one › item 2 › theme: "weather" is not among the themes of questionnaire.yaml',
      'two › item 1: is a second item with this id; the first is in one',
      'two › item 3 › levels: has two equal levels in "nl"',
      'two › item 3 › levels: has two equal levels in "en"',
      'extra: is not named under modules in questionnaire.yaml; add it there or remove the file',
    ]);
  });

  it('do not hide behind a head that cannot be read: themes and order are then not held against it', () => {
    expect(faultsIn('nonsense', { one: module('one', [item('1', { theme: 'weather', terms: ['Not A Slug'] })]) })).toEqual([
      'questionnaire: Invalid input: expected object, received string',
      'one › item 1 › terms › 1: must be lower-case letters, digits and hyphens',
    ]);
  });
});

describe('the size of a questionnaire', () => {
  /** A0, A0a, A0b, A0c, A1, … Z99c: 10,400 ids. */
  const ids = Array.from({ length: 26 * 100 }, (_, index) => `${String.fromCharCode(65 + (index % 26))}${Math.floor(index / 26)}`).flatMap((id) => [id, `${id}a`, `${id}b`, `${id}c`]);
  const many = (count: number) => ({ one: module('one', ids.slice(0, count).map((id) => item(id))) });

  it('is at most 200 items', () => {
    expect(accepted(parseQuestionnaire(head(['one']), many(mostItems))).items).toHaveLength(200);
    expect(faultsIn(head(['one']), many(mostItems + 1))).toEqual(['questionnaire: has 201 items; at most 200 can be asked']);
  });

  it('is refused at 10,000 items with one fault, within two seconds', () => {
    const started = performance.now();
    expect(faultsIn(head(['one']), many(10_000))).toEqual(['questionnaire: has 10000 items; at most 200 can be asked']);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the real questionnaire', () => {
  const questionnaire = accepted(loadQuestionnaire('templates/questionnaires/analysis-tool'));
  const glossary = accepted(parseGlossary(accepted(parseYaml('glossary.yaml', readFileSync('templates/glossary.yaml', 'utf8')))));
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));

  it('asks 35 items: U1 to U9, then 1 to 26 in order', () => {
    expect(questionnaire.items.map(({ id }) => id)).toEqual([...upTo(9).map((number) => `U${number}`), ...upTo(26)]);
  });

  it('has Ondermijning (draft), Mens en organisatie with 1 to 17, and Data en software with 18 to 26', () => {
    expect(questionnaire.modules.map(({ id, status, itemIds }) => [id, status, itemIds[0], itemIds.at(-1)])).toEqual([
      ['ondermijning', 'draft', 'U1', 'U9'],
      ['mens-en-organisatie', 'final', '1', '17'],
      ['data-en-software', 'final', '18', '26'],
    ]);
  });

  it('uses only terms that the glossary explains', () => {
    expect(questionnaire.items.flatMap(({ id, terms }) => terms.filter((term) => !glossary.term(term)).map((term) => `${id}: ${term}`))).toEqual([]);
  });

  it('uses every theme, and no more than 250 characters a level', () => {
    expect(new Set(questionnaire.items.map(({ themeId }) => themeId))).toEqual(new Set(questionnaire.themes.map(({ id }) => id)));
    for (const { levels: own } of questionnaire.items) for (const level of own) for (const language of languages) expect(level[language].length).toBeLessThanOrEqual(250);
  });
});
