/** `npm start`'s process itself: what it says when it cannot start, and how it ends. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTryClient } from '../../bot/demo/try-client.ts';
import type { MemberId } from '../../flows/people.ts';
import { openStore } from '../../store/open.ts';
import { spawnBot } from '../support/spawned-bot.ts';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'datapeil-main-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Starts it where it cannot stay, with these settings alone. */
async function start(settings: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('bot/main.ts')], { cwd: folder, env: { PATH: process.env['PATH'], ...settings } });
  const words = { out: '', errors: '' };
  child.stdout.on('data', (part: Buffer) => (words.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (words.errors += part.toString()));
  await once(child, 'close');
  return { code: child.exitCode, ...words };
}

/** Said to a person: what and what to do, not where in the code. */
function expectPlain({ code, out, errors }: Ended): void {
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(errors).not.toMatch(/^\s+at |node:internal|Error:|\.ts:/m);
}

// Each starts a process of its own or two; on a busy machine that takes its time.
const patience = { timeout: 60_000 };

describe('a start that cannot be', patience, () => {
  it('names every fault of the settings, from the environment and from the .env file, and leaves nothing behind', async () => {
    writeFileSync(join(folder, '.env'), `QUICKCHART_URL=https://quickchart.io\nMAIL_FROM=scan\nDATA_DIR=${dataDir}\n`);
    const ended = await start({ PORT: 'many', SMTP_URL: 'smtp://bot:geheim@mail.example.org?tls=off' });
    expectPlain(ended);
    for (const name of ['PORT', 'MAIL_FROM', 'SMTP_URL', 'QUICKCHART_URL']) expect(ended.errors).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(ended.errors).not.toContain('geheim');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says that the port is taken, and lets go of the data directory', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const ended = await start({ PORT: String(port), DATA_DIR: dataDir });
    expectPlain(ended);
    expect(ended.errors).toContain(`Port ${port} cannot be used`);
    expect(ended.errors).toContain(`PORT=${port + 1} npm start`);
    await (await openStore({ mongodbUri: null, dataDir })).close();
    other.close();
  });

  it('says that another process has the data directory', async () => {
    const store = await openStore({ mongodbUri: null, dataDir });
    const ended = await start({ PORT: '0', DATA_DIR: dataDir });
    expectPlain(ended);
    expect(ended.errors).toMatch(/data is in use by another process of this program\. Stop that one, or give this one a directory of its own\.\n$/);
    await store.close();
  });

  it('says that the data directory is someone else’s, and leaves it alone', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'thesis.txt'), 'years of work');
    const ended = await start({ PORT: '0', DATA_DIR: dataDir });
    expectPlain(ended);
    expect(ended.errors).toContain('holds other files (thesis.txt)');
    expect(readdirSync(dataDir)).toEqual(['thesis.txt']);
    expect(readFileSync(join(dataDir, 'thesis.txt'), 'utf8')).toBe('years of work');
  });
});

describe('a process that runs', patience, () => {
  it('says in which mode it is, and where to find it', async () => {
    const inTry = await spawnBot(dataDir);
    expect(inTry.greeting).toContain('try mode');
    expect(inTry.greeting).toContain(`${inTry.address}/mailbox`);
    expect(await inTry.stop()).toBe(0);
    const teams = { TEAMS_APP_TYPE: 'SingleTenant', TEAMS_APP_ID: randomUUID(), TEAMS_APP_PASSWORD: 'a secret', TEAMS_APP_TENANT_ID: randomUUID() };
    const inProduction = await spawnBot(dataDir, { ...teams, HOST: '127.0.0.1', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'scan@example.org' });
    expect(inProduction.greeting).toContain('in production');
    expect(inProduction.greeting).toContain('Teams');
    expect(inProduction.greeting).not.toMatch(/try mode|mailbox|a secret/);
    expect(await inProduction.stop()).toBe(0);
  });

  it('ends with 0 when it is asked to, in the middle of many turns, and keeps every one that it acknowledged', async () => {
    const bot = await spawnBot(dataDir);
    const client = createTryClient(bot.address);
    const said = await client.post('fatima', 'before-stop', { kind: 'text', text: 'hoi' });
    const people = ['sem', 'joris', 'anneke'] as const;
    const turns = Promise.allSettled(Array.from({ length: 60 }, (_, index) => client.post(people[index % 3] ?? 'sem', `under-way-${index}`, { kind: 'text', text: `bericht ${index}` })));
    await client.post('fatima', 'under-way', { kind: 'text', text: 'help' });
    expect(await bot.stop()).toBe(0);
    const acknowledged = (await turns).flatMap(({ status }, index) => (status === 'fulfilled' ? [`under-way-${index}`] : []));

    const store = await openStore({ mongodbUri: null, dataDir });
    const members = (await store.members.listByScan('merenburg', { limit: 100 })).map(({ document }) => document);
    const seen = new Set(members.flatMap((member) => member.seen.map(({ id }) => id)));
    expect(seen).toContain('under-way');
    expect(acknowledged.filter((id) => !seen.has(id))).toEqual([]);
    expect(await store.feed.read('fatima' as MemberId, { limit: said.length })).toEqual(said);
    await store.close();
  });

  it('starts again at once after it was killed, and knows the conversation', async () => {
    const killed = await spawnBot(dataDir);
    const before = createTryClient(killed.address);
    await before.post('sem', 'before-kill', { kind: 'text', text: 'hoi' });
    const { now } = await before.moveClock({ hours: 1 });
    const feed = await before.feed('sem');
    await killed.kill();

    const bot = await spawnBot(dataDir);
    const after = createTryClient(bot.address);
    expect(await after.feed('sem')).toEqual(feed);
    expect((await after.state()).now >= now).toBe(true);
    expect((await after.post('sem', 'after-kill', { kind: 'text', text: 'ja' })).map(({ from }) => from)).toContain('bot');
    expect(await bot.stop()).toBe(0);
  });
});
