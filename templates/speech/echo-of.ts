/**
 * Echo: what a pressed button says on the person's side of the chat.
 * May import: flows, templates/speech.
 */
import type { Choice } from '../../flows/choice.ts';
import type { Speaker } from './card.ts';
import { answerLabel, choiceLabel } from './choice-label.ts';

/** "2", "Weet ik niet", "Uitleg: DPIA": a level as it would be typed, anything else by its name. Pure. */
export function echoOf(choice: Choice, speaker: Speaker): string {
  if (choice.action === 'answer') return isRubricLevel(choice, speaker) ? String(choice.judgement.level) : answerLabel(choice, speaker);
  return choiceLabel(choice, speaker);
}

type Answer = Extract<Choice, { action: 'answer' }>;

function isRubricLevel(choice: Answer, { questionnaire }: Speaker): choice is Answer & { readonly judgement: { readonly kind: 'level'; readonly level: number } } {
  return choice.judgement.kind === 'level' && questionnaire.item(choice.itemId)?.kind !== 'scale';
}
