/**
 * Questionnaire set: several questionnaires of one scan, answered one after the other as if they were one, and who answers which.
 * Such a set has the joined ids and versions of its parts ("quickscan+full-scan", "2026-11+2026-11"), so a scan and a participant
 * name what they work with in one way, whether it is one questionnaire or more.
 * May import: flows. Pure.
 */
import type { Participant } from './member.ts';
import type { Discipline } from './people.ts';
import { compiled, type Item, type Questionnaire, type QuestionnaireRef } from './questionnaire.ts';
import type { Issue, Result } from './result.ts';
import type { Scan } from './scan.ts';

const joint = '+';

/** The questionnaires that this names, in the order of answering. */
export function refsIn({ id, version }: QuestionnaireRef): readonly QuestionnaireRef[] {
  const versions = version.split(joint);
  return id.split(joint).map((part, index) => ({ id: part, version: versions[index] ?? '' }));
}

export function joinedRef(refs: readonly QuestionnaireRef[]): QuestionnaireRef {
  return { id: refs.map(({ id }) => id).join(joint), version: refs.map(({ version }) => version).join(joint) };
}

/**
 * The questionnaires as one. Pure. Modules and themes get the questionnaire's id in front: two of them may have the same.
 * @returns issues where two items have the same id, which nobody could tell apart in a conversation
 */
export function joined(parts: readonly Questionnaire[]): Result<Questionnaire> {
  const [only, ...more] = parts;
  if (!only) return { ok: false, issues: [{ path: 'questionnaires', message: 'are none; name at least one' }] };
  if (more.length === 0) return { ok: true, value: only };
  const issues = doubledItems(parts);
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: compiled({
      ...joinedRef(parts),
      title: { nl: parts.map(({ title }) => title.nl).join(' · '), en: parts.map(({ title }) => title.en).join(' · ') },
      themes: parts.flatMap((part) => part.themes.map((theme) => ({ ...theme, id: within(part, theme.id) }))),
      modules: parts.flatMap((part) => part.modules.map((module) => ({ ...module, id: within(part, module.id) }))),
      items: parts.flatMap((part) => part.items.map((item) => ({ ...item, moduleId: within(part, item.moduleId), themeId: item.themeId === null ? null : within(part, item.themeId) }))),
    }),
  };
}

const within = (part: Pick<QuestionnaireRef, 'id'>, id: string) => `${part.id}.${id}`;

/** The id of a module or theme as its own questionnaire's file has it. */
export function ownId(questionnaireId: string, id: string): string {
  const front = within({ id: questionnaireId }, '');
  return id.startsWith(front) ? id.slice(front.length) : id;
}

function doubledItems(parts: readonly Questionnaire[]): readonly Issue[] {
  const owners = new Map<string, string>();
  return parts.flatMap(({ id, items }) =>
    items.flatMap((item) => {
      const spoken = item.id.toLowerCase();
      const owner = owners.get(spoken);
      owners.set(spoken, owner ?? id);
      return owner === undefined ? [] : [{ path: `${id} › item ${item.id}`, message: `has an id that ${owner} has as well; they cannot be in one scan` }];
    }),
  );
}

/** What a participant with this function answers in this scan; everything, unless the scan says who answers which. Never nothing. */
export function questionnaireFor({ questionnaire, answering }: Pick<Scan, 'questionnaire' | 'answering'>, discipline: Discipline): QuestionnaireRef {
  const own = refsIn(questionnaire).filter(({ id }) => answering?.[id]?.includes(discipline) ?? true);
  return own.length === 0 ? questionnaire : joinedRef(own);
}

/** The items that this person was given, of all that the scan has; in the order of asking. */
export function itemsFor({ questionnaire }: Pick<Participant, 'questionnaire'>, { items }: Pick<Questionnaire, 'items'>): readonly Item[] {
  const ids = questionnaire.id.split(joint);
  const own = items.filter(({ questionnaireId }) => ids.includes(questionnaireId));
  return own.length === items.length ? items : own;
}
