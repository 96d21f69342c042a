/**
 * Nudge at sending: a nudge is looked at again when it leaves, since a platform may have kept it waiting for hours: whether it is still wanted, and
 * whether people are still at work.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { Member, OutboxEntry, OutboxTask, Participant } from './member.ts';
import { isNudgeWanted, isQuiet, type Nudge } from './nudges.ts';
import { leaveToClock, nudgeProgressOf, withDueAt } from './outbox.ts';
import { nextMoment, nextMorning } from './sending-hours.ts';

/** What becomes of it: it goes out, it is dropped for good, or it is taken back and decided anew on the next working morning. */
export type AtSending = 'send' | 'drop' | 'take-back';

/** Pure. @param nudge one that was decided on before `now` */
export function nudgeAtSending(member: Member, nudge: Nudge, now: string): AtSending {
  if (member.role !== 'participant' || now >= member.scan.calendar.workshopAt || !isNudgeWanted(nudge, nudgeProgressOf(member)) || isQuiet(member.quiet, now)) return 'drop';
  return nextMoment(now) > now ? 'take-back' : 'send';
}

/** Which nudge a task brings; `null`: none. */
export function nudgeIn(task: OutboxTask): Nudge | null {
  if (task.to === 'mail') return task.nudge.milestone;
  return task.to === 'person' && task.say.say === 'nudge' ? task.say.milestone : null;
}

/** The member as if this nudge had not been decided on, in chat nor by mail. Pure; itself when the entry is gone. */
export function withNudgeTakenBack(member: Member, { id, task }: OutboxEntry, now: string): Member {
  const nudge = nudgeIn(task);
  if (member.role !== 'participant' || nudge === null || !member.outbox.some((entry) => entry.id === id)) return member;
  const outbox = member.outbox.filter((entry) => nudgeIn(entry.task) !== nudge);
  const index = member.nudged.findLastIndex(({ milestone, outcome }) => milestone === nudge && outcome === 'sent');
  const without: Participant = { ...member, outbox, nudged: member.nudged.filter((_, at) => at !== index) };
  const morning = nextMorning(now);
  if (nudge === 'asked') return leaveToClock(without, [{ to: 'remind', memberIds: [member.id], at: morning }], now, morning);
  return withDueAt(nudge === 'snoozed' ? { ...without, quiet: { why: 'snoozed', until: morning } } : without, now);
}
