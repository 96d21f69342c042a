/**
 * Turn: one message of one person, from coming in to committed. Load one document, decide, one compare-and-set write, deliver.
 * May import: flows, store, templates, bot.
 */
import { attend } from '../flows/desk.ts';
import { converse } from '../flows/converse.ts';
import type { Inbound } from '../flows/inbound.ts';
import type { DeskMember, Member } from '../flows/member.ts';
import { manage, scanMeant, type Realm } from '../flows/manage.ts';
import type { MemberId } from '../flows/people.ts';
import { namedOf } from '../flows/scan.ts';
import type { Store } from '../store/port.ts';
import { withPredecessors } from '../templates/speech/predecessors.ts';
import type { Clock } from './clock.ts';
import type { Deliver } from './deliver.ts';
import { managersOf } from './managers.ts';
import { everyoneOf, membersOf } from './members-of.ts';
import { scansOf } from './scans-of.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { Subjects } from './subjects.ts';
import { TurnError } from './turn-error.ts';

export type TakeTurn = (memberId: MemberId, inbound: Inbound) => Promise<Member>;

/** Another process can win the write; this often in a row means something is broken. */
const mostTries = 20;

/**
 * Builds the turn. Turns of one person queue behind each other in this process; between processes the version decides.
 * The promise resolves after the commit and, on the page, the first try at saying it; what could not be delivered stays in the outbox.
 * @throws TurnError when there is no such member, or the write is lost again and again; StoreError when the store is away
 */
export function createTurn({ store, clock, deliver, subjects, oneAtATime }: { store: Store; clock: Clock; deliver: Deliver; subjects: Subjects; oneAtATime: OneAtATime }): TakeTurn {
  const take: TakeTurn = async (memberId, inbound) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const stored = await store.members.get(memberId);
      if (!stored) throw new TurnError('UNKNOWN_MEMBER', 'There is no such member; the link may be old.');
      const member = deliver.withoutSaid(stored.document);
      const now = clock.now();
      await subjects.prepare(member, store);
      const subject = subjects.of(member);
      const after = member.role === 'participant' ? converse(member, inbound, subject, now)
        : member.role === 'account-manager' ? manage(member, inbound, await realmOf(store, member, inbound), now)
        : attend(member, inbound, withPredecessors(await membersOf(store, member.scanId), member.language), subject.questionnaire, now);
      if (after === member || (await store.members.replace(after, stored.version))) return deliver.reply(after);
    }
    throw new TurnError('CONTENDED', `Lost the write ${mostTries} times; another process keeps changing this document.`);
  };

  return (memberId, inbound) => oneAtATime(memberId, () => take(memberId, inbound));
}

/** What an account manager looks at: every scan, and the people of the one that is spoken of. */
async function realmOf(store: Store, member: DeskMember, inbound: Inbound): Promise<Realm> {
  const scans = await scansOf(store);
  const scan = scanMeant(member, inbound, scans);
  return { scans, members: scan === null ? [] : await everyoneOf(store, scan.id), managers: (await managersOf(store)).map(namedOf) };
}
