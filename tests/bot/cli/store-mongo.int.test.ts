/** The store's verbs as they are typed, from one engine to the other: copied, killed half way and gone on with, migrated, and someone erased. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId } from '../../../flows/people.ts';
import { kindNames, kinds } from '../../../store/documents.ts';
import { openStore } from '../../../store/open.ts';
import type { KeptDocument } from '../../../store/port.ts';
import { answersOf, buildMember, buildScan } from '../../support/member-builder.ts';
import { mongoMissing } from '../../support/mongo-missing.ts';
import { findMongo, ownDatabase, type OwnDatabase } from '../../support/mongo-server.ts';
import { runCliProcess, type CliRun } from './run-cli.ts';

const server = await findMongo();

if (server === null) mongoMissing();
else {
  describe('the command line between the engines', { timeout: 120_000 }, () => {
    let directory: string;
    let dataDir: string;
    let uri: string;
    let remove: OwnDatabase['remove'];

    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'datapeil-cli-mongo-'));
      dataDir = join(directory, 'data');
      ({ uri, remove } = ownDatabase(server));
    });
    afterEach(async () => {
      await remove();
      rmSync(directory, { recursive: true, force: true });
    });

    const typed = (...args: string[]): Promise<CliRun> => runCliProcess(directory, args, { DATA_DIR: dataDir, MONGODB_URI: uri });
    const typedTo = (other: string, ...args: string[]): Promise<CliRun> => runCliProcess(directory, args, { DATA_DIR: join(directory, other), MONGODB_URI: uri });

    it('copies 2,000 people there, killed half way and typed again, and back: byte for byte', async () => {
      const people = 2_000;
      const store = await openStore({ mongodbUri: null, dataDir });
      await store.scans.insert(buildScan());
      const remark = 'Dit regelt de afdeling zelf; zie “beleidsplan” 🏛️.';
      for (let first = 0; first < people; first += 1_000) {
        await store.archive.putDocuments('members', Array.from({ length: 1_000 }, (_, index): KeptDocument => {
          const body = buildMember({ id: `p${first + index}` as MemberId, answers: answersOf({ '1': [2, 3, remark], '2': [1, 4], U1: 'unknown' }), dueAt: index % 3 === 0 ? null : '2026-11-30T12:00:00.000Z' });
          return { id: body.id, version: 1 + (index % 5), schemaVersion: kinds.members.schemaVersion, scanId: body.scanId, dueAt: body.dueAt, body };
        }));
      }
      await store.close();

      const half = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('bot/cli/main.ts'), 'store', 'copy', 'embedded', 'mongodb'], {
        cwd: directory, env: { PATH: process.env['PATH'], DATA_DIR: dataDir, MONGODB_URI: uri }, stdio: ['ignore', 'ignore', 'pipe'],
      });
      half.stderr.on('data', (note: Buffer) => {
        if (/copied 1000/.test(note.toString())) half.kill('SIGKILL');
      });
      await once(half, 'exit');
      expect(half.signalCode).toBe('SIGKILL');

      const there = await typed('store', 'copy', 'embedded', 'mongodb', '--json');
      const { copied, present, tally } = JSON.parse(there.out) as { copied: number; present: number; tally: { digest: string; counts: object } };
      expect(present).toBeGreaterThanOrEqual(500);
      expect(copied + present).toBe(people + 1);
      expect(tally.counts).toEqual({ members: people, scans: 1 });
      const back = await typedTo('back', 'store', 'copy', 'mongodb', 'embedded', '--json');
      expect(JSON.parse(back.out)).toMatchObject({ copied: people + 1, tally });

      for (const [place, file] of [['data', 'one.jsonl'], ['back', 'other.jsonl']] as const) {
        const { code, notes } = await runCliProcess(directory, ['store', 'backup', join(directory, file)], { DATA_DIR: join(directory, place) });
        expect([code, notes.includes('STORE_')]).toEqual([0, false]);
      }
      expect(readFileSync(join(directory, 'other.jsonl')).equals(readFileSync(join(directory, 'one.jsonl')))).toBe(true);
    });

    it.each(['embedded', 'mongodb'] as const)('migrates what older programs wrote, on %s', async (engine) => {
      const settings = { dataDir, mongodbUri: engine === 'mongodb' ? uri : null };
      const env: Record<string, string> = engine === 'mongodb' ? { DATA_DIR: dataDir, MONGODB_URI: uri } : { DATA_DIR: dataDir };
      const run = (...args: string[]) => runCliProcess(directory, args, env);
      const store = await openStore(settings);
      const outdated = kindNames.flatMap((name) => Array.from({ length: kinds[name].schemaVersion - 1 }, (_, index) => ({ name, version: index + 1 })));
      for (const { name, version } of outdated) {
        const bodies = JSON.parse(readFileSync(resolve(`tests/store/golden/${name}.${version}.json`), 'utf8')) as { id: string; scanId: string; dueAt: string | null }[];
        await store.archive.putDocuments(name, bodies.map((body) => {
          const id = version === 1 ? body.id : `${body.id}-${version}`;
          return { id, version: 3, schemaVersion: version, scanId: body.scanId, dueAt: body.dueAt, body: { ...body, id } };
        }));
      }
      await store.close();

      const older = 'Of an older shape: 3 identities, 8 members, 2 scans.';
      expect(await run('store', 'migrate', '--dry-run')).toEqual({ code: 0, out: `${older} Written: 0.\n`, notes: '' });
      expect(await run('store', 'migrate')).toEqual({ code: 0, out: `${older} Written: 13.\n`, notes: '' });
      expect(await run('store', 'migrate')).toEqual({ code: 0, out: 'Nothing is of an older shape. Written: 0.\n', notes: '' });
      const opened = await openStore(settings);
      for (const name of kindNames) {
        const migrated = await opened.archive.documents(name, { limit: 99 });
        expect(migrated.filter((kept) => kept.schemaVersion !== kinds[name].schemaVersion)).toEqual([]);
        if (name === 'members') expect(migrated.map(({ version }) => version)).toEqual(Array.from({ length: 8 }, () => 4));
      }
      await opened.close();
      expect(await run('store', 'check')).toMatchObject({ code: 0 });
    });
  });
}
