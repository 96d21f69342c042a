/**
 * Letter: a short mail to one person; a title, a few paragraphs, perhaps one button.
 * May import: flows, templates/mails.
 */
import type { Language } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';
import { block, button, sheet } from './layout.ts';
import { markup, nothing, type Markup } from './markup.ts';
import { renderMjml } from './render-mjml.ts';

/** Two columns: who or what, and how it stands. */
export interface FactsTable {
  readonly caption: string;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
}

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly (string | FactsTable)[];
  /** The button. `hint` stands before the address written out; `null`: not written out. */
  readonly way: { readonly label: string; readonly url: string; readonly hint: string | null };
  /** Small print under the button. */
  readonly after: readonly string[];
  readonly footer: readonly string[];
}

export async function renderLetter({ language, subject, title, paragraphs, way, after, footer }: Letter): Promise<MailContent> {
  const small = (lines: readonly string[]) => (lines.length === 0 ? nothing : block(lines.map((line) => markup`<p class="small soft">${line}</p>`)));
  const body = markup`${block(paragraphs.map((part) => (typeof part === 'string' ? markup`<p>${part}</p>` : tableHtml(part))))}${
    button(way.label, way.url)}${way.hint === null ? nothing : block(markup`<p class="small soft">${way.hint}<br><a href="${way.url}">${way.url}</a></p>`)}${small(after)}`;
  const html = await renderMjml(sheet({ language, title, preview: paragraphs.filter((part) => typeof part === 'string').slice(0, 2).join(' '), body, footer }));
  const text = [title, ...paragraphs.map((part) => (typeof part === 'string' ? part : part.rows.map(({ name, value }) => `${name}: ${value}`).join('\n'))), `${way.label}: ${way.url}`, ...after, `-- \n${footer.join('\n')}`].join('\n\n');
  return { subject, html, text: `${text}\n`, images: [], attachments: [] };
}

function tableHtml({ caption, rows }: FactsTable): Markup {
  return markup`<table class="facts" aria-label="${caption}" style="margin:12px 0"><tbody>${rows.map(({ name, value }) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`;
}
