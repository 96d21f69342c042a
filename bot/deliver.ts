/**
 * Deliver: carries out what a committed turn left in the outbox, and takes it out of there.
 * Every task can be repeated without harm: what goes out carries the entry's id. So a crash in between loses nothing.
 * May import: flows, store, templates, bot.
 */
import { addressOf } from '../flows/contact.ts';
import { nudgeIn } from '../flows/nudge-at-sending.ts';
import type { Nudge } from '../flows/nudges.ts';
import { isSpoken, withRetry, withoutEntries, type SpokenTask } from '../flows/outbox.ts';
import type { Member, OutboxEntry, OutboxTask } from '../flows/member.ts';
import type { FeedEntry, Store } from '../store/port.ts';
import { echoOf } from '../templates/speech/echo-of.ts';
import { renderSay } from '../templates/speech/render-say.ts';
import type { Channels } from './channels/channel.ts';
import type { Clock } from './clock.ts';
import { factsOf, type Log } from './log.ts';
import { createMeet } from './meet.ts';
import { createSaid } from './said.ts';
import { createSpeak } from './speak.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';

export interface Deliver {
  /** The stored member without what was said already: what a turn begins with. Itself when there is nothing to take out. */
  withoutSaid<M extends Member>(member: M): M;
  /**
   * Right after a turn. To the page: said when it resolves, its mark is left to the next write. Over a platform: resolves at once and
   * goes on by itself, so that the platform hears that the turn was taken, and the person's next turn waits for no send.
   */
  reply(member: Member): Promise<Member>;
  /** What belongs in the conversation, when the clock brings it; resolves when it was tried. @param isOwnTurn whether this process wrote the last turn */
  conversation(member: Member, isOwnTurn: boolean): Promise<Member>;
  /** Everything else that is due, mails and digests: by the clock, so that no turn waits for them. */
  rest(member: Member): Promise<Member>;
  /** Marks what was said to those who are silent since that instant. Rejects when the store does; it is due again then. */
  mark(silentSince: string): Promise<void>;
  /** Resolves when no reply is under way any more. */
  idle(): Promise<void>;
}

/** Everything that is not said in the conversation itself. */
export type CarryOut = (member: Member, entryId: string, task: Exclude<OutboxTask, SpokenTask>) => Promise<void>;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly carryOut: CarryOut;
  readonly channels: Channels;
  /** Someone's conversation has something new. */
  readonly announce: (member: Member) => void;
  readonly log: Log;
}

/** `conversation` and `rest` resolve to the member as it stands afterwards, and never reject for a task that failed: it is due again later. */
export function createDeliver({ store, clock, subjects, carryOut, channels, announce, log }: Parts): Deliver {
  const said = createSaid();
  const open = new Set(channels.keys());
  const underWay = new Set<Promise<unknown>>();
  const withoutSaid = <M extends Member>(member: M): M => said.takenOut(member, clock.now());

  /** Takes out what was done, puts off what failed. Two processes may both have done it: what is out already is not written again. */
  const settle = async (member: Member, done: ReadonlySet<string>, failed: readonly OutboxEntry[]): Promise<Member> => {
    const now = clock.now();
    const settled = await update(store.members, member.id, (stored) => {
      const current = said.takenOut(stored, now);
      const isThere = current.outbox.some(({ id }) => done.has(id) || failed.some((entry) => entry.id === id));
      return isThere ? failed.reduce((kept, { id }) => withRetry(kept, id, now), withoutEntries(current, done, now)) : current;
    });
    return settled ?? member;
  };

  const isDue = ({ nextTryAt }: OutboxEntry) => nextTryAt <= clock.now();

  const inFeed = async (member: Member): Promise<Member> => {
    // All or nothing: a page that has seen a later line never asks for an earlier one again.
    const rest = withoutSaid(member);
    const spoken = rest.outbox.filter(({ task }) => isSpoken(task));
    if (!spoken.some((entry) => entry.attempts === 0 || isDue(entry))) return rest;
    try {
      await subjects.prepare(member, store);
      await store.feed.append(member.id, spoken.flatMap((entry) => toFeedEntry(member, entry, subjects)));
    } catch (error) {
      log('error', 'delivery.failed', { memberId: member.id, ...factsOf(error) });
      return settle(member, new Set(), spoken);
    }
    announce(member);
    said.keep(member.id, new Set(member.outbox.filter(({ task }) => isSpoken(task)).map(({ id }) => id)), clock.now());
    return withoutSaid(member);
  };

  const isOnPage = ({ contacts }: Member) => addressOf(contacts, open).channel === 'web';
  const meet = createMeet({ store, channels, log });
  const speak = createSpeak({ store, clock, subjects, channels, log });

  const converse = async (member: Member, isBulk: boolean, isOwnTurn: boolean): Promise<Member> => {
    const met = member.contacts.length === 0 ? await meet(member) : member;
    const heard = isOnPage(met) ? met : await speak(met, isBulk, isOwnTurn);
    // Lost on every platform: the page keeps it.
    return isOnPage(heard) ? inFeed(heard) : heard;
  };

  const conversation = (member: Member, isOwnTurn: boolean) => converse(member, true, isOwnTurn);

  const reply = (member: Member): Promise<Member> => {
    if (isOnPage(member)) return inFeed(member);
    const speaking = converse(member, false, true)
      .catch((error: unknown) => log('error', 'delivery.failed', { memberId: member.id, ...factsOf(error) }))
      .finally(() => underWay.delete(speaking));
    underWay.add(speaking);
    return Promise.resolve(member);
  };

  const rest = async (member: Member): Promise<Member> => {
    const due = member.outbox.filter((entry) => isDue(entry) && !isSpoken(entry.task));
    const done = new Set<string>();
    const held: OutboxEntry[] = [];
    try {
      for (const entry of due) {
        const { id, task } = entry;
        if (task.to === 'mail' && isStillBeingSaid(member, task.nudge.milestone)) {
          held.push(entry);
          continue;
        }
        // A nudge that was heard in the conversation is not mailed as well.
        if (!isSpoken(task) && (task.to !== 'mail' || isOnPage(member))) await carryOut(member, id, task);
        done.add(id);
      }
    } catch (error) {
      log('error', 'delivery.failed', { memberId: member.id, ...factsOf(error) });
    }
    return due.length === 0 ? member : settle(member, done, [...held, ...due.filter((entry) => !done.has(entry.id) && !held.includes(entry)).slice(0, 1)]);
  };

  /** On its way to a platform that has not taken it, which may yet turn out to be lost. */
  const isStillBeingSaid = (member: Member, nudge: Nudge) => !isOnPage(member) && member.outbox.some(({ task }) => task.to === 'person' && nudgeIn(task) === nudge);

  const mark = async (silentSince: string): Promise<void> => {
    for (const memberId of said.silentSince(silentSince)) {
      await update(store.members, memberId, withoutSaid);
      said.forget(memberId, silentSince);
    }
  };

  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  };

  return { withoutSaid, reply, conversation, rest, mark, idle };
}

function toFeedEntry(member: Member, { id, at, task }: OutboxEntry, subjects: Subjects): FeedEntry[] {
  const { questionnaire, glossary } = subjects.of(member);
  const speaker = { language: member.language, questionnaire, glossary };
  if (task.to === 'person') return [{ key: id, at, from: 'bot', content: renderSay(task.say, speaker) }];
  if (!isSpoken(task)) return [];
  const text = task.said.kind === 'text' ? task.said.text : echoOf(task.said.choice, speaker);
  return [{ key: id, at, from: 'person', content: { text } }];
}
