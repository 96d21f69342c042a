/**
 * Spelling: how alike two short texts are, for people who type on a phone.
 * May import: fastest-levenshtein. Pure.
 */
import { distance } from 'fastest-levenshtein';

/** Lower case, without accents, punctuation, invisible characters and doubled spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}.,+-]+/gu, ' ')
    .replace(/(?<![0-9])[.,]|[.,](?![0-9])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether `typed` is `meant` with a slip of the finger: one edit from 5 letters on, two from 9 on.
 * Shorter words are never forgiven: "nee" and "mee" differ by one letter. Both texts are folded already.
 */
export function isNearMiss(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (Math.min(typed.length, meant.length) < 5 || typed.length > 60) return false;
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
