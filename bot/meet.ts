/**
 * Meet: finds someone who never wrote on the platforms, by the address they were invited with, so that they can be spoken to there.
 * May import: flows, store, bot.
 */
import { withMet } from '../flows/contact.ts';
import { accountKey, emailKey, homeOf, seatsFrom } from '../flows/identity.ts';
import type { Member } from '../flows/member.ts';
import type { Store } from '../store/port.ts';
import type { Channels } from './channels/channel.ts';
import { bindAccount, personBehind } from './identities.ts';
import { factsOf, type Log } from './log.ts';
import { update } from './update.ts';

/** Resolves to the member, with where they can be spoken to if that was found. Never rejects for a platform that does not say: the page keeps what is said. */
export type Meet = (member: Member) => Promise<Member>;

export function createMeet({ store, channels, log }: { store: Store; channels: Channels; log: Log }): Meet {
  return async (member) => {
    const person = channels.size === 0 ? null : await personBehind(store, emailKey(member.email));
    if (!person) return member;
    for (const channel of channels.values()) {
      const found = await channel.find?.(member.email).catch((error: unknown) => {
        log('warn', 'person.not-found', { memberId: member.id, channel: channel.name, ...factsOf(error) });
        return [];
      });
      // The organisation of the account must be one that may take this seat.
      const own = found?.find(({ account }) => seatsFrom(person.person, homeOf(account)).some(({ memberId }) => memberId === member.id));
      if (!own) continue;
      await bindAccount(store, accountKey(own.account), person.key);
      return (await update(store.members, member.id, (current) => ({ ...current, contacts: withMet(current.contacts, own.address) }))) ?? member;
    }
    return member;
  };
}
