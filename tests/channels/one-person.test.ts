/** One person is one conversation, whichever of the three channels it goes on in. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../flows/answer.ts';
import type { Choice } from '../../flows/choice.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { Participant } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import { openEveryChannel } from '../support/every-channel.ts';
import { team } from '../support/slack/slack-bot.ts';
import { buttonsIn } from '../support/slack/block-schema.ts';
import { parseCardValue } from '../../bot/channels/slack/card-value.ts';
import { actionsOn, teamsPerson, textOf } from '../support/teams/teams-person.ts';
import { shownIn } from './conformance.ts';
import { hurried } from './drivers.ts';

const id = 'fatima' as MemberId;
type Answer = Extract<Choice, { action: 'answer' }>;
const isAnswer = (choice: Choice | undefined): choice is Answer => choice?.action === 'answer';
const levelOf = (choices: readonly Choice[], level: number) => choices.filter(isAnswer).find(({ judgement }) => judgement.kind === 'level' && judgement.level === level);
const typed = (text: string): Inbound['said'] => ({ kind: 'text', text });

describe('a person in Teams, in Slack and on the page', () => {
  it('answers five questions in Teams, five in Slack, and submits on the page; nothing is lost, doubled or asked twice', { timeout: 90_000 }, async () => {
    const bot = await openEveryChannel(hurried());
    const { connector, slack, store, settled } = bot;
    const inTeams = teamsPerson(connector, () => bot.address, 'fatima');
    const inSlack = () => slack.said('UFATIMA');
    const member = async (): Promise<Participant> => {
      const found = (await store.members.get(id))?.document;
      if (found?.role !== 'participant') throw new Error('Fatima is a participant.');
      return found;
    };
    const teamsChoices = () => actionsOn(inTeams.messages().at(-1)?.activity.attachments?.[0]?.content).map(({ data }) => data['choice'] as Choice);
    const slackChoices = () => buttonsIn(inSlack().at(-1)?.blocks ?? []).flatMap(({ value = '' }) => parseCardValue(value)?.choice ?? []);
    const sayInTeams = async (text: string) => {
      expect((await inTeams.type(text)).status).toBe(200);
      await settled();
    };
    const pressInSlack = async (choice: Choice) => {
      const message = inSlack().at(-1);
      const taken = await slack.deliver(slack.action(team, 'UFATIMA', { action_id: 'choice.0', value: JSON.stringify({ of: id, choice }) }, message));
      expect(taken.status).toBe(200);
      await settled();
    };
    const sayInSlack = async (text: string) => {
      expect((await slack.type(team, 'UFATIMA', text)).status).toBe(200);
      await settled();
    };
    try {
      // Five in Teams, typed; the welcome is said once, by the installation.
      await Promise.all([inTeams.install(), inTeams.install()]);
      await settled();
      expect(inTeams.messages()).toHaveLength(1);
      expect(textOf(inTeams.messages()[0] ?? fail())).toContain('ik doe mee');
      await sayInTeams('ja');
      for (let count = 0; count < 5; count++) {
        await sayInTeams('2');
        await sayInTeams('3');
      }
      const sixth = levelOf(teamsChoices(), 2) ?? fail();
      const sixthCard = inTeams.messages().at(-1) ?? fail();
      expect(Object.keys((await member()).answers)).toHaveLength(5);
      expect((await member()).answers).not.toHaveProperty(sixth.itemId);

      // Slack: no second welcome, no second question about consent, but the question that is open.
      const standingInTeams = inTeams.messages().length;
      await sayInSlack('hoi');
      expect(slack.wordsIn(inSlack()[0] ?? fail())).not.toContain('Ja, ik doe mee');
      expect(slackChoices().filter(isAnswer)).toEqual(teamsChoices().filter(isAnswer));
      for (let count = 0; count < 5; count++) {
        await pressInSlack(levelOf(slackChoices(), 3) ?? fail());
        await pressInSlack(levelOf(slackChoices(), 4) ?? fail());
      }
      expect(Object.keys((await member()).answers)).toHaveLength(10);
      expect(inTeams.messages()).toHaveLength(standingInTeams);

      // The card of the sixth question still stands in Teams with its buttons: what is pressed there is told, corrected with a receipt, and doubled never.
      const before = answerTo((await member()).answers, sixth.itemId);
      expect(before.current).toEqual({ kind: 'level', level: 3 });
      await inTeams.press(sixth, id, { id: sixthCard.id });
      await inTeams.press(sixth, id, { id: sixthCard.id });
      await settled();
      const after = await member();
      expect(answerTo(after.answers, sixth.itemId).history.length - before.history.length).toBe(1);
      expect(answerTo(after.answers, sixth.itemId)).toMatchObject({ current: { kind: 'level', level: 2 }, ambition: before.ambition });
      expect(Object.keys(after.answers)).toHaveLength(10);
      expect(inTeams.messages().slice(standingInTeams).map(textOf).join('\n')).toContain('3');

      // The page: the eleventh question, asked where one left off.
      const standing = { teams: inTeams.messages().length, slack: inSlack().length };
      const lastSlackCard = slackChoices();
      const onPage = await bot.openPage(id);
      let said = await onPage.say({ kind: 'choice', choice: { action: 'command', command: 'resume' } });
      expect(said.flatMap((message) => shownIn(message).choices).filter(isAnswer)).toEqual(lastSlackCard.filter(isAnswer));
      const canSubmit = () => said.some((message) => shownIn(message).choices.some((choice) => choice.action === 'command' && choice.command === 'submit'));
      for (let count = 0; count < 80 && !canSubmit(); count++) said = await onPage.say(typed('3'));
      await onPage.say(typed('insturen'));
      await settled();

      const done = await member();
      expect(done.submittedAt).not.toBeNull();
      const first = Object.values(done.answers).map(({ history }) => history[0]?.channel);
      expect([first.filter((channel) => channel === 'teams').length, first.filter((channel) => channel === 'slack').length]).toEqual([5, 5]);
      expect(first.filter((channel) => channel === 'web')).toHaveLength(first.length - 10);
      expect(done.contacts.map(({ address }) => address.channel)).toEqual(['slack', 'teams', 'web']);
      // What was said on the page was said there alone, and everything that was to be said was.
      expect({ teams: inTeams.messages().length, slack: inSlack().length }).toEqual(standing);
      expect(done.outbox.filter(({ task }) => task.to === 'person').length).toBeLessThanOrEqual(2);
      expect(new Set(connector.received.map(({ id: one }) => one)).size).toBe(connector.received.length);

      // An answer on a Slack card after all that is a correction of what was sent in, or a word about it; the scan stays sent in once.
      const [oldCard] = inSlack().filter(({ blocks }) => buttonsIn(blocks).length > 0);
      expect(oldCard).toBeDefined();
      await pressInSlack(levelOf(lastSlackCard, 1) ?? fail());
      expect(Object.keys((await member()).answers)).toHaveLength(first.length);
      expect(inSlack().length).toBeGreaterThan(standing.slack);
    } finally {
      await bot.close();
    }
  });
});

function fail(): never {
  throw new Error('It is not there.');
}
