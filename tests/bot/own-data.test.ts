/** What is kept of someone: given and erased, by chat, on the command line and when a scan's time is over. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Holding } from '../../flows/holding.ts';
import type { Member } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/port.ts';
import { runCliProcess } from './cli/run-cli.ts';
import { openTryBot, type TryBot } from '../support/try-bot.ts';

const name = 'Fatima el Amrani';
const address = 'fatima@merenburg.example';
const remarks = ['Alleen de wijkagent kent het dossier Lindelaan', 'Dit speelt bij autobedrijf De Zwaan'];

let opened: TryBot;
let said: number;
let other: string;
beforeEach(async () => {
  opened = await openTryBot();
  said = 0;
  other = mkdtempSync(join(tmpdir(), 'datapeil-own-data-'));
});
afterEach(async () => {
  await opened.close();
  rmSync(other, { recursive: true, force: true });
});

async function say(who: string, ...texts: readonly string[]): Promise<string> {
  let heard = '';
  for (const text of texts) {
    const entries = await opened.client.post(who, `own-data-${String(said++)}`, { kind: 'text', text });
    heard = entries.flatMap((entry) => (entry.from === 'bot' ? [JSON.stringify(entry.content)] : [])).join('\n');
  }
  return heard;
}

const settle = (): Promise<unknown> => opened.client.moveClock({ hours: 1 });

/** Everyone answers, Fatima with remarks that a digest repeats; and the digest went out. */
async function playOn(): Promise<void> {
  for (const who of ['joris', 'sem']) await say(who, 'hallo', 'ja', '2', '3', 'insturen', 'insturen');
  await say('fatima', 'hallo', 'ja', '1', '4', `opmerking bij vraag U1: ${remarks[0] ?? ''}`, `opmerking bij vraag 3: ${remarks[1] ?? ''}`, 'insturen', 'insturen', 'ik wil een mens spreken');
  await say('marit', 'status');
  await say('karim', 'digest');
  await settle();
}

const memberOf = async (store: Store, id: string): Promise<Member | undefined> => (await store.members.get(id))?.document;

/** Every byte that a store holds once its files are written anew: LMDB leaves what was removed in free pages until they are used again. */
async function bytesOf(dataDir: string): Promise<string> {
  const compacted = join(other, `compacted-${String(said++)}`);
  mkdirSync(compacted);
  const root = open({ path: dataDir, overlappingSync: false, maxDbs: 64 });
  await root.backup(compacted, true);
  await root.close();
  return readdirSync(compacted, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdb') && !file.includes('lock')).map((file) => readFileSync(join(compacted, file), 'latin1')).join('');
}

const traces = (bytes: string): readonly string[] => [name, address, ...remarks].filter((words) => bytes.includes(words));

describe('asked for in the chat', () => {
  it('is mailed to the one it is about: a file to read and one for a computer, with everything', async () => {
    await playOn();
    expect(await say('fatima', 'welke gegevens hebben jullie van mij')).toContain(address);
    await settle();
    const [mail] = (await opened.bot.store.mails.listByScan('merenburg', { limit: 500 })).map(({ document }) => document).filter(({ kind }) => kind === 'own-data');
    expect(mail).toMatchObject({ status: 'sent', to: { memberId: 'fatima', email: address } });
    const [json, text] = (mail?.attachments ?? []).map(({ content }) => Buffer.from(content).toString());
    const [holding] = JSON.parse(json ?? '') as Holding[];
    expect(holding?.member).toMatchObject({ name, email: address, answers: { U1: { current: { kind: 'level', level: 1 }, remark: remarks[0] } } });
    expect(holding?.conversation.length).toBeGreaterThan(10);
    expect(holding?.mails).toEqual([]);
    expect(holding?.identities).toMatchObject([{ id: `email:${address.toLowerCase()}`, is: { kind: 'person', seats: [{ memberId: 'fatima', role: 'participant' }] } }]);
    expect(holding?.audit.map(({ did }) => did)).toEqual(['consented', 'submitted']);
    for (const words of [name, address, ...remarks, 'Openbare orde', 'ambitie: 4', 'web: nu 1', 'je hebt ingestuurd']) expect(text).toContain(words);
    expect((await opened.bot.store.audit.listByScan('merenburg', { limit: 99 })).map(({ document: { by, did } }) => `${by} ${did}`)).toContain('fatima exported');
  });

  it('is mailed to the desk as well, in English where that is spoken', async () => {
    await say('karim', 'english');
    expect(await say('karim', 'what do you know about me?')).toContain('I will mail everything');
    await settle();
    const [mail] = (await opened.client.mails()).filter(({ id }) => id.startsWith('own-data.karim.'));
    expect(mail).toMatchObject({ status: 'sent', subject: 'Your data in the data scan of Merenburg' });
  });
});

describe('erased by chat', () => {
  it('leaves levels without a name, and no byte of name, address or remarks anywhere', async () => {
    await playOn();
    await say('joris', 'welke gegevens hebben jullie van mij');
    const { store } = opened.bot;
    expect(await say('fatima', 'wis mijn gegevens')).toContain('Ja, wis mijn gegevens');
    expect(await say('fatima', 'ja')).toContain('laatste bericht');
    await settle();

    const left = await memberOf(store, 'fatima');
    expect(left).toMatchObject({ role: 'participant', name: '—', email: '', seen: [], outbox: [], archived: [], dueAt: null, discipline: 'security' });
    expect(left?.role === 'participant' && left.answers['U1']).toEqual({ current: { kind: 'level', level: 1 }, ambition: { kind: 'level', level: 4 }, remark: null, history: [] });
    expect(await store.feed.read('fatima' as MemberId, { limit: 9 })).toEqual([]);
    const mails = (await store.mails.listByScan('merenburg', { limit: 500 })).map(({ document }) => document);
    expect(mails.filter(({ to }) => to.memberId === 'fatima')).toEqual([]);
    expect(mails.filter(({ kind }) => kind === 'digest').map(({ status, html }) => [status, html])).toEqual([['sent', '']]);
    const lines = (await store.audit.listByScan('merenburg', { limit: 99 })).map(({ document }) => document);
    expect(lines.filter(({ about }) => about === 'fatima').map(({ did }) => did).sort()).toEqual(['consented', 'erased', 'submitted']);
    expect(JSON.stringify(lines)).not.toMatch(/el Amrani|@|Lindelaan/);
    expect(await say('fatima', 'hallo?')).toContain('gewist');

    const { dataDir } = opened;
    await opened.bot.close();
    const bytes = await bytesOf(dataDir);
    expect(bytes).toContain('Joris Hendriks');
    expect(traces(bytes)).toEqual([]);
  });

  it('was there to be found before, so that finding nothing says something', async () => {
    await playOn();
    const { dataDir } = opened;
    await opened.bot.close();
    expect(traces(await bytesOf(dataDir))).toEqual([name, address, ...remarks]);
  });

  it('keeps everything after a no, and asks again where the yes comes later', async () => {
    await say('fatima', 'hallo', 'ja');
    expect(await say('fatima', 'wis mijn gegevens', 'nee')).toContain('ik bewaar je gegevens');
    await say('fatima', 'verwijder mijn gegevens', '2');
    await opened.client.post('fatima', 'own-data-old-card', { kind: 'choice', choice: { action: 'own-data', wish: 'erase-surely' } });
    await settle();
    expect(await memberOf(opened.bot.store, 'fatima')).toMatchObject({ name, answers: { U1: { current: { level: 2 } } } });
    await opened.client.post('fatima', 'own-data-new-card', { kind: 'choice', choice: { action: 'own-data', wish: 'erase-surely' } });
    await settle();
    expect(await memberOf(opened.bot.store, 'fatima')).toBeUndefined();
  });

  it('takes a process director out of what everyone was told', async () => {
    await say('fatima', 'hallo', 'help');
    await say('marit', 'wis mijn gegevens', 'ja');
    await settle();
    const { store } = opened.bot;
    expect(await memberOf(store, 'marit')).toBeUndefined();
    expect((await memberOf(store, 'fatima'))?.scan.director).toBe('—');
    expect(JSON.stringify(await store.feed.read('fatima' as MemberId, { limit: 99 }))).not.toContain('Marit');
  });
});

describe('when the time of a scan is over', { timeout: 60_000 }, () => {
  it('is erased by itself, everyone, and the scan stays', async () => {
    await playOn();
    const { store } = opened.bot;
    await opened.client.moveClock({ days: 30 });
    const { calendar } = (await store.scans.get('merenburg'))?.document ?? expect.fail('the scan is gone');
    expect((await store.scans.get('merenburg'))?.document.dueAt?.slice(0, 4)).toBe(String(Number(calendar.workshopAt.slice(0, 4)) + 1));
    for (const days of [90, 90, 90, 90]) await opened.client.moveClock({ days });
    await settle();
    const members = (await store.members.listByScan('merenburg', { limit: 99 })).map(({ document }) => document);
    expect(members.map(({ id, name: left }) => [id, left])).toEqual([['fatima', '—'], ['joris', '—'], ['sem', '—']]);
    expect((await store.scans.get('merenburg'))?.document).toMatchObject({ dueAt: null, municipality: 'Merenburg' });
    const { dataDir } = opened;
    await opened.bot.close();
    expect(traces(await bytesOf(dataDir))).toEqual([]);
  });
});

describe('on the command line', { timeout: 60_000 }, () => {
  it('is written to two files, and erased once it is said surely', async () => {
    await playOn();
    const { dataDir } = opened;
    await opened.bot.close();
    const typed = (...args: string[]) => runCliProcess(other, args, { DATA_DIR: dataDir });
    expect(await typed('person', 'export', address.toUpperCase(), other)).toMatchObject({ code: 0, notes: '' });
    expect(readdirSync(other).sort()).toEqual(['gegevens.json', 'gegevens.txt']);
    expect(readFileSync(join(other, 'gegevens.txt'), 'utf8')).toContain(remarks[1]);
    expect(await typed('person', 'export', 'fatima', other)).toMatchObject({ code: 1, notes: expect.stringContaining('could not be written (EEXIST)') as string });
    expect(await typed('person', 'erase', address)).toMatchObject({ code: 2 });
    expect(await typed('person', 'erase', address, '--dry-run')).toMatchObject({ code: 0, out: 'Would be erased: fatima (participant of merenburg).\n' });
    expect(await typed('person', 'erase', address, '--surely', '--json')).toMatchObject({ code: 0 });
    expect(await typed('person', 'erase', address, '--surely')).toMatchObject({ code: 1, notes: expect.stringContaining('Nobody is known') as string });
    expect(traces(await bytesOf(dataDir))).toEqual([]);
    const store = await openStore({ mongodbUri: null, dataDir });
    expect((await store.audit.listByScan('merenburg', { limit: 99 })).filter(({ document }) => document.by === 'operator').map(({ document }) => document.did).sort()).toEqual(['erased', 'exported']);
    await store.close();
    expect(await typed('store', 'check')).toMatchObject({ code: 0 });
  });
});
