/**
 * Sending hours: when people may be reminded: on a working day, while they are at work. Never at night, in a weekend or on a holiday.
 * May import: flows. Pure: the caller passes `now`.
 */
import { dayOf, instantAt, isWorkingDay, nearestWorkingDay } from './working-days.ts';

const dayStarts = '09:00';
const dayEnds = '17:00';

/** 09:00 on the first working day that has not reached that time. */
export function nextMorning(now: string): string {
  const today = instantAt(nearestWorkingDay(dayOf(now), 'after'), dayStarts);
  return today > now ? today : instantAt(nearestWorkingDay(dayOf(now).add({ days: 1 }), 'after'), dayStarts);
}

/** `now`, in sending hours; else the next working morning. */
export function nextMoment(now: string): string {
  const day = dayOf(now);
  return isWorkingDay(day) && now >= instantAt(day, dayStarts) && now < instantAt(day, dayEnds) ? now : nextMorning(now);
}
