/** The sentences themselves: short, Dutch where they should be, and nothing missing in either language. */
import { describe, expect, it } from 'vitest';
import { buttons as dutchButtons } from '../../templates/speech/nl/buttons.ts';
import { buttons as englishButtons } from '../../templates/speech/en/buttons.ts';
import { en } from '../../templates/speech/en.ts';
import { nl } from '../../templates/speech/nl.ts';
import { everyText } from '../support/spoken-texts.ts';

const dutch = everyText(nl, '');
const english = everyText(en, '');
const sentencesOf = (texts: typeof dutch) => texts.flatMap(([place, text]) => (text.match(/[^.?!:]*[^.?!:\s][.?!]/g) ?? []).map((sentence) => ({ place, sentence: sentence.trim() })));
const lengthOf = ({ sentence }: { readonly sentence: string }) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Said in the other language on purpose: the way to it. */
const isSwitch = (text: string) => /English|nederlands/i.test(text);

describe.each([['nl', dutch], ['en', english]] as const)('sentences in %s', (_, texts) => {
  const sentences = sentencesOf(texts);

  it('are there', () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(sentences.length).toBeGreaterThan(150);
  });

  it('have twenty words at most', () => {
    expect(sentences.filter((sentence) => lengthOf(sentence) > 20)).toEqual([]);
  });

  it('have twelve words or fewer on average', () => {
    expect(sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0) / sentences.length).toBeLessThanOrEqual(12);
  });

  it('do not shout, and hold no markup, emoji or doubled space', () => {
    expect(texts.filter(([, text]) => /[!*_<>`#]|\p{Extended_Pictographic}| {2}|^\s|\S\s$/u.test(text) && !text.endsWith(': '))).toEqual([]);
  });
});

describe('the two languages', () => {
  it('have the same texts in the same places', () => {
    expect(english.map(([place]) => place)).toEqual(dutch.map(([place]) => place));
  });

  it('share no sentence', () => {
    const shared = dutch.filter(([place, text], index) => english[index]?.[0] === place && english[index][1] === text && sentencesOf([[place, text]]).length > 0);
    expect(shared).toEqual([]);
  });

  it('has no English left in the Dutch', () => {
    const words = /\b(the|you|your|and|with|not|have|please|are|this|that|what|answer|question|send|until|level|remark|nothing)\b/i;
    expect(dutch.filter(([, text]) => words.test(text) && !isSwitch(text))).toEqual([]);
  });

  it('has no Dutch left in the English', () => {
    const words = /\b(de|het|een|je|jouw|en|niet|van|dat|wat|vraag|typ|kies|insturen|niveau|opmerking)\b/i;
    expect(english.filter(([, text]) => words.test(text) && !isSwitch(text))).toEqual([]);
  });

  it('speaks to people as je, never as u', () => {
    expect(dutch.filter(([, text]) => /\b(u|uw)\b/i.test(text))).toEqual([]);
  });
});

describe('button labels', () => {
  // Longest item number: "U12a".
  const places = [dutchButtons, englishButtons].flatMap((buttons) => everyText(buttons, 'buttons'));

  it('have thirty characters at most, with the longest number in them', () => {
    expect(places.filter(([, label]) => label.replace(/[17]/, 'U12a').length > 30)).toEqual([]);
  });
});
