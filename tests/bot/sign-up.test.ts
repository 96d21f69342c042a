/** A municipality that wants to take part, through the store, the clock and the mail: who is told, who decides, and what follows. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../bot/clock.ts';
import { personBehind } from '../../bot/identities.ts';
import { addManagers, changeManagers, managersOf, removeManager } from '../../bot/managers.ts';
import { everyoneOf, membersOf } from '../../bot/members-of.ts';
import { scansOf } from '../../bot/scans-of.ts';
import { emailKey } from '../../flows/identity.ts';
import { managersScanId } from '../../flows/manager.ts';
import type { Mail } from '../../flows/mail.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';
import type { SignUp } from '../../flows/scan.ts';
import { createReplica, replicaQuestionnaire, type Replica } from '../support/replica.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const start = '2026-11-02T09:00:00.000Z';
const waterveen: SignUp = {
  municipality: 'Waterveen', by: { name: 'Bea Bos', email: 'bea@waterveen.example' }, director: { name: 'Petra Prins', email: 'petra@waterveen.example' }, why: 'Dit voorjaar', questionnaires: ['analysis-tool'], isAccepted: false,
};
const waterveenId = 'waterveen-2026' as ScanId;

let opened: TemporaryStore;
let replica: Replica;
let nadia: MemberId;
let said = 0;
beforeEach(async () => {
  opened = await openTemporaryStore(replicaQuestionnaire, start);
  replica = createReplica(opened.store, createClock(Date.parse(start) - Date.now()));
  await addManagers(opened.store, [{ name: 'Nadia Noort', email: 'nadia@leiding.example' }], start);
  nadia = (await managersOf(opened.store))[0]?.id ?? ('' as MemberId);
});
afterEach(() => opened.close());

const say = (memberId: MemberId, text: string) => replica.takeTurn(memberId, { channel: 'web', eventId: `said-${String(said++)}`, said: { kind: 'text', text } });
const ticks = async (count: number) => {
  for (let index = 0; index < count; index++) await replica.tick();
};
const heardBy = async (memberId: MemberId) => JSON.stringify(await opened.store.feed.read(memberId, { limit: 100 }));
const mailsTo = async (scanId: ScanId, name: string): Promise<readonly Mail[]> => (await opened.store.mails.listByScan(scanId, { limit: 100 })).map(({ document }) => document).filter(({ to }) => to.name === name);
const directorOf = async (scanId: ScanId) => (await membersOf(opened.store, scanId)).find(({ role }) => role === 'process-director');
const stateOf = async (scanId: ScanId) => (await opened.store.scans.get(scanId))?.document.state;

describe('a municipality that signs up', () => {
  it('is told what follows, and the account manager hears of it once, in chat and by mail', async () => {
    await replica.office.signUp({ signUp: waterveen, orderId: 'one' });
    await ticks(4);
    expect(await mailsTo(waterveenId, 'Bea Bos')).toMatchObject([{ subject: 'Aanmelding voor de datascan van Waterveen', status: 'sent', text: expect.stringMatching(/ontvangen[^]*workshop van drie uur[^]*rapport/) as string }]);
    expect(await mailsTo(managersScanId, 'Nadia Noort')).toMatchObject([{ text: expect.stringMatching(/Bea Bos meldt Waterveen aan[^]*Petra Prins wordt dan procesregisseur[^]*Dit voorjaar/) as string }]);
    expect(await heardBy(nadia)).toContain('Bekijk de aanmelding');
    await replica.office.spread(waterveenId);
    await ticks(3);
    expect(await mailsTo(managersScanId, 'Nadia Noort')).toHaveLength(1);
  });

  it('is accepted: the process director that was named is in, and told; who asked is told too', async () => {
    await replica.office.signUp({ signUp: waterveen, orderId: 'one' });
    await ticks(3);
    const bea = await directorOf(waterveenId);
    await say(nadia, 'neem Waterveen aan');
    expect(await stateOf(waterveenId)).toBe('applied');
    await say(nadia, 'ja');
    await ticks(5);
    expect(await stateOf(waterveenId)).toBe('composing');
    expect(await directorOf(waterveenId)).toMatchObject({ name: 'Petra Prins', email: 'petra@waterveen.example' });
    expect((await mailsTo(waterveenId, 'Petra Prins')).map(({ text }) => text).join()).toMatch(/Je bent nu procesregisseur/);
    expect((await mailsTo(waterveenId, 'Bea Bos')).map(({ subject }) => subject)).toContain('De datascan van Waterveen gaat door');
    expect(await personBehind(opened.store, emailKey('petra@waterveen.example'))).not.toBeNull();
    expect(await personBehind(opened.store, emailKey('bea@waterveen.example'))).toBeNull();
    expect((await opened.store.members.get(bea?.id ?? ''))?.document.left).not.toBeNull();
    // A second yes changes nothing and says so.
    await say(nadia, 'neem Waterveen aan');
    expect(await heardBy(nadia)).toContain('Aannemen kan in deze stap van de scan niet');
  });

  it('is refused with the reason, and can sign up again after that', async () => {
    await replica.office.signUp({ signUp: waterveen, orderId: 'one' });
    await ticks(3);
    await say(nadia, 'wijs Waterveen af: dit jaar is er geen plaats meer');
    await say(nadia, 'ja');
    await ticks(4);
    expect(await stateOf(waterveenId)).toBe('refused');
    expect((await mailsTo(waterveenId, 'Bea Bos')).at(-1)?.text).toMatch(/dit jaar is er geen plaats meer/);
    expect(await replica.office.signUp({ signUp: waterveen, orderId: 'two' })).toMatchObject({ ok: true, scan: { id: 'waterveen-2026-2' } });
  });

  it('signs up once: the same order again is the same scan; of two at once one is refused', async () => {
    const again = await Promise.all([1, 2].map(() => replica.office.signUp({ signUp: waterveen, orderId: 'one' })));
    expect(again.map((each) => each.ok && each.scan.id)).toEqual([waterveenId, waterveenId]);
    const beekdal = { ...waterveen, municipality: 'Beekdal' };
    const both = await Promise.all([replica.office.signUp({ signUp: beekdal, orderId: 'three' }), replica.office.signUp({ signUp: { ...beekdal, municipality: 'BEEKDAL' }, orderId: 'four' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problems: [{ problem: 'municipality-here' }] });
    expect((await scansOf(opened.store)).filter(({ municipality }) => /beekdal/i.test(municipality))).toHaveLength(1);
  });
});

describe('an account manager', () => {
  it('begins a scan, names facilitators and chooses what is asked, all in chat', async () => {
    await say(nadia, 'meld Waterveen aan met procesregisseur Petra Prins, petra@waterveen.example');
    await say(nadia, 'ja');
    await ticks(4);
    expect(await stateOf(waterveenId)).toBe('composing');
    expect((await mailsTo(waterveenId, 'Petra Prins'))[0]?.text).toMatch(/Nadia Noort heeft Waterveen aangemeld[^]*rapport[^]*Stel nu de groep samen/);
    await say(nadia, 'begeleiders: Fenna Faber, fenna@begeleiders.example en Frits Fok, frits@begeleiders.example bij Waterveen');
    await say(nadia, 'ja');
    await ticks(4);
    await replica.office.order({ scanId: waterveenId, orders: [{ order: 'join', person: { name: 'Anna Aalders', email: 'anna@waterveen.example', role: 'participant', discipline: 'security' } }], by: 'Petra', orderId: 'join', basedOn: null });
    await ticks(2);
    await say(nadia, 'vragenlijsten: quickscan');
    await say(nadia, 'ja');
    await ticks(4);
    const members = await everyoneOf(opened.store, waterveenId);
    expect(members.map(({ name, role }) => [name, role])).toEqual(expect.arrayContaining([['Fenna Faber', 'facilitator'], ['Frits Fok', 'facilitator'], ['Petra Prins', 'process-director']]));
    expect((await opened.store.scans.get(waterveenId))?.document.questionnaire.id).toBe('quickscan');
    expect(members.find(({ name }) => name === 'Anna Aalders')).toMatchObject({ questionnaire: { id: 'quickscan' }, intake: { context: { itemId: 'Q1' } } });
    await say(nadia, 'Waterveen');
    const seen = await heardBy(nadia);
    expect(seen).toContain('Fenna Faber en Frits Fok');
    expect(seen).not.toContain('Anna Aalders');
  });

  it('others are named and replaced in chat: the new one may enter, the old one no longer, and doing it twice does it once', async () => {
    await say(nadia, 'benoem Omar Oud, omar@leiding.example als accountmanager');
    expect((await managersOf(opened.store)).map(({ name }) => name)).toEqual(['Nadia Noort']);
    await say(nadia, 'ja');
    await ticks(3);
    expect((await managersOf(opened.store)).map(({ name }) => name)).toEqual(['Nadia Noort', 'Omar Oud']);
    expect((await personBehind(opened.store, emailKey('omar@leiding.example')))?.person.seats).toMatchObject([{ role: 'account-manager' }]);
    expect(await heardBy(nadia)).toContain('Omar Oud (omar@leiding.example)');
    expect(await mailsTo(managersScanId, 'Omar Oud')).toMatchObject([{ subject: 'Je bent nu accountmanager van de datascans', status: 'sent', text: expect.stringContaining('Nadia Noort heeft je accountmanager gemaakt.') as string }]);

    const omar = (await managersOf(opened.store))[1]?.id ?? nadia;
    await say(omar, 'vervang accountmanager Nadia door Pia Post, pia@leiding.example');
    await say(omar, 'ja');
    await ticks(3);
    expect((await managersOf(opened.store)).map(({ name }) => name)).toEqual(['Omar Oud', 'Pia Post']);
    expect(await personBehind(opened.store, emailKey('nadia@leiding.example'))).toBeNull();

    const again = { joins: [{ name: 'Pia Post', email: 'pia@leiding.example' }], leaves: { name: 'Nadia Noort', email: 'nadia@leiding.example' } };
    expect(await changeManagers(opened.store, again, start)).toMatchObject({ ok: true, managers: [{ name: 'Omar Oud' }, { name: 'Pia Post' }] });
  });

  it('who was replaced is unknown again, and hears of no sign-up', async () => {
    await removeManager(opened.store, 'nadia@leiding.example', { name: 'Omar Oud', email: 'omar@leiding.example' }, start);
    await replica.office.signUp({ signUp: waterveen, orderId: 'one' });
    await ticks(4);
    expect(await personBehind(opened.store, emailKey('nadia@leiding.example'))).toBeNull();
    expect([(await mailsTo(managersScanId, 'Nadia Noort')).length, (await mailsTo(managersScanId, 'Omar Oud')).length]).toEqual([0, 1]);
  });
});
