/**
 * Inbound: one thing that one person said or pressed, the same from every channel.
 * May import: flows. Pure: types only.
 */
import type { Channel } from './answer.ts';
import type { Choice } from './choice.ts';
import type { Address } from './contact.ts';

export interface Inbound {
  readonly channel: Channel;
  /** Where to answer, as a platform tells it with every message; the page has none. */
  readonly address?: Exclude<Address, { channel: 'web' }>;
  /** The platform's id of this event; the same id again changes nothing. */
  readonly eventId: string;
  readonly said: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'choice'; readonly choice: Choice };
}
