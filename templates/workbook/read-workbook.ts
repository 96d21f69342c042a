/**
 * Read workbook: an .xlsx file as a questionnaire's files. What is no workbook, is too large or computes something is refused with its place.
 * The libraries are loaded with the first workbook.
 * May import: flows, templates/workbook, fflate, read-excel-file, node:fs.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Issue, Result } from '../../flows/result.ts';
import { fromSheets, type Sheet, type SheetCell, type SheetFiles } from './from-sheets.ts';

const megabyte = 1024 * 1024;
/** A questionnaire of 200 items takes under half a megabyte, and some four when unpacked. */
const most = { packed: 10 * megabyte, unpacked: 100 * megabyte } as const;
const zipMark = 'PK\u0003\u0004';
/** The container of .xls, and of a workbook with a password. */
const oldMark = '\u00d0\u00cf\u0011\u00e0';

/** @returns issues alone when it cannot be read at all; faults in its sheets come with the files */
export async function readWorkbook(file: string): Promise<Result<SheetFiles>> {
  const refused = (message: string): Result<never> => ({ ok: false, issues: [{ path: basename(file), message }] });
  const bytes = readFileSync(file);
  const mark = bytes.toString('latin1', 0, 4);
  if (mark === oldMark) return refused('is an old .xls or has a password; save it as .xlsx without one');
  if (mark !== zipMark) return refused('is no Excel workbook, whatever its name says; save it as .xlsx');
  if (bytes.length > most.packed) return refused(`is larger than ${most.packed / megabyte} MB; a questionnaire is not`);

  const parts = await partsOf(bytes);
  if (parts === 'damaged') return refused('is damaged; open it in Excel and save it again');
  if (parts === 'too-large') return refused(`is larger than ${most.unpacked / megabyte} MB when unpacked; a questionnaire is not`);
  const computed = computedCells(parts);
  if (computed.length > 0) return { ok: false, issues: computed };
  try {
    const { default: readSheets } = await import('read-excel-file/node');
    const sheets: unknown = await readSheets(bytes);
    return fromSheets((sheets as readonly { sheet: string; data: SheetCell[][] }[]).map(({ sheet, data }): Sheet => ({ name: sheet.trim().toLowerCase(), rows: data })));
  } catch (error) {
    return refused(`cannot be read (${error instanceof Error ? error.message : String(error)}); open it in Excel and save it again`);
  }
}

type Parts = Readonly<Record<string, string>>;

async function partsOf(bytes: Uint8Array): Promise<Parts | 'damaged' | 'too-large'> {
  const { strFromU8, unzipSync } = await import('fflate');
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return unpacked <= most.unpacked && /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
      },
    });
    return unpacked > most.unpacked ? 'too-large' : Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    return 'damaged';
  }
}

/** Cells with a formula or an error: what they show depends on other cells, and perhaps on other files. */
function computedCells(parts: Parts): readonly Issue[] {
  const names = sheetNames(parts);
  return Object.entries(parts).flatMap(([path, xml]) =>
    !path.startsWith('xl/worksheets/')
      ? []
      : xml.split(/<c(?=\s)/).slice(1).flatMap((cell): readonly Issue[] => {
          const [opening = ''] = cell.split('>');
          const [, letters = '?', number = '?'] = /\br="([A-Z]+)(\d+)"/.exec(opening) ?? [];
          const place = `sheet ${names.get(path) ?? path}, row ${number}, column ${letters}`;
          if (/<f[\s>/]/.test(cell)) return [{ path: place, message: 'has a formula; copy the cell and paste its value' }];
          return /\bt="e"/.test(opening) ? [{ path: place, message: 'shows an error; type what belongs there' }] : [];
        }),
  );
}

function sheetNames(parts: Parts): ReadonlyMap<string, string> {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const targets = new Map((parts['xl/_rels/workbook.xml.rels'] ?? '').split('<Relationship ').slice(1).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]));
  return new Map((parts['xl/workbook.xml'] ?? '').split('<sheet ').slice(1).map((tag) => [targets.get(attribute(tag, 'r:id')) ?? '', attribute(tag, 'name')]));
}
