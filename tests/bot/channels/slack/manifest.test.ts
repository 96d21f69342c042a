/** The manifests: within Slack's limits, and asking for exactly what the code uses. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventsPath, httpManifest, socketModeManifest } from '../../../../bot/channels/slack/manifest.ts';
import { slackEvents, slackMethods } from '../../../../bot/channels/slack/slack-methods.ts';

const publicUrl = 'https://datapeil.example.org';
const both = [['Socket Mode', socketModeManifest()], ['HTTP', httpManifest(publicUrl)]] as const;
const folder = new URL('../../../../bot/channels/slack/', import.meta.url);
const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
const matchesOf = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, name]) => name))].sort();

describe.each(both)('the manifest for %s', (_, { display_information: shown, features, oauth_config, settings }) => {
  it('keeps names and descriptions within Slack’s limits', () => {
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description?.length).toBeLessThanOrEqual(140);
    expect(shown.long_description?.length).toBeGreaterThanOrEqual(174);
    expect(shown.long_description?.length).toBeLessThanOrEqual(4000);
    expect(shown.background_color).toMatch(/^#[0-9a-f]{6}$/);
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    for (const command of features?.slash_commands ?? []) {
      expect(command.command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(command.description.length).toBeLessThanOrEqual(2000);
      expect(command.usage_hint?.length).toBeLessThanOrEqual(1000);
    }
  });

  it('asks for the scopes of the calls that are made and the events that are heard, and no others', () => {
    expect(oauth_config?.scopes).toEqual({ bot: ['chat:write', 'commands', 'im:history', 'im:write', 'users:read', 'users:read.email'] });
    expect(settings?.event_subscriptions?.bot_events).toEqual(['message.im', 'app_home_opened']);
  });

  it('lets people write to the app, press its buttons and see its home', () => {
    expect(features?.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false });
    expect(settings?.interactivity?.is_enabled).toBe(true);
  });
});

it('names no method that the code does not call, and the code calls none that is not named', () => {
  expect(matchesOf(/\b(?:call|replies|others)\(\s*'([a-zA-Z.]+)'/g)).toEqual(Object.keys(slackMethods).sort());
  // Anything that reaches Slack another way would need a scope that nobody asked for.
  expect(matchesOf(/\bclient\.(chat|users|views|conversations|files|apps|auth|reactions)\./g)).toEqual([]);
});

it('hears the events that it subscribes to, and no others', () => {
  const heard = matchesOf(/app\.event\('([a-z_.]+)'/g).map((name) => (name === 'message' ? 'message.im' : name));
  expect(heard.sort()).toEqual(Object.keys(slackEvents).sort());
});

it('gives addresses over HTTP only', () => {
  expect(JSON.stringify(socketModeManifest())).not.toContain('http');
  expect(socketModeManifest().settings?.socket_mode_enabled).toBe(true);
  const { settings, features } = httpManifest(publicUrl);
  expect(settings?.socket_mode_enabled).toBe(false);
  expect([settings?.event_subscriptions?.request_url, settings?.interactivity?.request_url, features?.slash_commands?.[0]?.url]).toEqual(Array.from({ length: 3 }, () => publicUrl + eventsPath));
});

it('is written by npm run package:slack', () => {
  const where = mkdtempSync(join(tmpdir(), 'datapeil-package-'));
  try {
    const said = execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), new URL('package.ts', folder).pathname], { cwd: where, env: { ...process.env, PUBLIC_URL: `${publicUrl}/` }, encoding: 'utf8' });
    expect(said).toContain(join('out', 'slack', 'manifest-http.json'));
    expect(JSON.parse(readFileSync(join(where, 'out/slack/manifest-http.json'), 'utf8'))).toEqual(httpManifest(publicUrl));
    expect(JSON.parse(readFileSync(join(where, 'out/slack/manifest-socket-mode.json'), 'utf8'))).toEqual(socketModeManifest());
  } finally {
    rmSync(where, { recursive: true });
  }
});
