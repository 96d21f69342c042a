/**
 * Intake: the statechart of one participant who answers, reviews and submits. It interprets any questionnaire.
 * Actions that change no context are empty: the chart names effects, `step.ts` hands them out, `converse.ts` carries them into the document.
 * May import: flows, xstate. Pure.
 */
import { assign, setup } from 'xstate';
import type { Refusable } from './access.ts';
import { answerTo, isAnswered, longestRemark, type Answers, type Judgement } from './answer.ts';
import type { IntakeEvent } from './intake-event.ts';
import { firstOpen, itemBefore, type IntakeContext, type Pending, type Place, type Selection } from './intake-state.ts';
import type { Language } from './language.ts';
import type { OwnDataWish } from './own-data.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';

/** An event with what the guards look at: the answers as they were before it. */
export type ChartEvent = IntakeEvent & { readonly answers: Answers };

/** Something to say that is not the question at hand; `prompt.ts` fills in what the words need. */
export type Cue =
  | { readonly cue: 'first-item' | 'nothing-to-confirm' | 'remark-dropped' | 'correction-dropped' | 'restart-dropped' | 'restarted' | 'language-set' }
  | { readonly cue: 'overview' | 'progress' | 'help' | 'privacy' | 'human-called' | 'paused' | 'welcome-back' | 'text-missing' | 'submitted' | 'submission-early' }
  | { readonly cue: 'not-understood'; readonly times: number }
  | { readonly cue: 'text-too-long'; readonly length: number; readonly longest: number }
  | { readonly cue: 'small-talk'; readonly about: 'greeting' | 'thanks' | 'goodbye' | 'bot' | 'complaint' }
  | { readonly cue: 'term'; readonly termId: string }
  | { readonly cue: 'term-missed' | 'no-such-item'; readonly spoken: string }
  | { readonly cue: 'explanation' | 'answer-kept' | 'remark-receipt' | 'out-of-range' | 'no-ambition'; readonly itemId: ItemId }
  | { readonly cue: 'receipt'; readonly itemId: ItemId; readonly part: 'current' | 'ambition' }
  | { readonly cue: 'already-answered'; readonly itemId: ItemId; readonly part: 'current' | 'ambition' }
  | { readonly cue: 'readings'; readonly readings: Extract<IntakeEvent, { type: 'readings.found' }>['readings'] }
  | { readonly cue: 'refused'; readonly command: Refusable };

type AnswerParams = { readonly itemId: ItemId; readonly part: 'current' | 'ambition'; readonly judgement: Judgement };
type EventOf<T extends IntakeEvent['type']> = Extract<ChartEvent, { type: T }>;
type Scope<T extends IntakeEvent['type']> = { context: IntakeContext; event: EventOf<T> };

const types = {} as { context: IntakeContext; events: ChartEvent };

/** An effect: named in the chart with what it needs, carried out by converse.ts. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the parameter is the whole declaration
const effect = <Params>(): ((scope: unknown, params: Params) => void) => () => undefined;

/** Side trips from side trips are come back from this deep. */
const mostPlaces = 4;

export type IntakeChart = ReturnType<typeof createIntakeChart>;

/** Builds the chart for one questionnaire; build once a version and keep it. */
export function createIntakeChart(questionnaire: Questionnaire) {
  const asksAmbition = (itemId: ItemId) => questionnaire.item(itemId)?.asksAmbition === true;
  /** Whether a new current level leaves the ambition to be asked: there is none yet, or it would lie below. */
  const isUnfinished = (answers: Answers, { itemId, part, judgement }: AnswerParams) => {
    if (part === 'ambition' || judgement.kind !== 'level' || !asksAmbition(itemId)) return false;
    const { ambition } = answerTo(answers, itemId);
    return ambition === null || (ambition.kind === 'level' && ambition.level < judgement.level);
  };

  const isFinished = (itemId: ItemId, answers: Answers) => {
    const item = questionnaire.item(itemId);
    return item !== undefined && isAnswered(item, answerTo(answers, itemId));
  };

  const chart = setup({
    types,
    guards: {
      leadsToAmbition: ({ context, event }) => event.type === 'judgement.given' && event.judgement.kind === 'level' && asksAmbition(context.itemId),
      isBelowCurrent: ({ context, event }) => {
        const { current } = answerTo(event.answers, context.itemId);
        return event.type === 'judgement.given' && event.judgement.kind === 'level' && current?.kind === 'level' && event.judgement.level < current.level;
      },
      hasAmbitionToAsk: ({ context, event }) => asksAmbition(context.itemId) && answerTo(event.answers, context.itemId).current?.kind === 'level',
      hasAnswer: ({ context, event }, part: AnswerParams['part']) => answerTo(event.answers, context.itemId)[part] !== null,
      hasItemBefore: ({ context }) => itemBefore(questionnaire, context.itemId) !== null,
      hasOpenItem: ({ context, event }) => firstOpen(questionnaire, event.answers, context.itemId) !== null,
      hasAnyOpenItem: ({ event }) => firstOpen(questionnaire, event.answers) !== null,
      hasNoAnswer: ({ event }) => Object.values(event.answers).every(({ current }) => current === null),
      isOnSideTrip: ({ context }) => context.places.length > 0,
      isFromPlace: ({ context }, state: Place['state']) => context.places.at(-1)?.state === state,
      isAtHand: ({ context, event }) => event.type === 'correction.given' && event.itemId === context.itemId,
      needsAmbition: ({ event }) => event.type === 'correction.given' && isUnfinished(event.answers, event),
      needsAmbitionAtHand: ({ context, event }) => event.type === 'correction.given' && event.itemId === context.itemId && isUnfinished(event.answers, event),
      /** An ambition means nothing without a current level. */
      lacksCurrent: ({ event }) =>
        (event.type === 'correction.given' || event.type === 'correction.suggested') &&
        event.part === 'ambition' &&
        answerTo(event.answers, event.itemId).current?.kind !== 'level',
      pendingNeedsAmbition: ({ context, event }) => context.pending?.about === 'correction' && isUnfinished(event.answers, context.pending),
    },
    actions: {
      say: effect<Cue>(),
      /** Say what is being asked now; `again` after a digression. */
      prompt: effect<{ readonly again: boolean }>(),
      recordAnswer: effect<AnswerParams>(),
      recordRemark: effect<{ readonly itemId: ItemId; readonly text: string }>(),
      recordConsent: effect<{ readonly given: boolean }>(),
      recordSubmission: () => undefined,
      archiveAnswers: () => undefined,
      setLanguage: effect<{ readonly language: Language }>(),
      callHuman: () => undefined,
      answerOwnData: effect<{ readonly wish: OwnDataWish }>(),
      // The cursor.
      pointAt: assign((_, { itemId }: { readonly itemId: ItemId }) => ({ itemId })),
      pointAtNext: assign(({ context, event }) => ({ itemId: firstOpen(questionnaire, event.answers, context.itemId) ?? context.itemId })),
      pointAtFirstOpen: assign(({ context, event }) => ({ itemId: firstOpen(questionnaire, event.answers) ?? context.itemId })),
      pointAtFirst: assign(({ context }) => ({ itemId: questionnaire.items[0]?.id ?? context.itemId })),
      pointBefore: assign(({ context }) => ({ itemId: itemBefore(questionnaire, context.itemId) ?? context.itemId })),
      rememberPlace: assign(({ context }, { state }: { readonly state: Place['state'] }) => ({ places: withPlace(context.places, { state, itemId: context.itemId }) })),
      /** On to another item. What needs no answer any more, or will be asked anyway, is not come back to. */
      leaveFor: assign(({ context, event }, { state, itemId }: Place) => {
        const places = context.places.filter((place) => !isAskedAt(place, itemId));
        const isDone = state.startsWith('asking') && (context.itemId === itemId || isFinished(context.itemId, event.answers));
        return { places: isDone ? places : withPlace(places, { state, itemId: context.itemId }) };
      }),
      returnToPlace: assign(({ context }) => ({ itemId: context.places.at(-1)?.itemId ?? context.itemId, places: context.places.slice(0, -1) })),
      /** An item that is finished by a correction must not be asked again on the way back. */
      forgetPlacesAt: assign(({ context }, { itemId }: { readonly itemId: ItemId }) => ({ places: context.places.filter((place) => !isAskedAt(place, itemId)) })),
      forgetPlaces: assign({ places: [] }),
      select: assign((_, { selection }: { readonly selection: Selection }) => ({ selection })),
      /** An answer, or starting over, ends the choosing; what was chosen at another item stays. */
      dropSelection: assign(({ context, event }) => {
        const isElsewhere = event.type === 'correction.given' && event.itemId !== context.selection?.itemId;
        return isElsewhere || !context.selection ? {} : { selection: null };
      }),
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
      'dropSelection',
      { type: 'recordAnswer', params: ({ context, event }: Scope<'judgement.given'>) => ({ itemId: context.itemId, part, judgement: event.judgement }) },
      { type: 'say', params: ({ context }: Scope<'judgement.given'>) => ({ cue: 'receipt', itemId: context.itemId, part }) as const },
    ] as const;
  const recordNamed = [
    'dropSelection',
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
    { type: 'forgetPlacesAt', params: pendingAnswer },
  ] as const;
  const pointAtNamed = { type: 'pointAt', params: ({ event }: Scope<'correction.given' | 'correction.suggested' | 'item.revisited'>) => ({ itemId: event.itemId }) } as const;
  const forgetNamed = { type: 'forgetPlacesAt', params: ({ event }: Scope<'correction.given'>) => ({ itemId: event.itemId }) } as const;
  const remarkNamed = ({ context, event }: Scope<'remark.given'>) => ({ itemId: event.itemId ?? context.pending?.itemId ?? context.itemId, text: event.text });
  const recordRemark = [
    { type: 'recordRemark', params: remarkNamed },
    { type: 'say', params: (scope: Scope<'remark.given'>) => ({ cue: 'remark-receipt', itemId: remarkNamed(scope).itemId }) as const },
  ] as const;

  const select = { type: 'select', params: ({ event }: Scope<'selection.changed'>) => ({ selection: event.selection }) } as const;

  const decline = { target: 'declined', actions: ['forgetPlaces', 'settle', { type: 'recordConsent', params: { given: false } }] } as const;
  const begin = { target: 'starting', actions: [{ type: 'recordConsent', params: { given: true } }] } as const;
  const explain = {
    actions: [{ type: 'say', params: ({ context, event }: Scope<'explanation.asked'>) => ({ cue: 'explanation', itemId: event.itemId ?? context.pending?.itemId ?? context.itemId }) as const }, askAgain],
  } as const;
  const keep = { type: 'say', params: ({ context }: Scope<'answer.kept'>) => ({ cue: 'answer-kept', itemId: context.itemId }) as const } as const;
  /** Where nothing is asked: say so, rather than what cannot be done here. */
  const sayWhereWeAre = { actions: [askAgain] } as const;
  const nothingToConfirm = { actions: [say({ cue: 'nothing-to-confirm' }), askAgain] } as const;
  const goOn = { actions: [say({ cue: 'welcome-back' }), ask] } as const;

  /** From wherever one is: look at another item, correct it, remark on it, start over; and come back to `state`. */
  const sideTrips = (state: Place['state']) => {
    const rememberPlace = { type: 'rememberPlace', params: { state } } as const;
    const leaveForNamed = { type: 'leaveFor', params: ({ event }: Scope<'correction.given' | 'correction.suggested' | 'item.revisited'>) => ({ state, itemId: event.itemId }) } as const;
    const askNamed = { target: 'askingCurrent', reenter: true, actions: [leaveForNamed, pointAtNamed] } as const;
    return {
      'item.revisited': askNamed,
      'correction.given': [
        { guard: 'lacksCurrent', ...askNamed },
        { guard: 'needsAmbition', target: 'askingAmbition', reenter: true, actions: [...recordNamed, leaveForNamed, pointAtNamed] },
        { actions: [...recordNamed, forgetNamed, askAgain] },
      ],
      'correction.suggested': [
        { guard: 'lacksCurrent', ...askNamed },
        {
          target: 'checkingCorrection',
          actions: [rememberPlace, { type: 'ask', params: ({ event }: Scope<'correction.suggested'>) => ({ pending: { about: 'correction', itemId: event.itemId, part: event.part, judgement: event.judgement } as const }) }],
        },
      ],
      'remark.started': {
        target: 'writingRemark',
        actions: [rememberPlace, { type: 'ask', params: ({ event }: Scope<'remark.started'>) => ({ pending: { about: 'remark', itemId: event.itemId, text: null } as const }) }],
      },
      'remark.given': { actions: [...recordRemark, askAgain] },
      'restart.asked': { target: 'checkingRestart', actions: [rememberPlace] },
      'resume.asked': goOn,
      'explanation.asked': explain,
      confirmed: nothingToConfirm,
      denied: nothingToConfirm,
    } as const;
  };
  /** The same while an item is asked, which a correction may finish. */
  const sideTripsFrom = (state: 'askingCurrent' | 'askingAmbition') => {
    const trips = sideTrips(state);
    const [lacksCurrent, needsAmbition, elsewhere] = trips['correction.given'];
    return {
      ...trips,
      'correction.given': [
        lacksCurrent,
        { guard: 'needsAmbitionAtHand', target: 'askingAmbition', reenter: true, actions: recordNamed },
        { guard: 'isAtHand', target: 'advancing', actions: recordNamed },
        needsAmbition,
        elsewhere,
      ],
      'prose.said': {
        target: 'checkingRemark',
        actions: [
          { type: 'rememberPlace', params: { state } },
          { type: 'ask', params: ({ context, event }: Scope<'prose.said'>) => ({ pending: { about: 'remark', itemId: context.itemId, text: event.text } as const }) },
        ],
      },
      'review.asked': { target: 'reviewing', actions: ['forgetPlaces'] },
      'submission.given': { target: 'reviewing', actions: ['forgetPlaces'] },
    } as const;
  };
  /** A question that may be ignored: what is not about it goes to the question underneath. */
  const aside = { 'check.abandoned': { target: 'resuming', actions: ['settle'] }, 'resume.asked': goOn, 'explanation.asked': explain } as const;
  const dropped = (cue: 'remark-dropped' | 'correction-dropped' | 'restart-dropped') => ({ target: 'resuming', actions: [say({ cue }), 'settle'] }) as const;

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
      'own-data.asked': { actions: [{ type: 'answerOwnData', params: ({ event }) => ({ wish: event.wish }) }] },
      'repeat.asked': { actions: [askAgain] },
      'resume.asked': { actions: [ask] },
      'pause.asked': { actions: [say({ cue: 'paused' })] },
      'human.asked': { actions: ['callHuman', say({ cue: 'human-called' })] },
      'language.chosen': { actions: [{ type: 'setLanguage', params: ({ event }) => ({ language: event.language }) }, say({ cue: 'language-set' }), askAgain] },
      'small-talk.said': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'small-talk', about: event.about }) }, askAgain] },
      'readings.found': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'readings', readings: event.readings }) }] },
      'command.refused': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'refused', command: event.command }) }, askAgain] },
      'text.missing': { actions: [say({ cue: 'text-missing' })] },
      'text.too-long': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'text-too-long', length: event.length, longest: event.longest ?? longestRemark }) }] },
      'range.missed': { actions: [{ type: 'say', params: ({ context, event }) => ({ cue: 'out-of-range', itemId: event.itemId ?? context.itemId }) }, askAgain] },
      'ambition.missed': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'no-ambition', itemId: event.itemId }) }, askAgain] },
      'text.not-understood': { actions: ['countMisunderstanding', { type: 'say', params: ({ context }) => ({ cue: 'not-understood', times: context.misunderstood }) }] },
      'confirmation.missed': nothingToConfirm,
      'card.answered-before': { actions: [{ type: 'say', params: ({ event }) => ({ cue: 'already-answered', itemId: event.itemId, part: event.part }) }] },
      // Consent can be taken back at any moment. The answers stay, count for nothing, and are there if it is given again.
      'consent.declined': { target: '.declined', actions: decline.actions },
      'workshop.started': { target: '.closed' },
    },
    states: {
      // Whatever is said here is followed by the welcome; see converse.ts.
      invited: { on: { 'greeting.said': 'consenting', 'text.not-understood': 'consenting', 'text.missing': 'consenting', 'consent.given': begin } },
      consenting: { entry: [ask], on: { 'consent.given': begin } },
      declined: {
        entry: [ask],
        on: { 'consent.given': begin, 'consent.declined': sayWhereWeAre, 'pause.asked': sayWhereWeAre, 'card.answered-before': sayWhereWeAre, 'text.not-understood': sayWhereWeAre },
      },
      starting: { always: [{ guard: 'hasAnyOpenItem', target: 'askingCurrent', actions: ['pointAtFirstOpen'] }, { target: 'reviewing' }] },
      askingCurrent: {
        entry: [ask],
        on: {
          ...sideTripsFrom('askingCurrent'),
          'judgement.given': [
            { guard: 'leadsToAmbition', target: 'askingAmbition', actions: recordHere('current') },
            { target: 'advancing', actions: recordHere('current') },
          ],
          'selection.changed': { actions: [select, askAgain] },
          'other.started': 'writingOther',
          'answer.kept': [
            { guard: 'hasAmbitionToAsk', target: 'askingAmbition' },
            { guard: { type: 'hasAnswer', params: 'current' }, target: 'advancing', actions: [keep] },
          ],
          'back.asked': [
            { guard: 'isOnSideTrip', target: 'resuming' },
            { guard: 'hasItemBefore', target: 'askingCurrent', reenter: true, actions: ['pointBefore'] },
            { actions: [say({ cue: 'first-item' }), askAgain] },
          ],
        },
      },
      askingAmbition: {
        entry: [ask],
        on: {
          ...sideTripsFrom('askingAmbition'),
          'judgement.given': [
            { guard: 'isBelowCurrent', target: 'doubtingAmbition', actions: [{ type: 'ask', params: ({ context, event }) => ({ pending: doubt(context.itemId, event.judgement) }) }] },
            { target: 'advancing', actions: recordHere('ambition') },
          ],
          'answer.kept': { guard: { type: 'hasAnswer', params: 'ambition' }, target: 'advancing', actions: [keep] },
          'back.asked': { target: 'askingCurrent' },
        },
      },
      doubtingAmbition: {
        entry: [ask],
        on: {
          ...aside,
          confirmed: { target: 'advancing', actions: [...recordPending, 'settle'] },
          denied: { target: 'askingAmbition', actions: ['settle'] },
          'back.asked': { target: 'askingAmbition', actions: ['settle'] },
          'check.abandoned': { target: 'askingAmbition', actions: ['settle'] },
        },
      },
      writingRemark: {
        entry: [ask],
        on: {
          ...aside,
          'remark.given': { target: 'resuming', actions: [...recordRemark, 'settle'] },
          'remark.dropped': dropped('remark-dropped'),
          'back.asked': dropped('remark-dropped'),
          confirmed: nothingToConfirm,
          denied: nothingToConfirm,
        },
      },
      writingOther: {
        entry: [ask],
        on: {
          'judgement.given': { target: 'advancing', actions: recordHere('current') },
          'selection.changed': { target: 'askingCurrent', actions: [select] },
          'remark.dropped': 'askingCurrent',
          'back.asked': 'askingCurrent',
          'check.abandoned': 'askingCurrent',
          'resume.asked': goOn,
          'explanation.asked': explain,
        },
      },
      checkingRemark: {
        entry: [ask],
        on: {
          ...aside,
          confirmed: {
            target: 'resuming',
            actions: [
              { type: 'recordRemark', params: ({ context }) => ({ itemId: context.itemId, text: context.pending?.about === 'remark' ? (context.pending.text ?? '') : '' }) },
              { type: 'say', params: ({ context }) => ({ cue: 'remark-receipt', itemId: context.itemId }) },
              'settle',
            ],
          },
          denied: dropped('remark-dropped'),
          'remark.dropped': dropped('remark-dropped'),
          'back.asked': dropped('remark-dropped'),
          // What was typed is lost by it, so that is said.
          'check.abandoned': dropped('remark-dropped'),
        },
      },
      checkingCorrection: {
        entry: [ask],
        on: {
          ...aside,
          confirmed: [
            {
              guard: 'pendingNeedsAmbition',
              target: 'askingAmbition',
              actions: [...recordPending, { type: 'pointAt', params: ({ context }) => ({ itemId: context.pending?.itemId ?? context.itemId }) }, 'settle'],
            },
            { target: 'advancing', actions: [...recordPending, 'settle'] },
          ],
          denied: dropped('correction-dropped'),
          'back.asked': dropped('correction-dropped'),
        },
      },
      checkingRestart: {
        entry: [ask],
        on: {
          ...aside,
          confirmed: { target: 'askingCurrent', actions: ['archiveAnswers', 'forgetPlaces', 'dropSelection', 'pointAtFirst', say({ cue: 'restarted' })] },
          denied: dropped('restart-dropped'),
          'back.asked': dropped('restart-dropped'),
        },
      },
      reviewing: {
        entry: [ask],
        on: {
          ...sideTrips('reviewing'),
          'resume.asked': [{ guard: 'hasAnyOpenItem', target: 'askingCurrent', actions: [say({ cue: 'welcome-back' }), 'pointAtFirstOpen'] }, goOn],
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
          'resume.asked': sayWhereWeAre,
          confirmed: sayWhereWeAre,
          denied: sayWhereWeAre,
          'pause.asked': { actions: [say({ cue: 'small-talk', about: 'goodbye' })] },
          'review.asked': 'reviewing',
        },
      },
      closed: {
        on: {
          'consent.declined': sayWhereWeAre,
          'progress.asked': sayWhereWeAre,
          'pause.asked': sayWhereWeAre,
          'readings.found': sayWhereWeAre,
          'range.missed': sayWhereWeAre,
          'card.answered-before': sayWhereWeAre,
          'text.too-long': sayWhereWeAre,
          'text.not-understood': sayWhereWeAre,
        },
      },
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

function isAskedAt(place: Place, itemId: ItemId): boolean {
  return place.itemId === itemId && place.state.startsWith('asking');
}

/** Keeps the outermost, which is where the way back ends, and the innermost. */
function withPlace(places: readonly Place[], place: Place): readonly Place[] {
  return [...places.slice(0, 1), ...places.slice(1).slice(-mostPlaces + 2), place];
}
