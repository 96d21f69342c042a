/**
 * Lock: one process owns a data directory, until it ends, however it ends.
 * May import: store, node:crypto, node:fs/promises, node:net, node:os, node:path.
 *
 * A listening local socket, not a file with a process id: the system takes it away with the process, so after kill -9
 * there is nothing stale to wait for or to guess about.
 */
import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../store-error.ts';

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a directory.
 * @param realPath the same text for every way to the directory
 * @throws StoreError STORE_LOCKED when another process, or this one, has it
 */
export async function lockDirectory(realPath: string): Promise<Lock> {
  const lock = await lockAddress(addressOf(realPath, process.platform));
  if (lock) return lock;
  throw new StoreError('STORE_LOCKED', `${realPath} is in use by another process of this program. Stop that one, or give this one a directory of its own.`);
}

/** The name of the socket: abstract on Linux and a pipe on Windows, both gone with their process; a file elsewhere. */
export function addressOf(realPath: string, platform: NodeJS.Platform): string {
  const name = `datapeil-${createHash('sha256').update(realPath).digest('hex').slice(0, 32)}`;
  if (platform === 'linux') return `\0${name}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** `null`: taken. A socket file that nobody listens on was left by a process that was killed, and is replaced. */
export async function lockAddress(address: string): Promise<Lock | null> {
  const server = (await listen(address)) ?? (isFile(address) && (await isDeserted(address)) ? await relisten(address) : null);
  return server && { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function relisten(address: string): Promise<Server | null> {
  await unlink(address);
  return listen(address);
}

function isFile(address: string): boolean {
  return !address.startsWith('\0') && !address.startsWith('\\\\');
}

/** `null`: the address is taken. Nobody has anything to say here, so whoever connects is sent away. */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server.unref()));
  });
}

function isDeserted(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}
