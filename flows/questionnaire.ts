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
/** Most items of all modules together: nobody answers more, and everything that lists them stays readable. */
export const mostItems = 200;

const text = (max = 600) => z.string().trim().min(1, 'is empty; write the text').max(max, `is longer than ${max} characters; shorten it`);
const localised = (max?: number) => z.strictObject(Object.fromEntries(languages.map((language) => [language, text(max)])) as Record<keyof Localised, z.ZodString>);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

const numberInQuotes = 'must be a number such as 12 or U3, in quotes';

const itemFile = z.strictObject({
  id: z.string(numberInQuotes).regex(/^[A-Z]?[0-9]{1,2}[a-zA-Z]?$/, numberInQuotes),
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

/** What can be read of files that have faults: enough to hold them against each other. */
const headSketch = z
  .object({ themes: z.array(z.object({ id: z.string() })).nullable().catch(null), modules: z.array(z.string()).nullable().catch(null) })
  .catch({ themes: null, modules: null });
const itemSketch = z.object({
  id: z.string(),
  theme: z.string().nullable().catch(null),
  levels: z.array(z.record(z.string(), z.unknown()).catch({})).catch([]),
});
const moduleSketch = z.object({ id: z.unknown(), items: z.array(itemSketch.nullable().catch(null)).catch([]) }).catch({ id: null, items: [] });

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
    ...(headResult.success ? [] : toIssues('questionnaire', headResult.error)),
    ...results.flatMap(({ name, content, result }) => (result.success ? [] : toIssues(name, result.error, content))),
    ...crossIssues(head, modules),
  ];
  if (!headResult.success || issues.length > 0) return { ok: false, issues };

  const { id, version, title, themes, modules: order } = headResult.data;
  const files = new Map(results.flatMap(({ name, result }) => (result.success ? [[name, result.data] as const] : [])));
  const ordered = order.flatMap((name) => files.get(name) ?? []);
  const items: Item[] = ordered.flatMap((module) => module.items.map(({ theme, ...item }) => ({ ...item, id: item.id as ItemId, moduleId: module.id, themeId: theme })));
  const compiled: Module[] = ordered.map(({ items: own, ...module }) => ({ ...module, itemIds: own.map((item) => item.id as ItemId) }));
  const itemById = new Map<string, Item>(items.map((item) => [item.id, item]));
  const moduleById = new Map(compiled.map((module) => [module.id, module]));
  return { ok: true, value: { id, version, title, themes, modules: compiled, items, item: (key) => itemById.get(key), module: (key) => moduleById.get(key) } };
}

/** Faults between files, and between the parts of one. */
function crossIssues(head: unknown, modules: Readonly<Record<string, unknown>>): readonly Issue[] {
  const { themes, modules: order } = headSketch.parse(head);
  const sketches = Object.entries(modules).map(([name, content]) => ({ name, ...moduleSketch.parse(content) }));
  const issues: Issue[] = [];
  for (const [index, name] of (order ?? []).entries()) {
    if (!Object.hasOwn(modules, name)) issues.push({ path: 'questionnaire › modules', message: `names "${name}", but there is no file ${name}.yaml` });
    if (order?.indexOf(name) !== index) issues.push({ path: 'questionnaire › modules', message: `names "${name}" twice` });
  }
  const count = sketches.reduce((sum, { items }) => sum + items.length, 0);
  if (count > mostItems) issues.push({ path: 'questionnaire', message: `has ${count} items; at most ${mostItems} can be asked` });
  const seen = new Map<string, string>();
  for (const { name, id, items } of sketches) {
    if (order && !order.includes(name)) issues.push({ path: name, message: 'is not named under modules in questionnaire.yaml; add it there or remove the file' });
    if (typeof id === 'string' && id !== name) issues.push({ path: `${name} › id`, message: `is "${id}", but the file is called ${name}.yaml` });
    for (const item of items) {
      if (!item) continue;
      const place = `${name} › item ${item.id}`;
      // People type "u3" for U3.
      const spoken = item.id.toLowerCase();
      const earlier = seen.get(spoken);
      if (earlier) issues.push({ path: place, message: `is a second item with this id; the first is in ${earlier}` });
      else seen.set(spoken, name);
      if (item.theme !== null && themes && !themes.some((theme) => theme.id === item.theme)) {
        issues.push({ path: `${place} › theme`, message: `"${item.theme}" is not among the themes of questionnaire.yaml` });
      }
      for (const language of languages) {
        const texts = item.levels.flatMap(({ [language]: text }) => (typeof text === 'string' ? [text.trim().toLowerCase()] : []));
        if (new Set(texts).size < texts.length) issues.push({ path: `${place} › levels`, message: `has two equal levels in "${language}"` });
      }
    }
  }
  return issues;
}

/** Zod's paths in the words of the file: `data-en-software › item 18 › levels › 2 › nl`. */
function toIssues(file: string, error: z.ZodError, content?: unknown): Issue[] {
  const { items } = z.object({ items: z.array(z.object({ id: z.unknown() }).catch({ id: undefined })).catch([]) }).catch({ items: [] }).parse(content);
  return error.issues.map(({ path, ...issue }) => {
    const words = path.map((part, index) => {
      if (typeof part !== 'number') return String(part);
      if (index !== 1 || path[0] !== 'items') return String(part + 1);
      const id = items[part]?.id;
      return `item ${typeof id === 'string' || typeof id === 'number' ? id : part + 1}`;
    });
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    return { path: [file, ...words.filter((word, index) => !(index === 0 && word === 'items' && path.length > 1))].join(' › '), message: isMissing ? 'is missing; add it' : issue.message };
  });
}
