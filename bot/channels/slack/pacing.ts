/**
 * Pacing: work on one conversation goes one after the other, its beginnings at least so far apart. Conversations do not wait for each other.
 * May import: nothing.
 */
export type Paced = <T>(conversationId: string, work: () => Promise<T>) => Promise<T>;

/** @param wait resolves after so many milliseconds */
export function createPacing(everyMs: number, wait: (ms: number) => Promise<void>): Paced {
  const free = new Map<string, Promise<unknown>>();
  return (conversationId, work) => {
    const before = free.get(conversationId) ?? Promise.resolve();
    const done = before.then(work);
    const next = before.then(() => Promise.all([done.catch(() => undefined), wait(everyMs)])).then(() => {
      if (free.get(conversationId) === next) free.delete(conversationId);
    });
    free.set(conversationId, next);
    return done;
  };
}
