/**
 * What stands in the place of a card once it was answered: what it was about and what was chosen, without buttons.
 * May import: flows, templates/message, templates/speech.
 */
import type { Choice } from '../../flows/choice.ts';
import type { Message } from '../message.ts';
import { itemLine, message, text, type Speaker } from './card.ts';
import { echoOf } from './echo-of.ts';
import { textsIn } from './texts.ts';

/** @throws UnknownItemError when the choice is about an item that the speaker's questionnaire does not have */
export function answeredCard(choice: Choice, speaker: Speaker): Message {
  const { language } = speaker;
  const { answering: { chosen } } = textsIn(language);
  const words = choice.action === 'answer' ? chosen[choice.part](echoOf(choice, speaker)) : chosen.other(echoOf(choice, speaker));
  const about = 'itemId' in choice ? [text('lead', itemLine(choice.itemId, speaker))] : [];
  return message(language, 'receipt', words, [...about, text('normal', words)]);
}
