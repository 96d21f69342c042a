/**
 * The embedded store: LMDB in a directory that one process owns. For one machine; for more, see `mongo.ts`.
 * May import: store.
 */
import { kinds } from './documents.ts';
import { openArchive } from './embedded/archive.ts';
import { claimDirectory, finishDirectory, prepareDirectory } from './embedded/directory.ts';
import { openDocuments } from './embedded/documents.ts';
import { openEngine } from './embedded/engine.ts';
import { openFeed } from './embedded/feed.ts';
import { lockDirectory } from './embedded/lock.ts';
import { freeBytesAt, watchSpace } from './embedded/space.ts';
import { openTables } from './embedded/tables.ts';
import type { Store } from './port.ts';

/**
 * Opens the directory, or makes it. To be closed; a process that is killed instead loses nothing it acknowledged.
 * @param freeBytes stands in for the disk
 * @throws StoreError STORE_UNWRITABLE, STORE_LOCKED, STORE_FOREIGN, STORE_NEWER, STORE_FULL, STORE_BROKEN; nothing is written then
 */
export async function openEmbedded(directory: string, freeBytes?: () => number): Promise<Store> {
  const realPath = await prepareDirectory(directory);
  const lock = await lockDirectory(realPath);
  try {
    const space = watchSpace(freeBytes ?? (() => freeBytesAt(realPath)));
    await claimDirectory(realPath, space);
    const engine = openEngine(realPath, space);
    const { tables, feedTable } = openTables(engine);
    await finishDirectory(realPath);
    return {
      scans: openDocuments(kinds.scans, tables.scans, engine),
      members: openDocuments(kinds.members, tables.members, engine),
      mails: openDocuments(kinds.mails, tables.mails, engine),
      settings: openDocuments(kinds.settings, tables.settings, engine),
      identities: openDocuments(kinds.identities, tables.identities, engine),
      audit: openDocuments(kinds.audit, tables.audit, engine),
      feed: openFeed(feedTable, engine),
      archive: openArchive(tables, feedTable, engine),
      isReady: () => Promise.resolve(engine.isReady()),
      close: async () => {
        await engine.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
