/**
 * Tables: what LMDB keeps of each kind, and of the feed.
 * May import: store, lmdb.
 */
import type { Database } from 'lmdb';
import { kindNames, type Envelope } from '../documents.ts';
import type { FeedEntry, KindName } from '../port.ts';
import type { Engine } from './engine.ts';
import { createRecent, type Recent } from './recent.ts';

/** What the indexes hold of a document now, so that a replace knows it without reading the document. */
export interface IndexEntry {
  readonly schemaVersion: number;
  readonly dueAt: string | null;
}

export interface Tables {
  readonly byId: Database<Envelope, string>;
  /** [scanId, id] → entry. */
  readonly byScan: Database<IndexEntry, string[]>;
  /** [dueAt, id]; only of documents that have a due time. */
  readonly byDue: Database<true, string[]>;
  readonly recent: Recent;
}

/** A turn reads its member three times and who that is once; nothing else is read so often, and mails are large. */
const recentOf: Readonly<Partial<Record<KindName, number>>> = { members: 1000, identities: 2000 };

/** [member, key] → line. */
export type FeedTable = Database<FeedEntry, string[]>;

export function openTables(engine: Engine): { readonly tables: Readonly<Record<KindName, Tables>>; readonly feedTable: FeedTable } {
  const tablesOf = (name: KindName): Tables => ({ byId: engine.openTable(name), byScan: engine.openIndex(`${name}-by-scan`), byDue: engine.openIndex(`${name}-by-due`), recent: createRecent(recentOf[name] ?? 0) });
  return { tables: Object.fromEntries(kindNames.map((name) => [name, tablesOf(name)])) as Record<KindName, Tables>, feedTable: engine.openIndex('feed') };
}
