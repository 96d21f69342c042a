/**
 * Renders tables as an Excel workbook: one sheet a table, the first row frozen. Every text is written as text, so one that begins with
 * `=` is shown and never computed. The library is loaded with the first workbook.
 * May import: templates/reports, write-excel-file.
 */
import type { Cell } from 'write-excel-file/node';
import { plainText } from './plain-text.ts';
import type { ReportTable, TableCell } from './digest-tables.ts';

/** Excel's limits for a cell and for a sheet's name. */
const longestCell = 32_767;
const longestName = 31;

export async function renderWorkbook(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  return writeWorkbook(
    tables.map(({ name, columns, rows }) => ({
      sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, longestName),
      data: [columns.map(({ title }): Cell => ({ value: title, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' })), ...rows.map((row) => row.map(toCell))],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

function toCell(cell: TableCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  return { value: plainText(cell).slice(0, longestCell), type: String, wrap: true, alignVertical: 'top' };
}
