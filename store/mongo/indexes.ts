/**
 * Indexes: what MongoDB finds documents by. Made at start; making them again changes nothing.
 * May import: store, mongodb.
 */
import type { Db, IndexDescription } from 'mongodb';
import { kinds } from '../documents.ts';

const ofDocuments: IndexDescription[] = [
  { name: 'byScan', key: { scanId: 1, _id: 1 } },
  // Documents that are never due have no `dueAt` in their envelope, and no place in this index.
  { name: 'due', key: { dueAt: 1, _id: 1 }, partialFilterExpression: { dueAt: { $exists: true } } },
];
const ofFeed: IndexDescription[] = [{ name: 'line', key: { memberId: 1, key: 1 }, unique: true }];

export async function createIndexes(db: Db): Promise<void> {
  for (const { name } of Object.values(kinds)) await db.collection(name).createIndexes(ofDocuments);
  await db.collection('feed').createIndexes(ofFeed);
}
