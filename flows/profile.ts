/**
 * Profile: how the scan stands by module and by theme, for bars and the radar. Never the basis of an order.
 * May import: flows. Pure.
 */
import { answerTo, type Answers } from './answer.ts';
import type { Localised } from './language.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';

/** Where a group of items stands, in levels (1 is lowest), not rounded. */
export interface Score {
  /** Of all levels given on these items; with complete answers that is the mean of the items. */
  readonly mean: number;
  /** The lowest and the highest mean that one person has on these items; `mean` always lies between them. */
  readonly lowest: number;
  readonly highest: number;
  /** How many levels were given. */
  readonly answers: number;
}

export interface ProfileRow {
  readonly id: string;
  readonly title: Localised;
  /** Modules only: shown as "concept". A theme is never a draft. */
  readonly isDraft: boolean;
  readonly items: number;
  /** `null`: no level was given. */
  readonly current: Score | null;
  readonly ambition: Score | null;
}

export interface Profile {
  /** In the order of asking. */
  readonly modules: readonly ProfileRow[];
  /** In the order of the questionnaire file; themes without items are left out. */
  readonly themes: readonly ProfileRow[];
  /** What to draw the themes as: a radar needs three axes that have a value. */
  readonly themePicture: 'radar' | 'bars';
}

const fewestAxes = 3;

/** Pure. `answers`: one entry for each participant who submitted. */
export function profile(questionnaire: Questionnaire, answers: readonly Answers[]): Profile {
  const rowOf = (id: string, title: Localised, isDraft: boolean, itemIds: readonly ItemId[]): ProfileRow => ({
    id,
    title,
    isDraft,
    items: itemIds.length,
    current: scoreOf(answers, itemIds, 'current'),
    ambition: scoreOf(answers, itemIds, 'ambition'),
  });
  const modules = questionnaire.modules.map(({ id, title, status, itemIds }) => rowOf(id, title, status === 'draft', itemIds));
  const themes = questionnaire.themes
    .map(({ id, title }) => rowOf(id, title, false, questionnaire.items.filter(({ themeId }) => themeId === id).map((item) => item.id)))
    .filter(({ items }) => items > 0);
  const axes = themes.filter(({ current }) => current !== null);
  return { modules, themes, themePicture: axes.length >= fewestAxes ? 'radar' : 'bars' };
}

function scoreOf(answers: readonly Answers[], itemIds: readonly ItemId[], side: 'current' | 'ambition'): Score | null {
  const byPerson = answers.map((own) => itemIds.flatMap((itemId) => levelOf(own, itemId, side))).filter((levels) => levels.length > 0);
  if (byPerson.length === 0) return null;
  const all = byPerson.flat();
  const means = byPerson.map(meanOf);
  return { mean: meanOf(all), lowest: Math.min(...means), highest: Math.max(...means), answers: all.length };
}

function levelOf(answers: Answers, itemId: ItemId, side: 'current' | 'ambition'): readonly number[] {
  const judgement = answerTo(answers, itemId)[side];
  return judgement?.kind === 'level' ? [judgement.level] : [];
}

function meanOf(levels: readonly number[]): number {
  return levels.reduce((total, level) => total + level, 0) / levels.length;
}
