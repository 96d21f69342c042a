/**
 * Understand a choice: which event a button is, given where the conversation stands now rather than when its card was made.
 * May import: flows. Pure.
 */
import { questionOfCommand } from '../access.ts';
import { answerTo, isSameJudgement } from '../answer.ts';
import type { Choice, Command } from '../choice.ts';
import type { IntakeEvent } from '../intake-event.ts';
import { selectionOf } from '../intake-state.ts';
import { fits } from '../item-answers.ts';
import type { ItemId } from '../questionnaire.ts';
import { awaitedIn, type Situation } from './situation.ts';

type AnswerChoice = Extract<Choice, { action: 'answer' | 'correct' }>;

/** The event that a button stands for. Pure; total: a button of an old card is an event too. */
export function understandChoice(choice: Choice, situation: Situation): IntakeEvent {
  switch (choice.action) {
    case 'consent':
      return { type: choice.given ? 'consent.given' : 'consent.declined' };
    case 'answer':
      return refusalOf(choice, situation) ?? answered(choice, situation);
    case 'correct':
      return refusalOf(choice, situation) ?? { type: 'correction.given', itemId: choice.itemId, part: choice.part, judgement: choice.judgement };
    case 'select':
      return selected(choice, situation);
    case 'write-other':
      return otherAsked(choice.itemId, situation);
    case 'keep':
      if (!situation.questionnaire.item(choice.itemId)) return { type: 'item.missed', spoken: choice.itemId };
      return choice.itemId === situation.itemId ? { type: 'answer.kept' } : { type: 'card.answered-before', itemId: choice.itemId, part: 'current' };
    case 'write-remark':
      return onItem(choice.itemId, situation, { type: 'remark.started', itemId: choice.itemId });
    case 'drop-remark':
      return { type: 'remark.dropped' };
    case 'take-as-remark':
      // The text waits only as long as it is asked about; after that, one can write it again.
      return situation.awaiting === 'remark-check' ? { type: 'confirmed' } : onItem(choice.itemId, situation, { type: 'remark.started', itemId: choice.itemId });
    case 'confirm':
      if (situation.awaiting !== `${choice.about}-check`) return { type: 'confirmation.missed' };
      return { type: choice.isSure ? 'confirmed' : 'denied' };
    case 'explain-term':
      return situation.glossary.term(choice.termId) ? { type: 'term.asked', termId: choice.termId } : { type: 'term.missed', spoken: choice.termId };
    case 'explain-item':
      return onItem(choice.itemId, situation, { type: 'explanation.asked', itemId: choice.itemId });
    case 'revisit':
      return onItem(choice.itemId, situation, { type: 'item.revisited', itemId: choice.itemId });
    case 'choose-seat':
      // Heard before the conversation, by bot/front-door.ts; in it, it says nothing.
      return { type: 'text.not-understood' };
    case 'own-data':
      return { type: 'own-data.asked', wish: choice.wish };
    case 'suit':
    case 'enrol':
    case 'choose-scan':
    case 'accept-scan':
    case 'decide':
      return { type: 'confirmation.missed' };
    case 'command':
      return commandEvent(choice.command);
  }
}

/** The event of a command; what only a director or facilitator may ask is refused. */
export function commandEvent(command: Command): IntakeEvent {
  switch (command) {
    case 'dutch':
      return { type: 'language.chosen', language: 'nl' };
    case 'english':
      return { type: 'language.chosen', language: 'en' };
    case 'status':
    case 'digest':
    case 'differences':
    case 'agenda':
      return { type: 'command.refused', command: questionOfCommand[command] };
    case 'submit':
      return { type: 'submission.given' };
    default:
      return { type: `${command}.asked` };
  }
}

function onItem(itemId: ItemId, { questionnaire }: Situation, event: IntakeEvent): IntakeEvent {
  return questionnaire.item(itemId) ? event : { type: 'item.missed', spoken: itemId };
}

function refusalOf({ itemId, judgement }: AnswerChoice, { questionnaire, itemId: atHand }: Situation): IntakeEvent | null {
  const item = questionnaire.item(itemId);
  if (!item) return { type: 'item.missed', spoken: itemId };
  if (fits(judgement, item)) return null;
  return itemId === atHand ? { type: 'range.missed' } : { type: 'range.missed', itemId };
}

/** An option of the card at hand is taken or let go; one of an older card leads back to its item. */
function selected({ itemId, option, isSelected }: Extract<Choice, { action: 'select' }>, situation: Situation): IntakeEvent {
  const item = situation.questionnaire.item(itemId);
  if (item?.kind !== 'multiple' || !item.options.some(({ id }) => id === option)) return { type: 'item.missed', spoken: itemId };
  if (situation.awaiting !== 'current' || situation.itemId !== itemId) return { type: 'item.revisited', itemId };
  const taken = selectionOf(situation, situation.answers, itemId);
  const options = item.options.map(({ id }) => id).filter((id) => (id === option ? isSelected : taken.options.includes(id)));
  return { type: 'selection.changed', selection: { ...taken, options } };
}

function otherAsked(itemId: ItemId, situation: Situation): IntakeEvent {
  const item = situation.questionnaire.item(itemId);
  if (!item || !('hasOther' in item && item.hasOther)) return { type: 'item.missed', spoken: itemId };
  return situation.awaiting === 'current' && situation.itemId === itemId ? { type: 'other.started' } : { type: 'item.revisited', itemId };
}

/** On the current card it answers; on any other it corrects, or repeats what is stored already. */
function answered({ itemId, part, revision, judgement }: Extract<Choice, { action: 'answer' }>, situation: Situation): IntakeEvent {
  const stored = answerTo(situation.answers, itemId);
  const awaited = awaitedIn(situation);
  if (awaited?.item.id === itemId && awaited.part === part && revision === stored.history.length) return { type: 'judgement.given', judgement };
  return isSameJudgement(stored[part], judgement) ? { type: 'card.answered-before', itemId, part } : { type: 'correction.given', itemId, part, judgement };
}
