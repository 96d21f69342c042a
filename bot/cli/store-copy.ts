/**
 * `store copy`: moves to the other engine.
 * May import: store, bot.
 */
import { copyInto } from '../../store/archive/copy.ts';
import { readStore } from '../../store/archive/read-store.ts';
import { parseFlags } from './parse-flags.ts';
import { createProgress } from './progress.ts';
import { tallyIn } from './tally-words.ts';
import { UsageError } from './usage-error.ts';
import type { Verb } from './verb.ts';
import { withStore, type EngineName } from './with-store.ts';

export const storeCopy: Verb = {
  name: 'store copy',
  usage: 'FROM TO [--dry-run] [--json]',
  purpose: 'Copies everything from one engine to the other: embedded (DATA_DIR) or mongodb (MONGODB_URI). Stop every bot first; interrupted, do it again. Checked by count and digest.',
  run: (args, io) => {
    const { flags, words } = parseFlags(args, { 'dry-run': 'switch', json: 'switch' }, ['FROM', 'TO']);
    const [from, to] = words.map(engineOf);
    if (from === undefined || to === undefined || from === to) throw new UsageError('FROM and TO are the two engines: embedded and mongodb.');
    const progress = createProgress(io);
    return withStore(io, { engine: from, which: 'existing' }, (source) =>
      withStore(io, { engine: to }, async (target) => {
        const isDryRun = flags['dry-run'];
        const result = await copyInto(target, () => readStore(source), { isDryRun, onProgress: progress });
        if (flags.json) io.out(JSON.stringify({ isDryRun, ...result }));
        else io.out(`${tallyIn(result.tally)}. ${isDryRun ? 'Would be copied' : 'Copied and compared'}: ${isDryRun ? result.missing : result.copied}; there already: ${result.present}.`);
        return 0;
      }),
    );
  },
};

function engineOf(word: string): EngineName {
  if (word === 'embedded' || word === 'mongodb') return word;
  throw new UsageError(`There is no engine "${word}"; there are embedded and mongodb.`);
}
