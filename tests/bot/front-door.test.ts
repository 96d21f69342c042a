/** The front door against a real store: who is recognised, who is not, and from which seat one speaks. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock, type MovableClock } from '../../bot/clock.ts';
import { createFrontDoor, type Admission, type Caller, type FrontDoor } from '../../bot/front-door.ts';
import { giveSeat, inviteByCode, takeSeat } from '../../bot/identities.ts';
import { createLog } from '../../bot/log.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';
import type { Store } from '../../store/port.ts';
import { buildDeskMember, buildMember, testBrief } from '../support/member-builder.ts';
import { createReplica, replicaQuestionnaire } from '../support/replica.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const anna = buildMember({ id: 'anna-scan-1' as MemberId, email: 'anna@waterveen.example' });
const annaElsewhere = buildDeskMember('process-director', { id: 'anna-scan-2' as MemberId, scanId: 'scan-2' as ScanId, email: 'Anna@Waterveen.example', scan: { ...testBrief, municipality: 'Heuvelrade' } });
const frits = buildDeskMember('facilitator', { id: 'frits' as MemberId, email: 'frits@begeleiders.example' });

let clock: MovableClock;
let store: Store;
let temporary: TemporaryStore;
let door: FrontDoor;
let logged: string[];
let events = 0;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T08:00:00.000Z') });
  clock = createClock();
  temporary = await openTemporaryStore(replicaQuestionnaire, clock.now());
  ({ store } = temporary);
  logged = [];
  door = createFrontDoor({ store, clock, office: createReplica(store, clock).office, log: createLog((line) => logged.push(line), () => clock.now()) });
});
afterEach(async () => {
  vi.useRealTimers();
  await temporary.close();
});

function caller(userId: string, addresses: readonly string[] = [], homeId = 'tenant-1'): Caller {
  return { account: { channel: 'teams', homeId, userId }, language: 'nl', addresses: () => Promise.resolve(addresses) };
}
const typed = (text: string): Inbound['said'] => ({ kind: 'text', text });
const say = (who: Caller, text: string) => door.admit(who, { said: typed(text), cardOf: null }, `event-${String(events++)}`);
const press = (who: Caller, said: Inbound['said'], cardOf: string | null) => door.admit(who, { said, cardOf: cardOf as MemberId | null }, `event-${String(events++)}`);
const summaryOf = (admission: Admission) => (admission.kind === 'answer' ? admission.message.summary : `member ${admission.memberId}`);

describe('someone invited', () => {
  it('is known by e-mail address, whatever its case', async () => {
    await giveSeat(store, anna, []);
    expect(await say(caller('u1', ['ANNA@waterveen.EXAMPLE']), '3')).toEqual({ kind: 'member', memberId: anna.id, said: typed('3') });
  });

  it('is known by user principal name where the address is another', async () => {
    await giveSeat(store, anna, []);
    expect(summaryOf(await say(caller('u1', ['a.aalders@waterveen.example', 'anna@waterveen.example']), 'hoi'))).toBe('member anna-scan-1');
  });

  it('is asked for an address once only', async () => {
    await giveSeat(store, anna, []);
    await say(caller('u1', [anna.email]), 'hoi');
    const never: Caller = { ...caller('u1'), addresses: () => Promise.reject(new Error('asked again')) };
    expect(summaryOf(await say(never, 'hoi'))).toBe('member anna-scan-1');
  });

  it('is nobody from an organisation that the scan is not for, unless a facilitator', async () => {
    await giveSeat(store, anna, ['teams:tenant-1']);
    await giveSeat(store, frits, ['teams:tenant-1']);
    expect(summaryOf(await say(caller('u1', [anna.email], 'tenant-2'), 'hoi'))).toContain('Ik ken je nog niet');
    expect(summaryOf(await say(caller('u2', [frits.email], 'tenant-2'), 'hoi'))).toBe('member frits');
    expect(summaryOf(await say(caller('u3', [anna.email], 'TENANT-1'), 'hoi'))).toBe('member anna-scan-1');
  });

  it('is nobody any more once the seat is taken away', async () => {
    await giveSeat(store, anna, []);
    await say(caller('u1', [anna.email]), 'hoi');
    await takeSeat(store, anna);
    expect(summaryOf(await say(caller('u1', [anna.email]), 'hoi'))).toContain('Ik ken je nog niet');
  });
});

describe('someone unknown', () => {
  it('hears how to join, and nothing about any scan', async () => {
    await giveSeat(store, anna, []);
    const answer = JSON.stringify(await say(caller('u9', ['someone@else.example']), 'hoi'));
    expect(answer).toContain('code');
    expect(answer).not.toMatch(/Waterveen|Merenburg|anna|scan-1/i);
  });

  it('hears it in the likely language', async () => {
    expect(summaryOf(await door.admit({ ...caller('u9'), language: 'en' }, { said: typed('hi'), cardOf: null }, 'event-hi'))).toContain('I do not know you yet');
  });

  it('joins with a code, once, as typed by a person', async () => {
    await giveSeat(store, anna, []);
    const code = await inviteByCode(store, anna.email, '2026-11-16T08:00:00.000Z');
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(summaryOf(await say(caller('u1'), ` ${code.toLowerCase().replaceAll('-', ' ')} `))).toBe('member anna-scan-1');
    expect(summaryOf(await say(caller('u1'), 'hoi'))).toBe('member anna-scan-1');
    expect(summaryOf(await say(caller('u2'), code))).toContain('Deze code werkt niet');
    expect(summaryOf(await say(caller('u2'), 'hoi'))).toContain('Ik ken je nog niet');
  });

  it('cannot join with a code that is too old, or of another organisation', async () => {
    await giveSeat(store, anna, ['teams:tenant-1']);
    const old = await inviteByCode(store, anna.email, '2026-11-02T08:00:00.000Z');
    const fresh = await inviteByCode(store, anna.email, '2026-11-16T08:00:00.000Z');
    expect(summaryOf(await say(caller('u1'), old))).toContain('Deze code werkt niet');
    expect(summaryOf(await say(caller('u2', [], 'tenant-2'), fresh))).toContain('Deze code werkt niet');
  });

  it('wins a code alone when two type it at once', async () => {
    await giveSeat(store, anna, []);
    const code = await inviteByCode(store, anna.email, '2026-11-16T08:00:00.000Z');
    const answers = await Promise.all(['u1', 'u2', 'u3'].map((id) => say(caller(id), code)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['answer', 'answer', 'member']);
  });

  it('cannot guess on and on, and can again an hour later', async () => {
    await giveSeat(store, anna, []);
    const code = await inviteByCode(store, anna.email, '2026-11-16T08:00:00.000Z');
    for (let tries = 0; tries < 5; tries++) expect(summaryOf(await say(caller('u1'), 'ABCD-EFGH-JKMN'))).toContain('Deze code werkt niet');
    expect(summaryOf(await say(caller('u1'), code))).toContain('te vaak');
    expect(summaryOf(await say(caller('u2'), 'ABCD-EFGH-JKMN'))).toContain('Deze code werkt niet');
    clock.moveTo('2026-11-02T09:00:01.000Z');
    expect(summaryOf(await say(caller('u1'), code))).toBe('member anna-scan-1');
  });

  it('is logged without name, address or code', async () => {
    await giveSeat(store, anna, []);
    const code = await inviteByCode(store, anna.email, '2026-11-16T08:00:00.000Z');
    await say(caller('u1', ['someone@else.example']), code);
    await say(caller('u2'), code);
    expect(logged.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['code.redeemed', 'code.refused']);
    expect(logged.join('')).not.toMatch(new RegExp(`${code}|else|anna|u1`));
  });
});

describe('someone with two seats', () => {
  const who = caller('u1', [anna.email]);
  beforeEach(async () => {
    await giveSeat(store, anna, []);
    await giveSeat(store, annaElsewhere, []);
  });

  it('is asked which one, and keeps it', async () => {
    expect(summaryOf(await say(who, 'hoi'))).toContain('Namens welke rol');
    expect(await say(who, '2')).toMatchObject({ memberId: 'anna-scan-2', said: { choice: { command: 'resume' } } });
    expect(await say(who, '2')).toEqual({ kind: 'member', memberId: 'anna-scan-2', said: typed('2') });
  });

  it('is asked again after "wissel", and may press the button', async () => {
    await say(who, 'hoi');
    await say(who, '1');
    expect(summaryOf(await say(who, 'Wissel'))).toContain('Namens welke rol');
    expect(summaryOf(await press(who, { kind: 'choice', choice: { action: 'choose-seat', memberId: annaElsewhere.id } }, null))).toBe('member anna-scan-2');
  });

  it('speaks for the seat whose card is pressed', async () => {
    await say(who, 'hoi');
    await say(who, '1');
    const help: Inbound['said'] = { kind: 'choice', choice: { action: 'command', command: 'help' } };
    expect(await press(who, help, 'anna-scan-2')).toEqual({ kind: 'member', memberId: 'anna-scan-2', said: help });
    expect(summaryOf(await say(who, 'hoi'))).toBe('member anna-scan-2');
  });

  it('cannot press someone else’s card, nor choose someone else’s seat', async () => {
    const answer: Inbound['said'] = { kind: 'choice', choice: { action: 'command', command: 'submit' } };
    expect(summaryOf(await press(who, answer, 'frits'))).toContain('Namens welke rol');
    await say(who, '1');
    expect(await press(who, answer, 'frits')).toMatchObject({ memberId: 'anna-scan-1', said: { choice: { command: 'resume' } } });
    expect(summaryOf(await press(who, { kind: 'choice', choice: { action: 'choose-seat', memberId: 'frits' as MemberId } }, null))).toContain('Namens welke rol');
    expect(logged.filter((line) => line.includes('card.refused'))).toHaveLength(2);
  });
});

describe('someone unknown who signs a municipality up', () => {
  const bea = caller('bea', ['bea@waterveen.example']);
  const said = async (who: Caller, ...texts: readonly string[]) => {
    let last = '';
    for (const text of texts) last = summaryOf(await say(who, text));
    return last;
  };
  const whole = ['aanmelden', 'Waterveen', 'Bea Bos', 'ik', 'Dit voorjaar'] as const;

  it('is asked one thing at a time, over restarts, and is a process director afterwards', async () => {
    expect(await said(bea, ...whole)).toMatch(/Je aanmelding: Waterveen/);
    door = createFrontDoor({ store, clock, office: createReplica(store, clock).office, log: createLog(() => undefined, () => clock.now()) });
    expect(await said(bea, 'ja')).toMatch(/verstuurd[^]*bea@waterveen.example/);
    expect((await store.scans.get('waterveen-2026'))?.document).toMatchObject({ state: 'applied', signUp: { by: { name: 'Bea Bos' } } });
    expect(await said(bea, 'hallo')).toMatch(/^member waterveen-2026/);
    clock.moveTo('2026-12-31T12:00:00.000Z');
    await createReplica(store, clock).tick();
    expect(await said(bea, 'hallo')).toMatch(/^member waterveen-2026/);
  });

  it('who stops, or goes away for two weeks, leaves nothing', async () => {
    expect(await said(bea, 'aanmelden', 'Waterveen', 'stop')).toContain('niets verstuurd');
    expect(await store.identities.listByScan('identities', { limit: 100 })).toSatisfy((all: readonly { readonly document: { readonly is: { readonly kind: string } } }[]) => all.every(({ document }) => document.is.kind !== 'applicant'));
    await said(bea, 'aanmelden', 'Waterveen');
    clock.moveTo('2026-11-17T08:00:00.000Z');
    await createReplica(store, clock).tick();
    expect(await said(bea, 'Bea Bos')).toContain('Ik ken je nog niet');
  });

  it('moves on once for one event, and is asked the same again', async () => {
    await said(bea, 'aanmelden');
    const twice = [0, 1].map(() => door.admit(bea, { said: typed('Waterveen'), cardOf: null }, 'event-once'));
    const answers = (await Promise.all(twice)).map(summaryOf);
    expect(answers).toEqual(['Hoe heet jij? Geef je voornaam en achternaam.', 'Hoe heet jij? Geef je voornaam en achternaam.']);
  });

  it('hears that the municipality is here already, whoever was first', async () => {
    const omar = caller('omar', ['omar@waterveen.example']);
    await said(bea, ...whole);
    await said(omar, ...whole);
    await said(bea, 'ja');
    expect(await said(omar, 'ja')).toContain('er al een aanmelding of een scan');
    expect(await said(caller('piet', ['piet@waterveen.example']), 'aanmelden', 'WATERVEEN')).toContain('er al een aanmelding of een scan');
  });

  it('needs an address that the platform vouches for, and is told whom to ask', async () => {
    expect(await said(caller('guest'), 'aanmelden')).toContain('accountmanager');
  });

  it('who says too much in an hour waits; what was said is kept', async () => {
    await said(bea, 'aanmelden');
    for (let index = 0; index < 60; index++) await say(bea, '9');
    expect(await said(bea, 'Waterveen')).toContain('te veel berichten');
    clock.moveTo('2026-11-02T09:30:00.000Z');
    expect(await said(bea, 'Waterveen')).toContain('Hoe heet jij?');
  });

  it('is otherwise as polite to as before: no word of any scan', async () => {
    expect(await said(caller('u7', ['x@y.example']), 'hallo')).toContain('Ik ken je nog niet');
    expect(await said(bea, 'aanmelden', 'Waterveen', 'aanmelden')).toContain('Hoe heet je gemeente?');
  });
});
