import { createActor, type AnyTransitionDefinition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { isAnswered, answerTo, withChange, type Answers, type Judgement } from '../../flows/answer.ts';
import { createIntakeChart } from '../../flows/intake.ts';
import type { IntakeEvent } from '../../flows/intake-event.ts';
import { firstOpen, flowVersion, intakeStates, itemBefore, newIntake, normaliseIntake, type IntakeState, type StoredIntake } from '../../flows/intake-state.ts';
import { parseQuestionnaire, type ItemId, type Questionnaire } from '../../flows/questionnaire.ts';
import { step, type Effect, type Step } from '../../flows/step.ts';
import { answersOf } from '../support/member-builder.ts';

const both = (text: string) => ({ nl: text, en: text });
const id = (text: string) => text as ItemId;
const level = (number: number): Judgement => ({ kind: 'level', level: number });
const unknown: Judgement = { kind: 'unknown' };

function questionnaireOf(...ids: readonly string[]): Questionnaire {
  const item = (itemId: string) => ({
    id: itemId, theme: 'people', title: both('T'), about: both('A'), example: both('E'), question: both('Q'), terms: [], levels: ['a', 'b', 'c', 'd'].map(both),
  });
  const head = { format: 1, id: 'tiny', version: '1', title: both('T'), themes: [{ id: 'people', title: both('P') }], modules: ['one'] };
  const result = parseQuestionnaire(head, { one: { id: 'one', title: both('M'), about: both('A'), status: 'final', items: ids.map(item) } });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const tiny = questionnaireOf('1', '2');
const chart = createIntakeChart(tiny);

/** A step with the answers that it records. */
function advance(stored: StoredIntake, answers: Answers, event: IntakeEvent, machine = chart): Step & { readonly answers: Answers } {
  const stepped = step(machine, stored, event, answers);
  return { ...stepped, answers: stepped.effects.reduce(withEffect, answers) };
}

function withEffect(answers: Answers, effect: Effect): Answers {
  const stamp = { at: '2026-10-28T10:00:00.000Z', channel: 'web' } as const;
  if (effect.type === 'archiveAnswers') return {};
  if (effect.type === 'recordAnswer') return withChange(answers, effect.params.itemId, { ...stamp, part: effect.params.part, value: effect.params.judgement });
  if (effect.type === 'recordRemark') return withChange(answers, effect.params.itemId, { ...stamp, part: 'remark', value: effect.params.text });
  return answers;
}

/** Every kind of event, with the variants that guards tell apart. */
const events: readonly IntakeEvent[] = [
  { type: 'greeting.said' },
  { type: 'consent.given' },
  { type: 'consent.declined' },
  { type: 'judgement.given', judgement: level(1) },
  { type: 'judgement.given', judgement: level(3) },
  { type: 'judgement.given', judgement: unknown },
  { type: 'range.missed' },
  { type: 'selection.changed', selection: { itemId: id('1'), options: ['a'], other: null } },
  { type: 'other.started' },
  { type: 'ambition.missed', itemId: id('1') },
  { type: 'answer.kept' },
  ...['1', '2'].flatMap((itemId): IntakeEvent[] => [
    ...[level(1), level(3), unknown].map((judgement) => ({ type: 'correction.given', itemId: id(itemId), part: 'current', judgement }) as const),
    { type: 'correction.given', itemId: id(itemId), part: 'ambition', judgement: level(2) },
    { type: 'correction.suggested', itemId: id(itemId), part: 'current', judgement: level(3) },
    { type: 'correction.suggested', itemId: id(itemId), part: 'ambition', judgement: level(2) },
    { type: 'item.revisited', itemId: id(itemId) },
    { type: 'remark.started', itemId: id(itemId) },
    { type: 'card.answered-before', itemId: id(itemId), part: 'current' },
  ]),
  { type: 'confirmation.missed' },
  { type: 'item.missed', spoken: '99' },
  { type: 'remark.given', itemId: null, text: 'x' },
  { type: 'remark.given', itemId: id('2'), text: 'y' },
  { type: 'remark.dropped' },
  { type: 'prose.said', text: 'z' },
  { type: 'confirmed' },
  { type: 'denied' },
  { type: 'check.abandoned' },
  { type: 'back.asked' },
  { type: 'term.asked', termId: 'dpia' },
  { type: 'term.missed', spoken: 'x' },
  { type: 'explanation.asked', itemId: null },
  { type: 'overview.asked' },
  { type: 'progress.asked' },
  { type: 'help.asked' },
  { type: 'privacy.asked' },
  { type: 'own-data.asked', wish: 'show' },
  { type: 'repeat.asked' },
  { type: 'human.asked' },
  { type: 'language.chosen', language: 'en' },
  { type: 'small-talk.said', about: 'thanks' },
  { type: 'pause.asked' },
  { type: 'resume.asked' },
  { type: 'restart.asked' },
  { type: 'review.asked' },
  { type: 'submission.given' },
  { type: 'readings.found', readings: [] },
  { type: 'command.refused', command: 'status' },
  { type: 'text.missing' },
  { type: 'text.too-long', length: 5000 },
  { type: 'text.not-understood' },
  { type: 'workshop.started' },
];

interface Point {
  readonly stored: StoredIntake;
  readonly answers: Answers;
}

/** Far enough to come to every state with every kind of place and answer behind it. */
const mostPoints = 400;

/** What decides: not how often something was misunderstood, and not when something was answered. */
function keyOf({ stored: { state, context }, answers }: Point): string {
  const values = Object.entries(answers).map(([itemId, { current, ambition }]) => [itemId, current, ambition]);
  return JSON.stringify([state, context.itemId, context.places, context.pending, values.sort()]);
}

/** The invitation, and after answering all, and after submitting; the later ones save a long search. */
function starts(): Point[] {
  const invited: Point = { stored: newIntake(tiny), answers: {} };
  const told = (events: readonly IntakeEvent[], start: Point) => events.reduce<Point>(({ stored, answers }, event) => advance(stored, answers, event), start);
  const reviewing = told([{ type: 'consent.given' }, { type: 'judgement.given', judgement: level(3) }, { type: 'judgement.given', judgement: level(3) }, { type: 'judgement.given', judgement: unknown }], invited);
  return [invited, reviewing, told([{ type: 'submission.given' }], reviewing)];
}

/** Breadth first: every step from every point that was found. */
function walk() {
  const queue: Point[] = starts();
  const seen = new Set(queue.map(keyOf));
  const steps: { readonly from: Point; readonly event: IntakeEvent; readonly to: ReturnType<typeof advance> }[] = [];
  for (const from of queue) {
    for (const event of events) {
      const to = advance(from.stored, from.answers, event);
      steps.push({ from, event, to });
      const key = keyOf(to);
      if (seen.has(key) || seen.size >= mostPoints) continue;
      seen.add(key);
      queue.push({ stored: to.stored, answers: to.answers });
    }
  }
  return steps;
}

const steps = walk();

/** The transitions that XState takes, `always` ones included. */
function transitionsOf({ stored, answers }: Point, event: IntakeEvent): readonly AnyTransitionDefinition[] {
  const taken: AnyTransitionDefinition[] = [];
  const actor = createActor(chart, {
    snapshot: chart.resolveState({ value: stored.state, context: stored.context }),
    inspect: (inspection) => {
      if (inspection.type === '@xstate.microstep') taken.push(...inspection._transitions);
    },
  });
  actor.start();
  actor.send({ ...event, answers });
  actor.stop();
  return taken;
}

function nameOf({ source, eventType, guard, target }: AnyTransitionDefinition): string {
  return [source.key, eventType === '' ? 'always' : eventType, JSON.stringify(guard ?? ''), '→', ...(target ?? []).map(({ key }) => key)].join(' ');
}

describe('the chart', () => {
  it('has no arrow that nobody can take: all transitions, guarded alternatives and immediate ones are taken', () => {
    const nodes = [chart.root, ...Object.values(chart.root.states)];
    const declared = nodes.flatMap((node): AnyTransitionDefinition[] => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]);
    expect(declared.length).toBeGreaterThan(100);

    const taken = new Set<AnyTransitionDefinition>();
    const kinds = new Set<string>();
    for (const { from, event, to } of steps) {
      if (!to.taken) continue;
      // XState says which transition it took only when it runs an actor, which is slow: once for each kind of step.
      const { itemId, places } = from.stored.context;
      const isAtHand = 'itemId' in event && event.itemId === itemId;
      const kind = JSON.stringify([from.stored.state, event.type, isAtHand, to.stored.state, to.effects.map(({ type }) => type), to.stored.context.places.length - places.length]);
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      for (const transition of transitionsOf(from, event)) taken.add(transition);
    }
    expect(declared.filter((transition) => !taken.has(transition)).map(nameOf)).toEqual([]);
  });

  it('rests in every state that is ever stored, and in no other', () => {
    const states = new Set<IntakeState>();
    for (const { to } of steps) states.add(to.stored.state);
    expect([...states].sort()).toEqual([...intakeStates].sort());
  });
});

describe('every step from every point that can be come to', () => {
  it('is the same after a cold start as when the chart is warm', () => {
    const cold = createIntakeChart(tiny);
    expect(steps.length).toBeGreaterThan(10_000);
    for (const { from, event, to } of steps.filter((_, index) => index % 7 === 0)) {
      const again = step(cold, JSON.parse(JSON.stringify(from.stored)) as StoredIntake, event, JSON.parse(JSON.stringify(from.answers)) as Answers);
      expect(again).toEqual({ stored: to.stored, effects: to.effects, taken: to.taken });
    }
  });

  it('keeps the cursor small and sound', () => {
    for (const { from, event, to } of steps) {
      const { state, context } = to.stored;
      const note = JSON.stringify({ from: from.stored, event, to: to.stored });
      if (context.places.length > 4 || JSON.stringify(to.stored).length > 700) expect.fail(`too large: ${note}`);
      if (normaliseIntake(to.stored, tiny, to.answers) !== to.stored) expect.fail(`does not fit: ${note}`);
      // A question that waits for a yes, a no or a text knows what about, and nothing else does.
      const isPending = ['doubtingAmbition', 'writingRemark', 'checkingRemark', 'checkingCorrection'].includes(state);
      if (isPending !== (context.pending !== null) && state !== 'closed') expect.fail(`pending: ${note}`);
      const isAside = ['writingRemark', 'checkingRemark', 'checkingCorrection', 'checkingRestart'].includes(state);
      if (isAside && context.places.length === 0) expect.fail(`no way back: ${note}`);
      const isEnd = ['reviewing', 'submitted', 'declined', 'consenting', 'invited'].includes(state);
      if (isEnd && context.places.length > 0) expect.fail(`places left over: ${note}`);
    }
  });

  it('never leaves an ambition without a current level, nor asks for one', () => {
    for (const { from, event, to } of steps) {
      const note = JSON.stringify({ from, event, to: to.stored });
      for (const { current, ambition } of Object.values(to.answers)) if (ambition !== null && current?.kind !== 'level') expect.fail(note);
      if (to.stored.state === 'askingAmbition' && answerTo(to.answers, to.stored.context.itemId).current?.kind !== 'level') expect.fail(note);
    }
  });

  it('goes on to an item that is open, unless the person asked for another', () => {
    for (const { from, event, to } of steps) {
      if (event.type !== 'judgement.given' || to.stored.state !== 'askingCurrent' || from.stored.context.places.length > 0) continue;
      if (isAnswered({ asksAmbition: true }, answerTo(to.answers, to.stored.context.itemId))) expect.fail(JSON.stringify({ from, event, to: to.stored }));
    }
  });

  it('records nothing before consent, after a refusal, and once the workshop has begun', () => {
    const silent: readonly IntakeState[] = ['invited', 'consenting', 'declined', 'closed'];
    for (const { from, event, to } of steps) {
      if (!silent.includes(from.stored.state)) continue;
      if (to.answers !== from.answers || to.effects.some(({ type }) => type === 'recordSubmission')) expect.fail(JSON.stringify({ from, event }));
    }
  });

  it('stays closed once the workshop has begun', () => {
    for (const { from, to } of steps) if (from.stored.state === 'closed') expect(to.stored.state).toBe('closed');
  });

  it('counts misunderstandings in a row, and starts anew at anything else', () => {
    for (const { event, to } of steps) if (event.type !== 'text.not-understood') expect(to.stored.context.misunderstood).toBe(0);
    const asking = advance(newIntake(tiny), {}, { type: 'consent.given' }).stored;
    const lost = [1, 2, 3].reduce((stored) => step(chart, stored, { type: 'text.not-understood' }, {}).stored, asking);
    expect(lost.context.misunderstood).toBe(3);
  });
});

describe('from the first item to the review', () => {
  const six = questionnaireOf('1', '2', '3', '4', '5', '6');
  const machine = createIntakeChart(six);

  it.each([
    ['levels', [level(2)]],
    ['don’t knows', [unknown]],
    ['skips', [{ kind: 'skipped' }]],
    ['all in turn', [level(1), { kind: 'not-my-field' }, level(4), level(4), { kind: 'skipped' }]],
  ] as const)('every item is asked once and in order, whatever is answered: %s', (_, judgements) => {
    const asked: string[] = [];
    let point: Point & { readonly effects?: readonly Effect[] } = advance(newIntake(six), {}, { type: 'consent.given' }, machine);
    for (let turn = 0; point.stored.state !== 'reviewing'; turn++) {
      expect(turn).toBeLessThan(20);
      if (point.stored.state === 'askingCurrent') asked.push(point.stored.context.itemId);
      const judgement = judgements[turn % judgements.length] ?? unknown;
      const event: IntakeEvent = point.stored.state === 'doubtingAmbition' ? { type: 'confirmed' } : { type: 'judgement.given', judgement };
      point = advance(point.stored, point.answers, event, machine);
    }
    expect(asked).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(firstOpen(six, point.answers)).toBeNull();
  });

  it('what was left on the way is come back to before the review', () => {
    const script: readonly IntakeEvent[] = [
      { type: 'consent.given' },
      { type: 'item.revisited', itemId: id('5') },
      { type: 'judgement.given', judgement: unknown },
      ...Array.from({ length: 5 }, () => ({ type: 'judgement.given', judgement: unknown }) as const),
    ];
    const visited: string[] = [];
    let point: Point = { stored: newIntake(six), answers: {} };
    for (const event of script) {
      point = advance(point.stored, point.answers, event, machine);
      visited.push(`${point.stored.state} ${point.stored.context.itemId}`);
    }
    expect(visited).toEqual(['askingCurrent 1', 'askingCurrent 5', 'askingCurrent 1', 'askingCurrent 2', 'askingCurrent 3', 'askingCurrent 4', 'askingCurrent 6', 'reviewing 6']);
  });
});

describe('looking for the next item', () => {
  const three = questionnaireOf('1', '2', '3');

  it('goes on from behind the present one, then from the start, and never to the present one', () => {
    expect(firstOpen(three, {}, id('2'))).toBe('3');
    expect(firstOpen(three, answersOf({ '3': 'unknown' }), id('2'))).toBe('1');
    expect(firstOpen(three, answersOf({ '1': 'unknown', '3': 'unknown' }), id('2'))).toBeNull();
    expect(firstOpen(three, {})).toBe('1');
  });

  it('knows the item before, and none before the first', () => {
    expect([itemBefore(three, id('3')), itemBefore(three, id('1')), itemBefore(three, id('99'))]).toEqual(['2', null, null]);
  });
});

describe('a stored state that does not fit', () => {
  const stored = (state: string, overrides: Partial<StoredIntake['context']> = {}): StoredIntake => ({
    flowVersion,
    state: state as IntakeState,
    context: { itemId: id('1'), places: [], pending: null, misunderstood: 0, ...overrides },
  });
  const answered = answersOf({ '1': [2, 3], '2': 'unknown' });
  const normalised = (before: StoredIntake, answers: Answers = {}) => {
    const { state, context: { itemId, places, pending } } = normaliseIntake(before, tiny, answers);
    return { state, itemId, places, pending };
  };

  it.each(intakeStates.map((state) => [state]))('is none where all fits: %s comes back as it is', (state) => {
    const before = stored(state);
    expect(normaliseIntake(before, tiny, answered)).toBe(before);
  });

  it('asks the first open item where the item at hand is gone', () => {
    expect(normalised(stored('askingAmbition', { itemId: id('9') }), answersOf({ '1': 'unknown' }))).toEqual({ state: 'askingCurrent', itemId: '2', places: [], pending: null });
  });

  it('goes to the review where the item at hand is gone and all others are answered', () => {
    expect(normalised(stored('askingCurrent', { itemId: id('9') }), answered)).toMatchObject({ state: 'reviewing' });
  });

  it('goes back to where the side trip began where the item of the side trip is gone', () => {
    const places = [{ state: 'submitted', itemId: id('2') }] as const;
    expect(normalised(stored('askingCurrent', { itemId: id('9'), places }), answered)).toEqual({ state: 'submitted', itemId: '2', places: [], pending: null });
    const pending = { about: 'correction', itemId: id('9'), part: 'current', judgement: level(2) } as const;
    expect(normalised(stored('checkingCorrection', { places, pending }), answered)).toEqual({ state: 'submitted', itemId: '2', places: [], pending: null });
  });

  it('forgets places at items that are gone, and keeps the others', () => {
    const places = [{ state: 'askingCurrent', itemId: id('9') }, { state: 'askingCurrent', itemId: id('2') }] as const;
    expect(normalised(stored('askingCurrent', { places }))).toMatchObject({ state: 'askingCurrent', itemId: '1', places: [{ itemId: '2' }] });
  });

  it.each(['submitted', 'reviewing', 'declined', 'closed', 'consenting'] as const)('stays where it is where the state is about no item: %s', (state) => {
    expect(normalised(stored(state, { itemId: id('9') }), answered)).toMatchObject({ state, itemId: '1' });
  });

  it.each(['asking', 'advancing', 'resuming', 'starting', ''])('goes on with the first open item where the state is unknown or passing: "%s"', (state) => {
    expect(normalised(stored(state), answersOf({ '1': 'unknown' }))).toMatchObject({ state: 'askingCurrent', itemId: '2' });
    expect(normalised(stored(state), answered)).toMatchObject({ state: 'reviewing' });
  });

  it('begins with the welcome where the state is unknown and nothing was answered: nobody is asked without consent', () => {
    expect(normalised(stored('asking'))).toMatchObject({ state: 'invited' });
  });
});

describe('a step', () => {
  it('refuses to store a passing state rather than lose the conversation later', () => {
    expect(() => step(chart, { ...newIntake(tiny), state: 'nowhere' as IntakeState }, { type: 'greeting.said' }, {})).toThrow();
  });

  it('says that the chart had no arrow for an event', () => {
    const { taken, effects, stored } = step(chart, newIntake(tiny), { type: 'answer.kept' }, {});
    expect({ taken, effects, state: stored.state }).toEqual({ taken: false, effects: [], state: 'invited' });
  });
});
