/**
 * Changes: what came in since an earlier digest, and which items stand differently for it.
 * The earlier answers are found back in each answer's own history, so nothing has to be kept for it.
 * May import: flows. Pure.
 */
import type { Answer, AnswerChange, Answers } from './answer.ts';
import type { Band } from './band.ts';
import { ratedItems, type Person } from './digest-item.ts';
import type { Participant } from './member.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';
import { ranking, type Ranking } from './ranking.ts';

export interface Changes {
  /** ISO 8601, UTC. */
  readonly since: string;
  /** Submitted for the first time. */
  readonly submitted: readonly Person[];
  /** Changed what was submitted already. */
  readonly corrected: readonly Person[];
  /** Nothing could be compared then: everything that can be now is new, and no item moved. */
  readonly isFirstPicture: boolean;
  /** In another band than then, in the order of discussing now; `null`: to find out first, or nothing to compare yet. */
  readonly moved: readonly { readonly itemId: ItemId; readonly before: Band | null; readonly after: Band | null }[];
}

/** Pure. @param people those who submitted by now */
export function changesSince(since: string, questionnaire: Questionnaire, people: readonly Participant[]): Changes {
  const isNew = ({ submittedAt }: Participant) => submittedAt !== null && submittedAt > since;
  const earlier = people.filter((participant) => !isNew(participant));
  const then = bandsIn(ranking(ratedItems(questionnaire, earlier.map((participant) => ({ ...participant, answers: answersAt(participant.answers, since) })))));
  const now = ranking(ratedItems(questionnaire, people));
  const after = bandsIn(now);
  const inOrder = [...now.ranked, ...now.findOutFirst].map(({ itemId }) => itemId);
  const isFirstPicture = then.size === 0 && after.size > 0;
  const moved = isFirstPicture ? [] : inOrder.map((itemId) => ({ itemId, before: then.get(itemId) ?? null, after: after.get(itemId) ?? null })).filter(({ before, after: band }) => before !== band);
  return { since, submitted: people.filter(isNew).map(personOf), corrected: earlier.filter((participant) => hasChanged(participant.answers, since)).map(personOf), isFirstPicture, moved };
}

function bandsIn({ ranked }: Ranking): ReadonlyMap<ItemId, Band> {
  return new Map(ranked.map(({ itemId, band }) => [itemId, band]));
}

function hasChanged(answers: Answers, since: string): boolean {
  return Object.values(answers).some(({ history }) => history.some(({ at }) => at > since));
}

function answersAt(answers: Answers, at: string): Answers {
  return Object.fromEntries(Object.entries(answers).map(([itemId, answer]) => [itemId, answerAt(answer, at)]));
}

/** An ambition falls away with the level it belonged to, as it did then. */
function answerAt({ history }: Answer, at: string): Answer {
  const kept = history.filter((change) => change.at <= at);
  return kept.reduce<Answer>(applied, { current: null, ambition: null, remark: null, history: kept });
}

function applied(answer: Answer, change: AnswerChange): Answer {
  if (change.part === 'remark') return { ...answer, remark: change.value };
  if (change.part === 'ambition') return { ...answer, ambition: change.value };
  return { ...answer, current: change.value, ambition: change.value.kind === 'level' ? answer.ambition : null };
}

function personOf({ id, name, discipline }: Participant): Person {
  return { memberId: id, name, discipline };
}
