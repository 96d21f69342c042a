/**
 * Opens Slack: how the bot speaks there, and how it hears. Loaded only where Slack is set up: Bolt is heavy.
 * May import: flows (types), store, bot.
 */
import type { SlackAddress } from '../../../flows/contact.ts';
import type { Store } from '../../../store/port.ts';
import type { Clock } from '../../clock.ts';
import { ConfigError } from '../../config-error.ts';
import type { Log } from '../../log.ts';
import type { Subjects } from '../../subjects.ts';
import type { Channel, Platform } from '../channel.ts';
import { createBoltApp, httpReceiver, socketReceiver, type IsOurs } from './bolt-app.ts';
import { openCalls } from './calls.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { keepInstallation } from './installations.ts';
import { senderOf } from './payloads.ts';
import { accountWith } from './people.ts';
import { createPost } from './post.ts';
import { stayConnected } from './stay-connected.ts';
import { addSlackRoute } from './slack-route.ts';
import type { SlackSettings } from './slack-settings.ts';
import { toSlackMessage } from './to-slack-message.ts';
import { createWorkspaces } from './workspaces.ts';

interface Parts {
  readonly settings: SlackSettings;
  readonly store: Store;
  readonly clock: Clock;
  readonly subjects: Subjects;
  readonly log: Log;
}

/**
 * Slack as a platform. Tokens of the settings are checked with Slack and kept.
 * @throws ConfigError when Slack refuses a token, or it is of a workspace that is not on the list
 */
export async function openSlack({ settings, store, clock, subjects, log }: Parts): Promise<Platform> {
  await Promise.all(settings.botTokens.map((token) => keepToken(token, settings, store, clock, log)));
  const workspaces = createWorkspaces({ store, settings });
  const post = createPost({ workspaces, wait: (ms) => clock.wait(ms), everyMs: settings.paceMs });
  let hearing: Hearing | null = null;
  let stop = (): Promise<unknown> => Promise.resolve();

  const isOurs: IsOurs = (body) => {
    const sender = senderOf(body);
    if (sender?.appId === settings.appId && settings.workspaces.has(sender.teamId)) return true;
    log('info', 'slack.refused', { code: sender === null ? 'UNKNOWN_KIND' : sender.appId === settings.appId ? 'OTHER_WORKSPACE' : 'OTHER_APP' });
    return false;
  };

  const channel: Channel<SlackAddress> = {
    name: 'slack',
    chatUrl: null,
    async send({ address, message, memberId, key }) {
      return post(address, toSlackMessage(message, memberId), `${memberId}.${key}`);
    },
    async find(email) {
      const found = await Promise.all([...settings.workspaces].map((teamId) => accountWith(workspaces, teamId, email)));
      return found.flatMap((address) => (address === null ? [] : [{ address, account: { channel: 'slack', homeId: address.teamId, userId: address.userId } }]));
    },
    async close() {
      await stop();
      await hearing?.idle();
    },
  };

  return {
    channel,
    async receive({ server, frontDoor, takeTurn }) {
      const { entry } = settings;
      hearing = createHearing({ store, clock, log, subjects, workspaces, post, frontDoor, takeTurn });
      if (entry.kind === 'http') {
        const receiver = httpReceiver(entry, log);
        await createBoltApp({ receiver, settings, workspaces, hearing }).init();
        addSlackRoute({ server, signingSecret: entry.signingSecret, requestListener: receiver.requestListener, isOurs, clock, log });
        return;
      }
      const receiver = socketReceiver(entry, settings, isOurs, log);
      await createBoltApp({ receiver, settings, workspaces, hearing }).init();
      stop = stayConnected(receiver, (ms) => clock.wait(ms), log);
    },
  };
}

async function keepToken(token: string, { apiUrl, workspaces }: SlackSettings, store: Store, clock: Clock, log: Log): Promise<void> {
  const call = openCalls({ apiUrl, token });
  const called = await call('auth.test', {});
  if (!called.ok && called.why !== 'refused') {
    // Slack is away: what is in the store from an earlier start serves meanwhile.
    log('warn', 'slack.token.unchecked', { why: called.why });
    return;
  }
  const { team_id: teamId, user_id: botUserId, bot_id: botId } = called.ok ? called.answer : {};
  if (typeof teamId !== 'string' || typeof botUserId !== 'string') throw new ConfigError([{ path: 'SLACK_BOT_TOKEN', message: 'is refused by Slack; copy the bot token again from the page of the app' }]);
  if (!workspaces.has(teamId)) throw new ConfigError([{ path: 'SLACK_WORKSPACES', message: `does not name ${teamId}, but a token of that workspace is set; add it, or clear the token` }]);
  await keepInstallation(store, { teamId, botToken: token, botUserId, botId: typeof botId === 'string' ? botId : null, installedAt: clock.now() });
}
