/**
 * Every sentence of the mails, in Dutch: the reference. Words that the chat has too come from `templates/speech`.
 * May import: templates/mails/words.
 */
import { digest } from './nl/digest.ts';
import { letters } from './nl/letters.ts';
import { pictures } from './nl/pictures.ts';

export const nl = { digest, letters, pictures };

/** What every language has to offer; a missing or extra text is a type error. */
export type MailTexts = typeof nl;
