/**
 * Speak: says what is in the outbox over a platform, in order, and records how each try ended, right away: what is sent twice is seen twice there.
 * May import: flows, store, templates, bot.
 */
import { addressOf, withLost } from '../flows/contact.ts';
import type { Member, OutboxEntry } from '../flows/member.ts';
import { nudgeAtSending, nudgeIn, withNudgeTakenBack } from '../flows/nudge-at-sending.ts';
import { isOfLastTurn, isSpoken, withClaim, withoutEntries, withRetry } from '../flows/outbox.ts';
import type { Store } from '../store/port.ts';
import { renderSay } from '../templates/speech/render-say.ts';
import type { Channels, SendOutcome } from './channels/channel.ts';
import type { Clock } from './clock.ts';
import { factsOf, type Log } from './log.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';

/**
 * Says what this member has not heard yet. One person is spoken to by one run at a time.
 * @param isBulk the clock speaks to many at once; it is not the answer to something
 * @param isOwnTurn whether this process wrote the member's last turn: what that left is its own to say, and nobody else's yet
 * Resolves to the member afterwards; where the channel turned out to be lost for good, what is left is still in the outbox.
 */
export type Speak = (member: Member, isBulk: boolean, isOwnTurn: boolean) => Promise<Member>;

export function createSpeak({ store, clock, subjects, channels, log }: { store: Store; clock: Clock; subjects: Subjects; channels: Channels; log: Log }): Speak {
  const oneAtATime = createOneAtATime();
  const open = new Set(channels.keys());
  let lastBulk: Promise<unknown> = Promise.resolve();

  const send = async (member: Member, { id, task }: OutboxEntry, isBulk: boolean): Promise<SendOutcome> => {
    const address = addressOf(member.contacts, open);
    const channel = address.channel === 'web' ? undefined : channels.get(address.channel);
    if (task.to !== 'person' || !channel || address.channel === 'web') return { kind: 'delivered' };
    try {
      await subjects.prepare(member, store);
      const { questionnaire, glossary } = subjects.of(member);
      const message = renderSay(task.say, { language: member.language, questionnaire, glossary });
      return await channel.send({ address, message, memberId: member.id, key: id, isBulk });
    } catch (error) {
      log('error', 'delivery.failed', { memberId: member.id, ...factsOf(error) });
      return { kind: 'retry', afterMs: null };
    }
  };

  /**
   * What the clock says to many goes out and is written down one person at a time: a process that is ended or suspended in the middle leaves
   * at most one message that was sent and not written down. Given up: a platform that hangs holds up the reminders behind it.
   */
  const inBulk = <R>(work: () => Promise<R>): Promise<R> => {
    const own = lastBulk.catch(() => undefined).then(work);
    lastBulk = own;
    return own;
  };

  /** Says one after the other, up to the first that is not taken; one that waits for another try holds up those behind it. */
  const say = async (found: Member, isBulk: boolean, isOwn: (entry: OutboxEntry) => boolean): Promise<Member> => {
    const { member, mine } = await claim(found, isOwn);
    const done = new Set<string>();
    for (const entry of member.outbox.filter(({ task }) => isSpoken(task))) {
      if (!mine.has(entry.id)) {
        if (entry.attempts > 0) break;
        // Of another turn and not due: whoever wrote it is sending it.
        continue;
      }
      // Suspended meanwhile: the claim is over, and another says it.
      if (clock.now() >= entry.nextTryAt) break;
      const nudge = nudgeIn(entry.task);
      const fate = nudge === null ? 'send' : nudgeAtSending(member, nudge, clock.now());
      if (fate === 'drop') {
        done.add(entry.id);
        continue;
      }
      if (fate === 'take-back') {
        await update(store.members, member.id, (current) => withNudgeTakenBack(current, entry, clock.now()));
        return settle(member, done, null, null);
      }
      const outcome = await send(member, entry, isBulk);
      if (outcome.kind !== 'delivered') log('warn', 'delivery.tried', { memberId: member.id, entryId: entry.id, outcome: outcome.kind, ...factsOfOutcome(outcome) });
      if (outcome.kind === 'delivered' || outcome.kind === 'refused') done.add(entry.id);
      else return settle(member, done, entry, outcome);
    }
    return done.size === 0 ? member : settle(member, done, null, null);
  };

  /** What this run may send: what its own turn just left; and what is due, with all behind it, if it is the one that puts it off first. */
  const claim = async (found: Member, isOwn: (entry: OutboxEntry) => boolean): Promise<{ readonly member: Member; readonly mine: ReadonlySet<string> }> => {
    const isFresh = (entry: OutboxEntry, now: string) => isOwn(entry) && entry.attempts === 0 && now < entry.nextTryAt;
    const dueIn = ({ outbox }: Member, now: string) => {
      const spoken = outbox.filter(({ task }) => isSpoken(task));
      const first = spoken.findIndex(({ nextTryAt }) => nextTryAt <= now);
      return new Set(first < 0 ? [] : spoken.slice(first).flatMap((entry) => (isFresh(entry, now) ? [] : [entry.id])));
    };
    const own = found.outbox.flatMap((entry) => (isFresh(entry, clock.now()) ? [entry.id] : []));
    if (dueIn(found, clock.now()).size === 0) return { member: found, mine: new Set(own) };
    let due: ReadonlySet<string> = new Set();
    const claimed = await update(store.members, found.id, (current) => {
      const now = clock.now();
      due = dueIn(current, now);
      return due.size === 0 ? current : withClaim(current, due, now);
    });
    return { member: claimed ?? found, mine: new Set(claimed ? [...own, ...due] : []) };
  };

  const settle = async (member: Member, done: ReadonlySet<string>, failed: OutboxEntry | null, outcome: SendOutcome | null): Promise<Member> => {
    const now = clock.now();
    const { channel } = addressOf(member.contacts, open);
    const settled = await update(store.members, member.id, (current) => {
      const told = withoutEntries(current, done, now);
      if (!failed || !outcome) return told;
      if (outcome.kind === 'unreachable') return { ...told, contacts: withLost(told.contacts, channel, outcome.reason, now) };
      return withRetry(told, failed.id, now, (outcome.kind === 'retry' ? (outcome.afterMs ?? 0) : 0) + spreadMs(member, failed));
    });
    return settled ?? member;
  };

  return (member, isBulk, isOwnTurn) => (isBulk ? inBulk(() => sayTo(member, isBulk, isOwnTurn)) : sayTo(member, isBulk, isOwnTurn));

  function sayTo(member: Member, isBulk: boolean, isOwnTurn: boolean): Promise<Member> {
    return oneAtATime(member.id, async () => {
      // As stored: a run before this one may have said and taken out some of it.
      const current = (await store.members.get(member.id))?.document;
      if (!current) return member;
      const said = await say(current, isBulk, (entry) => isOwnTurn && isOfLastTurn(member, entry));
      const isLost = said.contacts !== current.contacts && said.outbox.some(({ task }) => isSpoken(task));
      // Another platform may be left; each loss leaves one less.
      return isLost && addressOf(said.contacts, open).channel !== 'web' ? say(said, isBulk, () => true) : said;
    });
  }
}

/** Up to a second, the same for the same try: so that many who failed together do not come back together. */
function spreadMs({ id }: Member, { attempts }: OutboxEntry): number {
  return Array.from(id).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1000, attempts * 137) % 1000;
}

function factsOfOutcome(outcome: SendOutcome): { readonly reason?: string } {
  if (outcome.kind === 'unreachable') return { reason: outcome.reason };
  return outcome.kind === 'refused' ? { reason: outcome.code } : {};
}
