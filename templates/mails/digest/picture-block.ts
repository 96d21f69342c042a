/**
 * A picture in the mail. Where it could not be drawn, its content stands there in words, and that it is missing is said.
 * May import: templates/charts, templates/mails.
 */
import type { ChartPicture } from '../../charts/chart-picture.ts';
import { markup, nothing, type Markup } from '../markup.ts';
import type { Voice } from './voice.ts';

/** Drawn pictures by id; one that is not in it could not be drawn. */
export type DrawnPictures = ReadonlyMap<ChartPicture['id'], Uint8Array>;

export function contentId({ id }: ChartPicture): string {
  return `${id}@datapeil`;
}

export function pictureBlock(picture: ChartPicture | null, drawn: DrawnPictures, { words }: Voice): Markup {
  if (picture === null) return nothing;
  if (!drawn.has(picture.id)) return markup`<p class="small"><b>${words.pictureMissing}</b> ${picture.alt}</p>`;
  return markup`<p style="padding:8px 0"><img src="cid:${contentId(picture)}" alt="${picture.alt}" width="560"></p>`;
}
