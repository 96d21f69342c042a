/**
 * Identities: keeps who may take which seat. Whoever makes, changes or erases members calls this.
 * May import: flows, store, node:crypto, bot.
 */
import { createHash, randomBytes } from 'node:crypto';
import { codeFrom, emailKey, foldCode, identityScanId, invitationKey, isNameOf, withoutSeat, withSeat, type Home, type Identity, type IdentityKey, type Person } from '../flows/identity.ts';
import type { Member } from '../flows/member.ts';
import type { Store } from '../store/port.ts';
import { documentsOfScan } from './read-pages.ts';
import { update } from './update.ts';

/** Gives the person with the member's e-mail address this seat. Again changes nothing. @param homes the organisations whose accounts may take it; none: any that the bot serves */
export async function giveSeat(store: Store, member: Member, homes: readonly Home[]): Promise<void> {
  const { id: memberId, scanId, role, scan: { municipality }, email } = member;
  const seat = { memberId, scanId, role, municipality, homes };
  const id = emailKey(email);
  if (await store.identities.insert(identity(id, { kind: 'person', seats: [seat], chosen: null }))) return;
  await update(store.identities, id, (current) => (current.is.kind === 'person' ? { ...current, is: withSeat(current.is, seat) } : current));
}

/** Takes the seat away; who has none left is unknown again. */
export async function takeSeat(store: Store, { id: memberId, email }: Member): Promise<void> {
  const id = emailKey(email);
  const left = await update(store.identities, id, (current) => (current.is.kind === 'person' ? { ...current, is: withoutSeat(current.is, memberId) } : current));
  if (left?.is.kind === 'person' && left.is.seats.length === 0) await store.identities.remove(id);
}

/** Takes away every other name of the person with this address, and a sign-up they began, where they are known no longer. */
export async function forgetNames(store: Store, email: string): Promise<void> {
  const key = emailKey(email);
  if (await store.identities.get(key)) return;
  for await (const identity of documentsOfScan(store.identities, identityScanId)) if (isNameOf(identity, key)) await store.identities.remove(identity.id);
}

/** A code by which an account with another address joins the person with this one; valid once, until `expiresAt`. */
export async function inviteByCode(store: Store, email: string, expiresAt: string): Promise<string> {
  for (;;) {
    const code = codeFrom(randomBytes(32));
    if (code === null) continue;
    if (await store.identities.insert(identity(keyOfCode(code), { kind: 'invitation', to: emailKey(email), expiresAt, usedBy: null }))) return code;
  }
}

/** The person behind a name of theirs. */
export async function personBehind(store: Store, key: IdentityKey): Promise<{ readonly key: IdentityKey; readonly person: Person } | null> {
  const found = (await store.identities.get(key))?.document;
  if (found?.is.kind === 'pointer') {
    const pointed = (await store.identities.get(found.is.to))?.document;
    return pointed?.is.kind === 'person' ? { key: pointed.id, person: pointed.is } : null;
  }
  return found?.is.kind === 'person' ? { key: found.id, person: found.is } : null;
}

/** Makes an account a name of this person, whatever it was before. */
export async function bindAccount(store: Store, account: IdentityKey, to: IdentityKey): Promise<void> {
  const pointer = { kind: 'pointer', to } as const;
  if (await store.identities.insert(identity(account, pointer))) return;
  await update(store.identities, account, (current) => ({ ...current, dueAt: null, is: pointer }));
}

/** Uses a code for this account. @returns whom it leads to; `null`: no code, used by another, or too old */
export async function redeemCode(store: Store, text: string, account: IdentityKey, now: string): Promise<IdentityKey | null> {
  const code = foldCode(text);
  if (code === null) return null;
  const used = await update(store.identities, keyOfCode(code), (current) =>
    current.is.kind === 'invitation' && current.is.usedBy === null && now < current.is.expiresAt ? { ...current, is: { ...current.is, usedBy: account } } : current,
  );
  return used?.is.kind === 'invitation' && used.is.usedBy === account ? used.is.to : null;
}

function keyOfCode(code: string): IdentityKey {
  return invitationKey(createHash('sha256').update(foldCode(code) ?? '').digest('hex'));
}

function identity(id: IdentityKey, is: Identity['is']): Identity {
  return { id, scanId: identityScanId, dueAt: null, is };
}
