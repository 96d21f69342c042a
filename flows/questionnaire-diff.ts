/**
 * Questionnaire diff: what one version of a questionnaire asks differently from another.
 * May import: flows. Pure.
 */
import type { Item, ItemId, Questionnaire } from './questionnaire.ts';

export interface QuestionnaireDiff {
  readonly added: readonly ItemId[];
  readonly removed: readonly ItemId[];
  /** Another kind, other steps or options, another range, dimension or scoring: answers to the two cannot be laid side by side. */
  readonly meaning: readonly ItemId[];
  /** The same question in other words; a changed level may still mean something else, so a person must read it. */
  readonly wording: readonly ItemId[];
  /** Asked before or after other items than it was. */
  readonly moved: readonly ItemId[];
}

/** Pure. Each list is in the order of the newer version; removed items in that of the older one. */
export function questionnaireDiff(before: Questionnaire, after: Questionnaire): QuestionnaireDiff {
  const kept = after.items.flatMap((item) => {
    const earlier = before.item(item.id);
    return earlier ? [{ item, earlier }] : [];
  });
  const meaning = kept.filter(({ item, earlier }) => meaningOf(item) !== meaningOf(earlier)).map(({ item }) => item.id);
  return {
    added: after.items.filter(({ id }) => !before.item(id)).map(({ id }) => id),
    removed: before.items.filter(({ id }) => !after.item(id)).map(({ id }) => id),
    meaning,
    wording: kept.filter(({ item, earlier }) => !meaning.includes(item.id) && wordingOf(item) !== wordingOf(earlier)).map(({ item }) => item.id),
    moved: movedIn(before.items.filter(({ id }) => after.item(id)).map(({ id }) => id), kept.map(({ item }) => item.id)),
  };
}

function meaningOf(item: Item): string {
  const answers = 'options' in item ? [item.options.map(({ id }) => id), item.hasOther] : item.kind === 'number' ? [item.min, item.max] : [item.levels.length];
  return JSON.stringify([item.kind, item.themeId, item.isScored, item.asksAmbition, answers]);
}

function wordingOf(item: Item): string {
  const own = item.kind === 'rubric' ? [] : [item.statement, 'options' in item ? item.options : [], item.kind === 'number' ? item.unit : null];
  return JSON.stringify([item.title, item.about, item.example, item.question, item.levels, own]);
}

/** Those whose neighbour in front is another one; after an item that moved, only that one and those around it. */
function movedIn(before: readonly ItemId[], after: readonly ItemId[]): readonly ItemId[] {
  return after.filter((id, index) => before[before.indexOf(id) - 1] !== after[index - 1]);
}
