/**
 * The two ends of a dumbbell, the bar between them and the single people, as data of a scatter chart.
 * May import: templates/charts.
 */
import { ambition, line, now } from './chart-look.ts';

export interface Point {
  /** A level; `null`: not drawn. */
  readonly x: number | null;
  readonly y: number | null;
}

export interface Span {
  readonly current: number | null;
  readonly ambition: number | null;
  readonly y: number;
}

/** Single people, drawn small in the same shapes. */
export interface Singles {
  readonly current: readonly Point[];
  readonly ambition: readonly Point[];
}

const large = 12;
const small = 5;
const gap: Point = { x: null, y: null };

/** Two datasets only, so that the key has two entries. A bar from the circle to the diamond for each span. */
export function nowToAmbition(spans: readonly Span[], singles: Singles, labels: { readonly current: string; readonly ambition: string }) {
  return [
    {
      label: labels.current,
      // One line for all: from one end to the other, then a gap.
      data: [...spans.flatMap(({ current, ambition: wish, y }) => [{ x: current, y }, { x: wish, y }, gap]), ...singles.current.flatMap((point) => [point, gap])],
      pointRadius: [...spans.flatMap(() => [large, 0, 0]), ...singles.current.flatMap(() => [small, 0])],
      showLine: true,
      spanGaps: false,
      borderColor: line,
      borderWidth: 9,
      ...look(now),
      // Drawn first, so that the bar lies under the diamond.
      order: 1,
    },
    {
      label: labels.ambition,
      data: [...spans.map(({ ambition: wish, y }) => ({ x: wish, y })), ...singles.ambition],
      pointRadius: [...spans.map(() => large), ...singles.ambition.map(() => small)],
      ...look(ambition),
      order: 0,
    },
  ];
}

function look({ fill, border, style }: typeof now | typeof ambition) {
  return { xAxisID: 'x', yAxisID: 'y', pointStyle: style, pointBackgroundColor: fill, backgroundColor: fill, pointBorderColor: border, pointBorderWidth: 2, clip: false as const };
}
