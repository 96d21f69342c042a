/**
 * Questionnaire: the parsed, checked and compiled form of a questionnaire file.
 * May import: flows, zod. Pure: the caller reads the files.
 */
import type { Localised } from './language.ts';
import { crossIssues } from './questionnaire/cross-issues.ts';
import { fileIssues } from './questionnaire/file-issues.ts';
import { headFile, moduleFile, type HeadFile, type ItemFile } from './questionnaire/questionnaire-file.ts';
import type { Result } from './result.ts';

export type ItemId = string & { readonly __brand: 'ItemId' };

/** Names one version of a questionnaire for good. */
export interface QuestionnaireRef {
  readonly id: string;
  readonly version: string;
}

/** A dimension: a group of items that are about the same thing, and an axis of a radar. */
export interface Theme {
  readonly id: string;
  readonly title: Localised;
  /** The number that the model gives it; `null` without one. */
  readonly number: number | null;
}

export interface Module {
  readonly id: string;
  readonly title: Localised;
  /** One sentence said when the module begins. */
  readonly about: Localised;
  /** `draft` modules are answered like any other and shown as "concept" to facilitators. */
  readonly status: 'final' | 'draft';
  readonly itemIds: readonly ItemId[];
}

interface ItemBase {
  readonly id: ItemId;
  /** The questionnaire that it comes from, where a scan has several. */
  readonly questionnaireId: string;
  readonly moduleId: string;
  /** `null`: it belongs to no dimension; such an item is never scored. */
  readonly themeId: string | null;
  readonly title: Localised;
  readonly about: Localised;
  readonly example: Localised;
  /** Discussion question for the workshop. */
  readonly question: Localised;
  /** Glossary ids, in the order in which they appear in the item. */
  readonly terms: readonly string[];
  /** Whether it counts in the score of its dimension. */
  readonly isScored: boolean;
  /** Whether the level to grow to is asked as well. */
  readonly asksAmbition: boolean;
  /** What a level stands for, lowest first: level n is `levels[n - 1]`. None where an item is not answered with a level. */
  readonly levels: readonly Localised[];
}

/** Described situations. */
export interface RubricItem extends ItemBase {
  readonly kind: 'rubric';
}

/** A statement that is judged on a named scale; the levels are its steps. */
export interface ScaleItem extends ItemBase {
  readonly kind: 'scale';
  readonly scaleId: string;
  readonly statement: Localised;
}

/** One or several of some options. */
export interface ChoiceItem extends ItemBase {
  readonly kind: 'single' | 'multiple';
  readonly statement: Localised;
  readonly options: readonly ItemOption[];
  /** "Other, namely …" may be given. */
  readonly hasOther: boolean;
}

export interface ItemOption {
  readonly id: string;
  readonly text: Localised;
}

/** A whole number. */
export interface NumberItem extends ItemBase {
  readonly kind: 'number';
  readonly statement: Localised;
  readonly unit: Localised;
  readonly min: number;
  readonly max: number;
}

/** An answer in one's own words. */
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly statement: Localised;
}

export type Item = RubricItem | ScaleItem | ChoiceItem | NumberItem | TextItem;

export interface Questionnaire extends QuestionnaireRef {
  readonly title: Localised;
  readonly themes: readonly Theme[];
  readonly modules: readonly Module[];
  /** In the order of asking. */
  readonly items: readonly Item[];
  readonly item: (id: string) => Item | undefined;
  readonly module: (id: string) => Module | undefined;
}

/**
 * Checks and compiles one questionnaire.
 * Pure. Lists every fault of every file, never the first alone.
 * @param head the parsed `questionnaire.yaml`
 * @param modules the parsed module files by module id
 */
export function parseQuestionnaire(head: unknown, modules: Readonly<Record<string, unknown>>): Result<Questionnaire> {
  const headResult = headFile.safeParse(head, { reportInput: true });
  const results = Object.entries(modules).map(([name, content]) => ({ name, content, result: moduleFile.safeParse(content, { reportInput: true }) }));
  const issues = [
    ...(headResult.success ? [] : fileIssues('questionnaire', headResult.error)),
    ...results.flatMap(({ name, content, result }) => (result.success ? [] : fileIssues(name, result.error, content))),
    ...crossIssues(head, modules),
  ];
  if (!headResult.success || issues.length > 0) return { ok: false, issues };

  const file = headResult.data;
  const files = new Map(results.flatMap(({ name, result }) => (result.success ? [[name, result.data] as const] : [])));
  const ordered = file.modules.flatMap((name) => files.get(name) ?? []);
  const value = compiled({
    id: file.id,
    version: file.version,
    title: file.title,
    themes: file.themes.map(({ id, title, number }) => ({ id, title, number: number ?? null })),
    modules: ordered.map(({ items, ...module }) => ({ ...module, itemIds: items.map((item) => item.id as ItemId) })),
    items: ordered.flatMap((module) => module.items.map((item) => toItem(item, module.id, file))),
  });
  return { ok: true, value };
}

/** A questionnaire with its look-ups. Pure. */
export function compiled(content: Omit<Questionnaire, 'item' | 'module'>): Questionnaire {
  const itemById = new Map<string, Item>(content.items.map((item) => [item.id, item]));
  const moduleById = new Map(content.modules.map((module) => [module.id, module]));
  return { ...content, item: (key) => itemById.get(key), module: (key) => moduleById.get(key) };
}

function toItem(file: ItemFile, moduleId: string, { id: questionnaireId, ambition, scales }: HeadFile): Item {
  const { title, about, example, question, terms } = file;
  const base = {
    id: file.id as ItemId,
    questionnaireId,
    moduleId,
    themeId: file.theme ?? null,
    title,
    about,
    example,
    question,
    terms,
    isScored: file.scored,
    asksAmbition: file.kind === 'rubric' && ambition === 'items',
    levels: [],
  };
  switch (file.kind) {
    case 'rubric':
      return { ...base, kind: file.kind, levels: file.levels };
    case 'scale':
      return { ...base, kind: file.kind, scaleId: file.scale, statement: file.statement, levels: scales.find(({ id }) => id === file.scale)?.options ?? [] };
    case 'single':
    case 'multiple':
      return { ...base, kind: file.kind, statement: file.statement, options: file.options.map(({ id, ...text }) => ({ id, text })), hasOther: file.other };
    case 'number':
      return { ...base, kind: file.kind, statement: file.statement, unit: file.unit, min: file.min, max: file.max };
    case 'text':
      return { ...base, kind: file.kind, statement: file.statement };
  }
}
