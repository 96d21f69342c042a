/** botbuilder's Storage on LMDB, flushed at every commit as our own engine is: the fastest durable storage that a textbook bot could have here. */
import type { Storage, StoreItems } from 'botbuilder';
import { open } from 'lmdb';

export function openLmdbStorage(path: string): Storage {
  const items = open<Record<string, unknown>>({ path, noSubdir: false, overlappingSync: false, eventTurnBatching: false });
  return {
    read: (keys) => {
      const found: StoreItems = {};
      for (const key of keys) {
        const item = items.get(key);
        if (item !== undefined) found[key] = item;
      }
      return Promise.resolve(found);
    },
    write: async (changes) => {
      await Promise.all(Object.entries(changes).map(([key, item]) => items.put(key, item as Record<string, unknown>)));
    },
    delete: async (keys) => {
      await Promise.all(keys.map((key) => items.remove(key)));
    },
  };
}
