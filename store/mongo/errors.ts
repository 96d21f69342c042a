/**
 * Errors of MongoDB, by class and code, as ours. Nothing of their text is passed on: it may quote the address with its password.
 * May import: store, mongodb. Pure.
 */
import { MongoBulkWriteError, MongoError, MongoNetworkError, MongoServerError, MongoServerSelectionError, MongoWriteConcernError } from 'mongodb';
import { StoreError } from '../store-error.ts';

/** A unique index has this already. */
const duplicateKey = 11000;
const denied: readonly unknown[] = [13, 18, 8000];
const tooLarge: readonly unknown[] = [10334, 17280, 17419, 17420];
const outOfSpace: readonly unknown[] = [14031];
/** A server that is stepping down, starting up or shutting down; the next one is being found. */
const notPrimary: readonly unknown[] = [91, 189, 10107, 11600, 11602, 13435, 13436];

/** By name, for the driver exports few of these classes: no connection was free, or the client was just replaced by a fresh one. */
const interruptions: readonly string[] = ['MongoClientClosedError', 'MongoExpiredSessionError', 'MongoNotConnectedError', 'MongoPoolClosedError', 'MongoServerClosedError', 'MongoTopologyClosedError', 'MongoWaitQueueTimeoutError'];

export function isTaken(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === duplicateKey;
}

/** Whether a bulk insert failed for nothing but entries that were there already. */
export function areAllTaken(error: unknown): boolean {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) return false;
  const codes = [error.writeErrors].flat().map(({ code }) => code);
  return codes.length > 0 && codes.every((code) => code === duplicateKey);
}

/** Whether the same call may succeed soon. Whether it took effect this time is unknown. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof MongoError)) return false;
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError || error instanceof MongoWriteConcernError) return true;
  if (error instanceof MongoBulkWriteError && (error.result.getWriteConcernError() || isUnanswered(error))) return true;
  return notPrimary.includes(error.code) || error.hasErrorLabel('RetryableWriteError') || interruptions.includes(error.name);
}

/** An insert of many wraps an error of the network so that only its emptiness tells: no entry refused, no code of a server. */
function isUnanswered({ writeErrors, code }: MongoBulkWriteError): boolean {
  return [writeErrors].flat().length === 0 && code === undefined;
}

export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (isTransient(error)) return away(error);
  const code = error instanceof MongoError ? error.code : undefined;
  const options = { cause: error };
  // The driver runs out of its own buffer before the server sees a document that is far too large.
  if (error instanceof RangeError || tooLarge.includes(code)) return new StoreError('STORE_TOO_LARGE', 'The document is larger than MongoDB takes (16 MB). Make it, or what is attached to it, smaller.', options);
  if (denied.includes(code)) return new StoreError('STORE_DENIED', `MongoDB refused the user of MONGODB_URI (code ${String(code)}). Check name, password, authSource and the role readWrite.`, options);
  if (outOfSpace.includes(code)) return new StoreError('STORE_FULL', 'The disk of MongoDB is full, so nothing is written. Make room; work goes on by itself.', options);
  return new StoreError('STORE_REFUSED', `MongoDB refused a command (${code === undefined ? nameOf(error) : `code ${code}`}). Look into its log; compare its version with the README of store/.`, options);
}

/** No answer, or none in time. A write that was under way may have taken effect. */
export function away(cause?: unknown): StoreError {
  const reason = networkReason(cause);
  return new StoreError('STORE_AWAY', `MongoDB did not answer in time${reason ? ` (${reason})` : ''}. Check that it runs and that MONGODB_URI names it; work goes on by itself once it is back.`, { cause });
}

/** The system's code of what went wrong, such as ECONNREFUSED, from wherever the driver put it. */
function networkReason(error: unknown): string | null {
  if (error instanceof MongoServerSelectionError) {
    const { reason } = error;
    const causes = reason ? [...reason.servers.values()].map((server) => networkReason(server.error)) : [];
    return causes.find((cause) => cause !== null) ?? null;
  }
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(error.code)) return error.code;
  return networkReason(error.cause);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
