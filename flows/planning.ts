/**
 * Planning: every date of a scan, computed from its workshop date.
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */
import { dayOf, instantAt, nearestWorkingDay } from './working-days.ts';

/** All instants ISO 8601 in UTC; the rules count in Europe/Amsterdam. */
export interface Calendar {
  /** 09:00 on the day 21 days before the workshop, or the working day before it. */
  readonly opensAt: string;
  /** 23:59 on the day 7 days before the workshop, or the working day before it. */
  readonly answersDueAt: string;
  readonly workshopAt: string;
}

export const openLeadDays = 21;
export const dueLeadDays = 7;

/** Every date of a scan. Pure. @param workshopAt when the workshop begins (ISO 8601, UTC) */
export function planCalendar(workshopAt: string): Calendar {
  const workshopDay = dayOf(workshopAt);
  const daysBefore = (days: number) => nearestWorkingDay(workshopDay.subtract({ days }), 'before');
  return {
    opensAt: instantAt(daysBefore(openLeadDays), '09:00'),
    answersDueAt: instantAt(daysBefore(dueLeadDays), '23:59'),
    workshopAt,
  };
}

/** Whole calendar days in Amsterdam from `now` to `then`; negative when it has passed. */
export function daysBetween(now: string, then: string): number {
  return dayOf(now).until(dayOf(then)).days;
}
