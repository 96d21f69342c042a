/**
 * Managers: who the account managers are. Whoever runs the bot names the first, on the command line; they name others in chat.
 * May import: flows, store, bot.
 */
import { managersScanId, newManager } from '../flows/manager.ts';
import type { Member } from '../flows/member.ts';
import { joiningProblems, type ManagersChange } from '../flows/name-managers.ts';
import { isSameAddress, type MemberId } from '../flows/people.ts';
import type { Named } from '../flows/scan.ts';
import type { Problem } from '../flows/scan-order.ts';
import type { Store } from '../store/port.ts';
import { giveSeat, takeSeat } from './identities.ts';
import { everyoneOf } from './members-of.ts';
import { update } from './update.ts';

export type Managed = { readonly ok: true; readonly managers: readonly Member[] } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Everyone who is account manager now. */
export async function managersOf(store: Store): Promise<readonly Member[]> {
  return (await everyoneOf(store, managersScanId)).filter(({ left }) => left === null);
}

/** All of them, or none. An address that is an account manager already is a problem, so that nobody stands there twice. */
export async function addManagers(store: Store, people: readonly Named[], now: string): Promise<Managed> {
  const present = await managersOf(store);
  const problems = people.flatMap((person, index) => joiningProblems(person, [...present, ...people.slice(0, index)]));
  if (problems.length > 0) return { ok: false, problems };
  for (const person of people) await seat(store, person, now);
  return listed(store);
}

/** Whom an address names is no account manager any more; `successor` is, where one is given. What was said stays as it was. */
export async function removeManager(store: Store, email: string, successor: Named | null, now: string): Promise<Managed> {
  const leaving = (await managersOf(store)).find((manager) => isSameAddress(manager.email, email));
  if (!leaving) return { ok: false, problems: [{ problem: 'no-such-person', spoken: email }] };
  if (successor !== null) {
    const added = await addManagers(store, [successor], now);
    if (!added.ok) return added;
  }
  await update(store.members, leaving.id, (member) => ({ ...member, left: { at: now, successor: successor?.name ?? null } }));
  await takeSeat(store, leaving);
  return listed(store);
}

/** What an account manager asked for; again changes nothing. */
export async function changeManagers(store: Store, { joins, leaves }: ManagersChange, now: string): Promise<Managed> {
  const present = await managersOf(store);
  const isHere = ({ email }: Named) => present.some((manager) => isSameAddress(manager.email, email));
  const joining = joins.filter((person) => !isHere(person));
  const [successor = null] = joining;
  if (leaves === null || !isHere(leaves)) return addManagers(store, joining, now);
  return removeManager(store, leaves.email, successor, now);
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
  return { ok: true, managers: await managersOf(store) };
}
