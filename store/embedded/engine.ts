/**
 * Engine: the LMDB environment of one directory, and what holds for every read and write of it.
 * May import: store, lmdb.
 *
 * A write is acknowledged when its commit is flushed (`overlappingSync` off); writes that wait together share one commit.
 */
import { open, type Database, type RootDatabase } from 'lmdb';
import { StoreError } from '../store-error.ts';
import { damaged } from './directory.ts';
import { openEncoder, type Shape } from './shapes.ts';
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
  /**
   * The same for `ifVersion` and `ifNoExists`, begun together with the others of this turn of the event loop.
   * Not for anything else: within a group LMDB answers a write without a condition before it is on disk.
   */
  writeIf(action: () => Promise<boolean>): Promise<boolean>;
  isReady(): boolean;
  close(): Promise<void>;
}

/** @throws StoreError STORE_BROKEN when the files are not LMDB's or damaged */
export function openEngine(realPath: string, space: Space): Engine {
  const root = openRoot(realPath);
  const shapes = root.openDB<readonly Shape[], string>({ name: 'shapes' });
  const turn = groupTurn(root);
  let isOpen = true;
  const checkOpen = (): void => {
    if (!isOpen) throw new StoreError('STORE_CLOSED', 'The store was closed; open it again first.');
  };
  const written = async <R>(action: () => Promise<R>): Promise<R> => {
    checkOpen();
    if (!space.hasRoom()) throw noRoom(realPath);
    try {
      return await action();
    } catch (error) {
      throw error instanceof StoreError ? error : await refusedCommit(realPath, error);
    }
  };
  return {
    openTable: (name) => {
      const options = { name, useVersions: true, encoder: openEncoder(shapes.get(name) ?? [], (all) => shapes.put(name, all)) };
      return root.openDB(options);
    },
    openIndex: (name) => root.openDB({ name }),
    read: (action) =>
      new Promise((resolve) => {
        checkOpen();
        resolve(action());
      }),
    write: (action) => written(action),
    writeIf: (action) => written(() => turn.write(action)),
    isReady: () => isOpen && space.hasRoom(),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      turn.end();
      await root.close();
    },
  };
}

/** Then LMDB's thread begins with these while the others of a busy turn are still being made. */
const mostInGroup = 25;

interface Turn {
  write<R>(action: () => Promise<R>): Promise<R>;
  /** Begins what waits for the end of this turn. */
  end(): void;
}

/**
 * Begins the writes of one turn of the event loop together: LMDB's own thread takes them as one block instead of being woken for each,
 * which is a quarter of the CPU time. LMDB's `eventTurnBatching` would do so too, but makes a promise for every commit that no one can
 * hear: one that fails would end the process.
 */
function groupTurn(root: RootDatabase): Turn {
  let waiting: (() => void)[] = [];
  const end = (): void => {
    const begun = waiting;
    waiting = [];
    if (begun.length === 0) return;
    // Each write tells its own failure.
    void root.batch(() => begun.forEach((write) => write())).catch(() => undefined);
  };
  return {
    write: (action) =>
      new Promise((resolve, reject) => {
        const count = waiting.push(() => void action().then(resolve, reject));
        if (count === 1) setImmediate(end);
        if (count === mostInGroup) end();
      }),
    end,
  };
}

function openRoot(realPath: string): RootDatabase {
  try {
    return open({
      path: realPath,
      noSubdir: false,
      overlappingSync: false,
      // `groupTurn` instead.
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
