/**
 * Discussion: with whom to begin on an item to discuss, and which two chosen level texts to lay side by side. A template makes the
 * prepared question of it.
 * May import: flows. Pure.
 */
import type { Localised } from './language.ts';
import type { Pattern } from './pattern.ts';
import type { Discipline } from './people.ts';

interface Placed {
  readonly discipline: Discipline;
  readonly level: number;
}

/** One of the two sides: people and the level text that most of them chose. */
export interface Standpoint<P extends Placed> {
  readonly people: readonly P[];
  readonly level: number;
  readonly text: Localised;
}

export interface Discussion<P extends Placed> {
  readonly kind: 'two-camps' | 'lone-voice' | 'spread';
  /** Speaks first: the lone voice, the smaller camp, or the lowest level; whoever is outnumbered is heard before the others. */
  readonly first: Standpoint<P>;
  readonly then: Standpoint<P>;
  /**
   * `along`: no function is on both sides, and one has two people or more on its side: they may look at different work rather than
   * disagree. `across`: a function is on both sides. `single`: each function has one person here, so the two cannot be told apart.
   */
  readonly split: 'along' | 'across' | 'single';
}

/**
 * Pure.
 * @param answers all on the side that the item is about @param texts of the item's levels, lowest first
 * @returns `null` where there is nothing to discuss
 */
export function discussionOf<P extends Placed>(pattern: Pattern<P>, answers: readonly P[], texts: readonly Localised[]): Discussion<P> | null {
  const standpoint = (people: readonly P[]): Standpoint<P> | null => {
    const level = mostChosen(people);
    const text = texts[level - 1];
    return text === undefined ? null : { people: people.filter((one) => one.level === level), level, text };
  };
  const between = (kind: Discussion<P>['kind'], one: readonly P[], other: readonly P[]): Discussion<P> | null => {
    const first = standpoint(one);
    const then = standpoint(other);
    if (first === null || then === null) return null;
    return { kind, first, then, split: splitOf(one, other) };
  };
  switch (pattern.kind) {
    case 'close':
      return null;
    case 'lone-voice':
      return between(pattern.kind, [pattern.voice], pattern.others);
    case 'two-camps':
      return pattern.high.length < pattern.low.length ? between(pattern.kind, pattern.high, pattern.low) : between(pattern.kind, pattern.low, pattern.high);
    case 'spread': {
      const levels = answers.map(({ level }) => level);
      const at = (level: number) => answers.filter((answer) => answer.level === level);
      return between(pattern.kind, at(Math.min(...levels)), at(Math.max(...levels)));
    }
  }
}

function splitOf(one: readonly Placed[], other: readonly Placed[]): Discussion<Placed>['split'] {
  const kinds = (people: readonly Placed[]) => new Set(people.map(({ discipline }) => discipline));
  const [here, there] = [kinds(one), kinds(other)];
  if ([...here].some((discipline) => there.has(discipline))) return 'across';
  return here.size + there.size < one.length + other.length ? 'along' : 'single';
}

/** The lowest of equals. */
function mostChosen(people: readonly Placed[]): number {
  const times = (level: number) => people.filter((one) => one.level === level).length;
  const levels = [...new Set(people.map(({ level }) => level))].sort((one, other) => one - other);
  return levels.reduce((most, level) => (times(level) > times(most) ? level : most), levels[0] ?? 0);
}
