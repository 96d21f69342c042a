/**
 * New scan: a municipality that signs up, before anything is decided.
 * May import: flows. Pure: the caller passes `now`.
 */
import { planCalendar } from './planning.ts';
import type { ScanId } from './people.ts';
import type { QuestionnaireRef } from './questionnaire.ts';
import type { Scan } from './scan.ts';
import { fold } from './spelling.ts';
import { dayOf, instantAt, nearestWorkingDay } from './working-days.ts';

/** Two months in all: what is aimed at until a date is set. */
const aimDays = 56;

export function newScan(id: ScanId, municipality: string, questionnaire: QuestionnaireRef, now: string): Scan {
  return {
    id,
    scanId: id,
    municipality,
    state: 'applied',
    calendar: planCalendar(instantAt(nearestWorkingDay(dayOf(now).add({ days: aimDays }), 'after'), '13:30')),
    proposed: [],
    questionnaire,
    digests: [],
    revision: 0,
    spreadTo: 0,
    changes: [],
    carriedOut: [],
    sequence: 0,
    dueAt: null,
  };
}

/** "sint-michielsgestel-2027": readable, and the year of signing up. `attempt` tells apart those that are alike: 1, 2, … */
export function scanIdFor(municipality: string, now: string, attempt: number): ScanId {
  const name = fold(municipality).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'scan';
  return `${name.slice(0, 60)}-${dayOf(now).year}${attempt === 1 ? '' : `-${attempt}`}` as ScanId;
}
