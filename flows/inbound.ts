/**
 * Inbound: one thing that one person said or pressed, the same from every channel.
 * May import: flows. Pure: types only.
 */
import type { Channel } from './answer.ts';
import type { Choice } from './choice.ts';

export interface Inbound {
  readonly channel: Channel;
  /** The platform's id of this event; the same id again changes nothing. */
  readonly eventId: string;
  readonly said: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'choice'; readonly choice: Choice };
}
