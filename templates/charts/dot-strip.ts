/**
 * Dot strips: one row an item, one dot a person at its level, who gave none in the gutter under "?".
 * May import: flows, templates/charts, templates/mails (words).
 */
import { disciplines } from '../../flows/people.ts';
import type { DigestItem, Person } from '../../flows/digest-item.ts';
import { disciplineMarks } from '../discipline-marks.ts';
import { disciplineShort, itemTitle, peopleWords, type Voice } from '../mails/digest/voice.ts';
import { legend, pictureWidth } from './chart-look.ts';
import type { ChartPicture } from './chart-picture.ts';
import { rowPlace, titledRows, titleHeight } from './titled-rows.ts';

/** Distance of two dots, in CSS pixels; as many stand side by side as a column holds. */
const step = 23;
const besides = 4;

/** What a strip shows of an item. */
export type StripItem = Pick<DigestItem, 'itemId' | 'title' | 'levels' | 'about' | 'current' | 'ambition'>;

/** @param items at least one; each is shown on the side that it is about */
export function dotStrip(items: readonly StripItem[], voice: Voice): ChartPicture {
  const levels = Math.max(...items.map((item) => item.levels));
  const columns = [...Array.from({ length: levels }, (_, index) => String(index + 1)), '?'];
  const crowd = Math.max(...items.flatMap((item) => places(item, levels).map(({ people }) => people.length)));
  const rowHeight = titleHeight + 16 + step * Math.max(2, Math.ceil(crowd / besides));
  const points = items.flatMap((item, row) => places(item, levels).flatMap((place) => pointsAt(place, row, rowHeight, columns.length)));
  const shown = disciplines.filter((discipline) => points.some((point) => point.discipline === discipline));
  return {
    id: 'dots',
    width: pictureWidth,
    height: items.length * rowHeight + 80,
    alt: altOf(items, levels, voice),
    config: {
      type: 'scatter',
      data: {
        datasets: shown.map((discipline) => {
          const { colour, pointStyle } = disciplineMarks[discipline];
          return {
            label: disciplineShort(discipline, voice),
            data: points.filter((point) => point.discipline === discipline).map(({ x, y }) => ({ x, y })),
            xAxisID: 'x',
            yAxisID: 'y',
            pointStyle,
            pointRadius: pointStyle === 'rectRot' || pointStyle === 'triangle' ? 11 : 10,
            pointBackgroundColor: colour,
            pointBorderColor: '#ffffff',
            clip: false,
          };
        }),
      },
      options: {
        layout: { padding: { left: 4, right: 4 } },
        plugins: { legend },
        scales: titledRows(items.map((item) => voice.pictures.rowOf[item.about](itemTitle(item, voice))), columns, rowHeight),
      },
    },
  };
}

interface Place {
  /** 1 to the number of levels; one more is the gutter. */
  readonly column: number;
  readonly people: readonly Person[];
}

function places(item: StripItem, levels: number): readonly Place[] {
  const { dots, gutter } = item.about === 'facts' ? item.current : item.ambition;
  const byLevel = Array.from({ length: levels }, (_, index) => ({ column: index + 1, people: dots.filter(({ level }) => level === index + 1) }));
  return [...byLevel, { column: levels + 1, people: gutter }].filter(({ people }) => people.length > 0);
}

/** Side by side around the middle of the column, then on a next line. */
function pointsAt({ column, people }: Place, row: number, rowHeight: number, columns: number) {
  const unit = columns / (pictureWidth - 8);
  const lines = Math.ceil(people.length / besides);
  return people.map(({ discipline }, index) => {
    const line = Math.floor(index / besides);
    const onLine = Math.min(besides, people.length - line * besides);
    return {
      discipline,
      x: rounded(column + ((index % besides) - (onLine - 1) / 2) * step * unit),
      y: rounded(rowPlace(row, rowHeight, (line - (lines - 1) / 2) * step)),
    };
  });
}

function altOf(items: readonly StripItem[], levels: number, voice: Voice): string {
  const { alt, rowOf } = voice.pictures;
  const rows = items.map((item) => {
    const words = places(item, levels).map(({ column, people }) =>
      column > levels ? alt.without(peopleWords(people, voice)) : alt.level(column, peopleWords(people, voice)),
    );
    return alt.row(rowOf[item.about](itemTitle(item, voice)), words.join('; '));
  });
  return [alt.strip, ...rows].join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
