/** What goes wrong in practice, in the chat itself: a clear text, a sensible way on, and nothing lost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock, type MovableClock } from '../../bot/clock.ts';
import { giveSeat, personBehind } from '../../bot/identities.ts';
import { everyoneOf } from '../../bot/members-of.ts';
import { tryScanId } from '../../bot/try/scan-of-merenburg.ts';
import { update } from '../../bot/update.ts';
import { emailKey } from '../../flows/identity.ts';
import type { Member } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import { createReplica, replicaQuestionnaire, type Replica } from '../support/replica.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

/** A Monday; the ready-made workshop is on 26 November, 13:30. */
const start = '2026-11-02T09:00:00.000Z';
let opened: TemporaryStore;
let clock: MovableClock;
let replica: Replica;
let said = 0;
beforeEach(async () => {
  opened = await openTemporaryStore(replicaQuestionnaire, start);
  clock = createClock(Date.parse(start) - Date.now());
  replica = createReplica(opened.store, clock);
});
afterEach(() => opened.close());

/** What the bot says to this, in words. */
async function say(memberId: string, text: string): Promise<string> {
  const before = await opened.store.feed.read(memberId as MemberId, { limit: 500 });
  await replica.takeTurn(memberId as MemberId, { channel: 'web', eventId: `said-${String(said++)}`, said: { kind: 'text', text } });
  return JSON.stringify((await opened.store.feed.read(memberId as MemberId, { limit: 500 })).slice(before.length + 1));
}
const ticks = async (count: number) => {
  for (let index = 0; index < count; index++) await replica.tick();
};
const revision = async () => (await opened.store.scans.get(tryScanId))?.document.revision;
const inScan = async () => (await everyoneOf(opened.store, tryScanId)).filter(({ left }) => left === null).map(({ name, email, role }) => `${name} ${email} ${role}`);

describe('a day on which there can be no workshop', () => {
  it.each([
    ['1 oktober 2025', 'voorbij. Kies een dag die nog komt'],
    ['5 november', 'al over 3 dagen. Mensen hebben een week nodig om te antwoorden. Vanaf maandag 16 november kan het'],
    ['over 3 dagen', 'Vanaf maandag 16 november kan het'],
    ['25 december', 'De dichtstbijzijnde werkdagen zijn donderdag 24 december en maandag 28 december'],
    ['30 februari', 'Een 30 februari bestaat niet. Kies een andere dag'],
    ['8 december om 20:00', 'Kies een tijd tussen 08:00 en 16:00'],
    ['de dag van de braderie', 'Schrijf bijvoorbeeld ‘12 maart om 13:30’'],
  ])('%s: says why, and what would do', async (when, way) => {
    const heard = await say('marit', `verplaats de workshop naar ${when}`);
    expect(heard).toContain(way);
    expect(heard).toContain('Er is niets veranderd');
    await say('marit', 'ja');
    await ticks(2);
    expect(await revision()).toBe(0);
  });
});

describe('people', () => {
  it.each([
    ['Sem Bakker, sem@merenburg.example, data', 'Sem Bakker is al deelnemer in deze scan'],
    ['Karim Aydın, karim@begeleiders.example, ICT', 'Wie antwoorden ziet, geeft ze niet. Kies iemand anders'],
    ['Ulla Uil, ulla@merenburg.example, kok', 'Welke functie heeft Ulla Uil? Kies uit veiligheid, ICT, privacy en data'],
    ['Ulla Uil, ulla@merenburg, ICT', 'lees ik geen e-mailadres. Schrijf het zoals naam@gemeente.nl'],
  ])('%s: says what is wrong, and nobody is added', async (person, why) => {
    const before = await inScan();
    expect(await say('marit', person)).toContain(why);
    await say('marit', 'ja');
    await ticks(2);
    expect(await inScan()).toEqual(before);
  });

  it('in two roles where that is allowed: a process director who also answers', async () => {
    expect(await say('marit', 'Marit van Dijk, marit@merenburg.example, privacy')).toContain('Zal ik dat doen?');
    await say('marit', 'ja');
    await ticks(3);
    expect((await inScan()).filter((line) => line.startsWith('Marit'))).toEqual(['Marit van Dijk marit@merenburg.example process-director', 'Marit van Dijk marit@merenburg.example participant'].toSorted().reverse());
  });

  it('whose mail bounces get another address, by replacing them with themselves', async () => {
    await say('marit', 'vervang Sem Bakker door Sem Bakker, s.bakker@merenburg.example');
    await say('marit', 'ja');
    await ticks(3);
    expect(await inScan()).toContain('Sem Bakker s.bakker@merenburg.example participant');
    expect((await inScan()).join()).not.toContain('sem@merenburg.example');
  });

  it('who are all away: nobody is reminded, each is named with the reason, and the status says to ring', async () => {
    clock.moveTo('2026-11-05T10:00:00.000Z');
    await ticks(2);
    const quiet = { why: 'away', until: '2026-11-30T08:00:00.000Z' } as const;
    for (const id of ['fatima', 'joris', 'anneke', 'sem']) await update(opened.store.members, id, (member) => (member.role === 'participant' ? { ...member, quiet } : member));
    const heard = await say('marit', 'herinner iedereen die nog moet');
    expect(heard).toContain('Ik stuur nu niemand een herinnering');
    expect(heard).toContain('Fatima el Amrani: wil nu geen herinneringen');
    expect(await say('marit', 'status')).toContain('Een herinnering helpt hier niet');
  });

  it('as a process director who leaves: hands over, and cannot go without', async () => {
    expect(await say('marit', 'ik stop als procesregisseur')).toContain('kan niet zomaar weg. Geef een opvolger met naam en e-mailadres');
    expect(await say('marit', 'vervang mij door Pia Post, pia@merenburg.example')).toContain('Pia Post');
    await say('marit', 'ja');
    await ticks(4);
    expect((await inScan()).filter((line) => line.endsWith('process-director'))).toEqual(['Pia Post pia@merenburg.example process-director']);
    expect((await opened.store.members.get('fatima'))?.document.scan.director).toBe('Pia Post');
  });
});

describe('two people who edit at once', () => {
  it('the second hears what the first did, and can ask again', async () => {
    await say('marit', 'verplaats de workshop naar 8 december');
    await say('marit', 'ja');
    // Before the clock carries that out, another sets the date.
    await replica.office.order({ scanId: tryScanId, orders: [{ order: 'set-date', workshopAt: '2026-12-10T12:30:00.000Z' }], by: 'Nadia Smits', orderId: 'nadia', basedOn: null });
    await ticks(4);
    expect((await opened.store.scans.get(tryScanId))?.document.calendar.workshopAt).toBe('2026-12-10T12:30:00.000Z');
    const heard = JSON.stringify(await opened.store.feed.read('marit' as MemberId, { limit: 500 }));
    expect(heard).toContain('Intussen heeft Nadia Smits de workshop op donderdag 10 december, 13:30 gezet. Wil je toch iets anders? Vraag het dan nog een keer');
    await say('marit', 'verplaats de workshop naar 8 december');
    await say('marit', 'ja');
    await ticks(4);
    expect((await opened.store.scans.get(tryScanId))?.document.calendar.workshopAt).toBe('2026-12-08T12:30:00.000Z');
  });

  it('two who add the same person add them once, and the second hears that', async () => {
    await say('marit', 'Ulla Uil, ulla@merenburg.example, ICT');
    await say('marit', 'ja');
    await replica.office.order({ scanId: tryScanId, orders: [{ order: 'join', person: { name: 'Ulla Uil', email: 'Ulla@merenburg.example', role: 'participant', discipline: 'ict' } }], by: 'Nadia Smits', orderId: 'nadia', basedOn: null });
    await ticks(4);
    expect((await inScan()).filter((line) => line.startsWith('Ulla'))).toHaveLength(1);
    expect(JSON.stringify(await opened.store.feed.read('marit' as MemberId, { limit: 500 }))).toContain('Ulla Uil is al deelnemer in deze scan');
  });
});

describe('someone who is in two scans', () => {
  it('has a seat in each, answers each for itself, and leaving one leaves the other as it was', async () => {
    const signUp = { municipality: 'Waterveen', by: { name: 'Bea Bos', email: 'bea@waterveen.example' }, director: { name: 'Bea Bos', email: 'bea@waterveen.example' }, why: '', questionnaires: ['analysis-tool'], isAccepted: true };
    const begun = await replica.office.signUp({ signUp, orderId: 'begin' });
    if (!begun.ok) throw new Error('not begun');
    const sem = { name: 'Sem Bakker', email: 'sem@merenburg.example', role: 'participant', discipline: 'data' } as const;
    await replica.office.order({ scanId: begun.scan.id, orders: [{ order: 'join', person: sem }], by: 'Bea Bos', orderId: 'sem', basedOn: null });
    await ticks(4);
    await giveSeat(opened.store, (await everyoneOf(opened.store, tryScanId)).find(({ id }) => id === 'sem') as Member, []);
    const seats = async () => (await personBehind(opened.store, emailKey(sem.email)))?.person.seats.map(({ municipality }) => municipality).toSorted();
    expect(await seats()).toEqual(['Merenburg', 'Waterveen']);
    const other = (await everyoneOf(opened.store, begun.scan.id)).find(({ name }) => name === sem.name);
    await update(opened.store.members, 'sem', (member) => (member.role === 'participant' ? { ...member, submittedAt: start } : member));
    expect((await opened.store.members.get(other?.id ?? ''))?.document).toMatchObject({ submittedAt: null, answers: {} });

    await say('marit', 'verwijder Sem Bakker');
    await say('marit', 'ja');
    await ticks(4);
    expect(await seats()).toEqual(['Waterveen']);
    expect((await opened.store.members.get(other?.id ?? ''))?.document.left).toBeNull();
  });
});

describe('someone who was succeeded after sending in', () => {
  it('is marked so in the status and the digest, beside the successor', async () => {
    await update(opened.store.members, 'sem', (member) => (member.role === 'participant' ? { ...member, submittedAt: start } : member));
    await update(opened.store.members, 'joris', (member) => (member.role === 'participant' ? { ...member, submittedAt: start } : member));
    await say('marit', 'vervang Sem Bakker door Noor Visser, noor@merenburg.example');
    await say('marit', 'ja');
    await ticks(3);
    const status = await say('marit', 'status');
    expect(status).toContain('Sem Bakker (voorganger van Noor Visser)');
    expect(status).toMatch(/Noor Visser –/);
    await say('karim', 'digest');
    await ticks(3);
    const digests = (await opened.store.mails.listByScan(tryScanId, { limit: 100 })).map(({ document }) => document).filter(({ kind }) => kind === 'digest');
    expect(digests).toHaveLength(1);
    expect(digests[0]?.text).toContain('Sem Bakker (voorganger van Noor Visser)');
    expect(digests[0]?.text).toContain('Noor Visser');
  });
});
