/**
 * Plays a planned year: the real office, planner, tick, mail room and delivery on the embedded store, in simulated time. Only the edges are stand-ins:
 * a platform and a mail server that write down what they are handed, and refuse whom the plan says they refuse. Digests are left unwritten.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../../bot/channels/channel.ts';
import type { Clock } from '../../../bot/clock.ts';
import { update } from '../../../bot/update.ts';
import type { SlackAddress } from '../../../flows/contact.ts';
import type { Inbound } from '../../../flows/inbound.ts';
import type { Mail } from '../../../flows/mail.ts';
import type { MemberId, ScanId } from '../../../flows/people.ts';
import { openStore } from '../../../store/open.ts';
import type { Message } from '../../../templates/message.ts';
import { answersOf } from '../member-builder.ts';
import { createReplica, replicaQuestionnaire } from '../replica.ts';
import { gridMinutes, type Heard } from './expected-nudges.ts';
import { span, spokenDay, type Deed, type PlannedPerson, type PlannedScan, type ScanDeed } from './year-plan.ts';

export interface Played {
  readonly nudges: readonly (Heard & { readonly text: string })[];
  /** Mails about a new date, by scan: the first date, and each time it moved. */
  readonly toldDates: readonly { readonly municipality: string; readonly person: string; readonly at: string }[];
  readonly reports: readonly { readonly municipality: string; readonly at: string }[];
  /** What the bot logged as an error. */
  readonly errors: readonly string[];
  readonly looks: number;
}

/** What each nudge says, and no other message does. */
const signs: Readonly<Record<string, RegExp>> = {
  invitation: /staat klaar voor je/,
  'reminder-start': /heb je even tijd voor de datascan/,
  'reminder-week': /over ongeveer een week sluit/,
  'due-soon': /de datascan sluit bijna/,
  'due-today': /vandaag is de laatste dag/,
  overdue: /de einddatum was/,
  snoozed: /je vroeg om een herinnering/,
};

export async function playYear(plan: readonly PlannedScan[]): Promise<Played> {
  const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-year-'));
  const store = await openStore({ mongodbUri: null, dataDir });
  const { from, to } = span(plan);
  let now = from;
  const clock: Clock = { now: () => now, every: () => () => Promise.resolve(), wait: () => Promise.resolve() };
  const everyone = new Map<string, { readonly person: PlannedPerson; readonly municipality: string }>();
  for (const { municipality, people, director, facilitators, deeds } of plan) {
    const successors = deeds.flatMap((deed) => (deed.scan === 'replace' ? [deed.successor] : []));
    for (const person of [...people, director, ...facilitators, ...successors]) everyone.set(person.email, { person, municipality });
  }
  const heard: Played['nudges'][number][] = [];
  const toldDates: Played['toldDates'][number][] = [];
  const reports: Played['reports'][number][] = [];
  const hear = (email: string, by: Heard['by'], text: string) => {
    const known = everyone.get(email);
    const nudge = Object.keys(signs).find((name) => signs[name]?.test(text));
    if (known && nudge) heard.push({ municipality: known.municipality, person: known.person.key, nudge, at: now, by, text });
  };
  const isLost = ({ way, lostAt }: PlannedPerson) => way === 'page' || way === 'bounced' || (lostAt !== null && now >= lostAt);
  const addressOf = ({ key }: PlannedPerson): SlackAddress => ({ channel: 'slack', teamId: 'T1', userId: key, conversationId: `D-${key}` });
  const emails = new Map([...everyone].map(([email, { person }]) => [person.key, email]));

  const platform: Channel<SlackAddress> = {
    name: 'slack',
    chatUrl: null,
    close: () => Promise.resolve(),
    find: (email) => {
      const person = everyone.get(email)?.person;
      return Promise.resolve(person && (person.way === 'platform' || person.way === 'blocked') ? [{ account: { channel: 'slack', homeId: 'T1', userId: person.key }, address: addressOf(person) }] : []);
    },
    send: ({ address, message }) => {
      const email = emails.get(address.userId) ?? '';
      const person = everyone.get(email)?.person;
      if (!person || isLost(person)) return Promise.resolve({ kind: 'unreachable', reason: 'blocked' });
      hear(email, 'platform', wordsOf(message));
      return Promise.resolve({ kind: 'delivered' });
    },
  };
  const mailer = {
    isLive: false,
    send: ({ to: { email }, kind, text, subject }: Mail) => {
      const known = everyone.get(email);
      if (kind === 'scan-news' && known && /workshop/i.test(subject)) toldDates.push({ municipality: known.municipality, person: known.person.key, at: now });
      if (kind === 'status' && known) reports.push({ municipality: known.municipality, at: now });
      if (kind === 'nudge') hear(email, 'mail', text.replaceAll(/\s+/g, ' '));
      return Promise.resolve(known?.person.way === 'bounced' ? ({ kind: 'refused', reason: 'mailbox', code: 550 } as const) : ({ kind: 'sent', source: new Uint8Array() } as const));
    },
  };
  const replica = createReplica(store, clock, {}, new Map([['slack', platform]]), {
    mailer,
    write: (_, recipients) => Promise.resolve(recipients.map((recipient) => ({ recipient, content: { subject: 'digest', html: '', text: '', images: [], attachments: [] } }))),
  });

  const memberIds = new Map<string, MemberId>();
  const scanIds = new Map<string, ScanId>();
  let events = 0;
  const say = async (person: PlannedPerson, ...texts: readonly string[]): Promise<void> => {
    const id = memberIds.get(person.key);
    if (!id) throw new Error(`${person.key} is in no scan`);
    for (const text of texts) {
      const eventId = `event-${String(events++)}`;
      const inbound: Inbound = isLost(person) ? { channel: 'web', eventId, said: { kind: 'text', text } } : { channel: 'slack', address: addressOf(person), eventId, said: { kind: 'text', text } };
      await replica.takeTurn(id, inbound);
    }
    await replica.idle();
  };
  const learnIds = async (scanId: ScanId) => {
    for (const { document } of await store.members.listByScan(scanId, { limit: 100 })) memberIds.set(everyone.get(document.email)?.person.key ?? '', document.id);
  };

  const signUp = async ({ municipality, people, director, facilitators }: PlannedScan): Promise<void> => {
    const join = ({ name, email, discipline }: PlannedPerson, role: 'participant' | 'process-director' | 'facilitator') => ({ order: 'join', person: { name, email, role, discipline: role === 'participant' ? discipline : null } }) as const;
    const created = await replica.office.create({
      municipality,
      questionnaires: ['analysis-tool'],
      by: 'Ada',
      orders: [{ order: 'accept' }, join(director, 'process-director'), ...facilitators.map((person) => join(person, 'facilitator')), ...people.map((person) => join(person, 'participant'))],
    });
    if (!created.ok) throw new Error(`${municipality} cannot sign up: ${JSON.stringify(created.problems)}`);
    scanIds.set(municipality, created.scan.id);
    await replica.office.spread(created.scan.id);
    await learnIds(created.scan.id);
  };

  const steer = async ({ municipality, director }: PlannedScan, deed: ScanDeed): Promise<void> => {
    const order = deed.scan === 'date' ? `plan de workshop op ${spokenDay(deed.day)} om ${deed.time}` : `vervang ${deed.who} Jansen door ${deed.successor.name}, ${deed.successor.email}`;
    await say(director, order, 'ja');
    const scanId = scanIds.get(municipality);
    const id = memberIds.get(director.key);
    const asked = id && (await store.members.get(id))?.document;
    if (!scanId || !asked || !asked.outbox.some(({ task }) => task.to === 'office')) throw new Error(`${municipality}: "${order}" at ${now} is not taken`);
  };

  const act = async (person: PlannedPerson, deed: Deed): Promise<void> => {
    switch (deed.deed) {
      case 'agree':
        return say(person, 'hallo', 'ja');
      case 'submit': {
        const id = memberIds.get(person.key);
        // All at once: how answers come in is proved elsewhere.
        if (id) await update(store.members, id, (member) => (member.role === 'participant' ? { ...member, answers: allAnswers } : member));
        await say(person, 'insturen', 'insturen');
        const member = id && (await store.members.get(id))?.document;
        if (member && member.role === 'participant' && member.submittedAt === null) throw new Error(`${person.key} could not send in at ${now}`);
        return;
      }
      case 'decline':
        return say(person, 'hallo', 'nee');
      case 'ask-human':
        return say(person, 'ik wil iemand spreken');
      case 'opt-out':
        return say(person, 'geen herinneringen meer');
      case 'snooze':
        return say(person, `herinner me op ${spokenDay(deed.until)}`);
      case 'away':
        return say(person, `ik ben weg tot ${spokenDay(deed.until)}`);
    }
  };

  const deeds: { readonly at: string; readonly run: () => Promise<void> }[] = plan.flatMap((scan) => [
    { at: scan.signedUpAt, run: () => signUp(scan) },
    ...scan.deeds.map((deed) => ({ at: deed.at, run: () => steer(scan, deed) })),
    ...scan.people.flatMap((person) => person.deeds.map((deed) => ({ at: deed.at, run: () => act(person, deed) }))),
  ]);
  deeds.sort((one, other) => (one.at < other.at ? -1 : 1));

  let looks = 0;
  try {
    let next = 0;
    const grid = gridMinutes * 60_000;
    for (let at = Date.parse(from); at <= Date.parse(to); at += grid) {
      const instant = new Date(at).toISOString();
      for (; deeds[next] && (deeds[next]?.at ?? '') <= instant; next++) {
        now = deeds[next]?.at ?? now;
        await deeds[next]?.run();
      }
      now = instant;
      await replica.tick();
      looks++;
      // Who came instead of another is known by the next look.
      for (const scan of plan) for (const deed of scan.deeds) if (deed.scan === 'replace' && deed.at <= now && !memberIds.has(deed.successor.key)) await learnIds(scanIds.get(scan.municipality) ?? ('' as ScanId));
    }
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return { nudges: heard, toldDates, reports, errors: replica.logged.filter((line) => line.includes('"error"')), looks };
}

const allAnswers = answersOf(Object.fromEntries(replicaQuestionnaire.items.map(({ id }) => [id, [2, 3]])));

function wordsOf({ blocks }: Message): string {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(' ');
}
