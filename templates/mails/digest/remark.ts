/**
 * A remark with who wrote it, as participants were told it would be.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Remark } from '../../../flows/digest-item.ts';
import { shortened } from '../../speech/phrases.ts';
import { markup, type Markup } from '../markup.ts';
import { textQuote } from './section.ts';
import { personWords, type Voice } from './voice.ts';

/** Letters of one remark in the HTML; the text part has all of it. */
export const longestExcerpt = 280;

export function remarkHtml(remark: Remark, voice: Voice): Markup {
  return markup`<blockquote class="small">${lines(excerpt(remark.text))}<br><span class="soft">${writer(remark, voice)}</span></blockquote>`;
}

export function remarkText(remark: Remark, voice: Voice): string {
  return `${textQuote(remark.text)}\n  ${writer(remark, voice)}`;
}

/** Cut between words. */
function excerpt(text: string): string {
  return text.length <= longestExcerpt ? text : `${shortened(text, longestExcerpt).replace(/\s+\S*…$/u, '')} …`;
}

/** "– Fatima (OOV), niveau 1". */
export function writer({ person, level }: Remark, voice: Voice): string {
  const { remarks } = voice.words;
  return level === null ? remarks.attribution(personWords(person, voice)) : remarks.atLevel(personWords(person, voice), level);
}

function lines(text: string): readonly Markup[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => (index === 0 ? markup`${line}` : markup`<br>${line}`));
}
