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
import { replicaQuestionnaire } from '../support/replica.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const anna = buildMember({ id: 'anna-scan-1' as MemberId, email: 'anna@waterveen.example' });
const annaElsewhere = buildDeskMember('process-director', { id: 'anna-scan-2' as MemberId, scanId: 'scan-2' as ScanId, email: 'Anna@Waterveen.example', scan: { ...testBrief, municipality: 'Heuvelrade' } });
const frits = buildDeskMember('facilitator', { id: 'frits' as MemberId, email: 'frits@begeleiders.example' });

let clock: MovableClock;
let store: Store;
let temporary: TemporaryStore;
let door: FrontDoor;
let logged: string[];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T08:00:00.000Z') });
  clock = createClock();
  temporary = await openTemporaryStore(replicaQuestionnaire, clock.now());
  ({ store } = temporary);
  logged = [];
  door = createFrontDoor({ store, clock, log: createLog((line) => logged.push(line), () => clock.now()) });
});
afterEach(async () => {
  vi.useRealTimers();
  await temporary.close();
});

function caller(userId: string, addresses: readonly string[] = [], homeId = 'tenant-1'): Caller {
  return { account: { channel: 'teams', homeId, userId }, language: 'nl', addresses: () => Promise.resolve(addresses) };
}
const typed = (text: string): Inbound['said'] => ({ kind: 'text', text });
const say = (who: Caller, text: string) => door.admit(who, { said: typed(text), cardOf: null });
const press = (who: Caller, said: Inbound['said'], cardOf: string | null) => door.admit(who, { said, cardOf: cardOf as MemberId | null });
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
    expect(summaryOf(await door.admit({ ...caller('u9'), language: 'en' }, { said: typed('hi'), cardOf: null }))).toContain('I do not know you yet');
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
