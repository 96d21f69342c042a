import { describe, expect, it } from 'vitest';
import { bandOf } from '../../flows/band.ts';
import { discussionOf } from '../../flows/discussion.ts';
import { loneVoice, patternOf } from '../../flows/pattern.ts';
import type { Discipline } from '../../flows/people.ts';

const texts = ['een', 'twee', 'drie', 'vier'].map((nl) => ({ nl, en: nl }));

/** `[level, discipline]`, one a person. */
function discussed(said: readonly (readonly [number, Discipline])[]) {
  const answers = said.map(([level, discipline]) => ({ level, discipline }));
  const counts = texts.map((_, index) => answers.filter(({ level }) => level === index + 1).length);
  const made = discussionOf(patternOf(answers, bandOf(counts)), answers, texts);
  return made && { kind: made.kind, first: [made.first.level, made.first.text.nl, made.first.people.length], then: [made.then.level, made.then.text.nl, made.then.people.length], split: made.split };
}

describe('the discussion of an item', () => {
  it('lays the texts of two camps side by side, the smaller camp first, and sees that the split runs along functions', () => {
    expect(discussed([[1, 'security'], [1, 'security'], [1, 'ict'], [4, 'data'], [4, 'data']])).toEqual({ kind: 'two-camps', first: [4, 'vier', 2], then: [1, 'een', 3], split: 'along' });
  });

  it('begins with the lower of two equal camps, and sees a function on both sides', () => {
    expect(discussed([[1, 'security'], [1, 'ict'], [4, 'ict'], [4, 'data']])).toEqual({ kind: 'two-camps', first: [1, 'een', 2], then: [4, 'vier', 2], split: 'across' });
  });

  it('quotes the level that most of a camp chose, the lower of equals', () => {
    expect(discussed([[1, 'security'], [1, 'ict'], [3, 'data'], [4, 'data'], [4, 'privacy']])?.then).toEqual([4, 'vier', 2]);
    expect(discussed([[1, 'security'], [1, 'ict'], [3, 'data'], [4, 'privacy']])?.then).toEqual([3, 'drie', 1]);
  });

  it('hears the lone voice before the others', () => {
    expect(discussed([[1, 'security'], [2, 'ict'], [2, 'privacy'], [4, 'data']])).toEqual({ kind: 'lone-voice', first: [4, 'vier', 1], then: [2, 'twee', 2], split: 'single' });
  });

  it('takes the two ends of a spread', () => {
    expect(discussed([[1, 'security'], [2, 'ict'], [3, 'ict'], [4, 'ict'], [4, 'data']])).toEqual({ kind: 'spread', first: [1, 'een', 1], then: [4, 'vier', 2], split: 'single' });
  });

  it('is none where answers lie close together', () => {
    expect(discussed([[2, 'security'], [2, 'ict'], [2, 'data']])).toBeNull();
  });
});

describe('a lone voice', () => {
  const voiceOf = (levels: readonly number[]) => loneVoice(levels.map((level) => ({ level })))?.voice.level ?? null;

  it('is found whatever the band: among ten it is close, among nine it is not', () => {
    const counts = (others: number) => [0, others, 0, 1];
    expect(bandOf(counts(8))).toBe('some');
    expect(bandOf(counts(9))).toBe('close');
    expect(voiceOf([...Array.from({ length: 9 }, () => 2), 4])).toBe(4);
  });

  it('is nobody among two voices, one level off, or others who disagree', () => {
    expect(voiceOf([2, 2, 2, 4, 4])).toBeNull();
    expect(voiceOf([2, 2, 2, 3])).toBeNull();
    expect(voiceOf([1, 2, 3, 5, 7])).toBeNull();
  });
});
