/**
 * The end of the digest: what to confirm quickly, remarks on items without a card, and how the numbers are made.
 * May import: flows, templates/mails, templates/speech.
 */
import type { DigestReady } from '../../../flows/digest.ts';
import type { DigestItem, Remark } from '../../../flows/digest-item.ts';
import { dayAndTime } from '../../speech/dates.ts';
import { markup, nothing } from '../markup.ts';
import { isAsked } from './item-card.ts';
import { remarkHtml, remarkText } from './remark.ts';
import { noSection, section, type Section } from './section.ts';
import { halfOrNone, itemTitle, personWords, tenth, type Voice } from './voice.ts';

/** Questions that the HTML lists; the text and the attachment have all. */
const mostAgreed = 20;

export function agreedPart({ agreed }: DigestReady, voice: Voice): Section {
  if (agreed.length === 0) return noSection;
  const { agreed: words } = voice.words;
  return section(
    words.heading,
    markup`<p>${words.lead}</p><ul>${agreed.slice(0, mostAgreed).map((item) => markup`<li>${itemTitle(item, voice)} <span class="small soft${item.apart ? '' : ' nw'}">${agreedRow(item, voice)}</span></li>`)}</ul>${agreed.length > mostAgreed ? markup`<p class="small">${words.leftOut(agreed.length - mostAgreed)}</p>` : nothing}`,
    [words.lead, agreed.map((item) => `- ${itemTitle(item, voice)}: ${agreedRow(item, voice)}`).join('\n')],
  );
}

/** "nu 2, ambitie 3": with what is to be heard before it is confirmed. */
export function agreedRow({ current, ambition, isAmbitionConflicting, apart }: DigestItem, voice: Voice): string {
  const { agreed: words } = voice.words;
  return [
    isAsked(ambition) ? words.row(halfOrNone(current.median, voice), halfOrNone(ambition.median, voice)) : words.current(halfOrNone(current.median, voice)),
    ...(isAmbitionConflicting ? [words.ambitionConflict] : []),
    ...(apart ? [words.apart[apart.about](personWords(apart.voice, voice), apart.voice.level)] : []),
  ].join(', ');
}

/**
 * @param remarks on items that have no card
 * @param room how many of them the HTML shows
 * @param inText on items that have no card in the text part either, where every item to discuss has one
 */
export function remarksPart(remarks: readonly Remark[], room: number, inText: readonly Remark[], voice: Voice): Section {
  const { remarks: words } = voice.words;
  const shown = remarks.slice(0, room);
  const left = remarks.length - shown.length;
  const html = markup`${byItem(shown).map(([first, ...others]) => markup`<p style="padding-top:8px"><b>${itemTitle(first, voice)}</b></p>${[first, ...others].map((remark) => remarkHtml(remark, voice))}`)}${left > 0 ? markup`<p>${words.leftOut(left)}</p>` : nothing}`;
  return {
    html: remarks.length === 0 ? noSection.html : section(words.heading, html, []).html,
    text: inText.length === 0 ? '' : section(words.heading, nothing, byItem(inText).map(([first, ...others]) => [itemTitle(first, voice), ...[first, ...others].map((remark) => remarkText(remark, voice))].join('\n'))).text,
  };
}

type OneOrMore<T> = readonly [T, ...T[]];

/** Remarks come in the order of asking, so those on one item are neighbours. */
function byItem(remarks: readonly Remark[]): readonly OneOrMore<Remark>[] {
  return remarks.reduce<readonly OneOrMore<Remark>[]>((groups, remark) => {
    const last = groups.at(-1);
    return last?.[0].itemId === remark.itemId ? [...groups.slice(0, -1), [...last, remark]] : [...groups, [remark]];
  }, []);
}

export function numbersPart({ questionnaire, at, alpha }: DigestReady, voice: Voice): Section {
  const { numbers: words } = voice.words;
  const lines = [
    ...words.lines,
    ...(alpha === null ? [] : [words.alpha(tenth(alpha, voice))]),
    words.version(questionnaire.title[voice.language], questionnaire.version, dayAndTime(at, voice.language)),
  ];
  return section(words.heading, markup`<div class="small">${lines.map((line) => markup`<p>${line}</p>`)}</div>`, lines);
}
