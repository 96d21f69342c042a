/**
 * Theme bars: what stands in for the radar where themes have no place on one (fewer than three, or too many): a bar from now to the ambition.
 * May import: flows, templates/charts, templates/mails (words).
 */
import type { ProfilePicture } from '../../flows/profile.ts';
import type { Voice } from '../mails/digest/voice.ts';
import { legend, pictureWidth } from './chart-look.ts';
import type { ChartPicture } from './chart-picture.ts';
import { nowToAmbition } from './now-to-ambition.ts';
import { themesAlt } from './radar.ts';
import { rowPlace, titledRows } from './titled-rows.ts';

const rowHeight = 84;

export function themeBars({ id, title, rows, levels }: ProfilePicture, voice: Voice): ChartPicture {
  const columns = Array.from({ length: levels }, (_, index) => String(index + 1));
  return {
    id,
    width: pictureWidth,
    height: rows.length * rowHeight + 80,
    alt: themesAlt(title, rows, voice),
    config: {
      type: 'scatter',
      data: {
        datasets: nowToAmbition(rows.map(({ current, ambition }, row) => ({ current: current?.mean ?? null, ambition: ambition?.mean ?? null, y: rowPlace(row, rowHeight) })), { current: [], ambition: [] }, voice.pictures),
      },
      options: { layout: { padding: { left: 4, right: 4 } }, plugins: { legend: { ...legend, reverse: true } }, scales: titledRows(rows.map((row) => row.title[voice.language]), columns, rowHeight) },
    },
  };
}
