import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf, instantAt, isWorkingDay, nearestWorkingDay, publicHolidays } from '../../flows/working-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const holidays = (year: number) => publicHolidays(year).map(String);

/** Easter Sundays as published by the U.S. Census Bureau and in the Astronomical Almanac, with the earliest and latest that exist. */
const easterSundays = `
  1818-03-22 1886-04-25 1943-04-25 1961-04-02 1977-04-10 1981-04-19 1999-04-04
  2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08 2008-03-23 2009-04-12
  2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21
  2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
  2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10
  2040-04-01 2041-04-21 2042-04-06 2043-03-29 2044-04-17 2045-04-09 2046-03-25 2047-04-14 2048-04-05 2049-04-18 2050-04-10`
  .trim()
  .split(/\s+/)
  .map(day);

describe('public holidays', () => {
  it.each(easterSundays)('know that Easter is on %s, with the days that hang on it', (easter) => {
    const days = holidays(easter.year);
    for (const offset of [-2, 0, 1, 39, 49, 50]) expect(days).toContain(easter.add({ days: offset }).toString());
  });

  it('are these eleven in 2026', () => {
    expect(holidays(2026)).toEqual([
      '2026-01-01', '2026-04-03', '2026-04-05', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26',
    ]);
  });

  it.each([
    ['2025-04-26', '2025-04-27'],
    ['2031-04-26', '2031-04-27'],
    ['2036-04-26', '2036-04-27'],
  ])('have King’s Day on Saturday %s where the 27th is a Sunday', (saturday, sunday) => {
    expect(day(sunday).dayOfWeek).toBe(7);
    expect(holidays(day(sunday).year)).toContain(saturday);
    expect(holidays(day(sunday).year)).not.toContain(sunday);
  });
});

describe('a working day', () => {
  it.each(['2026-11-16', '2026-11-20', '2028-02-29', '2026-12-24', '2026-12-31', '2026-04-02', '2026-05-04'])('is %s', (text) => {
    expect(isWorkingDay(day(text))).toBe(true);
  });

  it.each(['2026-11-21', '2026-11-22', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2027-01-01'])('is not %s', (text) => {
    expect(isWorkingDay(day(text))).toBe(false);
  });

  it.each([
    ['2026-11-18', '2026-11-18', '2026-11-18'],
    ['2026-11-21', '2026-11-20', '2026-11-23'],
    ['2026-04-04', '2026-04-02', '2026-04-07'],
    ['2026-12-26', '2026-12-24', '2026-12-28'],
    ['2027-01-01', '2026-12-31', '2027-01-04'],
  ])('nearest to %s is %s going back and %s going on', (text, before, after) => {
    expect(nearestWorkingDay(day(text), 'before').toString()).toBe(before);
    expect(nearestWorkingDay(day(text), 'after').toString()).toBe(after);
  });
});

describe('the clock of Amsterdam', () => {
  it.each([
    ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    ['2026-03-28', '09:00', '2026-03-28T08:00:00.000Z'],
    ['2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
    ['2026-10-24', '09:00', '2026-10-24T07:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['2026-10-25', '23:59', '2026-10-25T22:59:00.000Z'],
    ['2028-02-29', '23:59', '2028-02-29T22:59:00.000Z'],
  ])('shows on %s at %s the instant %s', (text, time, instant) => {
    expect(instantAt(day(text), time)).toBe(instant);
  });

  it('has no 02:30 in spring, so the next that exists is taken, and two in autumn, so the first', () => {
    expect(instantAt(day('2026-03-29'), '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt(day('2026-10-25'), '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each([
    ['2026-11-17T22:59:59.999Z', '2026-11-17'],
    ['2026-11-17T23:00:00.000Z', '2026-11-18'],
    ['2026-07-17T21:59:59.999Z', '2026-07-17'],
    ['2026-07-17T22:00:00.000Z', '2026-07-18'],
    ['2028-02-29T12:00:00.000Z', '2028-02-29'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('shows at %s the day %s', (instant, text) => {
    expect(dayOf(instant).toString()).toBe(text);
  });
});
