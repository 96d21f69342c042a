/**
 * Space: whether the disk has room for another write. A full disk can end LMDB's process, so we stop well before.
 * May import: store, node:fs.
 */
import { statfsSync } from 'node:fs';
import { StoreError } from '../store-error.ts';

/** Bytes below which nothing is written. */
export const leastSpace = 64 * 1024 * 1024;

export interface Space {
  /** Whether at least `leastSpace` is free. */
  hasRoom(): boolean;
}

/** Looks at the disk once in a turn of the event loop: writes of one turn share a commit, so they share a look as well. */
export function watchSpace(freeBytes: () => number): Space {
  let lastLook: boolean | null = null;
  return {
    hasRoom: () => {
      if (lastLook === null) {
        lastLook = freeBytes() >= leastSpace;
        setImmediate(() => (lastLook = null));
      }
      return lastLook;
    },
  };
}

export function freeBytesAt(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

export function noRoom(directory: string, options?: ErrorOptions): StoreError {
  return new StoreError('STORE_FULL', `The disk of ${directory} has less than ${leastSpace / 1024 / 1024} MB left, so nothing is written. Make room; work goes on by itself.`, options);
}
