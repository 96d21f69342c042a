/**
 * The texts of one language.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';

const texts: Readonly<Record<Language, Texts>> = { nl, en };

export function textsIn(language: Language): Texts {
  return texts[language];
}
