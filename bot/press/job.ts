/**
 * Job: what the press is asked, and what it answers.
 * May import: bot/charts, bot/writing (types).
 */
import type { DrawingOrder } from '../charts/drawing.ts';
import type { WritingOrder, Written } from '../writing/writing.ts';

export interface Jobs {
  readonly draw: { readonly order: DrawingOrder; readonly result: Uint8Array };
  readonly write: { readonly order: WritingOrder; readonly result: Written };
}
