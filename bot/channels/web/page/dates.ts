/**
 * Instants in the words of the page's language, always in Dutch time: the scan's dates count in Europe/Amsterdam.
 * May import: flows (types).
 */
import type { Language } from '../../../../flows/language.ts';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** "09:00" */
export function timeOf(instant: string, language: Language): string {
  return written(instant, language, { hour: '2-digit', minute: '2-digit' });
}

/** "maandag 23 november" */
export function dayOf(instant: string, language: Language): string {
  return written(instant, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "vr 27 nov 09:00" */
export function momentOf(instant: string, language: Language): string {
  return `${written(instant, language, { weekday: 'short', day: 'numeric', month: 'short' })} ${timeOf(instant, language)}`;
}

/** "4.000" */
export function countOf(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}

function written(instant: string, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...style, timeZone: 'Europe/Amsterdam' }).format(new Date(instant)).replace(',', '');
}
