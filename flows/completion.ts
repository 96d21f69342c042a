/**
 * Completion: how far every participant of a scan is, without a word about what they answered.
 * May import: flows. Pure.
 */
import { answerTo, isAnswered, type Answers } from './answer.ts';
import type { Member, Participant } from './member.ts';
import { disciplines, type Discipline, type MemberId } from './people.ts';
import { itemsFor } from './questionnaire-set.ts';
import type { Questionnaire } from './questionnaire.ts';

/** In the order in which they are listed. */
export const completionStates = ['submitted', 'busy', 'not-started', 'declined'] as const;
export type CompletionState = (typeof completionStates)[number];

export interface CompletionRow {
  readonly memberId: MemberId;
  readonly name: string;
  readonly discipline: Discipline;
  readonly state: CompletionState;
  /** Items that need nothing more, of `total`. */
  readonly answered: number;
  readonly total: number;
  readonly submittedAt: string | null;
  /** Submitted, or corrected afterwards, when the answers were due already. */
  readonly isLate: boolean;
  readonly hasAskedForHuman: boolean;
}

export interface Completion {
  readonly participants: number;
  /** How many are in each state; together they are all participants. */
  readonly counts: Readonly<Record<CompletionState, number>>;
  /** Of the submitted ones. */
  readonly late: number;
  /** By state, then function, then name. */
  readonly rows: readonly CompletionRow[];
}

/** Pure. Members with other roles are passed over. */
export function completion(members: readonly Member[], questionnaire: Questionnaire): Completion {
  const people = participantsOf(members).map((participant) => rowOf(participant, questionnaire));
  const rows = completionStates.flatMap((state) => people.filter((row) => row.state === state));
  const count = (state: CompletionState) => rows.filter((row) => row.state === state).length;
  return {
    participants: rows.length,
    counts: { submitted: count('submitted'), busy: count('busy'), 'not-started': count('not-started'), declined: count('declined') },
    late: rows.filter((row) => row.state === 'submitted' && row.isLate).length,
    rows,
  };
}

/** The participants in one fixed order: by function, name, id; so what is made of them does not depend on how they were stored. */
export function participantsOf(members: readonly Member[]): readonly Participant[] {
  const rankOf = ({ discipline }: Participant) => disciplines.indexOf(discipline);
  return members
    .flatMap((member) => (member.role === 'participant' ? [member] : []))
    .sort((one, other) => rankOf(one) - rankOf(other) || one.name.localeCompare(other.name, 'nl') || (one.id < other.id ? -1 : 1));
}

/** A refusal weighs more than anything said before it: consent can be taken back. */
export function completionState({ consent, submittedAt, answers }: Participant): CompletionState {
  if (consent !== null && !consent.given) return 'declined';
  if (submittedAt !== null) return 'submitted';
  return isBegun(answers) ? 'busy' : 'not-started';
}

function rowOf(participant: Participant, questionnaire: Questionnaire): CompletionRow {
  const items = itemsFor(participant, questionnaire);
  const { id, name, discipline, answers, submittedAt, isLate, humanAskedAt } = participant;
  return {
    memberId: id,
    name,
    discipline,
    state: completionState(participant),
    answered: items.filter((item) => isAnswered(item, answerTo(answers, item.id))).length,
    total: items.length,
    submittedAt,
    isLate,
    hasAskedForHuman: humanAskedAt !== null,
  };
}

function isBegun(answers: Answers): boolean {
  return Object.values(answers).some(({ history }) => history.length > 0);
}
