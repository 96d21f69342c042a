/**
 * Manage: one turn of an account manager: the list of scans, who leads them, which questionnaires they have, and whether a municipality takes part.
 * What changes something is shown first and done after a yes. Nothing of a participant is seen here.
 * May import: flows. Pure: the caller passes `now`, the scans and the people of the one that is spoken of.
 */
import { isRefusable, mayAsk, questionOfAction } from './access.ts';
import { commandOf, deskDecision, wishOf } from './desk-hearing.ts';
import { isDoubleClick } from './double-click.ts';
import type { Inbound } from './inbound.ts';
import type { DeskMember, Member, OutboxTask, Wanted } from './member.ts';
import { managersChange } from './name-managers.ts';
import { newScan, scanIdFor } from './new-scan.ts';
import { closeTurn } from './outbox.ts';
import { withOwnDataWish } from './own-data.ts';
import { isSameAddress, type ScanId } from './people.ts';
import { refsIn } from './questionnaire-set.ts';
import type { QuestionnaireRef } from './questionnaire.ts';
import type { Say, ScanRow } from './say.ts';
import type { Named, Scan, ScanNews, SignUp } from './scan.ts';
import { waiting } from './scan-chart.ts';
import { stateAt } from './scan-now.ts';
import { carryOutOrders, type Order, type Problem } from './scan-order.ts';
import { fold } from './spelling.ts';
import { deskRequestIn, questionOf } from './understanding/desk-request.ts';
import type { ManagersRequest } from './understanding/managers-request.ts';
import { manageRequestIn, questionOfManaging, type ManageRequest } from './understanding/manage-request.ts';

/** What an account manager's turn looks at. */
export interface Realm {
  readonly scans: readonly Scan[];
  /** Everyone of the scan that `scanMeant` gives; none where it gives none. */
  readonly members: readonly Member[];
  /** Who is account manager now. */
  readonly managers: readonly Named[];
}

/** The questionnaire that a scan begins with where nobody chose. */
const usualQuestionnaires = ['analysis-tool'];
/** Rows that one message bears. */
const mostRows = 10;
const longestReason = 500;
const longestName = 100;

/** The scan that is spoken of: named, on the card that was pressed, or the one before. Pure. */
export function scanMeant(member: DeskMember, { said }: Inbound, scans: readonly Scan[]): Scan | null {
  const byId = (id: ScanId | undefined) => scans.find((scan) => scan.id === id) ?? null;
  if (said.kind === 'choice') return said.choice.action === 'choose-scan' || said.choice.action === 'accept-scan' ? byId(said.choice.scanId) : byId(member.about);
  const folded = ` ${fold(said.text.slice(0, 300)).replace(/[.,;:!?]+(?= |$)/gu, '')} `;
  const named = scans.filter(({ id, municipality }) => folded.includes(` ${fold(municipality)} `) || folded.includes(` ${id} `));
  // "Bergen op Zoom" is not Bergen; of one municipality's scans, the one that goes on, else the latest.
  const longest = Math.max(0, ...named.map(({ municipality }) => municipality.length));
  const own = named.filter(({ municipality }) => municipality.length === longest);
  return own.find((scan) => !isOver(scan)) ?? own.at(-1) ?? byId(member.about) ?? (scans.length === 1 ? (scans[0] ?? null) : null);
}

/** One turn. Pure. @returns the account manager after it; the same object when this event was seen before */
export function manage(stored: DeskMember, inbound: Inbound, realm: Realm, now: string): DeskMember {
  if (stored.seen.some(({ id }) => id === inbound.eventId)) return stored;
  if (isDoubleClick(stored, inbound, now)) return closeTurn(stored, [], inbound, now);
  const wish = wishOf(stored, inbound);
  if (wish !== null) {
    const { member, says, tasks } = withOwnDataWish({ ...stored, pending: null }, wish);
    return closeTurn(member, [...saying(...says), ...tasks], inbound, now);
  }
  const decided = deskDecision(stored, inbound.said);
  const { pending } = stored;
  if (decided === 'missed') return closeTurn({ ...stored, pending: null }, saying({ say: 'nothing-to-confirm' }), inbound, now);
  if (decided !== null && pending !== null) return closeTurn({ ...stored, pending: null }, decided ? [...saying({ say: 'order-taken' }), ...toDo(pending)] : saying({ say: 'order-dropped' }), inbound, now);

  const member: DeskMember = { ...stored, pending: null };
  const heard = commandOf(inbound);
  if (heard === 'dutch' || heard === 'english') {
    const speaking: DeskMember = { ...member, language: heard === 'dutch' ? 'nl' : 'en' };
    return closeTurn(speaking, saying({ say: 'language-set' }, helpOf(speaking, realm, false)), inbound, now);
  }
  const scan = scanMeant(member, inbound, realm.scans);
  const { says, wanted } = answer(member, inbound, scan, realm, now);
  const about: DeskMember = scan === null ? member : { ...member, about: scan.id };
  return closeTurn({ ...about, pending: wanted === null ? null : { turn: member.turn + 1, ...wanted } }, saying(...says), inbound, now);
}

interface Answer {
  readonly says: readonly Say[];
  readonly wanted: Wanted | null;
}

function answer(member: DeskMember, inbound: Inbound, scan: Scan | null, realm: Realm, now: string): Answer {
  const { said } = inbound;
  const show = (found: Scan | null): Answer => telling(found === null ? listOf(realm.scans, 'which', now) : viewOf(found, realm.members, now));
  if (said.kind === 'choice') {
    if (!mayAsk(member.role, questionOfAction[said.choice.action])) return telling({ say: 'manage-unclear', why: 'not-understood' });
    if (said.choice.action === 'choose-scan') return show(scan);
    if (said.choice.action === 'accept-scan') return carryOut({ request: 'accept' }, member, scan, realm, now);
  } else {
    const request = manageRequestIn(said.text);
    if (request !== null) return mayAsk(member.role, questionOfManaging(request)) ? carryOut(request, member, scan, realm, now) : telling({ say: 'manage-unclear', why: 'not-understood' });
    const desk = deskRequestIn(said.text);
    if (desk?.request === 'replace' || desk?.request === 'remove') return changeLead(desk, member, scan, realm, now);
    if (desk?.request === 'who-sees') return telling({ say: 'who-sees', facilitators: leadsOf(realm.members, 'facilitator'), director: leadsOf(realm.members, 'process-director')[0] ?? null });
    const question = desk === null ? null : questionOf(desk);
    if (question !== null && isRefusable(question)) return telling({ say: 'refused', command: question, director: leadsOf(realm.members, 'process-director')[0] ?? '', facilitators: leadsOf(realm.members, 'facilitator') });
  }
  switch (commandOf(inbound)) {
    case 'status':
    case 'overview':
    case 'progress':
      return telling(listOf(realm.scans, 'asked', now));
    case 'digest':
    case 'differences':
    case 'agenda':
      return telling({ say: 'refused', command: 'digest', director: '', facilitators: leadsOf(realm.members, 'facilitator') });
    case 'thanks':
      return telling({ say: 'small-talk', about: 'thanks' });
    case 'greeting':
    case 'resume':
      return telling(helpOf(member, realm, true));
    case 'help':
    case 'repeat':
      return telling(helpOf(member, realm, false));
    default:
      return said.kind === 'text' && scan !== null && isNamedIn(said.text, scan) ? show(scan) : telling({ say: 'manage-unclear', why: 'not-understood' });
  }
}

function carryOut(request: ManageRequest, member: DeskMember, scan: Scan | null, realm: Realm, now: string): Answer {
  switch (request.request) {
    case 'list':
      return telling(listOf(realm.scans, 'asked', now));
    case 'sign-up': {
      const { director } = request;
      if (director === null) return telling({ say: 'manage-unclear', why: 'director-missing' });
      const signUp: SignUp = {
        municipality: request.municipality.slice(0, longestName), by: { name: member.name, email: member.email }, director: { name: director.name, email: director.email }, why: '', questionnaires: usualQuestionnaires, isAccepted: true,
      };
      const problems = signUpProblems(signUp, realm.scans, now);
      return problems.length > 0 ? refusing(problems, signUp.municipality) : asked(member, signUp.municipality, [{ news: 'applied', signUp }], { signUp }, newScan(scanIdFor(signUp.municipality, now, 1), signUp.municipality, noQuestionnaire(usualQuestionnaires), now));
    }
    case 'accept':
      return scan === null ? telling(listOf(realm.scans, 'which', now)) : proposing(acceptOrders(scan, realm.members), member, scan, realm, now);
    case 'refuse':
      if (scan === null) return telling(listOf(realm.scans, 'which', now));
      return request.reason === '' ? telling({ say: 'manage-unclear', why: 'reason-missing' }) : proposing([{ order: 'refuse', reason: request.reason.slice(0, longestReason) }], member, scan, realm, now);
    case 'facilitators':
      if (scan === null) return telling(listOf(realm.scans, 'which', now));
      if (request.people.length === 0) return telling({ say: 'manage-unclear', why: 'nobody-named' });
      return proposing(request.people.map(({ name, email }) => ({ order: 'join', person: { name, email, role: 'facilitator', discipline: null } })), member, scan, realm, now);
    case 'managers':
      return nameManagers(request, member, realm.managers);
    case 'questionnaires':
      if (scan === null) return telling(listOf(realm.scans, 'which', now));
      if (request.questionnaires.length === 0) return telling({ say: 'manage-unclear', why: 'questionnaire-missing' });
      return proposing([{ order: 'questionnaires', questionnaires: request.questionnaires }], member, scan, realm, now);
  }
}

function nameManagers(request: ManagersRequest, { turn }: DeskMember, managers: readonly Named[]): Answer {
  if (request.isList) return telling({ say: 'manager-list', managers, isChanged: false });
  if (request.leaving === null && request.people.length === 0) return telling({ say: 'manage-unclear', why: 'manager-missing' });
  const changed = managersChange(request, managers);
  if (!changed.ok) return telling({ say: 'order-refused', problems: changed.problems });
  return { says: [{ say: 'managers-check', turn: turn + 1, change: changed.change }], wanted: { managers: changed.change } };
}

/** Facilitators and the process director; who takes part is the process director's. */
function changeLead(request: Extract<NonNullable<ReturnType<typeof deskRequestIn>>, { request: 'replace' | 'remove' }>, member: DeskMember, scan: Scan | null, realm: Realm, now: string): Answer {
  if (scan === null) return telling(listOf(realm.scans, 'which', now));
  const spoken = request.spoken.replace(/^(?:(?:de|the)\s+)?(?:begeleider|facilitator|procesregisseur|process director)\s+/iu, '');
  const wanted = fold(spoken);
  const found = realm.members.filter(({ name, email, left, role }) => left === null && role !== 'participant' && (fold(name) === wanted || fold(name).split(' ')[0] === wanted || isSameAddress(email, spoken)));
  const [who] = found;
  if (!who || found.length > 1) return refusing([{ problem: 'no-such-person', spoken }], scan.municipality);
  const order: Order = request.request === 'remove' ? { order: 'leave', memberId: who.id } : { order: 'replace', memberId: who.id, name: request.successor.name, email: request.successor.email };
  return proposing([order], member, scan, realm, now);
}

/** What accepting a sign-up does: whoever asked hands over to the process director that they named. Pure. */
export function acceptOrders({ signUp }: Scan, members: readonly Member[]): readonly Order[] {
  const asking = members.find(({ role, left }) => role === 'process-director' && left === null);
  const isOther = signUp && asking && signUp.director.email.toLowerCase() !== asking.email.toLowerCase();
  return [{ order: 'accept' }, ...(isOther ? [{ order: 'replace', memberId: asking.id, ...signUp.director } as const] : [])];
}

/** Why this municipality cannot be signed up. Pure. */
export function signUpProblems(signUp: SignUp, scans: readonly Scan[], now: string): readonly Problem[] {
  if (signUp.municipality === '') return [{ problem: 'municipality-missing' }];
  const isHere = scans.some((scan) => fold(scan.municipality) === fold(signUp.municipality) && !isOver(scan));
  if (isHere) return [{ problem: 'municipality-here', municipality: signUp.municipality }];
  const scan = newScan(scanIdFor(signUp.municipality, now, 1), signUp.municipality, noQuestionnaire(signUp.questionnaires), now);
  const tried = carryOutOrders(signUpOrders(signUp), { scan, members: [], by: signUp.by.name, now, orderId: '', basedOn: 0, refOf: noQuestionnaire });
  return tried.ok ? [] : tried.problems;
}

/** What a scan begins with: who asks leads it until it is accepted. Pure. */
export function signUpOrders(signUp: SignUp): readonly Order[] {
  const join = ({ name, email }: Named): Order => ({ order: 'join', person: { name, email, role: 'process-director', discipline: null } });
  return [{ order: 'apply', signUp }, ...(signUp.isAccepted ? [{ order: 'accept' } as const, join(signUp.director)] : [join(signUp.by)])];
}

export function isOver({ state }: Pick<Scan, 'state'>): boolean {
  return waiting[state].who === null;
}

function toDo(wanted: Wanted): readonly OutboxTask[] {
  if ('managers' in wanted) return [{ to: 'managers', change: wanted.managers }];
  if (wanted.signUp) return [{ to: 'sign-up', signUp: wanted.signUp }];
  return wanted.on ? [{ to: 'office', orders: wanted.orders, basedOn: wanted.on.revision, scanId: wanted.on.scanId }] : [];
}

function proposing(orders: readonly Order[], member: DeskMember, scan: Scan, { members }: Realm, now: string): Answer {
  const ordered = carryOutOrders(orders, { scan, members, by: member.name, now, orderId: '', basedOn: scan.revision, refOf: noQuestionnaire });
  if (!ordered.ok) return refusing(ordered.problems, scan.municipality);
  return asked(member, scan.municipality, ordered.scan.changes.at(-1)?.news ?? [], { orders, on: { scanId: scan.id, revision: scan.revision } }, ordered.scan);
}

function asked({ turn, role, id }: DeskMember, municipality: string, news: readonly ScanNews[], wanted: Wanted, { calendar }: Scan): Answer {
  return { says: [{ say: 'order-check', turn: turn + 1, role, memberId: id, municipality, calendar, news, missing: [] }], wanted };
}

/** Which version of a questionnaire a scan gets is the office's to look up. */
function noQuestionnaire(questionnaires: readonly string[]): QuestionnaireRef {
  return { id: questionnaires.join('+'), version: '' };
}

/** Those that wait for the account manager first, then those that go on. */
function listOf(scans: readonly Scan[], why: 'asked' | 'which', now: string): Say {
  const rank = ({ state }: ScanRow) => (waiting[state].who === 'account-manager' ? 0 : isOver({ state }) ? 2 : 1);
  const rows = scans.map((scan) => rowOf(scan, now)).sort((one, other) => rank(one) - rank(other) || one.municipality.localeCompare(other.municipality, 'nl'));
  return { say: 'scan-list', rows: rows.slice(0, mostRows), total: scans.length, why };
}

function rowOf(scan: Scan, now: string): ScanRow {
  return { scanId: scan.id, municipality: scan.municipality, state: stateAt(scan, now) };
}

function viewOf(scan: Scan, members: readonly Member[], now: string): Say {
  const row = rowOf(scan, now);
  return {
    say: 'scan-view', row, calendar: waiting[row.state].step >= 3 && !isOver(row) ? scan.calendar : null, questionnaires: refsIn(scan.questionnaire).map(({ id }) => id),
    director: leadsOf(members, 'process-director')[0] ?? null, facilitators: leadsOf(members, 'facilitator'), signUp: scan.signUp ?? null,
  };
}

function helpOf({ name }: DeskMember, { scans }: Realm, isWelcome: boolean): Say {
  return { say: 'manage-help', name, isWelcome, waiting: scans.filter(({ state }) => state === 'applied').length };
}

function leadsOf(members: readonly Member[], role: Member['role']): readonly string[] {
  return members.filter((member) => member.role === role && member.left === null).map(({ name }) => name);
}

function isNamedIn(text: string, { id, municipality }: Scan): boolean {
  const folded = fold(text.slice(0, 300));
  return folded.includes(fold(municipality)) || folded.includes(id);
}

function refusing(problems: readonly Problem[], municipality: string): Answer {
  return telling({ say: 'order-refused', problems, municipality });
}

function telling(...says: readonly Say[]): Answer {
  return { says, wanted: null };
}

function saying(...says: readonly Say[]): readonly OutboxTask[] {
  return says.map((say) => ({ to: 'person', say }));
}
