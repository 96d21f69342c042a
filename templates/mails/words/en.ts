/**
 * Every sentence of the mails, in English. Complete: the compiler compares it with the Dutch.
 * May import: templates/mails/words.
 */
import type { MailTexts } from './nl.ts';
import { digest } from './en/digest.ts';
import { letters } from './en/letters.ts';
import { pictures } from './en/pictures.ts';

export const en: MailTexts = { digest, letters, pictures };
