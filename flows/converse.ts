/**
 * Converse: one turn of one participant. What came in, understood, stepped, and carried into the document.
 * May import: flows. Pure: the caller passes `now`.
 */
import { answerTo, isSameJudgement, withChange, type AnswerChange } from './answer.ts';
import type { AuditedByTurn } from './audit.ts';
import { isDoubleClick } from './double-click.ts';
import { isErased } from './erasure.ts';
import type { Glossary } from './glossary.ts';
import type { Inbound } from './inbound.ts';
import type { IntakeChart } from './intake.ts';
import type { IntakeEvent } from './intake-event.ts';
import { normaliseIntake, type IntakeState } from './intake-state.ts';
import type { OutboxTask, Participant } from './member.ts';
import { isNudgeWanted, type Quiet } from './nudges.ts';
import { closeTurn, nudgeProgressOf, nudgesFor, withNudgesSkipped } from './outbox.ts';
import { wishConfirmed, withOwnDataWish } from './own-data.ts';
import { progressOf } from './pace.ts';
import { promptOf, sayOf } from './prompt.ts';
import { isPutOffUntilNow } from './asked-reminder.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Say } from './say.ts';
import type { Situation } from './understanding/situation.ts';
import { step, type Effect, type Step } from './step.ts';
import { understand } from './understand.ts';
import { suiting } from './suiting.ts';
import { quietRequestIn } from './understanding/quiet-request.ts';
import { instantAt, nearestWorkingDay } from './working-days.ts';

/** What a conversation is about: the same for everyone on one version of a questionnaire. */
export interface Subject {
  readonly questionnaire: Questionnaire;
  readonly glossary: Glossary;
  readonly chart: IntakeChart;
}

/** After this silence one is told where one was. */
const awayMinutes = 30;
/** Of someone who starts over again and again the oldest answers fall away. */
const archivesKept = 3;
/** Facilitators are not told again that someone waits for them before this time is over. */
const humanAgainHours = 24;

/**
 * One turn. Pure.
 * @returns the member after it, with what is to be said in the outbox; the member itself when this event was seen before
 */
export function converse(stored: Participant, inbound: Inbound, subject: Subject, now: string): Participant {
  if (stored.seen.some(({ id }) => id === inbound.eventId)) return stored;
  if (isErased(stored)) return closeTurn(stored, [{ to: 'person', say: { say: 'erased' } }], null, now);
  if (isDoubleClick(stored, inbound, now)) return closeTurn(stored, [], inbound, now);
  const suited = suiting(stored, inbound.said, now);
  if (suited) return closeTurn({ ...stored, dates: suited.dates }, [{ to: 'person', say: suited.say }], inbound, now);
  const quiet = quietTurn(stored, inbound, now);
  if (quiet) return quiet;
  const member = withNudgesSkipped(atTheTime(fitted(withoutQuietAsked(stored), subject.questionnaire), subject, now), now);
  const { from, stepped: first, dropped } = heard(member, inbound, subject);
  const stepped = withWelcome(from, first, subject);
  const { member: after, says, tasks } = carryOut({ ...from, intake: stepped.stored }, from, [...dropped, ...stepped.effects], inbound, subject, now);
  const spoken = says.length > 0 ? says : [promptOf(after, subject.questionnaire, true)];
  return closeTurn(after, [...spoken.map((say) => ({ to: 'person', say }) as const), ...tasks], inbound, now);
}

/**
 * What the clock has for one participant at `now`: the nudge that is due, if it is still wanted. Pure.
 * @returns the member itself when there is nothing to do
 */
export function remind(member: Participant, { questionnaire }: Pick<Subject, 'questionnaire'>, now: string): Participant {
  const { calendar, municipality } = member.scan;
  const { send: due, skip } = nudgesFor(member, now);
  const isPutOff = isPutOffUntilNow(member, now) && now < calendar.workshopAt && isNudgeWanted('snoozed', nudgeProgressOf(member));
  const send = due ?? (isPutOff ? 'snoozed' : null);
  if (send === null && skip.length === 0) return member;
  const settled = withNudgesSkipped(member, now);
  if (send === null) return closeTurn(settled, [], null, now);
  const nudged = [...settled.nudged, { milestone: send, at: now, outcome: 'sent' } as const];
  const nudge = {
    say: 'nudge',
    milestone: send,
    name: member.name,
    progress: progressOf(questionnaire, member.answers, member.language),
    calendar,
    municipality,
    isStarted: member.consent?.given === true,
  } as const;
  return closeTurn({ ...member, nudged, quiet: isPutOff ? null : member.quiet }, [{ to: 'person', say: nudge }, { to: 'mail', nudge }], null, now);
}

/** Reminders later, or none; in every state but while a remark is being written. `null`: something else was said. */
function quietTurn(member: Participant, inbound: Inbound, now: string): Participant | null {
  if (inbound.said.kind !== 'text' || member.intake.state === 'writingRemark') return null;
  const request = quietRequestIn(inbound.said.text, now, member.quietAsked ?? (isNudgeLast(member) ? 'snoozed' : null));
  if (request === null) return null;
  const { scan } = member;
  const answer = (quiet: Quiet | null, outcome: 'set' | 'over' | 'until-when', quietAsked: Participant['quietAsked'] = null): Participant => {
    const isNews = quiet !== null && quiet.why !== 'snoozed';
    const say: Say = { say: 'quiet', outcome, quiet, director: scan.director, calendar: scan.calendar };
    return closeTurn({ ...member, quiet, quietAsked }, [{ to: 'person', say }, ...(isNews ? [{ to: 'director', quiet } as const] : [])], inbound, now);
  };
  if (request.quiet === 'until-when') return answer(member.quiet, 'until-when', request.why);
  if (request.quiet === 'over') return answer(null, 'over');
  if (request.quiet === 'opted-out') return answer({ why: 'opted-out', until: null }, 'set');
  const until = instantAt(nearestWorkingDay(request.until, 'after'), '09:00');
  return until <= now ? answer(member.quiet, 'until-when', request.quiet) : answer({ why: request.quiet, until }, 'set');
}

/** Whether a reminder came after the last thing that this person said: a day by itself is an answer to it. */
function isNudgeLast({ nudged, seen }: Participant): boolean {
  const nudge = nudged.findLast(({ outcome }) => outcome === 'sent');
  const last = seen.at(-1);
  return nudge !== undefined && (last === undefined || last.at < nudge.at);
}

/** Something else was said. */
function withoutQuietAsked(member: Participant): Participant {
  return (member.quietAsked ?? null) === null ? member : { ...member, quietAsked: null };
}

function fitted(member: Participant, questionnaire: Questionnaire): Participant {
  return { ...member, intake: normaliseIntake(member.intake, questionnaire, member.answers) };
}

/** Once the workshop has begun the answers are fixed. */
function atTheTime(member: Participant, { chart }: Subject, now: string): Participant {
  if (now < member.scan.calendar.workshopAt || member.intake.state === 'closed') return member;
  return { ...member, intake: step(chart, member.intake, { type: 'workshop.started' }, member.answers).stored };
}

interface Heard {
  /** The member to whom it happens: where a question was ignored, as if that had not been asked. */
  readonly from: Participant;
  readonly stepped: Step;
  /** What is to be said of the question that was ignored. */
  readonly dropped: readonly Effect[];
}

/** What a message brings about. A question may be ignored: what it cannot take, and the question underneath can, goes there. */
function heard(member: Participant, inbound: Inbound, { questionnaire, glossary, chart }: Subject): Heard {
  const { said } = inbound;
  const hear = (from: Participant, dropped: readonly Effect[]) => {
    const { intake: { state, context }, answers, language } = from;
    const wish = wishConfirmed(from, inbound);
    const event: IntakeEvent = wish !== null ? { type: 'own-data.asked', wish } : understand(said, { awaiting: awaited[state], itemId: context.itemId, selection: context.selection ?? null, answers, questionnaire, glossary, language });
    return { event, from, dropped, stepped: step(chart, from.intake, event, answers) };
  };
  const here = hear(member, []);
  if (!canBeIgnored(member.intake.state)) return here;
  const isAnswerCard = said.kind === 'choice' && (said.choice.action === 'answer' || said.choice.action === 'keep');
  const isLost = here.event.type === 'text.not-understood' || here.event.type === 'range.missed';
  if (here.stepped.taken && !isAnswerCard && !isLost) return here;

  const { stored, effects } = step(chart, member.intake, { type: 'check.abandoned' }, member.answers);
  const below = hear({ ...member, intake: stored }, effects.filter(({ type }) => type === 'say'));
  const isUnderstood = below.stepped.taken && below.event.type !== 'text.not-understood' && below.event.type !== 'card.answered-before';
  return isUnderstood ? below : here;
}

function canBeIgnored(state: IntakeState): boolean {
  return state === 'doubtingAmbition' || state.startsWith('writing') || state.startsWith('checking');
}

const awaited: Readonly<Record<IntakeState, Situation['awaiting']>> = {
  invited: 'nothing',
  consenting: 'consent',
  declined: 'nothing',
  askingCurrent: 'current',
  askingAmbition: 'ambition',
  doubtingAmbition: 'ambition-check',
  writingRemark: 'remark',
  writingOther: 'other',
  checkingRemark: 'remark-check',
  checkingCorrection: 'correction-check',
  checkingRestart: 'restart-check',
  reviewing: 'review',
  submitted: 'nothing',
  closed: 'nothing',
};

/** Whatever someone says first is followed by the welcome. */
function withWelcome(member: Participant, first: Step, { chart }: Subject): Pick<Step, 'stored' | 'effects'> {
  if (first.stored.state !== 'invited') return first;
  const welcome = step(chart, first.stored, { type: 'greeting.said' }, member.answers);
  return { stored: welcome.stored, effects: [...first.effects.filter(({ type }) => type !== 'prompt'), ...welcome.effects] };
}

interface Turn {
  readonly member: Participant;
  readonly says: readonly Say[];
  readonly tasks: readonly OutboxTask[];
}

function carryOut(start: Participant, before: Participant, effects: readonly Effect[], inbound: Inbound, { questionnaire }: Subject, now: string): Turn {
  let member = start;
  const says: Say[] = [];
  const tasks: OutboxTask[] = [];
  const tellScan = (news: 'submitted' | 'declined' | 'corrected') => {
    if (!tasks.some(({ to }) => to === 'scan')) tasks.push({ to: 'scan', news });
  };
  const audit = (did: AuditedByTurn) => {
    if (!tasks.some((task) => task.to === 'audit' && task.did === did)) tasks.push({ to: 'audit', did });
  };
  const record = (itemId: Parameters<typeof withChange>[1], change: AnswerChange) => {
    const isCorrection = member.submittedAt !== null;
    const isLate = member.isLate || (isCorrection && now > member.scan.calendar.answersDueAt);
    member = { ...member, answers: withChange(member.answers, itemId, change), humanAskedAt: null, isLate };
    if (isCorrection) {
      tellScan('corrected');
      audit('corrected');
    }
  };
  for (const effect of effects) {
    switch (effect.type) {
      case 'say': {
        const cue = greeted(effect.params, before, now);
        const say = cue && sayOf(cue, member, before, questionnaire);
        if (say) says.push(say);
        break;
      }
      case 'prompt':
        if (!(effect.params.again && says.length > 0 && isResting(member.intake.state))) says.push(promptOf(member, questionnaire, effect.params.again));
        break;
      case 'recordAnswer': {
        const { itemId, part, judgement } = effect.params;
        if (isSameJudgement(answerTo(member.answers, itemId)[part], judgement)) break;
        record(itemId, { part, value: judgement, at: now, channel: inbound.channel });
        break;
      }
      case 'recordRemark':
        record(effect.params.itemId, { part: 'remark', value: effect.params.text, at: now, channel: inbound.channel });
        break;
      case 'recordConsent':
        member = { ...member, consent: { given: effect.params.given, at: now } };
        audit(effect.params.given ? 'consented' : 'declined');
        if (member.submittedAt !== null) tellScan('corrected');
        else if (!effect.params.given) tellScan('declined');
        break;
      case 'recordSubmission':
        member = { ...member, submittedAt: now, isLate: now > member.scan.calendar.answersDueAt };
        tellScan('submitted');
        audit('submitted');
        break;
      case 'archiveAnswers': {
        if (member.submittedAt !== null) tellScan('corrected');
        audit('started-over');
        const { answers } = member;
        const archived = Object.keys(answers).length === 0 ? member.archived : [...member.archived, { at: now, answers }].slice(-archivesKept);
        member = { ...member, archived, answers: {}, submittedAt: null, isLate: false };
        break;
      }
      case 'answerOwnData': {
        const answered = withOwnDataWish(member, effect.params.wish);
        member = answered.member;
        says.push(...answered.says);
        tasks.push(...answered.tasks);
        break;
      }
      case 'setLanguage':
        member = { ...member, language: effect.params.language };
        break;
      case 'callHuman':
        if (member.humanAskedAt !== null && minutesBetween(member.humanAskedAt, now) < humanAgainHours * 60) break;
        member = { ...member, humanAskedAt: now };
        tasks.push({ to: 'facilitators', news: 'human-asked' });
        break;
    }
  }
  return { member, says, tasks };
}

/** In a state that awaits nothing, a digression is not followed by the same notice again. */
function isResting(state: IntakeState): boolean {
  return state === 'declined' || state === 'submitted' || state === 'closed';
}

/** After a silence a greeting, or going on, is answered with where one was; without one, going on needs no words. */
function greeted(cue: Extract<Effect, { type: 'say' }>['params'], { seen, consent }: Participant, now: string): typeof cue | null {
  const last = seen.at(-1);
  const wasAway = consent?.given === true && last !== undefined && minutesBetween(last.at, now) > awayMinutes;
  if (cue.cue === 'welcome-back') return wasAway ? cue : null;
  return cue.cue === 'small-talk' && cue.about === 'greeting' && wasAway ? { cue: 'welcome-back' } : cue;
}

function minutesBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 60_000;
}
