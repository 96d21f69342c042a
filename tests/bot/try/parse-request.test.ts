import { describe, expect, it } from 'vitest';
import { parsePosted } from '../../../bot/channels/web/parse-posted.ts';
import { parseMove } from '../../../bot/try/parse-request.ts';

const now = '2026-11-02T08:00:00.000Z';
const nextEventAt = '2026-11-03T08:00:00.000Z';
const malformed = expect.objectContaining({ code: 'MALFORMED' }) as unknown;

describe('a move of the clock', () => {
  it.each([
    ['next-event', nextEventAt],
    ['2026-11-05T07:30:00Z', '2026-11-05T07:30:00.000Z'],
    ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z'],
    [{ days: 1 }, '2026-11-03T08:00:00.000Z'],
    [{ days: 366 }, '2027-11-03T08:00:00.000Z'],
    [{ hours: 25 }, '2026-11-03T09:00:00.000Z'],
    ['2027-11-03T08:00:00.000Z', '2027-11-03T08:00:00.000Z'],
  ])('to %j goes there', (to, instant) => {
    expect(parseMove({ to }, now, nextEventAt)).toBe(instant);
  });

  it('to the next event stays where it is when nothing more happens', () => {
    expect(parseMove({ to: 'next-event' }, now, null)).toBe(now);
  });

  it.each(['2027-11-03T08:00:00.001Z', '9999-12-31T23:59:59Z', '2026-11-05', '2026-11-05T07:30:00+01:00', 'tomorrow', '', { days: 367 }, { hours: 8785 }, { days: 1, hours: 1 }, { weeks: 1 }, 5, null])('to %j is refused', (to) => {
    expect(() => parseMove({ to }, now, nextEventAt)).toThrow(malformed);
  });
});

describe('a message', () => {
  const posted = { memberId: 'sem', eventId: '0b0f6a5e-0f0f-4b7e-9f57-6a1d2c3b4a59', said: { kind: 'text', text: 'hoi' } };

  it('is what one person said, in the web channel', () => {
    expect(parsePosted(posted)).toEqual({ memberId: 'sem', inbound: { channel: 'web', eventId: posted.eventId, said: posted.said } });
  });

  it('may be a button that a card has, and no other', () => {
    const choice = { action: 'command', command: 'help' };
    expect(parsePosted({ ...posted, said: { kind: 'choice', choice } }).inbound.said).toEqual({ kind: 'choice', choice });
    expect(() => parsePosted({ ...posted, said: { kind: 'choice', choice: { ...choice, command: 'delete' } } })).toThrow(malformed);
  });

  it.each(['1234567', 'e'.repeat(101), 'with a space', 'tab\tin-it', 'émigré-1', 'null\0null'])('is refused with the event id %j', (eventId) => {
    expect(() => parsePosted({ ...posted, eventId })).toThrow(malformed);
  });
});
