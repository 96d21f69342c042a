/**
 * Feed on MongoDB: one entry a line, unique by member and key.
 * May import: store, mongodb.
 */
import type { Collection, Db } from 'mongodb';
import { checkFeedEntry } from '../feed-entry.ts';
import { isKey } from '../limits.ts';
import type { Feed, KeptLine } from '../port.ts';
import type { Calls } from './calls.ts';
import { areAllTaken } from './errors.ts';

export function openFeed(db: () => Db, { call }: Calls): Feed {
  const lines = (): Collection<KeptLine> => db().collection('feed');
  return {
    append: (memberId, entries) =>
      call(async () => {
        for (const entry of entries) checkFeedEntry(memberId, entry);
        if (entries.length === 0) return;
        try {
          await lines().insertMany(entries.map((entry) => ({ ...entry, memberId })), { ordered: false });
        } catch (error) {
          if (!areAllTaken(error)) throw error;
        }
      }),

    read: (memberId, { after = '', limit }) =>
      call(async () => {
        if (!isKey(memberId) || limit < 1) return [];
        const found = await lines().find({ memberId, key: { $gt: after } }).sort({ key: 1 }).limit(limit).toArray();
        return found.map(({ key, at, from, content }) => ({ key, at, from, content }));
      }),

    erase: (memberId) =>
      call(async () => {
        await lines().deleteMany({ memberId });
      }),
  };
}
