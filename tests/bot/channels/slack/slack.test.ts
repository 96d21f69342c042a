/** The Slack channel through the whole bot, over HTTP and over a socket, against the stand-in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSlackBot, otherTeam, team, type SlackBot } from '../../../support/slack/slack-bot.ts';

describe.each(['http', 'socket'] as const)('over %s', (entry) => {
  let at: SlackBot;
  beforeAll(async () => {
    at = await openSlackBot({ entry });
  });
  afterAll(() => at.close());

  it('knows people by their address, asks for consent, and takes answers by button and by text', async () => {
    const { slack, say, press, member } = at;
    const [consent] = await say('UFATIMA', 'hoi');
    expect(slack.wordsIn(consent ?? fail())).toContain('Merenburg');
    await press('UFATIMA', 'Ja, ik doe mee');
    await say('UFATIMA', '2');
    const after = await member('fatima');
    expect(after.role === 'participant' && after.consent?.given).toBe(true);
    expect(after.role === 'participant' && Object.values(after.answers)[0]?.current).toEqual({ kind: 'level', level: 2 });
    expect(after.contacts.at(-1)).toEqual({ address: { channel: 'slack', teamId: team, userId: 'UFATIMA', conversationId: 'DUFATIMA' }, unreachable: null });
  });

  it('replaces a card that was answered: no button, and what was chosen', async () => {
    const { slack } = at;
    await slack.until(() => slack.said('UFATIMA')[0]?.edits === 1);
    const [consent] = slack.said('UFATIMA');
    expect(consent?.blocks.some(({ type }) => type === 'actions')).toBe(false);
    expect(consent?.text).toBe('✓ Ja, ik doe mee');
  });

  it('takes the same event once, however often it is delivered', async () => {
    const { slack, member } = at;
    const delivery = slack.messageEvent(team, 'UFATIMA', 'help');
    const before = (await member('fatima')).turn;
    await slack.deliver(delivery);
    const said = (await member('fatima')).turn;
    for (const reason of ['http_timeout', 'http_error']) expect((await slack.deliver(delivery, { num: 1, reason })).status).toBe(200);
    expect([said, (await member('fatima')).turn]).toEqual([before + 1, before + 1]);
  });

  it('tells a stranger how to join, in the likely language, and nothing else', async () => {
    const { slack, say } = at;
    const [answer] = await say('UZOE', 'status');
    expect(slack.wordsIn(answer ?? fail())).toMatch(/invitation/i);
    expect(slack.wordsIn(answer ?? fail())).not.toContain('Merenburg');
  });
});

function fail(): never {
  throw new Error('Nothing was said.');
}

describe('beyond the ordinary', () => {
  let at: SlackBot;
  beforeAll(async () => {
    at = await openSlackBot();
  });
  afterAll(() => at.close());
  const post = (body: string, contentType: string, headers: Record<string, string> = {}) => fetch(at.slack.requestUrl ?? '', { method: 'POST', headers: { 'Content-Type': contentType, ...headers }, body });
  const signed = (body: string, contentType = 'application/json', options = {}) => {
    const request = at.slack.signedRequest(body, contentType, options);
    return post(request.body, contentType, request.headers);
  };
  const said = () => at.slack.callsOf('chat.postMessage').length;

  it.each<[string, () => Promise<Response>, number]>([
    ['is not signed', () => post('{}', 'application/json'), 401],
    ['is signed long ago', () => signed('{}', 'application/json', { timestampSec: Math.floor(Date.now() / 1000) - 600 }), 401],
    ['is signed in the future', () => signed('{}', 'application/json', { timestampSec: Math.floor(Date.now() / 1000) + 600 }), 401],
    ['is signed with another secret', () => signed('{}', 'application/json', { secret: 'another-signing-secret' }), 401],
    ['asks for ssl_check, unsigned, with a payload', () => post('ssl_check=1&payload={}', 'application/x-www-form-urlencoded'), 401],
    ['is null', () => signed('null'), 400],
    ['is a list', () => signed('[]'), 400],
    ['is a number', () => signed('5'), 400],
    ['is no JSON', () => signed('{"a":'), 400],
    ['is a form whose payload is no JSON', () => signed('payload=x', 'application/x-www-form-urlencoded'), 400],
    ['is a form whose payload is null', () => signed('payload=null', 'application/x-www-form-urlencoded'), 400],
    ['is text', () => signed('{}', 'text/plain'), 415],
    ['is multipart', () => signed('--x', 'multipart/form-data; boundary=x'), 415],
    ['is compressed', () => post('x', 'application/json', { 'Content-Encoding': 'gzip' }), 415],
    ['is too large', () => signed(`{"a":"${'x'.repeat(300_000)}"}`), 413],
    ['has no kind', () => signed('{"api_app_id":"A0STANDIN"}'), 200],
    ['has ids that are objects', () => signed('{"api_app_id":"A0STANDIN","type":"event_callback","team_id":{"$ne":null},"event_id":"Ev1234","event":{}}'), 200],
    ['is deep', () => signed(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`), 200],
    ['pollutes', () => signed('{"__proto__":{"api_app_id":"A0STANDIN"},"constructor":{"prototype":{}}}'), 200],
  ])('what %s is refused, and changes nothing', async (_, ask, status) => {
    const before = said();
    const lines = at.logged.length;
    expect((await ask()).status).toBe(status);
    expect(said()).toBe(before);
    expect(at.logged.slice(lines).filter((line) => line.includes('refused'))).toEqual([expect.anything()]);
  });

  it('answers Slack’s own question when the address is set', async () => {
    expect(await (await signed('{"type":"url_verification","challenge":"abc","token":"x"}')).json()).toEqual({ challenge: 'abc' });
  });

  it('hears no other workspace and no other app, though they are signed', async () => {
    const { slack } = at;
    const before = said();
    expect((await slack.deliver(slack.messageEvent(otherTeam, 'UOTHER', 'hoi'))).status).toBe(200);
    const other = slack.messageEvent(team, 'UFATIMA', 'hoi');
    expect((await slack.deliver({ ...other, payload: { ...other.payload, api_app_id: 'A0OTHER' } })).status).toBe(200);
    expect(said()).toBe(before);
    expect(at.logged.flatMap((line) => line.match(/OTHER_\w+/) ?? [])).toEqual(['OTHER_WORKSPACE', 'OTHER_APP']);
  });

  it('hears no bot, no change of a message, and not itself', async () => {
    const { slack } = at;
    const before = said();
    const workspace = slack.workspaces.get(team);
    for (const overrides of [{ bot_id: workspace?.botId }, { subtype: 'message_changed' }, { subtype: 'bot_message' }, { hidden: true }, { user: workspace?.botUserId, bot_id: workspace?.botId }, { channel_type: 'channel' }]) {
      expect((await slack.deliver(slack.messageEvent(team, 'UFATIMA', 'hoi', overrides))).status).toBe(200);
    }
    expect(said()).toBe(before);
  });

  it('takes no press on the card of someone else', async () => {
    const { slack, say, member } = at;
    await say('UANNEKE', 'hoi');
    const forged = slack.action(team, 'UANNEKE', { action_id: 'choice.0', value: JSON.stringify({ of: 'fatima', choice: { action: 'consent', given: false } }) }, slack.said('UANNEKE')[0]);
    expect((await slack.deliver(forged)).status).toBe(200);
    const fatima = await member('fatima');
    expect(fatima.role === 'participant' && fatima.consent).toBeNull();
    expect(at.logged.some((line) => line.includes('card.refused'))).toBe(true);
  });

  it.each(['', 'x', 'null', '{"of":5,"choice":{}}', '{"of":"anneke","choice":{"action":"answer","itemId":"U1","part":"current","revision":0,"judgement":{"kind":"level","level":1000000000}}}'])('takes no button with %j', async (value) => {
    const { slack, member } = at;
    const before = (await member('anneke')).turn;
    expect((await slack.deliver(slack.action(team, 'UANNEKE', { action_id: 'choice.0', value }, slack.said('UANNEKE')[0]))).status).toBe(200);
    expect((await member('anneke')).turn).toBe(before);
  });

  it('answers /scan in the conversation with the bot, wherever it is typed, and says so there', async () => {
    const { slack } = at;
    const before = slack.said('UMARIT').length;
    const taken = await slack.deliver(slack.command(team, 'UMARIT', 'status'));
    expect(JSON.parse(taken.body)).toEqual({ response_type: 'ephemeral', text: 'Mijn antwoord staat in ons eigen gesprek: kies Datapeil onder Apps.' });
    await slack.until(() => slack.said('UMARIT').length > before);
    expect(slack.said('UMARIT').map((message) => slack.wordsIn(message)).join('\n')).toContain('Merenburg');
  });

  it('shows a participant how far they are, the process director how far everyone is, and a stranger how to join, in the App Home', async () => {
    const { slack } = at;
    for (const id of ['UANNEKE', 'UMARIT', 'UZOE']) await slack.deliver(slack.homeEvent(team, id));
    await slack.until(() => slack.homes.size >= 3);
    const words = (id: string) => JSON.stringify(slack.homes.get(id));
    expect(words('UMARIT')).toContain('Fatima el Amrani');
    expect(words('UANNEKE')).not.toContain('Fatima el Amrani');
    expect(words('UZOE')).not.toContain('Merenburg');
  });

  it('waits as long as Slack says, and keeps the order', async () => {
    const { slack, say } = at;
    slack.failNext('chat.postMessage', { kind: 'rate-limited', retryAfterSec: 1 });
    const from = slack.calls.length;
    await say('UANNEKE', 'help', 1);
    const tries = slack.calls.slice(from).filter(({ method }) => method === 'chat.postMessage').map(({ atMs }) => atMs);
    expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('says a message once when Slack took it and the answer was lost', async () => {
    const { slack } = at;
    const before = slack.said('UANNEKE').length;
    slack.failNext('chat.postMessage', { kind: 'reset-after' });
    await slack.type(team, 'UANNEKE', 'privacy');
    await slack.until(() => slack.callsOf('conversations.history').length > 0, 20_000);
    await slack.until(() => slack.said('UANNEKE').length > before);
    const words = slack.said('UANNEKE').slice(before).map((message) => slack.wordsIn(message));
    expect(words.length).toBe(new Set(words).size);
  }, 30_000);

  it('finds someone who never wrote by the address they were invited with, and says it when an account is switched off', async () => {
    const { slack, bot, member } = at;
    expect((await member('fatima')).contacts).toEqual([]);
    const stored = await bot.store.members.get('fatima');
    if (!stored) throw new Error('Fatima is gone.');
    const calendar = { ...stored.document.scan.calendar, opensAt: '2020-01-01T08:00:00.000Z' };
    await bot.store.members.replace({ ...stored.document, scan: { ...stored.document.scan, calendar }, outbox: [{ id: '0000001.00', at: '2026-01-01T00:00:00.000Z', attempts: 0, nextTryAt: '2026-01-01T00:00:00.000Z', task: { to: 'person', say: { say: 'restarted' } } }], dueAt: '2026-01-01T00:00:00.000Z' }, stored.version);
    await slack.until(() => slack.said('UFATIMA').length > 0);
    const person = slack.workspaces.get(team)?.people.get('UFATIMA');
    if (person) person.isDeleted = true;
    await slack.type(team, 'UFATIMA', 'help');
    await slack.until(() => slack.callsOf('conversations.open').length > 1);
    await expect.poll(() => at.logged.some((line) => line.includes('deactivated')), { timeout: 10_000 }).toBe(true);
    await expect.poll(async () => (await member('fatima')).contacts.at(-1)?.unreachable?.reason).toBe('deactivated');
  }, 30_000);
});

describe.each(['http', 'socket'] as const)('when the store is away, over %s,', (entry) => {
  it('Slack is not told that a message was taken', async () => {
    const at = await openSlackBot({ entry });
    try {
      await at.say('UFATIMA', 'hoi');
      const delivery = at.slack.messageEvent(team, 'UFATIMA', 'help');
      await at.bot.store.close();
      const taken = await at.slack.deliver(delivery);
      expect(taken.status).toBe(entry === 'http' ? 500 : 0);
    } finally {
      await at.close();
    }
  });
});
