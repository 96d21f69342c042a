/**
 * Intake events: everything that can happen to one participant's intake, in the past tense.
 * May import: flows. Pure: types only.
 */
import type { Refusable } from './access.ts';
import type { Judgement } from './answer.ts';
import type { Choice } from './choice.ts';
import type { Selection } from './intake-state.ts';
import type { Language } from './language.ts';
import type { OwnDataWish } from './own-data.ts';
import type { ItemId } from './questionnaire.ts';

export type IntakeEvent =
  /** First contact, or a greeting. */
  | { readonly type: 'greeting.said' }
  | { readonly type: 'consent.given' }
  | { readonly type: 'consent.declined' }
  /** A judgement on what is being asked now. */
  | { readonly type: 'judgement.given'; readonly judgement: Judgement }
  /** Options taken or let go; the answer is not given yet. */
  | { readonly type: 'selection.changed'; readonly selection: Selection }
  | { readonly type: 'other.started' }
  /** A number that the item does not have. `itemId`: another item than the one at hand. */
  | { readonly type: 'range.missed'; readonly itemId?: ItemId }
  /** An ambition for an item that asks none. */
  | { readonly type: 'ambition.missed'; readonly itemId: ItemId }
  | { readonly type: 'answer.kept' }
  /** A judgement on a named item: "nee, vraag 3 moet 2 zijn". */
  | { readonly type: 'correction.given'; readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly judgement: Judgement }
  /** The same, but not certain enough to record without asking. */
  | { readonly type: 'correction.suggested'; readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly judgement: Judgement }
  | { readonly type: 'item.revisited'; readonly itemId: ItemId }
  /** "wijzig 99": there is no such item. */
  | { readonly type: 'item.missed'; readonly spoken: string }
  | { readonly type: 'remark.started'; readonly itemId: ItemId }
  /** `itemId`: the item named with it, or null for the item at hand. */
  | { readonly type: 'remark.given'; readonly itemId: ItemId | null; readonly text: string }
  | { readonly type: 'remark.dropped' }
  /** Long prose where a choice was awaited: is it a remark? */
  | { readonly type: 'prose.said'; readonly text: string }
  | { readonly type: 'confirmed' }
  /** A yes or no to something that is not asked any more. */
  | { readonly type: 'confirmation.missed' }
  | { readonly type: 'denied' }
  /** Neither yes nor no: something else was said, which comes next. Nothing is said about it. */
  | { readonly type: 'check.abandoned' }
  | { readonly type: 'back.asked' }
  | { readonly type: 'term.asked'; readonly termId: string }
  | { readonly type: 'term.missed'; readonly spoken: string }
  | { readonly type: 'explanation.asked'; readonly itemId: ItemId | null }
  | { readonly type: 'overview.asked' }
  | { readonly type: 'progress.asked' }
  | { readonly type: 'help.asked' }
  | { readonly type: 'privacy.asked' }
  /** About what is kept of the person: to see it or to erase it. */
  | { readonly type: 'own-data.asked'; readonly wish: OwnDataWish }
  | { readonly type: 'repeat.asked' }
  | { readonly type: 'human.asked' }
  | { readonly type: 'language.chosen'; readonly language: Language }
  | { readonly type: 'small-talk.said'; readonly about: 'thanks' | 'goodbye' | 'bot' | 'complaint' }
  | { readonly type: 'pause.asked' }
  | { readonly type: 'resume.asked' }
  | { readonly type: 'restart.asked' }
  | { readonly type: 'review.asked' }
  | { readonly type: 'submission.given' }
  /** More than one reading is likely; the person chooses. */
  | { readonly type: 'readings.found'; readonly readings: readonly Choice[] }
  /** A director's or facilitator's question from a participant. */
  | { readonly type: 'command.refused'; readonly command: Refusable }
  | { readonly type: 'text.missing' }
  /** `longest`: less than a remark may be. */
  | { readonly type: 'text.too-long'; readonly length: number; readonly longest?: number }
  | { readonly type: 'text.not-understood' }
  /** An answer on a card that is not the current one. */
  | { readonly type: 'card.answered-before'; readonly itemId: ItemId; readonly part: 'current' | 'ambition' }
  /** The workshop has begun: answers are fixed. Sent by the clock or before the first turn after it. */
  | { readonly type: 'workshop.started' };
