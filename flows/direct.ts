/**
 * Direct: what a process director has done in a scan, by talking: people, dates, reminders. What changes the scan is shown first and done after a yes.
 * May import: flows. Pure: the caller passes `now`.
 */
import { isRefusable, mayAsk } from './access.ts';
import { deskDecision } from './desk-hearing.ts';
import type { Inbound } from './inbound.ts';
import type { DeskMember, Member, OutboxTask, Participant } from './member.ts';
import { whyNotReminded } from './asked-reminder.ts';
import { participantsOf } from './completion.ts';
import { isSameAddress, type MemberId } from './people.ts';
import type { Say } from './say.ts';
import type { Scan } from './scan.ts';
import { carryOutOrders, missingDisciplines, type Order, type Problem } from './scan-order.ts';
import { nextMoment } from './sending-hours.ts';
import { fold } from './spelling.ts';
import { dateIn, datesIn } from './understanding/date-reading.ts';
import { deskRequestIn, questionOf, type DeskRequest } from './understanding/desk-request.ts';
import { manageRequestIn, questionOfManaging } from './understanding/manage-request.ts';
import { workshopDateIn } from './workshop-date.ts';
import { dayOf } from './working-days.ts';

export interface Directed {
  readonly tasks: readonly OutboxTask[];
  /** Orders that wait for a yes. */
  readonly pending: DeskMember['pending'];
}

/** What this has to do with steering; `null`: nothing, it is for the desk. Pure. */
export function direct(member: DeskMember, said: Inbound['said'], members: readonly Member[], now: string): Directed | null {
  const decided = deskDecision(member, said);
  if (decided === 'missed') return telling({ say: 'nothing-to-confirm' });
  if (decided !== null && member.pending?.orders) {
    if (!decided) return telling({ say: 'order-dropped' });
    return { tasks: [{ to: 'person', say: { say: 'order-taken' } }, { to: 'office', orders: member.pending.orders, basedOn: member.scan.revision }], pending: null };
  }
  const request = said.kind === 'text' ? deskRequestIn(said.text) : null;
  const managing = said.kind === 'text' ? manageRequestIn(said.text) : null;
  const question = managing !== null ? questionOfManaging(managing) : request === null ? null : questionOf(request);
  if (question !== null && isRefusable(question) && !mayAsk(member.role, question)) {
    const { director, facilitators } = member.scan;
    return telling({ say: 'refused', command: question, director, facilitators });
  }
  if (request === null) return null;
  return carryOut(request, member, members, now);
}

function carryOut(request: DeskRequest, member: DeskMember, members: readonly Member[], now: string): Directed {
  switch (request.request) {
    case 'who-sees':
      return telling({ say: 'who-sees', facilitators: member.scan.facilitators, director: member.scan.director });
    case 'remind':
      return reminding(request.spoken, members, now);
    case 'set-date': {
      const date = workshopDateIn(request.text, now, member.scan.calendar.workshopAt);
      return date.ok ? proposing([{ order: 'set-date', workshopAt: date.workshopAt }], member, members, now) : refusing([date.problem]);
    }
    case 'propose': {
      const dates = datesIn(request.text, dayOf(now)).map((spoken) => workshopDateIn(spoken.kind === 'day' ? `${spoken.day.toString()} ${spoken.time ?? ''}` : spoken.spoken, now, member.scan.calendar.workshopAt));
      const problems = dates.flatMap((date) => (date.ok ? [] : [date.problem]));
      if (dateIn(request.text, dayOf(now)) === null) return refusing([{ problem: 'date-missing', spoken: request.text }]);
      if (problems.length > 0) return refusing(problems);
      return proposing([{ order: 'propose', dates: dates.flatMap((date) => (date.ok ? [date.workshopAt] : [])) }], member, members, now);
    }
    case 'add':
      return proposing(request.people.map(({ name, email, discipline }) => ({ order: 'join', person: { name, email, role: 'participant', discipline } })), member, members, now);
    case 'remove': {
      const who = isOneself(request.spoken, member) ? member : participantNamed(request.spoken, members);
      return who ? proposing([{ order: 'leave', memberId: who.id }], member, members, now) : refusing([{ problem: 'no-such-person', spoken: request.spoken }]);
    }
    case 'replace': {
      const who = isOneself(request.spoken, member) ? member : participantNamed(request.spoken, members);
      if (!who) return refusing([{ problem: 'no-such-person', spoken: request.spoken }]);
      const { name, email } = request.successor;
      return proposing([{ order: 'replace', memberId: who.id, name, email }], member, members, now);
    }
  }
}

/** Shows what the orders would change, and asks. The scan itself is looked at again when they are carried out. */
function proposing(orders: readonly Order[], member: DeskMember, members: readonly Member[], now: string): Directed {
  const { scan: brief, role, id, scanId } = member;
  const scan: Scan = {
    id: scanId, scanId, municipality: brief.municipality, state: brief.state, calendar: brief.calendar, proposed: brief.proposed, questionnaire: { id: '', version: '' }, digests: [],
    revision: brief.revision, spreadTo: brief.revision, changes: [], carriedOut: [], sequence: 0, dueAt: null,
  };
  const ordered = carryOutOrders(orders, { scan, members, by: member.name, now, orderId: '', basedOn: brief.revision, refOf: () => scan.questionnaire });
  if (!ordered.ok) return refusing(ordered.problems);
  const news = ordered.scan.changes.flatMap((change) => change.news);
  const turn = member.turn + 1;
  const say: Say = { say: 'order-check', turn, role, memberId: id, municipality: brief.municipality, calendar: ordered.scan.calendar, news, missing: missingAfter(news, members) };
  return { tasks: [{ to: 'person', say }], pending: { turn, orders } };
}

function missingAfter(news: Scan['changes'][number]['news'], members: readonly Member[]) {
  if (!news.some((each) => each.news === 'joined' || each.news === 'left')) return [];
  const left = new Set(news.flatMap((each) => (each.news === 'left' ? [each.memberId] : [])));
  const joined = news.flatMap((each) => (each.news === 'joined' ? [each.person.discipline] : []));
  return missingDisciplines([...presentIn(members).filter(({ id }) => !left.has(id)).map(({ discipline }) => discipline), ...joined]);
}

function reminding(spoken: string | null, members: readonly Member[], now: string): Directed {
  const people = presentIn(members);
  const named = spoken === null ? null : participantNamed(spoken, members);
  if (spoken !== null && !named) return refusing([{ problem: 'no-such-person', spoken }]);
  const asked = named ? [named] : people;
  const reasons = asked.map((participant) => ({ participant, why: whyNotReminded(participant, now) }));
  const memberIds: readonly MemberId[] = reasons.filter(({ why }) => why === null).map(({ participant }) => participant.id);
  const at = nextMoment(now);
  const passedOver = reasons.flatMap(({ participant, why }) => (why === null || (why === 'done' && named === null) ? [] : [{ name: participant.name, why }]));
  const names = reasons.flatMap(({ participant, why }) => (why === null ? [participant.name] : []));
  const say: Say = { say: 'reminders-coming', names, passedOver, at: at === now ? null : at };
  return { tasks: [{ to: 'person', say }, ...(memberIds.length === 0 ? [] : [{ to: 'remind', memberIds, at } as const])], pending: null };
}

function presentIn(members: readonly Member[]): readonly Participant[] {
  return participantsOf(members).filter(({ left }) => left === null);
}

/** "Vervang mij door …": a process director who leaves hands over. Who also takes part under the same name is found by function: "vervang mij" is the director. */
function isOneself(spoken: string, { name, email }: DeskMember): boolean {
  const wanted = fold(spoken);
  return /^(?:mij|me|mezelf|mijzelf|myself)$/u.test(wanted) || wanted === fold(name) || isSameAddress(spoken, email);
}

/** By full name, first name or address; two who fit are nobody. */
function participantNamed(spoken: string, members: readonly Member[]): Participant | undefined {
  const wanted = fold(spoken);
  const people = presentIn(members);
  const exact = people.filter(({ name, email }) => fold(name) === wanted || isSameAddress(email, spoken));
  const first = people.filter(({ name }) => fold(name).split(' ')[0] === wanted);
  const found = exact.length > 0 ? exact : first;
  return found.length === 1 ? found[0] : undefined;
}

function refusing(problems: readonly Problem[]): Directed {
  return telling({ say: 'order-refused', problems });
}

function telling(say: Say): Directed {
  return { tasks: [{ to: 'person', say }], pending: null };
}
