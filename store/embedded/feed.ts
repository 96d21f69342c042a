/**
 * Feed on LMDB: one entry a line, found by [member, key].
 * May import: store.
 */
import { checkFeedEntry } from '../feed-entry.ts';
import type { Feed } from '../port.ts';
import type { Engine } from './engine.ts';
import { keysUnder } from './keys-under.ts';
import type { FeedTable } from './tables.ts';

export function openFeed(entries: FeedTable, engine: Engine): Feed {
  return {
    append: (memberId, added) =>
      engine.write(async () => {
        for (const entry of added) checkFeedEntry(memberId, entry);
        await Promise.all(added.map((entry) => entries.ifNoExists([memberId, entry.key], () => void entries.put([memberId, entry.key], entry))));
      }),

    read: (memberId, { after = '', limit }) =>
      engine.read(() => keysUnder(entries, memberId, after, limit).flatMap((key) => entries.get([memberId, key]) ?? [])),

    erase: (memberId) =>
      engine.write(async () => {
        await Promise.all(keysUnder(entries, memberId, '', Infinity).map((key) => entries.remove([memberId, key])));
      }),
  };
}
