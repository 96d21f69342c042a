/**
 * Clock: the only place that reads real time and sets timers. In try mode it can be moved forward.
 * May import: node:timers.
 */
import { setTimeout as delay } from 'node:timers/promises';

export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
  /**
   * Runs `work`, which never rejects, with a pause of `everyMs` before each time: never twice at once.
   * @returns a stop; it resolves when what was running is done
   */
  every(everyMs: number, work: () => Promise<void>): () => Promise<void>;
  /** Resolves after so many milliseconds of real time; keeps no process running. */
  wait(ms: number): Promise<void>;
}

export interface MovableClock extends Clock {
  /** Moves to an instant; never back: what was sent stays sent. */
  moveTo(instant: string): void;
  /** How far it runs ahead of real time, in milliseconds. */
  aheadMs(): number;
}

/** @param aheadMs how far the clock starts ahead of real time */
export function createClock(aheadMs = 0): MovableClock {
  let ahead = aheadMs;
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    every(everyMs, work) {
      let isStopped = false;
      let running = Promise.resolve();
      let timer: NodeJS.Timeout;
      const wait = () => {
        if (isStopped) return;
        timer = setTimeout(() => {
          running = work().then(wait);
        }, everyMs);
      };
      wait();
      return () => {
        isStopped = true;
        clearTimeout(timer);
        return running;
      };
    },
    wait: (ms) => delay(ms, undefined, { ref: false }),
    moveTo(instant) {
      ahead = Math.max(ahead, Date.parse(instant) - Date.now());
    },
    aheadMs: () => ahead,
  };
}

/** Milliseconds that only ever pass, for measuring how long something takes: no step of the wall clock moves them. */
export function monotonicMs(): number {
  return performance.now();
}
