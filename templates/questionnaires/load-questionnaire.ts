/**
 * Reads a questionnaire folder: `questionnaire.yaml`, one file a module, and `perspectives/` with one file a module.
 * May import: flows, js-yaml, node:fs.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
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

/**
 * One YAML text (1.2, one document) as data. A fault carries file, line and column; behind the first one of a text nothing can be trusted,
 * so it stands alone. Aliases are refused: a few lines of them can stand for gigabytes.
 */
export function parseYaml(name: string, content: string): Result<unknown> {
  try {
    return { ok: true, value: load(content, { maxAliases: 0 }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason } = error;
    const place = mark ? `:${mark.line + 1}:${mark.column + 1}` : '';
    return { ok: false, issues: [{ path: `${name}${place}`, message: reason.startsWith('aliases') ? 'uses an alias; write the text out' : reason }] };
  }
}
