/**
 * `questionnaire check|diff|import|export|template`: questionnaires in their files, checked, compared, taken into the store for new scans, and written
 * as YAML or as a workbook.
 * May import: flows, store, templates, bot.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { questionnaireDiff } from '../../flows/questionnaire-diff.ts';
import type { QuestionnaireFiles } from '../../flows/perspectives.ts';
import { saveQuestionnaire } from '../../templates/questionnaires/save-questionnaire.ts';
import { toSheets } from '../../templates/workbook/to-sheets.ts';
import { keepQuestionnaire, keptQuestionnaire, setImportedVersion } from '../questionnaire-shelf.ts';
import type { Io } from './io.ts';
import { parseFlags } from './parse-flags.ts';
import { countsOf, exampleFolder, isWorkbook, readGlossary, readSource, shippedFolders, termsOf } from './questionnaire-source.ts';
import { UsageError } from './usage-error.ts';
import type { Verb } from './verb.ts';
import { withStore } from './with-store.ts';

const check: Verb = {
  name: 'questionnaire check',
  usage: '[FOLDER|FILE.xlsx]',
  purpose: 'Checks a questionnaire, or all that come with the program, and lists every fault by file, item and field, or by sheet, row and column.',
  run: async (args, io) => {
    const { words } = parseFlags(args, {}, args.length === 0 ? [] : ['FOLDER']);
    const results = await inTurn(words.length === 0 ? shippedFolders() : words, (name) => readSource(name, io));
    const whole = results.flatMap((read) => read ?? []);
    for (const read of whole) io.out(countsOf(read));
    const glossary = readGlossary();
    if (glossary.ok && words.length === 0) {
      const used = termsOf(whole.map(({ questionnaire }) => questionnaire)).size;
      io.out(`glossary: ${glossary.value.terms.length} terms in two languages, each with an example; items use ${used}, texts around them ${glossary.value.terms.length - used}.`);
    }
    return whole.length === results.length ? 0 : 1;
  },
};

const diff: Verb = {
  name: 'questionnaire diff',
  usage: 'OLD NEW [--json]',
  purpose: 'Says which items of a questionnaire changed meaning, wording or order, and what that does to running scans. Each is a folder or an .xlsx.',
  run: async (args, io) => {
    const { flags, words } = parseFlags(args, { json: 'switch' }, ['OLD', 'NEW']);
    const [before, after] = await inTurn(words, (name) => readSource(name, io));
    if (!before || !after) return 1;
    const found = questionnaireDiff(before.questionnaire, after.questionnaire);
    if (flags.json) io.out(JSON.stringify(found));
    else {
      for (const [name, ids] of Object.entries(found) as [string, readonly string[]][]) io.out(`${name}: ${ids.length === 0 ? 'none' : ids.join(', ')}`);
      io.out('Running scans keep the version they began with; new scans get the new one once it is imported.');
      if (found.meaning.length + found.added.length + found.removed.length > 0) io.out('Scores of the two versions cannot be compared on items that were added, removed or changed in meaning.');
    }
    return 0;
  },
};

const importVerb: Verb = {
  name: 'questionnaire import',
  usage: 'FOLDER|FILE.xlsx [--dry-run]',
  purpose: 'Takes a questionnaire with another wording or other items into the store, for scans that begin from now on.',
  run: async (args, io) => {
    const { flags, words: [name = ''] } = parseFlags(args, { 'dry-run': 'switch' }, ['FOLDER']);
    const read = await readSource(name, io);
    if (!read) {
      io.note('Nothing was imported.');
      return 1;
    }
    const { questionnaire: { id, version }, files } = read;
    io.out(countsOf(read));
    return withStore(io, {}, async (store) => {
      const kept = await keptQuestionnaire(store, { id, version });
      if (kept !== null && !isDeepStrictEqual([kept.head, kept.modules], [files.head, files.modules])) {
        io.note(`Version ${version} of ${id} is in the store with another text, and people may have answered that one. Give yours another version.`);
        return 1;
      }
      if (flags['dry-run']) return 0;
      await keepQuestionnaire(store, { id, version }, files);
      await setImportedVersion(store, { id, version });
      io.out(`Imported. Scans that begin from now on get version ${version}; the others keep theirs.`);
      return 0;
    });
  },
};

const exportVerb: Verb = {
  name: 'questionnaire export',
  usage: 'NAME|FOLDER|FILE.xlsx --out FOLDER|FILE.xlsx',
  purpose: 'Writes a questionnaire as YAML files or as a workbook. Reading that back gives the same questionnaire.',
  run: (args, io) => {
    const { flags, words: [name = ''] } = parseFlags(args, { out: 'value' }, ['NAME']);
    return written(name, flags.out, io);
  },
};

const template: Verb = {
  name: 'questionnaire template',
  usage: '--out FILE.xlsx',
  purpose: 'Writes a small example with an item of every kind, and a guide to the columns: replace it by your own.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { out: 'value' });
    return written(exampleFolder, flags.out, io);
  },
};

export const questionnaireVerbs: readonly Verb[] = [check, diff, importVerb, exportVerb, template];

async function written(name: string, out: string | null, io: Io): Promise<number> {
  if (out === null) throw new UsageError('--out is missing: the file or folder to write.');
  if (existsSync(out)) throw new UsageError(`${out} is there already. Name a new one, so that nothing is overwritten.`);
  const read = await readSource(name, io);
  if (!read) return 1;
  await save(read.files, out);
  io.out(`${out}: ${countsOf(read)}`);
  return 0;
}

async function save(files: QuestionnaireFiles, out: string): Promise<void> {
  if (!isWorkbook(out)) {
    saveQuestionnaire(files, out);
    return;
  }
  const { renderWorkbook } = await import('../../templates/reports/render-workbook.ts');
  writeFileSync(out, await renderWorkbook(toSheets(files)));
}

/** One after the other, so that what is told stands in that order. */
async function inTurn<T, R>(list: readonly T[], act: (each: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const each of list) results.push(await act(each));
  return results;
}
