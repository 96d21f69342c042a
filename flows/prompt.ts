/**
 * Prompt: what the bot asks in each state of the intake, with all that its words need.
 * May import: flows. Pure.
 */
import { answerTo, isAnswered, isWithheld, type Answer, type Judgement } from './answer.ts';
import { consistency, type ConsistencyRow } from './consistency.ts';
import type { Cue } from './intake.ts';
import { selectionOf } from './intake-state.ts';
import { rangeOf } from './item-answers.ts';
import type { Participant } from './member.ts';
import { progressOf } from './pace.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';
import type { Say } from './say.ts';

/** A question that comes with more than these is a list of complaints. */
const mostLookedAgain = 3;

/** What is asked in the member's present state. */
export function promptOf(member: Participant, questionnaire: Questionnaire, again: boolean): Say {
  const { intake, answers, scan } = member;
  const { itemId, pending } = intake.context;
  switch (intake.state) {
    case 'invited':
    case 'consenting': {
      const { total, minutesLeft } = progressOf(questionnaire, {}, member.language);
      return { say: 'consent', name: member.name, discipline: member.discipline, items: total, minutes: minutesLeft, ...scan };
    }
    case 'declined':
      return { say: 'declined', director: scan.director };
    case 'askingCurrent':
      return questionOf(member, questionnaire, 'current', again);
    case 'askingAmbition':
      return questionOf(member, questionnaire, 'ambition', again);
    case 'doubtingAmbition':
      return { say: 'ambition-check', itemId, current: levelOf(answerTo(answers, itemId).current), ambition: pending?.about === 'ambition' ? pending.level : 1 };
    case 'writingRemark':
      return { say: 'remark-question', itemId: pending?.itemId ?? itemId, existing: answerTo(answers, pending?.itemId ?? itemId).remark };
    case 'writingOther':
      return { say: 'other-question', itemId };
    case 'checkingRemark':
      return { say: 'remark-check', itemId, text: pending?.about === 'remark' ? (pending.text ?? '') : '' };
    case 'checkingCorrection':
      if (pending?.about !== 'correction') return questionOf(member, questionnaire, 'current', again);
      return { say: 'correction-check', itemId: pending.itemId, part: pending.part, judgement: pending.judgement, before: answerTo(answers, pending.itemId)[pending.part] };
    case 'checkingRestart':
      return { say: 'restart-check', answered: progressOf(questionnaire, answers, member.language).answered };
    case 'reviewing':
      return reviewOf(member, questionnaire);
    case 'submitted':
      return { say: 'already-submitted', submittedAt: member.submittedAt ?? '', calendar: scan.calendar };
    case 'closed':
      return { say: 'closed', isSubmitted: member.submittedAt !== null, facilitators: scan.facilitators };
  }
}

/** A cue of the chart with all that its words need; `null` when there is nothing to say after all. */
export function sayOf(cue: Cue, member: Participant, before: Participant, questionnaire: Questionnaire): Say | null {
  const { answers, scan } = member;
  const { director, facilitators, calendar } = scan;
  const progress = () => progressOf(questionnaire, answers, member.language);
  const isSubmitted = member.submittedAt !== null;
  switch (cue.cue) {
    case 'first-item':
    case 'nothing-to-confirm':
    case 'remark-dropped':
    case 'correction-dropped':
    case 'restart-dropped':
    case 'restarted':
    case 'language-set':
    case 'text-missing':
      return { say: cue.cue };
    case 'overview':
      return { say: 'overview', progress: progress(), rows: questionnaire.items.map(({ id }) => overviewRow(id, answerTo(answers, id))) };
    case 'progress':
      return { say: 'progress', progress: progress(), calendar, isSubmitted };
    case 'help':
      return { say: 'help', director };
    case 'privacy':
      return { say: 'privacy', facilitators, director };
    case 'human-called':
      return { say: 'human-called', facilitators };
    case 'paused':
      return { say: 'paused', progress: progress(), calendar };
    case 'welcome-back':
      return { say: 'welcome-back', name: member.name, progress: progress() };
    case 'out-of-range': {
      const item = questionnaire.item(cue.itemId);
      const range = item && rangeOf(item);
      return range ? { say: 'out-of-range', itemId: cue.itemId, ...range } : { say: 'text-missing' };
    }
    case 'no-ambition':
      return { say: 'no-ambition', itemId: cue.itemId };
    case 'submitted':
      return submissionOf(member, before, questionnaire);
    case 'submission-early':
      return { say: 'submission-early', open: questionnaire.items.map(({ id }) => id) };
    case 'not-understood':
      return { say: 'not-understood', times: cue.times, facilitators, awaiting: awaitedKind(member) };
    case 'text-too-long':
      return { say: 'text-too-long', length: cue.length, longest: cue.longest };
    case 'small-talk':
      return { say: 'small-talk', about: cue.about };
    case 'term':
      return { say: 'term', termId: cue.termId };
    case 'term-missed':
      return { say: 'term-missed', spoken: cue.spoken };
    case 'no-such-item': {
      const [first] = questionnaire.items;
      const last = questionnaire.items.at(-1);
      return first && last ? { say: 'no-such-item', spoken: cue.spoken, first: first.id, last: last.id } : null;
    }
    case 'explanation':
      return { say: 'explanation', itemId: cue.itemId };
    case 'answer-kept':
      return { say: 'answer-kept', itemId: cue.itemId };
    case 'remark-receipt':
      return { say: 'remark-receipt', itemId: cue.itemId, isReplaced: answerTo(before.answers, cue.itemId).remark !== null };
    case 'receipt':
      return receiptOf(cue.itemId, cue.part, member, before);
    case 'already-answered': {
      const value = answerTo(answers, cue.itemId)[cue.part];
      return value === null ? null : { say: 'already-answered', itemId: cue.itemId, part: cue.part, value };
    }
    case 'readings':
      return { say: 'readings', readings: cue.readings };
    case 'refused':
      return { say: 'refused', command: cue.command, director, facilitators };
  }
}

function questionOf(member: Participant, questionnaire: Questionnaire, part: 'current' | 'ambition', isRepeat: boolean): Say {
  const { itemId } = member.intake.context;
  const answer = answerTo(member.answers, itemId);
  const moduleId = questionnaire.item(itemId)?.moduleId ?? '';
  return {
    say: 'question',
    itemId,
    part,
    revision: answer.history.length,
    progress: progressOf(questionnaire, member.answers, member.language),
    given: answer[part],
    selection: selectionOf(member.intake.context, member.answers, itemId),
    current: part === 'ambition' ? answer.current : null,
    isFirstOfModule: part === 'current' && answer.current === null && questionnaire.module(moduleId)?.itemIds[0] === itemId,
    // While options are being taken the card comes again at each of them.
    isRepeat: isRepeat || member.intake.context.selection?.itemId === itemId,
  };
}

/** A current level that was given first, or again, gets no receipt where the question that follows shows it. Any change gets one. */
function receiptOf(itemId: ItemId, part: 'current' | 'ambition', member: Participant, before: Participant): Say | null {
  const earlier = answerTo(before.answers, itemId);
  const now = answerTo(member.answers, itemId);
  const value = now[part];
  const isUnchanged = earlier.history.at(-1) === now.history.at(-1);
  const isShownNext = part === 'current' && member.intake.state === 'askingAmbition' && member.intake.context.itemId === itemId;
  if (value === null || (isShownNext && (isUnchanged || earlier.current === null))) return null;
  if (isUnchanged) return { say: 'answer-kept', itemId };
  return { say: 'receipt', itemId, part, value, before: earlier[part], current: part === 'ambition' ? now.current : null, isSubmitted: member.submittedAt !== null, isLate: member.isLate };
}

function reviewOf(member: Participant, questionnaire: Questionnaire): Say {
  const ids = (test: (answer: Answer) => boolean) => questionnaire.items.map(({ id }) => id).filter((id) => test(answerTo(member.answers, id)));
  return {
    say: 'review',
    progress: progressOf(questionnaire, member.answers, member.language),
    open: questionnaire.items.filter((item) => !isAnswered(item, answerTo(member.answers, item.id))).map(({ id }) => id),
    skipped: ids(({ current, ambition }) => current?.kind === 'skipped' || ambition?.kind === 'skipped'),
    unknown: ids(({ current }) => current?.kind === 'unknown' || current?.kind === 'not-my-field'),
    remarks: ids(({ remark }) => remark !== null).length,
    lookAgain: lookAgain(member, questionnaire),
    isSubmitted: member.submittedAt !== null,
  };
}

function lookAgain({ answers }: Participant, questionnaire: Questionnaire): readonly ConsistencyRow[] {
  return consistency(questionnaire, [answers])
    .filter(({ verdict }) => verdict !== 'alike')
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .slice(0, mostLookedAgain);
}

function submissionOf(member: Participant, before: Participant, questionnaire: Questionnaire): Say {
  const answers = questionnaire.items.map(({ id }) => answerTo(member.answers, id));
  return {
    say: 'submitted',
    at: member.submittedAt ?? '',
    answered: answers.filter(({ current }) => current !== null && !isWithheld(current)).length,
    withoutAnswer: answers.filter(({ current }) => current === null || isWithheld(current)).length,
    remarks: answers.filter(({ remark }) => remark !== null).length,
    isLate: member.isLate,
    calendar: member.scan.calendar,
    isFirst: before.submittedAt === null,
  };
}

function overviewRow(itemId: ItemId, { current, ambition, remark }: Answer) {
  return { itemId, current, ambition, hasRemark: remark !== null };
}

function awaitedKind({ intake: { state } }: Participant): 'level' | 'yes-no' | 'other' {
  if (state === 'askingCurrent' || state === 'askingAmbition') return 'level';
  return state === 'consenting' || state === 'doubtingAmbition' || state.startsWith('checking') ? 'yes-no' : 'other';
}

function levelOf(judgement: Judgement | null): number {
  return judgement?.kind === 'level' ? judgement.level : 1;
}
