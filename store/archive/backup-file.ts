/**
 * Backup file: one line an entry, between a head and a tail that says how many there are and what they add up to.
 * A file that was cut short or changed is refused before anything of it is put back. Ends in `.gz`: compressed.
 * May import: store, node:fs, node:fs/promises, node:readline, node:stream, node:zlib.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { PassThrough, type Writable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { StoreError } from '../store-error.ts';
import { decodeEntry, encodeEntry, type Entry, type EntryKind } from './entry.ts';
import { entryKinds } from './read-store.ts';
import { createCounter, type Tally } from './tally.ts';

const format = 1;
const head = `{"datapeil-backup":${format}}`;

/**
 * Writes a new file that only this user can read; it is there under its name once it is complete and on disk.
 * @throws StoreError STORE_UNWRITABLE; a file that is there already is left alone
 */
export async function writeBackup(entries: AsyncIterable<Entry>, path: string, onEntry: (total: number) => void): Promise<Tally> {
  if (await isThere(path)) throw new StoreError('STORE_UNWRITABLE', `${path} is there already and was left alone. Name a file that does not exist.`);
  const beginning = `${path}.part`;
  const lines = new PassThrough();
  const written = pipeline(lines, path.endsWith('.gz') ? createGzip() : new PassThrough(), createWriteStream(beginning, { mode: 0o600, flush: true }));
  // Heard below: a disk that is full ends the writing, which throws it, and not the process.
  written.catch(() => undefined);
  try {
    const counter = createCounter();
    await write(lines, head);
    for await (const entry of entries) {
      const line = encodeEntry(entry);
      counter.add(entry.kind, line);
      await write(lines, line);
      onEntry(counter.total());
    }
    const tally = counter.tally();
    await write(lines, JSON.stringify({ end: tally }));
    lines.end();
    await written;
    await rename(beginning, path);
    return tally;
  } catch (error) {
    // Not before the writing has ended: it could make the file again.
    lines.destroy();
    await written.catch(() => undefined);
    await rm(beginning, { force: true });
    if (error instanceof StoreError) throw error;
    throw new StoreError('STORE_UNWRITABLE', `${path} could not be written (${reasonOf(error)}). Make room, or name a file that this process may make.`, { cause: error });
  }
}

/**
 * Reads a backup; its end is checked after the last entry has been handed out.
 * @throws StoreError STORE_BROKEN, STORE_NEWER, STORE_UNWRITABLE
 */
export async function* readBackup(path: string): AsyncGenerator<Entry> {
  const counter = createCounter();
  let end: string | null = null;
  let isBegun = false;
  for await (const line of linesOf(path)) {
    if (!isBegun) {
      checkHead(path, line);
      isBegun = true;
      continue;
    }
    if (end !== null) throw broken(path);
    if (line.startsWith('{"end":')) {
      end = line;
      continue;
    }
    const entry = decodeEntry(line, isEntryKind);
    if (!entry) throw unreadable(path, line);
    counter.add(entry.kind, line);
    yield entry;
  }
  if (end !== JSON.stringify({ end: counter.tally() })) throw broken(path);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  // Whatever goes wrong in the file or in its unpacking ends the lines with that error.
  const source = path.endsWith('.gz') ? createGunzip() : new PassThrough();
  const piped = pipeline(file, source);
  piped.catch(() => undefined);
  try {
    for await (const line of createInterface({ input: source, crlfDelay: Infinity })) yield line;
    await piped;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = reasonOf(error);
    if (reason.startsWith('Z_')) throw broken(path);
    throw new StoreError('STORE_UNWRITABLE', `${path} could not be read (${reason}). Name a file that store backup wrote.`, { cause: error });
  } finally {
    file.destroy();
    source.destroy();
  }
}

async function write(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

function checkHead(path: string, line: string): void {
  const found = /^\{"datapeil-backup":(\d+)\}$/.exec(line)?.[1];
  if (found === undefined) throw new StoreError('STORE_FOREIGN', `${path} is not a file that store backup wrote.`);
  if (Number(found) > format) throw new StoreError('STORE_NEWER', `${path} was written by a newer program (format ${found}, this one knows ${format}). Update this program.`);
}

function unreadable(path: string, line: string): StoreError {
  const kind = /"kind":"([a-z-]{1,40})"/.exec(line)?.[1];
  if (kind !== undefined && !isEntryKind(kind)) return new StoreError('STORE_NEWER', `${path} holds ${kind}, which this program does not know. Update this program.`);
  return broken(path);
}

function broken(path: string): StoreError {
  return new StoreError('STORE_BROKEN', `${path} is not as it was written: it was cut short or changed. Nothing of it was put back. Use another backup.`);
}

function isEntryKind(name: unknown): name is EntryKind {
  return entryKinds.some((kind) => kind === name);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : typeof error;
}
