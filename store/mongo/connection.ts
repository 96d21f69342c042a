/**
 * Connection: the driver's client, and a fresh one where it has stopped hearing the server.
 * May import: store, mongodb.
 *
 * Seen with driver 7.9: a command that is written at the moment its socket dies waits for ever (`socket.write` is false on a
 * destroyed socket, and 'drain' never comes). When that is the monitor's command, the client never finds its server again.
 */
import type { Db, MongoClient } from 'mongodb';
import { inTime } from './calls.ts';

export interface Connection {
  /** Of the client in use: to be asked for at each call. */
  readonly db: () => Db;
  /** To be told that a call got no answer. A fresh client takes over if it gets one; else nothing changes. */
  readonly renew: () => void;
  /** Whether the server answers within this time. A process that nobody calls, because it is not ready, heals by this alone. */
  readonly isAnswered: (timeoutMs: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/**
 * @param databaseName `undefined`: the one in the address
 * @param timeoutMs how long a fresh client may take to get its first answer
 */
export function openConnection(createClient: () => MongoClient, databaseName: string | undefined, timeoutMs: number): Connection {
  let client = createClient();
  let renewal: Promise<void> | null = null;
  let isOpen = true;

  const takeOver = async (): Promise<void> => {
    const fresh = createClient();
    try {
      await inTime(timeoutMs, () => ping(fresh.db(databaseName)));
    } catch {
      await closed(fresh);
      return;
    }
    const old = client;
    client = fresh;
    await closed(old);
  };

  const db = (): Db => client.db(databaseName);
  const renew = (): void => {
    if (!isOpen) return;
    renewal ??= takeOver().finally(() => (renewal = null));
  };

  return {
    db,
    renew,
    isAnswered: async (withinMs) => {
      try {
        return await inTime(withinMs, () => ping(db()));
      } catch {
        renew();
        return false;
      }
    },
    close: async () => {
      isOpen = false;
      await renewal;
      await client.close();
    },
  };
}

/** A client that was left behind may fail to close; nobody waits for it any more. */
async function closed(client: MongoClient): Promise<void> {
  await client.close().catch(() => undefined);
}

export async function ping(db: Db): Promise<true> {
  await db.command({ ping: 1 });
  return true;
}
