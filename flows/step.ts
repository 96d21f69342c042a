/**
 * Step: stored intake + event → stored intake + effects. The only module that runs a chart.
 * May import: flows. Pure.
 */
import type { Answers, Judgement } from './answer.ts';
import type { Enrolment } from './enrol.ts';
import { enrolmentStates, type EnrolmentChart, type EnrolmentEvent } from './enrolment.ts';
import type { Cue, IntakeChart } from './intake.ts';
import type { IntakeEvent } from './intake-event.ts';
import { intakeStates, type IntakeState, type StoredIntake } from './intake-state.ts';
import type { Language } from './language.ts';
import type { OwnDataWish } from './own-data.ts';
import type { ItemId } from './questionnaire.ts';
import { scanStates, type ScanChart, type ScanEvent, type ScanState } from './scan-chart.ts';
import { transition } from './transition.ts';

/** What the chart commands; `converse.ts` carries each into the member's document. */
export type Effect =
  | { readonly type: 'say'; readonly params: Cue }
  | { readonly type: 'prompt'; readonly params: { readonly again: boolean } }
  | { readonly type: 'recordAnswer'; readonly params: { readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly judgement: Judgement } }
  | { readonly type: 'recordRemark'; readonly params: { readonly itemId: ItemId; readonly text: string } }
  | { readonly type: 'recordConsent'; readonly params: { readonly given: boolean } }
  | { readonly type: 'answerOwnData'; readonly params: { readonly wish: OwnDataWish } }
  | { readonly type: 'setLanguage'; readonly params: { readonly language: Language } }
  | { readonly type: 'recordSubmission' | 'archiveAnswers' | 'callHuman' };

export interface Step {
  readonly stored: StoredIntake;
  readonly effects: readonly Effect[];
  /** Whether the chart had an arrow for this event here. */
  readonly taken: boolean;
}

/**
 * One step. Pure; the same input gives the same output, whether the chart has run before or not.
 * @param answers as they are before the event
 */
export function step(chart: IntakeChart, stored: StoredIntake, event: IntakeEvent, answers: Answers): Step {
  // Being understood, or anything else that is not a misunderstanding, ends the count.
  const context = event.type === 'text.not-understood' ? stored.context : { ...stored.context, misunderstood: 0 };
  const before = chart.resolveState({ value: stored.state, context });
  const [after, actions] = transition(chart, before, { ...event, answers });
  return {
    stored: { flowVersion: stored.flowVersion, state: toState(after.value), context: after.context },
    effects: actions.map(({ type, params }) => ({ type, params }) as Effect),
    taken: after !== before || actions.length > 0,
  };
}

/** One step of a scan. Pure. @returns `isTaken: false` where the chart has no arrow for this event here */
export function stepScan(chart: ScanChart, state: ScanState, event: ScanEvent): { readonly state: ScanState; readonly isTaken: boolean } {
  const before = chart.resolveState({ value: state, context: {} });
  const [after] = transition(chart, before, event);
  const next = scanStates.find((candidate) => candidate === after.value);
  if (!next) throw new RangeError(`The chart rested in ${after.value}, which is no stored state.`);
  return { state: next, isTaken: before.can(event) };
}

/** One step of a sign-up. Pure. @returns the same sign-up where the chart has no arrow for this event here */
export function stepEnrolment(chart: EnrolmentChart, stored: Enrolment, event: EnrolmentEvent): Enrolment {
  const [after] = transition(chart, chart.resolveState({ value: stored.state, context: stored.context }), event);
  const state = enrolmentStates.find((candidate) => candidate === after.value);
  if (!state) throw new RangeError(`The chart rested in ${after.value}, which is no stored state.`);
  return { flowVersion: stored.flowVersion, state, context: after.context };
}

function toState(value: unknown): IntakeState {
  const state = intakeStates.find((candidate) => candidate === value);
  if (!state) throw new RangeError(`The chart rested in ${String(value)}, which is no stored state.`);
  return state;
}
