/** The store's verbs as they are typed, on the embedded engine. What they do is proven in `tests/store/archive.test.ts`. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScanId } from '../../../flows/people.ts';
import { openStore } from '../../../store/open.ts';
import { buildMember, buildScan } from '../../support/member-builder.ts';
import { runCliProcess, type CliRun } from './run-cli.ts';

let directory: string;
let dataDir: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'datapeil-cli-'));
  dataDir = join(directory, 'data');
  const store = await openStore({ mongodbUri: null, dataDir });
  await store.scans.insert(buildScan());
  await store.members.insert(buildMember());
  await store.close();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const typed = (...args: string[]): Promise<CliRun> => runCliProcess(directory, args, { DATA_DIR: dataDir });
const typedTo = (other: string, ...args: string[]): Promise<CliRun> => runCliProcess(directory, args, { DATA_DIR: join(directory, other) });

describe('the store on the command line', { timeout: 60_000 }, () => {
  it('is checked: 0 where nothing is wrong, 1 and the ids where something is', async () => {
    expect(await typed('store', 'check')).toEqual({ code: 0, out: '1 members, 1 scans: nothing wrong.\n', notes: '' });
    const store = await openStore({ mongodbUri: null, dataDir });
    await store.members.insert(buildMember({ id: 'lost' as never, scanId: 'gone' as ScanId }));
    await store.close();
    const { code, out } = await typed('store', 'check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ isReady: true, counts: { members: 2, scans: 1 }, faults: [{ kind: 'members', id: 'lost', what: 'belongs to scan gone, which is not there' }] });
  });

  it('is not made where there is none to be checked or backed up', async () => {
    for (const args of [['store', 'check'], ['store', 'backup', 'file'], ['store', 'migrate'], ['store', 'copy', 'embedded', 'mongodb']]) {
      const { code, notes } = await typedTo('mistyped', ...args);
      expect([code, notes]).toEqual([1, expect.stringContaining('where no store is') as string]);
    }
    expect(readdirSync(directory)).toEqual(['data']);
  });

  it('goes into a file and into an empty store, and not into another one', async () => {
    const file = join(directory, 'all.jsonl.gz');
    expect(await typed('store', 'backup', file)).toMatchObject({ code: 0, out: expect.stringMatching(/1 members, 1 scans; digest [0-9a-f]{16}\.\n$/) as string });
    expect(await typed('store', 'backup', file)).toMatchObject({ code: 1, notes: expect.stringContaining('there already') as string });
    expect(await typedTo('new', 'store', 'restore', file, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('Would be put back: 2;') as string });
    expect(await typedTo('new', 'store', 'restore', file)).toMatchObject({ code: 0, out: expect.stringContaining('Put back and compared: 2;') as string });
    const again = await typedTo('new', 'store', 'restore', file, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ isDryRun: false, copied: 0, present: 2, tally: { counts: { members: 1, scans: 1 } } });

    const store = await openStore({ mongodbUri: null, dataDir: join(directory, 'new') });
    await store.members.replace(buildMember(), 1);
    await store.close();
    expect(await typedTo('new', 'store', 'restore', file)).toMatchObject({ code: 1, notes: expect.stringContaining('STORE_DIFFERS') as string });
    expect(await typedTo('new', 'store', 'restore', join(directory, 'none'))).toMatchObject({ code: 1, notes: expect.stringContaining('could not be read') as string });
    expect(await typedTo('new', 'store', 'restore')).toMatchObject({ code: 2, notes: expect.stringMatching(/^FILE is missing/) as string });
  });

  it('is migrated, where something is of an older shape', async () => {
    expect(await typed('store', 'migrate', '--dry-run')).toEqual({ code: 0, out: 'Nothing is of an older shape. Written: 0.\n', notes: '' });
  });

  it.each([
    [['embedded', 'embedded'], 'FROM and TO are the two engines'],
    [['embedded', 'mysql'], 'There is no engine "mysql"'],
    [['embedded'], 'TO is missing'],
  ])('is copied from one engine to the other, and not %j', async (engines, message) => {
    expect(await typed('store', 'copy', ...engines)).toMatchObject({ code: 2, notes: expect.stringContaining(message) as string });
  });

  it('says that it needs MONGODB_URI to copy to', async () => {
    expect(await typed('store', 'copy', 'embedded', 'mongodb')).toMatchObject({ code: 1, notes: expect.stringContaining('MONGODB_URI is not set') as string });
    expect(existsSync(join(directory, '.data'))).toBe(false);
  });
});
