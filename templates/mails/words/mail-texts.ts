/**
 * The mails' texts of one language.
 * May import: flows, templates/mails/words.
 */
import type { Language } from '../../../flows/language.ts';
import { en } from './en.ts';
import { nl, type MailTexts } from './nl.ts';

const texts: Readonly<Record<Language, MailTexts>> = { nl, en };

export function mailTextsIn(language: Language): MailTexts {
  return texts[language];
}
