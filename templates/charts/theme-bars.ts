/**
 * Theme bars: what stands in for the radar when fewer than three themes have a value: a bar from now to the ambition.
 * May import: flows, templates/charts, templates/mails (words).
 */
import type { ProfileRow } from '../../flows/profile.ts';
import type { Voice } from '../mails/digest/voice.ts';
import { legend, pictureWidth } from './chart-look.ts';
import type { ChartPicture } from './chart-picture.ts';
import { nowToAmbition } from './now-to-ambition.ts';
import { themesAlt } from './radar.ts';
import { rowPlace, titledRows } from './titled-rows.ts';

const rowHeight = 84;

/** @param themes one or two with a value; those without are left out @param levels the top of the scale */
export function themeBars(themes: readonly ProfileRow[], levels: number, voice: Voice): ChartPicture {
  const rows = themes.filter(({ current }) => current !== null);
  const columns = Array.from({ length: levels }, (_, index) => String(index + 1));
  return {
    id: 'themes',
    width: pictureWidth,
    height: rows.length * rowHeight + 80,
    alt: themesAlt(rows, voice),
    config: {
      type: 'scatter',
      data: {
        datasets: nowToAmbition(rows.map(({ current, ambition }, row) => ({ current: current?.mean ?? null, ambition: ambition?.mean ?? null, y: rowPlace(row, rowHeight) })), { current: [], ambition: [] }, voice.pictures),
      },
      options: { layout: { padding: { left: 4, right: 4 } }, plugins: { legend: { ...legend, reverse: true } }, scales: titledRows(rows.map(({ title }) => title[voice.language]), columns, rowHeight) },
    },
  };
}
