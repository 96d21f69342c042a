/**
 * Working days of Dutch municipalities: no weekends, no public holidays.
 * May import: temporal-polyfill. Pure.
 */
import { Temporal } from 'temporal-polyfill';

export const amsterdam = 'Europe/Amsterdam';

/**
 * Public holidays of one year (Algemene termijnenwet, art. 3): New Year, Good Friday, Easter, King's Day, 5 May, Ascension, Whitsun, Christmas.
 * Good Friday and 5 May are days off in many municipalities, though not in all: no nudge goes out on them.
 */
export function publicHolidays(year: number): readonly Temporal.PlainDate[] {
  const date = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterSunday(year);
  const kingsDay = date(4, 27);
  return [
    date(1, 1),
    easter.subtract({ days: 2 }),
    easter,
    easter.add({ days: 1 }),
    kingsDay.dayOfWeek === 7 ? kingsDay.subtract({ days: 1 }) : kingsDay,
    date(5, 5),
    easter.add({ days: 39 }),
    easter.add({ days: 49 }),
    easter.add({ days: 50 }),
    date(12, 25),
    date(12, 26),
  ];
}

export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !daysOff(day.year).has(day.toString());
}

/** By year; kept, since every day asked about needs them all. */
const known = new Map<number, ReadonlySet<string>>();

function daysOff(year: number): ReadonlySet<string> {
  const days = known.get(year) ?? new Set(publicHolidays(year).map(String));
  known.set(year, days);
  return days;
}

/** The day itself where it is a working day, else the nearest one before or after it. */
export function nearestWorkingDay(day: Temporal.PlainDate, direction: 'before' | 'after'): Temporal.PlainDate {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = direction === 'before' ? candidate.subtract({ days: 1 }) : candidate.add({ days: 1 });
  return candidate;
}

/** The instant at which clocks in Amsterdam show this time on this day (ISO 8601, UTC). A time that the spring change skips is the next that exists. */
export function instantAt(day: Temporal.PlainDate, time: string): string {
  return new Date(day.toZonedDateTime({ timeZone: amsterdam, plainTime: time }).epochMilliseconds).toISOString();
}

/** The day that Amsterdam's calendars show at an instant. */
export function dayOf(instant: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(amsterdam).toPlainDate();
}

/** The time that Amsterdam's clocks show at an instant: "13:30". */
export function timeOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(amsterdam).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Gauss's algorithm in its Gregorian form (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const day = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(day / 31), day: (day % 31) + 1 });
}
