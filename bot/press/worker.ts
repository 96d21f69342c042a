/**
 * The thread of the press: pictures, mails and attachments, one job after another. Each holds a processor for tens of milliseconds, and no turn waits for that.
 * What a job needs is loaded with the first of its kind.
 * May import: bot, bot/charts, bot/writing, node:os, node:worker_threads.
 */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from '../idle-thread.ts';
import { factsOf } from '../log.ts';
import type { Jobs } from './job.ts';

// On Linux this counts for the calling thread alone, elsewhere for the whole program.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

let turn = Promise.resolve();
parentPort?.on('message', (asked: Asked<Jobs>) => {
  turn = turn.then(async () => {
    const answer = await answered(asked);
    // A picture is handed over; a mail and its attachments share their bytes, so they are copied.
    parentPort?.postMessage(answer, answer.ok && answer.result instanceof Uint8Array ? [answer.result.buffer as ArrayBuffer] : []);
  });
});

async function answered(asked: Asked<Jobs>): Promise<Answered<Jobs>> {
  const { id } = asked;
  try {
    return { id, ok: true, result: await done(asked) };
  } catch (cause) {
    // Chart.js says what is wrong with a chart; what a digest fails on may quote people, so only the name of it is told.
    return { id, ok: false, fault: asked.kind === 'draw' && cause instanceof Error ? cause.message : String(factsOf(cause)['error']) };
  }
}

async function done(asked: Asked<Jobs>): Promise<Jobs[keyof Jobs]['result']> {
  if (asked.kind === 'draw') return (await import('../charts/draw.ts')).draw(asked.order);
  return (await import('../writing/write.ts')).write(asked.order);
}
