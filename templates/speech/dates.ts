/**
 * Dates in people's words, always in Amsterdam's time: "dinsdag 15 december, 23:59".
 * May import: flows, templates/speech. Pure.
 */
import type { Language } from '../../flows/language.ts';
import { inEachLanguage } from './formats.ts';

const timeZone = 'Europe/Amsterdam';
const days = inEachLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }));
const years = new Intl.DateTimeFormat('nl', { timeZone, year: 'numeric' });
const times = inEachLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));

/** "dinsdag 15 december". @param at ISO 8601 @throws RangeError when `at` is no date */
export function day(at: string, language: Language): string {
  const parts = days[language].formatToParts(Date.parse(at));
  const part = (type: 'weekday' | 'day' | 'month') => parts.find((candidate) => candidate.type === type)?.value ?? '';
  // By parts: whether English puts a comma behind the weekday differs between versions of Node.
  return `${part('weekday')} ${part('day')} ${part('month')}`;
}

/** "23:59". @param at ISO 8601 @throws RangeError when `at` is no date */
export function time(at: string, language: Language): string {
  return times[language].format(Date.parse(at));
}

/** "dinsdag 15 december, 23:59". @param beside another moment: in another year than that, the year is said @throws RangeError when one is no date */
export function dayAndTime(at: string, language: Language, beside = at): string {
  const year = years.format(Date.parse(at));
  return `${day(at, language)}${years.format(Date.parse(beside)) === year ? '' : ` ${year}`}, ${time(at, language)}`;
}
