/**
 * Tick: what time brings about. Level-triggered: it asks the store what is due and not done; cost follows what is due.
 * May import: flows, store, bot.
 */
import { remind } from '../flows/converse.ts';
import type { Store } from '../store/port.ts';
import type { Clock } from './clock.ts';
import type { Deliver } from './deliver.ts';
import type { Digests } from './digests.ts';
import { factsOf, type Log } from './log.ts';
import type { MailRoom } from './mail-room.ts';
import type { Subjects } from './subjects.ts';
import { update } from './update.ts';

const mostAtOnce = 200;

/**
 * One tick: nudges and what is left in outboxes, then digests, then mails. Ticks of one process wait for each other.
 * Never rejects: what fails is logged and due again at the next tick.
 */
export type Tick = () => Promise<void>;

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly deliver: Deliver;
  readonly digests: Digests;
  readonly mailRoom: MailRoom;
  /** Mails went out. */
  readonly announce: () => void;
  readonly log: Log;
}

export function createTick({ store, clock, subjects, deliver, digests, mailRoom, announce, log }: Parts): Tick {
  const attempt = async (what: string, id: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log('error', 'tick.failed', { what, id, ...factsOf(error) });
    }
  };

  const remindMembers = async (): Promise<void> => {
    for (const { document } of await store.members.due(clock.now(), mostAtOnce)) {
      await attempt('member', document.id, async () => {
        const now = clock.now();
        const member = await update(store.members, document.id, (current) => (current.role === 'participant' ? remind(current, subjects.of(current), now) : current));
        if (member) await deliver.everything(member);
      });
    }
  };

  const sendDigests = async (): Promise<void> => {
    for (const { document } of await store.scans.due(clock.now(), mostAtOnce)) await attempt('scan', document.id, () => digests.atDeadline(document));
  };

  const sendMails = async (): Promise<void> => {
    if ((await mailRoom.sendDue()) > 0) announce();
  };

  let last = Promise.resolve();
  return () => {
    last = last.then(async () => {
      await attempt('members', '', remindMembers);
      await attempt('scans', '', sendDigests);
      await attempt('mails', '', sendMails);
    });
    return last;
  };
}
