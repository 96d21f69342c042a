/**
 * Opens Teams: `/api/messages` and the way back. What Teams sends is checked, turned into one message of one person, committed and only
 * then acknowledged; what is said goes out after that.
 * May import: flows, store, templates, bot, bot/channels/teams.
 */
import type { ServerResponse } from 'node:http';
import { isAnsweredBy } from '../../../flows/answered.ts';
import type { Choice } from '../../../flows/choice.ts';
import { withLost, withMet, type TeamsAddress } from '../../../flows/contact.ts';
import type { Language } from '../../../flows/language.ts';
import type { Member } from '../../../flows/member.ts';
import type { MemberId } from '../../../flows/people.ts';
import type { Store } from '../../../store/port.ts';
import type { Message } from '../../../templates/message.ts';
import { answeredCard } from '../../../templates/speech/answered.ts';
import type { Clock } from '../../clock.ts';
import type { Caller } from '../../front-door.ts';
import { HttpError } from '../../http-error.ts';
import { factsOf, type Log } from '../../log.ts';
import { readJson } from '../../read-json.ts';
import { answer } from '../../server.ts';
import type { Subjects } from '../../subjects.ts';
import { update } from '../../update.ts';
import type { Channel, Platform, Reception } from '../channel.ts';
import { createCheckToken } from './check-token.ts';
import { createConnector, isAllowed } from './connector.ts';
import { activityIssues } from './limits.ts';
import { parseActivity, type Incoming } from './parse-activity.ts';
import { createSigningKeys } from './signing-keys.ts';
import type { TeamsSettings } from './teams-settings.ts';
import { cardType, toActivity, toCard } from './to-activity.ts';
import { createTokens, type Tokens } from './tokens.ts';

interface Parts {
  readonly settings: TeamsSettings;
  readonly store: Store;
  readonly subjects: Subjects;
  readonly clock: Clock;
  readonly log: Log;
  /** Monotonic. */
  readonly nowMs: () => number;
  /** Stands in for Microsoft's sign-in. */
  readonly tokens?: Tokens;
}

export interface TeamsPlatform extends Platform {
  /** Resolves when nothing that came in is still being seen to. */
  idle(): Promise<void>;
}

/** The card that a person saw last, to be replaced when it is answered by typing. */
interface LastCard {
  readonly activityId: string;
  readonly choices: readonly Choice[];
}

const mostRemembered = 10_000;
/** More than this from one account in ten seconds is no person. */
const mostInTenSeconds = 60;

export function openTeams({ settings, store, subjects, clock, log, nowMs, tokens = createTokens(settings, { log, nowMs }) }: Parts): TeamsPlatform {
  const { appId, tenants, serviceHosts, issuer } = settings;
  const wallMs = () => Date.parse(clock.now());
  const checkToken = createCheckToken({ appId, issuer, keys: createSigningKeys(settings.openIdMetadata, nowMs), nowMs: wallMs });
  const connector = createConnector({ tokens, serviceHosts, nowMs });
  const lastCards = new Map<MemberId, LastCard>();
  const heardBefore = new Map<string, true>();
  const counts = new Map<string, { readonly since: number; readonly count: number }>();
  const underWay = new Set<Promise<unknown>>();

  const later = (work: Promise<unknown>): void => {
    const own = work.catch((error: unknown) => log('error', 'teams.failed', factsOf(error))).finally(() => underWay.delete(own));
    underWay.add(own);
  };

  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  };

  const channel: Channel<TeamsAddress> = {
    name: 'teams',
    chatUrl: `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`,
    async send({ address, message, memberId, isBulk }) {
      const activity = toActivity(message, memberId);
      const issues = activityIssues(activity);
      if (issues.length > 0) return { kind: 'refused', code: issues.map(({ path }) => path).join(' ') };
      const { outcome, activityId } = await connector.send(address, activity, isBulk);
      const choices = choicesIn(message);
      if (activityId !== null && choices.length > 0) remember(lastCards, memberId, { activityId, choices });
      return outcome;
    },
    async close() {
      await idle();
      connector.close();
    },
  };

  const say = async (address: TeamsAddress, message: Message): Promise<void> => {
    const { outcome } = await connector.send(address, toActivity(message, null), false);
    if (outcome.kind !== 'delivered') log('warn', 'teams.unsaid', { outcome: outcome.kind });
  };

  const callerOf = ({ address, locale }: Incoming): Caller => ({
    account: { channel: 'teams', homeId: address.tenantId, userId: address.objectId },
    language: languageOf(locale),
    addresses: async () => {
      const found = await connector.addressesOf(address);
      if (!found) throw new HttpError('CHANNEL_AWAY', 'Teams cannot say now who this is; it will deliver again.');
      return found;
    },
  });

  /** What takes the place of a card that was answered. */
  const summaryOf = async (member: Member, choice: Choice): Promise<Message | null> => {
    if (!isAnsweredBy(member, choice)) return null;
    await subjects.prepare(member, store);
    const { questionnaire, glossary } = subjects.of(member);
    return answeredCard(choice, { language: member.language, questionnaire, glossary });
  };

  /** Replaces the card that was answered, by a press or by typing. It fails without harm: an old card is told by its revision. */
  const replaceCard = async (member: Member, { address, heard }: Incoming, choice: Choice | null): Promise<void> => {
    const last = lastCards.get(member.id);
    const cardId = heard.kind === 'spoken' ? heard.cardId : null;
    const id = cardId ?? last?.activityId ?? null;
    const chosen = choice ?? last?.choices.find((other) => isAnsweredBy(member, other)) ?? null;
    const summary = chosen && (await summaryOf(member, chosen));
    if (id === null || !summary) return;
    if (last?.activityId === id) lastCards.delete(member.id);
    const activity = { type: 'message', locale: summary.lang, summary: summary.summary, attachments: [{ contentType: cardType, content: toCard(summary, null) }] } as const;
    if (!(await connector.replace(address, id, activity))) log('info', 'teams.card-stands', { memberId: member.id });
  };

  const meet = async (incoming: Incoming, { frontDoor, takeTurn }: Reception, isInstalled: boolean): Promise<void> => {
    const caller = callerOf(incoming);
    const seats = await frontDoor.seatsOf(caller);
    for (const { memberId } of seats) {
      await update(store.members, memberId, (member) => {
        const contacts = withMet(member.contacts, incoming.address);
        return contacts === member.contacts ? member : { ...member, contacts };
      });
    }
    const [seat] = seats;
    const greeting = { kind: 'choice', choice: { action: 'command', command: 'resume' } } as const;
    // Installation and conversation updates race and repeat: one event id, so one welcome.
    if (seat && seats.length === 1) await takeTurn(seat.memberId, { channel: 'teams', address: incoming.address, eventId: `teams-welcome:${incoming.address.conversationId}`, said: greeting });
    else if (isInstalled && isNew(incoming)) {
      const admission = await frontDoor.admit(caller, { said: greeting, cardOf: null }, incoming.eventId);
      if (admission.kind === 'answer') later(say(incoming.address, admission.message));
    }
  };

  const lose = async (incoming: Incoming, { frontDoor }: Reception): Promise<void> => {
    for (const { memberId } of await frontDoor.seatsOf({ ...callerOf(incoming), addresses: () => Promise.resolve([]) })) {
      await update(store.members, memberId, (member) => {
        const contacts = withLost(member.contacts, 'teams', 'uninstalled', clock.now());
        return contacts === member.contacts ? member : { ...member, contacts };
      });
    }
  };

  /** What the front door says is not in any outbox, so a repeated delivery is told here. */
  const isNew = ({ eventId }: Incoming): boolean => {
    const isFirst = !heardBefore.has(eventId);
    remember(heardBefore, eventId, true);
    return isFirst;
  };

  const hear = async (incoming: Incoming, reception: Reception, response: ServerResponse): Promise<void> => {
    const { heard, address, eventId } = incoming;
    if (heard.kind !== 'spoken') throw new TypeError('Only what was spoken is heard.');
    const admission = await reception.frontDoor.admit(callerOf(incoming), heard.spoken, eventId);
    if (admission.kind === 'answer') {
      if (isNew(incoming)) later(say(address, admission.message));
      if (heard.isInvoke) answer(response, invokeAnswer(null));
      else acknowledge(response);
      return;
    }
    const { memberId, said } = admission;
    const member = await reception.takeTurn(memberId, { channel: 'teams', address, eventId, said });
    const choice = said.kind === 'choice' ? said.choice : null;
    const summary = choice && (await summaryOf(member, choice));
    if (heard.isInvoke) answer(response, invokeAnswer(summary));
    else acknowledge(response);
    later(replaceCard(member, incoming, choice));
  };

  const refuseTooMany = ({ address: { tenantId, objectId } }: Incoming): void => {
    const key = `${tenantId} ${objectId}`;
    const now = nowMs();
    const { since, count } = counts.get(key) ?? { since: now, count: 0 };
    const isOver = now - since > 10_000;
    remember(counts, key, isOver ? { since: now, count: 1 } : { since, count: count + 1 });
    if (!isOver && count >= mostInTenSeconds) throw new HttpError('TOO_MANY', 'One account sends more than a person can.');
  };

  return {
    channel,
    idle,
    receive(reception) {
      const { routes, handle } = reception.server;
      routes.post('/api/messages', handle(async (request, response, listener) => {
        listener.isSilent = true;
        const { serviceUrl } = await checkToken(request.headers.authorization);
        const incoming = parseActivity(await readJson(request), appId);
        const { address, heard, isPersonal } = incoming;
        if (address.serviceUrl !== serviceUrl || !isAllowed(serviceUrl, serviceHosts)) throw new HttpError('UNTRUSTED', 'The activity names a service address that its token does not cover, or that is not of Teams.');
        if (!tenants.has(address.tenantId)) throw new HttpError('UNTRUSTED', 'The tenant is not one that this bot serves; TEAMS_TENANTS lists them.');
        refuseTooMany(incoming);
        listener.language = languageOf(incoming.locale);
        // A group chat or channel would show one person's answers to others.
        if (heard.kind === 'other' || !isPersonal) return acknowledge(response);
        if (heard.kind === 'spoken') return hear(incoming, reception, response);
        if (heard.kind === 'removed') await lose(incoming, reception);
        else await meet(incoming, reception, heard.kind === 'installed');
        acknowledge(response);
      }));
    },
  };
}

function choicesIn({ blocks }: Message): readonly Choice[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'options') return block.options.map(({ choice }) => choice);
    return block.kind === 'buttons' ? block.buttons.map(({ choice }) => choice) : [];
  });
}

/** The latest is kept longest. */
function remember<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > mostRemembered && !oldest.done) map.delete(oldest.value);
}

/** A guess: many Dutch people have Teams in English. Who is known has chosen. */
function languageOf(locale: string): Language {
  return /^en\b/i.test(locale) ? 'en' : 'nl';
}

/** Teams replaces the pressed card with this; without a card it stays. */
function invokeAnswer(summary: Message | null): unknown {
  if (!summary) return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };
  return { statusCode: 200, type: cardType, value: toCard(summary, null) };
}

function acknowledge(response: ServerResponse): void {
  answer(response, {});
}
