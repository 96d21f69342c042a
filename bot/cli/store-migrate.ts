/**
 * `store migrate`: brings everything into today's shape.
 * May import: store, bot.
 */
import { migrateStore } from '../../store/archive/migrate.ts';
import { parseFlags } from './parse-flags.ts';
import { createProgress } from './progress.ts';
import { countsIn } from './tally-words.ts';
import type { Verb } from './verb.ts';
import { withStore } from './with-store.ts';

export const storeMigrate: Verb = {
  name: 'store migrate',
  usage: '[--dry-run] [--json]',
  purpose: 'Writes what an older program wrote in the shape of this one. Not needed to work on; it makes the next update surer.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { 'dry-run': 'switch', json: 'switch' });
    const progress = createProgress(io);
    return withStore(io, { which: 'existing' }, async (store) => {
      const isDryRun = flags['dry-run'];
      const result = await migrateStore(store, isDryRun, (total) => progress('read', total));
      const found = Object.keys(result.older).length === 0 ? 'Nothing is of an older shape' : `Of an older shape: ${countsIn(result.older)}`;
      io.out(flags.json ? JSON.stringify({ isDryRun, ...result }) : `${found}. Written: ${result.written}.`);
      return 0;
    });
  },
};
