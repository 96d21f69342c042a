/**
 * Connector: the calls to the Bot Connector that we make, each once, with typed outcomes. Trying again is the outbox's.
 * One request at a time a conversation, by the documented pace; only to hosts that are allowed.
 * May import: flows, bot, bot/channels/teams, zod.
 */
import { z } from 'zod';
import type { TeamsAddress, UnreachableReason } from '../../../flows/contact.ts';
import type { SendOutcome } from '../channel.ts';
import { createPace } from './pace.ts';
import { createPoster, type Reply } from './post-json.ts';
import type { OutgoingActivity } from './to-activity.ts';
import type { Tokens } from './tokens.ts';

export interface Connector {
  /** @returns the outcome, and where it was taken the id by which the message can be replaced */
  send(address: TeamsAddress, activity: OutgoingActivity, isBulk: boolean): Promise<{ readonly outcome: SendOutcome; readonly activityId: string | null }>;
  /** Replaces a message. `false`: it still stands as it was. */
  replace(address: TeamsAddress, activityId: string, activity: OutgoingActivity): Promise<boolean>;
  /** The addresses of the person in this conversation, e-mail first; `null`: Teams cannot tell now. */
  addressesOf(address: TeamsAddress): Promise<readonly string[] | null>;
  close(): void;
}

interface Options {
  readonly tokens: Tokens;
  readonly serviceHosts: ReadonlySet<string>;
  /** Monotonic. */
  readonly nowMs: () => number;
  readonly timeoutMs?: number;
}

const created = z.object({ id: z.string().max(300) });
const refusal = z.object({ error: z.object({ code: z.string() }) });
const profile = z.object({ aadObjectId: z.string().optional(), objectId: z.string().optional(), email: z.string().nullish(), userPrincipalName: z.string().nullish() });

/** What a 403 means for the person; others are an organisation's rules. */
const reasons: Readonly<Record<string, UnreachableReason>> = { BotNotInConversationRoster: 'not-installed', ConversationBlockedByUser: 'blocked', BotDisabledByAdmin: 'disabled', MessageWritesBlocked: 'not-allowed' };

export function createConnector({ tokens, serviceHosts, nowMs, timeoutMs = 12_000 }: Options): Connector {
  const post = createPoster(timeoutMs);
  const pace = createPace(nowMs);
  const last = new Map<string, Promise<unknown>>();

  const oneAtATime = <R>(conversationId: string, work: () => Promise<R>): Promise<R> => {
    const own = (last.get(conversationId) ?? Promise.resolve()).then(work, work);
    const kept = own.catch(() => undefined).then(() => {
      if (last.get(conversationId) === kept) last.delete(conversationId);
    });
    last.set(conversationId, kept);
    return own;
  };

  /** A token that is refused is fetched again once. */
  const call = async (method: 'GET' | 'POST' | 'PUT', { serviceUrl }: TeamsAddress, path: string, body?: unknown): Promise<Reply> => {
    if (!isAllowed(serviceUrl, serviceHosts)) return { kind: 'not-sent' };
    const url = `${serviceUrl.replace(/\/$/, '')}/v3/conversations${path}`;
    const token = await tokens(null).catch(() => null);
    if (token === null) return { kind: 'not-sent' };
    const reply = await post(method, url, token, body);
    if (reply.kind !== 'answered' || reply.status !== 401) return reply;
    const fresh = await tokens(token).catch(() => null);
    return fresh === null ? reply : post(method, url, fresh, body);
  };

  const paced = (address: TeamsAddress, isBulk: boolean, work: () => Promise<Reply>): Promise<Reply> =>
    oneAtATime(address.conversationId, async () => {
      const pausedMs = pace.pausedMs(address.conversationId);
      if (pausedMs > 0) return { kind: 'answered', status: 429, body: null, retryAfterMs: pausedMs };
      await pace.turn(address.tenantId, address.conversationId, isBulk);
      const reply = await work();
      if (reply.kind === 'answered' && reply.status >= 400 && reply.retryAfterMs !== null) pace.pause(address.conversationId, reply.retryAfterMs);
      return reply;
    });

  /** A conversation that is gone is made again, once, with the person's id towards this bot; Teams gives a personal one the same id for good. */
  const recreate = async (address: TeamsAddress): Promise<string | null> => {
    const { botId, userId, tenantId } = address;
    const reply = await call('POST', address, '', { bot: { id: botId }, members: [{ id: userId }], tenantId, channelData: { tenant: { id: tenantId } }, isGroup: false });
    return reply.kind === 'answered' && reply.status < 300 ? idIn(reply.body) : null;
  };

  const addressed = (address: TeamsAddress, conversationId: string, activity: OutgoingActivity) => ({
    ...activity,
    from: { id: address.botId },
    recipient: { id: address.userId },
    conversation: { id: conversationId },
  });

  return {
    async send(address, activity, isBulk) {
      const sendTo = (conversationId: string) => call('POST', address, `/${encodeURIComponent(conversationId)}/activities`, addressed(address, conversationId, activity));
      const reply = await paced(address, isBulk, async () => {
        const first = await sendTo(address.conversationId);
        if (first.kind !== 'answered' || first.status !== 404) return first;
        const again = await recreate(address);
        return again === null ? first : sendTo(again);
      });
      return { outcome: outcomeOf(reply), activityId: reply.kind === 'answered' && reply.status < 300 ? idIn(reply.body) : null };
    },
    async replace(address, activityId, activity) {
      const path = `/${encodeURIComponent(address.conversationId)}/activities/${encodeURIComponent(activityId)}`;
      const reply = await paced(address, false, () => call('PUT', address, path, { ...addressed(address, address.conversationId, activity), id: activityId }));
      return reply.kind === 'answered' && reply.status < 300;
    },
    async addressesOf(address) {
      const reply = await call('GET', address, `/${encodeURIComponent(address.conversationId)}/members/${encodeURIComponent(address.userId)}`);
      if (reply.kind !== 'answered' || reply.status === 429 || reply.status >= 500) return null;
      const person = profile.safeParse(reply.body);
      if (reply.status >= 300 || !person.success || (person.data.aadObjectId ?? person.data.objectId) !== address.objectId) return [];
      return [person.data.email, person.data.userPrincipalName].filter((found): found is string => typeof found === 'string' && found !== '');
    },
    close: () => post.close(),
  };
}

/** Whether a service address is one that the bot may send its token to. Plain HTTP is for a stand-in on this machine. */
export function isAllowed(serviceUrl: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '' || !hosts.has(url.host)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname));
}

function idIn(body: unknown): string | null {
  const parsed = created.safeParse(body);
  return parsed.success ? parsed.data.id : null;
}

/** Retried: 412, 429, 502, 503, 504 and other faults of the server. Never: a person or organisation that does not want it, a message too large. */
function outcomeOf(reply: Reply): SendOutcome {
  if (reply.kind === 'not-sent') return { kind: 'retry', afterMs: null };
  if (reply.kind === 'unknown') return { kind: 'unknown' };
  const { status, body, retryAfterMs } = reply;
  if (status < 300) return { kind: 'delivered' };
  if (status === 401 || status === 412 || status === 429 || status >= 500) return { kind: 'retry', afterMs: retryAfterMs };
  if (status === 404) return { kind: 'unreachable', reason: 'gone' };
  const parsed = refusal.safeParse(body);
  const code = parsed.success ? parsed.data.error.code : '';
  return status === 403 ? { kind: 'unreachable', reason: reasons[code] ?? 'not-allowed' } : { kind: 'refused', code: `HTTP_${status}` };
}
