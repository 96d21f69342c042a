/** The bot on MongoDB: what a turn asks of the server, and that nothing is left there of who was erased. */
import type { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../bot/clock.ts';
import type { Channel } from '../../bot/channels/channel.ts';
import type { SlackAddress } from '../../flows/contact.ts';
import type { MemberId } from '../../flows/people.ts';
import { openMongo } from '../../store/mongo.ts';
import { buildMember } from '../support/member-builder.ts';
import { mongoMissing } from '../support/mongo-missing.ts';
import { findMongo, ownDatabase, type OwnDatabase } from '../support/mongo-server.ts';
import { createReplica, replicaQuestionnaire } from '../support/replica.ts';
import { openTryBot } from '../support/try-bot.ts';

const server = await findMongo();

if (server === null) mongoMissing();
else {
  let client: MongoClient;
  let uri: string;
  let remove: OwnDatabase['remove'];
  beforeEach(() => {
    ({ client, uri, remove } = ownDatabase(server));
  });
  afterEach(() => remove());

  describe('a turn', () => {
    const { id: questionnaireId, version } = replicaQuestionnaire;
    const anna = buildMember({ id: 'anna' as MemberId, questionnaire: { id: questionnaireId, version } });

    it('reads the member once and writes it once; the page’s lines are one write more', async () => {
      const commands: string[] = [];
      const store = await openMongo(uri, { onCommand: (name, body) => commands.push(`${name} ${String(body[name])}`) });
      try {
        await store.members.insert(anna);
        const { takeTurn } = createReplica(store, createClock());
        await takeTurn(anna.id, { channel: 'web', eventId: 'hello', said: { kind: 'text', text: 'hoi' } });
        commands.length = 0;
        await takeTurn(anna.id, { channel: 'web', eventId: 'yes', said: { kind: 'text', text: 'ja' } });
        expect(commands).toEqual(['find members', 'update members', 'insert feed']);
      } finally {
        await store.close();
      }
    });

    it('over a platform is acknowledged after one read and one write; that it was said is written after it was', async () => {
      const address: SlackAddress = { channel: 'slack', teamId: 'T1', userId: 'U1', conversationId: 'D1' };
      const commands: string[] = [];
      const slack: Channel<SlackAddress> = {
        name: 'slack',
        chatUrl: 'https://slack.example/',
        send: () => {
          commands.push('said');
          return Promise.resolve({ kind: 'delivered' });
        },
        close: () => Promise.resolve(),
      };
      const store = await openMongo(uri, { onCommand: (name, body) => commands.push(`${name} ${String(body[name])}`) });
      try {
        await store.members.insert(anna);
        const { takeTurn, idle } = createReplica(store, createClock(), {}, new Map([['slack', slack]]));
        await takeTurn(anna.id, { channel: 'slack', address, eventId: 'hello', said: { kind: 'text', text: 'hoi' } });
        await idle();
        commands.length = 0;
        await takeTurn(anna.id, { channel: 'slack', address, eventId: 'yes', said: { kind: 'text', text: 'ja' } });
        expect(commands.slice(0, 2)).toEqual(['find members', 'update members']);
        await idle();
        expect(commands.slice(2).filter((command) => command.startsWith('update'))).toEqual(['update members']);
        expect(commands.indexOf('said')).toBeLessThan(commands.lastIndexOf('update members'));
      } finally {
        await store.close();
      }
    });
  });

  it('keeps nothing of who was erased', { timeout: 90_000 }, async () => {
    const known = ['Fatima el Amrani', 'fatima@merenburg.example', 'dossier Lindelaan'];
    /** Every document of every collection, as the server sends it. */
    const traces = async (): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const { collectionName } of await client.db().collections()) {
        for await (const bytes of client.db().collection(collectionName).find({}, { raw: true })) {
          const text = Buffer.from(bytes as unknown as Uint8Array).toString('utf8');
          found.push(...known.filter((words) => text.includes(words)));
        }
      }
      return [...new Set(found)].sort();
    };
    const opened = await openTryBot(uri);
    const { bot, client: person } = opened;
    try {
      let said = 0;
      const say = (who: string, text: string) => person.post(who, `own-data-${String(said++)}`, { kind: 'text', text });
      for (const text of ['hallo', 'ja', '1', '4', 'opmerking bij vraag U1: Alleen de wijkagent kent het dossier Lindelaan', 'insturen', 'insturen']) await say('fatima', text);
      await say('karim', 'digest');
      await person.moveClock({ hours: 1 });
      expect(await traces()).toEqual([...known].sort());
      for (const text of ['wis mijn gegevens', 'ja']) await say('fatima', text);
      await person.moveClock({ hours: 1 });
      expect(await traces()).toEqual([]);
      expect((await bot.store.members.get('fatima'))?.document).toMatchObject({ name: '—', email: '' });
    } finally {
      await opened.close();
    }
  });
}
