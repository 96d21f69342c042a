/** The bot on Teams, on Slack and with its page, on one store, over real HTTP; the platforms are stand-ins. */
import { openSlack } from '../../bot/channels/slack/open-slack.ts';
import { openTeams } from '../../bot/channels/teams/open-teams.ts';
import { addVisitorRoutes } from '../../bot/channels/web/visitor-routes.ts';
import { createWatchers } from '../../bot/channels/web/watchers.ts';
import { openCharts } from '../../bot/charts.ts';
import { openPress } from '../../bot/press.ts';
import { createClock } from '../../bot/clock.ts';
import { createFrontDoor } from '../../bot/front-door.ts';
import { giveSeat } from '../../bot/identities.ts';
import { createLog } from '../../bot/log.ts';
import { createServer } from '../../bot/server.ts';
import { neededEvents, neededScopes } from '../../bot/channels/slack/slack-methods.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Questionnaire } from '../../flows/questionnaire.ts';
import type { Store } from '../../store/port.ts';
import type { Message } from '../../templates/message.ts';
import { apology } from '../../templates/speech/failures.ts';
import type { Inbound } from '../../flows/inbound.ts';
import { freePort } from './free-port.ts';
import { createReplica, replicaQuestionnaire, replicaSubjects } from './replica.ts';
import { team } from './slack/slack-bot.ts';
import { StandInSlack } from './slack/stand-in-slack.ts';
import { openBotConnector, type BotConnector } from './teams/bot-connector.ts';
import { teamsSettings } from './teams/teams-bot.ts';
import { openTemporaryStore } from './temporary-store.ts';

export interface EveryChannel {
  readonly store: Store;
  readonly address: string;
  readonly connector: BotConnector;
  readonly slack: StandInSlack;
  /** Resolves when nothing that belongs on a platform is left to say. */
  readonly settled: () => Promise<void>;
  /** Signs in on the page by the link in a mail, as this member. */
  readonly openPage: (memberId: MemberId) => Promise<PageVisitor>;
  readonly close: () => Promise<void>;
}

export interface PageVisitor {
  /** @returns what the bot said in answer */
  readonly say: (said: Inbound['said']) => Promise<readonly Message[]>;
  /** Everything that stands on the page. */
  readonly shown: () => Promise<readonly Message[]>;
}

/** @param nowMs of the pace on Teams and of the page's limits; one that runs ahead leaves nothing to wait for */
export async function openEveryChannel(nowMs: () => number, questionnaire: Questionnaire = replicaQuestionnaire): Promise<EveryChannel> {
  const clock = createClock();
  const temporary = await openTemporaryStore(questionnaire, clock.now());
  const { store } = temporary;
  const members = (await store.members.listByScan('merenburg', { limit: 100 })).map(({ document }) => document);
  for (const member of members) await giveSeat(store, member, []);
  const log = createLog(() => undefined, () => clock.now());
  const connector = await openBotConnector();
  const slack = await StandInSlack.open({ scopes: neededScopes(), events: neededEvents() });
  const { botToken } = slack.addWorkspace(team, members.map(({ id, name, email }) => ({ id: `U${id.toUpperCase()}`, name, email })));
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const parts = { store, subjects: replicaSubjects, clock, log };
  const teams = openTeams({ settings: teamsSettings(connector), ...parts, nowMs, tokens: connector.tokens });
  const slackSettings = { appId: slack.appId, workspaces: new Set([team]), botTokens: [botToken], entry: { kind: 'http', signingSecret: slack.signingSecret }, apiUrl: slack.apiUrl, paceMs: 0 } as const;
  const onSlack = await openSlack({ settings: slackSettings, ...parts });
  const replica = createReplica(store, clock, {}, new Map([teams.channel, onSlack.channel].map((channel) => [channel.name, channel])));
  const { takeTurn, mailRoom } = replica;
  const server = createServer({ store, log, renderError: (_, reference, language) => apology(reference, language) });
  const frontDoor = createFrontDoor({ store, clock, office: replica.office, log });
  for (const platform of [teams, onSlack]) await platform.receive({ server, frontDoor, takeTurn });
  addVisitorRoutes({ server, ...parts, clock: { ...clock, now: () => new Date(Date.parse(clock.now()) + nowMs()).toISOString() }, takeTurn, charts: openCharts({ quickChartUrl: null, press: openPress() }), watchers: createWatchers(), mailRoom, publicUrl });
  await server.listen(port, '127.0.0.1');
  slack.requestUrl = `${publicUrl}/slack/events`;
  const post = (path: string, body: string | URLSearchParams, headers: Record<string, string> = {}) => fetch(publicUrl + path, { method: 'POST', redirect: 'manual', headers: { Origin: publicUrl, ...headers }, body });

  return {
    store,
    address: publicUrl,
    connector,
    slack,
    settled: async () => {
      await teams.idle();
      await replica.idle();
      await teams.idle();
    },
    openPage: async (memberId) => {
      const email = members.find(({ id }) => id === memberId)?.email ?? '';
      await post('/link', new URLSearchParams({ email }));
      const mail = (await store.mails.listByScan('merenburg', { limit: 500 })).find(({ document: { kind, to } }) => kind === 'personal-link' && to.email === email);
      const token = /enter\?token=([\w-]+)/.exec(mail?.document.text ?? '')?.[1] ?? '';
      const Cookie = ((await post('/enter', new URLSearchParams({ token }))).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const feed = async () => (await store.feed.read(memberId, { limit: 1000 })).filter(({ from }) => from === 'bot').map(({ content }) => content as Message);
      let events = 0;
      return {
        shown: feed,
        say: async (said) => {
          const before = (await feed()).length;
          const body = JSON.stringify({ memberId, eventId: `every-page-${String(++events)}`, said });
          const { status } = await post('/talk/messages', body, { Cookie, 'Content-Type': 'application/json' });
          if (status !== 200) throw new Error(`The page was answered ${String(status)}.`);
          return (await feed()).slice(before);
        },
      };
    },
    close: async () => {
      await server.close();
      await replica.idle();
      for (const { channel } of [teams, onSlack]) await channel.close();
      await temporary.close();
      await Promise.all([connector.close(), slack.close()]);
    },
  };
}
