/**
 * Retention: until when a scan keeps what it knows of people, and what erasing leaves.
 * May import: flows, temporal-polyfill. Pure.
 */
import type { Calendar } from './planning.ts';
import type { Scan } from './scan.ts';
import { dayOf, instantAt } from './working-days.ts';

export interface Retention {
  /** From then on nothing of anyone is kept (ISO 8601, UTC). */
  readonly until: string;
  /** What becomes of submitted answers: their levels stay, without a name; or nothing does. */
  readonly answers: 'anonymise' | 'remove';
}

/** A year after the workshop: the final report is long done, and a next scan can be compared with it. */
const monthsKept = 12;

/** What was agreed for this scan, or what holds where nothing was. Pure. */
export function retentionOf({ calendar, retention }: Pick<Scan, 'calendar' | 'retention'>): Retention {
  return retention ?? { until: plannedEnd(calendar), answers: 'anonymise' };
}

/** When the clock looks at a scan next: for what is due of itself, or for the end of its retention. Pure. @param nextAt `null`: nothing else */
export function scanDueAt(scan: Scan, nextAt: string | null): string | null {
  if (scan.erasedAt !== undefined) return nextAt;
  const { until } = retentionOf(scan);
  return nextAt !== null && nextAt < until ? nextAt : until;
}

function plannedEnd({ workshopAt }: Calendar): string {
  return instantAt(dayOf(workshopAt).add({ months: monthsKept }), '03:00');
}
