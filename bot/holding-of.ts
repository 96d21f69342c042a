/**
 * Holding of: collects everything that is kept of one person in one scan.
 * May import: flows, store, bot.
 */
import type { Holding } from '../flows/holding.ts';
import { emailKey, identityScanId, isNameOf } from '../flows/identity.ts';
import type { Member } from '../flows/member.ts';
import { retentionOf } from '../flows/retention.ts';
import type { Store } from '../store/port.ts';
import { documentsOfScan, linesOfMember } from './read-pages.ts';

/** @throws StoreError */
export async function holdingOf(store: Store, member: Member): Promise<Holding> {
  const { id, scanId } = member;
  const scan = (await store.scans.get(scanId))?.document;
  const conversation: Holding['conversation'][number][] = [];
  for await (const { at, from, content } of linesOfMember(store, id)) conversation.push({ at, from, content });
  const mails: Holding['mails'][number][] = [];
  for await (const mail of documentsOfScan(store.mails, scanId)) {
    const { subject, text, kind, queuedAt, status, attachments, images } = mail;
    if (mail.to.memberId === id) mails.push({ id: mail.id, kind, subject, text, queuedAt, status, attachments: [...attachments, ...images].map(({ filename }) => filename) });
  }
  const audit: Holding['audit'][number][] = [];
  for await (const line of documentsOfScan(store.audit, scanId)) if (line.by === id || line.about === id) audit.push(line);
  const identities: Holding['identities'][number][] = [];
  const key = emailKey(member.email);
  for await (const identity of documentsOfScan(store.identities, identityScanId)) if (isNameOf(identity, key)) identities.push(identity);
  return { member, identities, until: scan ? retentionOf(scan).until : null, conversation, mails, audit: audit.sort((one, other) => one.at.localeCompare(other.at)) };
}

/** Someone may be in a scan twice, as process director and as participant: by their address. */
export async function sameInScan(store: Store, member: Member): Promise<readonly Member[]> {
  const same: Member[] = [];
  for await (const other of documentsOfScan(store.members, member.scanId)) if (other.id === member.id || (member.email !== '' && other.email === member.email)) same.push(other);
  return same;
}
