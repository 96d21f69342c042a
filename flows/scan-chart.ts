/**
 * Scan chart: the seven steps of a scan as a statechart, and what each of its states waits for.
 * Dates are fields, no timers: `scan-now.ts` sends what the clock brings before anything else is looked at.
 * May import: flows, xstate. Pure.
 */
import { setup } from 'xstate';
import type { Role } from './people.ts';

/** Every state that is ever stored. */
export const scanStates = ['applied', 'composing', 'answering', 'preparing', 'discussing', 'reporting', 'reviewing', 'choosing', 'finishing', 'finished', 'refused', 'closed'] as const;
export type ScanState = (typeof scanStates)[number];

export type ScanEvent =
  | { readonly type: 'signup.accepted' }
  | { readonly type: 'signup.refused' }
  | { readonly type: 'date.set' }
  /** The answers are due. Sent by the clock. */
  | { readonly type: 'answers.due' }
  /** Sent by the clock. */
  | { readonly type: 'workshop.started' }
  | { readonly type: 'picture.agreed' }
  | { readonly type: 'concept.sent' }
  | { readonly type: 'review.ended' }
  | { readonly type: 'actions.chosen' }
  | { readonly type: 'report.sent' }
  | { readonly type: 'scan.closed' };

/** What a state waits for: the step of the process, who must act, and the events that end it. `null`: nobody, it is over. */
export interface Waiting {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly who: Role | null;
}

export const waiting: Readonly<Record<ScanState, Waiting>> = {
  applied: { step: 1, who: 'account-manager' },
  composing: { step: 2, who: 'process-director' },
  answering: { step: 3, who: 'participant' },
  preparing: { step: 3, who: 'facilitator' },
  discussing: { step: 4, who: 'facilitator' },
  reporting: { step: 5, who: 'facilitator' },
  reviewing: { step: 5, who: 'participant' },
  choosing: { step: 6, who: 'participant' },
  finishing: { step: 7, who: 'facilitator' },
  finished: { step: 7, who: null },
  refused: { step: 1, who: null },
  closed: { step: 7, who: null },
};

/** Whether the workshop has its day; before, a scan's calendar is an aim that nobody is told of. */
export function hasDate(state: ScanState): boolean {
  return state !== 'applied' && state !== 'composing';
}

const close = { 'scan.closed': 'closed' } as const;
/** The workshop can be moved until it begins; a new date opens the answers again. */
const move = { 'date.set': 'answering' } as const;

const types = {} as { events: ScanEvent };

export type ScanChart = typeof scanChart;

export const scanChart = setup({ types }).createMachine({
  id: 'scan',
  initial: 'applied',
  states: {
    applied: { on: { 'signup.accepted': 'composing', 'signup.refused': 'refused', ...close } },
    composing: { on: { ...move, ...close } },
    answering: { on: { 'answers.due': 'preparing', ...move, ...close } },
    preparing: { on: { 'workshop.started': 'discussing', ...move, ...close } },
    discussing: { on: { 'picture.agreed': 'reporting', ...close } },
    reporting: { on: { 'concept.sent': 'reviewing', ...close } },
    reviewing: { on: { 'review.ended': 'choosing', ...close } },
    choosing: { on: { 'actions.chosen': 'finishing', ...close } },
    finishing: { on: { 'report.sent': 'finished', ...close } },
    finished: {},
    refused: {},
    closed: {},
  },
});
