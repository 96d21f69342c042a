/** What the help says one can type is understood: in the words of the help itself, in the language that it is said in. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../flows/language.ts';
import type { Situation } from '../../flows/understanding/situation.ts';
import { deskRequestIn } from '../../flows/understanding/desk-request.ts';
import { understand, understandCommand } from '../../flows/understand.ts';
import { textsIn } from '../../templates/speech/texts.ts';
import { sampleGlossary, sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { id } from '../support/sample-says.ts';

/** In the order of the help's lines. */
const meanings = [
  'judgement.given', 'judgement.given', 'judgement.given', 'judgement.given', 'explanation.asked', 'term.asked', 'back.asked',
  'item.revisited', 'correction.given', 'remark.started', 'overview.asked', 'progress.asked', 'pause.asked', 'resume.asked',
  'review.asked', 'submission.given', 'privacy.asked', 'own-data.asked', 'own-data.asked', 'restart.asked', 'language.chosen', 'human.asked',
];
const quoted = (lines: readonly string[]) => lines.flatMap((line) => [...line.matchAll(/‘(.+?)’(?!\p{L})/gu)].map(([, phrase = '']) => phrase));

describe.each(['nl', 'en'] as const)('what can be typed in %s', (language: Language) => {
  const texts = textsIn(language);
  const situation: Situation = { awaiting: 'current', itemId: id('12'), selection: null, answers: {}, questionnaire: sampleQuestionnaire, glossary: sampleGlossary, language };
  const meant = (phrase: string, awaiting: Situation['awaiting'] = 'current') => understand({ kind: 'text', text: phrase }, { ...situation, awaiting }).type;

  it('means what the help says', () => {
    const phrases = quoted(texts.wayfinding.help.lines);
    expect(phrases.map((phrase) => [phrase, meant(phrase)])).toEqual(phrases.map((phrase, index) => [phrase, meanings[index]]));
    expect(phrases).toHaveLength(meanings.length);
  });

  it('means what the desk’s help says', () => {
    const { director, facilitator } = texts.desk.help;
    expect(quoted(director.lines).map((phrase) => understandCommand(phrase) ?? deskRequestIn(phrase)?.request)).toEqual([
      'status', 'status', 'remind', 'remind', 'add', 'replace', 'remove', 'propose', 'set-date', 'set-date', 'who-sees', 'own-data', 'erase-own-data', 'help', language === 'nl' ? 'english' : 'dutch',
    ]);
    expect(quoted(facilitator.lines).map(understandCommand)).toEqual(['status', 'differences', null, 'agenda', 'digest', 'own-data', 'erase-own-data', 'help', language === 'nl' ? 'english' : 'dutch']);
  });

  it.each([
    ['a level was awaited', (phrases: typeof texts) => [phrases.wayfinding.notUnderstood.withExamples.level]],
    ['something else was awaited', (phrases: typeof texts) => [phrases.wayfinding.notUnderstood.withExamples.other]],
    ['a word is unknown', (phrases: typeof texts) => [phrases.explaining.termMissed('').replace('‘’', '')]],
    ['a human was called', (phrases: typeof texts) => [phrases.wayfinding.humanCalled.meanwhile]],
    ['something was submitted', (phrases: typeof texts) => [phrases.finishing.alreadyHint(''), phrases.finishing.review.hint('12')]],
  ])('is understood when %s', (_, sentences) => {
    const phrases = quoted(sentences(texts));
    expect(phrases.length).toBeGreaterThan(0);
    expect(phrases.filter((phrase) => /not-understood|missed/.test(meant(phrase)))).toEqual([]);
  });

  it('is a yes, a no or a call for help when a yes or a no was awaited', () => {
    const { rephrased, withExamples } = texts.wayfinding.notUnderstood;
    expect(quoted([rephrased['yes-no']]).map((phrase) => meant(phrase, 'correction-check'))).toEqual(['confirmed', 'denied']);
    expect(quoted([withExamples['yes-no']]).map((phrase) => meant(phrase, 'correction-check'))).toEqual(['confirmed', 'denied', 'help.asked']);
  });
});
