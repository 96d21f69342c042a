/**
 * The message that a page posts, parsed at the edge.
 * May import: flows, bot, zod.
 */
import { z } from 'zod';
import { parseChoice } from '../../../flows/choice.ts';
import type { Inbound } from '../../../flows/inbound.ts';
import type { MemberId } from '../../../flows/people.ts';
import { HttpError } from '../../http-error.ts';

const posted = z.strictObject({
  memberId: z.string().max(100),
  // Printable ASCII comes back from every store as it went in; else a repeat would not be known as one.
  eventId: z.string().regex(/^[!-~]{8,100}$/),
  said: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('text'), text: z.string() }), z.strictObject({ kind: z.literal('choice'), choice: z.unknown() })]),
});

/** @throws HttpError MALFORMED */
export function parsePosted(body: unknown): { readonly memberId: MemberId; readonly inbound: Inbound } {
  const result = posted.safeParse(body);
  if (!result.success) throw new HttpError('MALFORMED', 'The body is no message of the page.');
  const { memberId, eventId, said } = result.data;
  if (said.kind === 'text') return { memberId: memberId as MemberId, inbound: { channel: 'web', eventId, said } };
  const choice = parseChoice(said.choice);
  if (!choice.ok) throw new HttpError('MALFORMED', 'The body holds no choice that a button has.');
  return { memberId: memberId as MemberId, inbound: { channel: 'web', eventId, said: { kind: 'choice', choice: choice.value } } };
}
