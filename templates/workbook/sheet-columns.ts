/**
 * Sheet columns: what a questionnaire looks like as a workbook: which sheet has which columns, and where each stands in the YAML files.
 * May import: flows. Pure.
 */
import { itemKinds, levelCounts } from '../../flows/questionnaire/questionnaire-file.ts';
import { languages } from '../../flows/language.ts';

export interface SheetColumn {
  /** Its title in the first row. */
  readonly title: string;
  /** Where its cell goes in the row's object. */
  readonly path: readonly (string | number)[];
  readonly holds: 'text' | 'number' | 'yes-no' | 'list';
  /** In letters. */
  readonly width: number;
  /** For whoever fills it in. */
  readonly note: string;
}

export interface SheetShape {
  readonly name: string;
  readonly about: string;
  readonly isNeeded: boolean;
  readonly columns: readonly SheetColumn[];
}

const column = (title: string, holds: SheetColumn['holds'], width: number, note: string, path: SheetColumn['path'] = [title]): SheetColumn => ({ title, path, holds, width, note });
const localised = (title: string, width: number, note: string, path: SheetColumn['path'] = [title]): readonly SheetColumn[] =>
  languages.map((language) => column(`${title} ${language}`, 'text', width, note, [...path, language]));

/** Rows of a name and a value, for what a questionnaire has once. */
export const headSheet: SheetShape = {
  name: 'questionnaire',
  about: 'What the questionnaire has once.',
  isNeeded: true,
  columns: [
    column('format', 'number', 12, 'Always 1.'),
    column('id', 'text', 24, 'Small letters, digits and hyphens. Keep it when you change a questionnaire that is in use.'),
    column('version', 'text', 16, 'Another one for each change. As text: Excel takes 2026-11 for a date.'),
    ...localised('title', 50, 'At most 80 characters.'),
    column('ambition', 'text', 12, 'items: each rubric asks one; whole: one item asks it for all; none: nobody is asked. Empty: items.'),
  ],
};

export const moduleSheet: SheetShape = {
  name: 'modules',
  about: 'One row a module, in the order of asking.',
  isNeeded: true,
  columns: [column('id', 'text', 24, 'Small letters, digits and hyphens.'), ...localised('title', 34, 'At most 60 characters.'), ...localised('about', 60, 'Said when the module begins.'), column('status', 'text', 10, 'final or draft.')],
};

export const themeSheet: SheetShape = {
  name: 'themes',
  about: 'One row a dimension: the axes of the radar.',
  isNeeded: true,
  columns: [column('id', 'text', 24, 'Small letters, digits and hyphens.'), column('number', 'number', 10, 'Its number in the model, if it has one.'), ...localised('title', 40, 'At most 60 characters.')],
};

export const scaleSheet: SheetShape = {
  name: 'scales',
  about: 'One row a step, lowest first; the steps of a scale stand together.',
  isNeeded: false,
  columns: [column('scale', 'text', 18, 'The name that items use.'), ...languages.map((language) => column(language, 'text', 50, 'At most 80 characters.'))],
};

export const itemSheet: SheetShape = {
  name: 'items',
  about: 'One row an item, in the order of asking.',
  isNeeded: true,
  columns: [
    column('module', 'text', 22, 'An id of the sheet modules.'),
    column('id', 'text', 8, 'Such as 12 or U3.'),
    column('kind', 'text', 10, `${itemKinds.join(', ')}. Empty: rubric.`),
    column('theme', 'text', 20, 'An id of the sheet themes. Empty only where nothing is scored.'),
    column('scored', 'yes-no', 9, 'yes or no. Empty: yes for rubric and scale, no for the others.'),
    column('scale', 'text', 14, 'For scale: a name of the sheet scales.'),
    ...localised('title', 34, 'At most 60 characters.'),
    ...localised('about', 50, 'At most 200 characters.'),
    ...localised('statement', 50, 'For all kinds but rubric: what is judged or asked. At most 250 characters.'),
    ...Array.from({ length: levelCounts.most }, (_, index) => localised(`level ${index + 1}`, 50, 'For rubric: four or five described situations, lowest first. At most 250 characters.', ['levels', index])).flat(),
    ...localised('unit', 16, 'For number.'),
    column('min', 'number', 8, 'For number.'),
    column('max', 'number', 8, 'For number.'),
    column('other', 'yes-no', 8, 'For single and multiple: yes where "other, namely" may be given.'),
    ...localised('example', 60, 'At most 400 characters.'),
    ...localised('question', 60, 'For the workshop. At most 300 characters.'),
    column('terms', 'list', 40, 'Ids of the glossary, with commas between them.'),
  ],
};

export const optionSheet: SheetShape = {
  name: 'options',
  about: 'For single and multiple: one row an option.',
  isNeeded: false,
  columns: [column('item', 'text', 8, 'An id of the sheet items.'), column('id', 'text', 20, 'Small letters, digits and hyphens.'), ...languages.map((language) => column(language, 'text', 60, 'At most 250 characters.'))],
};

export const perspectiveSheet: SheetShape = {
  name: 'perspectives',
  about: 'Ready actions: one row for each next level of a rubric, one for each scored scale.',
  isNeeded: false,
  columns: [
    column('item', 'text', 8, 'An id of the sheet items.'),
    column('to', 'number', 6, 'The level that it leads to; empty for a scale.'),
    ...localised('what', 60, 'The action. At most 200 characters.'),
    ...localised('who', 34, 'Who usually takes it up. At most 80 characters.'),
    ...localised('first', 60, 'The first step. At most 200 characters.'),
  ],
};

export const sheetShapes = [headSheet, moduleSheet, themeSheet, scaleSheet, itemSheet, optionSheet, perspectiveSheet] as const;

/** A sheet that explains the others; it is not read back. */
export const guideName = 'guide';
