/**
 * The press: one thread that draws pictures and writes digests. One thread rather than one for each: it holds Node's own share once, and
 * leaves the other processor to people who answer.
 * May import: bot.
 */
import { ChartError } from './charts/chart-error.ts';
import type { DrawingOrder } from './charts/drawing.ts';
import { openIdleThread } from './idle-thread.ts';
import type { Jobs } from './press/job.ts';
import { WritingError } from './writing/writing-error.ts';
import type { WritingOrder, Written } from './writing/writing.ts';

export interface Press {
  /** @throws ChartError `CHART_FAILED` when Chart.js cannot draw it, `CHART_CLOSED` when the thread ends before it did */
  draw(order: DrawingOrder): Promise<Uint8Array>;
  /** @throws WritingError */
  write(order: WritingOrder): Promise<Written>;
  close(): Promise<void>;
}

/** Nothing is started before it is first asked. @param idleMs how long the thread is kept without work */
export function openPress(idleMs?: number): Press {
  const thread = openIdleThread<Jobs>(new URL('./press/start-worker.mjs', import.meta.url), idleMs);
  return {
    draw: (order) =>
      thread.ask('draw', order, {
        failed: (fault) => new ChartError('CHART_FAILED', `Chart.js could not draw this: ${fault}`),
        closed: (fault) => new ChartError('CHART_CLOSED', `The drawing thread ended: ${fault}. The next picture starts a new one.`),
      }),
    write: (order) =>
      thread.ask('write', order, {
        failed: (fault) => new WritingError('DIGEST_NOT_WRITTEN', `The digest could not be written (${fault}). It is tried again.`),
        closed: (fault) => new WritingError('DIGEST_THREAD_ENDED', `The thread that writes digests ended: ${fault}. It is tried again.`),
      }),
    close: () => thread.close(),
  };
}
