/**
 * Card: the parts that every message is built of, and the table type that asks for one card for every Say.
 * May import: flows, templates/message, templates/speech.
 */
import { AppError } from '../../flows/app-error.ts';
import type { Choice, Command } from '../../flows/choice.ts';
import type { Glossary } from '../../flows/glossary.ts';
import type { Language } from '../../flows/language.ts';
import type { Item, ItemId, Questionnaire } from '../../flows/questionnaire.ts';
import type { Say } from '../../flows/say.ts';
import type { Block, Button, Message } from '../message.ts';
import { shortened } from './phrases.ts';
import { textsIn } from './texts.ts';

/** What the words depend on besides the Say: the person's language, and the content that ids refer to. */
export interface Speaker {
  readonly language: Language;
  readonly questionnaire: Questionnaire;
  readonly glossary: Glossary;
}

export type SayName = Say['say'];
export type SayOf<Name extends SayName> = Extract<Say, { say: Name }>;
export type Cards<Name extends SayName = SayName> = { readonly [N in Name]: (say: SayOf<N>, speaker: Speaker) => Message };

/** A Say is about an item that the questionnaire does not have: it was made for another version. */
export class UnknownItemError extends AppError {
  readonly code = 'SPEECH_UNKNOWN_ITEM';
  readonly itemId: string;

  constructor(itemId: string, questionnaire: Questionnaire) {
    super(`Item ${itemId} is not in questionnaire ${questionnaire.id} ${questionnaire.version}. Render with the version that the participant started with.`);
    this.itemId = itemId;
  }
}

/** @throws UnknownItemError */
export function itemOf(itemId: ItemId, { questionnaire }: Speaker): Item {
  const item = questionnaire.item(itemId);
  if (!item) throw new UnknownItemError(itemId, questionnaire);
  return item;
}

/** "12 Samenwerken in de keten". @throws UnknownItemError */
export function itemLine(itemId: ItemId, speaker: Speaker): string {
  return textsIn(speaker.language).words.questionLine(itemId, itemOf(itemId, speaker).title[speaker.language]);
}

/** Longest summary: what a notification or a screen reader can bear. */
export const longestSummary = 300;
/** Longest label of a button. */
export const longestLabel = 30;
/** How many questions a card lists, and for how many it has a button, before it says how many more there are. */
export const mostListed = 8;

export function message(lang: Language, tone: Message['tone'], summary: string, blocks: readonly Block[]): Message {
  return { summary: shortened(summary, longestSummary), tone, lang, blocks };
}

/** A message of one short text, which is its summary too, and perhaps some buttons. */
export function line(lang: Language, tone: Message['tone'], sentence: string, buttons: readonly Button[] = []): Message {
  return message(lang, tone, sentence, [text('normal', sentence), ...buttonRow(buttons)]);
}

export function text(style: Extract<Block, { kind: 'text' }>['style'], content: string): Block {
  return { kind: 'text', style, text: content };
}

/** One block, or none when there is no button: channels refuse an empty row. */
export function buttonRow(buttons: readonly Button[]): readonly Block[] {
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

export function button(label: string, choice: Choice, weight: Button['weight'] = 'normal'): Button {
  return { label, choice, weight };
}

export function commandButton(command: Command, language: Language, weight: Button['weight'] = 'normal'): Button {
  return button(textsIn(language).buttons.commands[command], { action: 'command', command }, weight);
}

/** Yes and no to what was just asked. */
export function yesOrNo(about: Extract<Choice, { action: 'confirm' }>['about'], language: Language): readonly Button[] {
  const { yes, no } = textsIn(language).buttons;
  return [button(yes, { action: 'confirm', about, isSure: true }), button(no, { action: 'confirm', about, isSure: false })];
}
