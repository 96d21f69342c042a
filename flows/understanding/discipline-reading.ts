/**
 * Discipline reading: which of the four functions someone means, in the words that municipalities use.
 * May import: flows. Pure.
 */
import type { Discipline } from '../people.ts';
import { fold, isNearMiss, wordsOf } from '../spelling.ts';

/** By function: words that point to it. The first function that is named wins. */
const wordsFor: Readonly<Record<Discipline, string>> = {
  security: 'veiligheid oov ondermijning openbare orde boa handhaving toezicht avv security safety',
  privacy: 'privacy fg functionaris gegevensbescherming dpo po avg',
  data: 'data analist dataanalist data-analist analyse informatieanalist onderzoek onderzoeker bi analyst analytics',
  ict: 'ict it informatiemanager informatie informatiemanagement informatiemanager informatieadviseur automatisering systeembeheer cio information informatisering',
};
const byWord = new Map((Object.keys(wordsFor) as Discipline[]).flatMap((discipline) => wordsOf(fold(wordsFor[discipline])).map((word) => [word, discipline] as const)));

/** Pure; total. @returns `null` when no function is named, or two */
export function disciplineIn(text: string): Discipline | null {
  const words = wordsOf(fold(text)).flatMap((word) => [word, ...word.split('-')]);
  const named = new Set(words.flatMap((word) => byWord.get(word) ?? []));
  // "Data privacy officer" is about privacy, "security officer ICT" about both.
  if (named.size > 1 && named.has('data')) named.delete('data');
  const near = named.size > 0 ? named : new Set(words.flatMap((word) => [...byWord].filter(([known]) => isNearMiss(word, known)).map(([, discipline]) => discipline)));
  const [only] = near;
  return near.size === 1 ? (only ?? null) : null;
}
