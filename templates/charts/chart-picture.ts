/**
 * A picture to be drawn: a Chart.js 4 configuration without functions, and the same content in words.
 * May import: chart.js (types only).
 */
import type { ChartConfiguration, ChartType } from 'chart.js';

export interface ChartPicture {
  /** Names the picture within its mail: file name and content id. */
  readonly id: string;
  /** Plain JSON: it must survive `JSON.stringify` unchanged, because it travels to the chart service as text. */
  readonly config: ChartConfiguration<ChartType, unknown[]>;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Everything that the picture says, in sentences. */
  readonly alt: string;
}
