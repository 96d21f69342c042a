/**
 * Documents on MongoDB: one collection a kind, every write a compare-and-set on one document.
 * May import: store, mongodb.
 */
import { ObjectId, type Collection, type Db } from 'mongodb';
import { loadDocument, movedDocument, newerDocument, toEnvelope, type Envelope, type Kind } from '../documents.ts';
import { isKey } from '../limits.ts';
import type { Documents, StoredDocument, Versioned } from '../port.ts';
import { unclear, type Calls } from './calls.ts';
import { isTaken } from './errors.ts';

export interface MongoRecord extends Envelope {
  readonly _id: string;
  readonly version: number;
  /** Absent: never due. */
  readonly dueAt?: string;
  /** Names the insert that wrote this, and the last replace: by these a repeated write knows its own effect. */
  readonly insertedBy: ObjectId;
  readonly replacedBy?: ObjectId;
}

export function openDocuments<T extends StoredDocument>(kind: Kind<T>, db: () => Db, { call }: Calls): Documents<T> {
  const records = (): Collection<MongoRecord> => db().collection(kind.name);

  const load = (record: MongoRecord): Versioned<T> => {
    const loaded = loadDocument(kind, record._id, record, record.version);
    if (!loaded.ok) throw loaded.error;
    return loaded.value;
  };

  return {
    get: (id) =>
      call(async () => {
        const record = isKey(id) ? await records().findOne({ _id: id }) : null;
        return record && load(record);
      }),

    insert: (document) => {
      const insertedBy = new ObjectId();
      return call(async ({ isRepeat }) => {
        const { id, dueAt } = document;
        try {
          await records().insertOne({ _id: id, version: 1, insertedBy, ...toEnvelope(kind, document), ...(dueAt !== null && { dueAt }) });
          return true;
        } catch (error) {
          if (!isTaken(error)) throw error;
        }
        if (!isRepeat) return false;
        const found = await records().findOne({ _id: id }, { projection: { insertedBy: 1 } });
        return found ? insertedBy.equals(found.insertedBy) : unclear;
      });
    },

    replace: (document, version) => {
      const replacedBy = new ObjectId();
      return call(async ({ isRepeat }) => {
        const { id, scanId, dueAt } = document;
        const fields = { ...toEnvelope(kind, document), version: version + 1, replacedBy };
        const { matchedCount } = await records().updateOne(
          { _id: id, scanId, version, schemaVersion: { $lte: kind.schemaVersion } },
          dueAt === null ? { $set: fields, $unset: { dueAt: true } } : { $set: { ...fields, dueAt } },
        );
        if (matchedCount === 1) return true;
        const found = await records().findOne({ _id: id }, { projection: { body: 0 } });
        if (!found) return false;
        if (isRepeat && found.replacedBy?.equals(replacedBy)) return true;
        if (found.schemaVersion > kind.schemaVersion) throw newerDocument(kind, id, found.schemaVersion);
        if (found.scanId !== scanId) throw movedDocument(kind, id);
        // Matched nothing, yet a majority still has this version: an earlier attempt of ours may be on its way to them.
        return isRepeat && found.version === version ? unclear : false;
      });
    },

    remove: (id) =>
      call(async () => {
        if (!isKey(id)) return;
        // DocumentDB's delete can miss a document that is replaced at the same moment.
        const isLeft = async () => (await records().findOne({ _id: id }, { projection: { _id: 1 } })) !== null;
        while ((await records().deleteOne({ _id: id })).deletedCount === 0 && (await isLeft()));
      }),

    listByScan: (scanId, { after = '', limit }) =>
      call(async () => {
        if (!isKey(scanId) || limit < 1) return [];
        const found = await records().find({ scanId, _id: { $gt: after } }).sort({ _id: 1 }).limit(limit).toArray();
        return found.map(load);
      }),

    due: (now, limit) =>
      call(async () => {
        const found: Versioned<T>[] = [];
        if (limit < 1) return found;
        // `$exists` is the index's own condition: with it the planner may use the partial index.
        const cursor = records().find({ dueAt: { $exists: true, $lte: now } }).sort({ dueAt: 1, _id: 1 }).batchSize(limit);
        for await (const record of cursor) {
          const loaded = loadDocument(kind, record._id, record, record.version);
          if (loaded.ok && found.push(loaded.value) === limit) break;
        }
        return found;
      }),
  };
}
