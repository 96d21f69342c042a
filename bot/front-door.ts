/**
 * Front door: whom a platform's account is, before a turn is taken. E-mail address, then user principal name, then invitation code;
 * someone with several seats is asked which one. Who is not known hears how to join, and nothing about any scan.
 * May import: flows, store, templates, bot.
 */
import { accountKey, emailKey, foldCode, homeOf, seatAtHand, seatsFrom, type Account, type IdentityKey, type Person, type Seat } from '../flows/identity.ts';
import type { Inbound } from '../flows/inbound.ts';
import type { Language } from '../flows/language.ts';
import type { MemberId } from '../flows/people.ts';
import { isSwitch } from '../flows/understanding/switch-wording.ts';
import type { Store } from '../store/port.ts';
import type { Message } from '../templates/message.ts';
import { codeRefused, codeTooOften, unknownPerson, whichSeat } from '../templates/speech/reception.ts';
import type { Clock } from './clock.ts';
import { createEnrolments } from './enrolments.ts';
import { bindAccount, personBehind, redeemCode } from './identities.ts';
import type { Log } from './log.ts';
import type { ScanOffice } from './scan-office.ts';
import { update } from './update.ts';

/** Who stands at the door, as the platform vouches for them. */
export interface Caller {
  readonly account: Account;
  /** Likely, from the platform. */
  readonly language: Language;
  /** Addresses that the platform knows this account by, surest first. Asked only of an account that is not known yet. */
  readonly addresses: () => Promise<readonly string[]>;
}

/** What came in, before it is known for whom. */
export interface Spoken {
  readonly said: Inbound['said'];
  /** Whose card was pressed; `null`: it was typed, or a card of the front door. */
  readonly cardOf: MemberId | null;
}

export type Admission =
  /** Take a turn of this member. `said` may differ from what came in: a code is no answer. */
  | { readonly kind: 'member'; readonly memberId: MemberId; readonly said: Inbound['said'] }
  /** Say this, and that is all. */
  | { readonly kind: 'answer'; readonly message: Message };

export interface FrontDoor {
  /** @param eventId the platform's; heard again it moves nothing on */
  admit(caller: Caller, spoken: Spoken, eventId: string): Promise<Admission>;
  /** The seats of an account that said nothing: the app was installed for them. */
  seatsOf(caller: Caller): Promise<readonly Seat[]>;
}

/** More tries than this an hour and account are guesses. */
const mostCodesAnHour = 5;
/** Accounts remembered for that; the oldest falls out. */
const mostRemembered = 10_000;
const goOn: Inbound['said'] = { kind: 'choice', choice: { action: 'command', command: 'resume' } };

export function createFrontDoor({ store, clock, office, log }: { store: Store; clock: Clock; office: Pick<ScanOffice, 'signUp' | 'spread'>; log: Log }): FrontDoor {
  const enrolments = createEnrolments({ store, clock, office, log });
  const guesses = new Map<IdentityKey, readonly string[]>();

  const known = async ({ account, addresses }: Caller) => {
    const key = accountKey(account);
    const found = await personBehind(store, key);
    if (found) return found;
    for (const address of await addresses()) {
      const invited = await personBehind(store, emailKey(address));
      if (!invited || seatsFrom(invited.person, homeOf(account)).length === 0) continue;
      await bindAccount(store, key, invited.key);
      log('info', 'person.recognised', { channel: account.channel });
      return invited;
    }
    return null;
  };

  const guessesOf = (key: IdentityKey): readonly string[] => {
    const hourAgo = new Date(Date.parse(clock.now()) - 3_600_000).toISOString();
    return (guesses.get(key) ?? []).filter((at) => at > hourAgo);
  };

  const byCode = async (text: string, { account, language }: Caller): Promise<Admission> => {
    const key = accountKey(account);
    const earlier = guessesOf(key);
    if (earlier.length >= mostCodesAnHour) return { kind: 'answer', message: codeTooOften(language) };
    guesses.delete(key);
    guesses.set(key, [...earlier, clock.now()]);
    const oldest = guesses.keys().next();
    if (guesses.size > mostRemembered && !oldest.done) guesses.delete(oldest.value);
    const to = await redeemCode(store, text, key, clock.now());
    const invited = to && (await personBehind(store, to));
    if (!invited || seatsFrom(invited.person, homeOf(account)).length === 0) {
      log('info', 'code.refused', { channel: account.channel });
      return { kind: 'answer', message: codeRefused(language) };
    }
    await bindAccount(store, key, invited.key);
    log('info', 'code.redeemed', { channel: account.channel });
    return seated(invited, { account, language }, { said: goOn, cardOf: null });
  };

  const choose = (key: IdentityKey, chosen: MemberId | null) =>
    update(store.identities, key, (current) => (current.is.kind === 'person' && current.is.chosen !== chosen ? { ...current, is: { ...current.is, chosen } } : current));

  const seated = async ({ key, person }: { key: IdentityKey; person: Person }, { account, language }: Pick<Caller, 'account' | 'language'>, { said, cardOf }: Spoken): Promise<Admission> => {
    const seats = seatsFrom(person, homeOf(account));
    if (seats.length === 0) return { kind: 'answer', message: unknownPerson(language) };
    const take = async (seat: Seat, next: Inbound['said']): Promise<Admission> => {
      if (seats.length > 1 && person.chosen !== seat.memberId) await choose(key, seat.memberId);
      return { kind: 'member', memberId: seat.memberId, said: next };
    };
    const named = said.kind === 'choice' && said.choice.action === 'choose-seat' ? said.choice.memberId : null;
    const atHand = seatAtHand(seats, person.chosen);
    if (named !== null) {
      const seat = seats.find(({ memberId }) => memberId === named);
      return seat ? take(seat, goOn) : ask(seats, language);
    }
    if (cardOf !== null) {
      // A press on a card says for whom it is; a card of someone else says nothing.
      const seat = seats.find(({ memberId }) => memberId === cardOf);
      if (seat) return take(seat, said);
      log('warn', 'card.refused', { channel: account.channel });
      return atHand ? take(atHand, goOn) : ask(seats, language);
    }
    if (atHand === null) {
      const seat = said.kind === 'text' ? seats[Number(said.text.trim()) - 1] : undefined;
      return seat ? take(seat, goOn) : ask(seats, language);
    }
    if (seats.length > 1 && said.kind === 'text' && isSwitch(said.text)) {
      await choose(key, null);
      return ask(seats, language);
    }
    return { kind: 'member', memberId: atHand.memberId, said };
  };

  return {
    async admit(caller, spoken, eventId) {
      const found = await known(caller);
      if (found) return seated(found, caller, spoken);
      const { said } = spoken;
      if (said.kind === 'text' && isWrittenAsCode(said.text)) return byCode(said.text, caller);
      const enrolling = await enrolments({ key: accountKey(caller.account), language: caller.language, addresses: caller.addresses, eventId, said });
      if (enrolling) return { kind: 'answer', message: enrolling };
      if (said.kind === 'text' && foldCode(said.text) !== null) return byCode(said.text, caller);
      return { kind: 'answer', message: unknownPerson(caller.language) };
    },
    async seatsOf(caller) {
      const found = await known(caller);
      return found ? seatsFrom(found.person, homeOf(caller.account)) : [];
    },
  };
}

/** With its dashes, as in the mail. Without them a code is twelve letters, as some municipalities are. */
function isWrittenAsCode(text: string): boolean {
  return text.includes('-') && foldCode(text) !== null && /\d/u.test(text);
}

function ask(seats: readonly Seat[], language: Language): Admission {
  return { kind: 'answer', message: whichSeat(seats, language) };
}
