/**
 * A thread for heavy work: started when it is first asked, ended when it was not asked for a while, so that an idle bot holds nothing
 * of it in memory.
 * May import: node:worker_threads.
 */
import { Worker } from 'node:worker_threads';

/** What can be asked, by kind. */
export type Kinds<Jobs> = { readonly [Kind in keyof Jobs]: { readonly order: unknown; readonly result: unknown } };

export type Asked<Jobs extends Kinds<Jobs>> = { [Kind in keyof Jobs]: { readonly id: number; readonly kind: Kind; readonly order: Jobs[Kind]['order'] } }[keyof Jobs];

export type Answered<Jobs extends Kinds<Jobs>> = { readonly id: number } & ({ readonly ok: true; readonly result: Jobs[keyof Jobs]['result'] } | { readonly ok: false; readonly fault: string });

export interface IdleThread<Jobs extends Kinds<Jobs>> {
  /** Rejects with what `faults` makes of it. */
  ask<Kind extends keyof Jobs>(kind: Kind, order: Jobs[Kind]['order'], faults: ThreadFaults): Promise<Jobs[Kind]['result']>;
  close(): Promise<void>;
}

/** A small young generation is tidied often: with Node's own, what pictures and mails leave behind piles up to hundreds of megabytes. */
const heap = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** What the caller is told: `failed` of one order, `closed` when the thread ends before it answered. */
export interface ThreadFaults {
  readonly failed: (fault: string) => Error;
  readonly closed: (fault: string) => Error;
}

interface Waiting<Jobs extends Kinds<Jobs>> {
  /** The thread answers an order with a result of its kind. */
  resolve(result: Jobs[keyof Jobs]['result']): void;
  readonly reject: (error: Error) => void;
  readonly faults: ThreadFaults;
}

/** @param script what the thread runs @param idleMs how long it is kept without work */
export function openIdleThread<Jobs extends Kinds<Jobs>>(script: URL, idleMs = 60_000): IdleThread<Jobs> {
  const waiting = new Map<number, Waiting<Jobs>>();
  let worker: Worker | null = null;
  let orders = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = (fault: string) => {
    clearTimeout(idle);
    worker = null;
    for (const { reject, faults } of waiting.values()) reject(faults.closed(fault));
    waiting.clear();
  };
  const settle = (answer: Answered<Jobs>) => {
    const order = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) order?.resolve(answer.result);
    else order?.reject(order.faults.failed(answer.fault));
    if (waiting.size === 0) rest();
  };
  /** Neither the thread nor its timer keeps the process alive once nothing is wanted of them. */
  const rest = () => {
    worker?.unref();
    idle = setTimeout(() => void worker?.terminate(), idleMs).unref();
  };
  const start = () => {
    const started = new Worker(script, { execArgv: [], resourceLimits: heap });
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
    ask: (kind, order, faults) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        worker.ref();
        const id = orders++;
        waiting.set(id, { resolve, reject, faults });
        worker.postMessage({ id, kind, order });
      }),
    close: async () => {
      const ending = worker;
      end('the bot closes');
      await ending?.terminate();
    },
  };
}
