/**
 * Workshop date: whether a date that someone wants will do, and the calendar that follows from it.
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */
import type { Temporal } from 'temporal-polyfill';
import { dueLeadDays, openLeadDays, planCalendar, type Calendar } from './planning.ts';
import { nextMorning } from './sending-hours.ts';
import { dateIn } from './understanding/date-reading.ts';
import { dayOf, instantAt, isWorkingDay, nearestWorkingDay, timeOf } from './working-days.ts';

/** From today to the workshop: a week to answer is the least, and nothing is asked in the week before it. */
export const leastLeadDays = dueLeadDays + 7;

/** When a workshop begins unless someone says otherwise. */
const usualTime = '13:30';
/** A workshop takes three hours and ends while people are at work. */
const earliestTime = '08:00';
const latestTime = '16:00';

export type DateProblem =
  | { readonly problem: 'date-missing'; readonly spoken: string }
  | { readonly problem: 'no-such-day'; readonly spoken: string }
  | { readonly problem: 'date-past'; readonly at: string }
  /** `earliest`: the first day that will do. */
  | { readonly problem: 'too-soon'; readonly at: string; readonly days: number; readonly earliest: string }
  /** No working day; the nearest ones that are. */
  | { readonly problem: 'day-off'; readonly at: string; readonly before: string; readonly after: string }
  | { readonly problem: 'not-office-hours'; readonly at: string; readonly earliest: string; readonly latest: string };

export type WorkshopDate = { readonly ok: true; readonly workshopAt: string } | { readonly ok: false; readonly problem: DateProblem };

/**
 * The workshop that a text asks for. Pure; total.
 * @param before the time is taken from here where the text says none
 */
export function workshopDateIn(text: string, now: string, before: string | null): WorkshopDate {
  const said = dateIn(text, dayOf(now));
  if (said === null) return { ok: false, problem: { problem: 'date-missing', spoken: text.trim() } };
  if (said.kind === 'no-such-day') return { ok: false, problem: { problem: 'no-such-day', spoken: said.spoken } };
  return checkWorkshop(instantAt(said.day, said.time ?? (before === null ? usualTime : timeOf(before))), now);
}

/** Whether a workshop can be held then. Pure. @param workshopAt ISO 8601, UTC */
export function checkWorkshop(workshopAt: string, now: string): WorkshopDate {
  const refuse = (problem: DateProblem): WorkshopDate => ({ ok: false, problem });
  const day = dayOf(workshopAt);
  const time = timeOf(workshopAt);
  const days = dayOf(now).until(day).days;
  const at = (candidate: Temporal.PlainDate) => instantAt(candidate, time);
  if (workshopAt <= now) return refuse({ problem: 'date-past', at: workshopAt });
  if (days < leastLeadDays) return refuse({ problem: 'too-soon', at: workshopAt, days, earliest: at(nearestWorkingDay(dayOf(now).add({ days: leastLeadDays }), 'after')) });
  if (!isWorkingDay(day)) return refuse({ problem: 'day-off', at: workshopAt, before: at(nearestWorkingDay(day, 'before')), after: at(nearestWorkingDay(day, 'after')) });
  if (time < earliestTime || time > latestTime) return refuse({ problem: 'not-office-hours', at: workshopAt, earliest: earliestTime, latest: latestTime });
  return { ok: true, workshopAt };
}

/**
 * Every date of a scan whose workshop is set or moved at `now`. Pure.
 * What is open stays open. With less than three weeks to go it opens on the next working morning, and people have less time.
 * @param before the calendar until now; `null`: there was none
 */
export function calendarFor(workshopAt: string, now: string, before: Calendar | null): Calendar {
  const planned = planCalendar(workshopAt);
  if (before !== null && before.opensAt <= now) return { ...planned, opensAt: before.opensAt };
  const morning = nextMorning(now);
  return planned.opensAt < morning ? { ...planned, opensAt: morning } : planned;
}

/** Whether people have less time than three weeks before the workshop would give them. */
export function isShortNotice(calendar: Calendar): boolean {
  return dayOf(calendar.opensAt).until(dayOf(calendar.workshopAt)).days < openLeadDays;
}
