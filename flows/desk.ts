/**
 * Desk: one turn of a process director or facilitator, who ask and steer but never answer items.
 * May import: flows. Pure: the caller passes `now` and the colleagues.
 */
import { mayAsk, questionOfAction, questionOfCommand, type Refusable } from './access.ts';
import { direct } from './direct.ts';
import { completionState } from './completion.ts';
import { commandOf, wishOf } from './desk-hearing.ts';
import { digest, type DigestReady } from './digest.ts';
import { whyNotReminded } from './asked-reminder.ts';
import { isDoubleClick } from './double-click.ts';
import type { Inbound } from './inbound.ts';
import type { DeskMember, Member, OutboxTask, Participant } from './member.ts';
import { isQuiet } from './nudges.ts';
import { closeTurn } from './outbox.ts';
import { withOwnDataWish } from './own-data.ts';
import { progressOf } from './pace.ts';
import { daysBetween } from './planning.ts';
import { reachOf } from './reach.ts';
import { dueReport } from './reports.ts';
import { itemsFor } from './questionnaire-set.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';
import { hasDate, type ScanState } from './scan-chart.ts';
import { stateAt } from './scan-now.ts';
import { missingDisciplines } from './scan-order.ts';
import type { Say, StatusRow } from './say.ts';
import { suiting, suitingCount } from './suiting.ts';
import { understandItem } from './understand.ts';

/** As many as the mail's overview picture shows. */
const mostInChat = 6;

/**
 * One turn. Pure.
 * @param members everyone of the scan
 * @returns the member after it; the member itself when this event was seen before
 */
export function attend(stored: DeskMember, inbound: Inbound, members: readonly Member[], questionnaire: Questionnaire, now: string): DeskMember {
  if (stored.seen.some(({ id }) => id === inbound.eventId)) return stored;
  if (isDoubleClick(stored, inbound, now)) return closeTurn(stored, [], inbound, now);
  const wish = wishOf(stored, inbound);
  if (wish !== null) {
    const { member: asked, says, tasks } = withOwnDataWish({ ...stored, pending: null }, wish);
    return closeTurn(asked, [...saying(...says), ...tasks], inbound, now);
  }
  const suited = suiting(stored, inbound.said, now);
  if (suited) return closeTurn({ ...stored, pending: null, dates: suited.dates }, saying(suited.say), inbound, now);
  const directed = direct(stored, inbound.said, members, now);
  if (directed) return closeTurn({ ...stored, pending: directed.pending }, directed.tasks, inbound, now);
  // Orders that were not answered are dropped.
  const member: DeskMember = { ...stored, pending: null };
  if (inbound.said.kind === 'choice' && !mayAsk(member.role, questionOfAction[inbound.said.choice.action])) return closeTurn(member, saying({ say: 'desk-not-understood', role: member.role }), inbound, now);
  const heard = commandOf(inbound);
  if (heard === 'dutch' || heard === 'english') {
    const speaking: DeskMember = { ...member, language: heard === 'dutch' ? 'nl' : 'en' };
    return closeTurn(speaking, saying({ say: 'language-set' }, deskHelp(member)), inbound, now);
  }
  const itemId = heard === null ? itemAsked(inbound, questionnaire) : null;
  if (itemId !== null) return closeTurn(member, itemReply(itemId, member, members, questionnaire, now), inbound, now);
  return closeTurn(member, replyTo(heard, member, members, questionnaire, now), inbound, now);
}

function replyTo(heard: ReturnType<typeof commandOf>, member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string): readonly OutboxTask[] {
  const { role, name, scan } = member;
  switch (heard) {
    case 'status':
    case 'progress':
    case 'overview':
      return asking(questionOfCommand.status, member, () => saying(statusOf(member, members, questionnaire, now)));
    case 'digest':
      return askingDigest(member, members, questionnaire, now, () => [...saying({ say: 'digest-coming', email: member.email }), { to: 'scan', news: 'digest-requested' }]);
    case 'differences':
      return askingDigest(member, members, questionnaire, now, ({ municipality, sizes, discuss }) => saying({ say: 'differences', municipality, sizes, first: discuss.slice(0, mostInChat).map((item) => ({ ...item, remarks: [] })) }));
    case 'agenda':
      return askingDigest(member, members, questionnaire, now, ({ agenda, calendar }) => saying({ say: 'agenda', agenda, calendar }));
    case 'thanks':
      return saying({ say: 'small-talk', about: 'thanks' });
    case 'greeting':
    case 'resume':
      return saying({ say: 'desk-welcome', role, name, municipality: scan.municipality, calendar: scan.calendar, state: stateAt(scan, now) });
    case 'privacy':
      return saying({ say: 'who-sees', facilitators: scan.facilitators, director: scan.director });
    case 'help':
    case 'repeat':
      return saying(deskHelp(member));
    default:
      return saying({ say: 'desk-not-understood', role });
  }
}

/** "Vraag 12", or the button for it. */
function itemAsked({ said }: Inbound, questionnaire: Questionnaire): ItemId | null {
  if (said.kind === 'text') return understandItem(said.text, questionnaire);
  return said.choice.action === 'revisit' ? said.choice.itemId : null;
}

function itemReply(itemId: ItemId, member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string): readonly OutboxTask[] {
  return askingDigest(member, members, questionnaire, now, ({ discuss, agreed, findOutFirst, counted }) => {
    const item = [...discuss, ...agreed, ...findOutFirst].find((one) => one.itemId === itemId);
    const count = counted.find((one) => one.itemId === itemId);
    if (count) return saying({ say: 'item-counts', item: count });
    return saying(item ? { say: 'item-differences', item } : { say: 'desk-not-understood', role: member.role });
  });
}

/** For a facilitator, when there is something to compare. */
function askingDigest(member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string, answer: (ready: DigestReady) => readonly OutboxTask[]): readonly OutboxTask[] {
  return asking('digest', member, () => {
    const { scanId: id, scan: { municipality, calendar } } = member;
    const made = digest({ scan: { id, municipality, calendar }, members, questionnaire, now, reason: 'requested' });
    return made.isPossible ? answer(made) : saying({ say: 'digest-impossible', submitted: made.submitted, needed: made.needed });
  });
}

/** How far everyone is, and what to do next. Never an answer or a score. */
export function statusOf(member: DeskMember, members: readonly Member[], questionnaire: Questionnaire, now: string): Extract<Say, { say: 'status' }> {
  const { municipality, calendar } = member.scan;
  const participants = members.flatMap((other) => (other.role === 'participant' ? [other] : []));
  const state = stateAt(member.scan, now);
  const suited = suitingCount(member, members);
  return {
    say: 'status',
    ...(suited === null ? {} : { suiting: suited }),
    municipality,
    calendar,
    rows: participants.map((participant) => statusRow(participant, questionnaire, now)),
    daysLeft: daysBetween(now, calendar.answersDueAt),
    state,
    missing: missingDisciplines(participants.filter((participant) => completionState(participant) !== 'declined').map(({ discipline }) => discipline)),
    ...nextStep(state, participants, now),
  };
}

function nextStep(state: ScanState, participants: readonly Participant[], now: string): Pick<Extract<Say, { say: 'status' }>, 'next' | 'open' | 'ring'> {
  if (!hasDate(state)) return { next: 'set-date', open: [], ring: [] };
  if (state !== 'answering' && state !== 'preparing') return { next: 'wait', open: [], ring: [] };
  const reasons = participants.map((participant) => ({ participant, why: whyNotReminded(participant, now) }));
  const isUnreached = ({ participant, why }: (typeof reasons)[number]) => why === null && reachOf(participant)?.by === 'nothing';
  const isDeaf = ({ participant, why }: (typeof reasons)[number]) => why === 'human-asked' || (why === 'quiet' && isTooLate(participant));
  const named = (those: typeof reasons) => those.map(({ participant }) => participant.name);
  const ring = named(reasons.filter((each) => isUnreached(each) || isDeaf(each)));
  const open = named(reasons.filter((each) => each.why === null && !isUnreached(each)));
  if (ring.length > 0 || open.length > 0) return { next: 'people', open, ring };
  return { next: participants.length > 0 && reasons.every(({ why }) => why === 'done' || why === 'declined') ? 'done' : 'wait', open, ring };
}

/** Whoever hears nothing until the answers are due is not helped by waiting. */
function isTooLate({ quiet, scan }: Participant): boolean {
  return quiet !== null && (quiet.until === null || quiet.until >= scan.calendar.answersDueAt);
}

export function statusRow(participant: Participant, questionnaire: Questionnaire, now: string): StatusRow {
  const { answered, total } = progressOf({ items: itemsFor(participant, questionnaire) }, participant.answers, participant.language);
  const reach = reachOf(participant);
  const state = stateOf(participant, now);
  const until = state === 'quiet' ? (participant.quiet?.until ?? null) : null;
  return { name: participant.name, discipline: participant.discipline, state, answered, total, ...(reach ? { reach } : {}), ...(until === null ? {} : { quietUntil: until }) };
}

/** As in the digest; but of those who are not done it says as well who waits for a human. */
function stateOf(participant: Participant, now: string): StatusRow['state'] {
  const state = completionState(participant);
  const isOpen = state === 'not-started' || state === 'busy';
  if (isOpen && participant.humanAskedAt !== null) return 'human-asked';
  return isOpen && isQuiet(participant.quiet, now) ? 'quiet' : state;
}

function asking(question: Refusable, member: DeskMember, answer: () => readonly OutboxTask[]): readonly OutboxTask[] {
  if (mayAsk(member.role, question)) return answer();
  return saying({ say: 'refused', command: question, director: member.scan.director, facilitators: member.scan.facilitators });
}

/** What the clock has for a process director at `now`: the report that is due. Pure. @returns the member itself when there is none */
export function reportBy(member: DeskMember, now: string): DeskMember {
  const { kind, passed } = dueReport(member, now);
  if (passed.length === 0) return member;
  return closeTurn({ ...member, reported: [...member.reported, ...passed] }, kind === null ? [] : [{ to: 'report', report: kind }], null, now);
}

function deskHelp({ role }: DeskMember): Say {
  return { say: 'desk-help', role };
}

function saying(...says: readonly Say[]): readonly OutboxTask[] {
  return says.map((say) => ({ to: 'person', say }));
}
