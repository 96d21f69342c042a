/** The bot on Teams, with real HTTP both ways: its own server and store, and the stand-in for the Bot Connector. */
import { openTeams } from '../../../bot/channels/teams/open-teams.ts';
import type { TeamsSettings } from '../../../bot/channels/teams/teams-settings.ts';
import { createClock, monotonicMs, type MovableClock } from '../../../bot/clock.ts';
import { createFrontDoor } from '../../../bot/front-door.ts';
import { giveSeat } from '../../../bot/identities.ts';
import { createLog } from '../../../bot/log.ts';
import { createServer } from '../../../bot/server.ts';
import { apology } from '../../../templates/speech/failures.ts';
import type { Member } from '../../../flows/member.ts';
import type { Store } from '../../../store/port.ts';
import { createReplica, replicaQuestionnaire, replicaSubjects, type Replica } from '../replica.ts';
import { openTemporaryStore } from '../temporary-store.ts';
import { appId, issuer, openBotConnector, tenantId, type BotConnector } from './bot-connector.ts';

export interface TeamsBot extends Replica {
  readonly connector: BotConnector;
  readonly address: string;
  readonly store: Store;
  readonly clock: MovableClock;
  /** What the edge logged, besides what the replica did. */
  readonly edgeLogged: readonly string[];
  readonly memberOf: (id: string) => Promise<Member>;
  /** Resolves when everything that was to be said or replaced was tried. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function teamsSettings(connector: BotConnector, changes: Partial<TeamsSettings> = {}): TeamsSettings {
  return {
    appType: 'SingleTenant',
    appId,
    appPassword: 'secret',
    appTenantId: tenantId,
    tenants: new Set([tenantId]),
    serviceHosts: new Set([new URL(connector.address).host]),
    openIdMetadata: connector.openIdMetadata,
    loginUrl: null,
    issuer,
    ...changes,
  };
}

/**
 * The ready-made scan's people have seats; the stand-in knows those that `teamsPerson` made.
 * @param nowMs one that runs ahead leaves nothing to wait for by the documented pace
 */
export async function openTeamsBot(nowMs: () => number = monotonicMs): Promise<TeamsBot> {
  const clock = createClock();
  const connector = await openBotConnector();
  const temporary = await openTemporaryStore(replicaQuestionnaire, clock.now());
  const { store } = temporary;
  for (const { document } of await store.members.listByScan('merenburg', { limit: 100 })) await giveSeat(store, document, []);
  const edgeLogged: string[] = [];
  const log = createLog((line) => edgeLogged.push(line), () => clock.now());
  const platform = openTeams({ settings: teamsSettings(connector), store, subjects: replicaSubjects, clock, log, nowMs, tokens: connector.tokens });
  const replica = createReplica(store, clock, {}, new Map([['teams', platform.channel]]));
  const server = createServer({ store, log, renderError: (_, reference, language) => apology(reference, language) });
  await platform.receive({ server, frontDoor: createFrontDoor({ store, clock, office: replica.office, log }), takeTurn: replica.takeTurn });
  const port = await server.listen(0, '127.0.0.1');
  return {
    ...replica,
    connector,
    address: `http://127.0.0.1:${String(port)}`,
    store,
    clock,
    edgeLogged,
    memberOf: async (id) => {
      const found = (await store.members.get(id))?.document;
      if (!found) throw new Error(`There is no ${id}.`);
      return found;
    },
    settled: async () => {
      await replica.idle();
      await platform.idle();
    },
    close: async () => {
      await server.close();
      await replica.idle();
      await platform.channel.close();
      await temporary.close();
      await connector.close();
    },
  };
}
