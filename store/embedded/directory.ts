/**
 * Directory: tells a directory of ours from a new one, a foreign one and one of a newer program.
 * May import: store, node:fs/promises, node:path.
 */
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.ts';
import { noRoom, type Space } from './space.ts';

/** Of the files in the directory; documents have versions of their own. 2: names of fields are kept apart, which programs of 1 cannot read. */
const format = 2;
const marker = `{"datapeil-store":${format}}\n`;

const markerName = 'datapeil-store.json';
/** The marker until the data files are complete: a crash before that is continued, not taken for someone else's files. */
const beginningName = `${markerName}.new`;
/** What a file system puts into an empty directory. */
const emptiness: readonly string[] = ['lost+found'];
const dataName = 'data.mdb';
const lmdbNames: readonly string[] = [dataName, 'lock.mdb'];
/** In the first page of every LMDB file. */
const magic = Buffer.of(0xde, 0xc0, 0xef, 0xbe);

/**
 * Makes the directory where it is missing.
 * @returns its real path
 * @throws StoreError STORE_UNWRITABLE
 */
export async function prepareDirectory(path: string): Promise<string> {
  return translated(path, async () => {
    await mkdir(path, { recursive: true });
    const realPath = await realpath(path);
    await access(realPath, constants.R_OK | constants.W_OK | constants.X_OK);
    return realPath;
  });
}

/**
 * Recognises a directory of ours, or begins one in an empty directory; `finishDirectory` is to follow once its files are made.
 * Writes nothing where it refuses.
 * @throws StoreError STORE_FOREIGN, STORE_NEWER, STORE_BROKEN, STORE_UNWRITABLE or STORE_FULL
 */
export async function claimDirectory(realPath: string, space: Space): Promise<void> {
  return translated(realPath, async () => {
    const names = await readdir(realPath);
    if (names.includes(markerName)) {
      const found = await readFile(join(realPath, markerName), 'utf8');
      checkMarker(realPath, found);
      if (!names.includes(dataName) || !(await isData(join(realPath, dataName)))) throw damaged(realPath);
      if (found !== marker) await writeFile(join(realPath, beginningName), marker, { flush: true });
      return;
    }
    const ours = names.includes(beginningName) ? [...emptiness, beginningName, ...lmdbNames] : emptiness;
    const foreign = names.filter((name) => !ours.includes(name));
    if (foreign.length > 0) {
      throw new StoreError('STORE_FOREIGN', `${realPath} holds other files (${foreign.slice(0, 3).join(', ')}) and was left alone. Name an empty directory, or one that does not exist yet.`);
    }
    if (!space.hasRoom()) throw noRoom(realPath);
    for (const name of lmdbNames) await rm(join(realPath, name), { force: true });
    await writeFile(join(realPath, beginningName), marker, { flush: true });
  });
}

/** Marks a directory that was begun as complete, and one of an older format as of this one; does nothing for others. @throws StoreError STORE_UNWRITABLE or STORE_FULL */
export async function finishDirectory(realPath: string): Promise<void> {
  return translated(realPath, async () => {
    const names = await readdir(realPath);
    if (names.includes(beginningName)) await rename(join(realPath, beginningName), join(realPath, markerName));
  });
}

export function damaged(realPath: string, options?: ErrorOptions): StoreError {
  return new StoreError('STORE_BROKEN', `The data files in ${realPath} are missing or damaged. Put the whole directory back from a backup, or name another one.`, options);
}

function checkMarker(realPath: string, text: string): void {
  const found = /^\{"datapeil-store":(\d+)\}\n$/.exec(text)?.[1];
  if (found === undefined) throw new StoreError('STORE_FOREIGN', `${join(realPath, markerName)} is not as this program writes it; the directory was left alone. Name another directory.`);
  if (Number(found) > format) {
    throw new StoreError('STORE_NEWER', `${realPath} was written by a newer program (format ${found}, this one knows ${format}) and was left alone. Update this program.`);
  }
}

/** Whether a file begins as LMDB's do. LMDB itself ends the process on one that does not. */
async function isData(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(64) });
    return buffer.includes(magic);
  } finally {
    await file.close();
  }
}

async function translated<R>(path: string, action: () => Promise<R>): Promise<R> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof StoreError || !(error instanceof Error)) throw error;
    const reason = 'code' in error ? String(error.code) : error.name;
    if (reason === 'ENOSPC' || reason === 'EDQUOT') throw noRoom(path, { cause: error });
    throw new StoreError('STORE_UNWRITABLE', `${path} cannot be used as data directory (${reason}). Give this process the right to read and write it, or name another directory.`, { cause: error });
  }
}
