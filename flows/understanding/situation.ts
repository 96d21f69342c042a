/**
 * Situation: what must be known of a conversation to understand the next thing that is said in it.
 * May import: flows. Pure: types and look-ups.
 */
import { answerTo, type Answers } from '../answer.ts';
import type { Choice } from '../choice.ts';
import type { Glossary } from '../glossary.ts';
import type { IntakeEvent } from '../intake-event.ts';
import { itemBefore, type Selection } from '../intake-state.ts';
import type { Language } from '../language.ts';
import type { Item, ItemId, Questionnaire } from '../questionnaire.ts';

export type Part = 'current' | 'ambition';

/** What is being asked now. The checks are questions with a yes and a no; `nothing`: invited, paused, declined, submitted or closed. */
export type Awaiting =
  | 'consent' | 'current' | 'ambition' | 'remark' | 'other' | 'review' | 'nothing'
  | 'ambition-check' | 'correction-check' | 'restart-check' | 'remark-check';

export interface Situation {
  readonly awaiting: Awaiting;
  /** The item at hand. */
  readonly itemId: ItemId | null;
  /** Options that were taken so far and not given as an answer yet, for whichever item. */
  readonly selection: Selection | null;
  readonly answers: Answers;
  readonly questionnaire: Questionnaire;
  readonly glossary: Glossary;
  readonly language: Language;
}

/** The item at hand and the part of it that a level now answers. While an ambition is doubted, another level is another ambition. */
export interface Awaited {
  readonly item: Item;
  readonly part: Part;
}

/** `null`: no level is being asked for. */
export function awaitedIn({ awaiting, itemId, questionnaire }: Situation): Awaited | null {
  const item = itemId === null ? undefined : questionnaire.item(itemId);
  if (!item) return null;
  if (awaiting === 'current') return { item, part: 'current' };
  return awaiting === 'ambition' || awaiting === 'ambition-check' ? { item, part: 'ambition' } : null;
}

/** The judgement that was given just before this question, which a "no, 2" may be about. */
export function lastGiven({ answers, questionnaire }: Situation, { item, part }: Awaited): { readonly itemId: ItemId; readonly part: Part } | null {
  if (part === 'ambition') return answerTo(answers, item.id).current === null ? null : { itemId: item.id, part: 'current' };
  const itemId = itemBefore(questionnaire, item.id);
  if (itemId === null) return null;
  const { current, ambition } = answerTo(answers, itemId);
  if (ambition !== null) return { itemId, part: 'ambition' };
  return current === null ? null : { itemId, part: 'current' };
}

/** The button that would give this answer now. */
export function answerChoice({ answers }: Situation, { item, part }: Awaited, judgement: Extract<Choice, { action: 'answer' }>['judgement']): Choice {
  return { action: 'answer', itemId: item.id, part, revision: answerTo(answers, item.id).history.length, judgement };
}

/** Two or three likely readings, each as its button. */
export function readingsEvent(readings: readonly Choice[]): IntakeEvent {
  return { type: 'readings.found', readings };
}

/** Whether a level is the answer to what is being asked; not while an ambition is doubted, which asks for a yes or a no. */
export function isAnswerAwaited({ awaiting }: Situation): boolean {
  return awaiting === 'current' || awaiting === 'ambition';
}
