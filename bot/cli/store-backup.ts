/**
 * `store backup` and `store restore`: everything in one file, and back.
 * May import: store, bot.
 */
import { readBackup, writeBackup } from '../../store/archive/backup-file.ts';
import { copyInto } from '../../store/archive/copy.ts';
import { readStore } from '../../store/archive/read-store.ts';
import { parseFlags } from './parse-flags.ts';
import { createProgress } from './progress.ts';
import { tallyIn } from './tally-words.ts';
import type { Verb } from './verb.ts';
import { withStore } from './with-store.ts';

export const storeBackup: Verb = {
  name: 'store backup',
  usage: 'FILE [--json]',
  purpose: 'Writes everything to a new file that only you can read; a name that ends in .gz is compressed. It holds personal data: keep it as safe as the store, and no longer.',
  run: (args, io) => {
    const { flags, words: [file = ''] } = parseFlags(args, { json: 'switch' }, ['FILE']);
    const progress = createProgress(io);
    return withStore(io, { which: 'existing' }, async (store) => {
      const tally = await writeBackup(readStore(store), file, (total) => progress('written', total));
      io.out(flags.json ? JSON.stringify({ file, tally }) : `${file}: ${tallyIn(tally)}.`);
      return 0;
    });
  },
};

export const storeRestore: Verb = {
  name: 'store restore',
  usage: 'FILE [--dry-run] [--json]',
  purpose: 'Puts a backup into an empty store of either engine. Stop every bot first; interrupted, do it again. Checked by count and digest.',
  run: (args, io) => {
    const { flags, words: [file = ''] } = parseFlags(args, { 'dry-run': 'switch', json: 'switch' }, ['FILE']);
    const progress = createProgress(io);
    return withStore(io, {}, async (store) => {
      const isDryRun = flags['dry-run'];
      const result = await copyInto(store, () => readBackup(file), { isDryRun, onProgress: progress });
      if (flags.json) io.out(JSON.stringify({ isDryRun, ...result }));
      else io.out(`${tallyIn(result.tally)}. ${isDryRun ? 'Would be put back' : 'Put back and compared'}: ${isDryRun ? result.missing : result.copied}; there already: ${result.present}.`);
      return 0;
    });
  },
};
