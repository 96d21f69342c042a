/**
 * The store on MongoDB: for more than one machine. The bot's processes keep nothing themselves, so there may be many.
 * May import: store, mongodb.
 */
import { MongoClient } from 'mongodb';
import { kinds } from './documents.ts';
import { openArchive } from './mongo/archive.ts';
import { inTime, openCalls } from './mongo/calls.ts';
import { openConnection, ping } from './mongo/connection.ts';
import { openDocuments } from './mongo/documents.ts';
import { toStoreError } from './mongo/errors.ts';
import { openFeed } from './mongo/feed.ts';
import { createIndexes } from './mongo/indexes.ts';
import type { Store } from './port.ts';
import { StoreError } from './store-error.ts';

export interface MongoSettings {
  /** For one call to the store, repetitions included. A turn makes two: a channel that waits 10 s is answered in time. */
  readonly timeoutMs: number;
  /** For the first contact. The indexes that follow may take their time: on data from before an index, that can be minutes. */
  readonly startTimeoutMs: number;
  /** For `isReady`: a probe that waits is a probe that fails. */
  readonly readyTimeoutMs: number;
  /** Connections to one server at most. */
  readonly poolSize: number;
  /** Told of every command with its body, where given: for tests and measurements. */
  readonly onCommand: ((name: string, body: Readonly<Record<string, unknown>>) => void) | null;
}

const usual: MongoSettings = { timeoutMs: 4_000, startTimeoutMs: 15_000, readyTimeoutMs: 2_000, poolSize: 50, onCommand: null };

/** Where the address names no database. */
const usualDatabase = 'datapeil';

/**
 * Connects and makes the indexes. To be closed.
 * @param uri with user, password and TLS options as it came from the environment; no error repeats it
 * @throws StoreError STORE_BAD_ADDRESS, STORE_AWAY, STORE_DENIED, STORE_REFUSED
 */
export async function openMongo(uri: string, settings: Partial<MongoSettings> = {}): Promise<Store> {
  const { timeoutMs, startTimeoutMs, readyTimeoutMs, poolSize, onCommand } = { ...usual, ...settings };
  const connection = openConnection(() => createClient(uri, timeoutMs, poolSize, onCommand), hasDatabase(uri) ? undefined : usualDatabase, timeoutMs);
  const { db, renew } = connection;
  try {
    await inTime(startTimeoutMs, () => ping(db()));
    await createIndexes(db());
  } catch (error) {
    await connection.close();
    throw toStoreError(error);
  }
  const calls = openCalls(timeoutMs, renew);
  return {
    scans: openDocuments(kinds.scans, db, calls),
    members: openDocuments(kinds.members, db, calls),
    mails: openDocuments(kinds.mails, db, calls),
    settings: openDocuments(kinds.settings, db, calls),
    identities: openDocuments(kinds.identities, db, calls),
    audit: openDocuments(kinds.audit, db, calls),
    feed: openFeed(db, calls),
    archive: openArchive(db, calls),
    isReady: async () => calls.isOpen() && (await connection.isAnswered(readyTimeoutMs)),
    close: async () => {
      await calls.finish();
      await connection.close();
    },
  };
}

function createClient(uri: string, timeoutMs: number, poolSize: number, onCommand: MongoSettings['onCommand']): MongoClient {
  try {
    const client = new MongoClient(uri, {
      appName: 'datapeil',
      // Whatever the address says: an answer to a person must survive the loss of a machine. `retryWrites` is on by itself;
      // the address may turn it off for a server that has none, for `calls.ts` repeats what is not answered.
      writeConcern: { w: 'majority', wtimeoutMS: timeoutMs },
      readConcernLevel: 'majority',
      readPreference: 'primary',
      serverSelectionTimeoutMS: timeoutMs,
      connectTimeoutMS: timeoutMs,
      waitQueueTimeoutMS: timeoutMs,
      // No `socketTimeoutMS`: it would end the making of an index. The monitor's heartbeat finds a connection that has died.
      heartbeatFrequencyMS: 5_000,
      maxPoolSize: poolSize,
      ignoreUndefined: true,
      promoteBuffers: true,
      monitorCommands: onCommand !== null,
    });
    if (onCommand) client.on('commandStarted', ({ commandName, command }) => onCommand(commandName, command));
    return client;
  } catch {
    // No cause: the driver's message may quote the address, and the address has the password in it.
    throw new StoreError('STORE_BAD_ADDRESS', 'MONGODB_URI cannot be understood. It looks like mongodb://user:password@host:27017/database; special characters in the password are percent-encoded.');
  }
}

function hasDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]*\/[^?]/.test(uri);
}
