/** One process of the bot without its server: the parts that take turns and that time moves, on a store that may be shared. */
import { createCarryOut } from '../../bot/carry-out.ts';
import { openCharts } from '../../bot/charts.ts';
import type { Channels } from '../../bot/channels/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import { createDeliver } from '../../bot/deliver.ts';
import { createDigests } from '../../bot/digests.ts';
import { createEraser } from '../../bot/erase-person.ts';
import { createLog } from '../../bot/log.ts';
import { createMailRoom, type MailRoom } from '../../bot/mail-room.ts';
import { openMailer, type Mailer, type MailerOptions } from '../../bot/mailer.ts';
import { createOneAtATime } from '../../bot/one-at-a-time.ts';
import { openPress } from '../../bot/press.ts';
import { createScanOffice, type ScanOffice } from '../../bot/scan-office.ts';
import { loadSubjects } from '../../bot/subjects.ts';
import { createMailTick, createTick, type Tick } from '../../bot/tick.ts';
import { createTurn, type TakeTurn } from '../../bot/turn.ts';
import { createWriteDigest, type WriteDigest } from '../../bot/write-digest.ts';
import type { Store } from '../../store/port.ts';

export interface Replica {
  readonly takeTurn: TakeTurn;
  /** Nudges, digests, then mails. */
  readonly tick: Tick;
  /** The same without the mails, as the bot runs them beside each other. */
  readonly tickWithoutMails: Tick;
  readonly mailRoom: MailRoom;
  /** Resolves when no reply over a platform is under way. */
  readonly idle: () => Promise<void>;
  readonly office: ScanOffice;
  /** What it logged so far, one JSON line each. */
  readonly logged: readonly string[];
}

/** Compiled once: it takes as long as everything else together. */
const subjects = loadSubjects();

/** What a test puts in the place of the mail server and of the thread that writes digests. */
export interface Edges {
  readonly mailer?: Mailer;
  readonly write?: WriteDigest['write'];
}

/** No picture is drawn before a digest is written, so nothing is left open. */
export function createReplica(store: Store, clock: Clock, mail: Partial<MailerOptions> = {}, channels: Channels = new Map(), edges: Edges = {}): Replica {
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line), () => clock.now());
  const mailer = edges.mailer ?? openMailer({ smtpUrl: null, from: 'Datapeil <datapeil@peil.example>', ...mail });
  const mailRoom = createMailRoom({ store, clock, mailer, log, keepsSource: true });
  const press = openPress();
  const writing = createWriteDigest(openCharts({ quickChartUrl: null, press }), press, log);
  const digests = createDigests({ store, clock, subjects, mailRoom, write: edges.write ?? ((...asked) => writing.write(...asked)) });
  const office = createScanOffice({ store, clock, subjects });
  const eraser = createEraser({ store, clock });
  const carryOut = createCarryOut({ store, clock, subjects, digests, mailRoom, office, eraser, organizer: { name: 'Datapeil', email: 'datapeil@peil.example' }, chatUrl: ({ id }) => `http://127.0.0.1/?as=${id}`, hasPlatforms: channels.size > 0 });
  const deliver = createDeliver({ store, clock, subjects, carryOut, channels, announce: () => undefined, log });
  const oneAtATime = createOneAtATime();
  const tick = createTick({ store, clock, subjects, deliver, oneAtATime, digests, office, eraser, log });
  const sendMails = createMailTick({ mailRoom, announce: () => undefined, log });
  return {
    takeTurn: createTurn({ store, clock, deliver, subjects, oneAtATime }),
    tick: () => tick().then(sendMails),
    tickWithoutMails: tick,
    mailRoom,
    idle: () => deliver.idle(),
    office,
    logged,
  };
}

/** What replicas talk about. */
export const replicaSubjects = subjects;

/** The questionnaire that replicas ask. */
export const replicaQuestionnaire = subjects.current;
