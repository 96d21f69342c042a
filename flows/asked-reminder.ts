/**
 * Asked reminder: the one that a process director asks for, beside those of the calendar: whether someone gets it, and when.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { Participant } from './member.ts';
import { isNudgeWanted, isQuiet } from './nudges.ts';
import { closeTurn, nudgeProgressOf } from './outbox.ts';
import { progressOf } from './pace.ts';
import type { Questionnaire } from './questionnaire.ts';
import { isUnderWay } from './scan-now.ts';

/** Nobody is reminded twice within it, by whomever. */
const leastHours = 20;

export type WhyNot = 'done' | 'declined' | 'human-asked' | 'quiet' | 'reminded' | 'not-open';

/** Why this person gets no reminder now; `null`: does get one. Pure. */
export function whyNotReminded(member: Participant, now: string): WhyNot | null {
  if (member.submittedAt !== null) return 'done';
  if (member.consent?.given === false || member.left !== null) return 'declined';
  if (member.humanAskedAt !== null) return 'human-asked';
  if (isQuiet(member.quiet, now)) return 'quiet';
  const { calendar } = member.scan;
  if (!isUnderWay(member.scan) || now < calendar.opensAt || now >= calendar.workshopAt) return 'not-open';
  const last = member.nudged.findLast(({ outcome }) => outcome === 'sent');
  return last && Date.parse(now) - Date.parse(last.at) < leastHours * 3_600_000 ? 'reminded' : null;
}

/** The participant with the reminder in the outbox; the participant itself when it is not wanted (any more). Pure. */
export function askedReminder(member: Participant, questionnaire: Questionnaire, now: string): Participant {
  if (whyNotReminded(member, now) !== null || !isNudgeWanted('asked', nudgeProgressOf(member))) return member;
  const { calendar, municipality } = member.scan;
  const nudge = {
    say: 'nudge',
    milestone: 'asked',
    name: member.name,
    progress: progressOf(questionnaire, member.answers, member.language),
    calendar,
    municipality,
    isStarted: member.consent?.given === true,
  } as const;
  return closeTurn({ ...member, nudged: [...member.nudged, { milestone: 'asked', at: now, outcome: 'sent' }] }, [{ to: 'person', say: nudge }, { to: 'mail', nudge }], null, now);
}

/**
 * The participant with the reminder that was put off until now; the participant itself when there is none. Pure.
 * It goes out whatever the calendar says, and settles what the calendar had meanwhile.
 */
export function isPutOffUntilNow({ quiet }: Participant, now: string): boolean {
  return quiet?.why === 'snoozed' && quiet.until !== null && quiet.until <= now;
}
