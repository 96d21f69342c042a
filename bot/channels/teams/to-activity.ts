/**
 * To activity: a message as what the Bot Connector takes: plain text where that says it all, else an Adaptive Card alone (text beside a
 * card would be split off and could not be replaced later).
 * May import: flows, templates, bot/channels/teams. Pure.
 */
import type { Choice } from '../../../flows/choice.ts';
import type { MemberId } from '../../../flows/people.ts';
import type { Block, Button, Message, Option } from '../../../templates/message.ts';
import { letterBar } from '../letter-bar.ts';
import type { ActionSet, AdaptiveCard, CardAction, CardElement, RichText, TextRun } from './adaptive-card.ts';
import { mostActions } from './limits.ts';

export interface OutgoingActivity {
  readonly type: 'message';
  readonly locale: string;
  /** What notifications say. */
  readonly summary: string;
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly attachments?: readonly { readonly contentType: typeof cardType; readonly content: AdaptiveCard }[];
}

export const cardType = 'application/vnd.microsoft.card.adaptive';
export const verb = 'choose';

/** What fits beside each other on a phone; some clients cut off what does not, instead of wrapping it. A button's edges take the room of a few letters. */
const rowCharacters = 44;
const gap = 5;

/** @param memberId goes with every button, so that a press says whose card it is; `null`: a card of the front door */
export function toActivity(message: Message, memberId: MemberId | null): OutgoingActivity {
  const { blocks, lang, summary } = message;
  const lines = blocks.flatMap((block) => (block.kind === 'text' && block.style !== 'title' && block.style !== 'quote' ? [block.text] : []));
  const isPlain = lines.length === blocks.length && message.tone !== 'question';
  if (isPlain) return { type: 'message', locale: lang, summary, text: lines.join('\n\n'), textFormat: 'plain' };
  return { type: 'message', locale: lang, summary, attachments: [{ contentType: cardType, content: toCard(message, memberId) }] };
}

export function toCard({ blocks, lang, summary }: Message, memberId: MemberId | null): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText: summary,
    msteams: { width: 'Full' },
    body: blocks.flatMap((block) => elementsOf(block, memberId)),
  };
}

const looks: Readonly<Record<Extract<Block, { kind: 'text' }>['style'], Omit<TextRun, 'type' | 'text'>>> = {
  title: { size: 'Medium', weight: 'Bolder' },
  lead: { weight: 'Bolder' },
  normal: {},
  hint: { isSubtle: true, size: 'Small' },
  quote: { italic: true },
};

function elementsOf(block: Block, memberId: MemberId | null): readonly CardElement[] {
  switch (block.kind) {
    case 'text':
      return block.style === 'quote' ? [{ type: 'Container', style: 'emphasis', items: [rich(block.text, looks.quote)] }] : [rich(block.text, looks[block.style])];
    case 'progress':
      // In words alone: a drawn bar gets the padding of a container and fills half a phone.
      return [rich(block.label, looks.hint, 'Small')];
    case 'options':
      return [rich(block.label, looks.lead, 'Medium'), ...block.options.map(optionRow), ...actionSets(block.options.map((option) => optionAction(option, memberId)))];
    case 'buttons':
      return buttonSets(block.buttons, memberId);
    case 'facts':
      return [rich(block.caption, looks.lead, 'Medium'), ...block.rows.map(factRow)];
    case 'list':
      return block.items.map((item) => ({ type: 'ColumnSet', spacing: 'Small', columns: [{ type: 'Column', width: 'auto', items: [rich('•')] }, { type: 'Column', width: 'stretch', items: [rich(item)] }] }));
    case 'image':
      // The next block says the same in words; see the README.
      return (block.bars ?? []).map(({ label, part, whole }) => rich(`${letterBar(part, whole)} ${label}`, {}, 'Small'));
  }
}

function rich(text: string, look: Omit<TextRun, 'type' | 'text'> = {}, spacing?: RichText['spacing']): RichText {
  return { type: 'RichTextBlock', ...(spacing === undefined ? {} : { spacing }), inlines: [{ type: 'TextRun', text, ...look }] };
}

function optionRow({ number, text, mark }: Option): CardElement {
  const words = [rich(text), ...(mark === null ? [] : [rich(mark, looks.hint, 'None')])];
  return { type: 'ColumnSet', spacing: 'Small', columns: [{ type: 'Column', width: 'auto', items: [rich(String(number), looks.lead)] }, { type: 'Column', width: 'stretch', items: words }] };
}

/** Name above value: on a phone there is no room for both beside each other. */
function factRow({ name, value }: { readonly name: string; readonly value: string }): CardElement {
  return { type: 'Container', spacing: 'Small', items: [rich(name, looks.lead), rich(value, {}, 'None')] };
}

function optionAction({ number, text, choice }: Option, memberId: MemberId | null): CardAction {
  return actionOf(String(number), choice, memberId, { tooltip: text.slice(0, 200) });
}

/** Answers first; explanations in a row of their own. */
function buttonSets(buttons: readonly Button[], memberId: MemberId | null): readonly CardElement[] {
  const rows = [buttons.filter(({ weight }) => weight !== 'quiet'), buttons.filter(({ weight }) => weight === 'quiet')];
  return rows.flatMap((row) => actionSets(row.map(({ label, choice, weight }) => actionOf(label, choice, memberId, weight === 'primary' ? { style: 'positive' } : {}))));
}

function actionSets(actions: readonly CardAction[]): readonly ActionSet[] {
  const rows: CardAction[][] = [];
  for (const action of actions) {
    const row = rows.at(-1);
    const isRoom = row && row.length < mostActions && [...row, action].reduce((sum, { title }) => sum + title.length + gap, 0) <= rowCharacters;
    if (isRoom) row.push(action);
    else rows.push([action]);
  }
  return rows.map((row, index) => ({ type: 'ActionSet', spacing: index === 0 ? 'Medium' : 'Small', actions: row }));
}

function actionOf(title: string, choice: Choice, memberId: MemberId | null, extra: Pick<CardAction, 'tooltip' | 'style'>): CardAction {
  const shared = { title, ...extra, associatedInputs: 'none', data: { choice, member: memberId } } as const;
  return { type: 'Action.Execute', verb, ...shared, fallback: { type: 'Action.Submit', ...shared } };
}
