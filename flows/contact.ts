/**
 * Contact: where one person can be spoken to, channel by channel, and why not where that is lost.
 * May import: flows. Pure.
 */
import type { Channel } from './answer.ts';

/** An address in one channel, as that channel last told it. The page needs none: it asks for what was said. */
export type Address = { readonly channel: 'web' } | TeamsAddress | SlackAddress;

export interface TeamsAddress {
  readonly channel: 'teams';
  readonly tenantId: string;
  readonly conversationId: string;
  /** `29:…`, the person's id towards this bot. */
  readonly userId: string;
  /** `28:…`, the bot's id in this conversation. */
  readonly botId: string;
  /** The person's id in Entra ID. */
  readonly objectId: string;
  readonly serviceUrl: string;
}

export interface SlackAddress {
  readonly channel: 'slack';
  readonly teamId: string;
  readonly userId: string;
  /** The direct message; `null`: not opened yet. */
  readonly conversationId: string | null;
}

export const unreachableReasons = ['blocked', 'uninstalled', 'not-installed', 'disabled', 'not-allowed', 'gone', 'deactivated'] as const;
/** `not-allowed`: the organisation forbids it; `gone`: conversation or account no longer exists; `deactivated`: the account is switched off. */
export type UnreachableReason = (typeof unreachableReasons)[number];

export interface Contact {
  readonly address: Address;
  /** `null`: messages arrive, as far as is known. */
  readonly unreachable: { readonly reason: UnreachableReason; readonly at: string } | null;
}

/** One contact a channel, the one last used at the end. */
export type Contacts = readonly Contact[];

/** After the person spoke here: the channel to answer in, reachable again. Itself when that was so already. */
export function withSpoken(contacts: Contacts, address: Address): Contacts {
  const last = contacts.at(-1);
  if (last && last.unreachable === null && isSame(last.address, address)) return contacts;
  return [...contacts.filter((contact) => contact.address.channel !== address.channel), { address, unreachable: null }];
}

/** After a channel told of the person without their saying anything: reachable there, but where they last spoke stays where one answers. */
export function withMet(contacts: Contacts, address: Address): Contacts {
  const known = contacts.find((contact) => contact.address.channel === address.channel);
  if (!known) return [{ address, unreachable: null }, ...contacts];
  if (known.unreachable === null && isSame(known.address, address)) return contacts;
  return contacts.map((contact) => (contact === known ? { address, unreachable: null } : contact));
}

/** After a channel refused for good. Itself when that was known. */
export function withLost(contacts: Contacts, channel: Channel, reason: UnreachableReason, at: string): Contacts {
  const isNews = contacts.some(({ address, unreachable }) => address.channel === channel && unreachable?.reason !== reason);
  return isNews ? contacts.map((contact) => (contact.address.channel === channel ? { ...contact, unreachable: { reason, at } } : contact)) : contacts;
}

/** Where to speak: the channel last used that is open and reachable; else the page, which keeps what was said until it is opened. */
export function addressOf(contacts: Contacts, open: ReadonlySet<Channel>): Address {
  return contacts.findLast(({ address, unreachable }) => unreachable === null && (address.channel === 'web' || open.has(address.channel)))?.address ?? { channel: 'web' };
}

/** Why nothing arrives, where that is so of every channel the person has; `null` where one is left, or none was ever used. */
export function unreachableReason(contacts: Contacts): UnreachableReason | null {
  if (contacts.some(({ unreachable }) => unreachable === null)) return null;
  return contacts.at(-1)?.unreachable?.reason ?? null;
}

function isSame(one: Address, other: Address): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
