/**
 * From now to the ambition: the items with the longest way to go, as dumbbells.
 * May import: flows, templates/charts, templates/mails.
 */
import type { DigestReady } from '../../../flows/digest.ts';
import type { DigestItem } from '../../../flows/digest-item.ts';
import type { ChartPicture } from '../../charts/chart-picture.ts';
import { dumbbell } from '../../charts/dumbbell.ts';
import { markup } from '../markup.ts';
import { pictureBlock, type DrawnPictures } from './picture-block.ts';
import { noSection, section, type Section } from './section.ts';
import { halfOrNone, itemTitle, type Voice } from './voice.ts';

const mostItems = 6;

/** Longest way first; equal ones in the order of discussing. Only upwards: an ambition below today is for the item's own card. */
function longest({ discuss, agreed }: DigestReady): readonly DigestItem[] {
  const way = ({ gapLevels }: DigestItem) => gapLevels ?? 0;
  return [...discuss, ...agreed]
    .filter((item) => way(item) > 0)
    .sort((one, other) => way(other) - way(one))
    .slice(0, mostItems);
}

/** `null` when nobody wants to go up. */
export function longestPicture(digest: DigestReady, voice: Voice): ChartPicture | null {
  const items = longest(digest);
  return items.length === 0 ? null : dumbbell(items, voice);
}

export function longestPart(digest: DigestReady, drawn: DrawnPictures, voice: Voice): Section {
  const picture = longestPicture(digest, voice);
  if (picture === null) return noSection;
  const { longest: words } = voice.words;
  const rows = longest(digest).map((item) => `- ${itemTitle(item, voice)}: ${voice.pictures.alt.fromTo(halfOrNone(item.current.median, voice), halfOrNone(item.ambition.median, voice))}`);
  return section(words.heading, markup`<p>${words.lead}</p>${pictureBlock(picture, drawn, voice)}`, [words.lead, rows.join('\n')]);
}
