/**
 * To sheets: a questionnaire's files as the tables of a workbook, with a guide in front. `from-sheets.ts` is the way back, and gives the same files.
 * May import: flows, templates/workbook. Pure.
 */
import { z } from 'zod';
import type { QuestionnaireFiles } from '../../flows/perspectives.ts';
import type { ReportTable, TableCell } from '../reports/digest-tables.ts';
import { guideName, headSheet, itemSheet, moduleSheet, optionSheet, perspectiveSheet, scaleSheet, sheetShapes, themeSheet, type SheetColumn, type SheetShape } from './sheet-columns.ts';

const row = z.record(z.string(), z.unknown());
const rows = z.array(row).default([]);
const head = z.looseObject({ modules: z.array(z.string()), themes: rows, scales: z.array(z.looseObject({ id: z.string(), options: rows })).default([]) });
const moduleOf = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), options: rows })) });
const perspectivesOf = z.object({ perspectives: rows });

/** Pure. @param files of a questionnaire that has been checked */
export function toSheets(files: QuestionnaireFiles): readonly ReportTable[] {
  const { modules: order, themes, scales, ...once } = head.parse(files.head);
  const modules = order.map((id) => ({ id, ...row.parse(files.modules[id]) }));
  const items = modules.flatMap((module) => moduleOf.parse(module).items.map((item) => ({ ...item, module: module.id })));
  const perspectives = order.flatMap((id) => (Object.hasOwn(files.perspectives, id) ? perspectivesOf.parse(files.perspectives[id]).perspectives : []));
  return [
    guide(),
    table(headSheet, [once]),
    table(moduleSheet, modules),
    table(themeSheet, themes),
    table(scaleSheet, scales.flatMap(({ id, options }) => options.map((option) => ({ ...option, scale: id })))),
    table(itemSheet, items),
    table(optionSheet, items.flatMap(({ id, options }) => options.map((option) => ({ ...option, item: id })))),
    table(perspectiveSheet, perspectives),
  ];
}

function table({ name, columns }: SheetShape, content: readonly Readonly<Record<string, unknown>>[]): ReportTable {
  return { name, columns, rows: content.map((each) => columns.map((column) => cellOf(valueAt(each, column.path), column))) };
}

function valueAt(value: unknown, path: SheetColumn['path']): unknown {
  return path.reduce<unknown>((inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined), value);
}

function cellOf(value: unknown, { holds }: SheetColumn): TableCell {
  if (holds === 'list' && Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function guide(): ReportTable {
  return {
    name: guideName,
    columns: [{ title: 'sheet', width: 16 }, { title: 'column', width: 16 }, { title: 'what to fill in', width: 90 }],
    rows: [
      ['all', null, 'Fill in text and numbers, no formulas. Keep the first row of each sheet; the order of the columns is free. Then: npm run cli -- questionnaire check FILE'],
      ...sheetShapes.flatMap(({ name, about, columns }) => [[name, null, about], ...columns.map(({ title, note }) => [name, title, note])]),
    ],
  };
}
