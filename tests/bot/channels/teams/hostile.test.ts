/** Who, whose and shape: what `/api/messages` refuses, with an empty body and one line in the log; nothing is written or said. */
import { gzipSync } from 'node:zlib';
import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appId } from '../../../support/teams/bot-connector.ts';
import { openTeamsBot, type TeamsBot } from '../../../support/teams/teams-bot.ts';
import { deliver, teamsPerson, type TeamsPerson } from '../../../support/teams/teams-person.ts';

let bot: TeamsBot;
let fatima: TeamsPerson;
beforeAll(async () => {
  bot = await openTeamsBot();
  fatima = teamsPerson(bot.connector, () => bot.address, 'fatima');
  await fatima.type('hoi');
  await bot.settled();
});
afterAll(() => bot.close());

const secret = 'een-geheim-woord';
const now = () => Math.floor(Date.now() / 1000);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = () => ({ iss: 'https://api.botframework.com', aud: appId, nbf: now() - 300, exp: now() + 3600, serviceurl: bot.connector.serviceUrl });
const withToken = (changes: Record<string, unknown>) => async () => fatima.post({ type: 'message', text: secret }, await bot.connector.token(changes));
const withActivity = (changes: Record<string, unknown>) => () => fatima.post({ type: 'message', text: secret, ...changes });
const raw = (body: string | Uint8Array, headers: Record<string, string> = {}) => async () => deliver(bot.address, body, await bot.connector.token(), headers);

const refused: readonly (readonly [name: string, request: () => Promise<{ status: number; text: string }>, status: number, code: string])[] = [
  ['no token', () => deliver(bot.address, '{}', null), 401, 'UNTRUSTED'],
  ['no token and far too much', () => deliver(bot.address, 'x'.repeat(300_000), null), 401, 'UNTRUSTED'],
  ['another scheme', () => deliver(bot.address, '{}', null, { Authorization: 'Basic eDp5' }), 401, 'UNTRUSTED'],
  ['a token that is none', () => deliver(bot.address, '{}', 'abc'), 401, 'UNTRUSTED'],
  ['a token without end', () => deliver(bot.address, '{}', `${'a'.repeat(9000)}.b.c`), 401, 'UNTRUSTED'],
  ['alg none', () => fatima.post({ type: 'message', text: secret }, `${part({ alg: 'none', kid: 'key-1' })}.${part(claims())}.x`), 401, 'UNTRUSTED'],
  ['HS256 with the public key', async () => {
    const signed = `${part({ alg: 'HS256', kid: 'key-1' })}.${part(claims())}`;
    return fatima.post({ type: 'message', text: secret }, `${signed}.${createHmac('sha256', await bot.connector.publicKeyPem()).update(signed).digest('base64url')}`);
  }, 401, 'UNTRUSTED'],
  ['a foreign key', async () => fatima.post({ type: 'message', text: secret }, await bot.connector.foreignToken()), 401, 'UNTRUSTED'],
  ['an altered token', async () => fatima.post({ type: 'message', text: secret }, (await bot.connector.token()).replace(/\.[^.]+\./, `.${part({ ...claims(), exp: now() + 99_999 })}.`)), 401, 'UNTRUSTED'],
  ['an unknown key', async () => fatima.post({ type: 'message', text: secret }, await bot.connector.token({}, { kid: 'key-2' })), 401, 'UNTRUSTED'],
  ['an expired token', withToken({ exp: 1_600_000_000 }), 401, 'UNTRUSTED'],
  ['a token without expiry', withToken({ exp: undefined }), 401, 'UNTRUSTED'],
  ['a token of the future', withToken({ nbf: 4_000_000_000, exp: 4_000_003_600 }), 401, 'UNTRUSTED'],
  ['another audience', withToken({ aud: '99999999-2222-3333-4444-555555555555' }), 401, 'UNTRUSTED'],
  ['several audiences', withToken({ aud: [appId, 'other'] }), 401, 'UNTRUSTED'],
  ['the emulator’s issuer', withToken({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }), 401, 'UNTRUSTED'],
  ['a token for no service', withToken({ serviceurl: undefined }), 401, 'UNTRUSTED'],
  ['a token for an empty service', withToken({ serviceurl: '' }), 401, 'UNTRUSTED'],
  ['a token for another service', withToken({ serviceurl: 'https://smba.trafficmanager.net/emea/' }), 401, 'UNTRUSTED'],
  ['a service that is not of Teams, with a token for it', async () => fatima.post({ type: 'message', text: secret, serviceUrl: 'https://evil.example/' }, await bot.connector.token({ serviceurl: 'https://evil.example/' })), 401, 'UNTRUSTED'],
  ['a service with a user in front', async () => {
    const serviceUrl = bot.connector.serviceUrl.replace('http://', 'http://evil@');
    return fatima.post({ type: 'message', text: secret, serviceUrl }, await bot.connector.token({ serviceurl: serviceUrl }));
  }, 401, 'UNTRUSTED'],
  ['another bot', withActivity({ recipient: { id: '28:other' } }), 401, 'UNTRUSTED'],
  ['a tenant that is not served', withActivity({ conversation: { id: 'a:1', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }), 401, 'UNTRUSTED'],
  ['two tenants', withActivity({ channelData: { tenant: { id: 'other' } } }), 401, 'UNTRUSTED'],
  ['an empty service address', withActivity({ serviceUrl: '' }), 400, 'MALFORMED'],
  ['no service address', withActivity({ serviceUrl: undefined }), 400, 'MALFORMED'],
  ['no tenant', withActivity({ conversation: { id: 'a:1' }, channelData: {} }), 400, 'MALFORMED'],
  ['another channel', withActivity({ channelId: 'emulator' }), 400, 'MALFORMED'],
  ['no type', withActivity({ type: undefined }), 400, 'MALFORMED'],
  ['a type that is a list', withActivity({ type: ['message'] }), 400, 'MALFORMED'],
  ['an id that is a query', withActivity({ id: { $ne: null } }), 400, 'MALFORMED'],
  ['an id with a line end', withActivity({ id: 'a\r\nb' }), 400, 'MALFORMED'],
  ['no id', withActivity({ id: undefined }), 400, 'MALFORMED'],
  ['a sender that is a query', withActivity({ from: { id: { $gt: '' }, aadObjectId: { $gt: '' } } }), 400, 'MALFORMED'],
  ['no sender', withActivity({ from: undefined }), 400, 'MALFORMED'],
  ['a guest without an account', withActivity({ from: { id: '29:x' } }), 400, 'MALFORMED'],
  ['a conversation that is text', withActivity({ conversation: 'a:1' }), 400, 'MALFORMED'],
  ['a text that is an object', withActivity({ text: { $regex: '.*' } }), 400, 'MALFORMED'],
  ['a value that is no card of ours', withActivity({ value: { hello: 1 } }), 400, 'MALFORMED'],
  ['a button that no card has', withActivity({ value: { choice: { action: 'delete-everything' }, member: 'fatima' } }), 400, 'MALFORMED'],
  ['level 0', withActivity({ value: { choice: { action: 'answer', itemId: 'U1', part: 'current', revision: 0, judgement: { kind: 'level', level: 0 } }, member: 'fatima' } }), 400, 'MALFORMED'],
  ['an invoke of another shape', withActivity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: 'x' } }), 400, 'MALFORMED'],
  ['members that are no list', withActivity({ type: 'conversationUpdate', membersAdded: { id: 'x' } }), 400, 'MALFORMED'],
  ['null', raw('null'), 400, 'MALFORMED'],
  ['a list', raw('[]'), 400, 'MALFORMED'],
  ['no JSON', raw('{"type":'), 400, 'MALFORMED'],
  ['depth', raw('['.repeat(100_000)), 400, 'MALFORMED'],
  ['a __proto__ key', raw('{"__proto__":{"type":"message"}}'), 400, 'MALFORMED'],
  ['too much', raw('x'.repeat(300_000)), 413, 'TOO_LARGE'],
  ['gzip that is none', raw('{}', { 'Content-Encoding': 'gzip' }), 415, 'ENCODED'],
  ['a gzip bomb', raw(gzipSync(Buffer.alloc(50_000_000)), { 'Content-Encoding': 'gzip' }), 415, 'ENCODED'],
  ['a form', raw('a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }), 415, 'NOT_JSON'],
];

/** Everything that is stored and said, as a digest. */
async function state(): Promise<string> {
  const members = await bot.store.members.listByScan('merenburg', { limit: 100 });
  const identities = await bot.store.identities.listByScan('identities', { limit: 100 });
  return createHash('sha256').update(JSON.stringify([members, identities, bot.connector.received, bot.connector.calls.length])).digest('hex');
}

describe('a request that is refused', () => {
  it.each(refused)('%s', async (_, request, status, code) => {
    const before = await state();
    const logged = bot.edgeLogged.length;
    expect(await request()).toMatchObject({ status, text: '' });
    await bot.settled();
    const lines = bot.edgeLogged.slice(logged);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ event: 'request.refused', status, code })]);
    expect(lines.join('')).not.toContain(secret);
    expect(await state()).toBe(before);
  });

  it('harms no honest turn', async () => {
    const before = fatima.messages().length;
    expect((await fatima.type('help')).status).toBe(200);
    await bot.settled();
    expect(fatima.messages().length).toBeGreaterThan(before);
  });

  it('is one account that sends more than a person can; others are served', async () => {
    const joris = teamsPerson(bot.connector, () => bot.address, 'joris');
    const statuses = (await Promise.all(Array.from({ length: 80 }, (_, index) => joris.post({ type: 'typing', id: `flood-${String(index)}` })))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    expect((await fatima.type('help')).status).toBe(200);
    await bot.settled();
  });
});

describe('a request that is none of our business', () => {
  it.each([
    ['typing', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an unknown type', { type: 'somethingNew' }],
    ['another app’s invoke', { type: 'invoke', name: 'composeExtension/query', value: {} }],
    ['a group chat, where others would read the answers', { type: 'message', text: 'status', conversation: { id: '19:group', conversationType: 'groupChat', tenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee' } }],
  ])('is taken and nothing is said: %s', async (_, activity) => {
    const before = await state();
    expect((await fatima.post(activity)).status).toBe(200);
    await bot.settled();
    expect(await state()).toBe(before);
  });
});
