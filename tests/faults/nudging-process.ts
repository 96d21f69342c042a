/**
 * A process of its own that nudges who is due over a platform, on a shared store, until it is ended.
 * usage: nudging-process MONGODB_URI AHEAD_MS STAND_IN_URL NAME
 * Mails are left out: each is claimed by its id, and rendering thousands would be most of the work.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createClock } from '../../bot/clock.ts';
import { createDeliver } from '../../bot/deliver.ts';
import { createLog } from '../../bot/log.ts';
import { createOneAtATime } from '../../bot/one-at-a-time.ts';
import { loadSubjects } from '../../bot/subjects.ts';
import { createTick } from '../../bot/tick.ts';
import type { Channel } from '../../bot/channels/channel.ts';
import { openStore } from '../../store/open.ts';

const [mongodbUri = '', aheadMs = '', standIn = '', name = ''] = process.argv.slice(2);
const store = await openStore({ mongodbUri, dataDir: '', mongoTimeoutMs: 60_000 });
const clock = createClock(Number(aheadMs));
const log = createLog((line) => process.stderr.write(line), () => clock.now());
const subjects = loadSubjects();

const channel: Channel = {
  name: 'slack',
  chatUrl: null,
  close: () => Promise.resolve(),
  send: async ({ memberId, key }) => {
    try {
      const { ok } = await fetch(`${standIn}/${name}/${memberId}/${key}`, { method: 'POST' });
      return ok ? { kind: 'delivered' } : { kind: 'retry', afterMs: null };
    } catch {
      return { kind: 'unknown' };
    }
  },
};

const deliver = createDeliver({ store, clock, subjects, carryOut: () => Promise.resolve(), channels: new Map([['slack', channel]]), announce: () => undefined, log });
// No scan is due, so none of these is asked anything.
const noScans = {} as Pick<Parameters<typeof createTick>[0], 'digests' | 'office' | 'eraser'>;
const tick = createTick({ store, clock, subjects, deliver, oneAtATime: createOneAtATime(), log, ...noScans });
process.stdout.write('ready\n');
for (;;) {
  await tick();
  await pause(200);
}
