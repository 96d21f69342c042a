/** Orders on a scan, through the store, the clock and the mail: who is told what, once, and what their calendars make of it. */
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock, type MovableClock } from '../../bot/clock.ts';
import { everyoneOf, membersOf } from '../../bot/members-of.ts';
import { tryScanId } from '../../bot/try/scan-of-merenburg.ts';
import type { Mail } from '../../flows/mail.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Order } from '../../flows/scan-order.ts';
import { createReplica, replicaQuestionnaire, type Replica } from '../support/replica.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

/** A Monday; the ready-made workshop is on 26 November, 13:30. */
const start = '2026-11-02T09:00:00.000Z';
let opened: TemporaryStore;
let clock: MovableClock;
let replica: Replica;
let orders: number;
beforeEach(async () => {
  opened = await openTemporaryStore(replicaQuestionnaire, start);
  clock = createClock(Date.parse(start) - Date.now());
  replica = createReplica(opened.store, clock);
  orders = 0;
});
afterEach(() => opened.close());

const order = (...wanted: readonly Order[]) => replica.office.order({ scanId: tryScanId, orders: wanted, by: 'Marit van Dijk', orderId: `order-${String(orders++)}`, basedOn: null });
const ticks = async (count: number) => {
  for (let index = 0; index < count; index++) await replica.tick();
};
let said = 0;
const say = (memberId: string, text: string) => replica.takeTurn(memberId as MemberId, { channel: 'web', eventId: `said-${String(said++)}`, said: { kind: 'text', text } });
const mails = async (kind: Mail['kind']) => (await opened.store.mails.listByScan(tryScanId, { limit: 200 })).map(({ document }) => document).filter((mail) => mail.kind === kind);
/** What a calendar reads in the mail as it went out. */
function appointmentIn({ attachments }: Mail) {
  const file = attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
  if (!file) return null;
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.content).toString('utf8')) as never);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    hours: event.duration.toSeconds() / 3600,
    status: String(event.component.getFirstPropertyValue('status')),
    attendee: event.attendees.map((attendee) => String(attendee.getFirstValue())),
  };
}

describe('a workshop that is moved', () => {
  it('is told to everyone once, in chat and by mail, with a calendar update that replaces the first', async () => {
    expect(await order({ order: 'set-date', workshopAt: '2026-12-08T12:30:00.000Z' })).toMatchObject({ ok: true });
    await ticks(3);
    const told = await mails('scan-news');
    expect(told.map(({ to }) => to.memberId).toSorted()).toEqual(['anneke', 'fatima', 'joris', 'karim', 'lotte', 'marit', 'sem']);
    expect(told.every(({ status }) => status === 'sent')).toBe(true);
    const [first] = told;
    expect(first && appointmentIn(first)).toMatchObject({ method: 'REQUEST', uid: 'workshop-merenburg@datapeil', sequence: 1, start: '2026-12-08T12:30:00.000Z', hours: 3, status: 'CONFIRMED' });
    expect(Buffer.from(first?.source ?? []).toString()).toMatch(/multipart\/alternative[^]*text\/calendar; charset=utf-8; method=REQUEST/);
    expect(JSON.stringify(await opened.store.feed.read('fatima' as MemberId, { limit: 10 }))).toContain('De workshop gaat van');
    for (const { scan, name } of await membersOf(opened.store, tryScanId)) expect([name, scan.calendar.answersDueAt]).toEqual([name, '2026-12-01T22:59:00.000Z']);

    await order({ order: 'set-date', workshopAt: '2026-12-10T12:30:00.000Z' });
    await ticks(3);
    const again = (await mails('scan-news')).flatMap((mail) => appointmentIn(mail) ?? []).filter(({ sequence }) => sequence === 2);
    expect(again).toHaveLength(7);
    expect(new Set(again.map(({ uid }) => uid))).toEqual(new Set(['workshop-merenburg@datapeil']));
  });

  it('stands at the same time on the clock in every calendar, on both sides of both clock changes, and is taken out in the end', async () => {
    const amsterdam = new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });
    const days = ['25 maart 2027', '30 maart 2027', '28 oktober 2027', '2 november 2027'];
    for (const day of days) {
      await say('marit', `verplaats de workshop naar ${day} om 13:00`);
      await say('marit', 'ja');
      await ticks(3);
    }
    await order({ order: 'close', reason: 'De gemeente stopt.' });
    await ticks(3);
    const read = (await mails('scan-news')).filter(({ to }) => to.memberId === 'fatima').flatMap((mail) => appointmentIn(mail) ?? []).toSorted((one, other) => one.sequence - other.sequence);
    expect(read.map(({ method, sequence, start: at, hours }) => [method, sequence, at, amsterdam.format(new Date(at)), hours])).toEqual([
      ['REQUEST', 1, '2027-03-25T12:00:00.000Z', '13:00', 3],
      ['REQUEST', 2, '2027-03-30T11:00:00.000Z', '13:00', 3],
      ['REQUEST', 3, '2027-10-28T11:00:00.000Z', '13:00', 3],
      ['REQUEST', 4, '2027-11-02T12:00:00.000Z', '13:00', 3],
      ['CANCEL', 5, '2027-11-02T12:00:00.000Z', '13:00', 3],
    ]);
    expect(read.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(new Set(read.map(({ uid }) => uid))).toEqual(new Set(['workshop-merenburg@datapeil']));
    expect(read.every(({ attendee }) => attendee.join() === 'MAILTO:fatima@merenburg.example')).toBe(true);
  });

  it('goes on where it stopped: bringing the news again, half brought, tells nobody twice', async () => {
    await order({ order: 'set-date', workshopAt: '2026-12-08T12:30:00.000Z' });
    const scan = (await opened.store.scans.get(tryScanId))?.document;
    await replica.office.spread(tryScanId);
    // As after a crash before the last write.
    const stored = await opened.store.scans.get(tryScanId);
    if (!scan || !stored) throw new Error('no scan');
    await opened.store.scans.replace(scan, stored.version);
    await ticks(4);
    expect(await mails('scan-news')).toHaveLength(7);
    // Due next: the first weekly digest, a week after it opened.
    expect((await opened.store.scans.get(tryScanId))?.document).toMatchObject({ spreadTo: 1, dueAt: '2026-11-24T08:00:00.000Z' });
  });

  it('moves the digest along: none at the old deadline, one at the new', async () => {
    await order({ order: 'set-date', workshopAt: '2026-12-08T12:30:00.000Z' });
    await ticks(2);
    clock.moveTo('2026-11-20T09:00:00.000Z');
    await ticks(1);
    expect(await mails('digest')).toEqual([]);
    clock.moveTo('2026-12-02T09:00:00.000Z');
    await ticks(2);
    expect(await mails('digest')).toHaveLength(2);
  });
});

describe('who comes and goes', () => {
  it('a replaced participant is told, leaves the calendar and gets no more nudges; the successor gets the invitation', async () => {
    await order({ order: 'replace', memberId: 'sem' as MemberId, name: 'Noor Visser', email: 'noor@merenburg.example' });
    await ticks(3);
    const noor = (await membersOf(opened.store, tryScanId)).find(({ name }) => name === 'Noor Visser');
    expect((await everyoneOf(opened.store, tryScanId)).map(({ name }) => name)).toContain('Sem Bakker');
    expect((await membersOf(opened.store, tryScanId)).map(({ name }) => name)).not.toContain('Sem Bakker');
    const calendars = (await mails('scan-news')).map((mail) => [mail.to.name, appointmentIn(mail)?.method ?? null]);
    expect(calendars.toSorted()).toEqual([['Karim Aydın', null], ['Lotte Vermeer', null], ['Marit van Dijk', null], ['Noor Visser', 'REQUEST'], ['Sem Bakker', 'CANCEL']]);
    clock.moveTo('2026-11-10T09:00:00.000Z');
    await ticks(2);
    const nudged = (await mails('nudge')).map(({ to }) => to.memberId);
    expect(nudged).toContain(noor?.id);
    expect(nudged).not.toContain('sem');
  });

  it('is refused in so many words, in the conversation of who asked, and nothing changes', async () => {
    const marit = await opened.store.members.get('marit');
    if (!marit) throw new Error('no director');
    const task = { to: 'office', orders: [{ order: 'leave', memberId: 'marit' as MemberId }], basedOn: 0 } as const;
    await opened.store.members.replace({ ...marit.document, outbox: [{ id: '0000000.00', at: start, attempts: 0, nextTryAt: start, task }], dueAt: start }, marit.version);
    await ticks(2);
    expect(JSON.stringify(await opened.store.feed.read('marit' as MemberId, { limit: 10 }))).toContain('Geef een opvolger');
    expect((await opened.store.scans.get(tryScanId))?.document.revision).toBe(0);
  });

  it('stops for everyone when the scan is closed, and no nudge follows', async () => {
    await order({ order: 'close', reason: 'De gemeente gaat fuseren.' });
    await ticks(3);
    expect((await mails('scan-news')).map((mail) => appointmentIn(mail)?.status)).toEqual(Array.from({ length: 7 }, () => 'CANCELLED'));
    clock.moveTo('2026-12-20T09:00:00.000Z');
    await ticks(3);
    expect(await mails('nudge')).toEqual([]);
    expect(await mails('digest')).toEqual([]);
  });
});

describe('a process director who steers by talking', () => {
  const heardBy = async (memberId: string) => JSON.stringify(await opened.store.feed.read(memberId as MemberId, { limit: 100 }));

  it('moves the workshop after a yes, and hears it back; so does everyone else', async () => {
    await say('marit', 'verplaats de workshop naar 8 december');
    expect((await opened.store.scans.get(tryScanId))?.document.revision).toBe(0);
    await say('marit', 'ja');
    await ticks(4);
    expect((await opened.store.scans.get(tryScanId))?.document).toMatchObject({ revision: 1, calendar: { workshopAt: '2026-12-08T12:30:00.000Z' } });
    for (const who of ['marit', 'fatima', 'karim']) expect(await heardBy(who)).toContain('naar dinsdag 8 december, 13:30');
  });

  it('reminds everyone who is not done, each once, however often it is asked', async () => {
    clock.moveTo('2026-11-05T10:00:00.000Z');
    await ticks(2);
    const before = (await mails('nudge')).length;
    clock.moveTo('2026-11-09T08:00:00.000Z');
    await ticks(2);
    clock.moveTo('2026-11-10T10:00:00.000Z');
    await opened.store.members.get('sem').then(async (sem) => sem && opened.store.members.replace({ ...sem.document, submittedAt: '2026-11-09T09:00:00.000Z' } as never, sem.version));
    const planned = (await mails('nudge')).length;
    await say('marit', 'herinner iedereen die nog moet');
    await say('marit', 'herinner iedereen');
    await ticks(3);
    const asked = (await mails('nudge')).filter(({ milestone }) => milestone === 'asked').map(({ to }) => to.memberId);
    expect([planned >= before, asked.toSorted()]).toEqual([true, ['anneke', 'fatima', 'joris']]);
    expect(await heardBy('joris')).toContain('de procesregisseur van Merenburg vraagt');
  });

  it('gets the week in a mail and in chat, with no answer in it, and knows who opted out', async () => {
    clock.moveTo('2026-11-06T10:00:00.000Z');
    await ticks(2);
    await say('joris', 'geen herinneringen meer');
    await ticks(3);
    expect(await heardBy('marit')).toContain('Joris Hendriks wil geen herinneringen meer');
    clock.moveTo('2026-11-09T08:30:00.000Z');
    await ticks(3);
    const [status, ...more] = await mails('status');
    expect([status?.to.memberId, more]).toEqual(['marit', []]);
    expect(status?.text).toMatch(/Joris Hendriks – ICT en informatie: wil nu geen herinneringen – 0 van 35/);
    expect(status?.text).toMatch(/Bel Joris Hendriks/);
    expect((await mails('nudge')).filter(({ to, queuedAt }) => to.memberId === 'joris' && queuedAt > '2026-11-06T11:00:00.000Z')).toEqual([]);
  });
});
