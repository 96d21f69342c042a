/**
 * Subjects: the questionnaire, glossary and statechart that a member's conversation is about, compiled once and kept.
 * May import: flows, templates.
 */
import { basename, dirname, join, relative } from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Subject } from '../flows/converse.ts';
import { parseGlossary, type Glossary } from '../flows/glossary.ts';
import { createIntakeChart } from '../flows/intake.ts';
import type { Questionnaire } from '../flows/questionnaire.ts';
import type { Scan } from '../flows/scan.ts';
import type { Member } from '../flows/member.ts';
import type { Issue, Result } from '../flows/result.ts';
import { loadQuestionnaire, parseYaml } from '../templates/questionnaires/load-questionnaire.ts';
import { ConfigError } from './config-error.ts';

export interface Subjects {
  of(about: Member | Scan): Subject;
  /** What a new scan starts with. */
  readonly current: Questionnaire;
}

const templates = join(dirname(dirname(fileURLToPath(import.meta.url))), 'templates');

/**
 * Loads what the bot asks and explains.
 * @throws ConfigError listing every fault of the questionnaire and the glossary, by file, item and field
 */
export function loadSubjects(folder = templates): Subjects {
  const questionnaire = reading(folder, () => loadQuestionnaire(join(folder, 'questionnaires', 'analysis-tool')));
  const glossary = reading(folder, () => loadGlossary(join(folder, 'glossary.yaml')));
  if (!questionnaire.ok || !glossary.ok) throw faulty([questionnaire, glossary].flatMap(issuesOf));
  const unexplained = questionnaire.value.items.flatMap(({ id, terms }) => terms.filter((term) => !glossary.value.term(term)).map((term) => ({ id, term })));
  if (unexplained.length > 0) {
    throw faulty(unexplained.map(({ id, term }) => ({ path: `item ${id} › terms`, message: `names "${term}", which glossary.yaml does not explain; add it there` })));
  }
  const subject: Subject = { questionnaire: questionnaire.value, glossary: glossary.value, chart: createIntakeChart(questionnaire.value) };
  return { of: () => subject, current: subject.questionnaire };
}

function loadGlossary(file: string): Result<Glossary> {
  const parsed = parseYaml(basename(file), readFileSync(file, 'utf8'));
  return parsed.ok ? parseGlossary(parsed.value) : parsed;
}

/** A file that is not there, or not for us to read, is a fault like any other. */
function reading<T>(folder: string, load: () => Result<T>): Result<T> {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof Error && 'path' in error && 'code' in error)) throw error;
    return { ok: false, issues: [{ path: relative(folder, String(error.path)), message: `cannot be read (${String(error.code)}); put it back` }] };
  }
}

function faulty(issues: readonly Issue[]): ConfigError {
  return new ConfigError(issues, 'The questionnaire and its glossary do not fit. Mend these and start again:');
}

function issuesOf(result: Result<unknown>) {
  return result.ok ? [] : result.issues;
}
