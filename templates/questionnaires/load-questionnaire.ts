/**
 * Reads a questionnaire folder: `questionnaire.yaml` and one file a module.
 * May import: flows, yaml, node:fs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument, visit } from 'yaml';
import { parseQuestionnaire, type Questionnaire } from '../../flows/questionnaire.ts';
import type { Issue, Result } from '../../flows/result.ts';

/** Loads and checks one questionnaire. A file that is no YAML is an issue with line and column; nothing is loaded in part. */
export function loadQuestionnaire(folder: string): Result<Questionnaire> {
  const issues: Issue[] = [];
  const files: Record<string, unknown> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const parsed = parseYaml(basename(file), readFileSync(join(folder, file), 'utf8'));
    if (parsed.ok) files[basename(file, '.yaml')] = parsed.value;
    else issues.push(...parsed.issues);
  }
  if (issues.length > 0) return { ok: false, issues };
  const { questionnaire: head, ...modules } = files;
  return parseQuestionnaire(head, modules);
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
