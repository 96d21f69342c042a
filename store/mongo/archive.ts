/**
 * Archive on MongoDB: everything as it is kept.
 * May import: store, mongodb.
 */
import { ObjectId, type Collection, type Db } from 'mongodb';
import { checkKept, checkLine } from '../kept.ts';
import type { Archive, KeptDocument, KeptLine, KindName } from '../port.ts';
import type { Calls } from './calls.ts';
import type { MongoRecord } from './documents.ts';
import { missingIndexes } from './indexes.ts';

export function openArchive(db: () => Db, { call }: Calls): Archive {
  const records = (kind: KindName): Collection<MongoRecord> => db().collection(kind);
  const feed = (): Collection<KeptLine> => db().collection('feed');

  return {
    documents: (kind, { after = '', limit }) =>
      call(async () => {
        if (limit < 1) return [];
        const found = await records(kind).find({ _id: { $gt: after } }).sort({ _id: 1 }).limit(limit).toArray();
        return found.map(({ _id, version, schemaVersion, scanId, dueAt = null, body }): KeptDocument => ({ id: _id, version, schemaVersion, scanId, dueAt, body }));
      }),

    lines: ({ after, limit }) =>
      call(async () => {
        if (limit < 1) return [];
        // Two queries, each a stretch of the index, instead of one with an `or`.
        const order = { memberId: 1, key: 1 } as const;
        const ofOne = after ? await feed().find({ memberId: after.memberId, key: { $gt: after.key } } as object).sort(order).limit(limit).toArray() : [];
        const room = limit - ofOne.length;
        const ofOthers = room > 0 ? await feed().find({ memberId: { $gt: after?.memberId ?? '' } } as object).sort(order).limit(room).toArray() : [];
        return [...ofOne, ...ofOthers].map(({ memberId, key, at, from, content }) => ({ memberId, key, at, from, content }));
      }),

    putDocuments: (kind, documents) =>
      call(async () => {
        for (const document of documents) checkKept(kind, document);
        if (documents.length === 0) return;
        const insertedBy = new ObjectId();
        await records(kind).bulkWrite(
          documents.map(({ id, version, schemaVersion, scanId, dueAt, body }) => ({
            replaceOne: { filter: { _id: id }, replacement: { version, schemaVersion, scanId, insertedBy, body, ...(dueAt !== null && { dueAt }) }, upsert: true },
          })),
          { ordered: false },
        );
      }),

    putLines: (lines) =>
      call(async () => {
        for (const line of lines) checkLine(line);
        if (lines.length === 0) return;
        await feed().bulkWrite(
          lines.map((line) => ({ replaceOne: { filter: { memberId: line.memberId, key: line.key }, replacement: line, upsert: true } })),
          { ordered: false },
        );
      }),

    faults: () => call(() => missingIndexes(db())),
  };
}
