/**
 * Opens the store that the environment asks for.
 * May import: store. Each engine is loaded only where it is used: the other one costs neither memory nor start-up time.
 */
import type { Store } from './port.ts';

export interface StoreSettings {
  /** `null`: the embedded engine. */
  readonly mongodbUri: string | null;
  /** Where the embedded engine keeps its files. */
  readonly dataDir: string;
  /** For one call to MongoDB, repetitions included. Left out: as long as a channel can wait for it. */
  readonly mongoTimeoutMs?: number;
}

/** To be closed. @throws StoreError; the message says what to do */
export async function openStore({ mongodbUri, dataDir, mongoTimeoutMs }: StoreSettings): Promise<Store> {
  if (mongodbUri === null) return (await import('./embedded.ts')).openEmbedded(dataDir);
  return (await import('./mongo.ts')).openMongo(mongodbUri, mongoTimeoutMs === undefined ? {} : { timeoutMs: mongoTimeoutMs });
}
