/** The page for people outside the tenant: personal links, sessions, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../../bot/rate-limit.ts';
import { giveSeat, takeSeat } from '../../../../bot/identities.ts';
import { openSlackBot, type SlackBot } from '../../../support/slack/slack-bot.ts';

let at: SlackBot;
let origin: string;
beforeAll(async () => {
  at = await openSlackBot({ hasPage: true });
  origin = at.bot.address;
});
afterAll(() => at.close());

let visitorNumber = 0;
/** Each test comes from an address of its own, as behind a proxy. */
const newAddress = () => `203.0.113.${(visitorNumber += 1)}`;
const get = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers, redirect: 'manual' });
const postForm = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(origin + path, { method: 'POST', redirect: 'manual', headers: { Origin: origin, 'X-Forwarded-For': newAddress(), ...headers }, body: new URLSearchParams(form) });
const mailsTo = async (email: string) => (await at.bot.store.mails.listByScan('merenburg', { limit: 500 })).map(({ document }) => document).filter(({ to, kind }) => to.email === email && kind === 'personal-link');
const linkFor = async (email: string): Promise<string> => {
  const before = new Set((await mailsTo(email)).map(({ id }) => id));
  await postForm('/link', { email });
  const mail = (await mailsTo(email)).find(({ id }) => !before.has(id));
  return /enter\?token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
};
const sessionFor = async (email: string): Promise<string> => {
  const response = await postForm('/enter', { token: await linkFor(email) });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};
const say = (cookie: string, memberId: string, text: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/talk/messages`, { method: 'POST', headers: { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json', 'X-Forwarded-For': newAddress(), ...headers }, body: JSON.stringify({ memberId, eventId: crypto.randomUUID(), said: { kind: 'text', text } }) });

describe('a personal link', () => {
  it('is asked for by e-mail address, and the answer is the same whether it is known or not', async () => {
    const known = await (await postForm('/link', { email: 'Anneke@Merenburg.example' })).text();
    const unknown = await (await postForm('/link', { email: 'niemand@elders.example' })).text();
    expect(known).toBe(unknown);
    expect(known).toContain('Als dit adres is uitgenodigd');
    expect(await mailsTo('anneke@merenburg.example')).toHaveLength(1);
  });

  it('shows a button when it is opened, and nothing is used up by that', async () => {
    const token = await linkFor('anneke@merenburg.example');
    for (let opened = 0; opened < 3; opened++) {
      const page = await get(`/enter?token=${token}`);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(await page.text()).toContain(`value="${token}"`);
    }
    expect((await postForm('/enter', { token })).status).toBe(303);
  });

  it('is exchanged once for a session in a cookie that no script and no other site can use', async () => {
    const token = await linkFor('anneke@merenburg.example');
    const all = await Promise.all(Array.from({ length: 5 }, () => postForm('/enter', { token })));
    expect(all.map(({ status }) => status).sort()).toEqual([303, 400, 400, 400, 400]);
    const cookie = all.find(({ status }) => status === 303)?.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-datapeil=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('is kept as a digest only, and so is the session', async () => {
    const token = await linkFor('anneke@merenburg.example');
    const cookie = await sessionFor('anneke@merenburg.example');
    const kept = JSON.stringify(await at.bot.store.settings.listByScan('merenburg', { limit: 500 }));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(cookie.split('=')[1]);
    expect(at.logged.join('')).not.toContain(token);
  });

  it.each(['', 'x', 'x'.repeat(43), '../../etc/passwd', '<script>', '{"$ne":null}', '\0', 'é'.repeat(40)])('with token %j is refused', async (token) => {
    expect((await postForm('/enter', { token })).status).toBe(400);
    const page = await get(`/enter?token=${encodeURIComponent(token)}`);
    expect(await page.text()).not.toContain('<script>');
  });

  it('is over after half an hour', async () => {
    const token = await linkFor('anneke@merenburg.example');
    for (const { document, version } of await at.bot.store.settings.listByScan('merenburg', { limit: 500 })) await at.bot.store.settings.replace({ ...document, dueAt: '2020-01-01T00:00:00.000Z' }, version);
    expect((await postForm('/enter', { token })).status).toBe(400);
  });

  it('is mailed five times an hour at most', async () => {
    const before = (await mailsTo('sem@merenburg.example')).length;
    for (let asked = 0; asked < 8; asked++) expect((await postForm('/link', { email: 'sem@merenburg.example' })).status).toBe(200);
    expect((await mailsTo('sem@merenburg.example')).length - before).toBe(5);
  });
});

describe('a session', () => {
  it('talks in one’s own conversation', async () => {
    const cookie = await sessionFor('karim@begeleiders.example');
    expect(await (await get('/', { Cookie: cookie })).text()).toContain('data-page="talk"');
    expect(await (await get('/talk/state', { Cookie: cookie })).json()).toMatchObject({ person: { name: 'Karim Aydın', role: 'facilitator' }, municipality: 'Merenburg' });
    const taken: unknown = await (await say(cookie, 'karim', 'status')).json();
    expect(JSON.stringify(taken)).toContain('Fatima el Amrani');
    expect(JSON.stringify(await (await get('/talk/feed?member=karim', { Cookie: cookie })).json())).toContain('Fatima el Amrani');
  });

  it('sees nobody else’s conversation', async () => {
    const cookie = await sessionFor('karim@begeleiders.example');
    expect((await get('/talk/feed?member=fatima', { Cookie: cookie })).status).toBe(403);
    expect((await get('/talk/pictures/fatima/x/1.png', { Cookie: cookie })).status).toBe(403);
    expect((await say(cookie, 'fatima', 'hoi')).status).toBe(403);
  });

  it.each(['/talk/state', '/talk/feed?member=karim', '/talk/events', '/talk/pictures/karim/x/1.png'])('is needed for %s', async (path) => {
    expect((await get(path)).status).toBe(401);
    expect((await get(path, { Cookie: '__Host-datapeil=x; other=1' })).status).toBe(401);
  });

  it('ends on every device when one signs out', async () => {
    const [first, second] = [await sessionFor('karim@begeleiders.example'), await sessionFor('karim@begeleiders.example')];
    const left = await postForm('/leave', {}, { Cookie: first });
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    for (const cookie of [first, second]) expect((await get('/talk/state', { Cookie: cookie })).status).toBe(401);
  });

  it('ends with the seat', async () => {
    const cookie = await sessionFor('lotte@begeleiders.example');
    const lotte = await at.member('lotte');
    await takeSeat(at.bot.store, lotte);
    expect((await get('/talk/state', { Cookie: cookie })).status).toBe(401);
    await giveSeat(at.bot.store, lotte, []);
    expect((await get('/talk/state', { Cookie: cookie })).status).toBe(200);
  });
});

describe('what is not for it', () => {
  it('is not posted by another site', async () => {
    for (const path of ['/link', '/enter', '/leave', '/talk/messages']) {
      for (const from of ['https://evil.example', 'null']) expect((await postForm(path, { email: 'anneke@merenburg.example' }, { Origin: from })).status).toBe(403);
    }
  });

  it.each<[string, () => Promise<Response>, number]>([
    ['JSON for a form', () => fetch(`${origin}/link`, { method: 'POST', headers: { Origin: origin, 'Content-Type': 'application/json' }, body: '{}' }), 415],
    ['a compressed form', () => fetch(`${origin}/link`, { method: 'POST', headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' }, body: 'x' }), 415],
    ['a form of 300 KB', () => postForm('/link', { email: 'x'.repeat(300_000) }), 413],
    ['a form for messages', async () => postForm('/talk/messages', {}, { Cookie: await sessionFor('karim@begeleiders.example') }), 415],
    ['an unknown choice', async () => fetch(`${origin}/talk/messages`, { method: 'POST', headers: { Origin: origin, Cookie: await sessionFor('karim@begeleiders.example'), 'Content-Type': 'application/json' }, body: JSON.stringify({ memberId: 'karim', eventId: 'event-0001', said: { kind: 'choice', choice: { action: '$where' } } }) }), 400],
    ['try mode', () => get('/try/state'), 404],
    ['the mailbox', () => get('/mailbox'), 404],
  ])('%s is refused', async (_, ask, status) => {
    expect((await ask()).status).toBe(status);
  });

  it('is held to a strict policy, and asks no one else for anything', async () => {
    const door = await get('/');
    expect(door.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    expect(await door.text()).not.toMatch(/https?:\/\//);
  });

  it('speaks English to a browser that does', async () => {
    expect(await (await get('/', { 'Accept-Language': 'en-GB,en;q=0.9,nl;q=0.8' })).text()).toContain('Send me a link');
  });

  it('is told to wait after sixty messages in a minute', async () => {
    const cookie = await sessionFor('marit@merenburg.example');
    const statuses: number[] = [];
    for (let message = 0; message < 62; message++) statuses.push((await say(cookie, 'marit', 'dank je')).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([60, 429]);
  }, 60_000);

  it('is told to wait after twenty links asked for from one address', async () => {
    const headers = { 'X-Forwarded-For': '198.51.100.7' };
    const statuses: number[] = [];
    for (let asked = 0; asked < 21; asked++) statuses.push((await postForm('/link', { email: `x${asked}@elders.example` }, headers)).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([20, 429]);
  });
});

it('is not there without a public address', async () => {
  const without = await openSlackBot();
  try {
    for (const path of ['/', '/enter?token=x', '/talk/state']) expect((await fetch(without.bot.address + path)).status).toBe(404);
  } finally {
    await without.close();
  }
});

it('counts in windows of time, key by key', () => {
  let now = '2026-12-01T10:00:00.000Z';
  const limit = createRateLimit({ most: 2, withinSec: 60, now: () => now });
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([true, true, false, true]);
  now = '2026-12-01T10:01:00.000Z';
  expect(limit.take('a')).toBe(true);
});
