import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isNearMiss, phrasesIn, wordsOf } from '../../flows/spelling.ts';

describe('folding', () => {
  it.each([
    ['Wat is een DPIA?', 'wat is een dpia'],
    ['  Coördinator,  café! ', 'coordinator cafe'],
    ["collega's", 'collegas'],
    ['I don’t', 'i dont'],
    ['3.', '3'],
    ['2,5', '2,5'],
    ['2.5', '2.5'],
    ['a.b', 'a b'],
    ['−1', '-1'],
    ['2–3', '2-3'],
    ['3️⃣', '3'],
    ['３', '3'],
    ['\u202E3\u200B', '3'],
    ['\uD800', ''],
    ['!?…', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }));
  });

  it('splits into words and lists into phrases; nothing has no words', () => {
    expect(wordsOf('data lake')).toEqual(['data', 'lake']);
    expect(wordsOf('')).toEqual([]);
    expect(phrasesIn('Weet niet|geen\n  idee')).toEqual(['weet niet', 'geen idee']);
  });
});

describe('a near miss', () => {
  it.each([
    ['overslaan', 'overslaan'],
    ['ovrslaan', 'overslaan'],
    ['oevrslaan', 'overslaan'],
    ['oevrslan', 'overslaan'],
    ['dashbord', 'dashboard'],
    ['terugg', 'terug'],
    ['terig', 'terug'],
    ['dpai', 'dpia'],
    ['hepl', 'help'],
  ])('%s is %s', (typed, meant) => {
    expect(isNearMiss(typed, meant)).toBe(true);
  });

  it.each([
    ['mee', 'nee'],
    ['eht', 'het'],
    ['dpea', 'dpia'],
    ['stom', 'stop'],
    ['stap', 'stoppen'],
    ['verder', 'eerst'],
    ['pauzeren', 'pauze'],
    ['ovrslan', 'overzicht'],
    ['trgu', 'terug'],
    ['x'.repeat(61), 'x'.repeat(60)],
  ])('%s is not %s', (typed, meant) => {
    expect(isNearMiss(typed, meant)).toBe(false);
  });
});
