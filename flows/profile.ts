/**
 * Profile: how the scan stands by module and by theme, today and wanted, and what to draw of it. Never the basis of an order.
 * May import: flows. Pure.
 */
import type { Answers } from './answer.ts';
import { dimensionScores, isTwin, type DimensionScore, type MainDimensionScore } from './dimension-scores.ts';
import type { Localised } from './language.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Where a group of items stands, in levels (1 is lowest), not rounded. */
export interface Score {
  /** By the rule of `dimensionScores`. */
  readonly mean: number;
  /** The lowest and the highest score that one person has by that rule; the mean itself where items that a person left open put it outside. */
  readonly lowest: number;
  readonly highest: number;
  /** How many people gave a level. */
  readonly people: number;
}

export interface ProfileRow {
  /** Of a module, a theme or an item. */
  readonly id: string;
  readonly title: Localised;
  /** Modules only: shown as "concept". A theme is never a draft. */
  readonly isDraft: boolean;
  /** How many are scored. */
  readonly items: number;
  /** The top of the scale; `null` where nothing is scored. */
  readonly levels: number | null;
  /** `null`: no level was given. */
  readonly current: Score | null;
  readonly ambition: Score | null;
}

export interface ThemeRow extends ProfileRow {
  readonly number: number | null;
  readonly moduleId: string;
  readonly questionnaireId: string;
  /** The questionnaire that lent the score. */
  readonly borrowedFrom: string | null;
  /** The same dimension asked in one question by another questionnaire of the scan. */
  readonly direct: { readonly questionnaireId: string; readonly score: number } | null;
  /** Scored items. */
  readonly indicators: readonly ProfileRow[];
}

export interface ModuleRow extends ProfileRow {
  readonly questionnaireId: string;
  /** Of a questionnaire that another one asks in detail: its scores stand beside those. */
  readonly isBeside: boolean;
  readonly themes: readonly ThemeRow[];
}

/** A radar has 3 to 8 axes; fewer, or more than can be read around a circle, are bars. */
export interface ProfilePicture {
  readonly id: string;
  readonly kind: 'radar' | 'bars';
  /** What it is a picture of; `null`: of all themes. */
  readonly title: Localised | null;
  /** Those with a score, today. */
  readonly rows: readonly (ProfileRow & Partial<Pick<ThemeRow, 'direct'>>)[];
  readonly levels: number;
  /** The indicators of one theme of many: for the attachment. */
  readonly isDetail: boolean;
}

export interface Profile {
  /** All, in the order of asking; those of which nothing is scored have no themes. */
  readonly modules: readonly ModuleRow[];
  /** Of modules that stand by themselves, in their order, and there of the questionnaire file. */
  readonly themes: readonly ThemeRow[];
  readonly pictures: readonly ProfilePicture[];
}

const axes = { fewest: 3, most: 8 } as const;

/** Pure. `answers`: one entry for each participant who submitted. */
export function profile(questionnaire: Questionnaire, answers: readonly Answers[]): Profile {
  const current = sideOf(questionnaire, answers, 'current');
  const ambition = sideOf(questionnaire, answers, 'ambition');
  const modules = current.scores.map((main): ModuleRow => {
    const rowOf = (kind: Kind, { id, title, levels }: Pick<MainDimensionScore, 'id' | 'title' | 'levels'>, items: number): ProfileRow => ({
      id, title, items, levels, isDraft: kind === 'module' && main.isDraft, current: current.scoreOf(kind, id), ambition: ambition.scoreOf(kind, id),
    });
    const themes = main.dimensions.filter(({ levels, indicators }) => indicators.length > 0 || levels !== null).map((dimension): ThemeRow => {
      const { number, moduleId, questionnaireId, borrowedFrom, indicators, levels } = dimension;
      return { ...rowOf('theme', dimension, indicators.length), number, moduleId, questionnaireId, borrowedFrom, direct: directOf(dimension, current.scores), indicators: indicators.map(({ itemId, title }) => rowOf('item', { id: itemId, title, levels }, 1)) };
    });
    return { ...rowOf('module', main, themes.reduce((total, { items }) => total + items, 0)), questionnaireId: main.questionnaireId, isBeside: false, themes };
  });
  const placed = modules.map((module) => ({ ...module, isBeside: isBeside(module.questionnaireId, modules) }));
  const apart = placed.filter((module) => !module.isBeside);
  return { modules: placed, themes: apart.flatMap((module) => module.themes), pictures: picturesOf(apart) };
}

function directOf(detailed: DimensionScore, scores: readonly MainDimensionScore[]): ThemeRow['direct'] {
  if (detailed.indicators.length < 2) return null;
  const direct = scores.flatMap(({ dimensions }) => dimensions).find((other) => isTwin(other, detailed) && other.indicators.length === 1 && other.levels === detailed.levels);
  return direct === undefined || direct.score === null ? null : { questionnaireId: direct.questionnaireId, score: direct.score };
}

type Kind = 'module' | 'theme' | 'item';
type Named = readonly [key: string, { readonly score: number | null; readonly people: number }];

/** Scores of all together and of each person alone. */
function sideOf(questionnaire: Questionnaire, answers: readonly Answers[], side: 'current' | 'ambition') {
  const scores = dimensionScores(questionnaire, answers, side);
  const everyone = new Map(scores.flatMap(named));
  const persons = answers.map((own) => new Map(dimensionScores(questionnaire, [own], side).flatMap(named)));
  const scoreOf = (kind: Kind, id: string): Score | null => {
    const { score: mean = null, people = 0 } = everyone.get(keyOf(kind, id)) ?? {};
    if (mean === null) return null;
    const own = [mean, ...persons.flatMap((person) => person.get(keyOf(kind, id))?.score ?? [])];
    return { mean, lowest: Math.min(...own), highest: Math.max(...own), people };
  };
  return { scores, scoreOf };
}

function named(main: MainDimensionScore): readonly Named[] {
  return [
    [keyOf('module', main.id), main],
    ...main.dimensions.flatMap((dimension): readonly Named[] => [[keyOf('theme', dimension.id), dimension], ...dimension.indicators.map(({ itemId, score, answers }): Named => [keyOf('item', itemId), { score, people: answers }])]),
  ];
}

/** A module and a theme may have one id. */
function keyOf(kind: Kind, id: string): string {
  return `${kind} ${id}`;
}

/** By questionnaire: one picture of all themes where they fit, else one a module. */
function picturesOf(modules: readonly ModuleRow[]): readonly ProfilePicture[] {
  const questionnaires = [...new Set(modules.map(({ questionnaireId }) => questionnaireId))];
  return questionnaires.flatMap((id) => {
    const own = modules.filter(({ questionnaireId }) => questionnaireId === id);
    const themes = own.flatMap((module) => module.themes);
    if (withScore(themes).length <= axes.most) return pictureOf(questionnaires.length > 1 ? `themes-${id}` : 'themes', null, themes);
    return [...own.flatMap(modulePictures), ...own.flatMap((module) => (isUnrolled(module) ? [] : module.themes.flatMap((theme) => indicatorPicture(theme, true))))];
  });
}

/** Whether each of its themes with a score stands beside the same one of another questionnaire, or lends its score to it. */
function isBeside(questionnaireId: string, modules: readonly ModuleRow[]): boolean {
  const themes = modules.flatMap((module) => module.themes);
  const own = withScore(themes.filter((theme) => theme.questionnaireId === questionnaireId));
  const twins = withScore(themes).filter(({ direct, borrowedFrom }) => direct?.questionnaireId === questionnaireId || borrowedFrom === questionnaireId);
  return own.length > 0 && twins.length >= own.length;
}

/** A module with too few themes for a radar shows what they are made of instead. */
function isUnrolled({ themes }: ModuleRow): boolean {
  return withScore(themes).length < axes.fewest && themes.some((theme) => indicatorPicture(theme, false).length > 0);
}

function modulePictures(module: ModuleRow): readonly ProfilePicture[] {
  return isUnrolled(module) ? module.themes.flatMap((theme) => indicatorPicture(theme, false)) : pictureOf(`themes-${module.id}`, module.title, module.themes);
}

function indicatorPicture({ id, title, indicators }: ThemeRow, isDetail: boolean): readonly ProfilePicture[] {
  return withScore(indicators).length < axes.fewest ? [] : pictureOf(`items-${id}`, title, indicators, isDetail);
}

function pictureOf(id: string, title: Localised | null, rows: ProfilePicture['rows'], isDetail = false): readonly ProfilePicture[] {
  const shown = withScore(rows);
  const levels = Math.max(0, ...shown.map((row) => row.levels ?? 0));
  return shown.length === 0 ? [] : [{ id, kind: shown.length >= axes.fewest && shown.length <= axes.most ? 'radar' : 'bars', title, rows: shown, levels, isDetail }];
}

function withScore<Row extends ProfileRow>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ current }) => current !== null);
}
