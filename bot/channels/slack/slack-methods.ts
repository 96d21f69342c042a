/**
 * What we ask of Slack and hear from Slack, and the scope that each needs. The manifests are made of these tables and every call
 * goes through them, so the app asks for exactly what it uses.
 * May import: @slack/web-api (types). Pure.
 */
import type { AppsManifestCreateArguments } from '@slack/web-api';

export type Manifest = AppsManifestCreateArguments['manifest'];
type BotScope = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number];
type BotEvent = NonNullable<NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']>[number];

/** Web API methods, with their bot scopes. */
export const slackMethods = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['im:history'],
  'conversations.open': ['im:write'],
  'users.info': ['users:read'],
  'users.lookupByEmail': ['users:read', 'users:read.email'],
  'views.publish': [],
} as const satisfies Readonly<Record<string, readonly BotScope[]>>;

export type SlackMethod = keyof typeof slackMethods;

/** Events, with theirs. */
export const slackEvents = { 'message.im': ['im:history'], app_home_opened: [] } as const satisfies Readonly<Partial<Record<BotEvent, readonly BotScope[]>>>;

export const slashCommand = '/scan';

/** Everything above, and `commands` for the slash command. */
export function neededScopes(): BotScope[] {
  return [...new Set<BotScope>(['commands', ...Object.values(slackMethods).flat(), ...Object.values(slackEvents).flat()])].sort();
}

export function neededEvents(): BotEvent[] {
  return Object.keys(slackEvents) as (keyof typeof slackEvents)[];
}
