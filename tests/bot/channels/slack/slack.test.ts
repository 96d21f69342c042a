/** The Slack channel through the whole bot, over HTTP and over a socket, against the stand-in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSlackBot, team, type SlackBot } from '../../../support/slack/slack-bot.ts';

describe.each(['http', 'socket'] as const)('over %s', (entry) => {
  let it_: SlackBot;
  beforeAll(async () => {
    it_ = await openSlackBot({ entry });
  });
  afterAll(() => it_.close());

  it('knows people by their address, asks for consent, and takes answers by button and by text', async () => {
    const { slack, say, press, member } = it_;
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
    const { slack } = it_;
    await slack.until(() => slack.said('UFATIMA')[0]?.edits === 1);
    const [consent] = slack.said('UFATIMA');
    expect(consent?.blocks.some(({ type }) => type === 'actions')).toBe(false);
    expect(consent?.text).toBe('✓ Ja, ik doe mee');
  });

  it('takes the same event once, however often it is delivered', async () => {
    const { slack, member } = it_;
    const delivery = slack.messageEvent(team, 'UFATIMA', 'help');
    const before = (await member('fatima')).turn;
    await slack.deliver(delivery);
    const said = (await member('fatima')).turn;
    for (const reason of ['http_timeout', 'http_error']) expect((await slack.deliver(delivery, { num: 1, reason })).status).toBe(200);
    expect([said, (await member('fatima')).turn]).toEqual([before + 1, before + 1]);
  });

  it('tells a stranger how to join, in the likely language, and nothing else', async () => {
    const { slack, say } = it_;
    const [answer] = await say('UZOE', 'status');
    expect(slack.wordsIn(answer ?? fail())).toMatch(/invitation/i);
    expect(slack.wordsIn(answer ?? fail())).not.toContain('Merenburg');
  });
});

function fail(): never {
  throw new Error('Nothing was said.');
}
