/**
 * Drawing: what the thread that draws is asked and what it answers.
 * May import: nothing.
 */
export interface DrawingOrder {
  readonly id: number;
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

export type DrawingReply = { readonly id: number } & ({ readonly ok: true; readonly png: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly fault: string });
