/**
 * `questionnaire check|diff|import`: the questionnaires in their files, checked, compared, and taken into the store for new scans.
 * May import: flows, store, templates, bot.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parseGlossary, type Glossary } from '../../flows/glossary.ts';
import { questionnaireDiff } from '../../flows/questionnaire-diff.ts';
import { parseWithPerspectives, type QuestionnaireFiles, type QuestionnaireWithPerspectives } from '../../flows/perspectives.ts';
import type { Issue, Result } from '../../flows/result.ts';
import { parseYaml, readQuestionnaireFiles } from '../../templates/questionnaires/load-questionnaire.ts';
import { keepQuestionnaire, keptQuestionnaire, setImportedVersion } from '../questionnaire-shelf.ts';
import type { Io } from './io.ts';
import { parseFlags } from './parse-flags.ts';
import type { Verb } from './verb.ts';
import { withStore } from './with-store.ts';

const templates = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'templates');

interface Read extends QuestionnaireWithPerspectives {
  readonly files: QuestionnaireFiles;
}

const check: Verb = {
  name: 'questionnaire check',
  usage: '[--folder FOLDER]',
  purpose: 'Checks one folder of questionnaire files, or all that come with the program, and lists every fault by file, item and field.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { folder: 'value' });
    const folders = flags.folder === null ? shippedFolders() : [flags.folder];
    const results = folders.map((folder) => tellFaults(folder, readWhole(folder), io));
    for (const read of results) if (read) io.out(countsOf(read));
    return Promise.resolve(results.every((read) => read !== null) ? 0 : 1);
  },
};

const diff: Verb = {
  name: 'questionnaire diff',
  usage: 'OLD-FOLDER NEW-FOLDER [--json]',
  purpose: 'Says which items of a questionnaire changed meaning, wording or order, and what that does to running scans.',
  run: (args, io) => {
    const { flags, words } = parseFlags(args, { json: 'switch' }, ['OLD-FOLDER', 'NEW-FOLDER']);
    const [before, after] = words.map((folder) => tellFaults(folder, readWhole(folder), io));
    if (!before || !after) return Promise.resolve(1);
    const found = questionnaireDiff(before.questionnaire, after.questionnaire);
    if (flags.json) io.out(JSON.stringify(found));
    else {
      for (const [name, ids] of Object.entries(found) as [string, readonly string[]][]) io.out(`${name}: ${ids.length === 0 ? 'none' : ids.join(', ')}`);
      io.out('Running scans keep the version they began with; new scans get the new one once it is imported.');
      if (found.meaning.length + found.added.length + found.removed.length > 0) io.out('Scores of the two versions cannot be compared on items that were added, removed or changed in meaning.');
    }
    return Promise.resolve(0);
  },
};

const importVerb: Verb = {
  name: 'questionnaire import',
  usage: 'FOLDER [--dry-run]',
  purpose: 'Takes a questionnaire with another wording or other items into the store, for scans that begin from now on.',
  run: (args, io) => {
    const { flags, words: [folder = ''] } = parseFlags(args, { 'dry-run': 'switch' }, ['FOLDER']);
    const read = tellFaults(folder, readWhole(folder), io);
    if (!read) {
      io.note('Nothing was imported.');
      return Promise.resolve(1);
    }
    const { questionnaire: { id, version }, files } = read;
    io.out(countsOf(read));
    return withStore(io, {}, async (store) => {
      const kept = await keptQuestionnaire(store, { id, version });
      if (kept !== null && !isDeepStrictEqual([kept.head, kept.modules], [files.head, files.modules])) {
        io.note(`Version ${version} of ${id} is in the store with another text, and people may have answered that one. Give yours another version in questionnaire.yaml.`);
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

export const questionnaireVerbs: readonly Verb[] = [check, diff, importVerb];

function shippedFolders(): readonly string[] {
  const all = join(templates, 'questionnaires');
  return readdirSync(all, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(all, entry.name)] : []));
}

function readWhole(folder: string): Result<Read> {
  if (!existsSync(folder)) return { ok: false, issues: [{ path: folder, message: 'is not there; name a folder with a questionnaire.yaml' }] };
  const files = readQuestionnaireFiles(folder);
  if (!files.ok) return files;
  const whole = parseWithPerspectives(files.value);
  if (!whole.ok) return whole;
  const glossary = readGlossary();
  if (!glossary.ok) return glossary;
  const issues = unexplained(whole.value, glossary.value);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...whole.value, files: files.value } };
}

function readGlossary(): Result<Glossary> {
  const parsed = parseYaml('glossary.yaml', readFileSync(join(templates, 'glossary.yaml'), 'utf8'));
  return parsed.ok ? parseGlossary(parsed.value) : parsed;
}

function unexplained({ questionnaire }: QuestionnaireWithPerspectives, glossary: Glossary): readonly Issue[] {
  return questionnaire.items.flatMap(({ id, terms }) =>
    terms.filter((term) => !glossary.term(term)).map((term) => ({ path: `item ${id} › terms`, message: `names "${term}", which glossary.yaml does not explain; take it away or have it added` })),
  );
}

/** @returns `null` after telling every fault */
function tellFaults(folder: string, result: Result<Read>, io: Io): Read | null {
  if (result.ok) return result.value;
  io.note(`${basename(folder)}: ${result.issues.length} ${result.issues.length === 1 ? 'fault' : 'faults'}`);
  for (const { path, message } of result.issues) io.note(`  ${path} ${message}`);
  return null;
}

function countsOf({ questionnaire, perspectives }: Read): string {
  const { id, version, items } = questionnaire;
  const terms = new Set(items.flatMap((item) => item.terms)).size;
  const words = items.flatMap(({ title, about, example, question, levels }) => [title, about, example, question, ...levels]).reduce((sum, { nl }) => sum + nl.split(/\s+/).length, 0);
  return `${id} ${version}: ${items.length} items, ${perspectives.length} perspectives, ${terms} terms, ${words} Dutch words: nothing wrong.`;
}
