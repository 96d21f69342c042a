/**
 * Questionnaire: the parsed, checked and compiled form of a questionnaire file.
 * May import: flows, zod. Pure: the caller reads the files.
 */
import { z } from 'zod';
import { languages, type Localised } from './language.ts';
import type { Issue, Result } from './result.ts';

export type ItemId = string & { readonly __brand: 'ItemId' };

/** An axis of the radar: a group of items that are about the same thing, across modules. */
export interface Theme {
  readonly id: string;
  readonly title: Localised;
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

/** A rubric item: described levels, lowest first. Level n is `levels[n - 1]`. */
export interface Item {
  readonly id: ItemId;
  readonly moduleId: string;
  readonly themeId: string;
  readonly title: Localised;
  readonly about: Localised;
  readonly example: Localised;
  /** Discussion question for the workshop. */
  readonly question: Localised;
  /** Glossary ids, in the order in which they appear in the item. */
  readonly terms: readonly string[];
  readonly levels: readonly Localised[];
}

export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly title: Localised;
  readonly themes: readonly Theme[];
  readonly modules: readonly Module[];
  /** In the order of asking. */
  readonly items: readonly Item[];
  readonly item: (id: string) => Item | undefined;
  readonly module: (id: string) => Module | undefined;
}

/** Longest level text: long forms are read in a chat window on a phone. */
export const longestLevelText = 250;
export const levelsPerItem = 4;

const text = (max = 600) => z.string().trim().min(1, 'is empty; write the text').max(max, `is longer than ${max} characters; shorten it`);
const localised = (max?: number) => z.strictObject(Object.fromEntries(languages.map((language) => [language, text(max)])) as Record<keyof Localised, z.ZodString>);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

const itemFile = z.strictObject({
  id: z.string().regex(/^[A-Z]?[0-9]{1,2}[a-zA-Z]?$/, 'must be a number such as 12 or U3, in quotes'),
  theme: slug,
  title: localised(60),
  about: localised(200),
  example: localised(400),
  question: localised(300),
  terms: z.array(slug),
  levels: z.array(localised(longestLevelText)).length(levelsPerItem, `must have exactly ${levelsPerItem} levels, lowest first`),
});

const moduleFile = z.strictObject({
  id: slug,
  title: localised(60),
  about: localised(300),
  status: z.enum(['final', 'draft']),
  items: z.array(itemFile).min(1),
});

const headFile = z.strictObject({
  format: z.literal(1, 'is a format that this version cannot read; use format 1'),
  id: slug,
  version: z.string().min(1),
  title: localised(80),
  themes: z.array(z.strictObject({ id: slug, title: localised(40) })).min(1).max(8, 'has more than 8 themes; a radar cannot show them'),
  modules: z.array(slug).min(1),
});

/**
 * Checks and compiles one questionnaire.
 * Pure. Lists every fault of every file, never the first alone.
 * @param head the parsed `questionnaire.yaml`
 * @param modules the parsed module files by module id
 */
export function parseQuestionnaire(head: unknown, modules: Readonly<Record<string, unknown>>): Result<Questionnaire> {
  const issues: Issue[] = [];
  const headResult = headFile.safeParse(head);
  if (!headResult.success) issues.push(...toIssues('questionnaire', headResult.error));
  const parsed = Object.entries(modules).map(([name, content]) => {
    const result = moduleFile.safeParse(content);
    if (!result.success) issues.push(...toIssues(name, result.error, content));
    return { name, module: result.data };
  });
  if (!headResult.success || issues.length > 0) return { ok: false, issues };

  const order = headResult.data.modules;
  const files = new Map(parsed.flatMap(({ name, module }) => (module ? [[name, module] as const] : [])));
  const themeIds = new Set(headResult.data.themes.map(({ id }) => id));
  const seen = new Map<string, string>();
  for (const name of order) if (!files.has(name)) issues.push({ path: 'questionnaire › modules', message: `names "${name}", but there is no file ${name}.yaml` });
  for (const [name, module] of files) {
    if (!order.includes(name)) issues.push({ path: name, message: 'is not named under modules in questionnaire.yaml; add it there or remove the file' });
    if (module.id !== name) issues.push({ path: `${name} › id`, message: `is "${module.id}", but the file is called ${name}.yaml` });
    for (const item of module.items) {
      const place = `${name} › item ${item.id}`;
      const earlier = seen.get(item.id);
      if (earlier) issues.push({ path: place, message: `is a second item with this id; the first is in ${earlier}` });
      seen.set(item.id, name);
      if (!themeIds.has(item.theme)) issues.push({ path: `${place} › theme`, message: `"${item.theme}" is not among the themes of questionnaire.yaml` });
      for (const language of languages) {
        const texts = item.levels.map((level) => level[language].toLowerCase());
        if (new Set(texts).size < texts.length) issues.push({ path: `${place} › levels`, message: `has two equal levels in "${language}"` });
      }
    }
  }
  if (issues.length > 0) return { ok: false, issues };

  const items: Item[] = order.flatMap((name) =>
    (files.get(name)?.items ?? []).map(({ theme, ...item }) => ({ ...item, id: item.id as ItemId, moduleId: name, themeId: theme })),
  );
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]));
  const compiled: Module[] = order.flatMap((name) => {
    const module = files.get(name);
    return module ? [{ ...module, itemIds: module.items.map(({ id }) => id as ItemId) }] : [];
  });
  const moduleById = new Map(compiled.map((module) => [module.id, module]));
  const { id, version, title, themes } = headResult.data;
  return { ok: true, value: { id, version, title, themes, modules: compiled, items, item: (key) => byId.get(key), module: (key) => moduleById.get(key) } };
}

/** Zod's paths in the words of the file: `data-en-software › item 18 › levels › 2 › nl`. */
function toIssues(file: string, error: z.ZodError, content?: unknown): Issue[] {
  const items = z.looseObject({ items: z.array(z.looseObject({ id: z.unknown() })) }).safeParse(content).data?.items;
  return error.issues.map(({ path, message }) => {
    const words = path.map((part, index) => {
      if (typeof part !== 'number') return String(part);
      const id = index === 1 && path[0] === 'items' ? items?.[part]?.id : undefined;
      return id === undefined ? String(part + 1) : `item ${String(id)}`;
    });
    return { path: [file, ...words.filter((word, index) => !(index === 0 && word === 'items'))].join(' › '), message };
  });
}
