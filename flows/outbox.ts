/**
 * Outbox: what a turn leaves to be carried out, and when the clock must look at a member again.
 * May import: flows. Pure.
 */
import { withSpoken, type Contacts } from './contact.ts';
import type { Inbound } from './inbound.ts';
import type { Member, OutboxEntry, OutboxTask, Participant, SeenEvent } from './member.ts';
import { dueNudges, isNudgeWanted, type DueNudges, type NudgeProgress } from './nudges.ts';
import { nextReportAt } from './reports.ts';
import { isUnderWay } from './scan-now.ts';

/** How long a reply is left to the turn that wrote it, before the clock takes it for lost and says it again. */
const freshSec = 30;

/** Longer than a channel may redeliver (Slack: five minutes), and bounded. */
const seenKept = 64;

/**
 * The member after one turn: counted, its event remembered, its tasks in the outbox, its next moment known. Pure.
 * @param tasks none: what came in was a slip, and is not kept in the conversation either
 * @param inbound what brought the turn about; `null`: the clock
 */
export function closeTurn<M extends Member>(member: M, tasks: readonly OutboxTask[], inbound: Inbound | null, now: string): M {
  const turn = member.turn + 1;
  const said: readonly OutboxTask[] = inbound?.channel === 'web' && tasks.length > 0 ? [{ to: 'transcript', said: inbound.said }] : [];
  const entries = [...said, ...tasks].map((task, index): OutboxEntry => ({ id: outboxId(turn, index), at: now, attempts: 0, nextTryAt: firstTryAt(task, now), task }));
  const seen = inbound === null ? member.seen : [...member.seen.map(({ id, at }) => ({ id, at })), toSeen(inbound, now)].slice(-seenKept);
  return withDueAt({ ...member, turn, seen, contacts: contactsAfter(member, inbound), outbox: [...member.outbox, ...entries] }, now);
}

function contactsAfter({ contacts }: Member, inbound: Inbound | null): Contacts {
  if (inbound?.address) return withSpoken(contacts, inbound.address);
  return inbound?.channel === 'web' ? withSpoken(contacts, { channel: 'web' }) : contacts;
}

/** The same for what no turn says itself, because something changed elsewhere: all of it is due at once, or then. Pure. */
export function leaveToClock<M extends Member>(member: M, tasks: readonly OutboxTask[], now: string, at = now): M {
  const known = new Set(member.outbox.map(({ id }) => id));
  const closed = closeTurn(member, tasks, null, now);
  return withDueAt({ ...closed, outbox: closed.outbox.map((entry) => (known.has(entry.id) ? entry : { ...entry, nextTryAt: at })) }, now);
}

/** A reply is left to its turn; what was put off has its own moment; anything else is due at once. */
function firstTryAt(task: OutboxTask, now: string): string {
  if (task.to === 'remind') return task.at;
  return isSpoken(task) ? afterSec(now, freshSec) : now;
}

function toSeen({ eventId, said }: Inbound, now: string): SeenEvent {
  return said.kind === 'choice' ? { id: eventId, at: now, pressed: said.choice } : { id: eventId, at: now };
}

/** The member without the entries that were carried out. */
export function withoutEntries<M extends Member>(member: M, ids: ReadonlySet<string>, now: string): M {
  return withDueAt({ ...member, outbox: member.outbox.filter(({ id }) => !ids.has(id)) }, now);
}

/** The member with one entry put off after a failure: 5 s, 10 s, 20 s … at most an hour. @param leastMs what the channel asks to wait */
export function withRetry<M extends Member>(member: M, entryId: string, now: string, leastMs = 0): M {
  const outbox = member.outbox.map((entry) => {
    if (entry.id !== entryId) return entry;
    const waitSec = Math.max(leastMs / 1000, Math.min(3600, 5 * 2 ** entry.attempts));
    return { ...entry, attempts: entry.attempts + 1, nextTryAt: afterSec(now, waitSec) };
  });
  return withDueAt({ ...member, outbox }, now);
}

/** The member with entries that are this process's to send for as long as a turn has for its own; who is paused longer must not send them. */
export function withClaim<M extends Member>(member: M, ids: ReadonlySet<string>, now: string): M {
  return withDueAt({ ...member, outbox: member.outbox.map((entry) => (ids.has(entry.id) ? { ...entry, nextTryAt: afterSec(now, freshSec) } : entry)) }, now);
}

/** What belongs in the conversation itself: delivered by the turn that wrote it. Everything else waits for the clock. */
export type SpokenTask = Extract<OutboxTask, { to: 'person' | 'transcript' }>;

export function isSpoken(task: OutboxTask): task is SpokenTask {
  return task.to === 'person' || task.to === 'transcript';
}

function afterSec(now: string, seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}

/** Sorts in order of speaking. */
function outboxId(turn: number, index: number): string {
  return `${turnOf(turn)}.${String(index).padStart(2, '0')}`;
}

function turnOf(turn: number): string {
  return String(turn).padStart(7, '0');
}

/** Whether the member's latest turn wrote this entry. */
export function isOfLastTurn({ turn }: Member, { id }: OutboxEntry): boolean {
  return id.startsWith(`${turnOf(turn)}.`);
}

/** What is due to this person at `now`. Pure. */
export function nudgesFor(member: Participant, now: string): DueNudges {
  const settled = member.nudged.flatMap(({ milestone }) => (milestone === 'asked' || milestone === 'snoozed' ? [] : [milestone]));
  const due = dueNudges(member.scan.calendar, nudgeProgressOf(member), settled, now);
  const until = member.quiet?.until ?? null;
  if (until === null || until <= now || (due.send === null && due.nextAt === null)) return due;
  // What passes in the meantime is looked at when it is over: of several the latest goes out.
  return { send: null, skip: [], nextAt: due.send === null && due.nextAt !== null && due.nextAt > until ? due.nextAt : until };
}

/**
 * The member with the nudges settled whose moment passed while they were not wanted, so that none is sent later when that changes. Pure.
 * @returns the member itself when there are none
 */
export function withNudgesSkipped(member: Participant, now: string): Participant {
  const { skip } = nudgesFor(member, now);
  if (skip.length === 0) return member;
  return { ...member, nudged: [...member.nudged, ...skip.map((milestone) => ({ milestone, at: now, outcome: 'skipped' }) as const)] };
}

export function nudgeProgressOf(member: Participant): NudgeProgress {
  return {
    hasStarted: member.consent?.given === true,
    hasSubmitted: member.submittedAt !== null,
    isLeftAlone: member.consent?.given === false || member.humanAskedAt !== null || member.quiet?.why === 'opted-out' || member.left !== null || !isUnderWay(member.scan),
  };
}

/** The member with the moment at which the clock must look at it next. Pure. */
export function withDueAt<M extends Member>(member: M, now: string): M {
  const moments = member.outbox.map(({ nextTryAt }) => nextTryAt);
  const next = member.role === 'participant' ? nextNudgeAt(member, now) : nextReportAt(member, now);
  const [dueAt = null] = [...moments, ...(next === null ? [] : [next])].sort();
  return { ...member, dueAt };
}

/** Now, where one has to be sent; else the moment to look again. */
function nextNudgeAt(member: Participant, now: string): string | null {
  const { send, nextAt } = nudgesFor(member, now);
  const at = send === null ? nextAt : now;
  const { quiet } = member;
  if (quiet?.why !== 'snoozed' || quiet.until === null || quiet.until >= member.scan.calendar.workshopAt || !isNudgeWanted('snoozed', nudgeProgressOf(member))) return at;
  return at === null || quiet.until < at ? quiet.until : at;
}
