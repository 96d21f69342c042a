/**
 * Writes the hashes of all runs of eight words in the sources of the questionnaires, so that a test can tell, without the sources, that no
 * sentence of ours is one of theirs: `node --import tsx tests/house/source-runs.ts FOLDER`, where FOLDER holds the sources as text files.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashLength, runHashes, runsFile } from '../support/word-runs.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder with the sources: node --import tsx tests/house/source-runs.ts FOLDER');
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'));
if (texts.length === 0) throw new Error(`${folder} has no .txt files.`);
const hashes = [...new Set(texts.flatMap((text) => runHashes(text)))].sort();
writeFileSync(runsFile, Buffer.from(hashes.join(''), 'hex'));
process.stdout.write(`${hashes.length} runs of eight words from ${texts.length} texts, ${hashLength} bytes each.\n`);
