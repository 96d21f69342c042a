/**
 * Planning: every date of a scan, computed from its workshop date.
 * May import: flows, temporal-polyfill. Pure: the caller passes `now`.
 */

/** All instants ISO 8601 in UTC; the rules count in Europe/Amsterdam. */
export interface Calendar {
  /** 09:00 on the day 21 days before the workshop, or the working day before it. */
  readonly opensAt: string;
  /** 23:59 on the day 7 days before the workshop, or the working day before it. */
  readonly answersDueAt: string;
  readonly workshopAt: string;
}
