/**
 * Engine: the LMDB environment of one directory, and what holds for every read and write of it.
 * May import: store, lmdb.
 *
 * A write is acknowledged when its commit is flushed (`overlappingSync` off); writes that wait together share one commit.
 */
import { open, type Database, type RootDatabase } from 'lmdb';
import { StoreError } from '../store-error.ts';
import { damaged } from './directory.ts';
import { noRoom, type Space } from './space.ts';

export interface Engine {
  /** Documents or entries with versions of their own. */
  openTable<V>(name: string): Database<V, string>;
  /** Keys in order: an index, or entries that are found by two names. */
  openIndex<V>(name: string): Database<V, string[]>;
  /** LMDB's map in memory answers at once; the promise is the port's. @throws StoreError STORE_CLOSED */
  read<R>(action: () => R): Promise<R>;
  /** Resolves when it is on disk. @throws StoreError STORE_CLOSED, STORE_FULL, STORE_AWAY */
  write<R>(action: () => Promise<R>): Promise<R>;
  isReady(): boolean;
  close(): Promise<void>;
}

/** @throws StoreError STORE_BROKEN when the files are not LMDB's or damaged */
export function openEngine(realPath: string, space: Space): Engine {
  const root = openRoot(realPath);
  let isOpen = true;
  const checkOpen = (): void => {
    if (!isOpen) throw new StoreError('STORE_CLOSED', 'The store was closed; open it again first.');
  };
  return {
    openTable: (name) => root.openDB({ name, useVersions: true }),
    openIndex: (name) => root.openDB({ name }),
    read: (action) =>
      new Promise((resolve) => {
        checkOpen();
        resolve(action());
      }),
    write: async (action) => {
      checkOpen();
      if (!space.hasRoom()) throw noRoom(realPath);
      try {
        return await action();
      } catch (error) {
        throw error instanceof StoreError ? error : await refusedCommit(realPath, error);
      }
    },
    isReady: () => isOpen && space.hasRoom(),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await root.close();
    },
  };
}

function openRoot(realPath: string): RootDatabase {
  try {
    return open({
      path: realPath,
      noSubdir: false,
      overlappingSync: false,
      // On, it makes a promise of its own for every commit, which no one can hear: one that fails would end the process.
      eventTurnBatching: false,
      maxDbs: 32,
    });
  } catch (error) {
    throw damaged(realPath, { cause: error });
  }
}

/** LMDB rejects each write of a failed commit, and tells why in a promise beside it, which has to be heard. */
async function refusedCommit(realPath: string, error: unknown): Promise<StoreError> {
  const told = error instanceof Error && 'commitError' in error ? Promise.resolve(error.commitError) : Promise.resolve(error);
  const cause: unknown = await told.catch((reason: unknown) => reason);
  const reason = cause instanceof Error ? cause.message : '';
  if (/No space left|quota|MDB_MAP_FULL/i.test(reason)) return noRoom(realPath, { cause });
  return new StoreError('STORE_AWAY', `${realPath} did not take the write, so nothing of it was written. Look at the disk.`, { cause });
}
