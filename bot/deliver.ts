/**
 * Deliver: carries out what a committed turn left in the outbox, and takes it out of there.
 * Every task can be repeated without harm: what goes out carries the entry's id. So a crash in between loses nothing.
 * May import: flows, store, templates, bot.
 */
import { withRetry, withoutEntries } from '../flows/outbox.ts';
import type { Member, OutboxEntry, OutboxTask } from '../flows/member.ts';
import type { FeedEntry, Store } from '../store/port.ts';
import { echoOf } from '../templates/speech/echo-of.ts';
import { renderSay } from '../templates/speech/render-say.ts';
import type { Clock } from './clock.ts';
import { factsOf, type Log } from './log.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';

export interface Deliver {
  /** What belongs in the conversation: right after the turn, before the answer to the channel. */
  conversation(member: Member): Promise<Member>;
  /** Everything that is due, mails and digests too: by the clock, so that no turn waits for them. */
  everything(member: Member): Promise<Member>;
}

/** Everything that is not said in the conversation itself. */
export type CarryOut = (member: Member, entryId: string, task: Exclude<OutboxTask, { to: 'person' | 'transcript' }>) => Promise<void>;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly carryOut: CarryOut;
  /** Someone's conversation has something new. */
  readonly announce: (member: Member) => void;
  readonly log: Log;
}

/** Both ways resolve to the member as it stands afterwards, and never reject for a task that failed: it is due again later. */
export function createDeliver({ store, clock, subjects, carryOut, announce, log }: Parts): Deliver {
  /** Takes out what was done, puts off what failed. Turn and tick may both have done it: what is out already is not written again. */
  const settle = async (member: Member, done: ReadonlySet<string>, failed: readonly OutboxEntry[]): Promise<Member> => {
    const now = clock.now();
    const settled = await update(store.members, member.id, (current) => {
      const isThere = current.outbox.some(({ id }) => done.has(id) || failed.some((entry) => entry.id === id));
      return isThere ? failed.reduce((kept, { id }) => withRetry(kept, id, now), withoutEntries(current, done, now)) : current;
    });
    return settled ?? member;
  };

  const isDue = ({ nextTryAt }: OutboxEntry) => nextTryAt <= clock.now();

  const conversation = async (member: Member): Promise<Member> => {
    // All or nothing: a page that has seen a later line never asks for an earlier one again.
    const spoken = member.outbox.filter(isSpoken);
    if (!spoken.some(isDue)) return member;
    try {
      await store.feed.append(member.id, spoken.flatMap((entry) => toFeedEntry(member, entry, subjects)));
    } catch (error) {
      log('error', 'delivery.failed', { memberId: member.id, ...factsOf(error) });
      return settle(member, new Set(), spoken);
    }
    announce(member);
    return settle(member, new Set(spoken.map(({ id }) => id)), []);
  };

  const everything = async (member: Member): Promise<Member> => {
    const spoken = await conversation(member);
    const due = spoken.outbox.filter((entry) => isDue(entry) && !isSpoken(entry));
    const done = new Set<string>();
    try {
      for (const { id, task } of due) {
        if (task.to !== 'person' && task.to !== 'transcript') await carryOut(spoken, id, task);
        done.add(id);
      }
    } catch (error) {
      log('error', 'delivery.failed', { memberId: member.id, ...factsOf(error) });
    }
    return due.length === 0 ? spoken : settle(spoken, done, due.filter(({ id }) => !done.has(id)).slice(0, 1));
  };

  return { conversation, everything };
}

function isSpoken({ task }: OutboxEntry): boolean {
  return task.to === 'person' || task.to === 'transcript';
}

function toFeedEntry(member: Member, { id, at, task }: OutboxEntry, subjects: Subjects): FeedEntry[] {
  const { questionnaire, glossary } = subjects.of(member);
  const speaker = { language: member.language, questionnaire, glossary };
  if (task.to === 'person') return [{ key: id, at, from: 'bot', content: renderSay(task.say, speaker) }];
  if (task.to !== 'transcript') return [];
  const text = task.said.kind === 'text' ? task.said.text : echoOf(task.said.choice, speaker);
  return [{ key: id, at, from: 'person', content: { text } }];
}
