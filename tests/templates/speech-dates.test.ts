/** Dates as people say them, always in Amsterdam's time. */
import { describe, expect, it } from 'vitest';
import { day, dayAndTime, time } from '../../templates/speech/dates.ts';

describe('dates', () => {
  it('are the day and the time in Amsterdam, in winter and in summer', () => {
    expect(dayAndTime('2026-12-15T22:59:00.000Z', 'nl')).toBe('dinsdag 15 december, 23:59');
    expect(dayAndTime('2026-06-30T22:30:00.000Z', 'nl')).toBe('woensdag 1 juli, 00:30');
  });

  it('are English for English readers, without a comma behind the weekday', () => {
    expect(dayAndTime('2026-12-15T22:59:00.000Z', 'en')).toBe('Tuesday 15 December, 23:59');
  });

  it('say the year where it is another than that of the moment beside it', () => {
    expect(dayAndTime('2027-03-12T12:30:00.000Z', 'nl', '2026-09-25T11:30:00.000Z')).toBe('vrijdag 12 maart 2027, 13:30');
    expect(dayAndTime('2026-12-31T22:30:00.000Z', 'nl', '2026-12-31T23:30:00.000Z')).toBe('donderdag 31 december 2026, 23:30');
    expect(dayAndTime('2026-10-12T11:30:00.000Z', 'en', '2026-09-25T11:30:00.000Z')).toBe('Monday 12 October, 13:30');
  });

  it('can be had in parts', () => {
    expect(day('2026-12-31T23:30:00.000Z', 'nl')).toBe('vrijdag 1 januari');
    expect(time('2026-12-31T23:05:00.000Z', 'en')).toBe('00:05');
  });

  it('are refused when they are none', () => {
    expect(() => dayAndTime('tomorrow', 'nl')).toThrow(RangeError);
    expect(() => time('', 'nl')).toThrow(RangeError);
  });
});
