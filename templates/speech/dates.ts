/**
 * Dates in people's words, always in Amsterdam's time: "dinsdag 15 december, 23:59".
 * May import: flows. Pure.
 */
import type { Language } from '../../flows/language.ts';

const timeZone = 'Europe/Amsterdam';
/** British English: the day before the month. */
export const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** "dinsdag 15 december". @param at ISO 8601 @throws RangeError when `at` is no date */
export function day(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const parts = format.formatToParts(Date.parse(at));
  const part = (type: 'weekday' | 'day' | 'month') => parts.find((candidate) => candidate.type === type)?.value ?? '';
  // By parts: whether English puts a comma behind the weekday differs between versions of Node.
  return `${part('weekday')} ${part('day')} ${part('month')}`;
}

/** "23:59". @param at ISO 8601 @throws RangeError when `at` is no date */
export function time(at: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return format.format(Date.parse(at));
}

/** "dinsdag 15 december, 23:59". @param at ISO 8601 @throws RangeError when `at` is no date */
export function dayAndTime(at: string, language: Language): string {
  return `${day(at, language)}, ${time(at, language)}`;
}
