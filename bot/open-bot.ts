/**
 * Opens the bot: the composition root that `npm start`, the demo and the tests share.
 * May import: flows, store, templates, bot.
 */
import { openStore } from '../store/open.ts';
import type { Member } from '../flows/member.ts';
import type { Store } from '../store/port.ts';
import { apology, unavailable } from '../templates/speech/failures.ts';
import { createCarryOut } from './carry-out.ts';
import { openCharts } from './charts.ts';
import { createClock } from './clock.ts';
import type { Platform } from './channels/channel.ts';
import { openPlatforms } from './channels/open-platforms.ts';
import type { Config } from './config.ts';
import { createDeliver } from './deliver.ts';
import { createDigests } from './digests.ts';
import { createFrontDoor } from './front-door.ts';
import { createEraser } from './erase-person.ts';
import { createLog } from './log.ts';
import { createMailRoom } from './mail-room.ts';
import { giveSeat } from './identities.ts';
import { addManagers, managersOf } from './managers.ts';
import { openMailer } from './mailer.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { parseSender } from './mailer/address.ts';
import { PortError } from './port-error.ts';
import { servedRoutes, unlistedRoutes } from './route-access.ts';
import { createScanOffice } from './scan-office.ts';
import { createServer, type ServerOptions } from './server.ts';
import { loadSubjects, type Subjects } from './subjects.ts';
import { createMailTick, createTick } from './tick.ts';
import { keepAheadMs, readAheadMs } from './try/kept-clock.ts';
import { scanOfMerenburg, tryManager } from './try/scan-of-merenburg.ts';
import { addTryRoutes } from './try/try-routes.ts';
import { addVisitorRoutes } from './channels/web/visitor-routes.ts';
import { createWatchers } from './channels/web/watchers.ts';
import { createTurn } from './turn.ts';
import { openPress } from './press.ts';
import { createWriteDigest } from './write-digest.ts';

export interface Bot {
  /** Without a slash at its end. */
  readonly address: string;
  readonly store: Store;
  /** What it answers over HTTP; each has a row in `route-access.ts`. */
  readonly routes: readonly string[];
  /** Stops listening, waits for what is under way, closes the store. */
  close(): Promise<void>;
}

const tickEveryMs = 1000;
const tryFrom = 'Datapeil <scan@datapeil.example>';

/**
 * Opens store, server and clock. In try mode the ready-made scan is there at the end; in production neither its pages nor its movable clock are.
 * @throws ConfigError, StoreError or PortError, each saying what to do; nothing stays open then
 */
export async function openBot(config: Config, writeLog: (line: string) => void): Promise<Bot> {
  const subjects = loadSubjects();
  const store = await openStore({ mongodbUri: config.mongodbUri, dataDir: config.dataDir });
  const platforms: Platform[] = [];
  try {
    const isTry = config.mode === 'try';
    const clock = createClock(isTry ? await readAheadMs(store) : 0);
    const log = createLog(writeLog, () => clock.now());
    const mailer = openMailer({ smtpUrl: config.smtp?.url ?? null, from: config.smtp?.from ?? tryFrom });
    const press = openPress();
    const charts = openCharts({ quickChartUrl: config.quickchartUrl, press });
    const watchers = createWatchers();
    let address = '';
    platforms.push(...(await openPlatforms(config, { store, clock, subjects, log })));
    const channels = new Map(platforms.map(({ channel }) => [channel.name, channel] as const));

    const mailRoom = createMailRoom({ store, clock, mailer, log, keepsSource: isTry });
    const writing = createWriteDigest(charts, press, log);
    const digests = createDigests({ store, clock, subjects, mailRoom, write: (...asked) => writing.write(...asked) });
    const office = createScanOffice({ store, clock, subjects });
    const sender = parseSender(config.smtp?.from ?? tryFrom);
    const organizer = { name: sender?.name ?? '', email: sender?.address ?? '' };
    const eraser = createEraser({ store, clock });
    /** Whoever was never seen on a platform reads on the page, where there is one. */
    const chatUrl = ({ id, contacts }: Member): string => {
      const onPlatform = config.publicUrl !== null && contacts.every((contact) => contact.address.channel === 'web') ? null : (platforms[0]?.channel.chatUrl ?? null);
      return onPlatform ?? config.publicUrl ?? `${address}/?as=${id}`;
    };
    const carryOut = createCarryOut({ store, clock, subjects, digests, mailRoom, office, eraser, organizer, chatUrl, hasPlatforms: platforms.length > 0 });
    const deliver = createDeliver({ store, clock, subjects, carryOut, channels, announce: ({ id }) => watchers.changed(id), log });
    const oneAtATime = createOneAtATime();
    const takeTurn = createTurn({ store, clock, deliver, subjects, oneAtATime });
    const tick = createTick({ store, clock, subjects, deliver, oneAtATime, digests, office, eraser, log });
    const sendMails = createMailTick({ mailRoom, announce: () => watchers.changed(), log });
    const renderError: ServerOptions['renderError'] = (code, reference, language) => (code.startsWith('STORE') ? unavailable(language) : apology(reference, language));

    const server = createServer({ store, log, renderError });
    const frontDoor = createFrontDoor({ store, clock, office, log });
    for (const platform of platforms) await platform.receive({ server, frontDoor, takeTurn });
    if (config.publicUrl !== null) addVisitorRoutes({ server, store, clock, subjects, takeTurn, charts, watchers, mailRoom, log, publicUrl: config.publicUrl });
    if (isTry) {
      const rememberClock = () => keepAheadMs(store, clock.aheadMs());
      addTryRoutes({ server, store, clock, subjects, takeTurn, tick: () => tick().then(sendMails), watchers, charts, rememberClock });
      await addTryScan(store, subjects, clock.now());
    }
    const unlisted = unlistedRoutes(server.routes);
    if (unlisted.length > 0) throw new RangeError(`Nobody may call ${unlisted.join(', ')}: give it a row in bot/route-access.ts.`);
    const port = await server.listen(config.port, config.host).catch((cause: unknown) => {
      throw new PortError(config.port, { cause });
    });
    address = `http://${config.host}:${port}`;
    const loops = [tick, sendMails].map((work) => clock.every(tickEveryMs, work));
    return {
      address,
      store,
      routes: servedRoutes(server.routes),
      async close() {
        watchers.close();
        await Promise.all([...loops.map((stop) => stop()), server.close()]);
        await deliver.idle();
        for (const { channel } of platforms) await channel.close();
        // What cannot be marked is said once more after the next start; no reason to stay.
        await deliver.mark(clock.now()).catch(() => undefined);
        await Promise.all([charts.close(), press.close()]);
        await store.close();
      },
    };
  } catch (error) {
    await Promise.allSettled(platforms.map(({ channel }) => channel.close()));
    await store.close();
    throw error;
  }
}

/** The ready-made scan is written once; each of its documents is claimed by its id. */
async function addTryScan(store: Store, subjects: Subjects, now: string): Promise<void> {
  if ((await managersOf(store)).length === 0) await addManagers(store, [tryManager], now);
  const { scan, members } = scanOfMerenburg(subjects.current, now);
  if (await store.scans.get(scan.id)) return;
  await subjects.prepare(scan, store);
  for (const member of members) {
    await store.members.insert(member);
    await giveSeat(store, member, []);
  }
  await store.scans.insert(scan);
}
