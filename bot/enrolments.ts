/**
 * Enrolments: the conversation with someone who is in no scan and signs a municipality up. One small document an account holds it until it is sent,
 * given up, or two weeks old.
 * May import: flows, store, templates, bot.
 */
import { after, beginEnrolment, enrol, isEnrolRequest, type EnrolmentAsked, type EnrolmentTurn } from '../flows/enrol.ts';
import { identityScanId, type Applicant, type Identity, type IdentityKey } from '../flows/identity.ts';
import type { Inbound } from '../flows/inbound.ts';
import type { Language } from '../flows/language.ts';
import { isOver } from '../flows/manage.ts';
import { isEmail } from '../flows/scan-order.ts';
import { fold } from '../flows/spelling.ts';
import type { Store } from '../store/port.ts';
import type { Message } from '../templates/message.ts';
import { enrolmentQuestion, enrolmentTooOften, enrolmentWithoutAddress } from '../templates/speech/enrolment.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { createRateLimit } from './rate-limit.ts';
import type { ScanOffice } from './scan-office.ts';
import { scansOf } from './scans-of.ts';
import { TurnError } from './turn-error.ts';

export interface Asking {
  /** Of the account. */
  readonly key: IdentityKey;
  readonly language: Language;
  /** Addresses that the platform vouches for, surest first. */
  readonly addresses: () => Promise<readonly string[]>;
  readonly eventId: string;
  readonly said: Inbound['said'];
}

/** Resolves to what to say; `null`: this is about no sign-up. */
export type Enrolments = (asking: Asking) => Promise<Message | null>;

const daysKept = 14;
const seenKept = 16;
const mostTries = 20;
const turnsAnHour = { most: 60, withinSec: 3600 };

export function createEnrolments({ store, clock, office, log }: { store: Store; clock: Clock; office: Pick<ScanOffice, 'signUp' | 'spread'>; log: Log }): Enrolments {
  const turns = createRateLimit({ ...turnsAnHour, now: () => clock.now() });

  const isHere = async (state: string): Promise<(municipality: string) => boolean> => {
    if (state !== 'askingMunicipality') return () => false;
    const names = new Set((await scansOf(store)).filter((scan) => !isOver(scan)).map(({ municipality }) => fold(municipality)));
    return (municipality) => names.has(fold(municipality));
  };

  /** Sent once, however often it is tried: its order is named after the account and when it began. */
  const send = async (turn: EnrolmentTurn, key: IdentityKey, begunAt: string, email: string): Promise<EnrolmentTurn> => {
    if (turn.signUp === null) return turn;
    const ordered = await office.signUp({ signUp: turn.signUp, orderId: `enrol.${key}.${begunAt}` });
    if (!ordered.ok) return after(turn.stored, { type: 'municipality.taken' }, email);
    await office.spread(ordered.scan.id);
    log('info', 'signup.sent', { scanId: ordered.scan.id });
    return after(turn.stored, { type: 'signup.sent' }, email);
  };

  return async ({ key, language, addresses, eventId, said }) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const stored = await store.identities.get(key);
      const now = clock.now();
      const known = stored?.document.is.kind === 'applicant' && (stored.document.dueAt ?? now) > now ? stored.document.is : null;
      const isAsked = said.kind === 'text' ? isEnrolRequest(said.text) : said.choice.action === 'enrol' && said.choice.answer === 'begin';
      if (known === null && !isAsked) return null;
      const email = known?.email ?? (await addresses()).find(isEmail);
      if (email === undefined) return enrolmentWithoutAddress(language);
      if (known?.seen.includes(eventId)) return enrolmentQuestion(askedAgain(known), language);
      if (tries === 0 && !turns.take(key)) return enrolmentTooOften(language);
      const begunAt = known?.begunAt ?? now;
      const turn = known === null || isAsked ? beginEnrolment(email) : await send(enrol(known.enrolment, said, email, await isHere(known.enrolment.state)), key, begunAt, email);
      const question = enrolmentQuestion(turn.asked, language, known === null);
      if (turn.stored.state === 'sent' || turn.stored.state === 'dropped') {
        await store.identities.remove(key);
        return question;
      }
      const applicant: Applicant = { kind: 'applicant', email, enrolment: turn.stored, begunAt: isAsked ? now : begunAt, seen: [...(known?.seen ?? []), eventId].slice(-seenKept) };
      const document: Identity = { id: key, scanId: identityScanId, dueAt: new Date(Date.parse(now) + daysKept * 86_400_000).toISOString(), is: applicant };
      if (stored ? await store.identities.replace(document, stored.version) : await store.identities.insert(document)) return question;
    }
    throw new TurnError('CONTENDED', `Lost the write ${mostTries} times; another process keeps changing this document.`);
  };
}

/** Takes away what was begun and not sent in two weeks. */
export async function forgetEnrolments(store: Store, now: string): Promise<void> {
  for (const { document } of await store.identities.due(now, 100)) if (document.is.kind === 'applicant') await store.identities.remove(document.id);
}

function askedAgain({ enrolment, email }: Applicant): EnrolmentAsked {
  return { state: enrolment.state, draft: enrolment.context, email, trouble: null };
}
