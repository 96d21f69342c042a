/**
 * Rows with their title above them, over the full width: what a phone can show. The titles are the labels of an axis that lies
 * inside the picture; the points stand on a second, hidden axis with one unit a row.
 * May import: templates/charts, templates/speech, chart.js (types only).
 */
import type { ChartConfiguration } from 'chart.js';
import { shortened } from '../speech/phrases.ts';
import { bold, font, ink, line, soft } from './chart-look.ts';

/** As many letters as fit on one line. */
const longestTitle = 56;
/** Room for the title within a row, in CSS pixels. */
export const titleHeight = 34;

/** Scales for rows of one height. `columns`: the labels under the picture, `1 … k` and perhaps a gutter. */
export function titledRows(titles: readonly string[], columns: readonly string[], rowHeight: number): NonNullable<NonNullable<ChartConfiguration['options']>['scales']> {
  return {
    rows: {
      type: 'category',
      axis: 'y',
      labels: titles.map((title) => shortened(title, longestTitle)),
      offset: true,
      border: { display: false },
      grid: { color: line, drawTicks: false, offset: true },
      ticks: { mirror: true, autoSkip: false, padding: 0, showLabelBackdrop: true, backdropColor: '#ffffff', backdropPadding: 3, labelOffset: titleHeight / 2 - rowHeight / 2, font: bold, color: ink, z: 1 },
    },
    columns: { type: 'category', axis: 'x', position: 'bottom', labels: [...columns], offset: true, border: { display: false }, grid: { color: line, drawTicks: false }, ticks: { font, color: soft } },
    x: { type: 'linear', axis: 'x', display: false, min: 0.5, max: columns.length + 0.5 },
    y: { type: 'linear', axis: 'y', display: false, min: 0, max: titles.length, reverse: true },
  };
}

/** Where a point lies on the hidden axis. @param below CSS pixels under the middle of the row's room below its title */
export function rowPlace(row: number, rowHeight: number, below = 0): number {
  return row + (titleHeight + (rowHeight - titleHeight) / 2 + below) / rowHeight;
}
