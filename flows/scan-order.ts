/**
 * Scan order: what someone wants changed in a scan: who takes part, when the workshop is, whether it goes on. From the chat and the command line alike.
 * An order gives the scan after it, or every reason why it cannot be.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { Member } from './member.ts';
import { disciplines, isSameAddress, type Discipline, type MemberId, type Role } from './people.ts';
import type { QuestionnaireRef } from './questionnaire.ts';
import { refsIn } from './questionnaire-set.ts';
import type { Person, Scan, ScanChange, ScanNews, ScanRole, SignUp } from './scan.ts';
import { scanChart, type ScanEvent } from './scan-chart.ts';
import { stateAt, withScanDueAt } from './scan-now.ts';
import { stepScan } from './step.ts';
import { calendarFor, checkWorkshop, isShortNotice, type DateProblem } from './workshop-date.ts';

export type Order =
  | { readonly order: 'apply'; readonly signUp: SignUp }
  | { readonly order: 'accept' }
  | { readonly order: 'refuse'; readonly reason: string }
  | { readonly order: 'join'; readonly person: Person }
  | { readonly order: 'leave'; readonly memberId: MemberId }
  | { readonly order: 'replace'; readonly memberId: MemberId; readonly name: string; readonly email: string }
  | { readonly order: 'propose'; readonly dates: readonly string[] }
  | { readonly order: 'set-date'; readonly workshopAt: string }
  /** By id, in the order of answering. */
  | { readonly order: 'questionnaires'; readonly questionnaires: readonly string[] }
  | { readonly order: 'close'; readonly reason: string };

export type Problem =
  | DateProblem
  | { readonly problem: 'email-unreadable'; readonly spoken: string }
  | { readonly problem: 'name-missing'; readonly spoken: string }
  | { readonly problem: 'discipline-unknown'; readonly spoken: string }
  /** In this scan already, in the same role. */
  | { readonly problem: 'here-already'; readonly name: string; readonly role: Role }
  /** Who sees the answers cannot be someone who gives them or plans. */
  | { readonly problem: 'two-roles'; readonly name: string; readonly role: ScanRole; readonly wanted: ScanRole }
  | { readonly problem: 'role-taken'; readonly role: ScanRole; readonly names: readonly string[] }
  | { readonly problem: 'director-needed'; readonly name: string }
  /** The last account manager. */
  | { readonly problem: 'manager-needed'; readonly name: string }
  | { readonly problem: 'no-such-person'; readonly spoken: string }
  | { readonly problem: 'too-many-people'; readonly most: number }
  /** Of a municipality that has a scan or a sign-up already. */
  | { readonly problem: 'municipality-here'; readonly municipality: string }
  | { readonly problem: 'municipality-missing' }
  | { readonly problem: 'same-questionnaires' }
  | { readonly problem: 'same-date'; readonly workshopAt: string }
  /** Someone else changed the date while this was being decided. */
  | { readonly problem: 'changed-meanwhile'; readonly by: string; readonly workshopAt: string }
  | { readonly problem: 'not-now'; readonly order: Order['order'] };

export type Ordered = { readonly ok: true; readonly scan: Scan } | { readonly ok: false; readonly problems: readonly Problem[] };

export interface OrderContext {
  readonly scan: Scan;
  /** Everyone of the scan, those who left too. */
  readonly members: readonly Member[];
  readonly by: string;
  readonly now: string;
  /** Names this order: the same one again changes nothing. */
  readonly orderId: string;
  /** The change of the scan that the one who orders knew of. */
  readonly basedOn: number;
  /** The versions of questionnaires that a scan begins with. */
  readonly refOf: (questionnaires: readonly string[]) => QuestionnaireRef;
}

export const facilitatorsPerScan = 2;
/** One page of the store, and more than any workshop holds. */
export const mostParticipants = 150;
const changesKept = 30;
const carriedOutKept = 100;

/** The scan after several orders that belong together: all of them, or none. Pure. */
export function carryOutOrders(orders: readonly Order[], context: OrderContext): Ordered {
  const { scan, members, by, now, orderId } = context;
  if (scan.carriedOut.includes(orderId)) return { ok: true, scan };
  const revision = scan.revision + 1;
  let draft = { ...scan, state: stateAt(scan, now) };
  const people = peopleIn(members);
  const problems: Problem[] = [];
  const news: ScanNews[] = [];
  for (const [index, order] of orders.entries()) {
    const outcome = planned(order, draft, people, context, `${scan.id}.${revision}-${index}` as MemberId);
    if (outcome.ok) {
      draft = outcome.scan;
      news.push(...outcome.news);
    } else problems.push(...outcome.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  const change: ScanChange = { revision, at: now, by, news };
  const untold = draft.changes.filter((earlier) => earlier.revision > scan.spreadTo);
  const told = draft.changes.filter((earlier) => earlier.revision <= scan.spreadTo);
  const changes = [...told.slice(-changesKept), ...untold, change];
  return { ok: true, scan: withScanDueAt({ ...draft, revision, changes, carriedOut: [...scan.carriedOut, orderId].slice(-carriedOutKept) }, now) };
}

/** Functions that a scan cannot do without and that nobody has; `data` counts where the municipality has one. Pure. */
export function missingDisciplines(present: readonly (Discipline | null)[]): readonly Discipline[] {
  return disciplines.filter((discipline) => discipline !== 'data' && !present.includes(discipline));
}

/** Someone who is in the scan, or comes in with these orders. */
interface Present {
  readonly id: MemberId;
  readonly name: string;
  readonly email: string;
  readonly role: ScanRole;
  readonly discipline: Discipline | null;
}

type Planned = { readonly ok: true; readonly scan: Scan; readonly news: readonly ScanNews[] } | { readonly ok: false; readonly problems: readonly Problem[] };

function planned(order: Order, scan: Scan, people: Present[], context: OrderContext, memberId: MemberId): Planned {
  const refuse = (...problems: Problem[]): Planned => ({ ok: false, problems });
  const stepped = (event: ScanEvent, changed: Partial<Scan>, news: ScanNews): Planned => {
    const { state, isTaken } = stepScan(scanChart, scan.state, event);
    return isTaken ? { ok: true, scan: { ...scan, ...changed, state }, news: [news] } : refuse({ problem: 'not-now', order: order.order });
  };
  switch (order.order) {
    case 'apply':
      return { ok: true, scan: { ...scan, signUp: order.signUp }, news: [{ news: 'applied', signUp: order.signUp }] };
    case 'accept':
      return stepped({ type: 'signup.accepted' }, {}, { news: 'accepted' });
    case 'questionnaires': {
      // Answers that someone gave already would be lost with their questions.
      const isBegun = context.members.some((member) => member.role === 'participant' && Object.keys(member.answers).length > 0);
      if (isBegun || (scan.state !== 'applied' && scan.state !== 'composing')) return refuse({ problem: 'not-now', order: 'questionnaires' });
      const { questionnaires } = order;
      const before = refsIn(scan.questionnaire).map(({ id }) => id);
      if (before.join() === questionnaires.join()) return refuse({ problem: 'same-questionnaires' });
      return { ok: true, scan: { ...scan, questionnaire: context.refOf(questionnaires) }, news: [{ news: 'questionnaires', questionnaires }] };
    }
    case 'refuse':
      return stepped({ type: 'signup.refused' }, {}, { news: 'refused', reason: order.reason });
    case 'close':
      return stepped({ type: 'scan.closed' }, { sequence: scan.sequence + 1 }, { news: 'closed', reason: order.reason });
    case 'propose': {
      if (scan.state !== 'composing') return refuse({ problem: 'not-now', order: 'propose' });
      const bad = order.dates.flatMap((date) => problemsOf(checkWorkshop(date, context.now)));
      const proposed = [...new Set(order.dates)].sort();
      return bad.length > 0 ? refuse(...bad) : { ok: true, scan: { ...scan, proposed }, news: [{ news: 'dates-proposed', dates: proposed }] };
    }
    case 'set-date':
      return withDate(order.workshopAt, scan, context, stepped);
    case 'join': {
      if (!stepScan(scanChart, scan.state, { type: 'scan.closed' }).isTaken) return refuse({ problem: 'not-now', order: 'join' });
      const problems = joinProblems(order.person, people);
      if (problems.length > 0) return refuse(...problems);
      people.push({ id: memberId, ...order.person });
      return { ok: true, scan, news: [{ news: 'joined', memberId, person: order.person, succeeds: null }] };
    }
    case 'leave': {
      const leaving = people.find(({ id }) => id === order.memberId);
      if (!leaving) return refuse({ problem: 'no-such-person', spoken: order.memberId });
      if (leaving.role === 'process-director') return refuse({ problem: 'director-needed', name: leaving.name });
      people.splice(people.indexOf(leaving), 1);
      return { ok: true, scan: { ...scan, sequence: scan.sequence + 1 }, news: [{ news: 'left', memberId: leaving.id, name: leaving.name, role: leaving.role, successor: null }] };
    }
    case 'replace': {
      const leaving = people.find(({ id }) => id === order.memberId);
      if (!leaving) return refuse({ problem: 'no-such-person', spoken: order.memberId });
      const { role, discipline } = leaving;
      const person: Person = { name: order.name, email: order.email, role, discipline };
      const problems = joinProblems(person, people.filter((other) => other !== leaving));
      if (problems.length > 0) return refuse(...problems);
      people.splice(people.indexOf(leaving), 1, { id: memberId, ...person });
      return {
        ok: true,
        scan: { ...scan, sequence: scan.sequence + 1 },
        news: [
          { news: 'left', memberId: leaving.id, name: leaving.name, role, successor: person.name },
          { news: 'joined', memberId, person, succeeds: leaving.name },
        ],
      };
    }
  }
}

function withDate(workshopAt: string, scan: Scan, { now, basedOn }: OrderContext, stepped: (event: ScanEvent, changed: Partial<Scan>, news: ScanNews) => Planned): Planned {
  const isPlanned = scan.state !== 'composing' && scan.state !== 'applied';
  const checked = checkWorkshop(workshopAt, now);
  if (!checked.ok) return { ok: false, problems: [checked.problem] };
  if (isPlanned && scan.calendar.workshopAt === workshopAt) return { ok: false, problems: [{ problem: 'same-date', workshopAt }] };
  const meanwhile = scan.changes.find(({ revision, news }) => revision > basedOn && news.some((each) => each.news === 'date-set'));
  if (meanwhile) return { ok: false, problems: [{ problem: 'changed-meanwhile', by: meanwhile.by, workshopAt: scan.calendar.workshopAt }] };
  const calendar = calendarFor(workshopAt, now, isPlanned ? scan.calendar : null);
  const sequence = isPlanned ? scan.sequence + 1 : scan.sequence;
  return stepped(
    { type: 'date.set' },
    { calendar, sequence, proposed: [] },
    { news: 'date-set', calendar, before: isPlanned ? scan.calendar.workshopAt : null, isShortNotice: isShortNotice(calendar) },
  );
}

function joinProblems({ name, email, role, discipline }: Person, people: readonly Present[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ problem: 'name-missing', spoken: email });
  if (!isEmail(email)) problems.push({ problem: 'email-unreadable', spoken: email });
  if (role === 'participant' && discipline === null) problems.push({ problem: 'discipline-unknown', spoken: name });
  const same = people.filter((other) => isSameAddress(other.email, email));
  const holders = people.filter((other) => other.role === role);
  for (const other of same) {
    if (other.role === role) problems.push({ problem: 'here-already', name: other.name, role });
    else if (other.role === 'facilitator' || role === 'facilitator') problems.push({ problem: 'two-roles', name: other.name, role: other.role, wanted: role });
  }
  const isFull = (role === 'process-director' && holders.length >= 1) || (role === 'facilitator' && holders.length >= facilitatorsPerScan);
  if (isFull && same.every((other) => other.role !== role)) problems.push({ problem: 'role-taken', role, names: holders.map((holder) => holder.name) });
  if (role === 'participant' && holders.length >= mostParticipants) problems.push({ problem: 'too-many-people', most: mostParticipants });
  return problems;
}

function peopleIn(members: readonly Member[]): Present[] {
  return members.flatMap((member) => {
    const { id, name, email, role, left } = member;
    if (left !== null || role === 'account-manager') return [];
    return [{ id, name, email, role, discipline: member.role === 'participant' ? member.discipline : null }];
  });
}

function problemsOf(checked: ReturnType<typeof checkWorkshop>): readonly Problem[] {
  return checked.ok ? [] : [checked.problem];
}

/** One address without spaces or brackets; whether it exists the mail server says. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/u.test(text);
}
