/** The MongoDB-compatible server of the tests: MONGODB_URI, or what `tests/mongodb/up` started on its usual port. */
import { connect } from 'node:net';
import { MongoClient, ObjectId } from 'mongodb';
import { openFaultyProxy, type FaultyProxy } from './faulty-proxy.ts';

const localPort = 27_117;

/** `null`: there is none; `mongoMissing` says what a suite does then. */
export async function findMongo(): Promise<string | null> {
  const named = process.env['MONGODB_URI'];
  if (named) return named;
  return (await isListening(localPort)) ? `mongodb://127.0.0.1:${localPort}/?directConnection=true` : null;
}

export function withDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+)\/?[^?]*/, `$1/${name}`);
}

export interface OwnDatabase {
  readonly uri: string;
  /** Connects with its first command. */
  readonly client: MongoClient;
  /** Drops the database and closes the client. */
  readonly remove: () => Promise<void>;
}

/** A database that nobody else uses. */
export function ownDatabase(server: string): OwnDatabase {
  const uri = withDatabase(server, `datapeil-test-${new ObjectId().toHexString()}`);
  const client = new MongoClient(uri);
  return {
    uri,
    client,
    remove: async () => {
      await client.db().dropDatabase();
      await client.close();
    },
  };
}

/** Whether a faulty proxy can stand before it: one server, without TLS, that is not asked for its real address. */
export function canBeProxied(uri: string): boolean {
  return !/^mongodb\+srv|,|tls=true|replicaSet=/.test(uri);
}

/** A faulty proxy before the server, and the address by which the same database is reached through it. */
export async function openProxyBefore(uri: string): Promise<{ readonly proxy: FaultyProxy; readonly proxied: string }> {
  const { host, hostname, port } = new URL(uri.replace(/^mongodb:/, 'http:'));
  const proxy = await openFaultyProxy(hostname, Number(port || 27_017));
  return { proxy, proxied: uri.replace(host, `127.0.0.1:${String(proxy.port)}`) };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
