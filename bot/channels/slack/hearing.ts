/**
 * Hearing: what people do in Slack, on its way to a turn. Each resolves when it is committed, and rejects where that takes too long; what Slack is told afterwards goes on by itself.
 * May import: flows, store, templates, bot.
 */
import type { SlackAddress } from '../../../flows/contact.ts';
import { accountKey, type Account } from '../../../flows/identity.ts';
import type { Inbound } from '../../../flows/inbound.ts';
import type { Language } from '../../../flows/language.ts';
import type { Member } from '../../../flows/member.ts';
import type { MemberId } from '../../../flows/people.ts';
import type { Store } from '../../../store/port.ts';
import type { Message } from '../../../templates/message.ts';
import { choiceLabel } from '../../../templates/speech/choice-label.ts';
import type { Clock } from '../../clock.ts';
import type { Caller, FrontDoor } from '../../front-door.ts';
import { HttpError } from '../../http-error.ts';
import { personBehind } from '../../identities.ts';
import { factsOf, type Log } from '../../log.ts';
import type { Subjects } from '../../subjects.ts';
import type { TakeTurn } from '../../turn.ts';
import { within } from '../../within.ts';
import { answeredMessage, isAnswer } from './answered-message.ts';
import { parseCardValue, type CardValue } from './card-value.ts';
import { fromSlackText } from './from-slack-text.ts';
import { homeOf } from './home.ts';
import type { Pressed, Typed } from './payloads.ts';
import { personOf, type SlackPerson } from './people.ts';
import type { Post } from './post.ts';
import { toSlackMessage } from './to-slack-message.ts';
import type { Workspaces } from './workspaces.ts';

export interface Hearing {
  /** Typed in the conversation, or behind `/scan`. Without words: go on. Resolves to the language that the person is answered in. */
  typed(typed: Typed): Promise<Language>;
  pressed(pressed: Pressed): Promise<void>;
  /** Draws someone's App Home; resolves at once. */
  homeOpened(opened: { readonly teamId: string; readonly userId: string }): void;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly subjects: Subjects;
  readonly workspaces: Workspaces;
  readonly post: Post;
  readonly frontDoor: FrontDoor;
  readonly takeTurn: TakeTurn;
}

/** People remembered who are not known, so that Slack is asked about each once; the oldest falls out. */
const mostStrangers = 1000;
const usualLanguage: Language = 'nl';
/** Slack gives up after three seconds, the way there and back included. */
const patienceMs = 1500;

export function createHearing({ store, clock, log, subjects, workspaces, post, frontDoor, takeTurn }: Parts): Hearing {
  const underWay = new Set<Promise<void>>();
  const strangers = new Map<string, SlackPerson>();
  /** What the front door answered; Slack delivers again, and the front door keeps no list of what it has seen. */
  const answered = new Set<string>();

  const goOn = (work: Promise<unknown>, what: string): void => {
    const done: Promise<void> = work
      .then(() => undefined)
      .catch((error: unknown) => log('error', 'slack.failed', { what, ...factsOf(error) }))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };

  /** What is not committed in time is refused, so that Slack delivers it again, and goes on: its event id keeps it to once. */
  const inTime = <R>(work: Promise<R>): Promise<R> =>
    within(patienceMs, work, () => {
      goOn(work, 'late');
      return new HttpError('BUSY', `It was not kept within ${String(patienceMs)} ms.`);
    });

  const stranger = async (account: Account): Promise<SlackPerson> => {
    const key = accountKey(account);
    const person = strangers.get(key) ?? (await personOf(workspaces, account.homeId, account.userId));
    strangers.delete(key);
    strangers.set(key, person);
    const oldest = strangers.keys().next();
    if (strangers.size > mostStrangers && !oldest.done) strangers.delete(oldest.value);
    return person;
  };

  const callerOf = async (teamId: string, userId: string): Promise<Caller> => {
    const account: Account = { channel: 'slack', homeId: teamId, userId };
    if (await personBehind(store, accountKey(account))) return { account, language: usualLanguage, addresses: () => Promise.resolve([]) };
    const { email, language } = await stranger(account);
    return { account, language, addresses: () => Promise.resolve(email === null ? [] : [email]) };
  };

  const answer = (address: SlackAddress, message: Message, eventId: string): void => {
    if (answered.has(eventId)) return;
    if (answered.size >= mostStrangers) answered.clear();
    answered.add(eventId);
    goOn(post(address, toSlackMessage(message, null), eventId), 'answer');
  };

  /** @returns the member who spoke; `null`: the front door answered */
  const hear = async (address: SlackAddress, eventId: string, said: Inbound['said'], cardOf: MemberId | null): Promise<{ readonly member: Member | null; readonly language: Language }> => {
    const caller = await callerOf(address.teamId, address.userId);
    const admission = await frontDoor.admit(caller, { said, cardOf }, eventId);
    if (admission.kind === 'member') {
      const member = await takeTurn(admission.memberId, { channel: 'slack', address, eventId, said: admission.said });
      return { member, language: member.language };
    }
    answer(address, admission.message, eventId);
    return { member: null, language: caller.language };
  };

  const replaceAnswered = async ({ teamId, message }: Pressed, { cardOf, choice }: CardValue, member: Member): Promise<void> => {
    if (message === null || !isAnswer(choice) || (cardOf !== null && cardOf !== member.id)) return;
    const { questionnaire, glossary } = subjects.of(member);
    const label = choiceLabel(choice, { language: member.language, questionnaire, glossary });
    const { text, blocks } = answeredMessage(message, label);
    await (await workspaces.of(teamId))?.others('chat.update', { channel: message.conversationId, ts: message.ts, text, blocks });
  };

  const drawHome = async (teamId: string, userId: string): Promise<void> => {
    const caller = await callerOf(teamId, userId);
    const blocks = await homeOf(await frontDoor.seatsOf(caller), caller.language, { store, subjects, clock });
    const called = await (await workspaces.of(teamId))?.others('views.publish', { user_id: userId, view: { type: 'home', blocks } });
    if (called && !called.ok) log('warn', 'slack.home.failed', { why: called.why });
  };

  return {
    async typed({ teamId, userId, conversationId, text, eventId }) {
      const words = fromSlackText(text);
      const said: Inbound['said'] = words.trim() === '' ? { kind: 'choice', choice: { action: 'command', command: 'resume' } } : { kind: 'text', text: words };
      return (await inTime(hear({ channel: 'slack', teamId, userId, conversationId }, eventId, said, null))).language;
    },

    async pressed(pressed) {
      const { teamId, userId, eventId, message, value } = pressed;
      const card = parseCardValue(value);
      if (!card) {
        log('warn', 'card.refused', { channel: 'slack' });
        return;
      }
      const address: SlackAddress = { channel: 'slack', teamId, userId, conversationId: message?.conversationId ?? null };
      const heard = hear(address, eventId, { kind: 'choice', choice: card.choice }, card.cardOf);
      await inTime(heard.then(({ member }) => {
        // An answer that was taken stays taken when its card cannot be changed.
        if (member) goOn(replaceAnswered(pressed, card, member), 'replace');
        if (message === null) goOn(drawHome(teamId, userId), 'home');
      }));
    },

    homeOpened: ({ teamId, userId }) => goOn(drawHome(teamId, userId), 'home'),

    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
