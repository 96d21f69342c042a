/**
 * Dumbbells: one row an item, from the middle value now to the middle ambition, everyone apart in small below it.
 * May import: flows, templates/charts, templates/mails (words).
 */
import type { DigestItem, Side } from '../../flows/digest-item.ts';
import { halfOrNone, itemTitle, type Voice } from '../mails/digest/voice.ts';
import { legend, pictureWidth } from './chart-look.ts';
import type { ChartPicture } from './chart-picture.ts';
import { nowToAmbition } from './now-to-ambition.ts';
import { rowPlace, titledRows } from './titled-rows.ts';

const rowHeight = 108;
/** Where the bar and the two lines of small marks lie, in CSS pixels under the middle of a row. */
const below = { bar: -16, current: 8, ambition: 25 };
/** Distance of two small marks, in CSS pixels, unless there are too many for their column. */
const smallStep = 12;

/** @param items at least one */
export function dumbbell(items: readonly DigestItem[], voice: Voice): ChartPicture {
  const { pictures } = voice;
  const levels = Math.max(...items.map((item) => item.levels));
  const columns = Array.from({ length: levels }, (_, index) => String(index + 1));
  const at = (row: number, key: keyof typeof below) => rounded(rowPlace(row, rowHeight, below[key]));
  const everyone = (side: 'current' | 'ambition') => items.flatMap((item, row) => item[side].dots.map((_, index) => ({ x: spread(item[side], index, levels), y: at(row, side) })));
  return {
    id: 'dumbbells',
    width: pictureWidth,
    height: items.length * rowHeight + 80,
    alt: [
      pictures.alt.dumbbell,
      ...items.map((item) => pictures.alt.row(itemTitle(item, voice), pictures.alt.fromTo(halfOrNone(item.current.median, voice), halfOrNone(item.ambition.median, voice)))),
    ].join(' '),
    config: {
      type: 'scatter',
      data: {
        datasets: nowToAmbition(
          items.map((item, row) => ({ current: item.current.median, ambition: item.ambition.median, y: at(row, 'bar') })),
          { current: everyone('current'), ambition: everyone('ambition') },
          pictures,
        ),
      },
      options: { layout: { padding: { left: 4, right: 4 } }, plugins: { legend: { ...legend, reverse: true } }, scales: titledRows(items.map((item) => itemTitle(item, voice)), columns, rowHeight) },
    },
  };
}

/** Side by side around the level. */
function spread({ dots }: Side, index: number, levels: number): number {
  const dot = dots[index];
  const beside = dots.filter(({ level }) => level === dot?.level).length;
  const step = Math.min(smallStep * (levels / pictureWidth), 0.9 / beside);
  return rounded((dot?.level ?? 0) + ((dot?.stack ?? 0) - (beside - 1) / 2) * step);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
