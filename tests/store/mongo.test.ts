/** The MongoDB engine where there is no server: what it says, and that it never says the password. */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { inspect } from 'node:util';
import { MongoBulkWriteError, MongoNetworkError, MongoServerError, type MongoClient } from 'mongodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inTime, unclear } from '../../store/mongo/calls.ts';
import { openConnection, type Connection } from '../../store/mongo/connection.ts';
import { areAllTaken, isTransient, toStoreError } from '../../store/mongo/errors.ts';
import { openMongo } from '../../store/mongo.ts';
import { openStore } from '../../store/open.ts';
import { refusal } from './contract.ts';

describe('an address', () => {
  it.each([
    'mongodb://somebody:s3cret@', 'http://somebody:s3cret@host/db', 'mongodb://somebody:s3c:s3cret@x@host/db', 'mongodb://somebody:s3cret/x@host/db',
    'mongodb://somebody:s3cret@host/?unknownOption=1', 'mongodb://somebody:s3cret@host:port/', 's3cret', '',
  ])('that cannot be understood is refused without being repeated: %j', async (uri) => {
    const refused: unknown = await openStore({ mongodbUri: uri, dataDir: 'unused' }).catch((error: unknown) => error);
    expect(refused).toEqual(refusal('STORE_BAD_ADDRESS'));
    expect(inspect(refused, { depth: 20 })).not.toContain('s3cret');
  });
});

describe('a server', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.close();
    server = undefined;
  });

  /** Takes connections and says nothing. */
  async function openSilentServer(): Promise<number> {
    const silent = createServer((socket) => socket.unref());
    server = silent.unref();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    return (silent.address() as AddressInfo).port;
  }

  const expectAway = async (port: number): Promise<unknown> => {
    const uri = `mongodb://somebody:s3cret@127.0.0.1:${port}/?directConnection=true`;
    const refused: unknown = await openMongo(uri, { startTimeoutMs: 300, timeoutMs: 200 }).catch((error: unknown) => error);
    expect(refused).toEqual(refusal('STORE_AWAY'));
    expect(inspect(refused, { depth: 20 })).not.toContain('s3cret');
    return refused;
  };

  it('that is not there is called away, in the time that was given', async () => {
    const port = await openSilentServer();
    await new Promise((resolve) => server?.close(resolve));
    await expectAway(port);
  });

  it('that says nothing is called away, in the time that was given', async () => {
    await expectAway(await openSilentServer());
  });
});

describe('an error of MongoDB', () => {
  it.each([
    [18, 'STORE_DENIED'], [13, 'STORE_DENIED'], [8000, 'STORE_DENIED'], [10334, 'STORE_TOO_LARGE'], [14031, 'STORE_FULL'], [10107, 'STORE_AWAY'], [11600, 'STORE_AWAY'], [2, 'STORE_REFUSED'],
  ] as const)('of code %i is %s', (code, expected) => {
    expect(toStoreError(new MongoServerError({ code, message: 'user somebody:s3cret' }))).toEqual(refusal(expected));
    expect(toStoreError(new MongoServerError({ code, message: 'user somebody:s3cret' })).message).not.toContain('s3cret');
  });

  it('of the network names the system’s reason', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(toStoreError(new MongoNetworkError('x', { cause })).message).toContain('(ECONNREFUSED)');
  });

  it('that the driver makes of a document far too large is STORE_TOO_LARGE', () => {
    expect(toStoreError(new RangeError('offset'))).toEqual(refusal('STORE_TOO_LARGE'));
  });

  it('is tried again only where that may help', () => {
    expect(isTransient(new MongoNetworkError('x'))).toBe(true);
    expect(isTransient(new MongoServerError({ code: 189 }))).toBe(true);
    expect(isTransient(new MongoServerError({ code: 1, errorLabels: ['RetryableWriteError'] }))).toBe(true);
    expect(isTransient(new MongoServerError({ code: 11000 }))).toBe(false);
    expect(isTransient(new MongoServerError({ code: 18 }))).toBe(false);
    expect(isTransient(new TypeError('x'))).toBe(false);
  });
});

describe('an insert of many', () => {
  /** As the driver makes it; its constructors are not for us, so only what is read of them is here. */
  const failure = (codes: readonly number[], isUnconfirmed = false): MongoBulkWriteError =>
    Object.assign(Object.create(MongoBulkWriteError.prototype) as MongoBulkWriteError, {
      code: codes[0],
      errorLabelSet: new Set(),
      writeErrors: codes.map((code) => ({ code })),
      result: { getWriteConcernError: () => (isUnconfirmed ? {} : undefined) },
    });

  it('has only met what was there already where each error says so', () => {
    expect(areAllTaken(failure([11000, 11000]))).toBe(true);
    expect(areAllTaken(failure([11000, 121]))).toBe(false);
    expect(areAllTaken(new MongoServerError({ code: 11000 }))).toBe(false);
  });

  it('is tried again where a majority did not confirm it, and where no answer came', () => {
    expect(areAllTaken(failure([11000], true))).toBe(false);
    expect(isTransient(failure([11000], true))).toBe(true);
    expect(areAllTaken(failure([]))).toBe(false);
    expect(isTransient(failure([]))).toBe(true);
    expect(isTransient(failure([11000]))).toBe(false);
  });
});

describe('the connection', () => {
  interface Fake {
    readonly name: string;
    isAnswering: boolean;
    isClosed: boolean;
  }

  /** Clients that answer or never do, one after the other as they are asked for. */
  function openWith(isAnswering: readonly boolean[]): { readonly connection: Connection; readonly fakes: Fake[] } {
    const fakes: Fake[] = [];
    const createClient = (): MongoClient => {
      const fake: Fake = { name: `client ${fakes.length}`, isAnswering: isAnswering[fakes.length] ?? false, isClosed: false };
      fakes.push(fake);
      const db = { databaseName: fake.name, command: () => (fake.isAnswering ? Promise.resolve({}) : new Promise(() => undefined)) };
      return { db: () => db, close: () => Promise.resolve((fake.isClosed = true)) } as unknown as MongoClient;
    };
    return { connection: openConnection(createClient, undefined, 50), fakes };
  }

  it('is taken over by a fresh client that is answered, and the silent one is closed', async () => {
    const { connection, fakes } = openWith([false, true]);
    expect(await connection.isAnswered(10)).toBe(false);
    await vi.waitFor(() => expect(fakes.map(({ isClosed }) => isClosed)).toEqual([true, false]));
    expect(connection.db().databaseName).toBe('client 1');
    expect(await connection.isAnswered(10)).toBe(true);
    await connection.close();
    expect(fakes.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });

  it('keeps its client where a fresh one is not answered either, and tries one at a time', async () => {
    const { connection, fakes } = openWith([true, false]);
    connection.renew();
    connection.renew();
    await vi.waitFor(() => expect(fakes.map(({ isClosed }) => isClosed)).toEqual([false, true]));
    expect(connection.db().databaseName).toBe('client 0');
    await connection.close();
    connection.renew();
    expect(fakes).toHaveLength(2);
  });
});

describe('a call', () => {
  it('is repeated after a transient error and after an unclear answer, and told so', async () => {
    const repeats: boolean[] = [];
    const answer = await inTime(5_000, ({ isRepeat }) => {
      repeats.push(isRepeat);
      if (repeats.length === 1) return Promise.reject(new MongoNetworkError('x'));
      return Promise.resolve(repeats.length === 2 ? unclear : 'done');
    });
    expect(answer).toBe('done');
    expect(repeats).toEqual([false, true, true]);
  });

  it('is not repeated after any other error', async () => {
    let calls = 0;
    const refused = inTime(5_000, () => {
      calls++;
      return Promise.reject(new MongoServerError({ code: 18 }));
    });
    await expect(refused).rejects.toBeInstanceOf(MongoServerError);
    expect(calls).toBe(1);
  });

  it('ends in time, and is not repeated after that', async () => {
    let calls = 0;
    const failing = inTime(50, () => {
      calls++;
      return Promise.reject(new MongoNetworkError('x'));
    });
    await expect(failing).rejects.toEqual(refusal('STORE_AWAY'));
    const made = calls;
    await expect(inTime(100, () => new Promise(() => undefined))).rejects.toEqual(refusal('STORE_AWAY'));
    expect(calls).toBe(made);
  });
});
