/**
 * Which messages of a conversation can still be answered.
 * May import: templates, bot/channels/web/contract.ts (types). Pure.
 */
import type { Button, Message } from '../../../../templates/message.ts';
import type { FeedEntry } from '../contract.ts';

/**
 * The keys of the messages whose answers may be pressed: the newest one that asks, and where that is a notice (a nudge over an
 * open question) also the newest question or receipt before it.
 * @param entries in the order of speaking
 */
export function openKeys(entries: readonly FeedEntry[]): ReadonlySet<string> {
  const open = new Set<string>();
  for (const entry of entries.toReversed()) {
    if (entry.from !== 'bot' || !asksForAnswer(entry.content)) continue;
    if (entry.content.tone !== 'notice') return open.add(entry.key);
    if (open.size === 0) open.add(entry.key);
  }
  return open;
}

/** True when something can be pressed that answers; explanations do not count. */
export function asksForAnswer(message: Message): boolean {
  return message.blocks.some((block) => block.kind === 'options' || (block.kind === 'buttons' && block.buttons.some(isAnswer)));
}

/** Explanations are the quiet buttons: pressing them answers nothing. */
export function isAnswer({ weight }: Button): boolean {
  return weight !== 'quiet';
}
