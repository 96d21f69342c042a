/**
 * Term question: "wat is een DPIA?", "what does CISO mean", "leg datalake uit".
 * May import: flows. Pure.
 */
import { termArticles, termQuestions, termTails } from './lexicon.ts';
import { negations } from './grammar.ts';
import { fold, phrasesIn, wordsOf } from '../spelling.ts';

/** A term has at most this many words; more is a question about something else. */
const mostWords = 6;
const mostWordsAround = 8;

const frames = termQuestions
  .split('|')
  .map((frame) => frame.split('…').map((side) => wordsOf(fold(side))))
  .map(([before = [], after = []]) => ({ before, after }))
  .sort((one, other) => weight(other) - weight(one));
const articles = new Set(wordsOf(termArticles));
const tails = phrasesIn(termTails).map(wordsOf);

/**
 * The word whose meaning is asked, as typed but for articles around it; empty when the question is about what stands there
 * ("wat is dit?"). Pure; total.
 * @returns `null` when this is no such question
 */
export function termAskedIn(text: string): string | null {
  const typed = text.split(/\s+/).map(withoutEdges).filter((word) => fold(word) !== '');
  if (typed.length > mostWords + mostWordsAround) return null;
  const words = typed.map(fold);
  const frame = frames.find(({ before, after }) => typed.length > weight({ before, after }) && isAt(words, before, 0) && isAt(words, after, words.length - after.length));
  if (!frame) return null;
  let from = frame.before.length;
  let to = words.length - frame.after.length;
  for (let tail = tailBefore(words, from, to); tail > 0; tail = tailBefore(words, from, to)) to -= tail;
  while (from < to && articles.has(words[from] ?? '')) from++;
  return to - from > mostWords || words.slice(from, to).some((word) => negations.has(word)) ? null : typed.slice(from, to).join(' ');
}

function tailBefore(words: readonly string[], from: number, to: number): number {
  return Math.max(0, ...tails.filter((tail) => tail.length <= to - from && isAt(words, tail, to - tail.length)).map((tail) => tail.length));
}

function isAt(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.every((word, index) => words[at + index] === word);
}

function weight({ before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }): number {
  return before.length + after.length;
}

/** Without the punctuation around a word; inside it stays: "e-mail", "DPIA's". */
function withoutEdges(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
