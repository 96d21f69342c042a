/**
 * Check: what is wrong with what a store holds, each with its id. Reads everything, changes nothing.
 * May import: flows, store.
 */
import { identityScanId } from '../../flows/identity.ts';
import { managersScanId } from '../../flows/manager.ts';
import { kinds, loadDocument, type Kind, type Loaded } from '../documents.ts';
import type { KeptDocument, KindName, Store, StoredDocument, StoreFault } from '../port.ts';
import type { EntryKind } from './entry.ts';
import { readStore } from './read-store.ts';

export interface CheckResult {
  readonly counts: Readonly<Partial<Record<EntryKind, number>>>;
  readonly faults: readonly StoreFault[];
}

/** What belongs to the installation itself, or to people in several scans or in none. */
const ofNoScan: readonly string[] = ['installation', identityScanId, managersScanId];

/** @throws StoreError */
export async function checkStore(store: Store, onEntry: (total: number) => void): Promise<CheckResult> {
  const counts: Partial<Record<EntryKind, number>> = {};
  const faults: StoreFault[] = [];
  const scans = await idsOf(store, 'scans');
  const members = await idsOf(store, 'members');
  let total = 0;
  for await (const { kind, kept } of readStore(store)) {
    counts[kind] = (counts[kind] ?? 0) + 1;
    onEntry(++total);
    if ('memberId' in kept) {
      if (!members.has(kept.memberId)) faults.push({ kind: 'feed', id: `${kept.memberId} ${kept.key}`, what: 'is a line of someone who is not there' });
    } else if (kind !== 'feed') {
      for (const what of faultsOf(kind, kept, scans, members)) faults.push({ kind, id: kept.id, what });
    }
  }
  return { counts, faults: [...(await store.archive.faults()), ...faults] };
}

function* faultsOf(name: KindName, kept: KeptDocument, scans: ReadonlySet<string>, members: ReadonlySet<string>): Generator<string> {
  const loaded = load<StoredDocument>(kinds[name], kept);
  if (!loaded.ok) {
    yield `cannot be read: ${loaded.error.message}`;
    return;
  }
  const { document } = loaded.value;
  if (document.scanId !== kept.scanId) yield 'says another scan than the one it is listed for';
  if (document.dueAt !== kept.dueAt) yield 'is listed as due at a time that is not its own';
  if (!ofNoScan.includes(kept.scanId) && !scans.has(kept.scanId)) yield `belongs to scan ${kept.scanId}, which is not there`;
  const mail = name === 'mails' ? load(kinds.mails, kept) : null;
  if (mail?.ok) {
    const { to, status, dueAt } = mail.value.document;
    if (!members.has(to.memberId)) yield `is to ${to.memberId}, who is not there`;
    if (status === 'queued' && dueAt === null) yield 'waits to be sent, and never comes up';
  }
  const member = name === 'members' ? load(kinds.members, kept) : null;
  if (member?.ok && member.value.document.outbox.length > 0 && document.dueAt === null) yield 'has something to be carried out, and never comes up';
}

function load<T extends StoredDocument>(kind: Kind<T>, kept: KeptDocument): Loaded<T> {
  return loadDocument(kind, kept.id, kept, kept.version);
}

async function idsOf(store: Store, kind: KindName): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { kept } of readStore(store, [kind])) if ('id' in kept) ids.add(kept.id);
  return ids;
}
