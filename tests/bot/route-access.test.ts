/** Whom each address answers: the real server, with every channel open, answers no address without a row, and every row is an address. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Config } from '../../bot/config.ts';
import { openBot } from '../../bot/open-bot.ts';
import { routeAccess, type Caller } from '../../bot/route-access.ts';
import { StandInSlack } from '../support/slack/stand-in-slack.ts';
import { openBotConnector } from '../support/teams/bot-connector.ts';
import { teamsSettings } from '../support/teams/teams-bot.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

async function serve(config: Pick<Config, 'mode' | 'publicUrl' | 'teams' | 'slack'>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-routes-'));
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const bot = await openBot({ host: '127.0.0.1', port: 0, dataDir, mongodbUri: null, smtp: null, quickchartUrl: null, ...config }, () => undefined);
  undo.push(() => bot.close());
  return bot;
}

async function serveEverything() {
  const connector = await openBotConnector();
  undo.push(() => connector.close());
  const slack = await StandInSlack.open({ scopes: [], events: [] });
  undo.push(() => slack.close());
  return serve({
    mode: 'production',
    publicUrl: 'http://127.0.0.1:1',
    teams: teamsSettings(connector),
    slack: { appId: slack.appId, workspaces: new Set(['T0MEREN']), botTokens: [], entry: { kind: 'http', signingSecret: slack.signingSecret }, apiUrl: slack.apiUrl, paceMs: 1000 },
  });
}

const rowsOf = (...callers: readonly Caller[]) => Object.entries(routeAccess).flatMap(([route, caller]) => (callers.includes(caller) ? [route] : []));
const statusOf = async (address: string, route: string) => {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${address}${path.replace('/assets/*', '/assets/none.js').replaceAll(/:\w+/gu, 'x')}`, { method, redirect: 'manual', ...(method === 'POST' ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {}) });
  await response.body?.cancel();
  return response.status;
};

it('has a row for each address of production and of try mode, and no row without an address', async () => {
  const production = await serveEverything();
  const tried = await serve({ mode: 'try', publicUrl: null, teams: null, slack: null });
  for (const { routes } of [production, tried]) expect(routes.filter((route) => !(route in routeAccess))).toEqual([]);
  expect([...new Set([...production.routes, ...tried.routes])].toSorted()).toEqual(Object.keys(routeAccess).toSorted());
});

it('answers nobody unknown in production: a platform without its signature, a visitor without a session', async () => {
  const { address, routes } = await serveEverything();
  const closed = rowsOf('platform', 'visitor').filter((route) => routes.includes(route));
  expect(closed.length).toBeGreaterThan(5);
  for (const route of closed) expect([route, await statusOf(address, route)]).toEqual([route, expect.toSatisfy((status: number) => status === 401 || status === 403)]);
});

it('does not have the addresses of try mode in production', async () => {
  const { address, routes } = await serveEverything();
  const ofTry = rowsOf('this-machine');
  expect(ofTry.filter((route) => routes.includes(route))).toEqual([]);
  for (const route of ofTry) expect([route, await statusOf(address, route)]).toEqual([route, 404]);
});
