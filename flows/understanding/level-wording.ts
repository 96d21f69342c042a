/**
 * Level wording: which level, step or option of an item a person means who types its words, or the first of them.
 * May import: flows. Pure.
 */
import { negations } from './grammar.ts';
import { numberedTexts } from '../item-answers.ts';
import { languages } from '../language.ts';
import type { Item } from '../questionnaire.ts';
import { fold, isNearMiss, wordsOf } from '../spelling.ts';

/** Fewer words or letters than this are no quotation. */
const fewestWords = 2;
const fewestLetters = 9;
/** More words than any level has. */
const mostWords = 70;
/** Shares: of the level that must be said, of what is said that must be the level, and by how much the next level must stay behind. */
const leastOfLevel = 0.6;
const leastOfSaid = 0.75;
const leastLead = 0.2;
/** More levels than this are no choice between readings. */
const mostReadings = 3;

/**
 * The levels that the words may mean, nearest first: none, one when it is clearly nearest, or several that begin alike.
 * Pure. A slip in a longer word is forgiven; a "not" that only one side has is not.
 */
export function levelsWorded(text: string, item: Item): readonly number[] {
  const numbered = /^(?<number>[1-9])\s*[.):-]?\s+(?<rest>\D[^]*)$/.exec(text.trim())?.groups;
  const number = Number(numbered?.['number']);
  if (!numbered || number > numberedTexts(item).length) return levelsQuoted(wordsOf(fold(text)), item);
  // "3. De meeste…", copied with its number; where they differ, both are meant.
  const quoted = levelsQuoted(wordsOf(fold(numbered['rest'] ?? '')), item);
  return quoted.length === 0 ? [] : [...new Set([number, ...quoted])];
}

function levelsQuoted(said: readonly string[], item: Item): readonly number[] {
  if (said.length < fewestWords || said.length > mostWords || said.join('').length < fewestLetters) return [];
  const texts = numberedTexts(item);
  const wordings = texts.flatMap((level, index) => languages.map((language) => ({ level: index + 1, words: wordsOf(fold(level[language])) })));
  const whole = wordings.filter(({ words }) => words.join(' ') === said.join(' '));
  if (whole.length > 0) return levelsOf(whole);
  const mended = mend(said, new Set(wordings.flatMap(({ words }) => words)));
  const begun = levelsOf(wordings.filter(({ words }) => mended.every((word, index) => word === words[index])));
  if (begun.length > 0) return begun.length <= mostReadings ? begun : [];

  const scores = texts.map((_, index) => ({
    level: index + 1,
    score: Math.max(...wordings.filter(({ level }) => level === index + 1).map(({ words }) => likeness(mended, words))),
  }));
  const near = scores.filter(({ score }) => score >= leastOfLevel).sort((one, other) => other.score - one.score);
  const nearest = near.filter(({ score }) => score > (near[0]?.score ?? 0) - leastLead).map(({ level }) => level);
  return nearest.length <= mostReadings ? nearest : [];
}

/** The share of the level that was said, in its order; 0 when too much else was said, or a negation is on one side only. */
function likeness(said: readonly string[], words: readonly string[]): number {
  const common = commonWords(said, words);
  const isTurned = [said, words].some((side) => side.filter(isNegation).length !== common.filter(isNegation).length);
  return isTurned || common.length / said.length < leastOfSaid ? 0 : common.length / words.length;
}

function isNegation(word: string): boolean {
  return negations.has(word);
}

/** Longest common subsequence: the same words in the same order. */
function commonWords(one: readonly string[], other: readonly string[]): readonly string[] {
  let row: (readonly string[])[] = Array.from({ length: other.length + 1 }, () => []);
  for (const word of one) {
    const next: (readonly string[])[] = [[]];
    other.forEach((candidate, index) => {
      const above = row[index + 1] ?? [];
      const before = next[index] ?? [];
      const taken = word === candidate ? [...(row[index] ?? []), word] : [];
      next.push([taken, above, before].reduce((longest, list) => (list.length > longest.length ? list : longest)));
    });
    row = next;
  }
  return row.at(-1) ?? [];
}

/** Words with a slip become the word of the levels that is meant, where only one is near. */
function mend(said: readonly string[], vocabulary: ReadonlySet<string>): readonly string[] {
  return said.map((word) => {
    if (vocabulary.has(word) || negations.has(word)) return word;
    const [only, other] = [...vocabulary].filter((meant) => isNearMiss(word, meant));
    return only === undefined || other !== undefined ? word : only;
  });
}

function levelsOf(wordings: readonly { readonly level: number }[]): readonly number[] {
  return [...new Set(wordings.map(({ level }) => level))];
}
