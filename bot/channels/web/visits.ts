/**
 * Visits: personal links and the sessions that they are exchanged for. The store has digests of both: who reads it can use neither.
 * May import: flows, store, bot, node:crypto, zod.
 */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { emailKey } from '../../../flows/identity.ts';
import type { Member } from '../../../flows/member.ts';
import type { MemberId } from '../../../flows/people.ts';
import type { Setting, Store } from '../../../store/port.ts';
import type { Clock } from '../../clock.ts';
import { personBehind } from '../../identities.ts';

/** Long enough for a slow mail server, short enough for a mail that lies open. */
export const linkMinutes = 30;
export const sessionDays = 7;
const mostOfScan = 10_000;
const mostRemovedAtOnce = 200;

const visit = z.object({ memberId: z.string().transform((id) => id as MemberId), isUsed: z.boolean() });
type Kind = 'link' | 'session';

export interface Visits {
  /** A new link's token: good once, for half an hour. */
  invite(member: Member): Promise<string>;
  /** Exchanges a link's token for a session's; of several at once one gets it. `null`: unknown, used or too old. */
  redeem(token: string): Promise<string | null>;
  /** Who visits; `null`: no session, an old one, or someone who has lost the seat since. */
  visitor(token: string | null): Promise<Member | null>;
  /** Ends every session and link of this member, on every device. */
  revoke(member: Member): Promise<void>;
}

export function createVisits({ store, clock }: { store: Store; clock: Clock }): Visits {
  const later = (minutes: number) => new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString();

  const begin = async (kind: Kind, { id: memberId, scanId }: Pick<Member, 'id' | 'scanId'>, dueAt: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    const document: Setting = { id: keyOf(kind, token), scanId, dueAt, value: { memberId, isUsed: false } };
    await store.settings.insert(document);
    return token;
  };

  const find = async (kind: Kind, token: string) => {
    const stored = await store.settings.get(keyOf(kind, token));
    const parsed = visit.safeParse(stored?.document.value);
    if (!stored || !parsed.success || parsed.data.isUsed || (stored.document.dueAt ?? '') <= clock.now()) return null;
    return { stored, ...parsed.data };
  };

  const removeOld = async (): Promise<void> => {
    const due = await store.settings.due(clock.now(), mostRemovedAtOnce);
    for (const { document: { id } } of due) if (isVisit(id)) await store.settings.remove(id);
  };

  const memberOf = async (memberId: MemberId): Promise<Member | null> => {
    const member = (await store.members.get(memberId))?.document;
    const person = member && (await personBehind(store, emailKey(member.email)));
    return person?.person.seats.some((seat) => seat.memberId === memberId) ? (member ?? null) : null;
  };

  return {
    async invite(member) {
      await removeOld();
      return begin('link', member, later(linkMinutes));
    },

    async redeem(token) {
      const link = await find('link', token);
      const member = link && (await memberOf(link.memberId));
      if (!link || !member) return null;
      const used = { ...link.stored.document, value: { memberId: member.id, isUsed: true } };
      if (!(await store.settings.replace(used, link.stored.version))) return null;
      return begin('session', member, later(sessionDays * 24 * 60));
    },

    async visitor(token) {
      const session = token === null ? null : await find('session', token);
      return session && memberOf(session.memberId);
    },

    async revoke({ id, scanId }) {
      const ofScan = await store.settings.listByScan(scanId, { limit: mostOfScan });
      for (const { document } of ofScan) {
        const parsed = visit.safeParse(document.value);
        if (isVisit(document.id) && parsed.success && parsed.data.memberId === id) await store.settings.remove(document.id);
      }
    },
  };
}

const prefix = 'visit.';

function keyOf(kind: Kind, token: string): string {
  return `${prefix}${kind}.${createHash('sha256').update(token).digest('hex')}`;
}

function isVisit(id: string): boolean {
  return id.startsWith(prefix);
}
