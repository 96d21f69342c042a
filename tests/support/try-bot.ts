/**
 * The real bot in try mode: a store of its own, a free port, and a clock that starts on a day without surprises.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTryClient, type TryClient } from '../../bot/demo/try-client.ts';
import { openBot, type Bot } from '../../bot/open-bot.ts';
import { keepAheadMs } from '../../bot/try/kept-clock.ts';
import { openStore } from '../../store/open.ts';

/** A Monday, 10:00 in Amsterdam, with no public holiday before the workshop. The clock only runs ahead, so it lies in the future. */
const quietMonday = '2031-09-01T08:00:00.000Z';

export interface TryBot {
  readonly bot: Bot;
  readonly dataDir: string;
  readonly client: TryClient;
  /** Every line of the log so far. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** @param mongodbUri the embedded engine where it is left out */
export async function openTryBot(mongodbUri: string | null = null): Promise<TryBot> {
  const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-try-'));
  const logged: string[] = [];
  const store = await openStore({ mongodbUri, dataDir });
  await keepAheadMs(store, Date.parse(quietMonday) - Date.now());
  await store.close();
  const bot = await openBot({ mode: 'try', host: '127.0.0.1', publicUrl: null, teams: null, slack: null, port: 0, dataDir, mongodbUri, smtp: null, quickchartUrl: null }, (line) => logged.push(line));
  return {
    bot,
    dataDir,
    client: createTryClient(bot.address),
    logged,
    async close() {
      await bot.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
