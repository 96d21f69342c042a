/**
 * Scan news: what a change of the scan means for each of its people: who comes in, who is out, what they are told, what goes into their calendar.
 * Hearing the same news again changes nothing, so it can be brought as often as it takes.
 * May import: flows. Pure: the caller passes `now`.
 */
import { notBegun } from './not-begun.ts';
import type { Invitation, Member, MemberBase, OutboxTask, Participant, ScanBrief } from './member.ts';
import { nudgeAt } from './nudges.ts';
import { leaveToClock } from './outbox.ts';
import type { Discipline, MemberId } from './people.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Say } from './say.ts';
import type { Person, Scan, ScanChange, ScanNews } from './scan.ts';
import { isUnderWay } from './scan-now.ts';
import { nextMorning } from './sending-hours.ts';

type QuestionnaireOf = (discipline: Discipline) => Questionnaire;

/**
 * Whoever came in with changes that were not brought yet, as they are before they hear anything. Pure.
 * @param questionnaireOf what a participant with this function answers
 */
export function newcomers(scan: Scan, questionnaireOf: QuestionnaireOf): readonly Member[] {
  return untold(scan, scan.spreadTo).flatMap(({ revision, at, news }) =>
    news.flatMap((each) => (each.news === 'joined' ? [newMember(each.memberId, each.person, scan, questionnaireOf, revision - 1, at)] : [])),
  );
}

/**
 * The member after hearing what changed since the change that this person knew. Pure.
 * @param members everyone of the scan, newcomers too
 * @param questionnaireOf what a participant with this function answers
 * @returns the member itself when there is nothing new
 */
export function hear(member: Member, scan: Scan, members: readonly Member[], questionnaireOf: QuestionnaireOf, now: string): Member {
  const changes = untold(scan, member.scan.revision);
  if (member.scan.revision >= scan.revision) return member;
  const leaving = changes.flatMap(({ at, news }) => news.flatMap((each) => (each.news === 'left' && each.memberId === member.id ? [{ at, successor: each.successor }] : [])))[0];
  const left = member.left ?? leaving ?? null;
  const brief = briefFor(member, scan, members);
  const moved = changes.some(({ news }) => news.some((each) => each.news === 'date-set'));
  const told = member.left === null ? tasksFor(member, brief, scan, changes) : [];
  // Other days are another question.
  const isAsked = moved || changes.some(({ news }) => news.some((each) => each.news === 'dates-proposed'));
  const isOther = changes.some(({ news }) => news.some((each) => each.news === 'questionnaires'));
  const after: Member =
    member.role === 'participant'
      ? { ...(isOther ? withQuestionnaire(member, questionnaireOf(member.discipline)) : member), left, scan: brief, nudged: moved ? reopened(member, brief, now) : member.nudged, dates: isAsked ? null : member.dates }
      : { ...member, left, scan: brief, pending: null, ...(isAsked ? { dates: null } : {}) };
  return leaveToClock(after, told, now);
}

/** Questionnaires change only before anyone answers; who answered in that very moment keeps what they had. */
function withQuestionnaire(member: Participant, questionnaire: Questionnaire): Participant {
  if (Object.keys(member.answers).length > 0) return member;
  const { id, version } = questionnaire;
  return { ...member, questionnaire: { id, version }, ...notBegun(questionnaire) };
}

function untold(scan: Scan, revision: number): readonly ScanChange[] {
  return scan.changes.filter((change) => change.revision > revision);
}

/** What this person is told, and by which news. */
function tasksFor(member: Member, brief: ScanBrief, scan: Scan, changes: readonly ScanChange[]): readonly OutboxTask[] {
  const last = changes.findLast(({ news }) => news.some((each) => each.news === 'date-set'));
  return changes.flatMap((change): readonly OutboxTask[] => {
    const isApplying = change.news.some(({ news }) => news === 'applied');
    const heard = change.news.filter((news) => isFor(news, member) && (news.news !== 'date-set' || change === last) && !(isApplying && news.news === 'joined'));
    const isNew = change.news.some((news) => news.news === 'joined' && news.memberId === member.id);
    const isAsked = isNew && scan.state === 'composing' && scan.proposed.length > 0 && !changes.some(({ news }) => news.some((each) => each.news === 'dates-proposed'));
    // Who comes in later is asked as well.
    if (isAsked) heard.push({ news: 'dates-proposed', dates: scan.proposed });
    if (heard.length === 0) return [];
    const notice: Extract<Say, { say: 'scan-news' }> = {
      say: 'scan-news',
      name: member.name,
      role: member.role,
      memberId: member.id,
      municipality: scan.municipality,
      director: brief.director,
      by: change.by,
      calendar: brief.calendar,
      news: heard,
    };
    return [{ to: 'person', say: notice }, { to: 'notice', notice, invitation: invitationFor(member, scan, heard) }];
  });
}

/** Dates and the end are for all; who comes and goes is for those who steer, and for the person. */
function isFor(news: ScanNews, { id, role }: Member): boolean {
  const isDesk = role !== 'participant';
  switch (news.news) {
    case 'date-set':
    case 'closed':
      return true;
    case 'dates-proposed':
      return true;
    case 'applied':
    case 'accepted':
    case 'refused':
      return role === 'process-director';
    case 'questionnaires':
      return isDesk;
    case 'joined':
      // A participant's invitation comes when the scan opens.
      return isDesk || (news.memberId === id && news.succeeds !== null);
    case 'left':
      return isDesk || news.memberId === id;
  }
}

/** What the calendar of this person must hear: a date, a date for a newcomer, or that it is over. */
function invitationFor(member: Member, scan: Scan, heard: readonly ScanNews[]): Invitation | null {
  const { workshopAt } = scan.calendar;
  const isOut = heard.some((news) => news.news === 'closed' || (news.news === 'left' && news.memberId === member.id));
  if (isOut) return { method: 'CANCEL', sequence: scan.sequence, workshopAt };
  if (!isUnderWay(scan) || (member.role === 'participant' && member.consent?.given === false)) return null;
  const isIn = heard.some((news) => news.news === 'date-set' || (news.news === 'joined' && news.memberId === member.id));
  return isIn ? { method: 'REQUEST', sequence: scan.sequence, workshopAt } : null;
}

/** After a new date the reminders that lie ahead are open again; the invitation to take part goes out once. */
function reopened({ nudged }: Participant, { calendar }: ScanBrief, now: string): Participant['nudged'] {
  return nudged.filter(({ milestone, outcome }) => {
    if (milestone === 'asked' || milestone === 'snoozed') return true;
    const isOnce = milestone === 'invitation' || milestone === 'reminder-start';
    return nudgeAt(milestone, calendar) <= now || (isOnce && outcome === 'sent');
  });
}

/** What a turn needs of the scan. A newcomer's scan opens on the morning after the person came in. */
function briefFor(member: Member, scan: Scan, members: readonly Member[]): ScanBrief {
  const present = members.filter(({ left }) => left === null);
  const gone = new Set(untold(scan, scan.spreadTo).flatMap(({ news }) => news.flatMap((each) => (each.news === 'left' ? [each.memberId] : []))));
  const names = (role: Member['role']) => present.filter((other) => other.role === role && !gone.has(other.id)).map(({ name }) => name);
  const opensAt = member.role === 'participant' && member.joinedAt !== null ? nextMorning(member.joinedAt) : scan.calendar.opensAt;
  return {
    municipality: scan.municipality,
    state: scan.state,
    revision: scan.revision,
    calendar: { ...scan.calendar, opensAt: opensAt > scan.calendar.opensAt ? opensAt : scan.calendar.opensAt },
    proposed: scan.proposed,
    director: names('process-director')[0] ?? member.scan.director,
    facilitators: names('facilitator'),
  };
}

function newMember(id: MemberId, { name, email, role, discipline }: Person, scan: Scan, questionnaireOf: QuestionnaireOf, revision: number, joinedAt: string): Member {
  const { municipality, state, calendar, proposed } = scan;
  const base: MemberBase = {
    id,
    scanId: scan.id,
    name,
    email,
    language: 'nl',
    contacts: [],
    turn: 0,
    seen: [],
    outbox: [],
    dueAt: null,
    scan: { municipality, state, revision, calendar, proposed, director: '', facilitators: [] },
    left: null,
  };
  if (role !== 'participant') return { ...base, role, pending: null, reported: [] };
  if (discipline === null) throw new RangeError('A participant has a function; scan-order.ts promises it.');
  const questionnaire = questionnaireOf(discipline);
  return {
    ...base,
    role,
    discipline,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    ...notBegun(questionnaire),
    joinedAt,
  };
}
