/**
 * Pace: the documented rates, kept by waiting. One conversation: 7 messages a second, 60 in 30 s, 1,800 an hour; one tenant: under 30 a
 * second, of which what goes to many at once may take 20, so that answers to people are never behind it.
 * May import: node:timers/promises.
 */
import { setTimeout as wait } from 'node:timers/promises';

interface Window {
  readonly most: number;
  readonly ms: number;
}
const ofConversation: readonly Window[] = [{ most: 7, ms: 1000 }, { most: 60, ms: 30_000 }, { most: 1800, ms: 3_600_000 }];
const ofBulk: readonly Window[] = [{ most: 20, ms: 1000 }];
const mostKept = 1800;

export interface Pace {
  /** Resolves when one more message may go. Callers come one at a time a conversation. */
  turn(tenantId: string, conversationId: string, isBulk: boolean): Promise<void>;
  /** How long Teams asked not to be spoken to here; 0: it did not, or that is over. */
  pausedMs(conversationId: string): number;
  /** Teams asked to wait. */
  pause(conversationId: string, ms: number): void;
}

/** @param nowMs monotonic */
export function createPace(nowMs: () => number): Pace {
  const sent = new Map<string, number[]>();
  const paused = new Map<string, number>();

  const delayOf = (key: string, windows: readonly Window[]): number => {
    const now = nowMs();
    const times = sent.get(key) ?? [];
    return Math.max(0, ...windows.map(({ most, ms }) => ((times.at(-most) ?? -Infinity) + ms) - now));
  };
  const count = (key: string): void => {
    const times = sent.get(key) ?? [];
    sent.delete(key);
    sent.set(key, [...times, nowMs()].slice(-mostKept));
    // Those who were silent longest come first; an hour of silence leaves nothing to wait for.
    for (const [oldest, past] of sent) {
      if ((past.at(-1) ?? 0) > nowMs() - 3_600_000) break;
      sent.delete(oldest);
      paused.delete(oldest);
    }
  };

  return {
    async turn(tenantId, conversationId, isBulk) {
      const bulkKey = `bulk ${tenantId}`;
      for (;;) {
        const delay = Math.max(delayOf(conversationId, ofConversation), isBulk ? delayOf(bulkKey, ofBulk) : 0);
        if (delay <= 0) break;
        await wait(delay);
      }
      count(conversationId);
      if (isBulk) count(bulkKey);
    },
    pausedMs: (conversationId) => Math.max(0, (paused.get(conversationId) ?? 0) - nowMs()),
    pause: (conversationId, ms) => {
      paused.set(conversationId, nowMs() + ms);
    },
  };
}
