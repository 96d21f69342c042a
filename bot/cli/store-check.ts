/**
 * `store check`: whether the store answers.
 * May import: bot.
 */
import { parseFlags } from './parse-flags.ts';
import type { Verb } from './verb.ts';
import { withStore } from './with-store.ts';

export const storeCheck: Verb = {
  name: 'store check',
  usage: '[--json]',
  purpose: 'Opens the store that the settings name and says whether it answers and takes writes.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { json: 'switch' });
    return withStore(io, async (store) => {
      const isReady = await store.isReady();
      io.out(flags.json ? JSON.stringify({ isReady }) : isReady ? 'The store answers and takes writes.' : 'The store answers, and takes no writes now.');
      return isReady ? 0 : 1;
    });
  },
};
