/**
 * Said: what this process delivered and the store does not know of yet. The next write of that person's document takes it out of the
 * outbox, so a turn costs one write; who stays silent gets a write of its own. A crash in between says it once more.
 * May import: flows.
 */
import type { Member } from '../flows/member.ts';
import { withoutEntries } from '../flows/outbox.ts';
import type { MemberId } from '../flows/people.ts';

export interface Said {
  /** These entries went out, and no others of this person's wait for being taken out. */
  keep(memberId: MemberId, entryIds: ReadonlySet<string>, at: string): void;
  /** The member as the store will have it; itself when there is nothing to take out. */
  takenOut<M extends Member>(member: M, now: string): M;
  /** Who has said nothing since that instant. */
  silentSince(instant: string): readonly MemberId[];
  /** Once it is written. What was said after that instant is kept. */
  forget(memberId: MemberId, instant: string): void;
}

export function createSaid(): Said {
  const known = new Map<MemberId, { readonly entryIds: ReadonlySet<string>; readonly at: string }>();
  return {
    keep: (memberId, entryIds, at) => {
      known.set(memberId, { entryIds, at });
    },
    takenOut: (member, now) => {
      const entryIds = known.get(member.id)?.entryIds;
      return entryIds && member.outbox.some(({ id }) => entryIds.has(id)) ? withoutEntries(member, entryIds, now) : member;
    },
    silentSince: (instant) => [...known].filter(([, { at }]) => at <= instant).map(([memberId]) => memberId),
    forget: (memberId, instant) => {
      if ((known.get(memberId)?.at ?? '') <= instant) known.delete(memberId);
    },
  };
}
