/**
 * One message of the bot as HTML.
 * May import: flows, templates (types and words), dom.ts, gauge.ts, open-messages.ts.
 */
import type { Choice } from '../../../../flows/choice.ts';
import type { Block, Button, Message, Option } from '../../../../templates/message.ts';
import type { PageWords } from '../../../../templates/page/words.ts';
import { element } from './dom.ts';
import { slimGauge } from './gauge.ts';
import { isAnswer } from './open-messages.ts';

export interface MessageView {
  readonly words: PageWords;
  /** A message that was superseded keeps its texts and its explanations; its answers fold away. */
  readonly isOpen: boolean;
  /** Where the picture is that is the block at this place; `null`: nowhere, its words are shown. */
  readonly pictureAddress: (place: number) => string | null;
  readonly choose: (choice: Choice, pressed: HTMLButtonElement) => void;
}

/** The message's blocks, ready to be put in an element that carries its language. */
export function renderMessage(message: Message, view: MessageView): readonly HTMLElement[] {
  return message.blocks.flatMap((block, place) => renderBlock(block, place, view));
}

function renderBlock(block: Block, place: number, view: MessageView): readonly HTMLElement[] {
  switch (block.kind) {
    case 'text':
      return [renderText(block.style, block.text)];
    case 'progress':
      return [element('div', { class: 'progress' }, slimGauge(block.done, block.total, 'items'), element('p', {}, block.label))];
    case 'options':
      return view.isOpen ? [renderOptions(block.label, block.options, view)] : [renderFoldedOptions(block.options, view)];
    case 'buttons':
      return renderButtons(block.buttons, view);
    case 'facts':
      return [renderFacts(block)];
    case 'list':
      return [element('ul', {}, ...block.items.map((item) => element('li', {}, item)))];
    case 'image':
      return [renderPicture(block, view.pictureAddress(place))];
  }
}

function renderPicture({ picture: { alt, width, height } }: Extract<Block, { kind: 'image' }>, address: string | null): HTMLElement {
  return address === null ? element('p', {}, alt) : element('img', { class: 'picture', src: address, alt, width, height, loading: 'lazy' });
}

function renderText(style: 'title' | 'lead' | 'normal' | 'hint' | 'quote', text: string): HTMLElement {
  if (style === 'title') return element('h2', {}, text);
  if (style === 'quote') return element('blockquote', {}, element('p', {}, text));
  return element('p', { class: style }, text);
}

function renderOptions(label: string, options: readonly Option[], view: MessageView): HTMLElement {
  const group = element('div', { class: 'options', role: 'group', 'aria-label': label }, element('p', { class: 'options-label', 'aria-hidden': 'true' }, label));
  const list = element('ol', {});
  for (const { number, text, mark, choice } of options) {
    const button: HTMLButtonElement = element(
      'button',
      { type: 'button', class: 'option', 'data-marked': mark !== null, click: () => view.choose(choice, button) },
      element('span', { class: 'option-number' }, String(number)),
      element('span', { class: 'option-text' }, text),
      mark === null ? null : element('span', { class: 'option-mark' }, mark),
    );
    list.append(element('li', {}, button));
  }
  group.append(list);
  return group;
}

function renderFoldedOptions(options: readonly Option[], view: MessageView): HTMLElement {
  const items = options.map(({ number, text }) => element('li', { value: number }, text));
  return element('details', { class: 'folded' }, element('summary', { lang: view.words.language }, view.words.showAnswers(options.length)), element('ol', {}, ...items));
}

/** Explanations get a row of their own, away from the answers. */
function renderButtons(buttons: readonly Button[], view: MessageView): readonly HTMLElement[] {
  const rows = [view.isOpen ? buttons.filter(isAnswer) : [], buttons.filter((button) => !isAnswer(button))];
  return rows.flatMap((row, index) => (row.length === 0 ? [] : [element('div', { class: index === 0 ? 'buttons' : 'buttons explanations' }, ...row.map((button) => renderButton(button, view)))]));
}

function renderButton({ label, choice, weight }: Button, view: MessageView): HTMLElement {
  const button: HTMLButtonElement = element('button', { type: 'button', class: `button ${weight}`, click: () => view.choose(choice, button) }, label);
  return button;
}

function renderFacts({ caption, rows }: Extract<Block, { kind: 'facts' }>): HTMLElement {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('tbody', {}, ...rows.map(({ name, value }) => element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)))),
  );
}
