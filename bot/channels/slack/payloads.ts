/**
 * Payloads: what Slack sends, parsed at the edge into what we use of it. Anything else is `null`: not for us.
 * May import: zod. Pure.
 */
import { z } from 'zod';

const id = z.string().regex(/^[A-Z0-9]{2,40}$/);
/** Goes into the store as the event's id. */
const eventKey = z.string().regex(/^[!-~]{4,100}$/);

const envelope = z.object({ api_app_id: z.string() });
const ofEvent = z.object({ type: z.literal('event_callback'), team_id: id, event_id: eventKey });
const ofCommand = z.object({ command: z.string(), team_id: id });
const ofAction = z.object({ type: z.literal('block_actions'), team: z.object({ id }) });

/** Which app and workspace a body says it is for; `null`: it is none of the kinds that we hear. */
export function senderOf(body: unknown): { readonly appId: string; readonly teamId: string } | null {
  const app = envelope.safeParse(body);
  if (!app.success) return null;
  const appId = app.data.api_app_id;
  const event = ofEvent.safeParse(body);
  if (event.success) return { appId, teamId: event.data.team_id };
  const command = ofCommand.safeParse(body);
  if (command.success) return { appId, teamId: command.data.team_id };
  const action = ofAction.safeParse(body);
  return action.success ? { appId, teamId: action.data.team.id } : null;
}

export interface Typed {
  readonly teamId: string;
  readonly userId: string;
  /** `null`: not written in the conversation with the bot. */
  readonly conversationId: string | null;
  readonly text: string;
  readonly eventId: string;
}

const message = ofEvent.extend({
  event: z.object({
    type: z.literal('message'),
    channel_type: z.literal('im'),
    channel: id,
    user: id,
    text: z.string(),
    // Changes, joins and echoes of our own have one of these.
    subtype: z.undefined().optional(),
    bot_id: z.undefined().optional(),
    hidden: z.undefined().optional(),
  }),
});

export function parseMessage(body: unknown): Typed | null {
  const { data } = message.safeParse(body);
  return data ? { teamId: data.team_id, userId: data.event.user, conversationId: data.event.channel, text: data.event.text, eventId: data.event_id } : null;
}

const command = z.object({ team_id: id, user_id: id, text: z.string(), trigger_id: eventKey });

export function parseCommand(body: unknown): Typed | null {
  const { data } = command.safeParse(body);
  return data ? { teamId: data.team_id, userId: data.user_id, conversationId: null, text: data.text, eventId: data.trigger_id } : null;
}

export interface Pressed {
  readonly teamId: string;
  readonly userId: string;
  readonly value: string;
  readonly eventId: string;
  /** `null`: pressed in the App Home. */
  readonly message: { readonly conversationId: string; readonly ts: string; readonly text: string; readonly blocks: unknown } | null;
}

const press = z.object({
  team: z.object({ id }),
  user: z.object({ id }),
  trigger_id: eventKey,
  actions: z.array(z.object({ value: z.string().max(2000) })).min(1),
  container: z.discriminatedUnion('type', [z.object({ type: z.literal('message'), message_ts: z.string().max(40), channel_id: id }), z.object({ type: z.literal('view') })]),
  message: z.object({ text: z.string().catch(''), blocks: z.unknown() }).optional(),
});

export function parsePress(body: unknown): Pressed | null {
  const { data } = press.safeParse(body);
  const [action] = data?.actions ?? [];
  if (!data || !action) return null;
  const shown = data.container.type === 'message' ? { conversationId: data.container.channel_id, ts: data.container.message_ts, text: data.message?.text ?? '', blocks: data.message?.blocks } : null;
  return { teamId: data.team.id, userId: data.user.id, value: action.value, eventId: data.trigger_id, message: shown };
}

const opened = ofEvent.extend({ event: z.object({ type: z.literal('app_home_opened'), user: id, tab: z.literal('home') }) });

export function parseHomeOpened(body: unknown): { readonly teamId: string; readonly userId: string } | null {
  const { data } = opened.safeParse(body);
  return data ? { teamId: data.team_id, userId: data.event.user } : null;
}
