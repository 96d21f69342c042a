/**
 * Access: who may ask what. Deny by default: what is not in the table is refused.
 * May import: flows. Pure.
 */
import type { Command } from './choice.ts';
import type { Role } from './people.ts';

/** Questions that show something of other people. */
export type Question = Extract<Command, 'status' | 'digest'>;

const table: Readonly<Record<Question, readonly Role[]>> = {
  /** How far everyone is; never an answer. */
  status: ['process-director', 'facilitator'],
  /** Answers with names and functions. */
  digest: ['facilitator'],
};

export function mayAsk(role: Role, question: Question): boolean {
  return table[question].includes(role);
}
