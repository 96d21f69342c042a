/**
 * Double click: the same button again at once is a slip of the finger: it changes nothing and nothing is said.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { Inbound } from './inbound.ts';
import type { MemberBase } from './member.ts';

const doubleClickSec = 10;

/** Whether this presses the button that was pressed last, with nothing said in between. Going back twice is meant. */
export function isDoubleClick({ seen }: Pick<MemberBase, 'seen'>, { said }: Inbound, now: string): boolean {
  const last = seen.at(-1);
  if (said.kind === 'text' || last?.pressed === undefined) return false;
  if (said.choice.action === 'command' && said.choice.command === 'back') return false;
  return JSON.stringify(last.pressed) === JSON.stringify(said.choice) && Date.parse(now) - Date.parse(last.at) < doubleClickSec * 1000;
}
