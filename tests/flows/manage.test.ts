/** An account manager by talking: what is understood, what is seen, what is asked back, what is refused, and what is left to be done. */
import { describe, expect, it } from 'vitest';
import type { Inbound } from '../../flows/inbound.ts';
import { acceptOrders, manage, scanMeant, signUpOrders, signUpProblems } from '../../flows/manage.ts';
import { hearOfSignUp, isSignUpNews, newManager } from '../../flows/manager.ts';
import { managersChange } from '../../flows/name-managers.ts';
import type { DeskMember, Member } from '../../flows/member.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';
import type { Say } from '../../flows/say.ts';
import type { Scan, SignUp } from '../../flows/scan.ts';
import { carryOutOrders } from '../../flows/scan-order.ts';
import { manageRequestIn } from '../../flows/understanding/manage-request.ts';
import { questionnairesIn } from '../../flows/understanding/questionnaire-reading.ts';
import { attend } from '../../flows/desk.ts';
import { answersOf, buildDeskMember, buildMember, buildScan, testBrief } from '../support/member-builder.ts';
import { renderSay } from '../../templates/speech/render-say.ts';
import { sampleGlossary, sampleQuestionnaire } from '../support/sample-questionnaire.ts';

const now = '2026-10-29T10:00:00.000Z';
const id = (text: string) => text as MemberId;
const nadia = newManager(id('nadia'), { name: 'Nadia Noort', email: 'nadia@leiding.example' }, now);
const managers = [{ name: 'Nadia Noort', email: 'nadia@leiding.example' }, { name: 'Otto Oud', email: 'otto@leiding.example' }];
const signUp: SignUp = { municipality: 'Heuvelrade', by: { name: 'Bea Bos', email: 'bea@heuvelrade.example' }, director: { name: 'Dora Dam', email: 'dora@heuvelrade.example' }, why: 'Dit voorjaar', questionnaires: ['analysis-tool'], isAccepted: false };
const waterveen = buildScan({ questionnaire: { id: 'analysis-tool', version: '2026-01' } });
const heuvelrade = buildScan({ id: 'heuvelrade' as ScanId, scanId: 'heuvelrade' as ScanId, municipality: 'Heuvelrade', state: 'applied', signUp, questionnaire: { id: 'analysis-tool', version: '2026-01' } });
const scans: readonly Scan[] = [waterveen, heuvelrade];
const people: readonly Member[] = [
  buildDeskMember('process-director', { id: id('petra'), name: 'Petra Prins' }),
  buildDeskMember('facilitator', { id: id('fenna'), name: 'Fenna Faber', email: 'fenna@begeleiders.example' }),
  buildMember({ id: id('anna'), name: 'Anna Aalders' }),
];
const applicants: readonly Member[] = [buildDeskMember('process-director', { id: id('bea'), scanId: heuvelrade.id, name: 'Bea Bos', email: 'bea@heuvelrade.example' })];

let events = 0;
function talk(member: DeskMember, ...said: readonly (string | Inbound['said'])[]): DeskMember {
  return said.reduce<DeskMember>((current, each) => {
    const inbound: Inbound = { channel: 'teams', eventId: `event-${String(events++)}`, said: typeof each === 'string' ? { kind: 'text', text: each } : each };
    const scan = scanMeant(current, inbound, scans);
    return manage({ ...current, outbox: [] }, inbound, { scans, members: scan === waterveen ? people : scan === heuvelrade ? applicants : [], managers }, now);
  }, member);
}
const says = (member: DeskMember): readonly Say[] => member.outbox.flatMap(({ task }) => (task.to === 'person' ? [task.say] : []));
const tasks = (member: DeskMember) => member.outbox.flatMap(({ task }) => (task.to === 'person' || task.to === 'transcript' ? [] : [task]));

describe('what an account manager wants', () => {
  it.each([
    ['scans', 'list'], ['alle scans', 'list'], ['toon de aanmeldingen', 'list'], ['list', 'list'],
    ['neem aan', 'accept'], ['neem Heuvelrade aan', 'accept'], ['accept', 'accept'],
    ['wijs af: geen plaats', 'refuse'], ['wijs Heuvelrade af: geen plaats', 'refuse'], ['refuse: no room', 'refuse'],
    ['begeleiders: Fenna <f@x.nl>', 'facilitators'], ['voeg begeleider Fenna <f@x.nl> toe', 'facilitators'], ['benoem Fenna <f@x.nl> als begeleider', 'facilitators'], ['add facilitator Fenna <f@x.nl>', 'facilitators'],
    ['vragenlijsten: quickscan', 'questionnaires'], ['kies de vragenlijst quickscan', 'questionnaires'],
    ['meld Waterveen aan met procesregisseur Petra <p@x.nl>', 'sign-up'], ['sign up Waterveen with process director Petra <p@x.nl>', 'sign-up'],
    ['aannemer gezocht', null], ['hallo', null], ['vervang Fenna door Gerda, g@x.nl', null], ['', null], ['x'.repeat(7000), null],
  ])('%s: %s', (text, request) => {
    expect(manageRequestIn(text)?.request ?? null).toBe(request);
  });

  it('names people, municipality and reason', () => {
    expect(manageRequestIn('begeleiders: Fenna Faber <fenna@x.nl> en Frits Fok <frits@x.nl>')).toEqual({ request: 'facilitators', people: [{ name: 'Fenna Faber', email: 'fenna@x.nl', discipline: null }, { name: 'Frits Fok', email: 'frits@x.nl', discipline: null }] });
    expect(manageRequestIn('Meld Bergen op Zoom aan met procesregisseur Petra Prins <petra@x.nl>')).toEqual({ request: 'sign-up', municipality: 'Bergen op Zoom', director: { name: 'Petra Prins', email: 'petra@x.nl', discipline: null } });
    expect(manageRequestIn('nieuwe scan: Waterveen')).toEqual({ request: 'sign-up', municipality: 'Waterveen', director: null });
    expect(manageRequestIn('Wijs Heuvelrade af: er is dit jaar\ngeen plaats.')).toEqual({ request: 'refuse', reason: 'er is dit jaar\ngeen plaats.' });
    expect(questionnairesIn('Analyse-instrument en Quickscan')).toEqual(['quickscan', 'analysis-tool']);
    expect(questionnairesIn('de volledige scan')).toEqual(['full-scan']);
  });
});

describe('what an account manager sees', () => {
  it('is every scan with its step, those that wait for them first, and how many wait', () => {
    expect(says(talk(nadia, 'scans'))).toEqual([
      { say: 'scan-list', why: 'asked', total: 2, rows: [{ scanId: 'heuvelrade', municipality: 'Heuvelrade', state: 'applied' }, { scanId: 'scan-1', municipality: 'Waterveen', state: 'answering' }] },
    ]);
    expect(says(talk(nadia, 'hallo'))).toEqual([{ say: 'manage-help', name: 'Nadia Noort', isWelcome: true, waiting: 1 }]);
  });

  it('is who leads a scan and what is asked in it; no participant, no count, no answer', () => {
    const seen = talk(nadia, 'Waterveen');
    expect(says(seen)).toEqual([
      { say: 'scan-view', row: { scanId: 'scan-1', municipality: 'Waterveen', state: 'answering' }, calendar: testBrief.calendar, questionnaires: ['analysis-tool'], director: 'Petra Prins', facilitators: ['Fenna Faber'], signUp: null },
    ]);
    expect(JSON.stringify(seen.outbox)).not.toMatch(/Anna|submitted|answers"/);
    expect(says(talk(nadia, { kind: 'choice', choice: { action: 'choose-scan', scanId: heuvelrade.id } }))).toMatchObject([{ say: 'scan-view', signUp }]);
  });

  it.each([['verschillen', 'digest'], ['digest', 'digest'], ['verplaats de workshop van Waterveen naar 8 december', 'plan'], ['herinner iedereen', 'remind'], ['Sem Smit, sem@waterveen.nl, data', 'compose']])('is not what is another’s to ask: %s', (text, command) => {
    const refused = talk(nadia, 'Waterveen', text);
    expect(says(refused)).toMatchObject([{ say: 'refused', command }]);
    expect([tasks(refused), refused.pending]).toEqual([[], null]);
  });

  it('is a button of a participant’s card no answer to', () => {
    expect(says(talk(nadia, { kind: 'choice', choice: { action: 'consent', given: true } }))).toEqual([{ say: 'manage-unclear', why: 'not-understood' }]);
  });
});

describe('a sign-up', () => {
  it('is accepted after a yes; who asked hands over to the process director', () => {
    const asked = talk(nadia, { kind: 'choice', choice: { action: 'accept-scan', scanId: heuvelrade.id } });
    expect(says(asked)).toMatchObject([{ say: 'order-check', municipality: 'Heuvelrade', news: [{ news: 'accepted' }, { news: 'left', name: 'Bea Bos', successor: 'Dora Dam' }, { news: 'joined', person: { name: 'Dora Dam', role: 'process-director' } }] }]);
    expect(tasks(asked)).toEqual([]);
    expect(tasks(talk(asked, 'ja'))).toEqual([{ to: 'office', scanId: 'heuvelrade', basedOn: 0, orders: [{ order: 'accept' }, { order: 'replace', memberId: 'bea', name: 'Dora Dam', email: 'dora@heuvelrade.example' }] }]);
    expect(acceptOrders({ ...heuvelrade, signUp: { ...signUp, director: signUp.by } }, applicants)).toEqual([{ order: 'accept' }]);
  });

  it('is refused with a reason, and not without one', () => {
    expect(says(talk(nadia, 'wijs Heuvelrade af'))).toEqual([{ say: 'manage-unclear', why: 'reason-missing' }]);
    expect(tasks(talk(nadia, 'wijs Heuvelrade af: er is geen plaats', 'ja'))).toEqual([{ to: 'office', scanId: 'heuvelrade', basedOn: 0, orders: [{ order: 'refuse', reason: 'er is geen plaats' }] }]);
    expect(tasks(talk(nadia, 'wijs Heuvelrade af: er is geen plaats', 'nee'))).toEqual([]);
  });

  it('of a scan that goes on cannot be decided again', () => {
    expect(says(talk(nadia, 'neem Waterveen aan'))).toEqual([{ say: 'order-refused', problems: [{ problem: 'not-now', order: 'accept' }], municipality: 'Waterveen' }]);
  });

  it('by the account manager begins at once, with a process director', () => {
    const asked = talk(nadia, 'meld Beekdal aan met procesregisseur Karin Kok <karin@beekdal.example>');
    expect(says(asked)).toMatchObject([{ say: 'order-check', municipality: 'Beekdal', news: [{ news: 'applied' }] }]);
    const [check] = says(asked);
    const shown = check && JSON.stringify(renderSay(check, { language: 'nl', questionnaire: sampleQuestionnaire, glossary: sampleGlossary }));
    expect(shown).toContain('Ik begin een datascan voor Beekdal.","Karin Kok (karin@beekdal.example) wordt procesregisseur en krijgt bericht.');
    expect(tasks(talk(asked, 'ja'))).toMatchObject([{ to: 'sign-up', signUp: { municipality: 'Beekdal', director: { name: 'Karin Kok', email: 'karin@beekdal.example' }, isAccepted: true } }]);
    expect(says(talk(nadia, 'meld Beekdal aan'))).toEqual([{ say: 'manage-unclear', why: 'director-missing' }]);
    expect(says(talk(nadia, 'meld waterveen aan met procesregisseur Karin Kok <karin@beekdal.example>'))).toEqual([{ say: 'order-refused', problems: [{ problem: 'municipality-here', municipality: 'waterveen' }], municipality: 'waterveen' }]);
    expect(signUpOrders({ ...signUp, isAccepted: true }).map(({ order }) => order)).toEqual(['apply', 'accept', 'join']);
  });

  it('is no sign-up without a name, or with an address that is none; a municipality whose scan is over can come again', () => {
    expect(signUpProblems({ ...signUp, municipality: '' }, [], now)).toEqual([{ problem: 'municipality-missing' }]);
    expect(signUpProblems({ ...signUp, by: { name: '', email: 'bea' } }, [], now)).toEqual([{ problem: 'name-missing', spoken: 'bea' }, { problem: 'email-unreadable', spoken: 'bea' }]);
    expect(signUpProblems(signUp, [{ ...heuvelrade, state: 'refused' }], now)).toEqual([]);
    expect(signUpProblems(signUp, scans, now)).toEqual([{ problem: 'municipality-here', municipality: 'Heuvelrade' }]);
  });

  it('is told to each account manager once, and not where they did it themselves', () => {
    const scan = buildScan({ id: 'beekdal' as ScanId, state: 'applied' });
    const applied = carryOutOrders(signUpOrders(signUp), { scan, members: [], by: 'Bea Bos', now, orderId: 'o', basedOn: 0, refOf: () => scan.questionnaire });
    if (!applied.ok) throw new Error('not applied');
    const [change] = applied.scan.changes;
    if (!change) throw new Error('no change');
    expect(isSignUpNews(change)).toBe(true);
    const told = hearOfSignUp(nadia, applied.scan, change, now);
    expect(told.outbox.map(({ task }) => task.to)).toEqual(['person', 'notice']);
    expect(says(told)).toMatchObject([{ say: 'scan-news', role: 'account-manager', scanId: 'beekdal', news: [{ news: 'applied', signUp }] }]);
    expect(hearOfSignUp(told, applied.scan, change, now)).toBe(told);
    expect(isSignUpNews({ ...change, news: [{ news: 'applied', signUp: { ...signUp, isAccepted: true } }] })).toBe(false);
  });
});

describe('who is account manager', () => {
  const otto = { name: 'Otto Oud', email: 'otto@leiding.example' };
  const pia = { name: 'Pia Post', email: 'pia@x.nl' };

  it.each([
    'accountmanager: Pia Post, pia@x.nl', 'benoem Pia Post, pia@x.nl als accountmanager', 'voeg accountmanager Pia Post <pia@x.nl> toe', 'nieuwe accountmanager Pia Post, pia@x.nl', 'add account manager Pia Post <pia@x.nl>', 'name Pia Post <pia@x.nl> as account manager',
  ])('is shown first and named after a yes: %s', (text) => {
    expect(says(talk(nadia, text))).toEqual([{ say: 'managers-check', turn: 1, change: { joins: [pia], leaves: null } }]);
    expect(tasks(talk(nadia, text))).toEqual([]);
    expect(tasks(talk(nadia, text, 'ja'))).toEqual([{ to: 'managers', change: { joins: [pia], leaves: null } }]);
    expect(tasks(talk(nadia, text, 'nee'))).toEqual([]);
  });

  it.each([
    ['vervang accountmanager Otto door Pia Post, pia@x.nl', { joins: [pia], leaves: otto }],
    ['replace account manager otto@leiding.example with Pia Post <pia@x.nl>', { joins: [pia], leaves: otto }],
    ['verwijder accountmanager Otto Oud', { joins: [], leaves: otto }],
    ['remove the account manager Otto Oud.', { joins: [], leaves: otto }],
  ])('is replaced or removed: %s', (text, change) => {
    expect(tasks(talk(nadia, text, 'ja'))).toEqual([{ to: 'managers', change }]);
  });

  it.each(['accountmanagers', 'de accountmanagers', 'wie zijn de accountmanagers?', 'account managers'])('is told: %s', (text) => {
    expect(says(talk(nadia, text))).toEqual([{ say: 'manager-list', managers, isChanged: false }]);
  });

  it.each([
    ['accountmanager: Otto Oud, otto@leiding.example', 'here-already'],
    ['verwijder accountmanager Zoe', 'no-such-person'],
    ['vervang accountmanager Zoe door Pia Post, pia@x.nl', 'no-such-person'],
  ])('cannot be %s', (text, problem) => {
    const refused = talk(nadia, text);
    expect(says(refused)).toMatchObject([{ say: 'order-refused', problems: [{ problem }] }]);
    expect(refused.pending).toBeNull();
  });

  it('is asked for where nobody is named', () => {
    expect(says(talk(nadia, 'nieuwe accountmanager'))).toEqual([{ say: 'manage-unclear', why: 'manager-missing' }]);
  });

  it('is always someone', () => {
    const alone = managersChange({ leaving: 'Nadia', people: [] }, managers.slice(0, 1));
    expect(alone).toEqual({ ok: false, problems: [{ problem: 'manager-needed', name: 'Nadia Noort' }] });
    expect(managersChange({ leaving: 'Nadia', people: [] }, managers).ok).toBe(true);
  });

  it('is not for a process director or facilitator to say, who are told whom to ask', () => {
    for (const role of ['process-director', 'facilitator'] as const) {
      const after = attend(buildDeskMember(role), { channel: 'teams', eventId: 'e', said: { kind: 'text', text: 'accountmanager: Pia Post, pia@x.nl' } }, people, sampleQuestionnaire, now);
      expect(says(after)).toMatchObject([{ say: 'refused', command: 'managers' }]);
    }
  });
});

describe('who leads a scan, and what is asked', () => {
  it('facilitators are named, two a scan', () => {
    expect(tasks(talk(nadia, 'begeleider Frits Fok <frits@begeleiders.example> bij Waterveen', 'ja'))).toMatchObject([{ to: 'office', scanId: 'scan-1', orders: [{ order: 'join', person: { name: 'Frits Fok', email: 'frits@begeleiders.example', role: 'facilitator' } }] }]);
    expect(says(talk(nadia, 'Waterveen', 'begeleiders: Frits Fok <frits@x.nl> en Gerda Groot <gerda@x.nl>'))).toMatchObject([{ say: 'order-refused', problems: [{ problem: 'role-taken', role: 'facilitator' }] }]);
    expect(says(talk(nadia, 'Waterveen', 'begeleider Anna <anna@waterveen.example>'))).toMatchObject([{ say: 'order-refused', problems: [{ problem: 'two-roles', wanted: 'facilitator' }] }]);
    expect(says(talk(nadia, 'Waterveen', 'begeleider erbij'))).toEqual([{ say: 'manage-unclear', why: 'nobody-named' }]);
    expect(says(talk(nadia, 'begeleider Frits Fok <frits@x.nl>'))).toMatchObject([{ say: 'scan-list', why: 'which' }]);
  });

  it('facilitators and process directors are replaced, facilitators removed; participants are not the account manager’s', () => {
    expect(tasks(talk(nadia, 'Waterveen', 'vervang Fenna Faber door Gerda Groot <gerda@x.nl>', 'ja'))).toMatchObject([{ orders: [{ order: 'replace', memberId: 'fenna', name: 'Gerda Groot', email: 'gerda@x.nl' }] }]);
    expect(tasks(talk(nadia, 'Waterveen', 'vervang procesregisseur Petra door Pia Post <pia@x.nl>', 'ja'))).toMatchObject([{ orders: [{ order: 'replace', memberId: 'petra', name: 'Pia Post' }] }]);
    expect(tasks(talk(nadia, 'Waterveen', 'verwijder begeleider Fenna', 'ja'))).toMatchObject([{ orders: [{ order: 'leave', memberId: 'fenna' }] }]);
    expect(says(talk(nadia, 'Waterveen', 'verwijder Petra Prins'))).toMatchObject([{ say: 'order-refused', problems: [{ problem: 'director-needed' }] }]);
    expect(says(talk(nadia, 'Waterveen', 'verwijder Anna Aalders'))).toMatchObject([{ say: 'order-refused', problems: [{ problem: 'no-such-person' }] }]);
  });

  it('questionnaires are chosen before the answers begin, and not after', () => {
    expect(tasks(talk(nadia, 'Heuvelrade', 'vragenlijsten: analyse-instrument en quickscan', 'ja'))).toMatchObject([{ scanId: 'heuvelrade', orders: [{ order: 'questionnaires', questionnaires: ['quickscan', 'analysis-tool'] }] }]);
    expect(says(talk(nadia, 'Heuvelrade', 'vragenlijst analyse-instrument'))).toEqual([{ say: 'order-refused', problems: [{ problem: 'same-questionnaires' }], municipality: 'Heuvelrade' }]);
    expect(says(talk(nadia, 'Heuvelrade', 'vragenlijsten: de beste'))).toEqual([{ say: 'manage-unclear', why: 'questionnaire-missing' }]);
    expect(says(talk(nadia, 'Waterveen', 'vragenlijsten: quickscan'))).toEqual([{ say: 'order-refused', problems: [{ problem: 'not-now', order: 'questionnaires' }], municipality: 'Waterveen' }]);
    const begun = carryOutOrders([{ order: 'questionnaires', questionnaires: ['quickscan'] }], { scan: heuvelrade, members: [buildMember({ answers: answersOf({ U1: [1, 2] }) })], by: 'Nadia', now, orderId: 'o', basedOn: 0, refOf: () => heuvelrade.questionnaire });
    expect(begun).toEqual({ ok: false, problems: [{ problem: 'not-now', order: 'questionnaires' }] });
  });

  it.each(['begeleiders: Fenna <f@x.nl>', 'vragenlijsten: quickscan', 'neem aan', 'scans', 'meld Beekdal aan'])('is not for a process director or facilitator, who are told whom to ask: %s', (text) => {
    for (const role of ['process-director', 'facilitator'] as const) {
      const after = attend(buildDeskMember(role), { channel: 'teams', eventId: 'e', said: { kind: 'text', text } }, people, sampleQuestionnaire, now);
      expect(says(after)).toMatchObject([{ say: 'refused' }]);
      expect([tasks(after), after.pending]).toEqual([[], null]);
    }
  });
});

describe('an account manager’s conversation', () => {
  it('hears one event once, drops what was not answered, and decides nothing by an old card', () => {
    const asked = talk(nadia, 'neem Heuvelrade aan');
    const seen = asked.seen.at(-1)?.id ?? '';
    expect(manage(asked, { channel: 'teams', eventId: seen, said: { kind: 'text', text: 'ja' } }, { scans, members: [], managers }, now)).toBe(asked);
    const other = talk(asked, 'scans');
    expect([other.pending, tasks(talk(other, 'ja'))]).toEqual([null, []]);
    expect(says(talk(other, { kind: 'choice', choice: { action: 'decide', turn: asked.turn, isSure: true } }))).toEqual([{ say: 'nothing-to-confirm' }]);
  });

  it('speaks the language that is asked for, and shows or erases what is kept', () => {
    expect(talk(nadia, 'english').language).toBe('en');
    expect(tasks(talk(nadia, 'mijn gegevens'))).toEqual([{ to: 'own-data', wish: 'export' }]);
  });
});
