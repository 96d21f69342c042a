/** Teams over real HTTP, against the stand-in for the Bot Connector: turns, cards, deliveries that repeat or fail. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inviteByCode } from '../../../../bot/identities.ts';
import { answerTo } from '../../../../flows/answer.ts';
import type { Choice } from '../../../../flows/choice.ts';
import type { Member } from '../../../../flows/member.ts';
import { actionsOn, teamsPerson, textOf, type TeamsPerson } from '../../../support/teams/teams-person.ts';
import { openTeamsBot, type TeamsBot } from '../../../support/teams/teams-bot.ts';

let bot: TeamsBot;
let fatima: TeamsPerson;
beforeEach(async () => {
  bot = await openTeamsBot();
  fatima = teamsPerson(bot.connector, () => bot.address, 'fatima');
});
afterEach(() => bot.close());

const cardOf = (person: TeamsPerson) => person.messages().at(-1)?.activity.attachments?.[0]?.content;
const choicesOf = (person: TeamsPerson) => actionsOn(cardOf(person)).map(({ data }) => data['choice'] as Choice);
const answersOf = (member: Member) => (member.role === 'participant' ? member.answers : {});

async function say(text: string, person = fatima): Promise<string> {
  const { status } = await person.type(text);
  expect(status).toBe(200);
  await bot.settled();
  return textOf(person.messages().at(-1) ?? { activity: { type: 'message', locale: '', summary: '' } });
}

/** Someone at the first question; its first choice. */
async function begun(): Promise<Extract<Choice, { action: 'answer' }>> {
  await say('hoi');
  await say('ja');
  const [first] = choicesOf(fatima);
  if (first?.action !== 'answer') throw new Error('There is no question.');
  return first;
}

describe('someone who writes', () => {
  it('is known by the address that Teams gives, and hears the welcome as one card', async () => {
    expect(await say('hoi')).toContain('ik doe mee');
    expect(fatima.messages()).toHaveLength(1);
    expect(bot.connector.calls.filter(({ kind }) => kind === 'members')).toHaveLength(1);
    await say('ja');
    expect(bot.connector.calls.filter(({ kind }) => kind === 'members')).toHaveLength(1);
    expect((await bot.memberOf('fatima')).contacts).toEqual([expect.objectContaining({ unreachable: null, address: expect.objectContaining({ channel: 'teams', conversationId: 'a:fatima' }) as unknown })]);
  });

  it('answers by typing, and the card that was answered makes place for what was chosen', async () => {
    const first = await begun();
    const card = fatima.messages().at(-1);
    await say('3');
    expect(answerTo(answersOf(await bot.memberOf('fatima')), first.itemId).current).toEqual({ kind: 'level', level: 3 });
    const replaced = fatima.messages().find(({ id }) => id === card?.id);
    expect(replaced?.replaced).toBe(1);
    expect(textOf(replaced ?? { activity: { type: 'message', locale: '', summary: '' } })).toMatch(/Gekozen voor nu: 3/);
    expect(actionsOn(replaced?.activity.attachments?.[0]?.content)).toEqual([]);
  });

  it.each(['execute', 'submit'] as const)('answers by a button (%s), and presses it twice without harm', async (by) => {
    const first = await begun();
    const card = fatima.messages().at(-1);
    const id = card?.id ?? '';
    const twice = await Promise.all([fatima.press(first, 'fatima', { id, by }), fatima.press(first, 'fatima', { id, by })]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    if (by === 'execute') for (const { body } of twice) expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } });
    await bot.settled();
    const answers = answersOf(await bot.memberOf('fatima'));
    expect(Object.keys(answers)).toEqual([first.itemId]);
    expect(answerTo(answers, first.itemId).history).toHaveLength(1);
    expect(fatima.messages().find((message) => message.id === id)?.replaced).toBeGreaterThan(0);
    // The welcome, the question, and what comes after it, once.
    expect(fatima.messages()).toHaveLength(3);
  });

  it('keeps the answer when the card cannot be replaced', async () => {
    const first = await begun();
    bot.connector.faults.push({ on: 'replace', status: 404, code: 'ActivityNotFoundInConversation' });
    expect((await fatima.press(first, 'fatima', { id: fatima.messages().at(-1)?.id ?? '' })).status).toBe(200);
    await bot.settled();
    expect(answerTo(answersOf(await bot.memberOf('fatima')), first.itemId).current).not.toBeNull();
  });

  it('cannot press a card of someone else', async () => {
    const first = await begun();
    const joris = teamsPerson(bot.connector, () => bot.address, 'joris');
    await say('hoi', joris);
    expect((await joris.press(first, 'fatima')).status).toBe(200);
    await bot.settled();
    expect(answersOf(await bot.memberOf('fatima'))).toEqual({});
    expect(answersOf(await bot.memberOf('joris'))).toEqual({});
    expect(bot.edgeLogged.join('')).toContain('card.refused');
  });

  it('is asked in English after "english", whatever Teams is set to', async () => {
    await say('hoi');
    expect(await say('english')).toContain('[Nederlands]');
    expect(cardOf(fatima)?.lang).toBe('en');
  });
});

describe('someone whom nobody invited', () => {
  it('hears how to join, and nothing about any scan', async () => {
    const stranger = teamsPerson(bot.connector, () => bot.address, 'stranger', 'stranger@else.example');
    const told = await say('hoi', stranger);
    expect(told).toContain('Ik ken je nog niet');
    expect(told).not.toMatch(/Merenburg/i);
  });

  it('joins with a code, though Teams knows another address', async () => {
    const sem = teamsPerson(bot.connector, () => bot.address, 'sem', 'sem.bakker@partner.example');
    const code = await inviteByCode(bot.store, 'sem@merenburg.example', '2099-01-01T00:00:00.000Z');
    await say('hoi', sem);
    expect(await say(code, sem)).toContain('ik doe mee');
  });

  it('joins with the code in the invitation that was mailed, once', async () => {
    const { scan } = await bot.memberOf('sem');
    bot.clock.moveTo(scan.calendar.opensAt);
    await bot.tick();
    const mails = (await bot.store.mails.listByScan('merenburg', { limit: 100 })).map(({ document }) => document);
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(mails.find(({ to, kind }) => kind === 'nudge' && to.email === 'sem@merenburg.example')?.text ?? '')?.[0] ?? '';
    // The bot's clock ran ahead of that of the stand-in.
    const token = await bot.connector.token({ exp: Math.floor(Date.parse(scan.calendar.opensAt) / 1000) + 3600 });
    const typesIt = async (name: string) => {
      const person = teamsPerson(bot.connector, () => bot.address, name, `${name}@partner.example`);
      expect((await person.post({ type: 'message', text: code }, token)).status).toBe(200);
      await bot.settled();
      return person.messages().map(textOf).join('\n');
    };
    expect(await typesIt('sem')).toContain('ik doe mee');
    expect(await typesIt('other')).not.toContain('ik doe mee');
  });

  it('is not mistaken for a stranger while Teams cannot say who it is', async () => {
    bot.connector.faults.push({ on: 'members', status: 502 });
    expect(await fatima.type('hoi')).toEqual({ status: 503, text: '', body: null });
    expect(fatima.messages()).toEqual([]);
    expect(await say('hoi')).toContain('ik doe mee');
  });
});

describe('a delivery that repeats', () => {
  it('is taken once under one id, however often and at once', async () => {
    const first = await begun();
    const activity = { id: 'event-again', type: 'message', text: '2' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => fatima.post(activity)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await fatima.post(activity);
    await bot.settled();
    expect(Object.keys(answersOf(await bot.memberOf('fatima')))).toEqual([first.itemId]);
    expect(fatima.messages()).toHaveLength(3);
  });

  it('greets once, though installation and conversation updates race', async () => {
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:11111111-2222-3333-4444-555555555555' }] };
    await Promise.all([fatima.install(), fatima.post(added), fatima.install()]);
    await bot.settled();
    expect(fatima.messages()).toHaveLength(1);
  });
});

describe('what cannot be delivered', () => {
  it.each([
    ['ConversationBlockedByUser', 'blocked'],
    ['BotNotInConversationRoster', 'not-installed'],
    ['BotDisabledByAdmin', 'disabled'],
    ['MessageWritesBlocked', 'not-allowed'],
  ])('makes a person unreachable after 403 %s, with the reason', async (code, reason) => {
    await begun();
    const before = bot.connector.calls.length;
    bot.connector.faults.push({ on: 'send', status: 403, code });
    expect((await fatima.type('help')).status).toBe(200);
    await bot.settled();
    expect((await bot.memberOf('fatima')).contacts.at(-1)?.unreachable?.reason).toBe(reason);
    expect(bot.connector.calls.length - before).toBe(1);
    // What could not be said there is kept for the page, so it is not lost.
    expect((await bot.store.feed.read('fatima' as Member['id'], { limit: 10 })).length).toBeGreaterThan(0);
    await say('hoi');
    expect((await bot.memberOf('fatima')).contacts.at(-1)?.unreachable).toBeNull();
  });

  it('is recorded on uninstall, and over when the app is back', async () => {
    await begun();
    expect((await fatima.uninstall()).status).toBe(200);
    expect((await bot.memberOf('fatima')).contacts.at(-1)?.unreachable?.reason).toBe('uninstalled');
    // The process director reads why nothing arrives.
    const marit = teamsPerson(bot.connector, () => bot.address, 'marit');
    await say('hoi', marit);
    expect(await say('status', marit)).toContain('de app is verwijderd');
    await fatima.install();
    expect(await say('status', marit)).not.toContain('de app is verwijderd');
    expect((await bot.memberOf('fatima')).contacts.at(-1)?.unreachable).toBeNull();
  });

  it.each([412, 429, 500, 502, 503, 504])('waits in the outbox after %i, and is said once', async (status) => {
    await begun();
    const before = fatima.messages().length;
    bot.connector.faults.push({ on: 'send', status });
    expect((await fatima.type('help')).status).toBe(200);
    await bot.settled();
    expect(fatima.messages()).toHaveLength(before);
    expect((await bot.memberOf('fatima')).outbox.filter(({ attempts }) => attempts === 1)).toHaveLength(1);
    await later(7);
    const said = fatima.messages().length;
    expect(said).toBeGreaterThan(before);
    await later(60);
    expect(fatima.messages()).toHaveLength(said);
  });

  it('waits as long as Teams asks', async () => {
    await begun();
    bot.connector.faults.push({ on: 'send', status: 429, retryAfter: '20' });
    await fatima.type('help');
    await bot.settled();
    const waits = (await bot.memberOf('fatima')).outbox.find(({ attempts }) => attempts === 1)?.nextTryAt ?? '';
    const seconds = (Date.parse(waits) - Date.parse(bot.clock.now())) / 1000;
    expect(seconds).toBeGreaterThan(18);
    expect(seconds).toBeLessThanOrEqual(21);
  });

  it('is tried again with a fresh token, at once', async () => {
    await begun();
    bot.connector.expireTokens();
    expect(await say('help')).not.toBe('');
    expect(bot.connector.tokensGiven()).toBe(2);
  });

  it('goes to the conversation made anew when the old one is gone, once', async () => {
    await begun();
    bot.connector.faults.push({ on: 'send', status: 404, code: 'ConversationNotFound' });
    await fatima.type('help');
    await bot.settled();
    expect(bot.connector.calls.filter(({ kind }) => kind === 'create')).toHaveLength(1);
    expect(bot.connector.received.map(({ conversationId }) => conversationId)).toContainEqual(expect.stringMatching(/^a:again/));
  });

  it('is said again when the connection broke and nobody knows whether it arrived', async () => {
    await begun();
    const before = fatima.messages().length;
    bot.connector.faults.push({ on: 'send', breaks: 'before' });
    await fatima.type('help');
    await bot.settled();
    await later(7);
    expect(fatima.messages().length).toBeGreaterThan(before);
  });

  it('never names a text, a name, an address or a token in the log', async () => {
    await begun();
    bot.connector.faults.push({ on: 'send', status: 502 });
    await fatima.type('een heel geheime tekst');
    await bot.settled();
    expect([...bot.logged, ...bot.edgeLogged].join('')).not.toMatch(/geheime|merenburg\.example|bot-token|el Amrani/i);
  });
});

/** Moves the clock and lets it do what is due. */
async function later(seconds: number): Promise<void> {
  bot.clock.moveTo(new Date(Date.parse(bot.clock.now()) + seconds * 1000).toISOString());
  await bot.tick();
  await bot.settled();
}
