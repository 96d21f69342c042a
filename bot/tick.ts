/**
 * Tick: what time brings about. Level-triggered: it asks the store what is due and not done; cost follows what is due.
 * May import: flows, store, bot.
 */
import { remind } from '../flows/converse.ts';
import { reportBy } from '../flows/desk.ts';
import type { Member } from '../flows/member.ts';
import { retentionOf } from '../flows/retention.ts';
import type { Store } from '../store/port.ts';
import type { Clock } from './clock.ts';
import type { Deliver } from './deliver.ts';
import type { Digests } from './digests.ts';
import type { Eraser } from './erase-person.ts';
import { forgetEnrolments } from './enrolments.ts';
import { factsOf, type Log } from './log.ts';
import type { MailRoom } from './mail-room.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { ScanOffice } from './scan-office.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';

const mostAtOnce = 200;
/** Within it a person who goes on saves the mark a write of its own; shorter than what leaves a reply to its turn. */
const silentMs = 10_000;

/**
 * One tick: nudges and what is left in outboxes, then digests. Ticks of one process wait for each other.
 * Mails have a tick of their own: a mail server that hangs keeps nobody's nudge.
 * Never rejects: what fails is logged and due again at the next tick.
 */
export type Tick = () => Promise<void>;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly deliver: Deliver;
  readonly oneAtATime: OneAtATime;
  readonly digests: Digests;
  readonly office: ScanOffice;
  readonly eraser: Eraser;
  readonly log: Log;
}

export function createTick({ store, clock, subjects, deliver, oneAtATime, digests, office, eraser, log }: Parts): Tick {
  const attempt = attempts(log);

  const remindMember = (due: Member): Promise<Member | null> =>
    oneAtATime(due.id, async () => {
      await subjects.prepare(due, store);
      const now = clock.now();
      let isReminded = false;
      const member = await update(store.members, due.id, (stored) => {
        const current = deliver.withoutSaid(stored);
        const reminded = current.role === 'participant' ? remind(current, subjects.of(current), now) : reportBy(current, now);
        isReminded = reminded !== current;
        return reminded;
      });
      return member && deliver.conversation(member, isReminded);
    });

  /** Everyone hears at once, so nobody waits for another's slow channel; mails and digests are written one by one. */
  const remindMembers = async (): Promise<void> => {
    const due = await store.members.due(clock.now(), mostAtOnce);
    const heard: Member[] = [];
    await Promise.all(due.map(({ document }) => attempt('member', document.id, async () => {
      const member = await remindMember(document);
      if (member) heard.push(member);
    })));
    for (const member of heard) await attempt('member', member.id, () => deliver.rest(member));
  };

  /** Whoever is to be erased is not told anything any more; then what changed, for it may be the date itself. */
  const tendScans = async (): Promise<void> => {
    const now = clock.now();
    for (const { document: scan } of await store.scans.due(now, mostAtOnce)) {
      await attempt('scan', scan.id, () => {
        if (scan.erasedAt === undefined && retentionOf(scan).until <= now) return eraser.scan(scan);
        return scan.spreadTo < scan.revision ? office.spread(scan.id) : digests.whenDue(scan);
      });
    }
  };

  return oneAfterAnother(async () => {
    await attempt('marks', '', () => deliver.mark(new Date(Date.parse(clock.now()) - silentMs).toISOString()));
    await attempt('members', '', remindMembers);
    await attempt('scans', '', tendScans);
    await attempt('enrolments', '', () => forgetEnrolments(store, clock.now()));
  });
}

/** Sends the mails that are due. @param announce mails went out */
export function createMailTick({ mailRoom, announce, log }: { readonly mailRoom: MailRoom; readonly announce: () => void; readonly log: Log }): Tick {
  const attempt = attempts(log);
  return oneAfterAnother(() =>
    attempt('mails', '', async () => {
      if ((await mailRoom.sendDue()) > 0) announce();
    }),
  );
}

/** @param work never rejects */
function oneAfterAnother(work: () => Promise<void>): Tick {
  let last = Promise.resolve();
  return () => (last = last.then(work));
}

function attempts(log: Log) {
  return async (what: string, id: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log('error', 'tick.failed', { what, id, ...factsOf(error) });
    }
  };
}
