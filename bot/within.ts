/**
 * Within: waits for work, but no longer than so many milliseconds. The work itself goes on: what it leads to then is the caller's to say.
 * May import: nothing.
 */

/** Resolves or rejects as `work` does. @throws what `late` makes, where the time is over first */
export async function within<R>(timeoutMs: number, work: Promise<R>, late: () => Error): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
