/**
 * Predecessors: who left after sending in is named as such wherever people look each other up, so that nobody takes two views for one.
 * May import: flows, templates/speech.
 */
import { isErased } from '../../flows/erasure.ts';
import type { Language } from '../../flows/language.ts';
import type { Member } from '../../flows/member.ts';
import { textsIn } from './texts.ts';

/** The same people, those who left with a name that says so. Pure. */
export function withPredecessors(members: readonly Member[], language: Language): readonly Member[] {
  const { words } = textsIn(language);
  return members.map((member) => {
    const { left, name } = member;
    if (left === null || isErased(member)) return member;
    return { ...member, name: left.successor === null ? words.gone(name) : words.predecessor(name, left.successor) };
  });
}
