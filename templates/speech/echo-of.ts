/**
 * Echo: what a pressed button says on the person's side of the chat.
 * May import: flows, templates/speech.
 */
import type { Choice } from '../../flows/choice.ts';
import type { Speaker } from './card.ts';
import { choiceLabel } from './choice-label.ts';

/** "2", "Weet ik niet", "Uitleg: DPIA": a level as it would be typed, anything else by its name. Pure. */
export function echoOf(choice: Choice, speaker: Speaker): string {
  if (choice.action === 'answer' && choice.judgement.kind === 'level') return String(choice.judgement.level);
  return choiceLabel(choice, speaker);
}
