/**
 * Reads a questionnaire folder: `questionnaire.yaml`, one file a module, and `perspectives/` with one file a module.
 * May import: flows, yaml, node:fs.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument, visit } from 'yaml';
import { parseWithPerspectives, type QuestionnaireFiles, type QuestionnaireWithPerspectives } from '../../flows/perspectives.ts';
import { parseQuestionnaire, type Questionnaire } from '../../flows/questionnaire.ts';
import type { Issue, Result } from '../../flows/result.ts';

/** Loads and checks one questionnaire. A file that is no YAML is an issue with line and column; nothing is loaded in part. */
export function loadQuestionnaire(folder: string): Result<Questionnaire> {
  const files = readModules(folder);
  return files.ok ? parseQuestionnaire(files.value.head, files.value.modules) : files;
}

/** The same with the perspectives. */
export function loadWithPerspectives(folder: string): Result<QuestionnaireWithPerspectives> {
  const files = readQuestionnaireFiles(folder);
  return files.ok ? parseWithPerspectives(files.value) : files;
}

/** All files of a questionnaire as they were written, not checked but for being YAML. */
export function readQuestionnaireFiles(folder: string): Result<QuestionnaireFiles> {
  const modules = readModules(folder);
  const perspectives = readYamlFiles(join(folder, 'perspectives'), 'perspectives/');
  if (!modules.ok || !perspectives.ok) return { ok: false, issues: [modules, perspectives].flatMap((result) => (result.ok ? [] : result.issues)) };
  return { ok: true, value: { ...modules.value, perspectives: perspectives.value } };
}

/** What is asked: a conversation needs no perspectives, and reading them takes as long as the rest. */
export function readModules(folder: string): Result<Omit<QuestionnaireFiles, 'perspectives'>> {
  const files = readYamlFiles(folder);
  if (!files.ok) return files;
  const { questionnaire: head, ...modules } = files.value;
  return { ok: true, value: { head, modules } };
}

/** By name without `.yaml`. @param prefix stands before the names in faults; a folder with one may be absent */
function readYamlFiles(folder: string, prefix = ''): Result<Readonly<Record<string, unknown>>> {
  if (prefix !== '' && !existsSync(folder)) return { ok: true, value: {} };
  const issues: Issue[] = [];
  const files: Record<string, unknown> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const parsed = parseYaml(`${prefix}${file}`, readFileSync(join(folder, file), 'utf8'));
    if (parsed.ok) files[basename(file, '.yaml')] = parsed.value;
    else issues.push(...parsed.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: files };
}

/** One YAML text as data; faults carry file, line and column. Aliases are refused: a few lines of them can stand for gigabytes. */
export function parseYaml(name: string, content: string): Result<unknown> {
  const lineCounter = new LineCounter();
  const document = parseDocument(content, { lineCounter, prettyErrors: false });
  const faults = document.errors.map(({ pos: [at], message }) => ({ at, message }));
  visit(document, { Alias: (_, { range, source }) => void faults.push({ at: range?.[0] ?? 0, message: `uses the alias *${source}; write the text out` }) });
  if (faults.length === 0) return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  return {
    ok: false,
    issues: faults.map(({ at, message }) => {
      const { line, col } = lineCounter.linePos(at);
      return { path: `${name}:${line}:${col}`, message };
    }),
  };
}
