/**
 * How the try page moves the clock, parsed at the edge.
 * May import: bot, zod.
 */
import { z } from 'zod';
import { HttpError } from '../http-error.ts';

const longestMoveHours = 366 * 24;
const move = z.strictObject({
  to: z.union([
    z.literal('next-event'),
    z.iso.datetime(),
    z.strictObject({ days: z.int().min(1).max(longestMoveHours / 24) }),
    z.strictObject({ hours: z.int().min(1).max(longestMoveHours) }),
  ]),
});

/**
 * The instant to move the clock to, at most a year ahead: there is no way back, and in the year 10,000 instants no longer sort as text.
 * @throws HttpError MALFORMED
 */
export function parseMove(body: unknown, now: string, nextEventAt: string | null): string {
  const result = move.safeParse(body);
  const hoursAhead = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  const to = result.data?.to;
  if (to === undefined || (typeof to === 'string' && to !== 'next-event' && Date.parse(to) > Date.parse(hoursAhead(longestMoveHours)))) {
    throw new HttpError('MALFORMED', 'Say where to: next-event, an instant, or a number of days or hours, at most a year ahead.');
  }
  if (to === 'next-event') return nextEventAt ?? now;
  if (typeof to === 'string') return new Date(to).toISOString();
  return hoursAhead('days' in to ? to.days * 24 : to.hours);
}
