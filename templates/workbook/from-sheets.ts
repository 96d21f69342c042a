/**
 * From sheets: the tables of a workbook as a questionnaire's files, and where in the workbook each part of them stands, so that a fault
 * can be told by sheet, row and column.
 * May import: flows, templates/workbook. Pure.
 */
import type { QuestionnaireFiles } from '../../flows/perspectives.ts';
import type { Issue, Result } from '../../flows/result.ts';
import { guideName, headSheet, itemSheet, moduleSheet, optionSheet, perspectiveSheet, scaleSheet, sheetShapes, themeSheet, type SheetColumn, type SheetShape } from './sheet-columns.ts';

export type SheetCell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  /** The first row holds the titles. */
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetFiles {
  readonly files: QuestionnaireFiles;
  /** What the sheets themselves have wrong; the files still hold the rest, so that both are told at once. */
  readonly issues: readonly Issue[];
  /** An issue of these files with its place in the workbook. */
  readonly placed: (issue: Issue) => Issue;
}

type Content = Record<string, unknown>;
interface ReadRow {
  readonly content: Content;
  /** Says where a path below `key` stands: in this row, and in which of its columns. */
  readonly mark: (key: string) => void;
  readonly at: (title: string) => string;
}

/** Pure. @returns issues alone where a sheet or a column that is needed is not there: then nothing below it can be judged */
export function fromSheets(sheets: readonly Sheet[]): Result<SheetFiles> {
  const known: readonly string[] = [guideName, ...sheetShapes.map(({ name }) => name)];
  const lacking = [
    ...sheets.filter(({ name }) => !known.includes(name)).map(({ name }) => ({ path: `sheet ${name}`, message: `is none of ${known.join(', ')}; rename it, or keep it in another file` })),
    ...sheetShapes.flatMap((shape) => missingFrom(shape, sheets)),
  ];
  if (lacking.length > 0) return { ok: false, issues: lacking };

  const issues: Issue[] = [];
  const places = new Map<string, Set<string>>();
  const rowsOf = (shape: SheetShape) => readRows(shape, sheets.find(({ name }) => name === shape.name)?.rows ?? [], places, issues);
  const [once, ...twice] = rowsOf(headSheet);
  for (const { at } of twice) issues.push({ path: at('id'), message: 'is a second row; this sheet has one' });
  once?.mark('questionnaire');

  const modules = new Map<string, Content & { items: Content[] }>();
  const order = rowsOf(moduleSheet).map(({ content, mark }) => {
    const id = textOf(content['id']);
    mark(id);
    modules.set(id, { ...content, items: [] });
    return id;
  });
  const themes = rowsOf(themeSheet).map(({ content, mark }, index) => {
    mark(`questionnaire › themes › ${index + 1}`);
    return content;
  });
  const scales = stepsTogether(rowsOf(scaleSheet));

  const strays = new Set<string>();
  const items = new Map<string, { readonly content: Content; readonly moduleId: string }>();
  for (const { content: { module: named, ...content }, mark, at } of rowsOf(itemSheet)) {
    const moduleId = textOf(named);
    const id = textOf(content['id']);
    if (!order.includes(moduleId)) {
      strays.add(moduleId);
      issues.push({ path: at('module'), message: moduleId === '' ? 'is empty; name a module' : `names "${moduleId}", which the sheet modules does not have` });
    }
    // A module that is not there is made up, so that the item itself is still checked.
    const module = modules.get(moduleId) ?? { ...madeUp(moduleId), items: [] };
    modules.set(moduleId, module);
    module.items.push(content);
    markEntry(module.items, 'id', id, `${moduleId} › item ${id === '' ? module.items.length : id}`, mark);
    if (!items.has(id)) items.set(id, { content, moduleId });
  }
  for (const { content: { item: named, ...option }, mark, at } of rowsOf(optionSheet)) {
    const item = items.get(textOf(named));
    if (!item) issues.push({ path: at('item'), message: `names "${textOf(named)}", which the sheet items does not have` });
    else {
      const options = (item.content['options'] ??= []) as Content[];
      options.push(option);
      mark(`${item.moduleId} › item ${textOf(named)} › options › ${options.length}`);
    }
  }
  const perspectives = new Map<string, Content[]>();
  for (const { content, mark, at } of rowsOf(perspectiveSheet)) {
    const id = textOf(content['item']);
    const item = items.get(id);
    if (!item) {
      issues.push({ path: at('item'), message: `names "${id}", which the sheet items does not have` });
      continue;
    }
    const own = perspectives.get(item.moduleId) ?? [];
    perspectives.set(item.moduleId, own);
    own.push(content);
    markEntry(own, 'item', id, `perspectives/${item.moduleId} › item ${id}`, mark);
  }
  const head = { ...once?.content, themes, ...(scales.length > 0 ? { scales } : {}), modules: order };
  return {
    ok: true,
    value: {
      files: { head, modules: Object.fromEntries(modules), perspectives: Object.fromEntries([...perspectives].map(([id, own]) => [id, { perspectives: own }])) },
      issues,
      placed: (issue) => placedIn(issue, places, strays),
    },
  };

  function stepsTogether(steps: readonly ReadRow[]): readonly Content[] {
    const all = new Map<string, Content[]>();
    for (const { content: { scale, ...step }, mark } of steps) {
      const id = textOf(scale);
      const own = all.get(id) ?? [];
      all.set(id, own);
      own.push(step);
      if (own.length === 1) mark(`questionnaire › scales › ${id}`);
      mark(`questionnaire › scales › ${[...all.keys()].indexOf(id) + 1} › options › ${own.length}`);
    }
    return [...all].map(([id, options]) => ({ id, options }));
  }
}

function missingFrom({ name, isNeeded, columns }: SheetShape, sheets: readonly Sheet[]): readonly Issue[] {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) return isNeeded ? [{ path: `sheet ${name}`, message: 'is missing; begin from the file that "questionnaire template" writes' }] : [];
  const titles = titlesOf(sheet.rows);
  return [
    ...columns.filter(({ title }) => !titles.includes(title)).map(({ title }) => ({ path: `sheet ${name}, row 1`, message: `lacks the column "${title}"` })),
    ...titles.flatMap((title, index) => (title === '' || columns.some((column) => column.title === title) ? [] : [{ path: `sheet ${name}, row 1, column ${letterOf(index)}`, message: `"${title}" is no column of this sheet` }])),
  ];
}

const titlesOf = ([first]: Sheet['rows']) => (first ?? []).map((title) => textOf(title).trim().toLowerCase());

/** Empty rows are passed over; they still count in the numbers. */
function readRows({ name, columns }: SheetShape, [first, ...rows]: Sheet['rows'], places: Map<string, Set<string>>, issues: Issue[]): readonly ReadRow[] {
  const titles = titlesOf(first === undefined ? [] : [first]);
  return rows.flatMap((cells, index): readonly ReadRow[] => {
    if (cells.every((cell) => cell === null || cell === '')) return [];
    const at = (title: string) => `sheet ${name}, row ${index + 2}, column ${letterOf(titles.indexOf(title))} (${title})`;
    const content: Content = {};
    for (const column of columns) {
      const cell = cells[titles.indexOf(column.title)] ?? null;
      if (cell instanceof Date) issues.push({ path: at(column.title), message: 'is a date; set the cell to text and type it again' });
      else put(content, column.path, valueOf(cell, column));
    }
    const mark = (key: string) => {
      add(places, key, `sheet ${name}, row ${index + 2}`);
      for (const { path, title } of columns) add(places, [key, ...path.map((part) => (typeof part === 'number' ? part + 1 : part))].join(' › '), at(title));
    };
    return [{ content, mark, at }];
  });
}

/** An empty cell is left out of the file; an empty list is a list of nothing. */
function valueOf(cell: Exclude<SheetCell, Date>, { holds }: SheetColumn): unknown {
  if (holds === 'list') return cell === null ? [] : textOf(cell).split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (cell === null || cell === '') return undefined;
  const said = textOf(cell);
  if (holds === 'number') return /^-?\d+(?:\.\d+)?$/.test(said) ? Number(said) : said;
  if (holds === 'yes-no') return /^(?:yes|ja|true|waar)$/i.test(said) ? true : /^(?:no|nee|false|onwaar)$/i.test(said) ? false : said;
  return said;
}

/** Levels before the one that is filled in are there as well, with nothing in them. */
function put(content: Content, path: SheetColumn['path'], value: unknown): void {
  if (value === undefined) return;
  const [first = '', second, third] = path;
  if (second === undefined) content[first] = value;
  else if (third === undefined) content[first] = { ...(content[first] as Content | undefined), [second]: value };
  else {
    const list = (content[first] ??= []) as Content[];
    while (list.length <= Number(second)) list.push({});
    list[Number(second)] = { ...list[Number(second)], [third]: value };
  }
}

/** Rows that have the same name are told apart as `fileIssues` does. */
function markEntry(own: readonly Content[], field: string, id: string, key: string, mark: (key: string) => void): void {
  mark(key);
  mark(`${key}, entry ${own.filter((each) => textOf(each[field]) === id).length}`);
}

function madeUp(id: string): Content {
  return { id, title: { nl: '-', en: '-' }, about: { nl: '-', en: '-' }, status: 'draft' };
}

function placedIn({ path, message }: Issue, places: ReadonlyMap<string, ReadonlySet<string>>, strays: ReadonlySet<string>): Issue {
  if (path === 'questionnaire') return { path: 'workbook', message };
  const parts = path.split(' › ');
  for (let length = parts.length; length > 0; length--) {
    const found = places.get(parts.slice(0, length).join(' › '));
    if (found) return { path: [[...found].slice(0, 5).join(' and '), ...parts.slice(length)].join(' › '), message };
  }
  // The made-up module's own fault is told already, by the item that names it.
  if (strays.has(path)) return { path: 'sheet modules', message: `lacks the module "${path}"` };
  return { path: path.replace(/^questionnaire › (modules|themes|scales)\b/, 'sheet $1'), message };
}

function add(places: Map<string, Set<string>>, key: string, place: string): void {
  const known = places.get(key);
  if (known) known.add(place);
  else places.set(key, new Set([place]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** 0 is A, 26 is AA. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
}
