/**
 * Cross issues: faults between the files of a questionnaire, and between the parts of one. It reads whatever can be read of files that
 * have faults themselves, so that everything is said at once.
 * May import: flows, zod. Pure.
 */
import { z } from 'zod';
import { languages } from '../language.ts';
import type { Issue } from '../result.ts';

/** Most items of all modules together: nobody answers more, and everything that lists them stays readable. */
export const mostItems = 200;

const texts = z.record(z.string(), z.unknown()).catch({});
const headSketch = z
  .object({
    themes: z.array(z.object({ id: z.string(), number: z.number().optional().catch(undefined) })).nullable().catch(null),
    scales: z.array(z.object({ id: z.string(), options: z.array(texts).catch([]) })).nullable().optional().catch(null),
    modules: z.array(z.string()).nullable().catch(null),
  })
  .catch({ themes: null, scales: null, modules: null });
const itemSketch = z.object({
  id: z.string(),
  kind: z.string().catch('rubric').default('rubric'),
  theme: z.string().optional().nullable().catch(null),
  scored: z.boolean().optional().catch(undefined),
  scale: z.string().nullable().catch(null).default(null),
  levels: z.array(texts).catch([]).default([]),
  options: z.array(texts.and(z.object({ id: z.string().catch('') }))).catch([]).default([]),
  terms: z.array(z.string()).catch([]),
  min: z.number().nullable().catch(null).default(null),
  max: z.number().nullable().catch(null).default(null),
});
type ItemSketch = z.infer<typeof itemSketch>;
const moduleSketch = z.object({ id: z.unknown(), items: z.array(itemSketch.nullable().catch(null)).catch([]) }).catch({ id: null, items: [] });

/** Pure. Lists every fault; an item's faults stand together. */
export function crossIssues(head: unknown, modules: Readonly<Record<string, unknown>>): readonly Issue[] {
  const { themes, scales: listed, modules: order } = headSketch.parse(head);
  const scales = listed === undefined ? [] : listed;
  const sketches = Object.entries(modules).map(([name, content]) => ({ name, ...moduleSketch.parse(content) }));
  const issues: Issue[] = [];
  for (const [index, name] of (order ?? []).entries()) {
    if (!Object.hasOwn(modules, name)) issues.push({ path: 'questionnaire › modules', message: `names "${name}", but there is no file ${name}.yaml` });
    if (order?.indexOf(name) !== index) issues.push({ path: 'questionnaire › modules', message: `names "${name}" twice` });
  }
  issues.push(
    ...doubled((themes ?? []).map(({ id }) => id)).map((id) => ({ path: 'questionnaire › themes', message: `has "${id}" twice` })),
    ...doubled((themes ?? []).flatMap(({ number }) => (number === undefined ? [] : [String(number)]))).map((number) => ({ path: 'questionnaire › themes', message: `gives the number ${number} twice` })),
    ...doubled((scales ?? []).map(({ id }) => id)).map((id) => ({ path: 'questionnaire › scales', message: `has "${id}" twice` })),
    ...(scales ?? []).flatMap(({ id, options }) => equalTexts(options).map((language) => ({ path: `questionnaire › scales › ${id}`, message: `has two equal steps in "${language}"` }))),
  );
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
      issues.push(...itemIssues(item, themes?.map((theme) => theme.id) ?? null, scales?.map((scale) => scale.id) ?? null).map(({ path, message }) => ({ path: `${place} › ${path}`, message })));
    }
  }
  return issues;
}

/** @param themes `null`: the head could not be read, so nothing is held against it; so for `scales` */
function itemIssues(item: ItemSketch, themes: readonly string[] | null, scales: readonly string[] | null): readonly Issue[] {
  const { kind, theme, scored, scale, min, max } = item;
  const isScored = scored ?? (kind === 'rubric' || kind === 'scale');
  const issues: Issue[] = [];
  if (theme === undefined && isScored) issues.push({ path: 'theme', message: 'is missing; a scored item belongs to a theme' });
  if (typeof theme === 'string' && themes && !themes.includes(theme)) issues.push({ path: 'theme', message: `"${theme}" is not among the themes of questionnaire.yaml` });
  if (scale !== null && scales && !scales.includes(scale)) issues.push({ path: 'scale', message: `"${scale}" is not among the scales of questionnaire.yaml` });
  if (min !== null && max !== null && min >= max) issues.push({ path: 'max', message: `is ${max}, which is not more than min, ${min}` });
  issues.push(
    ...equalTexts(item.levels).map((language) => ({ path: 'levels', message: `has two equal levels in "${language}"` })),
    ...doubled(item.options.map(({ id }) => id).filter((id) => id !== '')).map((id) => ({ path: 'options', message: `has "${id}" twice` })),
    ...equalTexts(item.options).map((language) => ({ path: 'options', message: `has two equal options in "${language}"` })),
    ...doubled(item.terms).map((id) => ({ path: 'terms', message: `names "${id}" twice` })),
  );
  return issues;
}

/** The languages in which two of these texts are the same. */
function equalTexts(list: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return languages.filter((language) => {
    const said = list.flatMap(({ [language]: text }) => (typeof text === 'string' ? [text.trim().toLowerCase()] : []));
    return new Set(said).size < said.length;
  });
}

/** What stands in the list more than once, each once. */
function doubled(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
