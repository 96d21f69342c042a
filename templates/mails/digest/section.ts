/**
 * Section: one part of the digest, as markup and as plain text, made from the same words.
 * May import: templates/mails.
 */
import { block } from '../layout.ts';
import { markup, type Filling, type Markup } from '../markup.ts';

export interface Section {
  /** MJML elements. */
  readonly html: Markup;
  /** Ends without a line break; empty when there is nothing to say. */
  readonly text: string;
}

/** A section under a heading. `lines`: the text part, a paragraph each. */
export function section(heading: string, content: Filling, lines: readonly string[]): Section {
  return {
    html: block(markup`<h2>${heading}</h2>${content}`),
    text: [textHeading(heading), ...lines].join('\n\n'),
  };
}

export const noSection: Section = { html: markup``, text: '' };

export function textHeading(heading: string): string {
  return `${heading.toUpperCase()}\n${'='.repeat(heading.length)}`;
}

/** What people wrote, set in by "> " as in a reply, over as many lines as they used. */
export function textQuote(quote: string): string {
  return quote
    .split(/\r\n|\r|\n/)
    .map((line) => `  > ${line}`)
    .join('\n');
}
