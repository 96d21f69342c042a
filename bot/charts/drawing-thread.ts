/**
 * The drawing thread from outside: started at the first picture, ended when none was wanted for a while, so that an idle bot
 * holds neither Chart.js nor a canvas in memory.
 * May import: bot/charts, node:worker_threads.
 */
import { Worker } from 'node:worker_threads';
import { ChartError } from './chart-error.ts';
import type { DrawingOrder, DrawingReply } from './drawing.ts';

export interface DrawingThread {
  /** @throws ChartError `CHART_FAILED` when Chart.js cannot draw it, `CHART_CLOSED` when the thread ends before it did */
  draw(order: Omit<DrawingOrder, 'id'>): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: ChartError) => void;
}

/** @param idleMs how long the thread is kept without work */
export function openDrawingThread(idleMs = 60_000): DrawingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let orders = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = (fault: string) => {
    clearTimeout(idle);
    worker = null;
    for (const { reject } of waiting.values()) reject(new ChartError('CHART_CLOSED', `The drawing thread ended: ${fault}. The next picture starts a new one.`));
    waiting.clear();
  };
  const settle = (reply: DrawingReply) => {
    const order = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) order?.resolve(reply.png);
    else order?.reject(new ChartError('CHART_FAILED', `Chart.js could not draw this: ${reply.fault}`));
    if (waiting.size === 0) rest();
  };
  /** Neither the thread nor its timer keeps the process alive once nothing is wanted of them. */
  const rest = () => {
    worker?.unref();
    idle = setTimeout(() => void worker?.terminate(), idleMs).unref();
  };
  const start = () => {
    const started = new Worker(new URL('./start-worker.mjs', import.meta.url), { execArgv: [] });
    started.on('message', settle);
    started.on('error', (error) => {
      if (worker === started) end(error.message);
    });
    started.on('exit', () => {
      if (worker === started) end('it was told to');
    });
    return started;
  };

  return {
    draw: (order) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        worker.ref();
        const id = orders++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...order, id } satisfies DrawingOrder);
      }),
    close: async () => {
      const ending = worker;
      end('the bot closes');
      await ending?.terminate();
    },
  };
}
