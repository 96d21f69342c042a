/**
 * Questionnaire source: what the verbs are given: a folder of YAML files, a workbook, or the name of a questionnaire that comes with the program. Read and
 * checked as a whole, against the glossary as well.
 * May import: flows, templates, node:fs.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseGlossary, type Glossary } from '../../flows/glossary.ts';
import { progressOf } from '../../flows/pace.ts';
import { parseWithPerspectives, type QuestionnaireFiles, type QuestionnaireWithPerspectives } from '../../flows/perspectives.ts';
import type { Issue, Result } from '../../flows/result.ts';
import { parseYaml, readQuestionnaireFiles } from '../../templates/questionnaires/load-questionnaire.ts';
import { readWorkbook } from '../../templates/workbook/read-workbook.ts';
import type { Io } from './io.ts';

const templates = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'templates');

/** What `questionnaire template` writes. */
export const exampleFolder = join(templates, 'workbook', 'example');

export interface Source extends QuestionnaireWithPerspectives {
  readonly files: QuestionnaireFiles;
}

export function isWorkbook(name: string): boolean {
  return /\.xls[xm]?$/i.test(name);
}

/** The folders of the questionnaires that come with the program. */
export function shippedFolders(): readonly string[] {
  const all = join(templates, 'questionnaires');
  return readdirSync(all, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(all, entry.name)] : []));
}

/** @returns `null` after telling every fault */
export async function readSource(name: string, io: Io): Promise<Source | null> {
  const result = await readWhole(name);
  if (result.ok) return result.value;
  io.note(`${basename(name)}: ${result.issues.length} ${result.issues.length === 1 ? 'fault' : 'faults'}`);
  for (const { path, message } of result.issues) io.note(`  ${path} ${message}`);
  return null;
}

async function readWhole(name: string): Promise<Result<Source>> {
  const shipped = shippedFolders().find((folder) => basename(folder) === name);
  const place = existsSync(name) ? name : (shipped ?? name);
  if (!existsSync(place)) return { ok: false, issues: [{ path: name, message: `is not there; name a folder with a questionnaire.yaml, a workbook, or one of ${shippedFolders().map((folder) => basename(folder)).join(', ')}` }] };
  const glossary = readGlossary();
  if (!glossary.ok) return glossary;
  if (statSync(place).isDirectory()) {
    const files = readQuestionnaireFiles(place);
    return files.ok ? checked(files.value, glossary.value) : files;
  }
  if (!isWorkbook(place)) return { ok: false, issues: [{ path: basename(place), message: 'is neither a folder nor an .xlsx; name one of the two' }] };
  const sheets = await readWorkbook(place);
  if (!sheets.ok) return sheets;
  const { files, issues, placed } = sheets.value;
  const result = checked(files, glossary.value);
  if (result.ok && issues.length === 0) return result;
  return { ok: false, issues: [...issues, ...(result.ok ? [] : result.issues.map(placed))] };
}

function checked(files: QuestionnaireFiles, glossary: Glossary): Result<Source> {
  const whole = parseWithPerspectives(files);
  if (!whole.ok) return whole;
  const issues = unexplained(whole.value, glossary);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...whole.value, files } };
}

export function readGlossary(): Result<Glossary> {
  const parsed = parseYaml('glossary.yaml', readFileSync(join(templates, 'glossary.yaml'), 'utf8'));
  return parsed.ok ? parseGlossary(parsed.value) : parsed;
}

function unexplained({ questionnaire }: QuestionnaireWithPerspectives, glossary: Glossary): readonly Issue[] {
  return questionnaire.items.flatMap(({ id, moduleId, terms }) =>
    terms.filter((term) => !glossary.term(term)).map((term) => ({ path: `${moduleId} › item ${id} › terms`, message: `names "${term}", which glossary.yaml does not explain; take it away or have it added` })),
  );
}

/** "quickscan 2026-11: 20 items, …". */
export function countsOf({ questionnaire, perspectives }: Source): string {
  const { id, version, items } = questionnaire;
  const words = items
    .flatMap((item) => [item.title, item.about, item.example, item.question, ...(item.kind === 'scale' ? [] : item.levels), ...('statement' in item ? [item.statement] : []), ...('options' in item ? item.options.map(({ text }) => text) : [])])
    .reduce((sum, { nl }) => sum + nl.split(/\s+/).length, 0);
  const { minutesLeft } = progressOf(questionnaire, {}, 'nl');
  return `${id} ${version}: ${items.length} items, ${perspectives.length} perspectives, ${termsOf([questionnaire]).size} terms, all explained, ${words} Dutch words, about ${minutesLeft} minutes: nothing wrong.`;
}

export function termsOf(questionnaires: readonly QuestionnaireWithPerspectives['questionnaire'][]): ReadonlySet<string> {
  return new Set(questionnaires.flatMap(({ items }) => items.flatMap(({ terms }) => terms)));
}
