/**
 * One at a time: work on one person queues behind earlier work on that person in this process. Different people do not wait for each other.
 * May import: flows.
 */
import type { MemberId } from '../flows/people.ts';

/** Resolves or rejects as `work` does, after everything that was queued before it for the same person. */
export type OneAtATime = <R>(memberId: MemberId, work: () => Promise<R>) => Promise<R>;

export function createOneAtATime(): OneAtATime {
  const last = new Map<MemberId, Promise<unknown>>();
  return (memberId, work) => {
    const own = (last.get(memberId) ?? Promise.resolve()).catch(() => undefined).then(work);
    last.set(memberId, own);
    const forget = () => {
      if (last.get(memberId) === own) last.delete(memberId);
    };
    own.then(forget, forget);
    return own;
  };
}
