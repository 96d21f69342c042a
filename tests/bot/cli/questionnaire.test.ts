/** The questionnaire's verbs as they are typed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importedVersion } from '../../../bot/questionnaire-shelf.ts';
import { openStore } from '../../../store/open.ts';
import { runCliProcess } from './run-cli.ts';

let directory: string;
let folder: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'datapeil-cli-'));
  folder = join(directory, 'own');
  cpSync('templates/questionnaires/quickscan', folder, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const typed = (...args: string[]) => runCliProcess(directory, args, { DATA_DIR: join(directory, 'data') });
function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${String(from)}.`);
  writeFileSync(join(folder, file), after);
}

describe('the questionnaire on the command line', { timeout: 120_000 }, () => {
  it('is checked: all that come with the program have their 35, 79 and 20 items', async () => {
    const { code, out } = await typed('questionnaire', 'check');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => /^\S+ \S+ \d+ items/.exec(line)?.[0])).toEqual(['analysis-tool 2026-11b: 35 items', 'full-scan 2026-11c: 79 items', 'quickscan 2026-11b: 20 items', undefined, undefined]);
    expect(out).toMatch(/ \d+ terms, all explained, \d+ Dutch words, about \d+ minutes: nothing wrong\.$/m);
    expect(out).toMatch(/^glossary: \d+ terms in two languages, each with an example; items use \d+, texts around them \d+\.$/m);
  });

  it('names every fault of every file, and nothing of it is imported', async () => {
    edit('questionnaire.yaml', 'format: 1', 'format: 2');
    edit('controle.yaml', /kind: number/, 'kind: amount');
    const { code, notes } = await typed('questionnaire', 'import', folder);
    expect(code).toBe(1);
    expect(notes).toMatch(/questionnaire › format is a format that this version cannot read/);
    expect(notes).toMatch(/controle › item Q\d+ › kind is none of rubric/);
    expect(notes).toMatch(/Nothing was imported\.\n$/);
    expect((await typed('questionnaire', 'check', join(directory, 'gone'))).notes).toMatch(/is not there; name a folder with a questionnaire\.yaml, a workbook, or one of analysis-tool, full-scan, quickscan/);
  });

  it('is imported for new scans; the same version never with another text', async () => {
    edit('questionnaire.yaml', /version: .*/, 'version: "owner-1"');
    expect((await typed('questionnaire', 'import', folder, '--dry-run')).code).toBe(0);
    const { code, out } = await typed('questionnaire', 'import', folder);
    expect([code, out]).toEqual([0, expect.stringContaining('get version owner-1') as string]);
    const store = await openStore({ mongodbUri: null, dataDir: join(directory, 'data') });
    expect(await importedVersion(store, 'quickscan')).toBe('owner-1');
    await store.close();
    edit('questionnaire.yaml', /nl: /, 'nl: De ');
    const again = await typed('questionnaire', 'import', folder);
    expect([again.code, again.notes]).toEqual([1, expect.stringContaining('Give yours another version') as string]);
  });

  it('says what another version asks differently', async () => {
    edit('controle.yaml', /min: 0/, 'min: 1');
    const { out } = await typed('questionnaire', 'diff', 'templates/questionnaires/quickscan'.replace(/^/, `${process.cwd()}/`), folder, '--json');
    expect(JSON.parse(out)).toEqual({ added: [], removed: [], meaning: [expect.stringMatching(/^Q\d+$/) as string], wording: [], moved: [] });
  });

  it('goes out as a workbook and comes in again as the same; nothing is overwritten', async () => {
    const file = join(directory, 'quickscan.xlsx');
    expect((await typed('questionnaire', 'export', 'quickscan', '--out', file)).code).toBe(0);
    expect(JSON.parse((await typed('questionnaire', 'diff', folder, file, '--json')).out)).toEqual({ added: [], removed: [], meaning: [], wording: [], moved: [] });
    expect((await typed('questionnaire', 'import', file)).out).toMatch(/Imported\./);
    const again = await typed('questionnaire', 'export', 'quickscan', '--out', file);
    expect([again.code, again.notes]).toEqual([2, expect.stringContaining('is there already') as string]);
    expect((await typed('questionnaire', 'export', 'quickscan')).notes).toMatch(/--out is missing/);
  });

  it('begins from a template that is right as it stands', async () => {
    const file = join(directory, 'leeg.xlsx');
    expect((await typed('questionnaire', 'template', '--out', file)).out).toMatch(/6 items, 4 perspectives/);
    expect((await typed('questionnaire', 'check', file)).code).toBe(0);
    writeFileSync(join(directory, 'notes.txt'), 'x');
    expect((await typed('questionnaire', 'check', join(directory, 'notes.txt'))).notes).toMatch(/is neither a folder nor an \.xlsx/);
  });
});
