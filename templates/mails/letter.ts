/**
 * Letter: a short mail to one person; a title, a few paragraphs, perhaps one button.
 * May import: flows, templates/mails.
 */
import type { Language } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';
import { block, button, sheet } from './layout.ts';
import { markup, nothing } from './markup.ts';
import { renderMjml } from './render-mjml.ts';

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The button. `hint` stands before the address written out; `null`: not written out. */
  readonly way: { readonly label: string; readonly url: string; readonly hint: string | null };
  /** Small print under the button. */
  readonly after: readonly string[];
  readonly footer: readonly string[];
}

export async function renderLetter({ language, subject, title, paragraphs, way, after, footer }: Letter): Promise<MailContent> {
  const small = (lines: readonly string[]) => (lines.length === 0 ? nothing : block(lines.map((line) => markup`<p class="small soft">${line}</p>`)));
  const body = markup`${block(paragraphs.map((line) => markup`<p>${line}</p>`))}${
    button(way.label, way.url)}${way.hint === null ? nothing : block(markup`<p class="small soft">${way.hint}<br><a href="${way.url}">${way.url}</a></p>`)}${small(after)}`;
  const html = await renderMjml(sheet({ language, title, preview: paragraphs.slice(0, 2).join(' '), body, footer }));
  const text = [title, ...paragraphs, `${way.label}: ${way.url}`, ...after, `-- \n${footer.join('\n')}`].join('\n\n');
  return { subject, html, text: `${text}\n`, images: [], attachments: [] };
}
