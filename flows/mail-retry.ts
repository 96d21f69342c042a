/**
 * Mail retry: what one try at sending makes of a mail, and when the next try is.
 * May import: flows. Pure: the caller passes `now`.
 */
import type { Mail } from './mail.ts';

/** How one try at sending ended. `reason` is a short code without addresses or text of the mail, fit for a log line. */
export type SendOutcome =
  /** Taken over by the server. `source` is the message as it went out (RFC 5322). */
  | { readonly kind: 'sent'; readonly source: Uint8Array }
  /** Not taken over, and a later try may succeed. */
  | { readonly kind: 'retry'; readonly reason: string }
  /** Not taken over, and no later try will do better. `code`: the SMTP reply, where there was one. */
  | { readonly kind: 'refused'; readonly reason: string; readonly code: number | null }
  /** The connection broke when the whole message was over and no reply had come: it may have arrived, so it is not sent again. */
  | { readonly kind: 'unknown'; readonly reason: string };

const minute = 60_000;
/** The wait after the first, second, … failed try; the last one repeats. */
const waits = [1 * minute, 5 * minute, 15 * minute, 60 * minute, 180 * minute, 360 * minute] as const;
/** Counted from queueing. What has not gone out by then is old news; mail servers give up after some days too. */
export const giveUpAfterMs = 3 * 24 * 60 * minute;

/**
 * When to try again. Pure.
 * @param failures tries that failed so far, this one included; at least 1
 * @returns ISO 8601 in UTC; `null`: give up
 */
export function nextTryAt(queuedAt: string, failures: number, now: string): string | null {
  const wait = waits[Math.min(failures, waits.length) - 1] ?? waits[0];
  const at = Date.parse(now) + wait;
  return at - Date.parse(queuedAt) > giveUpAfterMs ? null : new Date(at).toISOString();
}

/**
 * The mail after one try. Pure. A `retry` past the last try becomes `refused`.
 * @param keepsSource whether the message as sent is kept, which try mode's mailbox page needs
 */
export function afterTry(mail: Mail, outcome: SendOutcome, now: string, keepsSource: boolean): Mail {
  const settled = (status: Mail['status'], words: string): Mail => ({
    ...mail,
    status,
    attempts: [...mail.attempts, { at: now, outcome: words }],
    dueAt: null,
  });
  switch (outcome.kind) {
    case 'sent':
      return { ...settled('sent', 'sent'), source: keepsSource ? outcome.source : null };
    case 'refused':
      return settled('refused', `refused: ${outcome.reason}`);
    case 'unknown':
      return settled('unknown', `unknown: ${outcome.reason}`);
    case 'retry': {
      const dueAt = nextTryAt(mail.queuedAt, mail.attempts.length + 1, now);
      if (dueAt === null) return settled('refused', `refused: gave up after ${outcome.reason}`);
      return { ...settled('queued', `retry: ${outcome.reason}`), dueAt };
    }
  }
}
