/**
 * What people hear when the bot itself fails. Needs no questionnaire and no store: either may be what failed.
 * May import: flows, templates/message, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { Message } from '../message.ts';
import { line } from './card.ts';
import { textsIn } from './texts.ts';

/** Something broke; nothing changed. @param reference what the log calls it */
export function apology(reference: string, language: Language): Message {
  const { failing } = textsIn(language);
  return line(language, 'notice', `${failing.apology} ${failing.apologyNext(reference)}`);
}

/** The store is away for now. */
export function unavailable(language: Language): Message {
  const { failing } = textsIn(language);
  return line(language, 'notice', `${failing.unavailable} ${failing.unavailableNext}`);
}
