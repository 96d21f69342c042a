/**
 * Log: one JSON line an event, on standard error. Never an answer, a remark, a name, an address or a token: callers pass ids and codes.
 * May import: nothing.
 */
type Fact = string | number | boolean | null | undefined;

/** Writes one line; facts are values, never messages of people. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, facts?: Readonly<Record<string, Fact>>) => void;

export function createLog(write: (line: string) => void, now: () => string): Log {
  return (level, event, facts = {}) => write(`${JSON.stringify({ at: now(), level, event, ...facts })}\n`);
}

/** What a log line may say of an error: its class and code, and of a programming error where it happened. Its message may quote anything. */
export function factsOf(error: unknown): Record<string, Fact> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { error: error.name, code, ...(code === undefined ? { place: placeOf(error) } : {}) };
}

/** The stack begins with the message, which may hold lines of its own. */
function placeOf({ stack = '', message }: Error): string | undefined {
  return stack.slice(stack.indexOf(message) + message.length).split('\n')[1]?.trim();
}
