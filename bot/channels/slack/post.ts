/**
 * Post: says one message in someone's direct conversation, at Slack's pace, and tells how it ended.
 * May import: flows (types), bot.
 */
import type { SlackAddress } from '../../../flows/contact.ts';
import type { SendOutcome } from '../channel.ts';
import type { Called } from './calls.ts';
import { isTokenRefused, outcomeOf } from './outcome.ts';
import { createPacing } from './pacing.ts';
import type { SlackMessage } from './to-slack-message.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** @param key the same when the same message is said again. Rejects when the store is away. */
export type Post = (address: SlackAddress, message: SlackMessage, key: string) => Promise<SendOutcome>;

/** Conversations and keys remembered; the oldest falls out. */
const mostRemembered = 20_000;
/** Ours, on each message, so that one that may have arrived can be looked for. */
const eventType = 'datapeil_message';
/** How far back it is looked for. */
const lookedThrough = 15;

export function createPost({ workspaces, wait, everyMs }: { workspaces: Workspaces; wait: (ms: number) => Promise<void>; everyMs: number }): Post {
  const paced = createPacing(everyMs, wait);
  const conversations = new Map<string, string>();
  /** Tries that ended without an answer. */
  const uncertain = new Set<string>();

  const openConversation = async ({ replies }: Workspace, { teamId, userId }: SlackAddress): Promise<Called> => {
    const called = await replies('conversations.open', { users: userId });
    const id = called.ok ? idIn(called.answer['channel']) : null;
    if (id !== null) remember(conversations, `${teamId}:${userId}`, id);
    return called.ok && id === null ? { ok: false, why: 'unknown' } : called;
  };

  /** After no answer: is it there? `null`: that cannot be seen now. */
  const isThere = async ({ replies }: Workspace, channel: string, key: string): Promise<boolean | null> => {
    const called = await replies('conversations.history', { channel, limit: lookedThrough, include_all_metadata: true });
    if (!called.ok) return null;
    const { messages } = called.answer;
    return Array.isArray(messages) && messages.some((message) => keyIn(message) === key);
  };

  const postOnce = async (workspace: Workspace, channel: string, { text, blocks }: SlackMessage, key: string): Promise<Called> => {
    if (uncertain.has(key)) {
      const found = await isThere(workspace, channel, key);
      if (found === null) return { ok: false, why: 'unknown' };
      uncertain.delete(key);
      if (found) return { ok: true, answer: {} };
    }
    const called = await workspace.replies('chat.postMessage', { channel, text, blocks, unfurl_links: false, unfurl_media: false, metadata: { event_type: eventType, event_payload: { key } } });
    if (!called.ok && called.why === 'unknown') {
      if (uncertain.size >= mostRemembered) uncertain.clear();
      uncertain.add(key);
    }
    return called;
  };

  const post = async (workspace: Workspace, address: SlackAddress, message: SlackMessage, key: string): Promise<Called> => {
    const known = () => conversations.get(`${address.teamId}:${address.userId}`);
    let channel = address.conversationId ?? known();
    if (channel === undefined) {
      const opened = await openConversation(workspace, address);
      channel = known();
      if (!opened.ok || channel === undefined) return opened;
    }
    const id = channel;
    const called = await paced(id, () => postOnce(workspace, id, message, key));
    if (called.ok || called.why !== 'refused' || called.error !== 'channel_not_found') return called;
    // Opening it again says whether the conversation is gone, or the person.
    const reopened = await openConversation(workspace, address);
    const again = known();
    return reopened.ok && again !== undefined && again !== id ? paced(again, () => postOnce(workspace, again, message, key)) : reopened.ok ? called : reopened;
  };

  return async (address, message, key) => {
    const workspace = await workspaces.of(address.teamId);
    if (!workspace) return { kind: 'unreachable', reason: 'not-installed' };
    const called = await post(workspace, address, message, key);
    if (!isTokenRefused(called)) return outcomeOf(called);
    workspaces.forget(address.teamId);
    const renewed = await workspaces.of(address.teamId);
    return renewed && renewed.installation.botToken !== workspace.installation.botToken ? { kind: 'retry', afterMs: 0 } : outcomeOf(called);
  };
}

function idIn(channel: unknown): string | null {
  return isRecord(channel) && typeof channel['id'] === 'string' ? channel['id'] : null;
}

function keyIn(message: unknown): string | null {
  const metadata = isRecord(message) ? message['metadata'] : null;
  const payload = isRecord(metadata) && metadata['event_type'] === eventType ? metadata['event_payload'] : null;
  return isRecord(payload) && typeof payload['key'] === 'string' ? payload['key'] : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function remember(map: Map<string, string>, key: string, value: string): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > mostRemembered && !oldest.done) map.delete(oldest.value);
}
