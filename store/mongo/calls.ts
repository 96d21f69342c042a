/**
 * Calls: every call to MongoDB goes through here: tried again while that may help, ended in time, counted until it is over.
 * May import: store, node:timers/promises.
 *
 * The driver's retryable writes do not cover a standalone server, and try once only. Each action here may therefore be run
 * again after an attempt of unknown outcome, and must tell its own earlier effect from another's.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../store-error.ts';
import { away, isTransient, toStoreError } from './errors.ts';

/** What an action answers that could not yet tell whether it took effect; it is run again. */
export const unclear = Symbol('unclear');

export interface Attempt {
  /** An earlier attempt failed in a way that leaves open whether it took effect. */
  readonly isRepeat: boolean;
}

export interface Calls {
  /** @throws StoreError, STORE_AWAY after `timeoutMs` */
  readonly call: <R>(action: (attempt: Attempt) => Promise<R | typeof unclear>) => Promise<R>;
  isOpen(): boolean;
  /** Takes no more calls and waits for those under way. */
  finish(): Promise<void>;
}

/** @param onSilence told when a call ended without an answer */
export function openCalls(timeoutMs: number, onSilence: () => void): Calls {
  const underWay = new Set<Promise<unknown>>();
  let isOpen = true;
  return {
    call: async (action) => {
      if (!isOpen) throw new StoreError('STORE_CLOSED', 'The store was closed; open it again first.');
      const answer = inTime(timeoutMs, action);
      underWay.add(answer);
      try {
        return await answer;
      } catch (error) {
        const refusal = toStoreError(error);
        if (refusal.code === 'STORE_AWAY') onSilence();
        throw refusal;
      } finally {
        underWay.delete(answer);
      }
    },
    isOpen: () => isOpen,
    finish: async () => {
      isOpen = false;
      await Promise.allSettled(underWay);
    },
  };
}

/** Repeats an action while that may help, for `timeoutMs` in all. */
export async function inTime<R>(timeoutMs: number, action: (attempt: Attempt) => Promise<R | typeof unclear>): Promise<R> {
  const end = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(away()), timeoutMs);
  });
  try {
    return await Promise.race([repeatUntilClear(action, end.signal), expiry]);
  } finally {
    clearTimeout(timer);
    end.abort();
  }
}

async function repeatUntilClear<R>(action: (attempt: Attempt) => Promise<R | typeof unclear>, end: AbortSignal): Promise<R> {
  for (let pauseMs = 20, isRepeat = false; ; pauseMs = Math.min(pauseMs * 2, 500), isRepeat = true) {
    try {
      const answer = await action({ isRepeat });
      if (answer !== unclear) return answer;
    } catch (error) {
      if (!isTransient(error)) throw error;
    }
    await pause(pauseMs, undefined, { signal: end });
  }
}
