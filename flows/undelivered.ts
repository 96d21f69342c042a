/**
 * Undelivered: which mail did not arrive is heard by whoever can set the address right, and by whoever waits for that person.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { Mail } from './mail.ts';
import type { DeskMember, Member } from './member.ts';
import { closeTurn } from './outbox.ts';
import { isSameAddress, type Role } from './people.ts';

/** Who hears that no mail reaches someone in this role. */
const hearers: Readonly<Record<Role, readonly Role[]>> = {
  participant: ['process-director'],
  facilitator: ['process-director', 'account-manager'],
  'process-director': ['process-director', 'facilitator', 'account-manager'],
  'account-manager': ['account-manager'],
};

/** Who can set the address right: by naming the same person with another one. */
const changers: Readonly<Record<Role, Role>> = { participant: 'process-director', facilitator: 'account-manager', 'process-director': 'account-manager', 'account-manager': 'account-manager' };

/** Someone to whom a mail went, and the scan that it was about. */
export type Addressee = Pick<Member, 'name' | 'email' | 'role' | 'scan'>;

/** Whoever has two roles counts as what others depend on most. Pure. @param members of the scan, and the account managers */
export function hearersOf(addressee: Addressee, members: readonly Member[]): readonly DeskMember[] {
  const role = members.some((member) => member.role === 'process-director' && member.left === null && isSameAddress(member.email, addressee.email)) ? 'process-director' : addressee.role;
  return members.flatMap((member) => (member.role !== 'participant' && member.left === null && hearers[role].includes(member.role) ? [member] : []));
}

/**
 * The hearer after hearing of one mail, once. Pure.
 * @returns the member itself when this mail was told before
 */
export function toldUndelivered(hearer: DeskMember, { id, to: { email } }: Pick<Mail, 'id' | 'to'>, { name, role, scan: { municipality } }: Addressee, isKnown: boolean, now: string): DeskMember {
  const eventId = `undelivered:${id}`;
  if (hearer.seen.some((event) => event.id === eventId)) return hearer;
  const say = { say: 'mail-undelivered', name, email, isKnown, role, municipality, hearer: hearer.role, canChange: changers[role] === hearer.role } as const;
  const told = closeTurn(hearer, [{ to: 'person', say }], null, now);
  return { ...told, seen: [...told.seen, { id: eventId, at: now }] };
}
