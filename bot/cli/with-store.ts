/**
 * With store: the store of the settings, open for as long as one verb needs it.
 * May import: store, bot, node:fs/promises.
 */
import { access } from 'node:fs/promises';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/port.ts';
import { ConfigError } from '../config-error.ts';
import { parseConfig } from '../config.ts';
import type { Io } from './io.ts';

export type EngineName = 'embedded' | 'mongodb';

export interface StoreChoice {
  /** Left out: the one that the bot would use. */
  readonly engine?: EngineName;
  /** `existing`: an embedded store that is not there is a mistyped DATA_DIR, and is not made. */
  readonly which?: 'existing' | 'existing or new';
}

/** A page of many documents takes its time on a slow server, and nobody waits for an answer. */
const mongoTimeoutMs = 60_000;

/** @throws ConfigError; StoreError, also where the bot runs and has the embedded store: stop it first */
export async function withStore<R>({ env }: Io, { engine, which = 'existing or new' }: StoreChoice, work: (store: Store) => Promise<R>): Promise<R> {
  const { mongodbUri, dataDir } = parseConfig(env);
  if (engine === 'mongodb' && mongodbUri === null) throw new ConfigError([{ path: 'MONGODB_URI', message: 'is not set; name the server and its database' }]);
  const uri = engine === 'embedded' ? null : mongodbUri;
  if (uri === null && which === 'existing' && !(await isThere(dataDir))) {
    throw new ConfigError([{ path: 'DATA_DIR', message: `names ${dataDir}, where no store is; name the directory of one` }]);
  }
  const store = await openStore({ mongodbUri: uri, dataDir, mongoTimeoutMs });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
