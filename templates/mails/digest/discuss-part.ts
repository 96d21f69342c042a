/**
 * Discuss first: the rule, the overview picture, and a card an item, as many as the mail has room for.
 * May import: flows, templates/charts, templates/mails.
 */
import type { DigestReady } from '../../../flows/digest.ts';
import { dotStrip } from '../../charts/dot-strip.ts';
import type { ChartPicture } from '../../charts/chart-picture.ts';
import { markup, nothing } from '../markup.ts';
import type { ItemCard } from './item-card.ts';
import { pictureBlock, type DrawnPictures } from './picture-block.ts';
import { section, type Section } from './section.ts';
import { legend, type Voice } from './voice.ts';

const mostInOverview = 6;
/** Lines of what has no card; of more, the mail says how many. */
const mostLines = 12;

/** `null` when there is nothing to discuss. */
export function overviewPicture({ discuss }: DigestReady, voice: Voice): ChartPicture | null {
  return discuss.length === 0 ? null : dotStrip(discuss.slice(0, mostInOverview), voice);
}

/** @param cards one for each of `digest.discuss` @param room how many the HTML shows; the text shows all */
export function discussPart(digest: DigestReady, cards: readonly ItemCard[], room: number, drawn: DrawnPictures, voice: Voice): Section {
  const { discuss: words } = voice.words;
  const left = cards.length - Math.min(room, cards.length);
  const rule = [words.rule, ...(digest.findOutFirst.length > 0 ? [words.findOutRule] : [])].join(' ');
  const note = digest.isOnePersonPerDiscipline ? [words.onePerDiscipline] : [];
  if (digest.discuss.length === 0) return section(words.heading, markup`<p>${words.nothing}</p>`, [words.nothing]);
  const picture = overviewPicture(digest, voice);
  const html = markup`<p>${rule}</p>${note.map((line) => markup`<p>${line}</p>`)}<p class="small soft">${words.overview(Math.min(mostInOverview, digest.discuss.length))}</p>${pictureBlock(picture, drawn, voice)}${legend(digest.heat.disciplines, voice)}${cards
    .slice(0, room)
    .map(({ html: card }) => card)}${left === 0 ? nothing : markup`<p style="padding-top:16px">${words.leftOut(left)}</p><ul class="small">${cards.slice(room, room + mostLines).map(({ line }) => markup`<li>${line}</li>`)}</ul>${left > mostLines ? markup`<p class="small">${words.leftOutMore(left - mostLines)}</p>` : nothing}`}`;
  return section(words.heading, html, [rule, ...note, ...cards.map(({ text }) => text)]);
}
