/**
 * Faulty proxy: a TCP connection that loses answers, slows down or falls silent, as networks do.
 * May import: node:net.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface FaultyProxy {
  readonly port: number;
  /** Passes on the next request that contains `text`, then cuts the connection instead of passing on the answer. */
  cutAnswerTo(text: string): void;
  /** How many answers were cut. */
  cuts(): number;
  /** Passes on each answer this much later. */
  slowDown(ms: number): void;
  /** Passes on nothing more, in either direction, and closes nothing. */
  fallSilent(): void;
  /** Closes what was silent or slow; new connections work. */
  recover(): void;
  close(): Promise<void>;
}

export async function openFaultyProxy(host: string, port: number): Promise<FaultyProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  let delayMs = 0;
  let awaited: string | null = null;
  let cutCount = 0;

  const server = createServer((client) => {
    const upstream = connect(port, host);
    let isToBeCut = false;
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        if (!isSilent) end();
      });
    }
    client.on('data', (chunk) => {
      if (isSilent) return;
      if (awaited !== null && chunk.includes(awaited)) {
        awaited = null;
        isToBeCut = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (isSilent) return;
      if (!isToBeCut) {
        if (delayMs === 0) client.write(chunk);
        else setTimeout(() => client.write(chunk), delayMs);
        return;
      }
      cutCount++;
      end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const recover = (): void => {
    isSilent = false;
    delayMs = 0;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cutAnswerTo: (text) => (awaited = text),
    cuts: () => cutCount,
    slowDown: (ms) => (delayMs = ms),
    fallSilent: () => (isSilent = true),
    recover,
    close: () => {
      recover();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
