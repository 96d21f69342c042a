import { describe, expect, it } from 'vitest';
import { levelsWorded } from '../../flows/understanding/level-wording.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import type { Item } from '../../flows/questionnaire.ts';

const [sample] = sampleQuestionnaire.items;
if (!sample) throw new Error('The sample has no items.');
const itemWith = (...levels: readonly string[]): Item => ({ ...sample, levels: levels.map((nl, index) => ({ nl, en: `Level number ${index + 1} in English` })) });
const measuring = itemWith('Wij meten soms hoe goed het gaat.', 'Wij meten vaak hoe goed het gaat.', 'Wij meten altijd hoe het gaat en bespreken dat.', 'Iedereen meet zelf.');

describe('a level by its words', () => {
  it('is found by the whole of it, its beginning or most of it', () => {
    expect(levelsWorded('wij meten vaak hoe goed het gaat', measuring)).toEqual([2]);
    expect(levelsWorded('Wij meten altijd', measuring)).toEqual([3]);
    expect(levelsWorded('meten altijd hoe het gaat en bespreken', measuring)).toEqual([3]);
    expect(levelsWorded('level number 2', measuring)).toEqual([2]);
  });

  it('is several where levels begin alike or are as near', () => {
    const doing = itemWith('Onze mensen doen dit soms.', 'Onze mensen doen het vaak.', 'Onze mensen doen het zelf.', 'Iedereen meet zelf.');
    expect(levelsWorded('onze mensen doen', doing)).toEqual([1, 2, 3]);
    expect(levelsWorded('onze mensen doen het', doing)).toEqual([2, 3]);
    expect(levelsWorded('wij meten hoe goed het gaat', measuring)).toEqual([1, 2]);
  });

  it('is none where all four are as near', () => {
    expect(levelsWorded('level number', measuring)).toEqual([]);
    const alike = itemWith('Wij meten soms hoe het gaat.', 'Wij meten vaak hoe het gaat.', 'Wij meten altijd hoe het gaat.', 'Wij meten zelden hoe het gaat.');
    expect(levelsWorded('wij meten hoe het gaat', alike)).toEqual([]);
  });

  it.each(['wij', 'wij meten', 'het gaat', 'meten', '', 'wij meten vaak niet hoe goed het gaat', 'gaat het goed hoe vaak meten wij', 'wij meten vaak hoe goed het gaat met de katten van de buren van de burgemeester'])('is not "%s"', (text) => {
    expect(levelsWorded(text, measuring)).toEqual([]);
  });

  it('forgives a slip, where it can only be one word', () => {
    expect(levelsWorded('wij meten altjid', measuring)).toEqual([3]);
  });

  it('is two where its number and its words differ', () => {
    expect(levelsWorded('3. Iedereen meet zelf.', measuring)).toEqual([3, 4]);
    expect(levelsWorded('4. Iedereen meet zelf.', measuring)).toEqual([4]);
    expect(levelsWorded('3. Niemand meet zelf.', measuring)).toEqual([]);
  });
});
