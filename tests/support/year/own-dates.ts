/**
 * Dates for checking the bot's: nothing here comes from `flows` or from a library. A day is a number of days since 1 January 1970; holidays are
 * written out by hand; summer time is the European rule (Directive 2000/84/EC).
 */
export type Day = number;

const dayMs = 86_400_000;

/** Of the years that are played, and those next to them. */
const daysOff = new Set(
  [
    ['2026', '01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26'],
    ['2027', '01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26'],
    ['2028', '01-01 04-14 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26'],
  ].flatMap(([year = '', days = '']) => days.split(' ').map((day) => dayOfText(`${year}-${day}`))),
);

export function dayOfText(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / dayMs;
}

/** "2027-03-12". */
export function textOfDay(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function isAtWork(day: Day): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (day + 3) % 7;
  return weekday < 5 && !daysOff.has(day);
}

/** The day itself, or the nearest before (-1) or after (1) on which people work. */
export function atWork(day: Day, direction: -1 | 1): Day {
  return isAtWork(day) ? day : atWork(day + direction, direction);
}

/** The instant at which clocks in the Netherlands show this time. */
export function instantOn(day: Day, time: string): string {
  const wall = Date.parse(`${textOfDay(day)}T${time}:00Z`);
  const inWinter = wall - 3_600_000;
  return new Date(isSummer(wall - 7_200_000) ? wall - 7_200_000 : inWinter).toISOString();
}

/** What clocks in the Netherlands show: the day, and "09:00". */
export function wallClock(instant: string): { readonly day: Day; readonly time: string } {
  const ms = Date.parse(instant);
  const wall = new Date(ms + (isSummer(ms) ? 7_200_000 : 3_600_000)).toISOString();
  return { day: dayOfText(wall.slice(0, 10)), time: wall.slice(11, 16) };
}

/** Nine to five on a working day. */
export function isInHours(instant: string): boolean {
  const { day, time } = wallClock(instant);
  return isAtWork(day) && time >= '09:00' && time < '17:00';
}

/** The first nine o'clock of a working day after an instant. */
export function morningAfter(instant: string): string {
  const { day } = wallClock(instant);
  const today = instantOn(atWork(day, 1), '09:00');
  return today > instant ? today : instantOn(atWork(day + 1, 1), '09:00');
}

/** From 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummer(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSunday(year, 3) && ms < lastSunday(year, 10);
}

function lastSunday(year: number, month: 3 | 10): number {
  const last = new Date(Date.UTC(year, month - 1, 31, 1));
  return last.getTime() - last.getUTCDay() * dayMs;
}
