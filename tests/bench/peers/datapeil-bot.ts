/** The bot on Teams as a process of its own: real store, real token check, many participants; the Bot Connector is the bench's stand-in. */
import { openTeams } from '../../../bot/channels/teams/open-teams.ts';
import { createClock, monotonicMs } from '../../../bot/clock.ts';
import { createFrontDoor } from '../../../bot/front-door.ts';
import { giveSeat } from '../../../bot/identities.ts';
import { createServer } from '../../../bot/server.ts';
import { scanOfMerenburg } from '../../../bot/try/scan-of-merenburg.ts';
import type { MemberId } from '../../../flows/people.ts';
import { openStore } from '../../../store/open.ts';
import { apology } from '../../../templates/speech/failures.ts';
import { createReplica, replicaQuestionnaire, replicaSubjects } from '../../support/replica.ts';
import { appId, issuer, tenantId } from '../../support/teams/bot-connector.ts';
import { nameOf } from '../crowd.ts';

const [openIdMetadata = '', , dataDir = '', people = '0'] = process.argv.slice(2);
const clock = createClock();
const store = await openStore({ mongodbUri: null, dataDir });
const { scan, members: [anyone] } = scanOfMerenburg(replicaQuestionnaire, clock.now());
if (!anyone) throw new Error('The ready-made scan has nobody in it.');
await store.scans.insert(scan);
await Promise.all(Array.from({ length: Number(people) }, async (_, index) => {
  const member = { ...anyone, id: nameOf(index) as MemberId, email: `${nameOf(index)}@merenburg.example` };
  await store.members.insert(member);
  await giveSeat(store, member, []);
}));
const log = () => undefined;
const settings = { appType: 'SingleTenant', appId, appPassword: 'x', appTenantId: tenantId, tenants: new Set([tenantId]), serviceHosts: new Set([new URL(openIdMetadata).host]), openIdMetadata, loginUrl: null, issuer } as const;
const platform = openTeams({ settings, store, subjects: replicaSubjects, clock, log, nowMs: monotonicMs, tokens: () => Promise.resolve('bot-token-1') });
const { takeTurn, office } = createReplica(store, clock, {}, new Map([['teams', platform.channel]]));
const server = createServer({ store, log, renderError: (_, reference, language) => apology(reference, language) });
await platform.receive({ server, frontDoor: createFrontDoor({ store, clock, office, log }), takeTurn });
process.stdout.write(`${String(await server.listen(0, '127.0.0.1'))}\n`);
