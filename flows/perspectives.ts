/**
 * Perspectives: for each next level of an item a ready action: what to do, who usually takes it up, and the first step.
 * May import: flows, zod. Pure: the caller reads the files.
 */
import { z } from 'zod';
import type { Localised } from './language.ts';
import { parseQuestionnaire, type Item, type ItemId, type Questionnaire } from './questionnaire.ts';
import { fileIssues } from './questionnaire/file-issues.ts';
import { itemIdText, levelCounts, localisedText } from './questionnaire/questionnaire-file.ts';
import type { Issue, Result } from './result.ts';

export interface Perspective {
  readonly itemId: ItemId;
  /** The level that it leads to; `null` where the levels are steps of a scale, which describe no situation. */
  readonly to: number | null;
  readonly what: Localised;
  readonly who: Localised;
  readonly first: Localised;
}

/** The parsed files of one questionnaire, as they were written. */
export interface QuestionnaireFiles {
  readonly head: unknown;
  /** By module id; so are the perspectives. A module without them has no file. */
  readonly modules: Readonly<Record<string, unknown>>;
  readonly perspectives: Readonly<Record<string, unknown>>;
}

export interface QuestionnaireWithPerspectives {
  readonly questionnaire: Questionnaire;
  /** In the order of the modules, and within one in that of its file. */
  readonly perspectives: readonly Perspective[];
}

const perspectivesFile = z.strictObject({
  perspectives: z.array(
    z.strictObject({
      item: itemIdText,
      to: z.int('must be a level').min(2, 'must be 2 or higher; nobody grows to level 1').max(levelCounts.most, `is higher than any level; the highest is ${levelCounts.most}`).optional(),
      what: localisedText(200),
      who: localisedText(80),
      first: localisedText(200),
    }),
  ),
});

/** Checks and compiles a questionnaire with its perspectives. Pure. Lists every fault of every file. */
export function parseWithPerspectives({ head, modules, perspectives: files }: QuestionnaireFiles): Result<QuestionnaireWithPerspectives> {
  const questionnaire = parseQuestionnaire(head, modules);
  const perspectives = parsePerspectives(files, questionnaire.ok ? questionnaire.value : null);
  if (questionnaire.ok && perspectives.ok) return { ok: true, value: { questionnaire: questionnaire.value, perspectives: perspectives.value } };
  return { ok: false, issues: [questionnaire, perspectives].flatMap((result) => (result.ok ? [] : result.issues)) };
}

/** @param questionnaire `null`: it has faults of its own, so the perspectives are not held against it */
function parsePerspectives(files: QuestionnaireFiles['perspectives'], questionnaire: Questionnaire | null): Result<readonly Perspective[]> {
  const issues: Issue[] = [];
  const perspectives: Perspective[] = [];
  for (const [module, content] of Object.entries(files)) {
    const file = `perspectives/${module}`;
    const result = perspectivesFile.safeParse(content, { reportInput: true });
    if (!result.success) {
      issues.push(...fileIssues(file, result.error, content, { field: 'perspectives', key: 'item' }));
      continue;
    }
    const own = result.data.perspectives.map(({ item, to, ...texts }): Perspective => ({ itemId: item as ItemId, to: to ?? null, ...texts }));
    if (questionnaire) issues.push(...misfits(own, module, questionnaire).map(({ path, message }) => ({ path: [file, ...(path === '' ? [] : [path])].join(' › '), message })));
    perspectives.push(...own);
  }
  if (issues.length > 0) return { ok: false, issues };
  const order = new Map(questionnaire?.modules.map(({ itemIds }, index) => itemIds.map((id) => [id, index] as const)).flat());
  const placeOf = ({ itemId }: Perspective) => order.get(itemId) ?? 0;
  return { ok: true, value: perspectives.sort((one, other) => placeOf(one) - placeOf(other)) };
}

function misfits(own: readonly Perspective[], moduleId: string, questionnaire: Questionnaire): readonly Issue[] {
  const module = questionnaire.module(moduleId);
  if (!module) return [{ path: '', message: `belongs to no module; there is no module ${moduleId} in questionnaire.yaml` }];
  const issues: Issue[] = [];
  for (const { itemId, to } of own) {
    const item = questionnaire.item(itemId);
    const place = `item ${itemId}`;
    if (item?.moduleId !== moduleId) issues.push({ path: place, message: `is not an item of module ${moduleId}` });
    else if (!steps(item).includes(to)) issues.push({ path: `${place} › to`, message: misfitOf(item, to) });
  }
  for (const item of questionnaire.items.filter((each) => each.moduleId === moduleId)) {
    for (const step of steps(item)) {
      const count = own.filter(({ itemId, to }) => itemId === item.id && to === step).length;
      const named = step === null ? 'a perspective' : `a perspective to level ${step}`;
      if (count === 0) issues.push({ path: `item ${item.id}`, message: `lacks ${named}; add it` });
      if (count > 1) issues.push({ path: `item ${item.id}`, message: `has ${named} twice; keep one` });
    }
  }
  return issues;
}

/** The steps that an item needs a perspective for: each next level of a rubric, one for a scale, none where nothing is scored. */
function steps({ kind, isScored, levels }: Item): readonly (number | null)[] {
  if (!isScored) return [];
  return kind === 'rubric' ? levels.slice(1).map((_, index) => index + 2) : [null];
}

function misfitOf({ kind, isScored, levels }: Item, to: number | null): string {
  if (!isScored) return 'is for an item that is not scored; it needs no perspective';
  if (kind === 'scale') return 'must be left out; a scale has no described levels to grow to';
  return to === null ? 'is missing; add the level that it leads to' : `is ${to}, but the item has ${levels.length} levels`;
}
