/** The embedded engine: the contract, and what only a directory of one process can do or suffer. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { open } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId } from '../../flows/people.ts';
import { openEmbedded } from '../../store/embedded.ts';
import { leastSpace } from '../../store/embedded/space.ts';
import { openStore } from '../../store/open.ts';
import { describeStoreContract, refusal, setting, type Place } from './contract.ts';

async function openPlace(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'datapeil-store-'));
  return {
    open: () => openEmbedded(directory),
    plant: async (planted, schemaVersion) => {
      const { id, scanId, dueAt } = planted;
      const root = open({ path: directory, overlappingSync: false, maxDbs: 32 });
      await root.openDB({ name: 'settings', useVersions: true }).put(id, { schemaVersion, scanId, body: planted }, 1);
      await root.openDB({ name: 'settings-by-scan' }).put([scanId, id], { schemaVersion, dueAt });
      if (dueAt !== null) await root.openDB({ name: 'settings-by-due' }).put([dueAt, id], true);
      await root.close();
    },
    remove: () => rm(directory, { recursive: true }),
  };
}

describeStoreContract('LMDB', openPlace, { writers: 50, writesEach: 4 });

describe('the data directory', () => {
  let parent: string;
  let directory: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'datapeil-store-'));
    directory = join(parent, 'data');
  });

  afterEach(() => rm(parent, { recursive: true }));

  /** Opens, and closes at once. */
  const visit = async (): Promise<void> => (await openEmbedded(directory)).close();

  it('is what is opened where no MongoDB is named', async () => {
    await (await openStore({ mongodbUri: null, dataDir: directory })).close();
    expect(await readdir(directory)).toContain('data.mdb');
  });

  describe('of one process', () => {
    const children: ChildProcess[] = [];

    afterEach(() => {
      for (const child of children.splice(0)) child.kill('SIGKILL');
    });

    /** Starts a writer; `until` answers true to the line at which it is killed. Gives all lines up to its end. */
    async function runWriter(name: string, mode: string[], until: (line: string, count: number) => boolean): Promise<string[]> {
      const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'embedded-writer.ts'), directory, name, ...mode], { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(child);
      const lines: string[] = [];
      for await (const line of createInterface(child.stdout)) {
        lines.push(line);
        if (until(line, lines.length)) child.kill('SIGKILL');
      }
      return lines;
    }

    it('has every acknowledged write after kill -9, with its indexes, and opens at once', async () => {
      const acknowledged = new Map<string, number>();
      for (const [name, killAt] of [['one', 2], ['two', 150], ['three', 900]] as const) {
        const lines = await runWriter(name, [], (_, count) => count === killAt);
        for (const [id = '', version] of lines.slice(1).map((line) => line.split(' '))) acknowledged.set(id, Number(version));

        const store = await openEmbedded(directory);
        const listed = await store.settings.listByScan('scan-1', { limit: Infinity });
        const versions = new Map(listed.map(({ document, version }) => [document.id, version]));
        const lost = [...acknowledged].filter(([id, version]) => (versions.get(id) ?? 0) < version);
        expect(lost).toEqual([]);
        expect(listed.filter(({ document, version }) => document.value !== version)).toEqual([]);
        const due = await store.settings.due('2026-11-30T12:00:00.000Z', Infinity);
        expect(due.map(({ document }) => document.id).sort()).toEqual([...versions.keys()].sort());
        await store.close();
      }
      expect(acknowledged.size).toBeGreaterThan(300);
    });

    it('is refused to a second one while the first lives, and free the moment it is killed', async () => {
      let whileItLived: unknown;
      let kill = (): void => undefined;
      const isKilled = new Promise<void>((resolve) => (kill = resolve));
      const writer = runWriter('idle', ['--idle'], () => {
        void openEmbedded(directory).catch((error: unknown) => (whileItLived = error)).then(kill);
        return false;
      });
      await isKilled;
      children[0]?.kill('SIGKILL');
      await writer;
      expect(whileItLived).toEqual(refusal('STORE_LOCKED'));
      await visit();
    });

    it('is refused to this process too, by whatever path, until it closes', async () => {
      const store = await openEmbedded(directory);
      await symlink(directory, join(parent, 'link'));
      await expect(openEmbedded(directory)).rejects.toEqual(refusal('STORE_LOCKED'));
      await expect(openEmbedded(join(parent, 'link'))).rejects.toEqual(refusal('STORE_LOCKED'));
      expect(await store.settings.insert(setting('a'))).toBe(true);
      await store.close();
      await visit();
    });
  });

  describe('that is not ours', () => {
    const contents = async (): Promise<[string, string][]> =>
      Promise.all((await readdir(directory)).sort().map(async (name) => [name, (await readFile(join(directory, name))).toString('hex')]));

    async function expectRefusal(code: Parameters<typeof refusal>[0]): Promise<void> {
      const before = await contents();
      await expect(openEmbedded(directory)).rejects.toEqual(refusal(code));
      expect(await contents()).toEqual(before);
    }

    beforeEach(() => mkdir(directory));

    it('is refused where it holds other files', async () => {
      await writeFile(join(directory, 'thesis.docx'), 'two years of work');
      await expectRefusal('STORE_FOREIGN');
    });

    it('is refused where another program keeps LMDB files', async () => {
      await open({ path: directory }).close();
      await expectRefusal('STORE_FOREIGN');
    });

    it('is refused where its marker is not as we write it', async () => {
      await writeFile(join(directory, 'datapeil-store.json'), '{}');
      await expectRefusal('STORE_FOREIGN');
    });

    it('is refused where a newer program made it', async () => {
      await writeFile(join(directory, 'datapeil-store.json'), '{"datapeil-store":3}\n');
      await expectRefusal('STORE_NEWER');
    });

    it('is taken over from a program that kept names in every document, and is no longer that one’s', async () => {
      await visit();
      const markerPath = join(directory, 'datapeil-store.json');
      await writeFile(markerPath, '{"datapeil-store":1}\n');
      // A crash while it was taken over.
      await writeFile(`${markerPath}.new`, '{"data');
      await visit();
      expect(await readFile(markerPath, 'utf8')).toBe('{"datapeil-store":2}\n');
      expect(await readdir(directory)).not.toContain('datapeil-store.json.new');
    });

    it.each([
      ['damaged', Buffer.from('nothing that LMDB wrote'.repeat(1_000))],
      ['empty', Buffer.of()],
    ])('is refused where its data file is %s', async (_, bytes) => {
      await visit();
      await writeFile(join(directory, 'data.mdb'), bytes);
      await expectRefusal('STORE_BROKEN');
    });

    it('is refused where its data file is gone', async () => {
      await visit();
      await rm(join(directory, 'data.mdb'));
      await expectRefusal('STORE_BROKEN');
    });

    it('is free again after a refusal', async () => {
      await writeFile(join(directory, 'notes.txt'), '');
      await expectRefusal('STORE_FOREIGN');
      await rm(join(directory, 'notes.txt'));
      await visit();
    });

    it('is taken where it is empty but for what a file system put there', async () => {
      await mkdir(join(directory, 'lost+found'));
      await visit();
      await visit();
    });

    it('is begun again where a crash came before it was complete', async () => {
      await writeFile(join(directory, 'datapeil-store.json.new'), '{"data');
      await writeFile(join(directory, 'data.mdb'), 'half a page');
      await visit();
      await visit();
      expect((await readdir(directory)).sort()).toEqual(['data.mdb', 'datapeil-store.json', 'lock.mdb']);
    });

    it('is refused where a crash came before it was complete, and other files came after', async () => {
      await writeFile(join(directory, 'datapeil-store.json.new'), '');
      await writeFile(join(directory, 'thesis.docx'), 'two years of work');
      await expectRefusal('STORE_FOREIGN');
    });
  });

  describe('that cannot be written', () => {
    it('is refused where a file stands in its place', async () => {
      await writeFile(directory, '');
      await expect(openEmbedded(directory)).rejects.toEqual(refusal('STORE_UNWRITABLE'));
      await expect(openEmbedded(join(directory, 'below'))).rejects.toEqual(refusal('STORE_UNWRITABLE'));
    });

    it.skipIf(process.platform === 'win32')('is refused where this user may not write', async () => {
      await mkdir(directory);
      await chmod(parent, 0o755);
      await chmod(directory, 0o555);
      // Root may write anywhere, so root steps aside.
      const isRoot = process.geteuid?.() === 0;
      if (isRoot) process.seteuid?.(65_534);
      const refused: unknown = await openEmbedded(directory).catch((error: unknown) => error);
      if (isRoot) process.seteuid?.(0);
      expect(refused).toEqual(refusal('STORE_UNWRITABLE'));
      expect(await readdir(directory)).toEqual([]);
    });
  });

  describe('on a disk that fills', () => {
    it('refuses every write below 64 MB, reads on, and works again by itself', async () => {
      let freeBytes = leastSpace;
      const store = await openEmbedded(directory, () => freeBytes);
      const line = { key: '1', at: '2026-11-30T12:00:00.000Z', from: 'bot', content: 'Dag' } as const;
      await store.settings.insert(setting('a', { value: 'before' }));

      freeBytes = leastSpace - 1;
      await nextTurn();
      const writes = [
        store.settings.insert(setting('b')), store.settings.replace(setting('a', { value: 'after' }), 1), store.settings.remove('a'),
        store.feed.append('anna' as MemberId, [line]), store.feed.erase('anna' as MemberId),
      ];
      for (const write of writes) await expect(write).rejects.toEqual(refusal('STORE_FULL'));
      expect(await store.isReady()).toBe(false);
      expect(await store.settings.listByScan('scan-1', { limit: 10 })).toEqual([{ document: setting('a', { value: 'before' }), version: 1 }]);
      expect(await store.feed.read('anna' as MemberId, { limit: 10 })).toEqual([]);

      freeBytes = leastSpace;
      await nextTurn();
      expect(await store.isReady()).toBe(true);
      expect(await store.settings.insert(setting('b'))).toBe(true);
      await store.close();
    });

    it('looks at the disk once for all writes of one turn', async () => {
      let looks = 0;
      const store = await openEmbedded(directory, () => {
        looks++;
        return leastSpace;
      });
      await nextTurn();
      looks = 0;
      await Promise.all(Array.from({ length: 50 }, (_, index) => store.settings.insert(setting(`a${index}`))));
      expect(looks).toBe(1);
      await store.close();
    });

    it('is not begun there', async () => {
      await expect(openEmbedded(directory, () => 0)).rejects.toEqual(refusal('STORE_FULL'));
      expect(await readdir(directory)).toEqual([]);
    });

    it('can be opened and read there', async () => {
      const store = await openEmbedded(directory);
      await store.settings.insert(setting('a'));
      await store.close();
      const full = await openEmbedded(directory, () => 0);
      expect(await full.settings.get('a')).not.toBeNull();
      await full.close();
    });
  });
});
