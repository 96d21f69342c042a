/**
 * Deliver: carries out what a committed turn left in the outbox, and takes it out of there.
 * Every task can be repeated without harm: what goes out carries the entry's id. So a crash in between loses nothing.
 * May import: flows, store, templates, bot.
 */
import { isSpoken, withRetry, withoutEntries, type SpokenTask } from '../flows/outbox.ts';
import type { Member, OutboxEntry, OutboxTask } from '../flows/member.ts';
import type { FeedEntry, Store } from '../store/port.ts';
import { echoOf } from '../templates/speech/echo-of.ts';
import { renderSay } from '../templates/speech/render-say.ts';
import type { Clock } from './clock.ts';
import { factsOf, type Log } from './log.ts';
import { createSaid } from './said.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';

export interface Deliver {
  /** The stored member without what was said already: what a turn begins with. Itself when there is nothing to take out. */
  withoutSaid<M extends Member>(member: M): M;
  /** What belongs in the conversation: right after the turn, before the answer to the channel. Its mark is left to the next write. */
  conversation(member: Member): Promise<Member>;
  /** Everything else that is due, mails and digests: by the clock, so that no turn waits for them. */
  rest(member: Member): Promise<Member>;
  /** Marks what was said to those who are silent since that instant. Rejects when the store does; it is due again then. */
  mark(silentSince: string): Promise<void>;
}

/** Everything that is not said in the conversation itself. */
export type CarryOut = (member: Member, entryId: string, task: Exclude<OutboxTask, SpokenTask>) => Promise<void>;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly carryOut: CarryOut;
  /** Someone's conversation has something new. */
  readonly announce: (member: Member) => void;
  readonly log: Log;
}

/** `conversation` and `rest` resolve to the member as it stands afterwards, and never reject for a task that failed: it is due again later. */
export function createDeliver({ store, clock, subjects, carryOut, announce, log }: Parts): Deliver {
  const said = createSaid();
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

  const conversation = async (member: Member): Promise<Member> => {
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

  const rest = async (member: Member): Promise<Member> => {
    const due = member.outbox.filter((entry) => isDue(entry) && !isSpoken(entry.task));
    const done = new Set<string>();
    try {
      for (const { id, task } of due) {
        if (!isSpoken(task)) await carryOut(member, id, task);
        done.add(id);
      }
    } catch (error) {
      log('error', 'delivery.failed', { memberId: member.id, ...factsOf(error) });
    }
    return due.length === 0 ? member : settle(member, done, due.filter(({ id }) => !done.has(id)).slice(0, 1));
  };

  const mark = async (silentSince: string): Promise<void> => {
    for (const memberId of said.silentSince(silentSince)) {
      await update(store.members, memberId, withoutSaid);
      said.forget(memberId, silentSince);
    }
  };

  return { withoutSaid, conversation, rest, mark };
}

function toFeedEntry(member: Member, { id, at, task }: OutboxEntry, subjects: Subjects): FeedEntry[] {
  const { questionnaire, glossary } = subjects.of(member);
  const speaker = { language: member.language, questionnaire, glossary };
  if (task.to === 'person') return [{ key: id, at, from: 'bot', content: renderSay(task.say, speaker) }];
  if (!isSpoken(task)) return [];
  const text = task.said.kind === 'text' ? task.said.text : echoOf(task.said.choice, speaker);
  return [{ key: id, at, from: 'person', content: { text } }];
}
