/** The real bot in production mode on a stand-in Slack: a store of its own, a scan with a few people, over HTTP or a socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neededEvents, neededScopes } from '../../../bot/channels/slack/slack-methods.ts';
import type { SlackSettings } from '../../../bot/channels/slack/slack-settings.ts';
import { giveSeat } from '../../../bot/identities.ts';
import { openBot, type Bot } from '../../../bot/open-bot.ts';
import { scanOfMerenburg } from '../../../bot/try/scan-of-merenburg.ts';
import { loadSubjects } from '../../../bot/subjects.ts';
import type { Member } from '../../../flows/member.ts';
import { freePort } from '../free-port.ts';
import { StandInSlack, type ShownMessage, type Taken } from './stand-in-slack.ts';

export const team = 'T0MEREN';
export const otherTeam = 'T0OTHER';

export interface SlackBot {
  readonly bot: Bot;
  readonly slack: StandInSlack;
  readonly logged: readonly string[];
  /** Types as a person of the first workspace and waits for what the bot says. */
  readonly say: (userId: string, text: string, messages?: number) => Promise<readonly ShownMessage[]>;
  /** Presses a button by its label on the last message that has one. */
  readonly press: (userId: string, label: string, messages?: number) => Promise<readonly ShownMessage[]>;
  readonly member: (memberId: string) => Promise<Member>;
  close(): Promise<void>;
}

export interface SlackBotOptions {
  /** With the page for people outside the tenant. */
  readonly hasPage?: boolean;
  readonly entry?: 'http' | 'socket';
  /** The embedded engine where it is left out. */
  readonly mongodbUri?: string;
  readonly settings?: Partial<SlackSettings>;
}

/** Fatima answers, Marit directs, Karim facilitates; Zoe is known to Slack and to no scan. */
const people = [
  { id: 'UFATIMA', name: 'Fatima el Amrani', email: 'Fatima@merenburg.example' },
  { id: 'UANNEKE', name: 'Anneke de Wit', email: 'anneke@merenburg.example' },
  { id: 'UMARIT', name: 'Marit van Dijk', email: 'marit@merenburg.example' },
  { id: 'UKARIM', name: 'Karim Aydın', email: 'karim@begeleiders.example' },
  { id: 'UJORIS', name: 'Joris Hendriks', email: 'joris@merenburg.example' },
  { id: 'USEM', name: 'Sem Bakker', email: 'sem@merenburg.example' },
  { id: 'UZOE', name: 'Zoe Stranger', email: 'zoe@elders.example', locale: 'en-GB' },
];

export async function openSlackBot({ entry = 'http', settings = {}, hasPage = false, mongodbUri }: SlackBotOptions = {}): Promise<SlackBot> {
  const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-slack-'));
  const slack = await StandInSlack.open({ scopes: neededScopes(), events: neededEvents() });
  const { botToken } = slack.addWorkspace(team, people);
  slack.addWorkspace(otherTeam, [{ id: 'UOTHER', name: 'Other', email: 'fatima@merenburg.example' }]);
  const logged: string[] = [];
  const port = hasPage ? await freePort() : 0;
  const bot = await openBot(
    {
      mode: 'production',
      host: '127.0.0.1',
      port,
      dataDir,
      mongodbUri: mongodbUri ?? null,
      smtp: null,
      quickchartUrl: null,
      teams: null,
      publicUrl: hasPage ? `http://127.0.0.1:${port}` : null,
      slack: {
        appId: slack.appId,
        workspaces: new Set([team]),
        botTokens: [botToken],
        entry: entry === 'http' ? { kind: 'http', signingSecret: slack.signingSecret } : { kind: 'socket', appToken: slack.appToken },
        apiUrl: slack.apiUrl,
        paceMs: 1000,
        ...settings,
      },
    },
    (line) => logged.push(line),
  );
  if (entry === 'http') slack.requestUrl = `${bot.address}/slack/events`;
  else await slack.until(() => slack.isConnected());
  const { scan, members } = scanOfMerenburg(loadSubjects().current, new Date().toISOString());
  for (const member of members) {
    await bot.store.members.insert(member);
    await giveSeat(bot.store, member, []);
  }
  await bot.store.scans.insert(scan);

  const answersTo = async (userId: string, messages: number, act: () => Promise<Taken>): Promise<readonly ShownMessage[]> => {
    const before = slack.said(userId).length;
    const taken = await act();
    if (taken.status !== 200) throw new Error(`The bot took it with ${taken.status}: ${logged.slice(-2).join('')}`);
    await slack.until(() => slack.said(userId).length >= before + messages);
    return slack.said(userId).slice(before);
  };
  return {
    bot,
    slack,
    logged,
    say: (userId, text, messages = 1) => answersTo(userId, messages, () => slack.type(team, userId, text)),
    press: (userId, label, messages = 1) => answersTo(userId, messages, () => slack.deliver(slack.pressLabelled(team, userId, label))),
    async member(memberId) {
      const stored = await bot.store.members.get(memberId);
      if (!stored) throw new Error(`There is no ${memberId}.`);
      return stored.document;
    },
    async close() {
      await bot.close();
      await slack.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
