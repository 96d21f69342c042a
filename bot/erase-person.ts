/**
 * Erase: takes a person out of everything that is kept of a scan. Done again after a crash in the middle, it finishes:
 * the person's own document, which says by what words they are found elsewhere, goes last.
 * May import: flows, store, bot.
 */
import type { AuditLine } from '../flows/audit.ts';
import { erasedMail, erasedMember, isErased, withoutPerson, type ErasedPerson } from '../flows/erasure.ts';
import type { Member } from '../flows/member.ts';
import { retentionOf } from '../flows/retention.ts';
import type { Scan } from '../flows/scan.ts';
import { kindNames } from '../store/documents.ts';
import type { Documents, FeedEntry, KeptLine, KindName, Store, StoredDocument } from '../store/port.ts';
import { writeAudit } from './audit.ts';
import type { Clock } from './clock.ts';
import { forgetNames, takeSeat } from './identities.ts';
import { documentsOfScan, linesOfMember } from './read-pages.ts';
import { update } from './update.ts';

/** How each kind forgets a person; a kind that is added has to be named here. */
const forgetting = {
  members: 'by itself',
  mails: 'by itself',
  identities: 'by itself',
  audit: 'not at all',
  scans: 'by their words',
  settings: 'by their words',
} as const satisfies Readonly<Record<KindName, string>>;

export interface Eraser {
  /** One person in one scan. Nothing happens when they were erased already. */
  person(member: Member, by: AuditLine['by']): Promise<void>;
  /** Everyone of a scan whose retention is over. */
  scan(scan: Scan): Promise<void>;
}

export function createEraser({ store, clock }: { store: Store; clock: Clock }): Eraser {
  const eraseElsewhere = async (person: ErasedPerson, scanId: string): Promise<void> => {
    for (const kind of kindNames) if (forgetting[kind] === 'by their words') await redactAll<StoredDocument>(store[kind], scanId, person);
    for await (const other of documentsOfScan(store.members, scanId)) {
      if (other.id === person.id) continue;
      await update(store.members, other.id, (current) => withoutPerson(current, person));
      const changed: KeptLine[] = [];
      for await (const line of linesOfMember(store, other.id)) {
        const redacted: FeedEntry = withoutPerson(line, person);
        if (redacted !== line) changed.push({ ...redacted, memberId: other.id });
      }
      await store.archive.putLines(changed);
    }
  };

  /** @returns whether a digest was taken away that had not gone out yet */
  const eraseMails = async (person: ErasedPerson, scanId: string): Promise<boolean> => {
    let isDigestGone = false;
    for await (const { id } of documentsOfScan(store.mails, scanId)) {
      const left = await update(store.mails, id, (mail) => erasedMail(mail, person) ?? mail);
      if (!left || erasedMail(left, person) !== null) continue;
      isDigestGone ||= left.kind === 'digest' && left.status === 'queued' && left.to.memberId !== person.id;
      await store.mails.remove(id);
    }
    return isDigestGone;
  };

  const person: Eraser['person'] = async (member, by) => {
    if (isErased(member)) return;
    const { id, scanId, name, email } = member;
    const scan = (await store.scans.get(scanId))?.document;
    const rule = scan ? retentionOf(scan).answers : 'remove';
    const now = clock.now();
    await eraseElsewhere({ id, name, email }, scanId);
    const isDigestGone = await eraseMails({ id, name, email }, scanId);
    await store.feed.erase(id);
    await takeSeat(store, member);
    if (email !== '') await forgetNames(store, email);
    await writeAudit(store, { id: `erased.${id}`, scanId: member.scanId, at: now, by, did: 'erased', about: id });
    const left = await update(store.members, id, (current) => erasedMember(current, rule, now) ?? current);
    if (left && !isErased(left)) await store.members.remove(id);
    // A turn that was under way may have said something meanwhile.
    await store.feed.erase(id);
    if (isDigestGone) await update(store.scans, scanId, (current) => (now >= current.calendar.answersDueAt ? { ...current, dueAt: now } : current));
  };

  return {
    person,
    async scan({ id, scanId }) {
      for await (const member of documentsOfScan(store.members, scanId)) await person(member, 'clock');
      await update(store.scans, id, (current) => ({ ...current, erasedAt: clock.now(), dueAt: null }));
    },
  };
}

async function redactAll<T extends StoredDocument>(documents: Documents<T>, scanId: string, person: ErasedPerson): Promise<void> {
  for await (const { id } of documentsOfScan(documents, scanId)) await update(documents, id, (current) => withoutPerson(current, person));
}
