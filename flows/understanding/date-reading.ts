/**
 * Date reading: the day, and perhaps the time, that someone writes: "12 maart om 13:30", "2027-03-12", "morgen", "volgende week dinsdag".
 * May import: flows, temporal-polyfill. Pure: the caller passes today.
 */
import { Temporal } from 'temporal-polyfill';
import { fold } from '../spelling.ts';

export type SpokenDate =
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate; readonly time: string | null }
  /** 30 February: said like a date, and there is none. */
  | { readonly kind: 'no-such-day'; readonly spoken: string };

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari jan january', 'februari feb february', 'maart mrt march mar', 'april apr', 'mei may', 'juni jun june', 'juli jul july', 'augustus aug august',
    'september sep sept', 'oktober okt october oct', 'november nov', 'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const weekdays: Readonly<Record<string, number>> = Object.fromEntries(
  ['maandag monday', 'dinsdag tuesday', 'woensdag wednesday', 'donderdag thursday', 'vrijdag friday', 'zaterdag saturday', 'zondag sunday'].flatMap((names, index) =>
    names.split(' ').map((name) => [name, index + 1] as const),
  ),
);
const soon: Readonly<Record<string, number>> = { vandaag: 0, today: 0, morgen: 1, tomorrow: 1, overmorgen: 2 };
const counts: Readonly<Record<string, number>> = { een: 1, one: 1, a: 1, twee: 2, two: 2, drie: 3, three: 3, vier: 4, four: 4 };
const daysIn: Readonly<Record<string, number>> = { dag: 1, dagen: 1, day: 1, days: 1, week: 7, weken: 7, weeks: 7 };

const month = Object.keys(months).join('|');
const weekday = Object.keys(weekdays).join('|');

/**
 * The first date in a text. Pure; total. A day without a year is the next one that comes.
 * @returns `null` when there is none
 */
export function dateIn(text: string, today: Temporal.PlainDate): SpokenDate | null {
  const found = numericDate(text, today) ?? wordedDate(fold(text), today);
  return found?.kind === 'day' ? { ...found, time: timeIn(text) } : found;
}

const around = new Set('op om de tot en met t m pas weer graag liever maar doe dan ik ben terug vanaf na volgende komende deze week over in on at until till and the next this please again back from'.split(' '));

/** The date in a text that says next to nothing else: "morgen", "tot 3 november graag"; `null`: there is none, or more is said. Pure; total. */
export function bareDateIn(text: string, today: Temporal.PlainDate): SpokenDate | null {
  if (text.length > 60) return null;
  const isOfDate = (word: string) => /^[\d:./-]+(?:e|ste|de|th|st|nd|rd)?$/u.test(word) || [months, weekdays, soon, counts, daysIn].some((words) => word in words) || around.has(word);
  return fold(text).split(/[ ,]+/u).every(isOfDate) ? dateIn(text, today) : null;
}

/** Every date in a text, in order of speaking. Pure; total. */
export function datesIn(text: string, today: Temporal.PlainDate): readonly SpokenDate[] {
  return text
    .split(/[;\n]|,(?=\s)|\s(?:en|of|and|or)\s/iu)
    .flatMap((part) => dateIn(part, today) ?? []);
}

function numericDate(text: string, today: Temporal.PlainDate): SpokenDate | null {
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[0]);
  const dutch = /(?<!\d)(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?(?!\d|[-/]\d)/u.exec(text);
  if (!dutch) return null;
  return onDay(Number(dutch[1]), Number(dutch[2]), dutch[3], dutch[0], today);
}

function wordedDate(folded: string, today: Temporal.PlainDate): SpokenDate | null {
  const dayFirst = new RegExp(`(?<![\\d.,])(\\d{1,2})(?:e|ste|de|th|st|nd|rd)? (?:of )?(${month})(?: (\\d{4}))?(?![a-z\\d])`, 'u').exec(folded);
  if (dayFirst) return onDay(Number(dayFirst[1]), months[dayFirst[2] ?? ''] ?? 0, dayFirst[3], dayFirst[0], today);
  const monthFirst = new RegExp(`(?<![a-z])(${month}) (\\d{1,2})(?:th|st|nd|rd)?(?: (\\d{4}))?(?![\\d:])`, 'u').exec(folded);
  if (monthFirst) return onDay(Number(monthFirst[2]), months[monthFirst[1] ?? ''] ?? 0, monthFirst[3], monthFirst[0], today);
  const ahead = new RegExp(`(?<![a-z])(?:over|in) (\\d{1,2}|${Object.keys(counts).join('|')}) (${Object.keys(daysIn).join('|')})(?![a-z])`, 'u').exec(folded);
  if (ahead) return spoken(today.add({ days: (counts[ahead[1] ?? ''] ?? Number(ahead[1])) * (daysIn[ahead[2] ?? ''] ?? 1) }));
  const named = new RegExp(`(?<![a-z])((?:volgende|next) (?:week )?)?(${weekday})(?![a-z])`, 'u').exec(folded);
  if (named) return spoken(weekdayFrom(today, weekdays[named[2] ?? ''] ?? 1, /week/u.test(named[1] ?? '')));
  if (/(?<![a-z])(?:volgende week|next week)(?![a-z])/u.test(folded)) return spoken(weekdayFrom(today, 1, true));
  const near = new RegExp(`(?<![a-z])(${Object.keys(soon).join('|')})(?![a-z])`, 'u').exec(folded);
  return near ? spoken(today.add({ days: soon[near[1] ?? ''] ?? 0 })) : null;
}

/** The next such weekday after today; in next week, where that is said. */
function weekdayFrom(today: Temporal.PlainDate, wanted: number, isNextWeek: boolean): Temporal.PlainDate {
  if (isNextWeek) return today.add({ days: 7 - today.dayOfWeek + wanted });
  return today.add({ days: ((wanted - today.dayOfWeek + 6) % 7) + 1 });
}

function onDay(day: number, monthNumber: number, year: string | undefined, said: string, today: Temporal.PlainDate): SpokenDate {
  if (year !== undefined) return dated(Number(year), monthNumber, day, said);
  const first = dated(today.year, monthNumber, day, said);
  if (first.kind === 'day' && Temporal.PlainDate.compare(first.day, today) >= 0) return first;
  const next = dated(today.year + 1, monthNumber, day, said);
  return next.kind === 'day' ? next : first;
}

function dated(year: number, monthNumber: number, day: number, said: string): SpokenDate {
  try {
    return spoken(Temporal.PlainDate.from({ year, month: monthNumber, day }, { overflow: 'reject' }));
  } catch {
    return { kind: 'no-such-day', spoken: said.trim() };
  }
}

function spoken(day: Temporal.PlainDate): SpokenDate {
  return { kind: 'day', day, time: null };
}

/** "13:30", "13.30 uur", "om 9 uur", "at 14:00". */
function timeIn(text: string): string | null {
  const clock = /(?<![\d.:-])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/u.exec(text) ?? /(?<![\d.:-])([01]?\d|2[0-3])\.([0-5]\d)\s*(?:u|uur|h)\b/iu.exec(text);
  if (clock) return `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}`;
  const whole = /(?<![\d.:-])([01]?\d|2[0-3])\s*(?:uur|u)\b/iu.exec(text);
  return whole ? `${(whole[1] ?? '').padStart(2, '0')}:00` : null;
}
