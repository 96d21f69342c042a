/**
 * Meaning: looks a whole utterance up in the lexicon: as it stands, without courtesies, and with slips of the finger.
 * Never searches inside an utterance, so that no "not" is overheard.
 * May import: flows. Pure.
 */
import { negations, ownWords } from './grammar.ts';
import { courtesies, leadIns, lexicon, pictures, type Meaning } from './lexicon.ts';
import { fold, isNearMiss, phrasesIn, wordsOf } from '../spelling.ts';

/** Longer utterances are no phrase of the lexicon. */
const mostWords = 14;

const byPhrase = new Map<string, Meaning>(
  (Object.keys(lexicon) as Meaning[]).flatMap((meaning) => Object.values(lexicon[meaning]).flatMap(phrasesIn).map((phrase) => [phrase, meaning] as const)),
);
/** Written without spaces: "weetniet". Short ones are left out, they collide with words. */
const byCompact = new Map([...byPhrase].filter(([phrase]) => phrase.length >= 7).map(([phrase, meaning]) => [phrase.replaceAll(' ', ''), meaning]));
const phrases = [...byPhrase].map(([phrase, meaning]) => ({ words: wordsOf(phrase), meaning }));
const lexiconWords = new Set(phrases.flatMap(({ words }) => words));
const courtesyWords = new Set(wordsOf(courtesies));
const leads = phrasesIn(leadIns).map(wordsOf).sort((one, other) => other.length - one.length);

/** What an utterance means as a whole, exactly said but for courtesies; `null` when the lexicon does not have it. Pure; total. */
export function meaningOf(text: string): Meaning | null {
  return pictureIn(text) ?? firstOf(variantsOf(text), (words) => byPhrase.get(words.join(' ')) ?? byCompact.get(words.join('')));
}

/**
 * The same with slips of the finger forgiven, word by word. Pure; total.
 * @returns `null` also when two meanings are as near
 */
export function nearMeaningOf(text: string): Meaning | null {
  return firstOf(variantsOf(text), (words) => {
    const near = new Set(phrases.filter((phrase) => isNear(words, phrase.words)).map(({ meaning }) => meaning));
    const [only, other] = near;
    return other ? undefined : only;
  });
}

/** The meaning only where it is said in exactly these words, without any forgiveness. */
export function exactMeaningOf(text: string): Meaning | null {
  return byPhrase.get(fold(text)) ?? null;
}

function isNear(typed: readonly string[], meant: readonly string[]): boolean {
  if (typed.length !== meant.length) return false;
  return typed.every((word, index) => word === meant[index] || (!ownWords.has(word) && !lexiconWords.has(word) && isNearMiss(word, meant[index] ?? '')));
}

/** As it stands; without courtesies; without a lead-in as well, but then never when a negation comes first: "kan ik niet wijzigen". */
function variantsOf(text: string): readonly (readonly string[])[] {
  const words = wordsOf(fold(text));
  if (words.length === 0 || words.length > mostWords) return [];
  const bare = words.filter((word) => !courtesyWords.has(word));
  const rest = leads.filter((lead) => lead.length < bare.length && lead.every((word, index) => word === bare[index])).map((lead) => bare.slice(lead.length));
  return [words, bare, ...rest.filter(([first]) => first !== undefined && !negations.has(first))];
}

function firstOf<T>(variants: readonly (readonly string[])[], look: (words: readonly string[]) => T | undefined): T | null {
  for (const words of variants) {
    const found = words.length === 0 ? undefined : look(words);
    if (found !== undefined) return found;
  }
  return null;
}

function pictureIn(text: string): Meaning | null {
  const picture = text.trim().replace(/[\p{EMod}\u{FE0F}]/gu, '');
  return Object.hasOwn(pictures, picture) ? (pictures[picture] ?? null) : null;
}
