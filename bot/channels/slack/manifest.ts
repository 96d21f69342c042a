/**
 * The app's manifests, one for Socket Mode and one for HTTP: the same app but for the addresses.
 * May import: templates, bot/channels/slack. Pure.
 */
import { slackApp } from '../../../templates/apps/slack.ts';
import { neededEvents, neededScopes, slashCommand, type Manifest } from './slack-methods.ts';

/** Where Slack sends events, button presses and commands over HTTP. */
export const eventsPath = '/slack/events';
/** No public address is needed; what most municipalities want. */
export function socketModeManifest(): Manifest {
  return manifest(null);
}

/** @param publicUrl https, without a slash at its end */
export function httpManifest(publicUrl: string): Manifest {
  return manifest(publicUrl);
}

function manifest(publicUrl: string | null): Manifest {
  const request = publicUrl === null ? {} : { request_url: publicUrl + eventsPath };
  return {
    _metadata: { major_version: 2 },
    display_information: { name: slackApp.name, description: slackApp.description, long_description: slackApp.longDescription, background_color: '#14424a' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: slackApp.name.toLowerCase(), always_online: true },
      slash_commands: [
        { command: slashCommand, description: slackApp.command.description, usage_hint: slackApp.command.usageHint, should_escape: false, ...(publicUrl === null ? {} : { url: publicUrl + eventsPath }) },
      ],
    },
    oauth_config: { scopes: { bot: neededScopes() } },
    settings: {
      event_subscriptions: { ...request, bot_events: neededEvents() },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === null,
      token_rotation_enabled: false,
    },
  };
}
