/**
 * Intake state: where one participant is, in the small form that is stored. The answers live beside it, not in it.
 * May import: flows. Pure.
 */
import { isAnswered, answerTo, type Answers, type Judgement } from './answer.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';

/** Every state that is ever stored. */
export const intakeStates = [
  'invited', 'consenting', 'declined', 'askingCurrent', 'askingAmbition', 'doubtingAmbition', 'writingRemark',
  'checkingRemark', 'checkingCorrection', 'checkingRestart', 'reviewing', 'submitted', 'closed',
] as const;
export type IntakeState = (typeof intakeStates)[number];

/** Where to go back to after a side trip. */
export interface Place {
  readonly state: 'askingCurrent' | 'askingAmbition' | 'reviewing' | 'submitted';
  readonly itemId: ItemId;
}

/** What a yes, a no or a text is about. */
export type Pending =
  | { readonly about: 'ambition'; readonly itemId: ItemId; readonly level: number }
  | { readonly about: 'correction'; readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly judgement: Judgement }
  | { readonly about: 'remark'; readonly itemId: ItemId; readonly text: string | null };

export interface IntakeContext {
  /** The item at hand; an id, never an index, so that it survives another order. */
  readonly itemId: ItemId;
  /** Innermost last. */
  readonly places: readonly Place[];
  readonly pending: Pending | null;
  /** How often in a row the person was not understood. */
  readonly misunderstood: number;
}

export interface StoredIntake {
  readonly flowVersion: number;
  readonly state: IntakeState;
  readonly context: IntakeContext;
}

export const flowVersion = 1;

export function newIntake(questionnaire: Questionnaire): StoredIntake {
  return { flowVersion, state: 'invited', context: { itemId: firstItem(questionnaire), places: [], pending: null, misunderstood: 0 } };
}

/**
 * The stored state made safe for this questionnaire: a position on an item that is gone moves to the first open one, and what was
 * pending on it falls away. Pure; nothing else changes, and a state that fits comes back as it is.
 */
export function normaliseIntake(stored: StoredIntake, questionnaire: Questionnaire, answers: Answers): StoredIntake {
  const { context } = stored;
  const exists = (itemId: ItemId) => questionnaire.item(itemId) !== undefined;
  const isPendingSound = context.pending === null || exists(context.pending.itemId);
  if (exists(context.itemId) && isPendingSound && context.places.every(({ itemId }) => exists(itemId))) return stored;

  const itemId = exists(context.itemId) ? context.itemId : (firstOpen(questionnaire, answers) ?? firstItem(questionnaire));
  const places = context.places.filter((place) => exists(place.itemId));
  const isOnItem = stored.state.startsWith('asking') || stored.state.startsWith('doubting');
  const isSidetrack = stored.state.startsWith('checking') || stored.state === 'writingRemark';
  const isLost = (isOnItem && itemId !== context.itemId) || (isSidetrack && !isPendingSound);
  return { ...stored, state: isLost ? 'askingCurrent' : stored.state, context: { ...context, itemId, places, pending: isPendingSound ? context.pending : null } };
}

/** The first item that still has to be asked, from behind `after` and then from the start; `null` when all are answered. */
export function firstOpen(questionnaire: Questionnaire, answers: Answers, after?: ItemId): ItemId | null {
  const { items } = questionnaire;
  const start = items.findIndex(({ id }) => id === after) + 1;
  const inOrder = [...items.slice(start), ...items.slice(0, start)];
  return inOrder.find(({ id }) => id !== after && !isAnswered(answerTo(answers, id)))?.id ?? null;
}

/** The item before this one; `null` at the first. */
export function itemBefore(questionnaire: Questionnaire, itemId: ItemId): ItemId | null {
  return questionnaire.items[questionnaire.items.findIndex(({ id }) => id === itemId) - 1]?.id ?? null;
}

function firstItem({ items }: Questionnaire): ItemId {
  const [first] = items;
  if (!first) throw new RangeError('A questionnaire has at least one item; parseQuestionnaire promises it.');
  return first.id;
}
