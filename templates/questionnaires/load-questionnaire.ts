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
    const text = decoded(`${prefix}${file}`, readFileSync(join(folder, file)));
    const parsed = text.ok ? parseYaml(`${prefix}${file}`, text.value) : text;
    if (parsed.ok) files[basename(file, '.yaml')] = parsed.value;
    else issues.push(...parsed.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: files };
}

/** UTF-8, with or without its mark. Any other encoding is refused, with the line where that shows: guessing would spoil the accents. */
function decoded(name: string, bytes: Uint8Array): Result<string> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { ok: false, issues: [{ path: name, message: 'is in UTF-16; save it as UTF-8' }] };
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return { ok: true, value: utf8.decode(bytes) };
  } catch {
    const lines = Buffer.from(bytes).toString('utf8').split('\n');
    return { ok: false, issues: [{ path: `${name}:${lines.findIndex((line) => line.includes('\ufffd')) + 1}`, message: 'is not in UTF-8; save the file as UTF-8' }] };
  }
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
