/**
 * Transition: what XState's function of this name does, without the actor and the initial state that it makes anew for every call,
 * which was a third of what a turn threw away. One actor, never started, stands in for all steps of a chart: charts here start nothing.
 * May import: xstate. Pure.
 */
import { createActor, type AnyActorScope, type AnyStateMachine, type EventFrom, type ExecutableActionObject, type SnapshotFrom } from 'xstate';

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/** The snapshot after an event, and the actions that are for the caller to carry out, in order. */
export function transition<Chart extends AnyStateMachine>(chart: Chart, snapshot: SnapshotFrom<Chart>, event: EventFrom<Chart>): readonly [SnapshotFrom<Chart>, readonly ExecutableActionObject[]] {
  const actions: ExecutableActionObject[] = [];
  const after = chart.transition(snapshot, event, { ...scopeOf(chart), actionExecutor: (action) => void actions.push(action) });
  return [after as SnapshotFrom<Chart>, actions];
}

function scopeOf(chart: AnyStateMachine): AnyActorScope {
  const known = scopes.get(chart);
  if (known) return known;
  const self = createActor(chart);
  const nothing = (): void => undefined;
  const scope: AnyActorScope = { self, id: '', sessionId: '', system: self.system, logger: nothing, defer: nothing, emit: nothing, stopChild: nothing, actionExecutor: nothing };
  scopes.set(chart, scope);
  return scope;
}
