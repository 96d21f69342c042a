/**
 * Subjects: the questionnaire, glossary and statechart that a member's conversation is about, compiled once and kept.
 * At start only the analysis tool is read; another questionnaire when a scan needs it.
 * May import: flows, store, templates.
 */
import { basename, dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Subject } from '../flows/converse.ts';
import { parseGlossary, type Glossary } from '../flows/glossary.ts';
import { createIntakeChart } from '../flows/intake.ts';
import { joined, joinedRef, refsIn } from '../flows/questionnaire-set.ts';
import { parseQuestionnaire, type Questionnaire, type QuestionnaireRef } from '../flows/questionnaire.ts';
import type { QuestionnaireFiles } from '../flows/perspectives.ts';
import type { Scan } from '../flows/scan.ts';
import type { Member } from '../flows/member.ts';
import type { Issue, Result } from '../flows/result.ts';
import type { Store } from '../store/port.ts';
import { parseYaml, readModules } from '../templates/questionnaires/load-questionnaire.ts';
import { ConfigError } from './config-error.ts';
import { importedVersion, keepQuestionnaire, keptQuestionnaire } from './questionnaire-shelf.ts';
import { SubjectError } from './subject-error.ts';

export interface Subjects {
  /**
   * What this is about. Sooner or later `prepare` must have been called for it: without, only what the program's files say is known.
   * @throws SubjectError when neither the files nor the store have its version; ConfigError when a file has faults
   */
  of(about: Member | Scan): Subject;
  /**
   * Fetches what this is about from the store, where that has it, and keeps it there where it does not: from then on this version
   * says the same for good, whatever happens to the program's files. Cheap once it was done.
   */
  prepare(about: Member | Scan, store: Store): Promise<void>;
  /** What a new scan starts with: of each questionnaire the version that was imported, else that of the files. */
  latest(ids: readonly string[], store: Store): Promise<QuestionnaireRef>;
  /** The analysis tool among the program's files. */
  readonly current: Questionnaire;
}

const templates = join(dirname(dirname(fileURLToPath(import.meta.url))), 'templates');
export const mainQuestionnaire = 'analysis-tool';

interface Edition {
  readonly files: Omit<QuestionnaireFiles, 'perspectives'>;
  readonly questionnaire: Questionnaire;
}

/**
 * Loads what the bot asks and explains.
 * @throws ConfigError listing every fault of the questionnaire and the glossary, by file, item and field
 */
export function loadSubjects(folder = templates): Subjects {
  const main = reading(folder, () => readEdition(join(folder, 'questionnaires', mainQuestionnaire)));
  const read = reading(folder, () => readGlossary(join(folder, 'glossary.yaml')));
  if (!main.ok || !read.ok) throw faulty([main, read].flatMap(issuesOf));
  const glossary = read.value;

  const editions = new Map<string, Edition>();
  const subjects = new Map<string, Subject>();
  /** What each scan works with. */
  const scans = new Map<string, QuestionnaireRef>();
  /** Scans in which that does not change any more. */
  const settled = new Set<string>();
  const prepared = new WeakMap<Store, Set<string>>();

  const checked = (edition: Edition): Edition => {
    const unexplained = edition.questionnaire.items.flatMap(({ id, terms }) => terms.filter((term) => !glossary.term(term)).map((term) => ({ id, term })));
    if (unexplained.length === 0) return edition;
    throw faulty(unexplained.map(({ id, term }) => ({ path: `item ${id} › terms`, message: `names "${term}", which glossary.yaml does not explain; add it there` })));
  };
  const keep = (edition: Edition): Edition => {
    editions.set(keyOf(edition.questionnaire), edition);
    return edition;
  };
  /** Of the program's files. */
  const ofFiles = (id: string): Edition | null => {
    if (!readdirSync(join(folder, 'questionnaires')).includes(id)) return null;
    const edition = reading(folder, () => readEdition(join(folder, 'questionnaires', id)));
    if (!edition.ok) throw faulty(edition.issues);
    return checked(edition.value);
  };
  const editionOf = (ref: QuestionnaireRef): Edition => {
    const known = editions.get(keyOf(ref));
    if (known) return known;
    const edition = ofFiles(ref.id);
    if (edition?.questionnaire.version !== ref.version) throw new SubjectError(ref);
    return keep(edition);
  };
  const refOf = (about: Member | Scan): QuestionnaireRef => ('questionnaire' in about ? about.questionnaire : (scans.get(about.scanId) ?? main.value.questionnaire));

  const prepareEdition = async (ref: QuestionnaireRef, store: Store): Promise<void> => {
    const done = prepared.get(store) ?? new Set();
    prepared.set(store, done);
    if (done.has(keyOf(ref))) return;
    const kept = await keptQuestionnaire(store, ref);
    if (kept === null) {
      const { files } = editionOf(ref);
      await keepQuestionnaire(store, ref, { ...files, perspectives: {} });
    } else {
      const known = editions.get(keyOf(ref));
      const { head, modules } = kept;
      if (!known || !isDeepStrictEqual(known.files, { head, modules })) {
        const edition = toEdition({ head, modules });
        if (!edition.ok) throw faulty(edition.issues);
        keep(edition.value);
        for (const key of subjects.keys()) if (key.includes(ref.id)) subjects.delete(key);
      }
    }
    done.add(keyOf(ref));
  };

  keep(checked(main.value));
  return {
    current: main.value.questionnaire,
    of(about) {
      const ref = refOf(about);
      const known = subjects.get(keyOf(ref));
      if (known) return known;
      const whole = joined(refsIn(ref).map((part) => editionOf(part).questionnaire));
      if (!whole.ok) throw faulty(whole.issues);
      const subject: Subject = { questionnaire: whole.value, glossary, chart: createIntakeChart(whole.value) };
      subjects.set(keyOf(ref), subject);
      return subject;
    },
    async prepare(about, store) {
      if (!('questionnaire' in about) && !settled.has(about.scanId)) {
        const scan = (await store.scans.get(about.scanId))?.document;
        if (scan) scans.set(about.scanId, scan.questionnaire);
        if (scan && scan.state !== 'applied' && scan.state !== 'composing') settled.add(about.scanId);
      }
      for (const part of refsIn(refOf(about))) await prepareEdition(part, store);
    },
    async latest(ids, store) {
      const refs = ids.map(async (id) => {
        const version = (await importedVersion(store, id)) ?? ofFiles(id)?.questionnaire.version;
        if (version === undefined) throw new SubjectError({ id, version: 'any' });
        return { id, version };
      });
      return joinedRef(await Promise.all(refs));
    },
  };
}

const keyOf = ({ id, version }: QuestionnaireRef) => `${id} ${version}`;

function readEdition(folder: string): Result<Edition> {
  const files = readModules(folder);
  return files.ok ? toEdition(files.value) : files;
}

function toEdition(files: Edition['files']): Result<Edition> {
  const questionnaire = parseQuestionnaire(files.head, files.modules);
  return questionnaire.ok ? { ok: true, value: { files, questionnaire: questionnaire.value } } : questionnaire;
}

function readGlossary(file: string): Result<Glossary> {
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
