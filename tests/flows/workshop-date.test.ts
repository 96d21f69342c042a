import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateIn, datesIn } from '../../flows/understanding/date-reading.ts';
import { calendarFor, checkWorkshop, isShortNotice, leastLeadDays, workshopDateIn } from '../../flows/workshop-date.ts';
import { planCalendar } from '../../flows/planning.ts';

/** A Monday. */
const now = '2026-11-02T09:00:00.000Z';
const today = Temporal.PlainDate.from('2026-11-02');
const read = (text: string) => {
  const said = dateIn(text, today);
  return said === null ? null : said.kind === 'day' ? `${said.day.toString()}${said.time === null ? '' : ` ${said.time}`}` : said;
};

describe('a day in words', () => {
  it.each([
    ['verplaats de workshop naar 12 maart', '2027-03-12'],
    ['12 maart 2028 om 13:30', '2028-03-12 13:30'],
    ['Verplaats de workshop naar donderdag 12 november, 9.30 uur', '2026-11-12 09:30'],
    ['op 3 nov. om 14 uur', '2026-11-03 14:00'],
    ['2 november', '2026-11-02'],
    ['1 november', '2027-11-01'],
    ['12-03-2027', '2027-03-12'],
    ['12/3', '2027-03-12'],
    ['2027-03-12 10:00', '2027-03-12 10:00'],
    ['March 12 at 10:00', '2027-03-12 10:00'],
    ['the 12th of march', '2027-03-12'],
    ['morgen', '2026-11-03'],
    ['overmorgen', '2026-11-04'],
    ['maandag', '2026-11-09'],
    ['volgende week dinsdag', '2026-11-10'],
    ['next week', '2026-11-09'],
    ['over twee weken', '2026-11-16'],
    ['in 10 days', '2026-11-12'],
    ['29 februari', { kind: 'no-such-day', spoken: '29 februari' }],
    ['29 februari 2028', '2028-02-29'],
    ['30 februari', { kind: 'no-such-day', spoken: '30 februari' }],
    ['31-04-2027', { kind: 'no-such-day', spoken: '31-04-2027' }],
    ['ergens in het voorjaar', null],
    ['meisje van 12', null],
    ['vraag 3 moet 2 zijn', null],
    ['', null],
  ])('%s: %o', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is read once a day where several are said', () => {
    expect(datesIn('12 maart om 13:30, 14 maart of 16 maart 10:00\nen 30 februari', today).map((said) => (said.kind === 'day' ? `${said.day.toString()} ${said.time ?? '-'}` : said.spoken))).toEqual([
      '2027-03-12 13:30', '2027-03-14 -', '2027-03-16 10:00', '30 februari',
    ]);
  });
});

describe('a workshop date', () => {
  it('keeps the time of the workshop until now where none is said', () => {
    expect(workshopDateIn('naar 8 december', now, '2026-11-25T08:30:00.000Z')).toEqual({ ok: true, workshopAt: '2026-12-08T08:30:00.000Z' });
    expect(workshopDateIn('naar 8 december', now, null)).toEqual({ ok: true, workshopAt: '2026-12-08T12:30:00.000Z' });
    // Another offset, the same time on the clock.
    expect(workshopDateIn('naar 8 april', now, '2026-11-25T08:30:00.000Z')).toEqual({ ok: true, workshopAt: '2027-04-08T07:30:00.000Z' });
  });

  it.each([
    ['ooit', { problem: 'date-missing', spoken: 'ooit' }],
    ['30 februari', { problem: 'no-such-day', spoken: '30 februari' }],
    ['1 september 2026', { problem: 'date-past', at: '2026-09-01T11:30:00.000Z' }],
    ['5 november', { problem: 'too-soon', at: '2026-11-05T12:30:00.000Z', days: 3, earliest: '2026-11-16T12:30:00.000Z' }],
    ['25 december', { problem: 'day-off', at: '2026-12-25T12:30:00.000Z', before: '2026-12-24T12:30:00.000Z', after: '2026-12-28T12:30:00.000Z' }],
    ['zaterdag 12 december', { problem: 'day-off', at: '2026-12-12T12:30:00.000Z', before: '2026-12-11T12:30:00.000Z', after: '2026-12-14T12:30:00.000Z' }],
    ['8 december om 20:00', { problem: 'not-office-hours', at: '2026-12-08T19:00:00.000Z', earliest: '08:00', latest: '16:00' }],
  ])('is refused with a way on: %s', (text, problem) => {
    expect(workshopDateIn(text, now, null)).toEqual({ ok: false, problem });
  });

  it('may be as near as two weeks, and no nearer', () => {
    const after = (days: number) => new Date(Date.parse('2026-11-02T12:30:00.000Z') + days * 86_400_000).toISOString();
    expect(checkWorkshop(after(leastLeadDays), now).ok).toBe(true);
    expect(checkWorkshop(after(leastLeadDays - 1), now).ok).toBe(false);
  });
});

describe('the dates that follow', () => {
  it('are the usual ones with three weeks or more to go', () => {
    const calendar = calendarFor('2026-12-08T12:30:00.000Z', now, null);
    expect(calendar).toEqual(planCalendar('2026-12-08T12:30:00.000Z'));
    expect(isShortNotice(calendar)).toBe(false);
  });

  it('open on the next working morning with less, which is short notice', () => {
    const calendar = calendarFor('2026-11-18T12:30:00.000Z', '2026-11-01T09:00:00.000Z', null);
    expect(calendar).toEqual({ opensAt: '2026-11-02T08:00:00.000Z', answersDueAt: '2026-11-11T22:59:00.000Z', workshopAt: '2026-11-18T12:30:00.000Z' });
    expect(isShortNotice(calendar)).toBe(true);
  });

  it('leave open what is open already', () => {
    const before = planCalendar('2026-11-17T08:30:00.000Z');
    expect(calendarFor('2027-01-12T12:30:00.000Z', now, before).opensAt).toBe(before.opensAt);
    expect(calendarFor('2027-01-12T12:30:00.000Z', '2026-10-01T09:00:00.000Z', before).opensAt).toBe('2026-12-22T08:00:00.000Z');
  });
});
