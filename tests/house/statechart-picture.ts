/**
 * Draws a statechart as Mermaid and a table, from the machine itself. `npm run docs` writes it to docs/, a test fails when they drift apart.
 */
import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate';

/** Markdown: the arrows between states as a picture, the answers that leave the state as it is as a table. */
export function statechartPicture(machine: AnyStateMachine, title: string): string {
  const states = Object.values(machine.root.states);
  const arrows = states.flatMap((state) => [...arrowsOf(state.transitions), ...(state.always ?? [])].map((transition) => ({ from: state.key, transition })));
  const moving = arrows.filter(({ transition }) => transition.target);
  const lines = moving.flatMap(({ from, transition }) => (transition.target ?? []).map(({ key }) => `  ${from} --> ${key}: ${labelOf(transition)}`));
  const staying = arrows.filter(({ transition }) => !transition.target);
  const anywhere = arrowsOf(machine.root.transitions);
  return [
    `# ${title}`,
    '',
    'Generated from the machine by `npm run docs`; a test fails when it is out of date.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${machine.root.initial.target[0]?.key ?? ''}`,
    ...[...new Set(lines)],
    '```',
    '',
    ...section('Said in one state, which stays as it is', ['state', 'event', 'what happens'], staying.map(({ from, transition }) => [from, labelOf(transition), actionsOf(transition)])),
    ...section('Answered in any state', ['event', 'what happens'], anywhere.map((transition) => [labelOf(transition), transition.target ? `goes to ${String(transition.target[0]?.key)}` : actionsOf(transition)])),
  ].join('\n');
}

/** Nothing where there are no rows. */
export function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  return [`## ${title}`, '', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`), ''];
}

function arrowsOf(transitions: Map<string, AnyTransitionDefinition[]>): readonly AnyTransitionDefinition[] {
  return [...transitions.values()].flat();
}

function labelOf(transition: AnyTransitionDefinition): string {
  const name = String(transition.eventType) || 'at once';
  const guard: unknown = transition.guard;
  const named = nameOf(guard);
  return named === '' ? name : `${name} [${named}]`;
}

function actionsOf(transition: AnyTransitionDefinition): string {
  const actions: readonly unknown[] = transition.actions;
  return [...new Set(actions.map(nameOf))].join(', ');
}

/** A guard or action of the machine, by its name and a parameter that is text. */
function nameOf(part: unknown): string {
  if (typeof part === 'string') return part;
  if (typeof part !== 'object' || part === null || !('type' in part)) return '';
  const params = 'params' in part && typeof part.params === 'string' ? ` ${part.params}` : '';
  return `${String(part.type)}${params}`;
}
