/**
 * The try pages' way to the server (`../contract.ts`). A failed request is a value: the page says so and keeps what was typed.
 * May import: flows, templates, bot/channels/web/contract.ts (types).
 */
import type { MemberId } from '../../../../flows/people.ts';
import type { Message } from '../../../../templates/message.ts';
import type { ClockMove, Feed, FeedEntry, MailRow, PostedMessage, Refusal, TalkState, TryState } from '../contract.ts';
import { base } from './base.ts';

/** `refused`: the server answered and will answer the same again. `failed`: the same message may be sent again. */
export type Sent =
  | { readonly kind: 'taken'; readonly entries: readonly FeedEntry[] }
  | { readonly kind: 'refused' | 'failed'; readonly message: Message | null };

const answerWithinMs = 20_000;
/** Moving the clock sends every nudge and digest on the way. */
const clockWithinMs = 60_000;

/** `null` when the server could not be reached or did not answer with a state. */
export async function getState(): Promise<TryState | null> {
  return read('/try/state');
}

/** `null` when the server could not be reached, or the session is over. */
export async function getTalkState(): Promise<TalkState | null> {
  return read('/talk/state');
}

/** What was said after the entry with this key; everything when `after` is null. `null` on failure. */
export async function getFeed(memberId: MemberId, after: string | null): Promise<readonly FeedEntry[] | null> {
  const query = new URLSearchParams({ member: memberId, ...(after === null ? {} : { after }) });
  const feed: Feed | null = await read(`${base}/feed?${query.toString()}`);
  return feed?.entries ?? null;
}

export async function sendMessage(posted: PostedMessage): Promise<Sent> {
  const response = await post(`${base}/messages`, posted, answerWithinMs);
  if (response === null) return { kind: 'failed', message: null };
  if (response.ok) {
    const feed: Feed | null = await bodyOf(response);
    return feed === null ? { kind: 'failed', message: null } : { kind: 'taken', entries: feed.entries };
  }
  const refusal: Refusal | null = await bodyOf(response);
  return { kind: response.status >= 500 ? 'failed' : 'refused', message: refusal?.message ?? null };
}

/** The state after the move; `null` when the clock may not have moved. */
export async function moveClock(move: ClockMove): Promise<TryState | null> {
  const response = await post('/try/clock', move, clockWithinMs);
  return response?.ok === true ? bodyOf(response) : null;
}

/** `null` on failure. */
export async function getMails(): Promise<readonly MailRow[] | null> {
  return read('/try/mails');
}

/** Where one mail is to be had, by form. */
export function mailAddress(id: string, form: 'html' | 'txt' | 'eml'): string {
  return `/try/mails/${encodeURIComponent(id)}.${form}`;
}

/** Where the picture is that a conversation shows at one place of one message. */
export function pictureAddress(memberId: MemberId, key: string, place: number): string {
  return `${base}/pictures/${encodeURIComponent(memberId)}/${encodeURIComponent(key)}/${place}.png`;
}

/** A mail's text or source; `null` on failure. */
export async function getMailText(id: string, form: 'txt' | 'eml'): Promise<string | null> {
  const response = await request(mailAddress(id, form), {}, answerWithinMs);
  return response?.ok === true ? response.text().catch(() => null) : null;
}

async function read<T>(path: string): Promise<T | null> {
  const response = await request(path, {}, answerWithinMs);
  return response?.ok === true ? bodyOf<T>(response) : null;
}

function post(path: string, body: PostedMessage | ClockMove, withinMs: number): Promise<Response | null> {
  return request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, withinMs);
}

async function request(path: string, init: RequestInit, withinMs: number): Promise<Response | null> {
  return fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(withinMs) }).catch(() => null);
}

/** One build serves page and server, so a body has the shape that the contract promises; one that is no JSON has none. */
async function bodyOf<T>(response: Response): Promise<T | null> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the contract is the type; see above
  return response.json().catch(() => null);
}
