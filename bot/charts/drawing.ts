/**
 * Drawing: what the thread that draws is asked.
 * May import: nothing.
 */
export interface DrawingOrder {
  /** A Chart.js configuration as JSON text. */
  readonly chart: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Picture pixels per CSS pixel. */
  readonly ratio: number;
  /** A CSS colour. */
  readonly background: string;
}
