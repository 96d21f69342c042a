/**
 * The blind check of the levels: prints the levels of ten rubric items in another order, for a reader who has not seen them to put back by
 * reading alone: `node --import tsx tests/house/shuffle-levels.ts SEED`. What was read is kept in `tests/templates/blind-check.json`.
 */
import { shuffledItems } from '../support/blind-check.ts';

const seed = Number(process.argv[2]);
if (!Number.isInteger(seed)) throw new Error('Give a whole number: another one gives other items in another order.');
for (const { id, shown } of shuffledItems(seed)) process.stdout.write([id, ...shown.map((text, index) => `  ${'abcde'.charAt(index)}  ${text}`), '', ''].join('\n'));
