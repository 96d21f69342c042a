/** Block Kit as Slack's reference describes it, for the blocks that bots of our kind send. Written apart from the bot's own limits, so that each checks the other. */
import { z } from 'zod';

const plain = (most: number) => z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const formatted = (most: number) => z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
const either = (most: number) => z.discriminatedUnion('type', [plain(most), formatted(most)]);
const block_id = z.string().max(255).optional();

const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: z.string().min(1).max(255),
  value: z.string().max(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plain(150), block_id }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z
    .strictObject({ type: z.literal('section'), text: either(3000).optional(), fields: z.array(either(2000)).min(1).max(10).optional(), accessory: button.optional(), block_id, expand: z.boolean().optional() })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'a section needs text or fields'),
  z.strictObject({ type: z.literal('context'), elements: z.array(either(3000)).min(1).max(10), block_id }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z.array(button).min(1).max(25).refine((all) => new Set(all.map(({ action_id }) => action_id)).size === all.length, 'action_id must be unique'),
    block_id,
  }),
]);

export type ShownBlock = z.infer<typeof block>;

const inMessage = z.array(block).min(1).max(50);
const inView = z.array(block).max(100);

/** Throws what Slack would say. */
export function checkedBlocks(json: string, where: 'message' | 'view'): readonly ShownBlock[] {
  const blocks = (where === 'message' ? inMessage : inView).parse(JSON.parse(json));
  if (where === 'message' && JSON.stringify(blocks.map(wordsOf)).length > 13_500) throw new RangeError('msg_blocks_too_long');
  return blocks;
}

/** Everything that a person reads in a block. */
export function wordsOf(shown: ShownBlock): readonly string[] {
  switch (shown.type) {
    case 'header':
      return [shown.text.text];
    case 'divider':
      return [];
    case 'section':
      return [...(shown.text ? [shown.text.text] : []), ...(shown.fields ?? []).map(({ text }) => text), ...(shown.accessory ? [shown.accessory.text.text] : [])];
    case 'context':
      return shown.elements.map(({ text }) => text);
    case 'actions':
      return shown.elements.map(({ text }) => text.text);
  }
}

export function buttonsIn(blocks: readonly ShownBlock[]): readonly z.infer<typeof button>[] {
  return blocks.flatMap((shown) => (shown.type === 'actions' ? shown.elements : shown.type === 'section' && shown.accessory ? [shown.accessory] : []));
}
