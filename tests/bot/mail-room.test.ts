/** Mails in a real store, sent to a real SMTP server: queued once, wanted still, sent once. */
import { EventEmitter, once } from 'node:events';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock, type MovableClock } from '../../bot/clock.ts';
import type { MailRoom } from '../../bot/mail-room.ts';
import { addManagers, managersOf } from '../../bot/managers.ts';
import type { Mail, MailContent } from '../../flows/mail.ts';
import type { Member, Participant } from '../../flows/member.ts';
import type { Store } from '../../store/port.ts';
import { openMailServer, smtpReply, type MailServer } from '../support/mail-server.ts';
import { openRudeServer, politeUntilData } from '../support/rude-mail-server.ts';
import { createReplica, replicaQuestionnaire, type Replica } from '../support/replica.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const content: MailContent = { subject: 'Zeer vertrouwelijk', html: '<p>Zeer vertrouwelijk</p>', text: 'Zeer vertrouwelijk', images: [], attachments: [] };

let clock: MovableClock;
let temporary: TemporaryStore;
let store: Store;
let server: MailServer | null;
beforeEach(async () => {
  // The date stands still; timers run.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T08:00:00.000Z') });
  clock = createClock();
  temporary = await openTemporaryStore(replicaQuestionnaire, clock.now());
  ({ store } = temporary);
  server = null;
});
afterEach(async () => {
  vi.useRealTimers();
  await server?.close();
  await temporary.close();
});

/** A process that sends to this server. */
function sendingTo({ port, cert }: MailServer): Replica {
  return createReplica(store, clock, { smtpUrl: `smtp://localhost:${port}`, extraAuthority: cert });
}

async function member(id: string): Promise<Member> {
  const stored = await store.members.get(id);
  if (!stored) throw new Error(`There is no ${id}.`);
  return stored.document;
}

async function change(id: string, changes: Partial<Participant>): Promise<void> {
  const stored = await store.members.get(id);
  if (stored?.document.role !== 'participant') throw new Error(`${id} is no participant.`);
  await store.members.replace({ ...stored.document, ...changes }, stored.version);
}

async function mail(id: string): Promise<Mail> {
  const stored = await store.mails.get(id);
  if (!stored) throw new Error(`There is no mail ${id}.`);
  return stored.document;
}

async function queueDigest(room: MailRoom, id = 'digest.1'): Promise<void> {
  await room.queue({ id, to: await member('karim'), kind: 'digest', content });
}

async function queueNudge(room: MailRoom, to = 'sem', milestone: Mail['milestone'] = 'reminder-week'): Promise<void> {
  await room.queue({ id: `nudge.${to}`, to: await member(to), kind: 'nudge', milestone, content });
}

const addressees = ({ received }: MailServer) => received.flatMap(({ to }) => to);

function wait(seconds: number): void {
  clock.moveTo(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());
}

/** From now. */
function secondsTo(instant: string | null): number {
  return (Date.parse(instant ?? '') - Date.parse(clock.now())) / 1000;
}

describe('a mail', () => {
  it('is queued once, whatever is queued under its id later', async () => {
    const { mailRoom } = createReplica(store, clock);
    expect(await mailRoom.has('digest.1')).toBe(false);
    await queueDigest(mailRoom);
    await mailRoom.queue({ id: 'digest.1', to: await member('lotte'), kind: 'digest', content: { ...content, subject: 'Other' } });
    expect(await mailRoom.has('digest.1')).toBe(true);
    expect(await mail('digest.1')).toMatchObject({ scanId: 'merenburg', subject: content.subject, to: { memberId: 'karim' }, status: 'queued', attempts: [], source: null });
  });

  it('is not queued again once it was sent', async () => {
    const { mailRoom } = createReplica(store, clock);
    await queueDigest(mailRoom);
    expect(await mailRoom.sendDue()).toBe(1);
    await queueDigest(mailRoom);
    expect(await mailRoom.sendDue()).toBe(0);
    expect(await mail('digest.1')).toMatchObject({ status: 'sent', dueAt: null, attempts: [{ outcome: 'sent' }] });
  });

  it('goes to its addressee as it was written, and its source is kept for the mailbox page', async () => {
    server = await openMailServer();
    const { mailRoom } = sendingTo(server);
    await queueDigest(mailRoom);
    await mailRoom.sendDue();
    expect(addressees(server)).toEqual(['karim@begeleiders.example']);
    const [received] = server.received;
    expect((await simpleParser(received?.source ?? '')).subject).toBe(content.subject);
    expect(Buffer.from((await mail('digest.1')).source ?? []).equals(received?.source ?? Buffer.alloc(0))).toBe(true);
  });

  it('waits its turn when many are due', async () => {
    const { mailRoom } = createReplica(store, clock);
    for (let index = 0; index < 51; index++) await queueDigest(mailRoom, `digest.${index}`);
    expect([await mailRoom.sendDue(), await mailRoom.sendDue(), await mailRoom.sendDue()]).toEqual([50, 1, 0]);
  });

  it('leaves a line in the log without name, address or text', async () => {
    server = await openMailServer({ onRcptTo: ({ address }, _, callback) => callback(address.startsWith('karim') ? smtpReply(550, 'No karim@begeleiders.example here') : null) });
    const { mailRoom, logged } = sendingTo(server);
    await queueDigest(mailRoom);
    await queueNudge(mailRoom);
    await mailRoom.sendDue();
    expect(logged.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: expect.any(String) as string, level: 'warn', event: 'mail.tried', mailId: 'digest.1', kind: 'digest', outcome: 'refused', reason: 'smtp-550' },
      { at: expect.any(String) as string, level: 'info', event: 'mail.tried', mailId: 'nudge.sem', kind: 'nudge', outcome: 'sent' },
    ]);
    expect(logged.join('')).not.toMatch(/@|Karim|Bakker|vertrouwelijk/i);
  });
});

describe('a nudge', () => {
  it('goes to who is not done', async () => {
    server = await openMailServer();
    const { mailRoom } = sendingTo(server);
    await queueNudge(mailRoom);
    await mailRoom.sendDue();
    expect(addressees(server)).toEqual(['sem@merenburg.example']);
  });

  it.each<[string, Partial<Participant>, Mail['milestone']]>([
    ['submitted', { submittedAt: '2026-11-02T08:00:00.000Z' }, 'reminder-week'],
    ['declined', { consent: { given: false, at: '2026-11-02T08:00:00.000Z' } }, 'reminder-week'],
    ['asked for a human', { humanAskedAt: '2026-11-02T08:00:00.000Z' }, 'overdue'],
    ['begun, which is what it asked for', { consent: { given: true, at: '2026-11-02T08:00:00.000Z' } }, 'reminder-start'],
  ])('is withdrawn when its person has meanwhile %s', async (_, changes, milestone) => {
    server = await openMailServer();
    const { mailRoom } = sendingTo(server);
    await queueNudge(mailRoom, 'sem', milestone);
    await queueNudge(mailRoom, 'joris', milestone);
    await change('sem', changes);
    await mailRoom.sendDue();
    expect(addressees(server)).toEqual(['joris@merenburg.example']);
    expect(await mail('nudge.sem')).toMatchObject({ status: 'withdrawn', dueAt: null, attempts: [] });
  });

  it('is withdrawn when its person is gone', async () => {
    const { mailRoom } = createReplica(store, clock);
    await queueNudge(mailRoom);
    await store.members.remove('sem');
    await mailRoom.sendDue();
    expect(await mail('nudge.sem')).toMatchObject({ status: 'withdrawn' });
  });

  it('is looked at again at each try', async () => {
    let isBusy = true;
    server = await openMailServer({ onMailFrom: (_, __, callback) => callback(isBusy ? smtpReply(451, 'Later') : null) });
    const { mailRoom } = sendingTo(server);
    await queueNudge(mailRoom);
    await mailRoom.sendDue();
    await change('sem', { submittedAt: clock.now() });
    isBusy = false;
    wait(61);
    await mailRoom.sendDue();
    expect(server.received).toEqual([]);
    expect(await mail('nudge.sem')).toMatchObject({ status: 'withdrawn', attempts: [{ outcome: 'retry: smtp-451' }] });
  });
});

describe('a try', () => {
  it('that failed for now is repeated, later each time', async () => {
    let tries = 0;
    server = await openMailServer({ onMailFrom: (_, __, callback) => callback(tries++ < 2 ? smtpReply(421, 'Later') : null) });
    const { mailRoom } = sendingTo(server);
    await queueDigest(mailRoom);

    expect(await mailRoom.sendDue()).toBe(1);
    expect(await mail('digest.1')).toMatchObject({ status: 'queued', attempts: [{ outcome: 'retry: smtp-421' }] });
    expect(secondsTo((await mail('digest.1')).dueAt)).toBe(60);
    expect(await mailRoom.sendDue()).toBe(0);

    wait(61);
    expect(await mailRoom.sendDue()).toBe(1);
    expect(secondsTo((await mail('digest.1')).dueAt)).toBe(300);

    wait(301);
    expect(await mailRoom.sendDue()).toBe(1);
    expect(await mail('digest.1')).toMatchObject({ status: 'sent', dueAt: null });
    expect(server.received).toHaveLength(1);
  });

  it('is repeated while the server is away', async () => {
    const gone = await openMailServer();
    await gone.close();
    const { mailRoom } = sendingTo(gone);
    await queueDigest(mailRoom);
    await mailRoom.sendDue();
    expect(await mail('digest.1')).toMatchObject({ status: 'queued', dueAt: expect.any(String) as string });
  });

  it('of which nobody knows how it ended is shown as such, told, and not repeated by itself', async () => {
    let sessions = 0;
    const rude = await openRudeServer(politeUntilData((line, socket) => {
      if (line !== '.') return null;
      sessions++;
      socket.destroy();
      return null;
    }));
    const { mailRoom } = createReplica(store, clock, { smtpUrl: `smtp://localhost:${rude.port}?tls=off` });
    await queueDigest(mailRoom);
    await mailRoom.sendDue();
    const settled = await mail('digest.1');
    expect(settled).toMatchObject({ status: 'unknown', dueAt: null, source: null });
    expect(settled.attempts.map(({ outcome }) => outcome)).toEqual([expect.stringMatching(/^unknown: \w+-after-data$/)]);
    expect((await member('marit')).outbox.flatMap(({ task }) => (task.to === 'person' ? [task.say] : []))).toMatchObject([{ say: 'mail-undelivered', name: 'Karim Aydın', isKnown: false }]);
    wait(24 * 3600);
    expect(await mailRoom.sendDue()).toBe(0);
    expect(sessions).toBe(1);
    await rude.close();
  });

  it('waits out a server that is away for an hour, and arrives once when it is back', async () => {
    let isAway = true;
    let refusals = 0;
    server = await openMailServer({
      onConnect: (_, callback) => {
        refusals += isAway ? 1 : 0;
        callback(isAway ? smtpReply(421, 'away') : null);
      },
    });
    const { mailRoom } = sendingTo(server);
    await queueDigest(mailRoom);
    const from = clock.now();
    while (Date.parse(clock.now()) - Date.parse(from) < 3_600_000) {
      await mailRoom.sendDue();
      expect(await mail('digest.1')).toMatchObject({ status: 'queued' });
      wait(60);
    }
    expect(server.received).toEqual([]);
    expect(refusals).toBeGreaterThan(2);
    isAway = false;
    while ((await mail('digest.1')).status === 'queued') {
      wait(60);
      await mailRoom.sendDue();
    }
    expect(await mail('digest.1')).toMatchObject({ status: 'sent', subject: content.subject });
    expect(addressees(server)).toEqual(['karim@begeleiders.example']);
    // It was on its way all the time: nobody was troubled.
    expect((await member('marit')).outbox).toEqual([]);
  });

  it('that the server refused for good is not repeated', async () => {
    server = await openMailServer({ onRcptTo: (_, __, callback) => callback(smtpReply(550, 'Unknown')) });
    const { mailRoom } = sendingTo(server);
    await queueDigest(mailRoom);
    await mailRoom.sendDue();
    expect(await mail('digest.1')).toMatchObject({ status: 'refused', dueAt: null });
    wait(24 * 3600);
    expect(await mailRoom.sendDue()).toBe(0);
  });
});

describe('two processes', () => {
  it('send each of many mails once', async () => {
    server = await openMailServer();
    const rooms = [sendingTo(server).mailRoom, sendingTo(server).mailRoom];
    for (const [index, room] of [...rooms, ...rooms, ...rooms, ...rooms, ...rooms, ...rooms].entries()) await queueDigest(room, `digest.${index}`);
    await Promise.all([...rooms, ...rooms].map((room) => room.sendDue()));
    const ids = await Promise.all(server.received.map(async ({ source }) => (await simpleParser(source)).messageId));
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  it('leave a mail to the one that is sending it, and take it over when that one is gone for long', async () => {
    const { server: slow, isAsked, release } = await slowServer();
    server = slow;
    const [one, other] = [sendingTo(server), createReplica(store, clock)];
    await queueDigest(one.mailRoom);
    const sending = one.mailRoom.sendDue();
    await isAsked;
    expect(await other.mailRoom.sendDue()).toBe(0);
    wait(290);
    expect(await other.mailRoom.sendDue()).toBe(0);

    wait(11);
    expect(await other.mailRoom.sendDue()).toBe(1);
    const settled = await mail('digest.1');
    expect(settled).toMatchObject({ status: 'sent', attempts: [{ outcome: 'sent' }] });
    release();
    await sending;
    expect(await mail('digest.1')).toEqual(settled);
  });
});

/** A server that takes a mail only when it is told to. */
async function slowServer(): Promise<{ readonly server: MailServer; readonly isAsked: Promise<unknown>; readonly release: () => void }> {
  const bell = new EventEmitter();
  const isAsked = once(bell, 'asked');
  const slow = await openMailServer({
    onMailFrom: (_, __, callback) => {
      bell.once('released', () => callback(null));
      bell.emit('asked');
    },
  });
  return { server: slow, isAsked, release: () => void bell.emit('released') };
}

describe('a mail that did not arrive', () => {
  const toDirector = async () => (await member('marit')).outbox.flatMap(({ task }) => (task.to === 'person' ? [task.say] : []));

  it('is told to the process director with the address, once', async () => {
    server = await openMailServer({ onRcptTo: (_, __, callback) => callback(smtpReply(550, 'no such person')) });
    const { mailRoom } = sendingTo(server);
    await queueNudge(mailRoom);
    await mailRoom.sendDue();
    expect(await mail('nudge.sem')).toMatchObject({ status: 'refused' });
    expect(await toDirector()).toEqual([{ say: 'mail-undelivered', name: 'Sem Bakker', email: 'sem@merenburg.example', isKnown: true, role: 'participant', municipality: 'Merenburg', hearer: 'process-director', canChange: true }]);
    // A process that died before it wrote the outcome down tries again.
    const stored = await store.mails.get('nudge.sem');
    if (stored) await store.mails.replace({ ...stored.document, status: 'queued', dueAt: clock.now() }, stored.version);
    await mailRoom.sendDue();
    expect(await toDirector()).toHaveLength(1);
  });

  const heardBy = async (id: string) => (await member(id)).outbox.flatMap(({ task }) => (task.to === 'person' && task.say.say === 'mail-undelivered' ? [task.say] : []));
  const bouncing = () => openMailServer({ onRcptTo: (_, __, callback) => callback(smtpReply(550, 'no such person')) });
  const queueTo = async (room: MailRoom, id: string, name = id) => room.queue({ id: `mail.${name}`, to: await member(id), kind: 'scan-news', content });
  const nadia = async () => {
    await addManagers(store, [{ name: 'Nadia Noort', email: 'nadia@leiding.example' }], clock.now());
    return (await managersOf(store))[0]?.id ?? '';
  };

  it('to the process director is told to the facilitators and the account manager, who can change the address', async () => {
    server = await bouncing();
    const { mailRoom } = sendingTo(server);
    const manager = await nadia();
    await queueTo(mailRoom, 'marit');
    await mailRoom.sendDue();
    const about = { name: 'Marit van Dijk', email: 'marit@merenburg.example', role: 'process-director', municipality: 'Merenburg' };
    expect(await heardBy('karim')).toMatchObject([{ ...about, canChange: false }]);
    expect(await heardBy('lotte')).toHaveLength(1);
    expect(await heardBy(manager)).toMatchObject([{ ...about, canChange: true }]);
    expect(await heardBy('fatima')).toEqual([]);
  });

  it('to a process director who also answers is told to those who depend on them, whichever mail it was', async () => {
    server = await bouncing();
    const { mailRoom } = sendingTo(server);
    await change('sem', { email: 'Marit@merenburg.example' });
    await queueTo(mailRoom, 'sem');
    await mailRoom.sendDue();
    expect(await heardBy('karim')).toHaveLength(1);
  });

  it('to a facilitator is told to the process director and the account manager; to an account manager, to the account managers', async () => {
    server = await bouncing();
    const { mailRoom } = sendingTo(server);
    const manager = await nadia();
    await queueTo(mailRoom, 'karim');
    await queueTo(mailRoom, manager, 'nadia');
    await mailRoom.sendDue();
    expect(await heardBy('marit')).toMatchObject([{ name: 'Karim Aydın', canChange: false }]);
    expect((await heardBy(manager)).map(({ name, canChange }) => [name, canChange])).toEqual([['Karim Aydın', true], ['Nadia Noort', true]]);
    expect(await heardBy('lotte')).toEqual([]);
  });

  it('to someone who was succeeded is told to nobody', async () => {
    server = await bouncing();
    const { mailRoom } = sendingTo(server);
    await change('sem', { left: { at: clock.now(), successor: 'Sem Bakker' } });
    await queueTo(mailRoom, 'sem');
    await mailRoom.sendDue();
    expect(await toDirector()).toEqual([]);
  });

  it('is remembered with its person, until one arrives; a mail to an earlier address says nothing of the present one', async () => {
    server = await bouncing();
    await queueTo(sendingTo(server).mailRoom, 'sem');
    await sendingTo(server).mailRoom.sendDue();
    expect((await member('sem')).mailRefusedAt).toBe(clock.now());
    await server.close();

    server = await openMailServer();
    const { mailRoom } = sendingTo(server);
    await queueTo(mailRoom, 'sem', 'second');
    await mailRoom.sendDue();
    expect((await member('sem')).mailRefusedAt).toBeNull();
    await server.close();

    server = await bouncing();
    await queueTo(mailRoom, 'sem', 'third');
    await change('sem', { email: 'sem.bakker@merenburg.example' });
    await sendingTo(server).mailRoom.sendDue();
    expect((await member('sem')).mailRefusedAt).toBeNull();
  });

  it('keeps nobody’s nudge while its server hangs', async () => {
    const slow = await slowServer();
    ({ server } = slow);
    const { mailRoom, tick, tickWithoutMails } = sendingTo(server);
    await queueDigest(mailRoom);
    const hanging = tick();
    await slow.isAsked;
    clock.moveTo('2026-11-06T08:00:00.000Z');
    await tickWithoutMails();
    expect(await member('sem')).toMatchObject({ nudged: [{ milestone: 'invitation', outcome: 'sent' }] });
    slow.release();
    await hanging;
  });

  it('is not told while it may still arrive', async () => {
    server = await openMailServer({ onRcptTo: (_, __, callback) => callback(smtpReply(450, 'later')) });
    const { mailRoom } = sendingTo(server);
    await queueNudge(mailRoom);
    await mailRoom.sendDue();
    expect(await toDirector()).toEqual([]);
  });
});
