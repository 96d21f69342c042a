/** Drivers: the channels as the conformance suite uses them, over real HTTP. */
import type { Choice } from '../../flows/choice.ts';
import { parseCardValue } from '../../bot/channels/slack/card-value.ts';
import { fromSlackText } from '../../bot/channels/slack/from-slack-text.ts';
import { buttonsIn } from '../support/slack/block-schema.ts';
import { openSlackBot, team, type SlackBot } from '../support/slack/slack-bot.ts';
import type { ShownMessage } from '../support/slack/stand-in-slack.ts';
import { openTeamsBot, type TeamsBot } from '../support/teams/teams-bot.ts';
import { actionsOn, teamsPerson, type TeamsPerson } from '../support/teams/teams-person.ts';
import type { Received } from '../support/teams/bot-connector.ts';
import { openTryBot } from '../support/try-bot.ts';
import { shownIn, type ChannelDriver, type Shown } from './conformance.ts';

let events = 0;

export async function openWebDriver(): Promise<ChannelDriver> {
  const opened = await openTryBot();
  const { bot, client } = opened;
  return {
    store: bot.store,
    now: async () => (await client.state()).now,
    say: async (memberId, said) => {
      const entries = await client.post(memberId, `conformance-${String(++events)}`, said);
      return entries.flatMap((entry) => (entry.from === 'bot' ? [shownIn(entry.content)] : []));
    },
    close: () => opened.close(),
  };
}

export async function openTeamsDriver(): Promise<ChannelDriver> {
  const bot = await openTeamsBot(hurried());
  const say = teamsSayer(bot);
  return { store: bot.store, now: () => Promise.resolve(bot.clock.now()), say, close: () => bot.close() };
}

/** A clock that passes a second whenever it is looked at: the suite says more in a minute than Teams' pace allows. */
export function hurried(): () => number {
  let ms = 0;
  return () => (ms += 1000);
}

/** Speaks as any member of the ready-made scan. */
export function teamsSayer(bot: Pick<TeamsBot, 'connector' | 'address' | 'settled'>): ChannelDriver['say'] {
  const people = new Map<string, TeamsPerson>();
  return async (memberId, said) => {
    const email = memberId === 'karim' || memberId === 'lotte' ? `${memberId}@begeleiders.example` : `${memberId}@merenburg.example`;
    const person = people.get(memberId) ?? teamsPerson(bot.connector, () => bot.address, memberId, email);
    people.set(memberId, person);
    const before = person.messages().length;
    const { status } = said.kind === 'text' ? await person.type(said.text) : await person.press(said.choice, memberId, { by: events++ % 2 === 0 ? 'execute' : 'submit' });
    if (status !== 200) throw new Error(`Teams was answered ${String(status)}.`);
    await bot.settled();
    return person.messages().slice(before).map(shownInTeams);
  };
}

function shownInTeams({ activity }: Received): Shown {
  return { summary: activity.summary, choices: actionsOn(activity.attachments?.[0]?.content).map(({ data }) => data['choice'] as Choice) };
}

export async function openSlackDriver(): Promise<ChannelDriver> {
  const at = await openSlackBot({ settings: { paceMs: 0 } });
  return { store: at.bot.store, now: () => Promise.resolve(new Date().toISOString()), say: slackSayer(at), close: () => at.close() };
}

/** Speaks as any member of the ready-made scan who has an account in the stand-in's workspace. */
export function slackSayer({ slack, bot }: { readonly slack: SlackBot['slack']; readonly bot: Pick<SlackBot['bot'], 'store'> }): ChannelDriver['say'] {
  return async (memberId, said) => {
    const userId = `U${memberId.toUpperCase()}`;
    const before = slack.said(userId).length;
    const value = said.kind === 'choice' ? JSON.stringify({ of: memberId, choice: said.choice }) : '';
    const delivery = said.kind === 'text' ? slack.messageEvent(team, userId, said.text) : slack.action(team, userId, { action_id: 'choice.0', value }, slack.said(userId).at(-1));
    const { status } = await slack.deliver(delivery);
    if (status !== 200) throw new Error(`Slack was answered ${String(status)}.`);
    // Said when nothing that belongs in the conversation is left to say.
    for (;;) {
      const member = (await bot.store.members.get(memberId))?.document;
      if (!member?.outbox.some(({ task }) => task.to === 'person')) break;
      const { length } = slack.calls;
      await slack.until(() => slack.calls.length > length, 50).catch(() => undefined);
    }
    return slack.said(userId).slice(before).map(shownInSlack);
  };
}

function shownInSlack({ text, blocks }: ShownMessage): Shown {
  return { summary: fromSlackText(text), choices: buttonsIn(blocks).flatMap(({ value = '' }) => parseCardValue(value)?.choice ?? []) };
}
