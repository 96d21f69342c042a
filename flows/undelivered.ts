/**
 * Undelivered: the process director hears which mail did not arrive, because they know the right address.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { Mail } from './mail.ts';
import type { DeskMember } from './member.ts';
import { closeTurn } from './outbox.ts';

/**
 * The director after hearing of one mail, once. Pure.
 * @returns the member itself when this mail was told before
 */
export function toldUndelivered(director: DeskMember, { id, to: { name, email } }: Pick<Mail, 'id' | 'to'>, isKnown: boolean, now: string): DeskMember {
  const eventId = `undelivered:${id}`;
  if (director.seen.some((event) => event.id === eventId)) return director;
  const told = closeTurn(director, [{ to: 'person', say: { say: 'mail-undelivered', name, email, isKnown } }], null, now);
  return { ...told, seen: [...told.seen, { id: eventId, at: now }] };
}
