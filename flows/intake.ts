/**
 * Intake: the statechart of one participant who answers, reviews and submits. It interprets any questionnaire.
 * Actions that change no context are empty: the chart names effects, `step.ts` hands them out, `converse.ts` carries them into the document.
 * May import: flows, xstate. Pure.
 */
import { assign, setup } from 'xstate';
import { answerTo, type Answers, type Judgement } from './answer.ts';
import type { IntakeEvent } from './intake-event.ts';
import { firstOpen, itemBefore, type IntakeContext, type Pending, type Place } from './intake-state.ts';
import type { Language } from './language.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';

/** An event with what the guards look at: the answers as they were before it. */
export type ChartEvent = IntakeEvent & { readonly answers: Answers };

/** Something to say that is not the question at hand; `prompt.ts` fills in what the words need. */
export type Cue =
  | { readonly cue: 'declined' | 'first-item' | 'nothing-to-confirm' | 'remark-dropped' | 'correction-dropped' | 'restart-dropped' | 'restarted' | 'language-set' }
  | { readonly cue: 'overview' | 'progress' | 'help' | 'privacy' | 'human-called' | 'paused' | 'welcome-back' | 'text-missing' | 'out-of-range' | 'already-submitted' | 'submitted' | 'submission-early' | 'closed' }
  | { readonly cue: 'not-understood'; readonly times: number }
  | { readonly cue: 'text-too-long'; readonly length: number }
  | { readonly cue: 'small-talk'; readonly about: 'greeting' | 'thanks' | 'goodbye' | 'bot' | 'complaint' }
  | { readonly cue: 'term'; readonly termId: string }
  | { readonly cue: 'term-missed' | 'no-such-item'; readonly spoken: string }
  | { readonly cue: 'explanation' | 'answer-kept' | 'remark-receipt'; readonly itemId: ItemId }
  | { readonly cue: 'receipt'; readonly itemId: ItemId; readonly part: 'current' | 'ambition' }
  | { readonly cue: 'already-answered'; readonly itemId: ItemId; readonly part: 'current' | 'ambition' }
  | { readonly cue: 'readings'; readonly readings: Extract<IntakeEvent, { type: 'readings.found' }>['readings'] }
  | { readonly cue: 'refused'; readonly command: 'status' | 'digest' };

type AnswerParams = { readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly judgement: Judgement };
type EventOf<T extends IntakeEvent['type']> = Extract<ChartEvent, { type: T }>;
type Scope<T extends IntakeEvent['type']> = { context: IntakeContext; event: EventOf<T> };

export type IntakeChart = ReturnType<typeof createIntakeChart>;

/** Builds the chart for one questionnaire; build once a version and keep it. */
export function createIntakeChart(questionnaire: Questionnaire) {
  const isUnfinished = (answers: Answers, { itemId, part, judgement }: AnswerParams) =>
    part === 'current' && judgement.kind === 'level' && answerTo(answers, itemId).ambition === null;

  const chart = setup({
    types: {} as { context: IntakeContext; events: ChartEvent },
    guards: {
      isLevel: ({ event }) => event.type === 'judgement.given' && event.judgement.kind === 'level',
      isBelowCurrent: ({ context, event }) => {
        const { current } = answerTo(event.answers, context.itemId);
        return event.type === 'judgement.given' && event.judgement.kind === 'level' && current?.kind === 'level' && event.judgement.level < current.level;
      },
      hasLevel: ({ context, event }) => answerTo(event.answers, context.itemId).current?.kind === 'level',
      hasItemBefore: ({ context }) => itemBefore(questionnaire, context.itemId) !== null,
      hasOpenItem: ({ context, event }) => firstOpen(questionnaire, event.answers, context.itemId) !== null,
      hasAnyOpenItem: ({ event }) => firstOpen(questionnaire, event.answers) !== null,
      hasNoAnswer: ({ event }) => Object.keys(event.answers).length === 0,
      isOnSideTrip: ({ context }) => context.places.length > 0,
      isFromPlace: ({ context }, state: Place['state']) => context.places.at(-1)?.state === state,
      needsAmbitionHere: ({ context, event }) => event.type === 'correction.given' && event.itemId === context.itemId && isUnfinished(event.answers, event),
      needsAmbition: ({ event }) => event.type === 'correction.given' && isUnfinished(event.answers, event),
      pendingNeedsAmbition: ({ context, event }) => context.pending?.about === 'correction' && isUnfinished(event.answers, context.pending),
    },
    actions: {
      // Effects: named here, carried out by converse.ts.
      say: (_, _params: Cue) => undefined,
      /** Say what is being asked now; `again` after a digression. */
      prompt: (_, _params: { readonly again: boolean }) => undefined,
      recordAnswer: (_, _params: AnswerParams) => undefined,
      recordRemark: (_, _params: { readonly itemId: ItemId; readonly text: string }) => undefined,
      recordConsent: (_, _params: { readonly given: boolean }) => undefined,
      recordSubmission: () => undefined,
      archiveAnswers: () => undefined,
      setLanguage: (_, _params: { readonly language: Language }) => undefined,
      callHuman: () => undefined,
      // The cursor.
      pointAt: assign((_, { itemId }: { readonly itemId: ItemId }) => ({ itemId })),
      pointAtNext: assign(({ context, event }) => ({ itemId: firstOpen(questionnaire, event.answers, context.itemId) ?? context.itemId })),
      pointAtFirstOpen: assign(({ context, event }) => ({ itemId: firstOpen(questionnaire, event.answers) ?? context.itemId })),
      pointAtFirst: assign(({ context }) => ({ itemId: questionnaire.items[0]?.id ?? context.itemId })),
      pointBefore: assign(({ context }) => ({ itemId: itemBefore(questionnaire, context.itemId) ?? context.itemId })),
      rememberPlace: assign(({ context }, { state }: { readonly state: Place['state'] }) => ({
        places: [...context.places.slice(-3), { state, itemId: context.itemId }],
      })),
      returnToPlace: assign(({ context }) => ({ itemId: context.places.at(-1)?.itemId ?? context.itemId, places: context.places.slice(0, -1) })),
      /** An item that is finished by a correction must not be asked again on the way back. */
      forgetPlacesAt: assign(({ context }, { itemId }: { readonly itemId: ItemId }) => ({
        places: context.places.filter((place) => place.itemId !== itemId || !place.state.startsWith('asking')),
      })),
      forgetPlaces: assign({ places: [] }),
      ask: assign((_, { pending }: { readonly pending: Pending }) => ({ pending })),
      settle: assign({ pending: null }),
      countMisunderstanding: assign(({ context }) => ({ misunderstood: context.misunderstood + 1 })),
    },
  });

  const askAgain = { type: 'prompt', params: { again: true } } as const;
  const ask = { type: 'prompt', params: { again: false } } as const;
  const say = <C extends Cue>(params: C) => ({ type: 'say', params }) as const;

  const recordHere = (part: 'current' | 'ambition') =>
    [
      { type: 'recordAnswer', params: ({ context, event }: Scope<'judgement.given'>) => ({ itemId: context.itemId, part, judgement: event.judgement }) },
      { type: 'say', params: ({ context }: Scope<'judgement.given'>) => ({ cue: 'receipt', itemId: context.itemId, part }) as const },
    ] as const;
  const recordNamed = [
    { type: 'recordAnswer', params: ({ event }: Scope<'correction.given'>) => ({ itemId: event.itemId, part: event.part, judgement: event.judgement }) },
    { type: 'say', params: ({ event }: Scope<'correction.given'>) => ({ cue: 'receipt', itemId: event.itemId, part: event.part }) as const },
  ] as const;
  const pendingAnswer = ({ context }: { context: IntakeContext }): AnswerParams => {
    const { pending, itemId } = context;
    if (pending?.about === 'correction') return pending;
    return { itemId, part: 'ambition', judgement: pending?.about === 'ambition' ? { kind: 'level', level: pending.level } : { kind: 'unknown' } };
  };
  const recordPending = [
    { type: 'recordAnswer', params: pendingAnswer },
    { type: 'say', params: (scope: { context: IntakeContext }) => ({ cue: 'receipt', itemId: pendingAnswer(scope).itemId, part: pendingAnswer(scope).part }) as const },
  ] as const;
  const pointAtNamed = { type: 'pointAt', params: ({ event }: Scope<'correction.given' | 'item.revisited'>) => ({ itemId: event.itemId }) } as const;
  const forgetNamed = { type: 'forgetPlacesAt', params: ({ event }: Scope<'correction.given'>) => ({ itemId: event.itemId }) } as const;
  const remarkNamed = ({ context, event }: Scope<'remark.given'>) => ({ itemId: event.itemId ?? context.itemId, text: event.text });

  /** From wherever one is: look at another item, correct it, remark on it, review, start over; and come back to `state`. */
  const sideTrips = (state: Place['state']) => {
    const rememberPlace = { type: 'rememberPlace', params: { state } } as const;
    return {
      'item.revisited': { target: 'askingCurrent', reenter: true, actions: [rememberPlace, pointAtNamed] },
      'correction.given': [
        { guard: 'needsAmbitionHere', target: 'askingAmbition', reenter: true, actions: [...recordNamed, forgetNamed] },
        { guard: 'needsAmbition', target: 'askingAmbition', reenter: true, actions: [...recordNamed, rememberPlace, pointAtNamed] },
        { actions: [...recordNamed, askAgain] },
      ],
      'correction.suggested': {
        target: 'checkingCorrection',
        actions: [rememberPlace, { type: 'ask', params: ({ event }: Scope<'correction.suggested'>) => ({ pending: { about: 'correction', itemId: event.itemId, part: event.part, judgement: event.judgement } as const }) }],
      },
      'remark.started': {
        target: 'writingRemark',
        actions: [rememberPlace, { type: 'ask', params: ({ event }: Scope<'remark.started'>) => ({ pending: { about: 'remark', itemId: event.itemId, text: null } as const }) }],
      },
      'remark.given': {
        actions: [{ type: 'recordRemark', params: remarkNamed }, { type: 'say', params: (scope: Scope<'remark.given'>) => ({ cue: 'remark-receipt', itemId: remarkNamed(scope).itemId }) as const }, askAgain],
      },
      'prose.said': {
        target: 'checkingRemark',
        actions: [rememberPlace, { type: 'ask', params: ({ context, event }: Scope<'prose.said'>) => ({ pending: { about: 'remark', itemId: context.itemId, text: event.text } as const }) }],
      },
      'restart.asked': { target: 'checkingRestart', actions: [rememberPlace] },
    } as const;
  };

  return chart.createMachine({
    id: 'intake',
    initial: 'invited',
    context: { itemId: questionnaire.items[0]?.id ?? ('' as ItemId), places: [], pending: null, misunderstood: 0 },
    // Digressions: answered from any state, which stays as it is; then the question again.
    on: {
      'greeting.said': { actions: [say({ cue: 'small-talk', about: 'greeting' }), askAgain] },
      'term.asked': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'term', termId: event.termId }) }, askAgain] },
      'term.missed': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'term-missed', spoken: event.spoken }) }, askAgain] },
      'item.missed': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'no-such-item', spoken: event.spoken }) }, askAgain] },
      'overview.asked': { actions: [say({ cue: 'overview' }), askAgain] },
      'progress.asked': { actions: [say({ cue: 'progress' }), askAgain] },
      'help.asked': { actions: [say({ cue: 'help' }), askAgain] },
      'privacy.asked': { actions: [say({ cue: 'privacy' }), askAgain] },
      'repeat.asked': { actions: [askAgain] },
      'resume.asked': { actions: [ask] },
      'pause.asked': { actions: [say({ cue: 'paused' })] },
      'human.asked': { actions: ['callHuman', say({ cue: 'human-called' })] },
      'language.chosen': { actions: [{ type: 'setLanguage', params: ({ event }) => ({ language: event.language }) }, say({ cue: 'language-set' }), askAgain] },
      'small-talk.said': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'small-talk', about: event.about }) }, askAgain] },
      'readings.found': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'readings', readings: event.readings }) }] },
      'command.refused': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'refused', command: event.command }) }, askAgain] },
      'text.missing': { actions: [say({ cue: 'text-missing' })] },
      'text.too-long': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'text-too-long', length: event.length }) }] },
      'range.missed': { actions: [say({ cue: 'out-of-range' }), askAgain] },
      'text.not-understood': { actions: ['countMisunderstanding', { type: 'say', params: ({ context }) => ({ cue: 'not-understood', times: context.misunderstood + 1 }) }] },
      'card.answered-before': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'already-answered', itemId: event.itemId, part: event.part }) }] },
      'workshop.started': { target: '.closed' },
    },
    states: {
      invited: {
        on: {
          'greeting.said': 'consenting',
          'resume.asked': 'consenting',
          'repeat.asked': 'consenting',
          'judgement.given': 'consenting',
          'text.not-understood': 'consenting',
          'prose.said': 'consenting',
          'consent.given': { target: 'starting', actions: [{ type: 'recordConsent', params: { given: true } }] },
          'consent.declined': { target: 'declined', actions: [{ type: 'recordConsent', params: { given: false } }] },
          'language.chosen': { target: 'consenting', actions: [{ type: 'setLanguage', params: ({ event }) => ({ language: event.language }) }] },
        },
      },
      consenting: {
        entry: [ask],
        on: {
          'consent.given': { target: 'starting', actions: [{ type: 'recordConsent', params: { given: true } }] },
          'consent.declined': { target: 'declined', actions: [{ type: 'recordConsent', params: { given: false } }] },
        },
      },
      declined: {
        entry: [say({ cue: 'declined' })],
        on: { 'consent.given': { target: 'starting', actions: [{ type: 'recordConsent', params: { given: true } }] } },
      },
      starting: { always: [{ guard: 'hasAnyOpenItem', target: 'askingCurrent', actions: ['pointAtFirstOpen'] }, { target: 'reviewing' }] },
      askingCurrent: {
        entry: [ask],
        on: {
          ...sideTrips('askingCurrent'),
          'judgement.given': [
            { guard: 'isLevel', target: 'askingAmbition', actions: recordHere('current') },
            { target: 'advancing', actions: recordHere('current') },
          ],
          'answer.kept': [
            { guard: 'hasLevel', target: 'askingAmbition' },
            { target: 'advancing', actions: [{ type: 'say', params: ({ context }) => ({ cue: 'answer-kept', itemId: context.itemId }) }] },
          ],
          'explanation.asked': { actions: [{ type: 'say', params: ({ context, event }) => ({ cue: 'explanation', itemId: event.itemId ?? context.itemId }) }, askAgain] },
          'back.asked': [
            { guard: 'isOnSideTrip', target: 'resuming' },
            { guard: 'hasItemBefore', target: 'askingCurrent', reenter: true, actions: ['pointBefore'] },
            { actions: [say({ cue: 'first-item' }), askAgain] },
          ],
          'review.asked': { target: 'reviewing', actions: ['forgetPlaces'] },
          'submission.given': { target: 'reviewing', actions: ['forgetPlaces'] },
        },
      },
      askingAmbition: {
        entry: [ask],
        on: {
          ...sideTrips('askingAmbition'),
          'judgement.given': [
            { guard: 'isBelowCurrent', target: 'doubtingAmbition', actions: [{ type: 'ask', params: ({ context, event }) => ({ pending: doubt(context.itemId, event.judgement) }) }] },
            { target: 'advancing', actions: recordHere('ambition') },
          ],
          'answer.kept': { target: 'advancing', actions: [{ type: 'say', params: ({ context }) => ({ cue: 'answer-kept', itemId: context.itemId }) }] },
          'explanation.asked': { actions: [{ type: 'say', params: ({ context, event }) => ({ cue: 'explanation', itemId: event.itemId ?? context.itemId }) }, askAgain] },
          'back.asked': { target: 'askingCurrent' },
          'review.asked': { target: 'reviewing', actions: ['forgetPlaces'] },
          'submission.given': { target: 'reviewing', actions: ['forgetPlaces'] },
        },
      },
      doubtingAmbition: {
        entry: [ask],
        on: {
          ...sideTrips('askingAmbition'),
          confirmed: { target: 'advancing', actions: [...recordPending, 'settle'] },
          denied: { target: 'askingAmbition', actions: ['settle'] },
          'judgement.given': [
            { guard: 'isBelowCurrent', target: 'doubtingAmbition', reenter: true, actions: [{ type: 'ask', params: ({ context, event }) => ({ pending: doubt(context.itemId, event.judgement) }) }] },
            { target: 'advancing', actions: [...recordHere('ambition'), 'settle'] },
          ],
          'back.asked': { target: 'askingAmbition', actions: ['settle'] },
        },
      },
      writingRemark: {
        entry: [ask],
        on: {
          'remark.given': {
            target: 'resuming',
            actions: [
              { type: 'recordRemark', params: ({ context, event }) => ({ itemId: event.itemId ?? context.pending?.itemId ?? context.itemId, text: event.text }) },
              { type: 'say', params: ({ context, event }) => ({ cue: 'remark-receipt', itemId: event.itemId ?? context.pending?.itemId ?? context.itemId }) },
              'settle',
            ],
          },
          'remark.dropped': { target: 'resuming', actions: [say({ cue: 'remark-dropped' }), 'settle'] },
          'check.abandoned': { target: 'resuming', actions: ['settle'] },
        },
      },
      checkingRemark: {
        entry: [ask],
        on: {
          confirmed: {
            target: 'resuming',
            actions: [
              { type: 'recordRemark', params: ({ context }) => ({ itemId: context.itemId, text: context.pending?.about === 'remark' ? (context.pending.text ?? '') : '' }) },
              { type: 'say', params: ({ context }) => ({ cue: 'remark-receipt', itemId: context.itemId }) },
              'settle',
            ],
          },
          denied: { target: 'resuming', actions: [say({ cue: 'remark-dropped' }), 'settle'] },
          'check.abandoned': { target: 'resuming', actions: ['settle'] },
        },
      },
      checkingCorrection: {
        entry: [ask],
        on: {
          confirmed: [
            {
              guard: 'pendingNeedsAmbition',
              target: 'askingAmbition',
              actions: [
                ...recordPending,
                { type: 'pointAt', params: ({ context }) => ({ itemId: context.pending?.itemId ?? context.itemId }) },
                { type: 'forgetPlacesAt', params: ({ context }) => ({ itemId: context.pending?.itemId ?? context.itemId }) },
                'settle',
              ],
            },
            { target: 'resuming', actions: [...recordPending, 'settle'] },
          ],
          denied: { target: 'resuming', actions: [say({ cue: 'correction-dropped' }), 'settle'] },
          'check.abandoned': { target: 'resuming', actions: ['settle'] },
        },
      },
      checkingRestart: {
        entry: [ask],
        on: {
          confirmed: { target: 'askingCurrent', actions: ['archiveAnswers', 'forgetPlaces', 'pointAtFirst', say({ cue: 'restarted' })] },
          denied: { target: 'resuming', actions: [say({ cue: 'restart-dropped' })] },
          'check.abandoned': { target: 'resuming' },
        },
      },
      reviewing: {
        entry: [ask],
        on: {
          ...sideTrips('reviewing'),
          'resume.asked': [{ guard: 'hasAnyOpenItem', target: 'askingCurrent', actions: ['pointAtFirstOpen'] }, { actions: [ask] }],
          'explanation.asked': { actions: [{ type: 'say', params: ({ context, event }) => ({ cue: 'explanation', itemId: event.itemId ?? context.itemId }) }] },
          'back.asked': { target: 'askingCurrent', actions: [{ type: 'rememberPlace', params: { state: 'reviewing' } }] },
          'review.asked': { actions: [ask] },
          'submission.given': [
            { guard: 'hasNoAnswer', actions: [say({ cue: 'submission-early' })] },
            { target: 'submitted', actions: ['recordSubmission', say({ cue: 'submitted' })] },
          ],
        },
      },
      submitted: {
        on: {
          ...sideTrips('submitted'),
          'judgement.given': { actions: [say({ cue: 'already-submitted' })] },
          'resume.asked': { actions: [say({ cue: 'already-submitted' })] },
          'submission.given': { actions: [say({ cue: 'already-submitted' })] },
          'review.asked': 'reviewing',
        },
      },
      closed: {},
      advancing: {
        always: [
          { guard: 'isOnSideTrip', target: 'resuming' },
          { guard: 'hasOpenItem', target: 'askingCurrent', actions: ['pointAtNext'] },
          { target: 'reviewing' },
        ],
      },
      // Back to where the side trip began, and ask there again.
      resuming: {
        always: [
          { guard: { type: 'isFromPlace', params: 'askingCurrent' }, target: 'askingCurrent', actions: ['returnToPlace'] },
          { guard: { type: 'isFromPlace', params: 'askingAmbition' }, target: 'askingAmbition', actions: ['returnToPlace'] },
          { guard: { type: 'isFromPlace', params: 'submitted' }, target: 'submitted', actions: ['returnToPlace'] },
          { target: 'reviewing', actions: ['returnToPlace'] },
        ],
      },
    },
  });
}

function doubt(itemId: ItemId, judgement: Judgement): Pending {
  return { about: 'ambition', itemId, level: judgement.kind === 'level' ? judgement.level : 1 };
}
