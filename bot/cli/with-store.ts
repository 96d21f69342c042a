/**
 * With store: the store of the settings, open for as long as one verb needs it.
 * May import: store, bot.
 */
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/port.ts';
import { parseConfig } from '../config.ts';
import type { Io } from './io.ts';

/** @throws ConfigError; StoreError, for one where the bot runs and has the embedded store: stop it first */
export async function withStore<R>({ env }: Io, work: (store: Store) => Promise<R>): Promise<R> {
  const { mongodbUri, dataDir } = parseConfig(env);
  const store = await openStore({ mongodbUri, dataDir });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
