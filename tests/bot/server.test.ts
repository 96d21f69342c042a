/** The HTTP edge against whatever a network holds, over real sockets. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTryClient } from '../../bot/demo/try-client.ts';
import { longestRemark } from '../../flows/answer.ts';
import { exchange, rawRequest } from '../support/raw-http.ts';
import { sampleMail } from '../support/sample-mail.ts';
import { openTryBot, type TryBot } from '../support/try-bot.ts';

const json = { 'Content-Type': 'application/json' };
/** Whatever is asked, nothing of this may come back or be logged. */
const secret = 'zeer-vertrouwelijk';

let opened: TryBot;
let address: string;
beforeAll(async () => {
  opened = await openTryBot();
  address = opened.bot.address;
  await opened.bot.store.mails.insert(sampleMail({ id: 'elsewhere', dueAt: null }));
});
afterAll(() => opened.close());

function message(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ memberId: 'sem', eventId: 'hostile-1', said: { kind: 'text', text: secret }, ...changes });
}

function pressing(choice: unknown): string {
  return message({ said: { kind: 'choice', choice } });
}

const post = (body: string | Buffer, headers: Readonly<Record<string, string | null>> = json) => rawRequest(address, 'POST /try/messages', headers, body);
const move = (to: unknown) => rawRequest(address, 'POST /try/clock', json, JSON.stringify({ to }));
const get = (path: string, headers: Readonly<Record<string, string | null>> = {}) => rawRequest(address, `GET ${path}`, headers);
const chunked = (bytes: number) => {
  const size = 16 * 1024;
  const chunk = `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`;
  return Buffer.concat([rawRequest(address, 'POST /try/messages', { ...json, 'Transfer-Encoding': 'chunked' }), Buffer.from(`${chunk.repeat(Math.ceil(bytes / size))}0\r\n\r\n`)]);
};
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const answering = { action: 'answer', itemId: '1', part: 'current', revision: 0 };

type Case = readonly [name: string, bytes: () => Buffer, status: number, code: string];

/** What is refused, how, and under which code in the log. */
const refused: readonly Case[] = [
  ['a body that is text', () => post(message(), { 'Content-Type': 'text/plain' }), 415, 'NOT_JSON'],
  ['a body of no kind', () => post(message(), {}), 415, 'NOT_JSON'],
  ['a body that is only like JSON', () => post(message(), { 'Content-Type': 'application/json-patch+json' }), 415, 'NOT_JSON'],
  ['a form', () => post(`memberId=sem&text=${secret}`, { 'Content-Type': 'application/x-www-form-urlencoded' }), 415, 'NOT_JSON'],
  ['a multipart upload', () => post(`--b\r\nContent-Disposition: form-data; name="f"; filename="../../x"\r\n\r\n${secret}\r\n--b--`, { 'Content-Type': 'multipart/form-data; boundary=b' }), 415, 'NOT_JSON'],
  ['gzip that is none', () => post(message(), { ...json, 'Content-Encoding': 'gzip' }), 415, 'ENCODED'],
  ['gzip that is cut short', () => post(gzipSync(message()).subarray(0, 20), { ...json, 'Content-Encoding': 'gzip' }), 415, 'ENCODED'],
  ['a gzip bomb', () => post(gzipSync(Buffer.alloc(100_000_000)), { ...json, 'Content-Encoding': 'gzip' }), 415, 'ENCODED'],
  ['an unknown encoding', () => post(message(), { ...json, 'Content-Encoding': 'x-own' }), 415, 'ENCODED'],
  ['more than 256 KB by its length', () => post(message({ said: { kind: 'text', text: 'x'.repeat(256 * 1024) } })), 413, 'TOO_LARGE'],
  ['more than 256 KB announced and never sent', () => rawRequest(address, 'POST /try/messages', { ...json, 'Content-Length': '262145' }), 413, 'TOO_LARGE'],
  ['more than 256 KB in chunks', () => chunked(300_000), 413, 'TOO_LARGE'],
  ['far more than 256 KB in chunks', () => chunked(8_000_000), 413, 'TOO_LARGE'],
  ['an empty body', () => post('', { ...json, 'Content-Length': '0' }), 400, 'MALFORMED'],
  ['no JSON', () => post(`{"memberId": ${secret}`), 400, 'MALFORMED'],
  ['JSON in another charset', () => post(Buffer.from(message({ memberId: 'Zoë' }), 'latin1')), 400, 'MALFORMED'],
  ['null', () => post('null'), 400, 'MALFORMED'],
  ['a number', () => post('1e999'), 400, 'MALFORMED'],
  ['a list', () => post('[]'), 400, 'MALFORMED'],
  ['nothing but depth', () => post(nested(100_000)), 400, 'MALFORMED'],
  ['depth that never ends', () => post('['.repeat(200_000)), 400, 'MALFORMED'],
  ['a deep choice', () => post(pressing('deep').replace('"deep"', nested(50_000))), 400, 'MALFORMED'],
  ['a __proto__ key', () => post(`{"__proto__":{"isAdmin":true},${message().slice(1)}`), 400, 'MALFORMED'],
  ['a constructor key', () => post(`{"constructor":{"prototype":{"isAdmin":true}},${message().slice(1)}`), 400, 'MALFORMED'],
  ['a field too many', () => post(message({ role: 'facilitator' })), 400, 'MALFORMED'],
  ['a field too few', () => post(message({ eventId: undefined })), 400, 'MALFORMED'],
  ['a query instead of an id', () => post(message({ memberId: { $ne: null } })), 400, 'MALFORMED'],
  ['a list instead of an id', () => post(message({ memberId: ['sem'] })), 400, 'MALFORMED'],
  ['an id without end', () => post(message({ memberId: 'a'.repeat(101) })), 400, 'MALFORMED'],
  ['a short event id', () => post(message({ eventId: '1' })), 400, 'MALFORMED'],
  ['a long event id', () => post(message({ eventId: 'e'.repeat(101) })), 400, 'MALFORMED'],
  ['NUL in an event id', () => post(message({ eventId: 'hostile\0id' })), 400, 'MALFORMED'],
  ['half a character in an event id', () => post(message().replace('hostile-1', 'hostile-\\ud800')), 400, 'MALFORMED'],
  ['text that is no text', () => post(message({ said: { kind: 'text', text: { $regex: '.*' } } })), 400, 'MALFORMED'],
  ['words of an unknown kind', () => post(message({ said: { kind: 'shout', text: secret } })), 400, 'MALFORMED'],
  ['a button that no card has', () => post(pressing({ action: 'delete-everything' })), 400, 'MALFORMED'],
  ['a command that is none', () => post(pressing({ action: 'command', command: 'constructor' })), 400, 'MALFORMED'],
  ['level 0', () => post(pressing({ ...answering, judgement: { kind: 'level', level: 0 } })), 400, 'MALFORMED'],
  ['level 2.5', () => post(pressing({ ...answering, judgement: { kind: 'level', level: 2.5 } })), 400, 'MALFORMED'],
  ['level -1', () => post(pressing({ ...answering, judgement: { kind: 'level', level: -1 } })), 400, 'MALFORMED'],
  ['level 1e9', () => post(pressing({ ...answering, judgement: { kind: 'level', level: 1e9 } })), 400, 'MALFORMED'],
  ['a level in words', () => post(pressing({ ...answering, judgement: { kind: 'level', level: '2' } })), 400, 'MALFORMED'],
  ['a revision before the first', () => post(pressing({ ...answering, revision: -1, judgement: { kind: 'level', level: 2 } })), 400, 'MALFORMED'],
  ['an unknown member', () => post(message({ memberId: 'nobody' })), 404, 'UNKNOWN_MEMBER'],
  ['no member', () => post(message({ memberId: '' })), 404, 'UNKNOWN_MEMBER'],
  ['NUL in a member', () => post(message({ memberId: 'sem\0' })), 404, 'UNKNOWN_MEMBER'],
  ['a member called __proto__', () => post(message({ memberId: '__proto__' })), 404, 'UNKNOWN_MEMBER'],
  ['half a character in a member', () => post(message().replace('"sem"', '"\\udc00"')), 404, 'UNKNOWN_MEMBER'],
  ['a text longer than a remark', () => post(message({ said: { kind: 'text', text: 'x'.repeat(longestRemark + 1) } })), 422, 'TEXT_TOO_LONG'],
  ['the clock 0 days on', () => move({ days: 0 }), 400, 'MALFORMED'],
  ['the clock half a day on', () => move({ days: 0.5 }), 400, 'MALFORMED'],
  ['the clock back', () => move({ hours: -1 }), 400, 'MALFORMED'],
  ['the clock a million days on', () => move({ days: 1e6 }), 400, 'MALFORMED'],
  ['the clock to the end of the calendar', () => move('9999-12-31T23:59:59Z'), 400, 'MALFORMED'],
  ['the clock to 30 February', () => move('2027-02-30T00:00:00Z'), 400, 'MALFORMED'],
  ['the clock to a word', () => move(secret), 400, 'MALFORMED'],
  ['the clock nowhere', () => move(undefined), 400, 'MALFORMED'],
  ['a conversation of nobody', () => get('/try/feed?member=nobody'), 404, 'UNKNOWN_MEMBER'],
  ['a conversation of no one in particular', () => get('/try/feed'), 404, 'UNKNOWN_MEMBER'],
  ['a conversation of NUL', () => get('/try/feed?member=%00'), 404, 'UNKNOWN_MEMBER'],
  ['a conversation by query', () => get('/try/feed?member[$ne]=x'), 404, 'UNKNOWN_MEMBER'],
  ['an unknown mail', () => get('/try/mails/nudge.sem.overdue.html'), 404, 'UNKNOWN_MAIL'],
  ['a mail in an unknown form', () => get('/try/mails/nudge.sem.overdue.exe'), 404, 'UNKNOWN_MAIL'],
  ['a mail of another scan', () => get('/try/mails/elsewhere.html'), 404, 'UNKNOWN_MAIL'],
  ['a mail outside the mailbox', () => get('/try/mails/..%2f..%2fpackage.json.html'), 404, 'UNKNOWN_MAIL'],
  ['a mail outside the mailbox, by backslash', () => get('/try/mails/..%5c..%5cpackage.json.html'), 404, 'UNKNOWN_MAIL'],
  ['a mail called NUL', () => get('/try/mails/%00.html'), 404, 'UNKNOWN_MAIL'],
  ['a mail of half a character', () => get('/try/mails/%ED%A0%80.html'), 404, 'NO_SUCH_ADDRESS'],
  ['a path upwards', () => get('/try/mails/../../package.json'), 404, 'NO_SUCH_ADDRESS'],
  ['a path upwards among the files', () => get('/assets/../../package.json'), 404, 'NO_SUCH_ADDRESS'],
  ['an unknown address', () => get(`/${secret}`), 404, 'NO_SUCH_ADDRESS'],
  ['the usual icon', () => get('/favicon.ico'), 404, 'NO_SUCH_ADDRESS'],
  ['an address of percent signs', () => get('/%%%'), 404, 'NO_SUCH_ADDRESS'],
  ['an address of two slashes', () => get('//elsewhere.example/'), 404, 'NO_SUCH_ADDRESS'],
  ['a long address', () => get(`/try/mails/${'a'.repeat(8_000)}.html`), 404, 'NO_SUCH_ADDRESS'],
  ['__proto__ as address', () => get('/__proto__'), 404, 'NO_SUCH_ADDRESS'],
  ['an address that is no URL', () => get('http://['), 400, 'MALFORMED'],
  ['an address of a proxy', () => get('http://elsewhere.example/try/state'), 400, 'MALFORMED'],
  ['every address', () => rawRequest(address, 'OPTIONS *'), 400, 'MALFORMED'],
  ['DELETE', () => rawRequest(address, 'DELETE /try/state'), 405, 'WRONG_METHOD'],
  ['PUT', () => rawRequest(address, 'PUT /try/messages', json, message()), 405, 'WRONG_METHOD'],
  ['GET where one posts', () => get('/try/messages'), 405, 'WRONG_METHOD'],
  ['POST where one gets', () => rawRequest(address, 'POST /try/mails', json, '{}'), 405, 'WRONG_METHOD'],
  ['OPTIONS', () => rawRequest(address, 'OPTIONS /try/messages', { Origin: 'http://elsewhere.example' }), 403, 'NOT_LOOPBACK'],
  ['another name for this machine', () => get('/try/state', { Host: 'elsewhere.example' }), 403, 'NOT_LOOPBACK'],
  ['a name that begins like ours', () => get('/try/state', { Host: 'localhost.elsewhere.example' }), 403, 'NOT_LOOPBACK'],
  ['no name, as HTTP/1.0 may', () => Buffer.from('GET /try/state HTTP/1.0\r\n\r\n'), 403, 'NOT_LOOPBACK'],
  ['another site’s form', () => post(message(), { ...json, Origin: 'http://elsewhere.example' }), 403, 'NOT_LOOPBACK'],
  ['another program’s page on this machine', () => post(message(), { ...json, Origin: 'http://127.0.0.1:1' }), 403, 'NOT_LOOPBACK'],
  ['a page of no site', () => post(message(), { ...json, Origin: 'null' }), 403, 'NOT_LOOPBACK'],
  ['another name and an unknown address', () => get('/nowhere', { Host: 'elsewhere.example' }), 403, 'NOT_LOOPBACK'],
];

/** Everything that is stored, as text. */
async function stored(): Promise<string> {
  const { store } = opened.bot;
  const page = { limit: 1000 };
  const members = await store.members.listByScan('merenburg', page);
  const feeds = await Promise.all(members.map(({ document }) => store.feed.read(document.id, page)));
  return JSON.stringify([members, feeds, await store.scans.listByScan('merenburg', page), await store.mails.listByScan('merenburg', page), await store.settings.get('clock')]);
}

let turns = 0;
async function honestTurn(): Promise<void> {
  const entries = await createTryClient(address).post('fatima', `honest-${String(++turns).padStart(4, '0')}`, { kind: 'text', text: 'help' });
  expect(entries.map(({ from }) => from)).toEqual(expect.arrayContaining(['person', 'bot']));
}

describe('a request that is refused', () => {
  it.each(refused)('%s', async (_, bytes, status, code) => {
    const before = await stored();
    const logged = opened.logged.length;
    const answer = await exchange(address, bytes());

    expect(answer?.status).toBe(status);
    expect(answer?.headers).toMatch(/content-type: application\/json/i);
    const told = (JSON.parse(answer?.body ?? '') as { message: { lang: string; blocks: unknown[] } }).message;
    expect(told.lang).toBe('nl');
    expect(told.blocks).not.toHaveLength(0);
    expect(answer?.body).not.toMatch(/\bat .*:\d+:\d+|Error|node_modules/);
    expect(answer?.body).not.toContain(secret);

    const lines = opened.logged.slice(logged).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([expect.objectContaining({ level: 'info', event: 'request.refused', status, code })]);
    expect(opened.logged.slice(logged).join('')).not.toContain(secret);
    if (code !== 'TEXT_TOO_LONG') expect(answer?.body).toContain(String(lines[0]?.['reference']));

    expect(await stored()).toBe(before);
    await honestTurn();
  });

  it('leaves the store as it was, a hundred and more of them in a row and at once', async () => {
    const before = await stored();
    const logged = opened.logged.length;
    const hundred = [...refused, ...refused].map(([, bytes]) => bytes());
    const answers = await Promise.all(hundred.map((bytes) => exchange(address, bytes)));
    expect(hundred.length).toBeGreaterThan(100);
    expect(answers.map((answer) => answer?.status)).toEqual([...refused, ...refused].map(([, , status]) => status));
    expect(opened.logged.slice(logged)).toHaveLength(hundred.length);
    expect(await stored()).toBe(before);
    await honestTurn();
  });

  it('is explained in the README, with its status', () => {
    const rows = readFileSync('bot/README.md', 'utf8').split('\n');
    for (const [name, , status, code] of refused) expect(rows.some((row) => row.includes(`\`${code}\``) && row.endsWith(`| ${status} |`)), `${name}: ${code} ${status}`).toBe(true);
  });

  it('says kindly how long a text may be, in the language that the person chose', async () => {
    const say = async (text: string, eventId: string) => exchange(address, post(JSON.stringify({ memberId: 'anneke', eventId, said: { kind: 'text', text } })));
    expect((await say('x'.repeat(5000), 'too-long-1'))?.body).toContain('Je tekst is 5.000 tekens lang en er passen er 4.000 in.');
    expect((await say('english', 'language-1'))?.status).toBe(200);
    expect((await say('x'.repeat(5000), 'too-long-2'))?.body).toContain('4,000');
    expect((await say('x'.repeat(longestRemark), 'just-fits-1'))?.status).toBe(200);
  });
});
