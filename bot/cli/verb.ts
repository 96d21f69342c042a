/**
 * Verb: one thing that the command line can do. A subject has a file of its own in this folder; `verbs.ts` lists them all.
 * May import: bot.
 */
import type { Io } from './io.ts';

export interface Verb {
  /** One or two words, as they are typed: `store check`. */
  readonly name: string;
  /** What follows the name: `FILE [--dry-run] [--json]`. */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly purpose: string;
  /**
   * @param args what was typed behind the name
   * @returns the exit code: 0 done, 1 done but something is wrong
   * @throws UsageError for what was typed wrongly; AppError for what went wrong. Both are told plainly by `run.ts`.
   */
  run(args: readonly string[], io: Io): Promise<number>;
}
