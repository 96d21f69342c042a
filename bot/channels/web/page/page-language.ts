/**
 * The language of the pages' frame, kept between visits. The bot's language is chosen in the conversation.
 * May import: flows.
 */
import { languages } from '../../../../flows/language.ts';
import type { Language } from '../../../../flows/language.ts';

const key = 'datapeil.language';

/** The language chosen before; Dutch when none was. */
export function pageLanguage(): Language {
  const kept = localStorage.getItem(key);
  return languages.find((language) => language === kept) ?? 'nl';
}

/** Keeps the choice for the next visit. */
export function keepPageLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
