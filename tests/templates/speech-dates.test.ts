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

  it('can be had in parts', () => {
    expect(day('2026-12-31T23:30:00.000Z', 'nl')).toBe('vrijdag 1 januari');
    expect(time('2026-12-31T23:05:00.000Z', 'en')).toBe('00:05');
  });

  it('are refused when they are none', () => {
    expect(() => dayAndTime('tomorrow', 'nl')).toThrow(RangeError);
    expect(() => time('', 'nl')).toThrow(RangeError);
  });
});
