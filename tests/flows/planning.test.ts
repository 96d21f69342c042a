import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { daysBetween, dueLeadDays, openLeadDays, planCalendar } from '../../flows/planning.ts';
import { dayOf, instantAt, isWorkingDay, nearestWorkingDay } from '../../flows/working-days.ts';

describe('the calendar of a scan', () => {
  it.each([
    ['an ordinary week in winter', '2026-11-17T08:30:00.000Z', '2026-10-27T08:00:00.000Z', '2026-11-10T22:59:00.000Z'],
    ['an ordinary week in summer', '2026-06-24T07:30:00.000Z', '2026-06-03T07:00:00.000Z', '2026-06-17T21:59:00.000Z'],
    ['clocks going forward in between', '2026-04-14T07:30:00.000Z', '2026-03-24T08:00:00.000Z', '2026-04-07T21:59:00.000Z'],
    ['clocks going back in between', '2026-11-04T08:30:00.000Z', '2026-10-14T07:00:00.000Z', '2026-10-28T22:59:00.000Z'],
    ['an opening on Easter Monday, so on Maundy Thursday', '2026-04-27T07:30:00.000Z', '2026-04-02T07:00:00.000Z', '2026-04-20T21:59:00.000Z'],
    ['answers due on King’s Day, so on the Friday before', '2026-05-04T07:30:00.000Z', '2026-04-13T07:00:00.000Z', '2026-04-24T21:59:00.000Z'],
    ['King’s Day moved from Sunday to Saturday, so Monday the 28th is no day off', '2025-05-19T07:30:00.000Z', '2025-04-28T07:00:00.000Z', '2025-05-12T21:59:00.000Z'],
    ['answers due on Christmas Day, so on 24 December', '2027-01-01T08:30:00.000Z', '2026-12-11T08:00:00.000Z', '2026-12-24T22:59:00.000Z'],
    ['an opening on New Year’s Day, so on the last of the year', '2027-01-22T08:30:00.000Z', '2026-12-31T08:00:00.000Z', '2027-01-15T22:59:00.000Z'],
    ['a workshop on a Saturday, so the Fridays before', '2026-11-21T08:30:00.000Z', '2026-10-30T08:00:00.000Z', '2026-11-13T22:59:00.000Z'],
    ['an opening on 29 February', '2028-03-21T08:30:00.000Z', '2028-02-29T08:00:00.000Z', '2028-03-14T22:59:00.000Z'],
    ['answers due on 29 February', '2028-03-07T08:30:00.000Z', '2028-02-15T08:00:00.000Z', '2028-02-29T22:59:00.000Z'],
    ['a workshop on 29 February', '2028-02-29T08:30:00.000Z', '2028-02-08T08:00:00.000Z', '2028-02-22T22:59:00.000Z'],
    ['a workshop after midnight in Amsterdam and before it in UTC', '2026-11-16T23:30:00.000Z', '2026-10-27T08:00:00.000Z', '2026-11-10T22:59:00.000Z'],
  ])('counts 21 and 7 days back: %s', (_, workshopAt, opensAt, answersDueAt) => {
    expect(planCalendar(workshopAt)).toEqual({ opensAt, answersDueAt, workshopAt });
  });

  it('opens and closes on working days, at most a long weekend early, whatever the date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 * 365 }), (offset) => {
        const workshopDay = Temporal.PlainDate.from('2024-01-01').add({ days: offset });
        const { opensAt, answersDueAt, workshopAt } = planCalendar(instantAt(workshopDay, '09:30'));
        expect([opensAt < answersDueAt, answersDueAt < workshopAt]).toEqual([true, true]);
        for (const [at, lead, time] of [[opensAt, openLeadDays, '09:00'], [answersDueAt, dueLeadDays, '23:59']] as const) {
          const days = dayOf(at).until(workshopDay).days;
          expect(isWorkingDay(dayOf(at))).toBe(true);
          expect(at).toBe(instantAt(dayOf(at), time));
          expect(days).toBeGreaterThanOrEqual(lead);
          expect(days).toBeLessThanOrEqual(lead + 4);
          expect(nearestWorkingDay(workshopDay.subtract({ days: lead }), 'before').equals(dayOf(at))).toBe(true);
        }
      }),
      { seed: 21, numRuns: 400 },
    );
  });
});

describe('days between two instants', () => {
  it.each([
    ['2026-11-10T08:00:00.000Z', '2026-11-10T22:59:00.000Z', 0],
    ['2026-11-09T22:59:00.000Z', '2026-11-10T22:59:00.000Z', 1],
    ['2026-11-09T23:00:00.000Z', '2026-11-10T22:59:00.000Z', 0],
    ['2026-11-11T09:00:00.000Z', '2026-11-10T22:59:00.000Z', -1],
    ['2026-03-28T12:00:00.000Z', '2026-03-30T12:00:00.000Z', 2],
    ['2028-02-28T12:00:00.000Z', '2028-03-01T12:00:00.000Z', 2],
  ])('are calendar days of Amsterdam: from %s to %s %i', (now, then, days) => {
    expect(daysBetween(now, then)).toBe(days);
  });
});
