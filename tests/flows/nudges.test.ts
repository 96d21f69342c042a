import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueNudges, isNudgeWanted, milestones, nudgeAt, type Milestone, type NudgeProgress } from '../../flows/nudges.ts';
import { planCalendar } from '../../flows/planning.ts';
import { dayOf, instantAt, isWorkingDay } from '../../flows/working-days.ts';

const waiting: NudgeProgress = { hasStarted: false, hasSubmitted: false, isLeftAlone: false };
const started: NudgeProgress = { ...waiting, hasStarted: true };
/** Tuesday 17 November 2026, 09:30: opens 27 October, due 10 November. */
const calendar = planCalendar('2026-11-17T08:30:00.000Z');
const at = (milestone: Milestone) => nudgeAt(milestone, calendar);
const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();
const datesFor = (workshopAt: string) => milestones.map((milestone) => nudgeAt(milestone, planCalendar(workshopAt)));

/** A workshop on every working day of three years. */
const plans = Array.from({ length: 3 * 365 }, (_, offset) => Temporal.PlainDate.from('2026-01-01').add({ days: offset }))
  .filter(isWorkingDay)
  .map((day) => planCalendar(instantAt(day, '09:30')));

describe('when a nudge goes out', () => {
  it('is 09:00 in Amsterdam on these days of an ordinary scan', () => {
    expect(Object.fromEntries(milestones.map((milestone) => [milestone, at(milestone)]))).toEqual({
      invitation: '2026-10-27T08:00:00.000Z',
      'reminder-start': '2026-10-30T08:00:00.000Z',
      'reminder-week': '2026-11-03T08:00:00.000Z',
      // Two days before is a Sunday.
      'due-soon': '2026-11-06T08:00:00.000Z',
      'due-today': '2026-11-10T08:00:00.000Z',
      overdue: '2026-11-11T08:00:00.000Z',
    });
  });

  it.each([
    ['clocks going back', '2026-11-04T08:30:00.000Z', ['2026-10-14T07:00', '2026-10-19T07:00', '2026-10-21T07:00', '2026-10-26T08:00', '2026-10-28T08:00', '2026-10-29T08:00']],
    ['clocks going forward', '2026-04-16T07:30:00.000Z', ['2026-03-26T08:00', '2026-03-30T07:00', '2026-04-02T07:00', '2026-04-07T07:00', '2026-04-09T07:00', '2026-04-10T07:00']],
    ['Christmas', '2027-01-04T08:30:00.000Z', ['2026-12-14T08:00', '2026-12-17T08:00', '2026-12-21T08:00', '2026-12-24T08:00', '2026-12-28T08:00', '2026-12-29T08:00']],
    ['29 February', '2028-03-07T08:30:00.000Z', ['2028-02-15T08:00', '2028-02-18T08:00', '2028-02-22T08:00', '2028-02-25T08:00', '2028-02-29T08:00', '2028-03-01T08:00']],
  ])('follows the calendar around %s', (_, workshopAt, instants) => {
    expect(datesFor(workshopAt)).toEqual(instants.map((instant) => `${instant}:00.000Z`));
  });

  it('is never on a day off, never before the opening and never after the workshop, for every workshop of three years', () => {
    for (const plan of plans) {
      const dates = milestones.map((milestone) => nudgeAt(milestone, plan));
      expect(dates.filter((date) => !isWorkingDay(dayOf(date)) || date < plan.opensAt || date >= plan.workshopAt)).toEqual([]);
      expect(dates[0]).toBe(plan.opensAt);
      expect(dates[4]?.slice(0, 10)).toBe(plan.answersDueAt.slice(0, 10));
      expect((dates[5] ?? '') > plan.answersDueAt).toBe(true);
    }
  });

  it('leaves at least two days between nudges in a week without holidays, whatever the weekday of the workshop', () => {
    for (const day of ['16', '17', '18', '19', '20']) {
      const dates = datesFor(`2026-11-${day}T08:30:00.000Z`).slice(0, -1).map(dayOf);
      for (const [index, date] of dates.slice(1).entries()) expect(dates[index]?.until(date).days).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('what is due', () => {
  it('is nothing before the scan opens, and the invitation from then on', () => {
    expect(dueNudges(calendar, waiting, [], later(at('invitation'), -1))).toEqual({ send: null, skip: [], nextAt: at('invitation') });
    expect(dueNudges(calendar, waiting, [], at('invitation'))).toEqual({ send: 'invitation', skip: [], nextAt: at('reminder-start') });
  });

  it('is nothing again once it was sent', () => {
    expect(dueNudges(calendar, waiting, ['invitation'], at('invitation'))).toEqual({ send: null, skip: [], nextAt: at('reminder-start') });
  });

  it('is only the latest where several have passed; the others are passed over for good', () => {
    expect(dueNudges(calendar, waiting, [], at('due-soon'))).toEqual({ send: 'due-soon', skip: ['invitation', 'reminder-start', 'reminder-week'], nextAt: at('due-today') });
    expect(dueNudges(calendar, waiting, ['invitation', 'reminder-start', 'reminder-week', 'due-soon'], at('due-soon')).skip).toEqual([]);
  });

  it('is no invitation and no reminder to start for who has started, but the reminders that the end is near', () => {
    expect(milestones.filter((milestone) => isNudgeWanted(milestone, started))).toEqual(['reminder-week', 'due-soon', 'due-today', 'overdue']);
    expect(dueNudges(calendar, started, ['invitation'], at('reminder-start'))).toEqual({ send: null, skip: ['reminder-start'], nextAt: at('reminder-week') });
  });

  it.each([
    ['submitted', { ...started, hasSubmitted: true }],
    ['declined or asked for a human', { ...started, isLeftAlone: true }],
  ])('is nothing at all for who has %s', (_, progress) => {
    for (const milestone of milestones) {
      expect(isNudgeWanted(milestone, progress)).toBe(false);
      expect(dueNudges(calendar, progress, [], at(milestone))).toMatchObject({ send: null, nextAt: null });
    }
  });

  it('is nothing from the moment the workshop begins', () => {
    expect(dueNudges(calendar, waiting, [], later(calendar.workshopAt, -1)).send).toBe('overdue');
    expect(dueNudges(calendar, waiting, [], calendar.workshopAt)).toEqual({ send: null, skip: milestones, nextAt: null });
  });

  it('is the overdue nudge last', () => {
    expect(dueNudges(calendar, started, milestones.slice(0, -1), at('overdue'))).toEqual({ send: 'overdue', skip: [], nextAt: null });
  });
});

describe('a nudge that could not go out in time', () => {
  it('waits for the morning: nobody is nudged at night', () => {
    expect(dueNudges(calendar, started, ['invitation', 'reminder-start'], '2026-11-04T02:00:00.000Z')).toEqual({ send: null, skip: [], nextAt: '2026-11-04T08:00:00.000Z' });
    expect(dueNudges(calendar, started, ['invitation', 'reminder-start'], '2026-11-04T08:00:00.000Z').send).toBe('reminder-week');
  });

  it('waits for a working day, and is then the one that fits that day', () => {
    const settled = ['invitation', 'reminder-start', 'reminder-week'] as const;
    expect(dueNudges(calendar, started, settled, '2026-11-07T12:00:00.000Z')).toEqual({ send: null, skip: [], nextAt: '2026-11-09T08:00:00.000Z' });
    expect(dueNudges(calendar, started, settled, '2026-11-09T08:00:00.000Z').send).toBe('due-soon');
  });

  it('goes out on the same day as long as that lasts', () => {
    expect(dueNudges(calendar, started, [], '2026-11-10T15:00:00.000Z').send).toBe('due-today');
  });
});

describe('nudges that holidays push together', () => {
  const christmas = planCalendar('2026-01-09T08:30:00.000Z');
  // Opens Monday 23 March, so three days on is the 26th; due on Maundy Thursday, so a week before is the 26th as well.
  const easter = planCalendar('2026-04-13T07:30:00.000Z');

  it('never fall on one instant for one person: the later in the table goes out, the other is passed over', () => {
    expect(nudgeAt('reminder-start', easter)).toBe(nudgeAt('reminder-week', easter));
    expect(dueNudges(easter, waiting, ['invitation'], nudgeAt('reminder-week', easter))).toEqual({ send: 'reminder-week', skip: ['reminder-start'], nextAt: nudgeAt('due-soon', easter) });
  });

  it('keep their order over Christmas', () => {
    const dates = milestones.map((milestone) => nudgeAt(milestone, christmas));
    expect(dates).toEqual(dates.toSorted());
  });

  it('are not sent out of order: a reminder to start does not come after the reminder of the last week', () => {
    // Good Friday, Easter Monday and King's Day lie between; the weekdays fall so in 2038.
    const plan = planCalendar('2038-05-11T07:30:00.000Z');
    expect([nudgeAt('reminder-week', plan), nudgeAt('reminder-start', plan)]).toEqual(['2038-04-22T07:00:00.000Z', '2038-04-28T07:00:00.000Z']);
    expect(dueNudges(plan, waiting, ['invitation'], nudgeAt('reminder-week', plan))).toMatchObject({ send: 'reminder-week', skip: ['reminder-start'] });
    expect(dueNudges(plan, waiting, ['invitation', 'reminder-start', 'reminder-week'], nudgeAt('reminder-start', plan)).send).toBeNull();
  });
});

describe('any sequence of clock jumps', () => {
  const jump = fc.record({
    minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 3 * 24 * 60 }), fc.integer({ min: -600, max: -1 })),
    progress: fc.constantFrom(waiting, started, { ...started, hasSubmitted: true }, { ...started, isLeftAlone: true }),
  });
  const workshop = fc.integer({ min: 0, max: 15 * 365 }).map((offset) => instantAt(Temporal.PlainDate.from('2025-01-01').add({ days: offset }), '09:30'));

  it('sends each nudge at most once, never before its time, never after a later one, never at night, on a day off or in vain', () => {
    fc.assert(
      fc.property(workshop, fc.array(jump, { size: 'max', maxLength: 120 }), (workshopAt, jumps) => {
        const plan = planCalendar(workshopAt);
        let now = later(plan.opensAt, -3 * 24 * 60);
        const settled: Milestone[] = [];
        const sent: Milestone[] = [];
        for (const { minutes, progress } of jumps) {
          now = later(now, minutes);
          const { send, skip, nextAt } = dueNudges(plan, progress, settled, now);
          settled.push(...skip);
          expect(nextAt === null || nextAt > now).toBe(true);
          if (send === null) continue;
          expect(nudgeAt(send, plan) <= now && now < plan.workshopAt).toBe(true);
          expect(isNudgeWanted(send, progress)).toBe(true);
          expect(isWorkingDay(dayOf(now)) && now >= instantAt(dayOf(now), '09:00')).toBe(true);
          settled.push(send);
          sent.push(send);
        }
        expect(new Set(settled).size).toBe(settled.length);
        expect(sent).toEqual(milestones.filter((milestone) => sent.includes(milestone)));
      }),
      { seed: 6, numRuns: 150 },
    );
  });

  it('sends every nudge that is still true when the clock is asked at each moment it named', () => {
    fc.assert(
      fc.property(workshop, (workshopAt) => {
        const plan = planCalendar(workshopAt);
        const sent: Milestone[] = [];
        const settled: Milestone[] = [];
        let next: string | null = plan.opensAt;
        while (next !== null) {
          const due = dueNudges(plan, waiting, settled, next);
          settled.push(...due.skip, ...(due.send === null ? [] : [due.send]));
          if (due.send !== null) sent.push(due.send);
          next = due.nextAt;
        }
        const overtaken = milestones.filter((milestone, index) => milestones.slice(index + 1).some((other) => nudgeAt(other, plan) <= nudgeAt(milestone, plan)));
        const isTooLate = (milestone: Milestone) => nudgeAt(milestone, plan) >= plan.workshopAt;
        expect(sent).toEqual(milestones.filter((milestone) => !overtaken.includes(milestone) && !isTooLate(milestone)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
