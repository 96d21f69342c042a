/**
 * Scan now: the state of a scan with what the clock has brought, and when the clock must look at it again.
 * May import: flows. Pure: the caller passes `now`.
 */
import { nextDigestAt } from './digest-moments.ts';
import type { Calendar } from './planning.ts';
import { scanDueAt } from './retention.ts';
import type { Scan } from './scan.ts';
import { scanChart, type ScanState } from './scan-chart.ts';
import { stepScan } from './step.ts';

/** Where a scan stands at `now`. Pure. */
export function stateAt({ state, calendar }: { readonly state: ScanState; readonly calendar: Calendar }, now: string): ScanState {
  const due = now > calendar.answersDueAt ? stepScan(scanChart, state, { type: 'answers.due' }).state : state;
  return now >= calendar.workshopAt ? stepScan(scanChart, due, { type: 'workshop.started' }).state : due;
}

/** Whether people are answering: a date is set and the workshop has not begun. */
export function isUnderWay({ state }: { readonly state: ScanState }): boolean {
  return state === 'answering' || state === 'preparing';
}

/** The scan with the moment at which the clock must look at it next. Pure. */
export function withScanDueAt(scan: Scan, now: string): Scan {
  const isTold = scan.spreadTo === scan.revision;
  // Also where everyone was done: the change may be about the date, or about who takes part.
  const isDigestDue = isUnderWay(scan) && !scan.digests.some(({ reason, at }) => reason === 'deadline' && at >= scan.calendar.answersDueAt);
  return { ...scan, dueAt: isTold ? scanDueAt(scan, isDigestDue ? nextDigestAt(scan.calendar, now) : null) : now };
}
