/** Runs of eight words, as the first eight bytes of their SHA-256: enough to recognise a copied sentence, too little to read it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fold } from '../../flows/spelling.ts';

export const runsFile = 'tests/support/source-runs.bin';
export const hashLength = 8;
const runLength = 8;

/** Words alone: case, accents, punctuation, line ends and the hyphens that a page's edge makes tell nothing apart. */
function normalWords(text: string): readonly string[] {
  return fold(text.replace(/\u00ad/g, '').replace(/-\s*\n\s*/g, '')).replace(/[-.,+]/g, '').split(' ').filter((word) => word !== '');
}

/** The hash of each run in hex, in order; none for a text of fewer words. */
export function runHashes(text: string): readonly string[] {
  const words = normalWords(text);
  return words.slice(runLength - 1).map((_, index) => createHash('sha256').update(words.slice(index, index + runLength).join(' ')).digest('hex').slice(0, hashLength * 2));
}

/** The sources' runs. @throws Error when the file is not whole */
export function sourceRuns(): ReadonlySet<string> {
  const hex = readFileSync(runsFile).toString('hex');
  const hashes = hex.match(new RegExp(`.{${hashLength * 2}}`, 'g')) ?? [];
  if (hex === '' || hex.length % (hashLength * 2) !== 0) throw new Error(`${runsFile} is not whole; write it again with tests/house/source-runs.ts.`);
  return new Set(hashes);
}
