/**
 * Own data: what someone asks about what is kept of them: to see it, or to have it erased, for which a yes is asked first.
 * The same for participants and the desk, in every state of a conversation.
 * May import: flows. Pure.
 */
import type { Inbound } from './inbound.ts';
import type { Member, OutboxTask } from './member.ts';
import type { Say } from './say.ts';
import { exactMeaningOf } from './understanding/meaning.ts';

/** `erase` asks whether they are sure; `erase-surely` is the yes, `keep` the no. */
export type OwnDataWish = 'show' | 'erase' | 'erase-surely' | 'keep';

export interface OwnDataTurn<M extends Member> {
  readonly member: M;
  readonly says: readonly Say[];
  readonly tasks: readonly OutboxTask[];
}

/** A yes or no to the question of the turn before; `null`: nothing was asked, or something else was said. Pure. */
export function wishConfirmed({ erasure, turn }: Member, { said }: Inbound): OwnDataWish | null {
  if (erasure?.askedInTurn !== turn || said.kind !== 'text') return null;
  const meaning = exactMeaningOf(said.text);
  if (meaning === 'yes' || meaning === 'ok') return 'erase-surely';
  return meaning === 'no' || meaning === 'cancel' ? 'keep' : null;
}

/** What follows from a wish. A yes to a question that was asked earlier, and not in the turn before, is asked again. Pure. */
export function withOwnDataWish<M extends Member>(member: M, wish: OwnDataWish): OwnDataTurn<M> {
  const isAsked = member.erasure?.askedInTurn === member.turn;
  if (wish === 'show') return { member, says: [{ say: 'own-data-coming', email: member.email }], tasks: [{ to: 'own-data', wish: 'export' }] };
  if (wish === 'keep') return { member, says: [{ say: 'erasure-dropped' }], tasks: [] };
  if (wish === 'erase-surely' && isAsked) return { member, says: [{ say: 'erasure-begun' }], tasks: [{ to: 'own-data', wish: 'erase' }] };
  return { member: { ...member, erasure: { askedInTurn: member.turn + 1 } }, says: [{ say: 'erasure-check' }], tasks: [] };
}
