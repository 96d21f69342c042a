/**
 * Spelling: how alike two short texts are, for people who type on a phone.
 * May import: fastest-levenshtein. Pure.
 */
import { distance } from 'fastest-levenshtein';

/** Lower case, without accents, punctuation, invisible characters and doubled spaces. Decimal signs, `-` and `+` stay: they change a number. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ'`]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\p{L}\p{N}.,+-]+/gu, ' ')
    .replace(/(?<![0-9])[.,]|[.,](?![0-9])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** The phrases of a list that is separated by bars, folded. */
export function phrasesIn(list: string): readonly string[] {
  return list.split('|').map(fold);
}

/**
 * Whether `typed` is `meant` with a slip of the finger: one edit from 5 letters on, two from 9 on; in a word of 4 letters only two
 * neighbours that changed places. Shorter words are never forgiven: "nee" and "mee" differ by one letter. Both texts are folded already.
 */
export function isNearMiss(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const shortest = Math.min(typed.length, meant.length);
  if (shortest < 4 || typed.length > 60) return false;
  if (shortest === 4) return typed.length === meant.length && swapped(typed, meant) === meant;
  const allowed = meant.length >= 9 ? 2 : 1;
  if (Math.abs(typed.length - meant.length) > allowed) return false;
  return distance(typed, meant) <= allowed || distance(swapped(typed, meant), meant) <= allowed - 1;
}

/** Two neighbouring letters changed places: one slip on a keyboard, two edits for Levenshtein. */
function swapped(typed: string, meant: string): string {
  let index = 0;
  while (index < typed.length && typed[index] === meant[index]) index++;
  return typed.slice(0, index) + (typed[index + 1] ?? '') + (typed[index] ?? '') + typed.slice(index + 2);
}
