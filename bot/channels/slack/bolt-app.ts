/**
 * Bolt app: Bolt routes what comes in, over a socket or over HTTP. We decide who is heard, and when Slack hears that it was taken: after the commit.
 * May import: templates, bot, @slack/bolt.
 */
import { App, HTTPReceiver, SocketModeReceiver, type AuthorizeResult, type Receiver } from '@slack/bolt';
import { answeredInChat } from '../../../templates/apps/slack.ts';
import { factsOf, type Log } from '../../log.ts';
import { clientOptions, silent } from './calls.ts';
import type { Hearing } from './hearing.ts';
import { eventsPath } from './manifest.ts';
import { parseCommand, parseHomeOpened, parseMessage, parsePress } from './payloads.ts';
import { slashCommand } from './slack-methods.ts';
import type { HttpEntry, SlackSettings, SocketEntry } from './slack-settings.ts';
import { choiceActions } from './to-slack-message.ts';
import type { Workspaces } from './workspaces.ts';

/** The app of a receiver. `init` must be awaited before anything comes in. */
export function createBoltApp({ receiver, settings: { apiUrl }, workspaces, hearing }: { receiver: Receiver; settings: SlackSettings; workspaces: Workspaces; hearing: Hearing }): App {
  const app = new App({
    receiver,
    deferInitialization: true,
    // The library's store of conversations grows without end, and nothing here reads it.
    convoStore: false,
    logger: silent,
    clientOptions: clientOptions(apiUrl),
    authorize: async ({ teamId = '' }): Promise<AuthorizeResult> => {
      const installation = (await workspaces.of(teamId))?.installation;
      if (!installation) return {};
      const { botToken, botUserId, botId } = installation;
      return { botToken, botUserId, ...(botId === null ? {} : { botId }) };
    },
  });
  app.event('message', async ({ body }) => {
    const typed = parseMessage(body);
    if (typed) await hearing.typed(typed);
  });
  app.event('app_home_opened', ({ body }) => {
    const opened = parseHomeOpened(body);
    if (opened) hearing.homeOpened(opened);
    return Promise.resolve();
  });
  app.action(choiceActions, async ({ ack, body }) => {
    const pressed = parsePress(body);
    if (pressed) await hearing.pressed(pressed);
    await ack();
  });
  app.command(slashCommand, async ({ ack, body }) => {
    const typed = parseCommand(body);
    if (!typed) return ack();
    await ack({ response_type: 'ephemeral', text: answeredInChat[await hearing.typed(typed)] });
  });
  return app;
}

/** Whether a body is for this app and from a workspace that is served; says so in the log where not. */
export type IsOurs = (body: unknown) => boolean;

/** Slack calls `requestListener` of it. What failed is answered 500, and Slack delivers it again. */
export function httpReceiver({ signingSecret }: HttpEntry, log: Log): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: [eventsPath],
    processBeforeResponse: true,
    logger: silent,
    processEventErrorHandler: ({ error, response }) => {
      log('error', 'slack.turn.failed', factsOf(originalOf(error)));
      response.statusCode = 500;
      response.end();
      return Promise.resolve(false);
    },
  });
}

/** Slack is called. What failed is not acknowledged, and Slack delivers it again. */
export function socketReceiver({ appToken }: SocketEntry, { apiUrl }: SlackSettings, isOurs: IsOurs, log: Log): SocketModeReceiver {
  return new CommitFirstReceiver({
    appToken,
    logger: silent,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
    processEventErrorHandler: ({ error }) => {
      log('error', 'slack.turn.failed', factsOf(originalOf(error)));
      return Promise.resolve(false);
    },
  }, isOurs);
}

/** Over a socket Bolt acknowledges an event before anyone has looked at it; a turn that fails after that is lost. */
class CommitFirstReceiver extends SocketModeReceiver {
  constructor(
    options: ConstructorParameters<typeof SocketModeReceiver>[0],
    private readonly isOurs: IsOurs,
  ) {
    super(options);
  }

  override init(app: App): void {
    const processEvent: App['processEvent'] = async (event) => {
      let response: unknown;
      const ack: typeof event.ack = (given: unknown) => {
        response = given;
        return Promise.resolve();
      };
      // What is not for us is acknowledged too: delivering it again would change nothing.
      if (this.isOurs(event.body)) await app.processEvent({ ...event, ack });
      await event.ack(response);
    };
    // The app in all else: a proxy keeps its type.
    super.init(new Proxy(app, { get: (target, name): unknown => (name === 'processEvent' ? processEvent : Reflect.get(target, name)) }));
  }
}

/** Bolt wraps what a listener throws. */
function originalOf(error: unknown): unknown {
  return error instanceof Error && 'original' in error ? error.original : error;
}
