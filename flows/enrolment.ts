/**
 * Enrolment: how a municipality signs up, as a statechart: its name, who asks, who will be process director, why and when, and a yes.
 * May import: flows, xstate. Pure.
 */
import { assign, setup } from 'xstate';
import type { Named } from './scan.ts';

/** Every state that is ever stored. */
export const enrolmentStates = ['askingMunicipality', 'askingName', 'askingDirector', 'askingWhy', 'checking', 'sent', 'dropped'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** What was said so far. */
export interface EnrolmentDraft {
  readonly municipality: string;
  readonly name: string;
  /** `null`: whoever asks. */
  readonly director: Named | null;
  /** Empty: skipped. */
  readonly why: string;
}

export type EnrolmentEvent =
  | { readonly type: 'municipality.given'; readonly municipality: string }
  /** It has a sign-up or a scan already: found when it was given, or when the sign-up was sent. */
  | { readonly type: 'municipality.taken' }
  | { readonly type: 'name.given'; readonly name: string }
  | { readonly type: 'director.given'; readonly director: Named | null }
  | { readonly type: 'why.given'; readonly why: string }
  | { readonly type: 'signup.sent' }
  | { readonly type: 'back.asked' }
  /** Something is wrong in what is shown: from the start. */
  | { readonly type: 'signup.doubted' }
  | { readonly type: 'signup.dropped' };

export const emptyDraft: EnrolmentDraft = { municipality: '', name: '', director: null, why: '' };

export type EnrolmentChart = typeof enrolmentChart;

const drop = { 'signup.dropped': 'dropped' } as const;

const types = {} as { events: EnrolmentEvent; context: EnrolmentDraft };

export const enrolmentChart = setup({
  types,
  actions: {
    keepMunicipality: assign((_, { municipality }: { municipality: string }) => ({ municipality })),
    keepName: assign((_, { name }: { name: string }) => ({ name })),
    keepDirector: assign((_, { director }: { director: Named | null }) => ({ director })),
    keepWhy: assign((_, { why }: { why: string }) => ({ why })),
  },
}).createMachine({
  id: 'enrolment',
  initial: 'askingMunicipality',
  context: emptyDraft,
  states: {
    askingMunicipality: { on: { 'municipality.given': { target: 'askingName', actions: { type: 'keepMunicipality', params: ({ event }) => ({ municipality: event.municipality }) } }, 'municipality.taken': 'askingMunicipality', ...drop } },
    askingName: { on: { 'name.given': { target: 'askingDirector', actions: { type: 'keepName', params: ({ event }) => ({ name: event.name }) } }, 'back.asked': 'askingMunicipality', ...drop } },
    askingDirector: { on: { 'director.given': { target: 'askingWhy', actions: { type: 'keepDirector', params: ({ event }) => ({ director: event.director }) } }, 'back.asked': 'askingName', ...drop } },
    askingWhy: { on: { 'why.given': { target: 'checking', actions: { type: 'keepWhy', params: ({ event }) => ({ why: event.why }) } }, 'back.asked': 'askingDirector', ...drop } },
    checking: { on: { 'signup.sent': 'sent', 'municipality.taken': 'askingMunicipality', 'signup.doubted': 'askingMunicipality', 'back.asked': 'askingWhy', ...drop } },
    sent: {},
    dropped: {},
  },
});
