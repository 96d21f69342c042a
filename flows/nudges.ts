/**
 * Nudges: who is due what, when, and why not. The table below is the whole rule.
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './planning.ts';
import { nextMoment } from './sending-hours.ts';
import { dayOf, instantAt, nearestWorkingDay } from './working-days.ts';

interface Rule {
  /** The day it goes out, before working days are looked at. */
  readonly day: (calendar: Calendar) => Temporal.PlainDate;
  /** Where to go from there when that is no working day. */
  readonly shift: 'before' | 'after';
  readonly isFor: (progress: NudgeProgress) => boolean;
}

/** What a nudge depends on: looked at when it is planned and again at the moment of sending. */
export interface NudgeProgress {
  readonly hasStarted: boolean;
  readonly hasSubmitted: boolean;
  /** Declined, asked for a human, opted out, left, or no workshop is planned: no nudges at all. */
  readonly isLeftAlone: boolean;
}

/** In order. All go out at 09:00; only to those who are not done. */
const table = {
  invitation: { day: ({ opensAt }) => dayOf(opensAt), shift: 'after', isFor: ({ hasStarted }) => !hasStarted },
  'reminder-start': { day: ({ opensAt }) => dayOf(opensAt).add({ days: 3 }), shift: 'after', isFor: ({ hasStarted }) => !hasStarted },
  'reminder-week': { day: ({ answersDueAt }) => dayOf(answersDueAt).subtract({ days: 7 }), shift: 'before', isFor: () => true },
  'due-soon': { day: ({ answersDueAt }) => dayOf(answersDueAt).subtract({ days: 2 }), shift: 'before', isFor: () => true },
  'due-today': { day: ({ answersDueAt }) => dayOf(answersDueAt), shift: 'before', isFor: () => true },
  overdue: { day: ({ answersDueAt }) => dayOf(answersDueAt).add({ days: 1 }), shift: 'after', isFor: () => true },
} as const satisfies Record<string, Rule>;

export type Milestone = keyof typeof table;
/** Beside those of the calendar: asked for by the process director, or by the person who put one off. */
export type Nudge = Milestone | 'asked' | 'snoozed';
export const milestones = Object.keys(table) as readonly Milestone[];

/** When a nudge goes out (ISO 8601, UTC): 09:00 in Amsterdam on a working day. */
export function nudgeAt(milestone: Milestone, calendar: Calendar): string {
  return momentsOf(calendar)[milestone];
}

/** By calendar; kept, since every turn asks for them and time zones are slow: half a millisecond a calendar. */
const known = new Map<string, Readonly<Record<Milestone, string>>>();
const mostKnown = 1000;

function momentsOf(calendar: Calendar): Readonly<Record<Milestone, string>> {
  const key = `${calendar.opensAt} ${calendar.answersDueAt}`;
  const kept = known.get(key);
  if (kept) return kept;
  const momentOf = (milestone: Milestone) => morningOf(nearestWorkingDay(table[milestone].day(calendar), table[milestone].shift));
  const moments = Object.fromEntries(milestones.map((milestone) => [milestone, momentOf(milestone)])) as Record<Milestone, string>;
  if (known.size >= mostKnown) known.clear();
  known.set(key, moments);
  return moments;
}

function morningOf(day: Temporal.PlainDate): string {
  return instantAt(day, '09:00');
}

/** Whether this person still needs this nudge. */
export function isNudgeWanted(nudge: Nudge, progress: NudgeProgress): boolean {
  const isFor = nudge === 'asked' || nudge === 'snoozed' || table[nudge].isFor(progress);
  return isFor && !progress.hasSubmitted && !progress.isLeftAlone;
}

/** Wanting no nudges: until a moment, or (`until: null`) not any more. */
export interface Quiet {
  readonly why: 'snoozed' | 'away' | 'opted-out';
  readonly until: string | null;
}

export function isQuiet(quiet: Quiet | null, now: string): boolean {
  return quiet !== null && (quiet.until === null || now < quiet.until);
}

export interface DueNudges {
  /** The one to send now: of several whose moment has passed, only the latest still says something true. */
  readonly send: Milestone | null;
  /** Passed over: never sent later. */
  readonly skip: readonly Milestone[];
  /** When to look again; `null`: never, unless something changes. */
  readonly nextAt: string | null;
}

/**
 * Who is due what at `now`. Pure.
 * Outside sending hours what could not go out in time waits for the next working morning. Around holidays a later nudge may fall on the day of an
 * earlier one, or before it: the later one goes out. After the workshop has begun nothing is sent.
 * @param settled milestones that were sent or passed over before
 */
export function dueNudges(calendar: Calendar, progress: NudgeProgress, settled: readonly Milestone[], now: string): DueNudges {
  const open = milestones.filter((milestone) => !settled.includes(milestone));
  const passed = open.slice(0, open.findLastIndex((milestone) => nudgeAt(milestone, calendar) <= now) + 1);
  const [next = null] = open.slice(passed.length).map((milestone) => nudgeAt(milestone, calendar)).sort();
  const hasWorkshopBegun = now >= calendar.workshopAt;
  const latest = passed.at(-1);
  if (latest === undefined || hasWorkshopBegun || !isNudgeWanted(latest, progress)) {
    const isDone = hasWorkshopBegun || progress.hasSubmitted || progress.isLeftAlone;
    return { send: null, skip: passed, nextAt: isDone ? null : next };
  }
  const skip = passed.slice(0, -1);
  const moment = nextMoment(now);
  return now < moment ? { send: null, skip, nextAt: moment } : { send: latest, skip, nextAt: next };
}
