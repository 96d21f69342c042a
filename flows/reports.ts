/**
 * Reports: when a process director is told by the clock how far everyone is: each week while people answer, and before it is too late.
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */
import type { Temporal } from 'temporal-polyfill';
import type { DeskMember } from './member.ts';
import type { Calendar } from './planning.ts';
import { isUnderWay } from './scan-now.ts';
import { dayOf, instantAt, nearestWorkingDay } from './working-days.ts';

/** `warning`: there is still time to ring people. */
export type ReportKind = 'weekly' | 'warning';

interface Report {
  readonly kind: ReportKind;
  readonly at: string;
}

/** Working days before the answers are due, on which the process director is warned of who has not begun or is not done. */
const warningDays = 3;
/** After the answers for that day's nudges went out. */
const time = '09:30';

/** Every report of a calendar, in order of time. On one day a warning takes the place of the weekly one. Pure. */
export function reportsOf({ opensAt, answersDueAt }: Calendar): readonly Report[] {
  const warning = instantAt(workingDaysBefore(dayOf(answersDueAt), warningDays), time);
  const mondays: string[] = [];
  for (let day = dayOf(opensAt).add({ days: 8 - dayOf(opensAt).dayOfWeek }); instantAt(day, time) < answersDueAt; day = day.add({ days: 7 })) {
    mondays.push(instantAt(nearestWorkingDay(day, 'after'), time));
  }
  const weekly = mondays.filter((at) => at < answersDueAt && at !== warning);
  return [...weekly.map((at): Report => ({ kind: 'weekly', at })), ...(warning > opensAt ? [{ kind: 'warning', at: warning } as const] : [])].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The report to make now; of several that passed, the latest. `passed`: what is settled with it. Pure. */
export function dueReport(member: DeskMember, now: string): { readonly kind: ReportKind | null; readonly passed: readonly string[] } {
  const passed = openReports(member).filter(({ at }) => at <= now);
  const latest = passed.at(-1);
  return { kind: latest && now < member.scan.calendar.answersDueAt ? latest.kind : null, passed: passed.map(({ at }) => at) };
}

export function nextReportAt(member: DeskMember, now: string): string | null {
  const [first] = openReports(member);
  if (!first || now >= member.scan.calendar.workshopAt) return null;
  return first.at;
}

function openReports({ role, scan, left, reported }: DeskMember): readonly Report[] {
  if (role !== 'process-director' || left !== null || !isUnderWay(scan)) return [];
  return reportsOf(scan.calendar).filter(({ at }) => !reported.includes(at));
}

function workingDaysBefore(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let candidate = day;
  for (let left = count; left > 0; left--) candidate = nearestWorkingDay(candidate.subtract({ days: 1 }), 'before');
  return candidate;
}
