/** What participants read, as prose: short, plain, explained, our own, and the same in both languages. README.md of templates says why these measures. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../flows/spelling.ts';
import { en as englishMails } from '../../templates/mails/words/en.ts';
import { nl as dutchMails } from '../../templates/mails/words/nl.ts';
import { pageWords } from '../../templates/page/words.ts';
import { reportWords as dutchReports } from '../../templates/reports/words/nl.ts';
import { en as englishSpeech } from '../../templates/speech/en.ts';
import { nl as dutchSpeech } from '../../templates/speech/nl.ts';
import { shuffledItems } from '../support/blind-check.ts';
import { everydayNames, everydayWords } from '../support/everyday-words.ts';
import { abbreviationsIn, isExplained, termsIn } from '../support/glossary-words.ts';
import { dutchSyllablesIn, readingOf, sentencesIn, wordsIn } from '../support/prose.ts';
import { instruments, publishedTexts, sentencesByKind, shippedGlossary, textsOfItem } from '../support/published-texts.ts';
import { shippedQuestionnaire } from '../support/shipped-questionnaire.ts';
import { everyText } from '../support/spoken-texts.ts';
import { runHashes, sourceRuns } from '../support/word-runs.ts';

const mostWords = 20;
const mostWordsOnAverage = 12;
/** Flesch-Douma of a whole kind of text: 60 to 70 is called normal, 70 to 80 fairly easy. */
const easyEnough = { asItStands: 45, aroundTheTerms: 70 };

const items = instruments.flatMap((id) => shippedQuestionnaire(id).questionnaire.items);
const rubrics = items.filter(({ kind }) => kind === 'rubric');
const languages = ['nl', 'en'] as const;
const kindsIn = (language: 'nl' | 'en') => [...sentencesByKind(language)].map(([kind, texts]) => [kind, texts.map(({ text }) => text[language])] as const);
/** Whole sentences of the words that the program itself says. */
const spoken = (...trees: readonly unknown[]) => trees.flatMap((tree) => everyText(tree, '').map(([, text]) => text)).filter((text) => /[.?!]$/.test(text));
const dutchOfProgram = spoken(dutchSpeech, dutchMails, dutchReports, pageWords.nl);

describe.each(languages)('sentences in %s', (language) => {
  it.each(kindsIn(language))('%s: twelve words on average, twenty at most, and whole', (_, texts) => {
    const sentences = texts.flatMap(sentencesIn);
    expect(sentences.filter((sentence) => wordsIn(sentence).length > mostWords || !/[.?!]['")]?$/.test(sentence))).toEqual([]);
    expect(readingOf(texts).wordsPerSentence).toBeLessThanOrEqual(mostWordsOnAverage);
  });
});

describe('Dutch at level B1', () => {
  it.each(kindsIn('nl'))('%s: reads easily around the terms that are explained in place', (_, texts) => {
    expect(readingOf(texts, isExplained).fleschDouma).toBeGreaterThanOrEqual(easyEnough.aroundTheTerms);
    expect(readingOf(texts).fleschDouma).toBeGreaterThanOrEqual(easyEnough.asItStands);
  });

  it('all that a participant reads together is normal Dutch, with every term counted', () => {
    expect(readingOf(kindsIn('nl').flatMap(([, texts]) => texts)).fleschDouma).toBeGreaterThanOrEqual(65);
  });

  it('what the program itself says is easy', () => {
    expect(readingOf(dutchOfProgram).fleschDouma).toBeGreaterThanOrEqual(80);
  });

  it('counts syllables as they are spoken', () => {
    expect(['data', 'gemeente', 'ondermijning', 'mooie', 'beveiliging', 'financiële', 'AVG', 'de'].map(dutchSyllablesIn)).toEqual([2, 3, 4, 2, 4, 5, 3, 1]);
  });

  it('finds hard prose hard', () => {
    const hard = ['De verantwoordelijkheidsverdeling ten aanzien van informatiebeveiligingsmaatregelen behoeft organisatiebrede herijking.'];
    expect(readingOf(hard).fleschDouma).toBeLessThan(easyEnough.asItStands);
  });
});

describe('no term without an explanation', () => {
  it.each(languages)('each abbreviation and name of a program is in the glossary: %s', (language) => {
    const unknown = publishedTexts.flatMap(({ place, text }) => abbreviationsIn(text[language]).filter((word) => !isKnownName(word)).map((word) => `${place}: ${word}`));
    expect(unknown).toEqual([]);
  });

  it('a long word is everyday Dutch or in the glossary', () => {
    const isLong = (word: string) => dutchSyllablesIn(word) >= 5 || word.length >= 13;
    const unknown = publishedTexts.flatMap(({ place, text }) => wordsIn(text.nl).filter((word) => isLong(fold(word)) && !isExplained(word) && !everydayWords.has(fold(word))).map((word) => `${place}: ${word}`));
    expect(unknown).toEqual([]);
  });

  it('an item lists each term that its texts use, and none that the glossary lacks', () => {
    const missing = items.flatMap((item) => {
      const text = textsOfItem(item).map((each) => each.text.nl).join(' . ');
      return termsIn(text, 'nl', (word) => everydayNames.has(word)).filter((term) => !item.terms.includes(term)).map((term) => `${item.id}: ${term}`);
    });
    expect(missing).toEqual([]);
    expect(items.flatMap(({ id, terms }) => terms.filter((term) => !shippedGlossary.term(term)).map((term) => `${id}: ${term}`))).toEqual([]);
  });

  it('would notice an abbreviation or a term that nobody explains', () => {
    expect(abbreviationsIn('De gemeente legt de KVDQ vast in PowerBI en het RIEC-convenant.').filter((word) => !isKnownName(word))).toEqual(['KVDQ']);
    expect(isExplained('gegevensontsluitingsarchitectuur')).toBe(false);
  });

  it('each term is found by its name, by every synonym and plural, and with a slip in a longer one', () => {
    const names = shippedGlossary.terms.flatMap(({ id, name, synonyms }) => languages.flatMap((language) => [name[language], ...synonyms[language]].map((word) => ({ id, word }))));
    expect(names.filter(({ id, word }) => shippedGlossary.find(word.toUpperCase())?.id !== id)).toEqual([]);
    expect(['dasboard', 'pseudonimizeren', 'data-leak', 'dpias', 'Basisregistraties', 'laggars'].map((word) => shippedGlossary.find(word)?.id)).toEqual(['dashboard', 'pseudonimiseren', 'datalek', 'dpia', 'basisregistratie', 'laggard']);
  });
});

describe('the levels of a rubric', () => {
  const steps = rubrics.flatMap(({ id, levels }) => levels.slice(1).map((level, index) => ({ id, lower: levels[index]?.nl ?? '', higher: level.nl })));

  it('are told apart by their own words, not by a number or a place in the row', () => {
    expect(rubrics.flatMap(({ id, levels }) => levels.filter(({ nl, en }) => /\bniveau [1-5]\b|\blevel [1-5]\b|^\d|vorige niveau|previous level/i.test(`${nl} ${en}`)).map(() => id))).toEqual([]);
    expect(steps.filter(({ lower, higher }) => likeness(lower, higher) > 0.65)).toEqual([]);
  });

  it('rise: the lowest speaks of what is not there or seldom, the highest of what is there for all, always or by itself', () => {
    const wrong = rubrics.filter(({ levels }) => fullness(levels.at(-1)?.nl ?? '') <= fullness(levels[0]?.nl ?? ''));
    expect(wrong.map(({ id, levels }) => `${id}: ${levels[0]?.nl ?? ''} … ${levels.at(-1)?.nl ?? ''}`)).toEqual([]);
  });

  it('were put back in order by reading alone, and have not been reworded since', () => {
    const { seed, orders } = JSON.parse(readFileSync('tests/templates/blind-check.json', 'utf8')) as { seed: number; orders: Readonly<Record<string, { order: string; read: string }>> };
    const now = Object.fromEntries(shuffledItems(seed).map(({ id, order, shown }) => [id, { order, read: runHashes(shown.join(' '))[0] }]));
    expect(now).toEqual(orders);
  });
});

describe('two languages', () => {
  it('say the same things in the same places, never the same sentence', () => {
    expect(publishedTexts.filter(({ text }) => text.nl === '' || text.en === '')).toEqual([]);
    expect(publishedTexts.filter(({ kind, text }) => !['title', 'label', 'who'].includes(kind) && text.nl === text.en)).toEqual([]);
  });

  it('leave no English in the Dutch', () => {
    const english = /\b(?:the|and|with|from|for|your|you|are|has|have|not|this|that|these|which|what|when|who|how|its|their|they|our|should|will|would|can|may|must|each|every|about|into|by|be|been|on|it|an|at|if|or|to)\b/giu;
    const found = [...publishedTexts.map(({ text }) => text.nl), ...dutchOfProgram].flatMap((text) => withoutTerms(text).match(english)?.map((word) => `${word} in: ${text}`) ?? []);
    expect(found).toEqual([]);
  });

  it('leave no Dutch in the English', () => {
    const dutch = /\b(?:het|een|van|voor|niet|zijn|wordt|worden|naar|ook|maar|door|deze|dit|bij|uit|wie|wat|hoe|welke|jouw|gemeente|collega's)\b/giu;
    const english = [...publishedTexts.map(({ text }) => text.en), ...spoken(englishSpeech, englishMails)];
    expect(english.flatMap((text) => withoutTerms(text).match(dutch)?.map((word) => `${word} in: ${text}`) ?? [])).toEqual([]);
  });
});

describe('our own words', () => {
  const sources = sourceRuns();
  const copied = (text: string) => runHashes(text).some((hash) => sources.has(hash));

  it('share no run of eight words with the sources', () => {
    expect(publishedTexts.filter(({ text }) => copied(text.nl) || copied(text.en)).map(({ place }) => place)).toEqual([]);
    expect([...dutchOfProgram, ...spoken(englishSpeech, englishMails)].filter(copied)).toEqual([]);
  });

  it('would notice one, however it is punctuated', () => {
    expect(copied('Kortom: de Deelnemers ontvangen de\nanalyse-\ntool met instructies, drie weken voor de workshop.')).toBe(true);
    expect(copied('Drie weken voor de workshop krijgt iedereen de analysetool met uitleg.')).toBe(false);
    expect(sources.size).toBeGreaterThan(10_000);
  });

  it('give no two perspectives of an instrument the same action or first step', () => {
    for (const id of instruments) {
      const said = shippedQuestionnaire(id).perspectives.flatMap(({ what, first }) => [what.nl, first.nl]);
      expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    }
  });
});

function isKnownName(word: string): boolean {
  return isExplained(word.replace(/s$/, '')) || isExplained(word) || everydayWords.has(fold(word));
}

/** The text without the names of terms: "privacy by design" is Dutch for those who use it. */
function withoutTerms(text: string): string {
  return termNames.reduce((rest, name) => rest.replaceAll(name, ' '), ` ${fold(text)} `);
}
const termNames = shippedGlossary.terms.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms.nl]).map(fold).filter((name) => name.includes(' ') || name.includes('-')).sort((one, other) => other.length - one.length);

const smallWords = new Set('de het een en of in op te is zijn met voor aan bij die dat er om als'.split(' '));
const meaningful = (text: string) => new Set(wordsIn(fold(text)).filter((word) => !smallWords.has(word)));

/** Share of the words that two texts have in common. */
function likeness(one: string, other: string): number {
  const [some, others] = [meaningful(one), meaningful(other)];
  const both = [...some].filter((word) => others.has(word)).length;
  return both / (some.size + others.size - both);
}

const little = 'geen|niet|niemand|niets|nooit|nauwelijks|weinig|lastig|alleen|toevallig|hangt|los|losse|enkele|enkeling|soms|per geval|gevoel|eigen|onbekend|iets|verschillen|bestaande|standaard aanwezige|elkaar niet|gewone werk|eerste|bijna|paar|ad hoc|liever|zelden|al heeft|vaste aanpak is er niet|niet standaard|vooral';
const much = 'alle|alles|allemaal|elk|elke|iedereen|ieder|altijd|steeds|vast|vaste|vanzelf|vanzelfsprekend|hele|volledig|standaard|jaar|jaarlijks|gewoon|gewone|samen|leren|leert|beter|verbetert|verbeteren|past|vertrouwen|snel|genoeg|ook|hoort|liggen vast|dezelfde|automatisch|controleert|stabiele|beste|gewend|nodige|beschikbaar|helder|duidelijk|voordat|helemaal|lessen|flexibel|schaalbaar|volgens|beloont|richting|zonder dat';
const countOf = (list: string) => (text: string) => list.split('|').filter((phrase) => ` ${fold(text)} `.includes(` ${phrase} `)).length;
const fullness = (text: string) => countOf(much)(text) - countOf(little)(text);
