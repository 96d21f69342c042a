/**
 * Calls to Slack's Web API, each made once: no retries inside, so that the outbox alone decides when something is said again.
 * The library's own ways would retry for half an hour, post twice after a timeout, and stop every channel for one that is told to wait.
 * May import: bot/channels/slack, @slack/web-api.
 */
import { LogLevel, WebAPIPlatformError, WebAPIRateLimitedError, WebClient, type Logger } from '@slack/web-api';
import type { SlackMethod } from './slack-methods.ts';

/** What became of a call. */
export type Called =
  | { readonly ok: true; readonly answer: Readonly<Record<string, unknown>> }
  /** Slack says when to try again. */
  | { readonly ok: false; readonly why: 'later'; readonly waitSec: number }
  /** Slack's own word, such as `user_disabled`; trying again gives the same. */
  | { readonly ok: false; readonly why: 'refused'; readonly error: string }
  /** No answer, or none that can be read: Slack may have done it. */
  | { readonly ok: false; readonly why: 'unknown' };

export type Call = (method: SlackMethod, args: Readonly<Record<string, unknown>>) => Promise<Called>;

/** Words of Slack for its own troubles: the same call can go well later. */
const passing = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable', 'team_added_to_org', 'accesslimited']);
const usualTimeoutMs = 10_000;
const rateLimitedWaitSec = 30;

export interface CallOptions {
  /** With a slash at its end. */
  readonly apiUrl: string;
  readonly token: string;
  readonly timeoutMs?: number;
}

/** One way to Slack for one token. Calls over different ways do not wait for each other. */
export function openCalls({ apiUrl, token, timeoutMs = usualTimeoutMs }: CallOptions): Call {
  const client = new WebClient(token, clientOptions(apiUrl, timeoutMs));
  return async (method, args) => {
    try {
      return { ok: true, answer: { ...(await client.apiCall(method, { ...args })) } };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

/** For Bolt's own clients too. */
export function clientOptions(apiUrl: string, timeoutMs = usualTimeoutMs) {
  return { slackApiUrl: apiUrl, timeout: timeoutMs, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, allowAbsoluteUrls: false, logger: silent };
}

function outcomeOf(error: unknown): Called {
  if (error instanceof WebAPIRateLimitedError) return { ok: false, why: 'later', waitSec: error.retryAfter };
  if (!(error instanceof WebAPIPlatformError)) return { ok: false, why: 'unknown' };
  const { error: word } = error.data;
  if (word === 'ratelimited' || word === 'rate_limited') return { ok: false, why: 'later', waitSec: rateLimitedWaitSec };
  // A proxy's error page takes the place of Slack's word, too.
  return passing.has(word) || !/^[a-z0-9_]+$/.test(word) ? { ok: false, why: 'unknown' } : { ok: false, why: 'refused', error: word };
}

/** The library writes tokens, names and texts into its log. We write our own. */
export const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
