/**
 * The drawing thread from outside, so that an idle bot holds neither Chart.js nor a canvas in memory.
 * May import: bot, bot/charts.
 */
import { openIdleThread } from '../idle-thread.ts';
import { ChartError } from './chart-error.ts';
import type { DrawingOrder } from './drawing.ts';

export interface DrawingThread {
  /** @throws ChartError `CHART_FAILED` when Chart.js cannot draw it, `CHART_CLOSED` when the thread ends before it did */
  draw(order: DrawingOrder): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** @param idleMs how long the thread is kept without work */
export function openDrawingThread(idleMs?: number): DrawingThread {
  const thread = openIdleThread<DrawingOrder, Uint8Array>(
    new URL('./start-worker.mjs', import.meta.url),
    {
      failed: (fault) => new ChartError('CHART_FAILED', `Chart.js could not draw this: ${fault}`),
      closed: (fault) => new ChartError('CHART_CLOSED', `The drawing thread ended: ${fault}. The next picture starts a new one.`),
    },
    idleMs,
  );
  return { draw: (order) => thread.ask(order), close: () => thread.close() };
}
