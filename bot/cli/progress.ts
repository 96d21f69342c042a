/**
 * Progress: a line each so many, so that a long verb is seen to work and its log stays short.
 * May import: bot.
 */
import type { Io } from './io.ts';

const every = 1000;

/** @returns to be told of each step: what is done, and how many by now */
export function createProgress({ note }: Io): (what: string, count: number) => void {
  return (what, count) => {
    if (count % every === 0) note(`  ${what} ${count} …`);
  };
}
