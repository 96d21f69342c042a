/**
 * `store check`: what is wrong with what the store holds.
 * May import: store, bot.
 */
import { checkStore } from '../../store/archive/check.ts';
import { parseFlags } from './parse-flags.ts';
import { createProgress } from './progress.ts';
import { countsIn } from './tally-words.ts';
import type { Verb } from './verb.ts';
import { withStore } from './with-store.ts';

export const storeCheck: Verb = {
  name: 'store check',
  usage: '[--json]',
  purpose: 'Reads everything and names what cannot be read, found or carried out, and what belongs to nobody. Changes nothing.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { json: 'switch' });
    const progress = createProgress(io);
    return withStore(io, { which: 'existing' }, async (store) => {
      const isReady = await store.isReady();
      const { counts, faults } = await checkStore(store, (total) => progress('read', total));
      if (flags.json) io.out(JSON.stringify({ isReady, counts, faults }));
      else {
        if (!isReady) io.out('The store takes no writes now.');
        for (const { kind, id, what } of faults) io.out(`${kind} ${id} ${what}`);
        io.out(`${countsIn(counts)}: ${faults.length === 0 ? 'nothing wrong' : `${faults.length} wrong`}.`);
      }
      return isReady && faults.length === 0 ? 0 : 1;
    });
  },
};
