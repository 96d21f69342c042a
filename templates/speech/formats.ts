/**
 * Formats: how numbers and lists are written in each language. Each is made once: making one costs a hundred times what using it does,
 * and a digest writes thousands.
 * May import: flows. Pure.
 */
import type { Language } from '../../flows/language.ts';

/** British English: the day before the month. */
const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export function inEachLanguage<T>(make: (locale: string) => T): Readonly<Record<Language, T>> {
  return { nl: make(locales.nl), en: make(locales.en) };
}

export const wholes = inEachLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
export const tenths = inEachLanguage((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
export const lists = inEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
