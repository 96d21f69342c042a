import { describe, expect, it } from 'vitest';
import type { Member } from '../../flows/member.ts';
import { newScan, scanIdFor } from '../../flows/new-scan.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Person, Scan } from '../../flows/scan.ts';
import { scanChart, scanStates, waiting, type ScanEvent } from '../../flows/scan-chart.ts';
import { hear, newcomers } from '../../flows/scan-news.ts';
import { stateAt } from '../../flows/scan-now.ts';
import { carryOutOrders, missingDisciplines, type Order, type Problem } from '../../flows/scan-order.ts';
import { stepScan } from '../../flows/step.ts';
import { buildDeskMember, buildMember, buildScan, testBrief } from '../support/member-builder.ts';
import { sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

const now = '2026-10-01T09:00:00.000Z';
const id = (text: string) => text as MemberId;
const director = buildDeskMember('process-director', { id: id('petra'), name: 'Petra Prins' });
const fenna = buildDeskMember('facilitator', { id: id('fenna'), name: 'Fenna Faber' });
const frits = buildDeskMember('facilitator', { id: id('frits'), name: 'Frits Fok' });
const anna = buildMember({ id: id('anna') });
const bram = buildMember({ id: id('bram'), discipline: 'ict' });
const members: readonly Member[] = [director, fenna, frits, anna, bram];
const person = (overrides: Partial<Person> = {}): Person => ({ name: 'Sem Smit', email: 'sem@waterveen.example', role: 'participant', discipline: 'data', ...overrides });

/** The edition that the office looks up. */
const refOf = (ids: readonly string[]) => ({ id: ids.join('+'), version: ids.map(() => '2026-11').join('+') });
function order(orders: Order | readonly Order[], scan: Scan = buildScan(), at = now, basedOn = scan.revision) {
  return carryOutOrders(Array.isArray(orders) ? orders : [orders as Order], { scan, members, by: 'Petra Prins', now: at, orderId: 'order-1', basedOn, refOf });
}
function changed(orders: Order | readonly Order[], scan?: Scan, at?: string): Scan {
  const ordered = order(orders, scan, at);
  if (!ordered.ok) throw new Error(JSON.stringify(ordered.problems));
  return ordered.scan;
}
const problemsOf = (orders: Order | readonly Order[], scan?: Scan, at?: string): readonly Problem[] => {
  const ordered = order(orders, scan, at);
  return ordered.ok ? [] : ordered.problems;
};
const moveTo = (workshopAt: string): Order => ({ order: 'set-date', workshopAt });

describe('the seven steps', () => {
  const events: readonly ScanEvent['type'][] = [
    'signup.accepted', 'signup.refused', 'date.set', 'answers.due', 'workshop.started', 'picture.agreed', 'concept.sent', 'review.ended', 'actions.chosen', 'report.sent', 'scan.closed',
  ];

  it('lead from sign-up to the final report, each event taken where the table says and nowhere else', () => {
    const taken = scanStates.flatMap((state) => events.flatMap((type) => {
      const { state: next, isTaken } = stepScan(scanChart, state, { type });
      return isTaken ? [`${state} ${type} ${next}`] : [];
    }));
    expect(taken.filter((arrow) => !arrow.includes('scan.closed'))).toEqual([
      'applied signup.accepted composing', 'applied signup.refused refused',
      'composing date.set answering',
      'answering date.set answering', 'answering answers.due preparing',
      'preparing date.set answering', 'preparing workshop.started discussing',
      'discussing picture.agreed reporting', 'reporting concept.sent reviewing', 'reviewing review.ended choosing', 'choosing actions.chosen finishing', 'finishing report.sent finished',
    ]);
    expect(taken.filter((arrow) => arrow.includes('scan.closed'))).toHaveLength(9);
  });

  it('say which step it is and who must act, in every state', () => {
    expect(scanStates.map((state) => waiting[state].step)).toEqual([1, 2, 3, 3, 4, 5, 5, 6, 7, 7, 1, 7]);
    expect(scanStates.filter((state) => waiting[state].who === null)).toEqual(['finished', 'refused', 'closed']);
  });

  it('go on by the clock: when the answers are due, when the workshop begins', () => {
    const { calendar } = testBrief;
    const at = (instant: string) => stateAt({ state: 'answering', calendar }, instant);
    expect([at(calendar.opensAt), at(calendar.answersDueAt), at('2026-11-10T23:00:00.000Z'), at(calendar.workshopAt)]).toEqual(['answering', 'answering', 'preparing', 'discussing']);
    expect(stateAt({ state: 'composing', calendar }, '2027-01-01T00:00:00.000Z')).toBe('composing');
  });
});

describe('an order', () => {
  it('moves the workshop, every date with it, and the calendars by one', () => {
    const scan = changed(moveTo('2026-12-08T12:30:00.000Z'));
    expect(scan).toMatchObject({
      state: 'answering', revision: 1, spreadTo: 0, sequence: 1, dueAt: now,
      calendar: { opensAt: '2026-11-17T08:00:00.000Z', answersDueAt: '2026-12-01T22:59:00.000Z', workshopAt: '2026-12-08T12:30:00.000Z' },
      changes: [{ revision: 1, at: now, by: 'Petra Prins', news: [{ news: 'date-set', before: testBrief.calendar.workshopAt, isShortNotice: false }] }],
    });
  });

  it('is carried out once, however often it is given', () => {
    const once = changed(moveTo('2026-12-08T12:30:00.000Z'));
    expect(changed(moveTo('2026-12-08T12:30:00.000Z'), once)).toBe(once);
  });

  it('is refused with every reason, and changes nothing then', () => {
    const scan = buildScan();
    expect(problemsOf([moveTo('2026-10-03T12:30:00.000Z'), { order: 'join', person: person({ email: 'sem at waterveen', discipline: null }) }, moveTo('2026-12-08T12:30:00.000Z')], scan)).toMatchObject([
      { problem: 'too-soon', days: 2 }, { problem: 'email-unreadable' }, { problem: 'discipline-unknown' },
    ]);
  });

  it.each<[string, Order, string]>([
    ['the same person twice', { order: 'join', person: person({ name: 'Anna', email: 'Anna@Waterveen.example' }) }, 'here-already'],
    ['a facilitator who would answer', { order: 'join', person: person({ name: 'Fenna', email: 'fenna@waterveen.example' }) }, 'two-roles'],
    ['a third facilitator', { order: 'join', person: person({ role: 'facilitator', discipline: null }) }, 'role-taken'],
    ['a second process director', { order: 'join', person: person({ role: 'process-director', discipline: null }) }, 'role-taken'],
    ['someone without a name', { order: 'join', person: person({ name: ' ' }) }, 'name-missing'],
    ['a director who leaves without a successor', { order: 'leave', memberId: id('petra') }, 'director-needed'],
    ['someone who is not there', { order: 'leave', memberId: id('zeger') }, 'no-such-person'],
    ['a successor of someone who is not there', { order: 'replace', memberId: id('zeger'), name: 'Sem', email: 'sem@waterveen.example' }, 'no-such-person'],
    ['a successor who takes part already', { order: 'replace', memberId: id('anna'), name: 'Bram', email: 'bram@waterveen.example' }, 'here-already'],
    ['the date that it has', moveTo(testBrief.calendar.workshopAt), 'same-date'],
    ['days to choose from when one is set', { order: 'propose', dates: ['2026-12-08T12:30:00.000Z'] }, 'not-now'],
    ['accepting what was accepted', { order: 'accept' }, 'not-now'],
  ])('is refused for %s', (_, asked, problem) => {
    expect(problemsOf(asked)).toMatchObject([{ problem }]);
  });

  it('may give one person two hats: a process director who answers too', () => {
    const hats = changed({ order: 'join', person: person({ name: 'Petra Prins', email: director.email }) });
    expect(hats.changes[0]?.news).toMatchObject([{ news: 'joined' }]);
  });

  it('does not undo what someone else set meanwhile without saying so', () => {
    const moved = changed(moveTo('2026-12-08T12:30:00.000Z'));
    const late = carryOutOrders([moveTo('2026-12-15T12:30:00.000Z')], { scan: moved, members, by: 'Fenna Faber', now, orderId: 'order-2', basedOn: 0, refOf });
    expect(late).toEqual({ ok: false, problems: [{ problem: 'changed-meanwhile', by: 'Petra Prins', workshopAt: '2026-12-08T12:30:00.000Z' }] });
  });

  it('is refused once the workshop has begun', () => {
    expect(problemsOf(moveTo('2027-01-12T12:30:00.000Z'), buildScan(), '2026-11-17T09:00:00.000Z')).toMatchObject([{ problem: 'not-now', order: 'set-date' }]);
  });

  it('makes a whole scan at once, from sign-up to a date', () => {
    const scan = newScan(scanIdFor('Súdwest-Fryslân', now, 2), 'Súdwest-Fryslân', questionnaire, now);
    expect(scan.id).toBe('sudwest-fryslan-2026-2');
    const made = carryOutOrders([{ order: 'accept' }, { order: 'join', person: person() }, moveTo('2026-12-08T12:30:00.000Z')], { scan, members: [], by: 'Datapeil', now, orderId: 'create', basedOn: 0, refOf });
    expect(made).toMatchObject({ ok: true, scan: { state: 'answering', revision: 1, sequence: 0 } });
  });

  it('knows which functions are missing; data where there is one', () => {
    expect(missingDisciplines(['security', 'data', null])).toEqual(['ict', 'privacy']);
    expect(missingDisciplines(['security', 'ict', 'privacy'])).toEqual([]);
  });
});

describe('the news', () => {
  const moved = changed(moveTo('2026-12-08T12:30:00.000Z'));
  const says = (member: Member) => member.outbox.flatMap(({ task }) => (task.to === 'person' && task.say.say === 'scan-news' ? [task.say.news.map(({ news }) => news)] : []));
  const invitations = (member: Member) => member.outbox.flatMap(({ task }) => (task.to === 'notice' && task.invitation ? [task.invitation] : []));

  it('of a new date is for everyone, with the calendar, and is told once', () => {
    for (const member of members) {
      const heard = hear(member, moved, members, () => questionnaire, now);
      expect(says(heard)).toEqual([['date-set']]);
      expect(invitations(heard)).toEqual([{ method: 'REQUEST', sequence: 1, workshopAt: '2026-12-08T12:30:00.000Z' }]);
      expect(heard.scan).toMatchObject({ revision: 1, calendar: moved.calendar });
      expect(hear(heard, moved, members, () => questionnaire, now)).toBe(heard);
    }
  });

  it('of two moves in a row tells the last alone', () => {
    const twice = carryOutOrders([moveTo('2026-12-15T12:30:00.000Z')], { scan: moved, members, by: 'Petra Prins', now, orderId: 'order-2', basedOn: 1, refOf });
    if (!twice.ok) throw new Error('refused');
    const heard = hear(anna, twice.scan, members, () => questionnaire, now);
    expect(invitations(heard)).toEqual([{ method: 'REQUEST', sequence: 2, workshopAt: '2026-12-15T12:30:00.000Z' }]);
  });

  it('of a new date opens the reminders again that lie ahead, and never a second invitation', () => {
    const nudged = (['invitation', 'reminder-start', 'reminder-week', 'due-soon'] as const).map((milestone) => ({ milestone, at: now, outcome: 'sent' }) as const);
    const later = '2026-11-07T09:00:00.000Z';
    const scan = changed(moveTo('2026-12-08T12:30:00.000Z'), buildScan(), later);
    const heard = hear(buildMember({ nudged, dates: [later] }), scan, members, () => questionnaire, later);
    expect(heard).toMatchObject({ nudged: nudged.slice(0, 2), dates: null });
  });

  it('of who comes and goes is for those who steer; a successor starts with a clean sheet and both are named', () => {
    const replaced = changed({ order: 'replace', memberId: anna.id, name: 'Sem Smit', email: 'sem@waterveen.example' });
    const [sem] = newcomers(replaced, () => questionnaire);
    if (sem?.role !== 'participant') throw new Error('no successor');
    expect(sem).toMatchObject({ name: 'Sem Smit', discipline: 'security', answers: {}, joinedAt: now });
    const everyone = [...members, sem];
    expect(says(hear(director, replaced, everyone, () => questionnaire, now))).toEqual([['left', 'joined']]);
    expect(says(hear(bram, replaced, everyone, () => questionnaire, now))).toEqual([]);
    expect(says(hear(sem, replaced, everyone, () => questionnaire, now))).toEqual([['joined']]);
    const gone = hear(anna, replaced, everyone, () => questionnaire, now);
    expect(gone).toMatchObject({ left: { at: now, successor: 'Sem Smit' }, dueAt: now });
    expect(invitations(gone)).toEqual([{ method: 'CANCEL', sequence: 1, workshopAt: testBrief.calendar.workshopAt }]);
    expect(invitations(hear(sem, replaced, everyone, () => questionnaire, now))).toMatchObject([{ method: 'REQUEST', sequence: 1 }]);
  });

  it('of the end reaches everyone and empties the calendars; a person who left hears nothing more', () => {
    const closed = changed({ order: 'close', reason: 'Fusie' });
    expect(invitations(hear(fenna, closed, members, () => questionnaire, now))).toMatchObject([{ method: 'CANCEL', sequence: 1 }]);
    expect(hear(bram, closed, members, () => questionnaire, now).scan.state).toBe('closed');
    expect(hear(buildMember({ left: { at: now, successor: null } }), closed, members, () => questionnaire, now).outbox).toEqual([]);
  });

  it('names the facilitators of now to everyone', () => {
    const replaced = changed({ order: 'replace', memberId: frits.id, name: 'Gerda Groot', email: 'gerda@facilitators.example' });
    const everyone = [...members, ...newcomers(replaced, () => questionnaire)];
    expect(hear(anna, replaced, everyone, () => questionnaire, now).scan.facilitators).toEqual(['Fenna Faber', 'Gerda Groot']);
  });
});
