/**
 * Managers: who the account managers are. Whoever runs the bot names them, on the command line.
 * May import: flows, store, bot.
 */
import { managersScanId, newManager } from '../flows/manager.ts';
import type { Member } from '../flows/member.ts';
import type { MemberId } from '../flows/people.ts';
import type { Named } from '../flows/scan.ts';
import { isEmail, type Problem } from '../flows/scan-order.ts';
import type { Store } from '../store/port.ts';
import { giveSeat, takeSeat } from './identities.ts';
import { everyoneOf } from './members-of.ts';
import { update } from './update.ts';

export type Managed = { readonly ok: true; readonly managers: readonly Named[] } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Everyone who is account manager now. */
export async function managersOf(store: Store): Promise<readonly Member[]> {
  return (await everyoneOf(store, managersScanId)).filter(({ left }) => left === null);
}

/** All of them, or none. An address that is an account manager already is a problem, so that nobody stands there twice. */
export async function addManagers(store: Store, people: readonly Named[], now: string): Promise<Managed> {
  const present = await managersOf(store);
  const taken = new Set(present.map(({ email }) => email.toLowerCase()));
  const problems = people.flatMap(({ name, email }): readonly Problem[] => {
    const isTaken = taken.has(email.toLowerCase());
    taken.add(email.toLowerCase());
    return [
      ...(name.trim() === '' ? [{ problem: 'name-missing', spoken: email } as const] : []),
      ...(isEmail(email) ? [] : [{ problem: 'email-unreadable', spoken: email } as const]),
      ...(isTaken ? [{ problem: 'here-already', name, role: 'account-manager' } as const] : []),
    ];
  });
  if (problems.length > 0) return { ok: false, problems };
  for (const person of people) await seat(store, person, now);
  return listed(store);
}

/** Whom an address names is no account manager any more; `successor` is, where one is given. What was said stays as it was. */
export async function removeManager(store: Store, email: string, successor: Named | null, now: string): Promise<Managed> {
  const leaving = (await managersOf(store)).find((manager) => manager.email.toLowerCase() === email.toLowerCase());
  if (!leaving) return { ok: false, problems: [{ problem: 'no-such-person', spoken: email }] };
  if (successor !== null) {
    const added = await addManagers(store, [successor], now);
    if (!added.ok) return added;
  }
  await update(store.members, leaving.id, (member) => ({ ...member, left: { at: now, successor: successor?.name ?? null } }));
  await takeSeat(store, leaving);
  return listed(store);
}

/** Someone who comes back gets a document of their own again. */
async function seat(store: Store, person: Named, now: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const manager = newManager(`${managersScanId}.${person.email.toLowerCase()}${attempt === 1 ? '' : `.${attempt}`}` as MemberId, person, now);
    if (!(await store.members.insert(manager))) continue;
    return giveSeat(store, manager, []);
  }
}

async function listed(store: Store): Promise<Managed> {
  return { ok: true, managers: (await managersOf(store)).map(({ name, email }) => ({ name, email })) };
}
