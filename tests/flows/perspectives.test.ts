import { describe, expect, it } from 'vitest';
import { parseWithPerspectives } from '../../flows/perspectives.ts';

const both = (text: string) => ({ nl: text, en: text });
const base = (id: string) => ({ id, title: both('T'), about: both('A'), example: both('E'), question: both('Q'), terms: [] });
const rubric = { ...base('1'), theme: 'people', levels: ['a', 'b', 'c', 'd'].map(both) };
const scaled = { ...base('2'), theme: 'people', kind: 'scale', scale: 'often', statement: both('S') };
const text = { ...base('3'), kind: 'text', statement: both('S') };
const head = {
  format: 1, id: 'tiny', version: '1', title: both('T'), themes: [{ id: 'people', title: both('P') }], scales: [{ id: 'often', options: ['nooit', 'altijd'].map(both) }], modules: ['one', 'two'],
};
const module = (id: string, items: readonly object[]) => ({ id, title: both('M'), about: both('A'), status: 'final', items });
const modules = { one: module('one', [rubric, scaled, text]), two: module('two', [{ ...rubric, id: '4' }]) };
const step = (item: string, to?: number) => ({ item, ...(to === undefined ? {} : { to }), what: both('Doe'), who: both('Wie'), first: both('Begin') });
const whole = [step('1', 2), step('1', 3), step('1', 4), step('2')];

const read = (perspectives: readonly object[], file = 'one') => parseWithPerspectives({ head, modules, perspectives: { [file]: { perspectives } } });
function faults(perspectives: readonly object[], file?: string): readonly string[] {
  const result = read(perspectives, file);
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
}

describe('perspectives', () => {
  it('are one a next level of a rubric, and one a scale', () => {
    const result = read(whole);
    expect(result.ok && result.value.perspectives.map(({ itemId, to }) => [itemId, to])).toEqual([['1', 2], ['1', 3], ['1', 4], ['2', null]]);
  });

  it('are wanted only of a module that has a file of them', () => {
    const result = parseWithPerspectives({ head, modules, perspectives: {} });
    expect(result.ok && result.value.perspectives).toEqual([]);
  });

  it.each([
    ['one is lacking', whole.slice(1), ['perspectives/one › item 1: lacks a perspective to level 2; add it']],
    ['that of a scale is lacking', whole.slice(0, 3), ['perspectives/one › item 2: lacks a perspective; add it']],
    ['one is there twice', [...whole, step('1', 3)], ['perspectives/one › item 1: has a perspective to level 3 twice; keep one']],
    ['an item is unknown', [...whole, step('9', 2)], ['perspectives/one › item 9: is not an item of module one']],
    ['an item is of another module', [...whole, step('4', 2)], ['perspectives/one › item 4: is not an item of module one']],
    ['a level does not exist', [...whole, step('1', 5)], ['perspectives/one › item 1 › to: is 5, but the item has 4 levels']],
    ['a rubric has no level', [...whole, step('1')], ['perspectives/one › item 1 › to: is missing; add the level that it leads to']],
    ['a scale has a level', [...whole.slice(0, 3), step('2', 2)], ['perspectives/one › item 2 › to: must be left out; a scale has no described levels to grow to', 'perspectives/one › item 2: lacks a perspective; add it']],
    ['an item is not scored', [...whole, step('3')], ['perspectives/one › item 3 › to: is for an item that is not scored; it needs no perspective']],
    ['one leads to level 1', [step('1', 1)], ['perspectives/one › item 1 › to: must be 2 or higher; nobody grows to level 1']],
    ['a text is missing', [{ ...step('1', 2), who: { nl: 'Wie' } }], ['perspectives/one › item 1 › who › en: is missing; add it']],
  ])('are refused by file, item and field where %s', (_, perspectives, expected) => {
    expect(faults(perspectives)).toEqual(expected);
  });

  it('are refused for a module that does not exist', () => {
    expect(faults([], 'gone')).toEqual(['perspectives/gone: belongs to no module; there is no module gone in questionnaire.yaml']);
  });

  it('are checked for their own faults also where the questionnaire has some, and all are listed', () => {
    const result = parseWithPerspectives({ head: { ...head, version: '' }, modules, perspectives: { one: { perspectives: [{ ...step('1', 2), what: both('x'.repeat(201)) }] } } });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(['questionnaire › version', 'perspectives/one › item 1 › what › nl', 'perspectives/one › item 1 › what › en']);
  });
});
