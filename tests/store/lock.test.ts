/** The lock of a data directory: a socket, so that nothing stale is left behind where the system takes it away. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, lockAddress } from '../../store/embedded/lock.ts';

describe('the lock', () => {
  let folder: string;
  let address: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'datapeil-lock-'));
    address = process.platform === 'win32' ? addressOf(folder, 'win32') : join(folder, 'lock.sock');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is held by one, and free after its release', async () => {
    const lock = await lockAddress(address);
    expect(await lockAddress(address)).toBeNull();
    await lock?.release();
    const next = await lockAddress(address);
    expect(next).not.toBeNull();
    await next?.release();
  });

  it.skipIf(process.platform === 'win32')('is taken over where a process was killed and left its socket file', async () => {
    const child = spawn(process.execPath, ['-e', `require('node:net').createServer().listen(${JSON.stringify(address)}, () => console.log('up'))`], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(await lockAddress(address)).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(address)).toBe(true);
    const lock = await lockAddress(address);
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  it('has an address of its own for each directory, in the form of each system', () => {
    expect(addressOf('/a', 'linux')).toMatch(/^\0datapeil-[0-9a-f]{32}$/);
    expect(addressOf('/a', 'win32')).toMatch(/^\\\\\.\\pipe\\datapeil-[0-9a-f]{32}$/);
    expect(addressOf('/a', 'darwin')).toBe(join(tmpdir(), `${addressOf('/a', 'linux').slice(1)}.sock`));
    expect(addressOf('/a', 'linux')).not.toBe(addressOf('/b', 'linux'));
  });
});
