/**
 * Slack's documented limits, and the check of what we send against them. Slack refuses the whole message for one label too long,
 * so it is better to know here. Lengths count what is sent: escaped, in UTF-16 code units, which is never less than Slack counts.
 * May import: flows, bot/channels/slack. Pure.
 */
import type { Issue } from '../../../flows/result.ts';
import type { SlackBlock, SlackButton, SlackText } from './block-kit.ts';

export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** The whole of a message's blocks; not in the reference, seen as `msg_blocks_too_long`. */
  messageCharacters: 13_000,
  /** Of the top-level text; Slack advises 4,000 and cuts at 40,000. */
  text: 4000,
  header: 150,
  section: 3000,
  fields: 10,
  field: 2000,
  contextElements: 10,
  context: 3000,
  actions: 25,
  button: 75,
  value: 2000,
  id: 255,
  accessibilityLabel: 75,
  imageUrl: 3000,
  altText: 2000,
  privateMetadata: 3000,
} as const;

/** Every limit that the message breaks; none: Slack takes it. */
export function messageIssues({ text, blocks }: { readonly text: string; readonly blocks: readonly SlackBlock[] }): readonly Issue[] {
  return [
    ...atLeastOne('text', text.length),
    ...atMost('text', text.length, limits.text),
    ...atMost('blocks', blocks.length, limits.messageBlocks),
    ...atMost('characters', charactersIn(blocks), limits.messageCharacters),
    ...blockIssues(blocks),
  ];
}

/** Every limit that an App Home breaks. */
export function viewIssues(blocks: readonly SlackBlock[]): readonly Issue[] {
  return [...atMost('blocks', blocks.length, limits.viewBlocks), ...blockIssues(blocks)];
}

function blockIssues(blocks: readonly SlackBlock[]): readonly Issue[] {
  return [...atLeastOne('blocks', blocks.length), ...blocks.flatMap((block, index) => within(`blocks › ${index} ${block.type}`, issuesOf(block)))];
}

function issuesOf(block: SlackBlock): readonly Issue[] {
  switch (block.type) {
    case 'header':
      return textIssues('text', block.text, limits.header);
    case 'divider':
      return [];
    case 'context':
      return [...atLeastOne('elements', block.elements.length), ...atMost('elements', block.elements.length, limits.contextElements), ...block.elements.flatMap((text) => textIssues('element', text, limits.context))];
    case 'section':
      return [
        ...('text' in block ? textIssues('text', block.text, limits.section) : []),
        ...('accessory' in block ? buttonIssues(block.accessory) : []),
        ...('fields' in block ? [...atLeastOne('fields', block.fields.length), ...atMost('fields', block.fields.length, limits.fields), ...block.fields.flatMap((text) => textIssues('field', text, limits.field))] : []),
      ];
    case 'actions':
      return [
        ...atLeastOne('elements', block.elements.length),
        ...atMost('elements', block.elements.length, limits.actions),
        ...block.elements.flatMap(buttonIssues),
        ...(new Set(block.elements.map(({ action_id }) => action_id)).size === block.elements.length ? [] : [{ path: 'action_id', message: 'comes twice in one block' }]),
      ];
  }
}

function buttonIssues({ text, value, action_id, accessibility_label }: SlackButton): readonly Issue[] {
  return [
    ...textIssues('button', text, limits.button),
    ...atMost('value', value.length, limits.value),
    ...atLeastOne('action_id', action_id.length),
    ...atMost('action_id', action_id.length, limits.id),
    ...atMost('accessibility_label', accessibility_label?.length ?? 0, limits.accessibilityLabel),
  ];
}

function textIssues(path: string, { text }: SlackText, most: number): readonly Issue[] {
  return [...atLeastOne(path, text.trim().length), ...atMost(path, text.length, most)];
}

function atMost(path: string, count: number, most: number): readonly Issue[] {
  return count > most ? [{ path, message: `has ${count}; Slack takes ${most}` }] : [];
}

function atLeastOne(path: string, count: number): readonly Issue[] {
  return count === 0 ? [{ path, message: 'is empty; Slack refuses that' }] : [];
}

function within(path: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ path: `${path} › ${issue.path}`, message: issue.message }));
}

/** Of everything a person reads in them. */
export function charactersIn(blocks: readonly SlackBlock[]): number {
  return blocks.reduce((sum, block) => {
    switch (block.type) {
      case 'header':
        return sum + block.text.text.length;
      case 'divider':
        return sum;
      case 'context':
        return sum + total(block.elements);
      case 'section':
        return sum + ('text' in block ? block.text.text.length : 0) + ('fields' in block ? total(block.fields) : 0);
      case 'actions':
        return sum + total(block.elements.map(({ text }) => text));
    }
  }, 0);
}

function total(texts: readonly SlackText[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
