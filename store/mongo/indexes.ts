/**
 * Indexes: what MongoDB finds documents by. Made at start; making them again changes nothing.
 * May import: store, mongodb.
 */
import type { Db, IndexDescription } from 'mongodb';
import { kindNames } from '../documents.ts';
import type { StoreFault } from '../port.ts';

const ofDocuments: IndexDescription[] = [
  { name: 'byScan', key: { scanId: 1, _id: 1 } },
  // Documents that are never due have no `dueAt` in their envelope, and no place in this index.
  { name: 'due', key: { dueAt: 1, _id: 1 }, partialFilterExpression: { dueAt: { $exists: true } } },
];
const ofFeed: IndexDescription[] = [{ name: 'line', key: { memberId: 1, key: 1 }, unique: true }];

const wanted = [...kindNames.map((name) => ({ name, indexes: ofDocuments })), { name: 'feed' as const, indexes: ofFeed }];

export async function createIndexes(db: Db): Promise<void> {
  for (const { name, indexes } of wanted) await db.collection(name).createIndexes(indexes);
}

/** Someone may have dropped one since the start: everything works without it but the unique one, and slowly. */
export async function missingIndexes(db: Db): Promise<readonly StoreFault[]> {
  const faults: StoreFault[] = [];
  for (const { name, indexes } of wanted) {
    const there = new Set((await db.collection(name).indexes()).map((index) => index.name));
    for (const index of indexes) if (!there.has(index.name)) faults.push({ kind: name, id: index.name ?? '', what: 'is an index that is missing; opening the store makes it again' });
  }
  return faults;
}
