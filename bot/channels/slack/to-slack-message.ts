/**
 * Translates a message into Block Kit: full level texts in sections, each with a short numbered button beside it.
 * May import: flows, templates (types), bot/channels/slack. Pure.
 */
import type { Choice } from '../../../flows/choice.ts';
import type { MemberId } from '../../../flows/people.ts';
import type { Block, Button, Message, Option } from '../../../templates/message.ts';
import { letterBar } from '../letter-bar.ts';
import { cutTo, escaped, partsOf, plainText, type SlackBlock, type SlackButton } from './block-kit.ts';
import { toCardValue } from './card-value.ts';
import { limits, messageIssues } from './limits.ts';
import { SlackError } from './slack-error.ts';

export interface SlackMessage {
  /** What notifications and screen readers say; escaped. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Every button of ours; a press comes back under it. */
export const choiceActions = /^choice\.\d+$/;

/**
 * Pure. @param cardOf whose card it is; every button carries it
 * @throws SlackError SLACK_TOO_LONG when Slack would refuse the message, naming each limit: the texts have to become shorter
 */
export function toSlackMessage(message: Message, cardOf: MemberId | null): SlackMessage {
  const translated = { text: escaped(cutTo(message.summary, limits.text)), blocks: toSlackBlocks(message.blocks, cardOf) };
  const issues = messageIssues(translated);
  if (issues.length > 0) throw new SlackError('SLACK_TOO_LONG', `Slack would refuse this message: ${issues.map(({ path, message: fault }) => `${path} ${fault}`).join('; ')}.`);
  return translated;
}

/** Pure. For an App Home too, which is no message. */
export function toSlackBlocks(blocks: readonly Block[], cardOf: MemberId | null): readonly SlackBlock[] {
  let actions = 0;
  const nextButton = (label: string, choice: Choice): SlackButton => ({ type: 'button', text: plainText(cutTo(label, limits.button)), action_id: `choice.${actions++}`, value: toCardValue({ cardOf, choice }) });

  const toButton = ({ label, choice, weight }: Button): SlackButton => ({ ...nextButton(label, choice), ...(weight === 'primary' ? { style: 'primary' } : {}) });

  const toOption = ({ number, text, mark, choice }: Option): readonly SlackBlock[] => {
    const [first = '', ...rest] = partsOf(`${number}. ${text}${mark === null ? '' : ` (${mark})`}`, limits.section);
    const button = { ...nextButton(String(number), choice), accessibility_label: cutTo(`${number}: ${text}`, limits.accessibilityLabel) };
    return [{ type: 'section', text: plainText(first), accessory: { ...button, accessibility_label: escaped(button.accessibility_label) } }, ...rest.map(section)];
  };

  const toBlocks = (block: Block): readonly SlackBlock[] => {
    switch (block.kind) {
      case 'text':
        return textBlocks(block);
      case 'progress':
        return [{ type: 'context', elements: [plainText(`${letterBar(block.done, block.total)} ${block.label}`)] }];
      case 'options':
        return [...sections(block.label), ...block.options.flatMap(toOption)];
      case 'buttons':
        return chunks(block.buttons.map(toButton), limits.actions).map((elements) => ({ type: 'actions', elements }));
      case 'facts':
        return [
          ...sections(block.caption),
          ...chunks(block.rows.map(({ name, value }) => plainText(cutTo(`${name}\n${value}`, limits.field))), limits.fields).map((fields): SlackBlock => ({ type: 'section', fields })),
        ];
      case 'list':
        return sections(block.items.map((item) => `• ${item}`).join('\n'));
      case 'image':
        // Slack shows a picture from a public address or from its own files; answers belong in neither. The next block says the same.
        return block.bars === undefined ? [] : sections(block.bars.map(({ label, part, whole }) => `${letterBar(part, whole)} ${label}`).join('\n'));
    }
  };
  return blocks.flatMap(toBlocks);
}

function textBlocks({ style, text }: Extract<Block, { kind: 'text' }>): readonly SlackBlock[] {
  switch (style) {
    case 'title':
      return escaped(text).length <= limits.header ? [{ type: 'header', text: plainText(text) }] : sections(text);
    case 'hint':
      return partsOf(text, limits.context).map((part) => ({ type: 'context', elements: [plainText(part)] }));
    case 'quote':
      // What a person wrote is known to that person: the start of it is enough, and `&` alone five times over would fill the message.
      return [section(cutTo(`“${text}”`, limits.section))];
    case 'lead':
    case 'normal':
      return sections(text);
  }
}

function sections(text: string): readonly SlackBlock[] {
  return partsOf(text, limits.section).map(section);
}

function section(text: string): SlackBlock {
  return { type: 'section', text: plainText(text) };
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
