/** A process director steers by talking: what is understood, what is asked back, what is refused, and what is left to be done. */
import { describe, expect, it } from 'vitest';
import { attend, reportBy } from '../../flows/desk.ts';
import { askedReminder, whyNotReminded } from '../../flows/asked-reminder.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { DeskMember, Member } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import { planCalendar } from '../../flows/planning.ts';
import { reportsOf } from '../../flows/reports.ts';
import type { Say } from '../../flows/say.ts';
import { nextMoment } from '../../flows/sending-hours.ts';
import { deskRequestIn } from '../../flows/understanding/desk-request.ts';
import { disciplineIn } from '../../flows/understanding/discipline-reading.ts';
import { peopleIn } from '../../flows/understanding/people-reading.ts';
import { buildDeskMember, buildMember, testBrief } from '../support/member-builder.ts';
import { sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

/** A Thursday; the workshop is on 17 November. */
const now = '2026-10-29T10:00:00.000Z';
const id = (text: string) => text as MemberId;
const director = buildDeskMember('process-director');
const facilitator = buildDeskMember('facilitator');
const anna = buildMember({ id: id('anna'), name: 'Anna Aalders' });
const bram = buildMember({ id: id('bram'), name: 'Bram Bos', discipline: 'ict' });
const members: readonly Member[] = [director, facilitator, anna, bram, buildMember({ id: id('chris'), discipline: 'privacy', submittedAt: now })];

let events = 0;
function talk(member: DeskMember, ...said: readonly (string | Inbound['said'])[]): DeskMember {
  return said.reduce<DeskMember>((current, each) => attend({ ...current, outbox: [] }, { channel: 'teams', eventId: `event-${String(events++)}`, said: typeof each === 'string' ? { kind: 'text', text: each } : each }, members, questionnaire, now), member);
}
const says = (member: DeskMember): readonly Say[] => member.outbox.flatMap(({ task }) => (task.to === 'person' ? [task.say] : []));
const tasks = (member: DeskMember) => member.outbox.flatMap(({ task }) => (task.to === 'person' || task.to === 'transcript' ? [] : [task]));

describe('what a process director wants', () => {
  it.each([
    ['verplaats de workshop naar 12 maart', 'set-date'],
    ['Kun je de workshop verzetten naar 12 maart?', 'set-date'],
    ['kan de workshop naar 12 maart?', 'set-date'],
    ['workshop verplaatsen naar 12 maart', 'set-date'],
    ['de workshop was leerzaam', null],
    ['zet de workshop op 12 maart om 13:30', 'set-date'],
    ['plan de workshop op 12 maart', 'set-date'],
    ['move the workshop to 12 March', 'set-date'],
    ['de workshop moet naar 12 maart', 'set-date'],
    ['stel data voor: 12 maart, 16 maart', 'propose'],
    ['herinner iedereen die nog moet', 'remind'],
    ['remind everyone who is not done', 'remind'],
    ['Herinner Bram Bos', 'remind'],
    ['stuur Bram een herinnering', 'remind'],
    ['kun je iedereen herinneren?', 'remind'],
    ['stuur een herinnering', 'remind'],
    ['stuur me een herinnering', null],
    ['herinneringen', null],
    ['wie ziet wat?', 'who-sees'],
    ['wat krijgt een begeleider te zien?', 'who-sees'],
    ['vervang Bram Bos door Sem Smit, sem@waterveen.nl', 'replace'],
    ['replace Bram with Sem Smit <sem@waterveen.nl>', 'replace'],
    ['verwijder Bram Bos', 'remove'],
    ['haal Bram Bos uit de groep', 'remove'],
    ['wat ziet de facilitator?', 'who-sees'],
    ['what does the facilitator see?', 'who-sees'],
    ['Sem Smit, sem@waterveen.nl, privacy officer', 'add'],
    ['voeg toe: Sem Smit, sem@waterveen.nl, FG', 'add'],
    ['status', null],
    ['wie nog niet?', null],
    ['hallo', null],
    ['', null],
  ])('%s: %s', (text, request) => {
    expect(deskRequestIn(text)?.request ?? null).toBe(request);
  });

  it('is everyone, or someone, who is to be reminded', () => {
    const whom = (text: string) => deskRequestIn(text);
    for (const text of ['stuur iedereen een herinnering', 'iedereen herinneren', 'stuur een herinnering', 'herinner wie nog niet klaar is']) expect(whom(text)).toEqual({ request: 'remind', spoken: null });
    for (const text of ['stuur Bram even een herinnering', 'wil je Bram herinneren?']) expect(whom(text)).toEqual({ request: 'remind', spoken: 'bram' });
  });

  it.each(['wie nog niet?', 'wie is er nog niet begonnen?', 'wie moet er nog?', 'hoe ver zijn we?', 'wie is klaar?', 'wie is er nog bezig?', 'wie kan ik niet bereiken?', 'hoe gaat het met de scan?', 'who is not done?', 'who has not begun?'])('is the status: %s', (text) => {
    expect(says(talk(director, text))).toMatchObject([{ say: 'status' }]);
  });

  it('is read from a pasted list, whatever stands between the parts', () => {
    expect(peopleIn('Naam\tE-mail\tFunctie\nAnna Aalders\tanna@waterveen.nl\tOOV\n- Bram Bos <bram@waterveen.nl> (informatiemanager)\n3. Chris Claassen; chris@waterveen.nl; privacy officer\n"Daan" daan@waterveen.nl - data-analist\neva@waterveen.nl\n')).toEqual([
      { name: 'Anna Aalders', email: 'anna@waterveen.nl', discipline: 'security' },
      { name: 'Bram Bos', email: 'bram@waterveen.nl', discipline: 'ict' },
      { name: 'Chris Claassen', email: 'chris@waterveen.nl', discipline: 'privacy' },
      { name: 'Daan', email: 'daan@waterveen.nl', discipline: 'data' },
      { name: '', email: 'eva@waterveen.nl', discipline: null },
    ]);
  });

  it.each([
    ['Openbare Orde en Veiligheid', 'security'], ['ICT', 'ict'], ['informatiemanager', 'ict'], ['Privacy Officer', 'privacy'], ['FG', 'privacy'], ['data-analist', 'data'], ['dataanalist', 'data'],
    ['privaxcy', 'privacy'], ['data privacy officer', 'privacy'], ['kok', null], ['veiligheid en ict', null], ['', null],
  ])('knows the function %s as %s', (text, discipline) => {
    expect(disciplineIn(text)).toBe(discipline);
  });
});

describe('an order in the conversation', () => {
  it('is shown with all that changes, and done after a yes alone', () => {
    const asked = talk(director, 'verplaats de workshop naar 8 december');
    expect(says(asked)).toMatchObject([{ say: 'order-check', turn: asked.turn, news: [{ news: 'date-set', before: testBrief.calendar.workshopAt, calendar: { workshopAt: '2026-12-08T08:30:00.000Z' } }] }]);
    expect(tasks(asked)).toEqual([]);
    const done = talk(asked, 'ja');
    expect(says(done)).toEqual([{ say: 'order-taken' }]);
    expect(tasks(done)).toEqual([{ to: 'office', orders: [{ order: 'set-date', workshopAt: '2026-12-08T08:30:00.000Z' }], basedOn: 0 }]);
    expect(done.pending).toBeNull();
  });

  it.each(['nee', 'laat maar', 'no'])('is dropped by "%s", and nothing is left to do', (no) => {
    const dropped = talk(director, 'verwijder Bram Bos', no);
    expect([says(dropped), tasks(dropped), dropped.pending]).toEqual([[{ say: 'order-dropped' }], [], null]);
  });

  it('is dropped by any other question; a yes after that, or on an old card, decides nothing', () => {
    const asked = talk(director, 'verwijder Bram Bos');
    const turn = asked.turn;
    const other = talk(asked, 'status');
    expect(other.pending).toBeNull();
    expect(tasks(talk(other, 'ja'))).toEqual([]);
    expect(says(talk(other, { kind: 'choice', choice: { action: 'decide', turn, isSure: true } }))).toEqual([{ say: 'nothing-to-confirm' }]);
    const newer = talk(other, 'verwijder Anna Aalders');
    expect(tasks(talk(newer, { kind: 'choice', choice: { action: 'decide', turn, isSure: true } }))).toEqual([]);
    expect(tasks(talk(newer, { kind: 'choice', choice: { action: 'decide', turn: newer.turn, isSure: true } }))).toMatchObject([{ to: 'office', orders: [{ order: 'leave', memberId: 'anna' }] }]);
  });

  it('tells which functions are missing', () => {
    expect(says(talk(director, 'verwijder Bram Bos'))).toMatchObject([{ say: 'order-check', missing: ['ict'] }]);
    expect(says(talk(director, 'Sem Smit, sem@waterveen.nl, data'))).toMatchObject([{ say: 'order-check', missing: [] }]);
  });

  it('adds a whole list at once, or none of it with every reason', () => {
    const list = 'Sem Smit, sem@waterveen.nl, data\nTess Tol, tess@waterveen.nl, ICT';
    expect(says(talk(director, list))).toMatchObject([{ say: 'order-check', news: [{ news: 'joined' }, { news: 'joined' }] }]);
    expect(says(talk(director, `${list}\nUlla, ulla@waterveen.nl, kok\nAnna, anna@waterveen.example, OOV`))).toEqual([
      { say: 'order-refused', problems: [{ problem: 'discipline-unknown', spoken: 'Ulla' }, { problem: 'here-already', name: 'Anna Aalders', role: 'participant' }] },
    ]);
  });

  it.each([
    ['verplaats de workshop naar 30 februari', 'no-such-day'],
    ['verplaats de workshop naar morgen', 'too-soon'],
    ['verplaats de workshop naar 25 december', 'day-off'],
    ['verplaats de workshop', 'date-missing'],
    ['verplaats de workshop naar 17 november', 'same-date'],
    ['verwijder Zeger', 'no-such-person'],
    ['herinner Zeger', 'no-such-person'],
    ['vervang Zeger door Sem, sem@waterveen.nl', 'no-such-person'],
    ['vervang Bram Bos door Anna, anna@waterveen.example', 'here-already'],
    ['stel data voor: 12 maart en 30 februari', 'no-such-day'],
  ])('is refused with a way on: %s', (text, problem) => {
    expect(says(talk(director, text))).toMatchObject([{ say: 'order-refused', problems: [{ problem }] }]);
  });

  it.each([
    ['verplaats de workshop naar 8 december', 'plan'],
    ['verwijder Bram Bos', 'compose'],
    ['Sem Smit, sem@waterveen.nl, data', 'compose'],
    ['herinner iedereen', 'remind'],
  ])('is not for a facilitator, who is told whom to ask: %s', (text, command) => {
    const refused = talk(facilitator, text);
    expect(says(refused)).toEqual([{ say: 'refused', command, director: testBrief.director, facilitators: testBrief.facilitators }]);
    expect([tasks(refused), refused.pending]).toEqual([[], null]);
  });

  it('tells what a facilitator sees, to both', () => {
    for (const member of [director, facilitator]) expect(says(talk(member, 'wat ziet de facilitator?'))).toMatchObject([{ say: 'who-sees' }]);
  });
});

describe('a reminder that is asked for', () => {
  it('goes to everyone who is not done, and says who gets none and why', () => {
    const asked = talk(director, 'herinner iedereen die nog moet');
    expect(says(asked)).toEqual([{ say: 'reminders-coming', names: ['Anna Aalders', 'Bram Bos'], passedOver: [], at: null }]);
    expect(tasks(asked)).toEqual([{ to: 'remind', memberIds: ['anna', 'bram'], at: now }]);
    expect(says(talk(director, 'herinner Chris'))).toEqual([{ say: 'reminders-coming', names: [], passedOver: [{ name: 'Chris', why: 'done' }], at: null }]);
  });

  it.each([
    ['at night', '2026-10-29T22:00:00.000Z', '2026-10-30T08:00:00.000Z'],
    ['early', '2026-10-29T06:00:00.000Z', '2026-10-29T08:00:00.000Z'],
    ['on a Saturday', '2026-10-31T11:00:00.000Z', '2026-11-02T08:00:00.000Z'],
    ['on Boxing Day', '2026-12-26T11:00:00.000Z', '2026-12-28T08:00:00.000Z'],
    ['in working hours', now, now],
  ])('asked %s goes out in working hours', (_, asked, sent) => {
    expect(nextMoment(asked)).toBe(sent);
  });

  it('is looked at again at the moment of sending, and capped at one a day', () => {
    const reminded = askedReminder(anna, questionnaire, now);
    expect(reminded.outbox.map(({ task }) => task.to)).toEqual(['person', 'mail']);
    expect(whyNotReminded(reminded, '2026-10-30T05:00:00.000Z')).toBe('reminded');
    expect(whyNotReminded(reminded, '2026-10-30T10:00:00.000Z')).toBeNull();
    const done = { ...anna, submittedAt: now };
    expect(askedReminder(done, questionnaire, now)).toBe(done);
  });

  it.each([
    ['done', { submittedAt: now }], ['declined', { consent: { given: false, at: now } }], ['human-asked', { humanAskedAt: now }], ['quiet', { quiet: { why: 'opted-out', until: null } }],
    ['quiet', { quiet: { why: 'away', until: '2026-11-05T08:00:00.000Z' } }], ['declined', { left: { at: now, successor: null } }], ['not-open', { scan: { ...testBrief, state: 'composing' } }],
  ] as const)('is not for someone who is %s', (why, overrides) => {
    expect(whyNotReminded(buildMember(overrides), now)).toBe(why);
  });
});

describe('reports to the process director', () => {
  it('come each Monday while people answer, and a warning three working days before it is too late', () => {
    expect(reportsOf(testBrief.calendar)).toEqual([
      { kind: 'weekly', at: '2026-11-02T08:30:00.000Z' },
      { kind: 'warning', at: '2026-11-05T08:30:00.000Z' },
      { kind: 'weekly', at: '2026-11-09T08:30:00.000Z' },
    ]);
    expect(reportsOf(planCalendar('2027-01-06T12:30:00.000Z'))).toEqual([
      { kind: 'weekly', at: '2026-12-21T08:30:00.000Z' },
      { kind: 'warning', at: '2026-12-24T08:30:00.000Z' },
      { kind: 'weekly', at: '2026-12-28T08:30:00.000Z' },
    ]);
  });

  it('go out once each; of several that passed the latest; none to a facilitator or outside the answering', () => {
    const first = reportBy(director, '2026-11-02T08:30:00.000Z');
    expect(tasks(first)).toEqual([{ to: 'report', report: 'weekly' }]);
    expect(reportBy({ ...first, outbox: [] }, '2026-11-02T08:31:00.000Z').outbox).toEqual([]);
    expect(tasks(reportBy(director, '2026-11-06T08:30:00.000Z'))).toEqual([{ to: 'report', report: 'warning' }]);
    expect(reportBy(facilitator, '2026-11-06T08:30:00.000Z')).toBe(facilitator);
    const closed = buildDeskMember('process-director', { scan: { ...testBrief, state: 'closed' } });
    expect(reportBy(closed, '2026-11-06T08:30:00.000Z')).toBe(closed);
  });
});
