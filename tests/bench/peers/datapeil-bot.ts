/** The bot on Teams as a process of its own: real store, real token check, many participants; the Bot Connector is the bench's stand-in. */
import { openTeams } from '../../../bot/channels/teams/open-teams.ts';
import { createClock, monotonicMs } from '../../../bot/clock.ts';
import { createFrontDoor } from '../../../bot/front-door.ts';
import { giveSeat } from '../../../bot/identities.ts';
import { createServer } from '../../../bot/server.ts';
import type { MemberId } from '../../../flows/people.ts';
import { apology } from '../../../templates/speech/failures.ts';
import { createReplica, replicaQuestionnaire, replicaSubjects } from '../../support/replica.ts';
import { openTemporaryStore } from '../../support/temporary-store.ts';
import { appId, issuer, tenantId } from '../../support/teams/bot-connector.ts';

const [openIdMetadata = '', people = '0'] = process.argv.slice(2);
const clock = createClock();
const { store } = await openTemporaryStore(replicaQuestionnaire, clock.now());
const sem = (await store.members.get('sem'))?.document;
if (!sem) throw new Error('The ready-made scan has nobody called sem.');
for (let index = 0; index < Number(people); index++) {
  const member = { ...sem, id: `p${String(index)}` as MemberId, email: `p${String(index)}@merenburg.example` };
  await store.members.insert(member);
  await giveSeat(store, member, []);
}
const log = () => undefined;
const settings = { appType: 'SingleTenant', appId, appPassword: 'x', appTenantId: tenantId, tenants: new Set([tenantId]), serviceHosts: new Set([new URL(openIdMetadata).host]), openIdMetadata, loginUrl: null, issuer } as const;
const platform = openTeams({ settings, store, subjects: replicaSubjects, clock, log, nowMs: monotonicMs, tokens: () => Promise.resolve('bot-token-1') });
const { takeTurn, office } = createReplica(store, clock, {}, new Map([['teams', platform.channel]]));
const server = createServer({ store, log, renderError: (_, reference, language) => apology(reference, language) });
await platform.receive({ server, frontDoor: createFrontDoor({ store, clock, office, log }), takeTurn });
process.stdout.write(`${String(await server.listen(0, '127.0.0.1'))}\n`);
