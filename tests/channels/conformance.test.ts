/** Every channel passes one suite, and one person may use several. */
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../flows/choice.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Message } from '../../templates/message.ts';
import { openTeamsBot } from '../support/teams/teams-bot.ts';
import { describeChannelConformance, shownIn, type ChannelDriver } from './conformance.ts';
import { hurried, openSlackDriver, openTeamsDriver, openWebDriver, teamsSayer } from './drivers.ts';

describeChannelConformance('web', openWebDriver);
describeChannelConformance('teams', openTeamsDriver);
describeChannelConformance('slack', openSlackDriver);

describe('one person in two channels', () => {
  const sem = 'sem' as MemberId;

  it('answers five questions in Teams, goes on in the page, and submits there', { timeout: 60_000 }, async () => {
    const bot = await openTeamsBot(hurried());
    const inTeams = teamsSayer(bot);
    let turns = 0;
    const onPage: ChannelDriver['say'] = async (memberId, said) => {
      const last = (await bot.store.feed.read(memberId, { limit: 1000 })).at(-1)?.key;
      await bot.takeTurn(memberId, { channel: 'web', eventId: `page-${String(++turns)}`, said });
      const entries = await bot.store.feed.read(memberId, { limit: 1000, ...(last === undefined ? {} : { after: last }) });
      return entries.flatMap(({ from, content }) => (from === 'bot' ? [shownIn(content as Message)] : []));
    };
    try {
      const typed = (text: string): Inbound['said'] => ({ kind: 'text', text });
      await inTeams(sem, typed('hoi'));
      let shown = await inTeams(sem, typed('ja'));
      for (let count = 0; count < 5; count++) {
        await inTeams(sem, typed('2'));
        shown = await inTeams(sem, typed('3'));
      }
      // The card that stands in Teams is answered on the page: the same question.
      const teamsCard = shown.at(-1)?.choices.find((choice): choice is Extract<Choice, { action: 'answer' }> => choice.action === 'answer');
      const standing = bot.connector.received.length;
      shown = await onPage(sem, { kind: 'choice', choice: teamsCard ?? { action: 'drop-remark' } });
      const half = await bot.memberOf('sem');
      expect(half.role === 'participant' && Object.keys(half.answers)).toHaveLength(6);
      for (let count = 0; count < 80 && !shown.some(({ choices }) => choices.some((choice) => choice.action === 'command' && choice.command === 'submit')); count++) shown = await onPage(sem, typed('3'));
      await onPage(sem, typed('insturen'));

      const member = await bot.memberOf('sem');
      if (member.role !== 'participant') throw new Error('Sem is a participant.');
      expect(member.submittedAt).not.toBeNull();
      const channels = Object.values(member.answers).map(({ history }) => history[0]?.channel);
      expect(channels.filter((channel) => channel === 'teams')).toHaveLength(5);
      expect(channels.filter((channel) => channel === 'web')).toHaveLength(channels.length - 5);
      expect(member.contacts.map(({ address }) => address.channel)).toEqual(['teams', 'web']);
      // What was said on the page was said there alone.
      expect(bot.connector.received).toHaveLength(standing);
    } finally {
      await bot.close();
    }
  });
});
