/** Ten rubric items with their levels shuffled: chosen and ordered by a seed alone, so that a reading can be checked later. */
import { createHash } from 'node:crypto';
import { instruments } from './published-texts.ts';
import { shippedQuestionnaire } from './shipped-questionnaire.ts';

const chosen = 10;
const rankOf = (seed: number, name: string) => createHash('sha256').update(`${seed} ${name}`).digest('hex');

export interface ShuffledItem {
  readonly id: string;
  /** The Dutch levels as the reader saw them. */
  readonly shown: readonly string[];
  /** The letters of `shown`, lowest level first. */
  readonly order: string;
}

export function shuffledItems(seed: number): readonly ShuffledItem[] {
  const byRank = <T>(list: readonly T[], nameOf: (each: T) => string) => [...list].sort((one, other) => (rankOf(seed, nameOf(one)) < rankOf(seed, nameOf(other)) ? -1 : 1));
  const rubrics = instruments.flatMap((id) => shippedQuestionnaire(id).questionnaire.items.filter(({ kind }) => kind === 'rubric'));
  return byRank(rubrics, ({ id }) => id).slice(0, chosen).map(({ id, levels }) => {
    const places = byRank(levels.map((_, index) => index), (index) => `${id} ${index}`);
    return { id, shown: places.map((place) => levels[place]?.nl ?? ''), order: levels.map((_, index) => 'abcde'.charAt(places.indexOf(index))).join('') };
  });
}
