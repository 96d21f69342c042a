/**
 * Answered message: what stays of a message whose button was pressed: its words, and what was chosen. Buttons cannot be disabled.
 * May import: flows (types), bot/channels/slack, zod. Pure.
 */
import { z } from 'zod';
import type { Choice } from '../../../flows/choice.ts';
import { plainText, type SlackBlock, type SlackText } from './block-kit.ts';
import { limits } from './limits.ts';
import type { SlackMessage } from './to-slack-message.ts';

/** As Slack hands a message back: escaped already, with ids that we did not give. */
const text = z.object({ type: z.literal('plain_text'), text: z.string() }).transform(({ text: shown }): SlackText => ({ type: 'plain_text', text: shown, emoji: false }));
const kept = z.union([
  z.object({ type: z.literal('header'), text }),
  z.object({ type: z.literal('section'), text }),
  z.object({ type: z.literal('section'), fields: z.array(text) }),
  z.object({ type: z.literal('context'), elements: z.array(text) }),
]);

/** Whether the press answered what the message asked. Asking for an explanation leaves the question open. */
export function isAnswer({ action }: Choice): boolean {
  return !['explain-item', 'explain-term', 'command', 'revisit', 'write-remark'].includes(action);
}

/** @param shown the message as Slack shows it; what is not ours is left out. @param label what was chosen */
export function answeredMessage(shown: { readonly blocks: unknown }, label: string): SlackMessage {
  const blocks = (Array.isArray(shown.blocks) ? shown.blocks : []).flatMap((block): SlackBlock[] => {
    const parsed = kept.safeParse(block);
    return parsed.success ? [parsed.data] : [];
  });
  const chosen = plainText(`✓ ${label}`);
  return { text: chosen.text, blocks: [...blocks.slice(0, limits.messageBlocks - 1), { type: 'context', elements: [chosen] }] };
}
