/**
 * Identity: by which names a person is known in the channels and by mail, which seats they have in scans, and which one they speak from.
 * May import: flows. Pure.
 */
import type { Enrolment } from './enrol.ts';
import type { MemberId, Role, ScanId } from './people.ts';

/** One document a name. People are few and names are looked up one at a time, so nothing is ever scanned for. */
export interface Identity {
  readonly id: IdentityKey;
  readonly scanId: typeof identityScanId;
  /** Of a sign-up that was begun: when it is forgotten. */
  readonly dueAt: string | null;
  readonly is: Person | Pointer | Invitation | Applicant;
}

/** Identities belong to no scan: a person can be in several. */
export const identityScanId = 'identities';

export type IdentityKey = string & { readonly __brand: 'IdentityKey' };

/** The person with this e-mail address. */
export interface Person {
  readonly kind: 'person';
  readonly seats: readonly Seat[];
  /** From which seat they speak; `null`: not said yet. */
  readonly chosen: MemberId | null;
}

/** Another name of the same person. */
export interface Pointer {
  readonly kind: 'pointer';
  readonly to: IdentityKey;
}

/** An invitation code: joins the account that types it first to the person invited. */
export interface Invitation {
  readonly kind: 'invitation';
  readonly to: IdentityKey;
  readonly expiresAt: string;
  /** Who used it; `null`: nobody yet. */
  readonly usedBy: IdentityKey | null;
}

/** An account that is in no scan and is signing a municipality up. */
export interface Applicant {
  readonly kind: 'applicant';
  /** As the platform vouches for it. */
  readonly email: string;
  readonly enrolment: Enrolment;
  readonly begunAt: string;
  /** Events that were heard, the latest ones. */
  readonly seen: readonly string[];
}

/** One role in one scan, with what is needed to ask which one is meant. */
export interface Seat {
  readonly memberId: MemberId;
  readonly scanId: ScanId;
  readonly role: Role;
  readonly municipality: string;
  /** The organisations whose accounts may take this seat; none named: any that the bot serves. Facilitators come from elsewhere. */
  readonly homes: readonly Home[];
}

/** An organisation as a channel knows it: `teams:<tenant>` or `slack:<workspace>`. */
export type Home = string;

/** An account that a channel vouches for. */
export interface Account {
  readonly channel: 'teams' | 'slack';
  /** Tenant or workspace. */
  readonly homeId: string;
  /** The person's id within it. */
  readonly userId: string;
}

export function emailKey(email: string): IdentityKey {
  return `email:${email.trim().normalize('NFC').toLowerCase()}` as IdentityKey;
}

export function accountKey({ channel, homeId, userId }: Account): IdentityKey {
  return `${channel}:${homeId.toLowerCase()}:${userId}` as IdentityKey;
}

export function homeOf({ channel, homeId }: Account): Home {
  return `${channel}:${homeId.toLowerCase()}`;
}

/** Whether this is a name of the person with that address, or what they began under it. */
export function isNameOf({ id, is }: Identity, key: IdentityKey): boolean {
  if (is.kind === 'applicant') return emailKey(is.email) === key;
  return is.kind === 'person' ? id === key : is.to === key;
}

/** @param digest of the code as typed, folded by `foldCode`; the code itself is stored nowhere */
export function invitationKey(digest: string): IdentityKey {
  return `code:${digest}` as IdentityKey;
}

/** Letters and digits that cannot be taken for one another. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/** The code in what was typed: upper case, without spaces and dashes; `null`: this is no code. */
export function foldCode(text: string): string | null {
  const folded = text.toUpperCase().replace(/[\s-]/g, '');
  return folded.length === codeLength && Array.from(folded).every((sign) => codeAlphabet.includes(sign)) ? folded : null;
}

/** "ABCD-EFGH-JKMN". @param bytes random, at least twelve; those that would favour a sign are skipped by the caller giving more */
export function codeFrom(bytes: Uint8Array): string | null {
  const fair = [...bytes].filter((byte) => byte < 256 - (256 % codeAlphabet.length)).slice(0, codeLength);
  if (fair.length < codeLength) return null;
  const signs = fair.map((byte) => codeAlphabet[byte % codeAlphabet.length] ?? '').join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** The seats that an account of this organisation may take. */
export function seatsFrom({ seats }: Person, home: Home): readonly Seat[] {
  return seats.filter(({ role, homes }) => role === 'facilitator' || homes.length === 0 || homes.includes(home));
}

/** The seat spoken from; `null`: there are several and none was chosen. */
export function seatAtHand(seats: readonly Seat[], chosen: MemberId | null): Seat | null {
  return seats.find(({ memberId }) => memberId === chosen) ?? (seats.length === 1 ? (seats[0] ?? null) : null);
}

/** The person with this seat; a seat of the same member is replaced. */
export function withSeat(person: Person, seat: Seat): Person {
  return { ...person, seats: [...person.seats.filter(({ memberId }) => memberId !== seat.memberId), seat] };
}

export function withoutSeat(person: Person, memberId: MemberId): Person {
  return { ...person, seats: person.seats.filter((seat) => seat.memberId !== memberId), chosen: person.chosen === memberId ? null : person.chosen };
}
