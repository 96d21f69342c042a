/**
 * The bodies that the try page posts, parsed at the edge.
 * May import: flows, bot, zod.
 */
import { z } from 'zod';
import { parseChoice } from '../../flows/choice.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { MemberId } from '../../flows/people.ts';
import { HttpError } from '../http-error.ts';

const posted = z.strictObject({
  memberId: z.string().max(100),
  // Printable ASCII comes back from every store as it went in; else a repeat would not be known as one.
  eventId: z.string().regex(/^[!-~]{8,100}$/),
  said: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('text'), text: z.string() }), z.strictObject({ kind: z.literal('choice'), choice: z.unknown() })]),
});

/** @throws HttpError MALFORMED */
export function parsePosted(body: unknown): { readonly memberId: MemberId; readonly inbound: Inbound } {
  const result = posted.safeParse(body);
  if (!result.success) throw new HttpError('MALFORMED', 'The body is no message of the try page.');
  const { memberId, eventId, said } = result.data;
  if (said.kind === 'text') return { memberId: memberId as MemberId, inbound: { channel: 'web', eventId, said } };
  const choice = parseChoice(said.choice);
  if (!choice.ok) throw new HttpError('MALFORMED', 'The body holds no choice that a button has.');
  return { memberId: memberId as MemberId, inbound: { channel: 'web', eventId, said: { kind: 'choice', choice: choice.value } } };
}

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
