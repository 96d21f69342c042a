/**
 * Message: one thing that the bot shows, the same for every channel. Channels translate it to HTML, Adaptive Cards or Block Kit.
 * Texts are plain: no markup of any kind, so nothing that a person wrote can become markup.
 * May import: flows, templates/charts (types).
 */
import type { Choice } from '../flows/choice.ts';
import type { ChartPicture } from './charts/chart-picture.ts';

export interface Option {
  /** The number that can be typed for it. */
  readonly number: number;
  readonly text: string;
  /** Short mark beside it, such as "nu" for the level that was given before. */
  readonly mark: string | null;
  readonly choice: Choice;
}

export interface Button {
  /** At most 30 characters. */
  readonly label: string;
  readonly choice: Choice;
  /** `primary`: the way on, at most one a message. `quiet`: explanation, away from the answers. */
  readonly weight: 'primary' | 'normal' | 'quiet';
}

export type Block =
  /** `title`: at most one, first. `hint`: small print. `quote`: what a person wrote. */
  | { readonly kind: 'text'; readonly style: 'title' | 'lead' | 'normal' | 'hint' | 'quote'; readonly text: string }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'options'; readonly label: string; readonly options: readonly Option[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'facts'; readonly caption: string; readonly rows: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /**
   * A picture as data, so that it still shows tomorrow what was said today. A channel has it drawn (`Charts.draw` gives the PNG) and says
   * its `alt`. The next block holds the same content in words or as a table: a channel that cannot show the picture loses nothing.
   * `bars`: the same picture for such a channel, to be drawn in letters.
   */
  | { readonly kind: 'image'; readonly picture: ChartPicture; readonly bars?: readonly Bar[] };

/** `part` of `whole`, with its number in the label. */
export interface Bar {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
}

export interface Message {
  /** What notifications and screen readers say of it: one or two sentences, complete without the rest. */
  readonly summary: string;
  readonly tone: 'question' | 'receipt' | 'notice';
  readonly lang: 'nl' | 'en';
  readonly blocks: readonly Block[];
}
