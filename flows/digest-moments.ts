/**
 * Digest moments: when the clock sends the facilitators how far things are, while answers still come in.
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */
import type { Calendar } from './planning.ts';
import { dayOf, instantAt, nearestWorkingDay } from './working-days.ts';

/** So close to the due date a progress digest would say what the full one says better. */
const quietDays = 3;
/** A correction after the due date is seldom the last one. */
export const afterCorrectionMs = 60 * 60_000;

/**
 * When the next digest is due: each week at 09:00 on a working day, then when the answers are due. Pure.
 * @returns ISO 8601 in UTC; the due date also when it has passed
 */
export function nextDigestAt(calendar: Calendar, now: string): string {
  const lastDay = dayOf(calendar.answersDueAt).subtract({ days: quietDays }).toString();
  for (let week = 1; ; week++) {
    const day = nearestWorkingDay(dayOf(calendar.opensAt).add({ days: 7 * week }), 'after');
    if (day.toString() > lastDay) return calendar.answersDueAt;
    const at = instantAt(day, '09:00');
    if (at > now) return at;
  }
}
