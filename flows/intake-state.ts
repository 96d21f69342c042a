/**
 * Intake state: where one participant is, in the small form that is stored. The answers live beside it, not in it.
 * May import: flows. Pure.
 */
import { isAnswered, answerTo, type Answers, type Judgement } from './answer.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';

/** Every state that is ever stored. */
export const intakeStates = [
  'invited', 'consenting', 'declined', 'askingCurrent', 'askingAmbition', 'doubtingAmbition', 'writingRemark', 'writingOther',
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

/** Options that were taken so far, for an item of which several can be; the answer is given when the person is done. */
export interface Selection {
  readonly itemId: ItemId;
  readonly options: readonly string[];
  readonly other: string | null;
}

export interface IntakeContext {
  /** The item at hand; an id, never an index, so that it survives another order. */
  readonly itemId: ItemId;
  /** Innermost last. */
  readonly places: readonly Place[];
  readonly pending: Pending | null;
  /** How often in a row the person was not understood. */
  readonly misunderstood: number;
  readonly selection?: Selection | null;
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
 * The stored state made safe for this chart and this questionnaire: an item that is gone makes place for the first open one, what was
 * pending on it falls away, and so does a state that does not exist (any more). Pure; nothing else changes, and a state that fits comes back as it is.
 */
export function normaliseIntake(stored: StoredIntake, questionnaire: Questionnaire, answers: Answers): StoredIntake {
  const { state, context } = stored;
  const exists = (place: { readonly itemId: ItemId } | null) => place === null || questionnaire.item(place.itemId) !== undefined;
  const isKnown = intakeStates.includes(state);
  if (isKnown && exists(context) && exists(context.pending) && context.places.every(exists)) return stored;

  const places = context.places.filter(exists);
  const open = firstOpen(questionnaire, answers);
  const itemId = exists(context) ? context.itemId : (open ?? firstItem(questionnaire));
  const isLost = isAboutItem.has(state) && !(exists(context) && exists(context.pending));
  if (isKnown && !isLost) return { ...stored, context: { ...context, itemId, places, pending: exists(context.pending) ? context.pending : null } };

  // Back to where the side trip began; else on with what is open; and nobody is asked anything before the welcome.
  const back = isKnown ? places.at(-1) : undefined;
  if (back) return { ...stored, state: back.state, context: { ...context, itemId: back.itemId, places: places.slice(0, -1), pending: null } };
  const begun = open === null ? 'reviewing' : 'askingCurrent';
  const isBegun = isKnown || Object.keys(answers).length > 0;
  return { ...stored, state: isBegun ? begun : 'invited', context: { ...context, itemId: open ?? itemId, places: [], pending: null } };
}

/** States that make no sense without their item. */
const isAboutItem: ReadonlySet<IntakeState> = new Set(['askingCurrent', 'askingAmbition', 'doubtingAmbition', 'writingRemark', 'writingOther', 'checkingRemark', 'checkingCorrection']);

/** The options as they stand on the card: taken just now, else those of the answer that was given. */
export function selectionOf({ selection }: Pick<IntakeContext, 'selection'>, answers: Answers, itemId: ItemId): Selection {
  if (selection?.itemId === itemId) return selection;
  const { current } = answerTo(answers, itemId);
  return current?.kind === 'options' ? { itemId, options: current.options, other: current.other } : { itemId, options: [], other: null };
}

/** The first item that still has to be asked, from behind `after` and then from the start; `null` when all are answered. */
export function firstOpen(questionnaire: Questionnaire, answers: Answers, after?: ItemId): ItemId | null {
  const { items } = questionnaire;
  const start = items.findIndex(({ id }) => id === after) + 1;
  const inOrder = [...items.slice(start), ...items.slice(0, start)];
  return inOrder.find((item) => item.id !== after && !isAnswered(item, answerTo(answers, item.id)))?.id ?? null;
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
