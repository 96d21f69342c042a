/** The whole bot on a MongoDB that falls silent or slows down: what people and platforms are answered, and that nothing is lost or doubled. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FaultyProxy } from '../support/faulty-proxy.ts';
import { mongoMissing } from '../support/mongo-missing.ts';
import { canBeProxied, findMongo, openProxyBefore, ownDatabase, type OwnDatabase } from '../support/mongo-server.ts';
import { openSlackBot, team } from '../support/slack/slack-bot.ts';
import { openTryBot } from '../support/try-bot.ts';

const server = await findMongo();

if (server === null) mongoMissing();
else {
  describe.skipIf(!canBeProxied(server))('MongoDB over a network that fails (one server, without TLS)', () => {
    let proxy: FaultyProxy;
    let database: OwnDatabase;
    let proxied: string;

    beforeEach(async () => {
      database = ownDatabase(server);
      ({ proxy, proxied } = await openProxyBefore(database.uri));
    });

    afterEach(async () => {
      await proxy.close();
      await database.remove();
    });

    it('answers a person 503 within 10 s while it is away, and keeps what is sent again once', { timeout: 90_000 }, async () => {
      const opened = await openTryBot(proxied);
      const { bot, client } = opened;
      try {
        await client.post('fatima', 'away-hello-1', { kind: 'text', text: 'hallo' });
        await client.post('fatima', 'away-yes-1', { kind: 'text', text: 'ja' });
        const before = (await bot.store.members.get('fatima'))?.document.turn ?? 0;
        const send = () => fetch(`${bot.address}/try/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ memberId: 'fatima', eventId: 'away-level-1', said: { kind: 'text', text: '2' } }),
          signal: AbortSignal.timeout(10_000),
        });
        proxy.fallSilent();
        const refused = await send();
        expect(refused.status).toBe(503);
        expect(await refused.text()).toContain('Ik kan je antwoord nu niet opslaan. Wat je eerder gaf, is bewaard.');
        expect((await fetch(`${bot.address}/health/live`)).status).toBe(200);
        expect((await fetch(`${bot.address}/health/ready`)).status).toBe(503);

        proxy.recover();
        await vi.waitFor(async () => expect((await send()).status).toBe(200), { timeout: 30_000 });
        expect((await send()).status).toBe(200);
        expect((await bot.store.members.get('fatima'))?.document).toMatchObject({ turn: before + 1, answers: { U1: { current: { kind: 'level', level: 2 } } } });
      } finally {
        proxy.recover();
        await opened.close();
      }
    });

    it('takes a turn of a slow one, once', { timeout: 90_000 }, async () => {
      const opened = await openTryBot(proxied);
      try {
        await opened.client.post('fatima', 'away-hello-1', { kind: 'text', text: 'hallo' });
        proxy.slowDown(600);
        await opened.client.post('fatima', 'away-yes-1', { kind: 'text', text: 'ja' });
        proxy.slowDown(0);
        await opened.client.post('fatima', 'away-yes-1', { kind: 'text', text: 'ja' });
        expect((await opened.bot.store.members.get('fatima'))?.document).toMatchObject({ consent: { given: true }, answers: {} });
      } finally {
        await opened.close();
      }
    });

    it.each(['http', 'socket'] as const)('does not let Slack wait: it hears in its three seconds that nothing was taken, and delivers again, over %s', { timeout: 90_000 }, async (entry) => {
      const at = await openSlackBot({ entry, mongodbUri: proxied });
      const { slack } = at;
      try {
        await at.say('UFATIMA', 'hoi');
        const before = (await at.member('fatima')).turn;
        const delivery = slack.messageEvent(team, 'UFATIMA', 'help');
        proxy.fallSilent();
        expect(await slack.deliver(delivery)).toMatchObject({ status: entry === 'http' ? 500 : 0 });
        await vi.waitFor(() => expect(at.logged.some((line) => line.includes('slack.turn.failed') && line.includes('BUSY'))).toBe(true));

        proxy.recover();
        await vi.waitFor(async () => expect((await slack.deliver(delivery, { num: 1, reason: 'http_error' })).status).toBe(200), { timeout: 30_000 });
        expect((await slack.deliver(delivery, { num: 2, reason: 'http_error' })).status).toBe(200);
        expect((await at.member('fatima')).turn).toBe(before + 1);
      } finally {
        proxy.recover();
        await at.close();
      }
    });
  });
}
