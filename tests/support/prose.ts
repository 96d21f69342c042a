/**
 * Prose: sentences, words and syllables of a text, and how easy it reads. The numbers are for tests of what we publish.
 * Pure.
 */

/** Whole sentences; a heading or label without a full stop is one as well. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!][)'"]?)\s+/).filter((sentence) => wordsIn(sentence).length > 0);
}

/** What stands between spaces and has a letter or a digit, without the punctuation around it. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/[\s/()]+/).flatMap((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || []);
}

/** Two letters or more that are vowels together and one sound, longest first. */
const dutchSounds = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáàâéèêëíîïóôöúûü]/giu;

/** Dutch syllables of a word by its vowel sounds; an abbreviation is spelled, a number is one. */
export function dutchSyllablesIn(word: string): number {
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return word.length;
  return Math.max(1, word.match(dutchSounds)?.length ?? 0);
}

export interface Reading {
  readonly sentences: number;
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly longestSentence: number;
  /** Flesch-Douma: 206.84 − 0.93 × words a sentence − 77 × syllables a word; higher is easier. */
  readonly fleschDouma: number;
}

/** @param isExplained words that the reader gets explained in place; they are read as words, but their syllables do not count */
export function readingOf(texts: readonly string[], isExplained: (word: string) => boolean = () => false): Reading {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  const counted = words.filter((word) => !isExplained(word));
  const syllables = counted.reduce((sum, word) => sum + dutchSyllablesIn(word), 0) / Math.max(1, counted.length);
  const wordsPerSentence = words.length / sentences.length;
  return {
    sentences: sentences.length,
    words: words.length,
    wordsPerSentence,
    longestSentence: Math.max(...sentences.map((sentence) => wordsIn(sentence).length)),
    fleschDouma: 206.84 - 0.93 * wordsPerSentence - 77 * syllables,
  };
}
