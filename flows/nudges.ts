/**
 * Nudges: who is due what, when, and why not. The table below is the whole rule.
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './planning.ts';
import { dayOf, instantAt, nearestWorkingDay } from './working-days.ts';

interface Rule {
  /** The day it goes out, before working days are looked at. */
  readonly day: (calendar: Calendar) => Temporal.PlainDate;
  /** Where that is no working day. */
  readonly shift: 'before' | 'after';
  readonly isFor: (progress: NudgeProgress) => boolean;
}

/** What a nudge depends on: looked at when it is planned and again at the moment of sending. */
export interface NudgeProgress {
  readonly hasStarted: boolean;
  readonly hasSubmitted: boolean;
  /** Declined, or asked for a human: no nudges at all. */
  readonly isLeftAlone: boolean;
}

/** In order of time. All go out at 09:00; only to those who are not done. */
const table = {
  invitation: { day: ({ opensAt }) => dayOf(opensAt), shift: 'after', isFor: () => true },
  'reminder-start': { day: ({ opensAt }) => dayOf(opensAt).add({ days: 5 }), shift: 'after', isFor: ({ hasStarted }) => !hasStarted },
  'reminder-week': { day: ({ answersDueAt }) => dayOf(answersDueAt).subtract({ days: 7 }), shift: 'before', isFor: () => true },
  'due-soon': { day: ({ answersDueAt }) => dayOf(answersDueAt).subtract({ days: 2 }), shift: 'before', isFor: () => true },
  'due-today': { day: ({ answersDueAt }) => dayOf(answersDueAt), shift: 'before', isFor: () => true },
  overdue: { day: ({ answersDueAt }) => dayOf(answersDueAt).add({ days: 1 }), shift: 'after', isFor: () => true },
} as const satisfies Record<string, Rule>;

export type Milestone = keyof typeof table;
const rules: readonly (readonly [Milestone, Rule])[] = Object.entries(table).map(([milestone, rule]) => [milestone as Milestone, rule]);
export const milestones: readonly Milestone[] = rules.map(([milestone]) => milestone);

/** When a nudge goes out (ISO 8601, UTC): 09:00 in Amsterdam on a working day, and the invitation never before the scan opens. */
export function nudgeAt(milestone: Milestone, calendar: Calendar): string {
  const { day, shift } = table[milestone];
  return instantAt(nearestWorkingDay(day(calendar), shift), '09:00');
}

/** Whether this person still needs this nudge. */
export function isNudgeWanted(milestone: Milestone, progress: NudgeProgress): boolean {
  return !progress.hasSubmitted && !progress.isLeftAlone && table[milestone].isFor(progress);
}

export interface DueNudges {
  /** The one to send now: of several whose moment has passed, only the latest still says something true. */
  readonly send: Milestone | null;
  /** Passed over: never sent later. */
  readonly skip: readonly Milestone[];
  /** When to look again; `null`: never. */
  readonly nextAt: string | null;
}

/**
 * Who is due what at `now`. Pure.
 * @param settled milestones that were sent or passed over before
 * After the workshop has begun nothing is sent.
 */
export function dueNudges(calendar: Calendar, progress: NudgeProgress, settled: readonly Milestone[], now: string): DueNudges {
  const open = rules.map(([milestone]) => milestone).filter((milestone) => !settled.includes(milestone));
  const passed = open.filter((milestone) => nudgeAt(milestone, calendar) <= now);
  const hasWorkshopBegun = now >= calendar.workshopAt;
  const latest = passed.at(-1);
  const send = latest !== undefined && !hasWorkshopBegun && isNudgeWanted(latest, progress) ? latest : null;
  const next = open.find((milestone) => nudgeAt(milestone, calendar) > now);
  const isDone = hasWorkshopBegun || progress.hasSubmitted || progress.isLeftAlone;
  return { send, skip: passed.filter((milestone) => milestone !== send), nextAt: next === undefined || isDone ? null : nudgeAt(next, calendar) };
}
