/** A questionnaire as a workbook: there and back without a difference, and every fault with sheet, row and column. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWithPerspectives } from '../../flows/perspectives.ts';
import { loadQuestionnaire, readQuestionnaireFiles } from '../../templates/questionnaires/load-questionnaire.ts';
import { saveQuestionnaire } from '../../templates/questionnaires/save-questionnaire.ts';
import { renderWorkbook } from '../../templates/reports/render-workbook.ts';
import type { ReportTable, TableCell } from '../../templates/reports/digest-tables.ts';
import { letterOf } from '../../templates/workbook/from-sheets.ts';
import { readWorkbook } from '../../templates/workbook/read-workbook.ts';
import { toSheets } from '../../templates/workbook/to-sheets.ts';
import { accepted } from '../support/shipped-questionnaire.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'datapeil-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const example = () => accepted(readQuestionnaireFiles('templates/workbook/example'));
let written = 0;
async function fileOf(content: Uint8Array | string): Promise<string> {
  const file = join(folder, `${written++}.xlsx`);
  writeFileSync(file, content);
  return Promise.resolve(file);
}
const workbookOf = async (tables: readonly ReportTable[]) => fileOf(await renderWorkbook(tables));

/** Everything that is wrong with this file, as `questionnaire check` tells it. */
async function faults(file: string): Promise<readonly string[]> {
  const read = await readWorkbook(file);
  const told = (issues: readonly { path: string; message: string }[]) => issues.map(({ path, message }) => `${path}: ${message}`);
  if (!read.ok) return told(read.issues);
  const { files, issues, placed } = read.value;
  const whole = parseWithPerspectives(files);
  return told([...issues, ...(whole.ok ? [] : whole.issues.map(placed))]);
}

/** The example with cells changed: row 2 is the first below the titles. `null` empties one. */
function changed(...changes: readonly (readonly [sheet: string, row: number, column: string, value: TableCell])[]): readonly ReportTable[] {
  return toSheets(example()).map((table) => {
    const own = changes.filter(([sheet]) => sheet === table.name);
    return { ...table, rows: table.rows.map((cells, index) => cells.map((cell, at) => own.find(([, row, column]) => row === index + 2 && column === table.columns[at]?.title)?.[3] ?? (own.some(([, row, column, value]) => value === null && row === index + 2 && column === table.columns[at]?.title) ? null : cell))) };
  });
}

/** The workbook with one of its parts rewritten. */
async function tampered(part: RegExp, edit: (xml: string) => string): Promise<string> {
  const parts = unzipSync(await renderWorkbook(toSheets(example())));
  const name = Object.keys(parts).find((each) => part.test(each)) ?? '';
  return fileOf(zipSync({ ...parts, [name]: strToU8(edit(new TextDecoder().decode(parts[name]))) }));
}

describe('there and back', () => {
  it.each(['questionnaires/analysis-tool', 'questionnaires/full-scan', 'questionnaires/quickscan', 'workbook/example'])('%s is the same to the letter, as a workbook and as YAML', async (name) => {
    const files = accepted(readQuestionnaireFiles(`templates/${name}`));
    const back = accepted(await readWorkbook(await workbookOf(toSheets(files))));
    expect(back.issues).toEqual([]);
    expect(back.files).toEqual(files);
    expect(Object.keys(back.files.modules)).toEqual((files.head as { modules: string[] }).modules);

    const yaml = join(folder, name.replace('/', '-'));
    saveQuestionnaire(back.files, yaml);
    expect(accepted(readQuestionnaireFiles(yaml))).toEqual(files);
  });

  it('does not mind another order of columns, empty rows, capitals, or a yes in Dutch', async () => {
    const tables = changed(['items', 4, 'other', 'Ja']).map((table) =>
      table.name === 'items' ? { name: 'Items', columns: [...table.columns].reverse().map(({ title, width }) => ({ title: ` ${title.toUpperCase()}`, width })), rows: table.rows.flatMap((cells) => [[...cells].reverse(), cells.map(() => null)]) } : table,
    );
    expect(accepted(await readWorkbook(await workbookOf(tables))).files).toEqual(example());
  });
});

describe('faults', () => {
  it('are all told at once, with sheet, row and column', async () => {
    const file = await workbookOf(
      changed(
        ['questionnaire', 2, 'format', 2],
        ['modules', 2, 'title en', null],
        ['items', 2, 'level 3 nl', null],
        ['items', 2, 'level 4 en', 'Nobody knows whether the data is correct.'],
        ['items', 3, 'scale', 'unknown'],
        ['items', 3, 'theme', 'nowhere'],
        ['items', 7, 'id', '5'],
        ['items', 5, 'module', 'elders'],
        ['items', 6, 'min', 'veel'],
        ['items', 7, 'kind', 'essay'],
        ['options', 2, 'item', '99'],
        ['perspectives', 3, 'what nl', 'x'.repeat(201)],
        ['perspectives', 5, 'item', '98'],
      ),
    );
    const told = await faults(file);
    expect(told).toEqual(
      expect.arrayContaining([
        'sheet questionnaire, row 2, column A (format): is a format that this version cannot read; use format 1',
        'sheet modules, row 2, column C (title en): is missing; add it',
        'sheet items, row 2, column Q (level 3 nl): is missing; add it',
        expect.stringMatching(/^sheet items, row 2 › levels: has two equal levels in "en"$/),
        'sheet items, row 3, column F (scale): "unknown" is not among the scales of questionnaire.yaml',
        'sheet items, row 3, column D (theme): "nowhere" is not among the themes of questionnaire.yaml',
        expect.stringMatching(/^sheet items, row 6 and sheet items, row 7: is a second item with this id/),
        'sheet items, row 5, column A (module): names "elders", which the sheet modules does not have',
        expect.stringMatching(/^sheet items, row 6, column [A-Z]+ \(min\): /),
        'sheet items, row 7, column C (kind): is none of rubric, scale, single, multiple, number, text',
        'sheet options, row 2, column A (item): names "99", which the sheet items does not have',
        'sheet perspectives, row 3, column C (what nl): is longer than 200 characters; shorten it',
        'sheet perspectives, row 5, column A (item): names "98", which the sheet items does not have',
      ]),
    );
    expect(told.filter((fault) => !fault.startsWith('sheet '))).toEqual([]);
  });

  it('name each cell with a formula or an error', async () => {
    const formula = await tampered(/worksheets\/sheet6\.xml$/, (xml) => xml.replace(/<c r="G2"[^>]*>.*?<\/c>/, '<c r="G2"><f>G2&amp;A1</f><v>0</v></c>').replace(/<c r="H3"[^>]*>.*?<\/c>/, '<c r="H3" t="e"><v>#REF!</v></c>'));
    expect(await faults(formula)).toEqual(['sheet items, row 2, column G: has a formula; copy the cell and paste its value', 'sheet items, row 3, column H: shows an error; type what belongs there']);
  });

  it('say which sheet or column is not there, or is one too many', async () => {
    const tables = toSheets(example());
    expect(await faults(await workbookOf(tables.filter(({ name }) => name !== 'themes')))).toEqual(['sheet themes: is missing; begin from the file that "questionnaire template" writes']);
    expect(await faults(await workbookOf([...tables, { name: 'notes', columns: [{ title: 'a', width: 9 }], rows: [] }]))).toEqual([expect.stringMatching(/^sheet notes: is none of guide, questionnaire, /)]);
    const renamed = tables.map((table) => (table.name === 'options' ? { ...table, columns: table.columns.map(({ title, width }) => ({ title: title === 'nl' ? 'dutch' : title, width })) } : table));
    expect(await faults(await workbookOf(renamed))).toEqual(['sheet options, row 1: lacks the column "nl"', 'sheet options, row 1, column C: "dutch" is no column of this sheet']);
  });

  it('tell what is no workbook: text, an old .xls, a damaged file, one that unpacks too large', async () => {
    expect(await faults(await fileOf('id;title'))).toEqual([expect.stringMatching(/\.xlsx: is no Excel workbook, whatever its name says; save it as \.xlsx$/)]);
    expect(await faults(await fileOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toEqual([expect.stringContaining('is an old .xls or has a password')]);
    expect(await faults(await fileOf((await renderWorkbook(toSheets(example()))).slice(0, 2_000)))).toEqual([expect.stringContaining('is damaged; open it in Excel and save it again')]);
    const bomb = zipSync({ ...unzipSync(await renderWorkbook(toSheets(example()))), 'xl/media/zeros.bin': new Uint8Array(101 * 1024 * 1024) });
    expect(await faults(await fileOf(bomb))).toEqual([expect.stringContaining('is larger than 100 MB when unpacked')]);
  });

  it('are one for ten thousand items: more can be read than asked', async () => {
    const tables = toSheets(example()).map((table) => (table.name === 'items' ? { ...table, rows: Array.from({ length: 10_000 }, () => table.rows[5] ?? []) } : table));
    const told = await faults(await workbookOf(tables));
    expect(told).toContain('workbook: has 10000 items; at most 200 can be asked');
  }, 60_000);
});

describe('files of YAML', () => {
  const saved = (name: string, edit: (text: string) => Buffer) => {
    const own = join(folder, name);
    saveQuestionnaire(example(), own);
    writeFileSync(join(own, 'voorbeeld.yaml'), edit(readFileSync('templates/workbook/example/voorbeeld.yaml', 'utf8').replace('Iemand noemt', 'Iemand noemt financiële')));
    const result = loadQuestionnaire(own);
    return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
  };

  it('are read in UTF-8, with its mark or without', () => {
    expect(saved('utf8', (text) => Buffer.from(text))).toEqual([]);
    expect(saved('marked', (text) => Buffer.from(`\ufeff${text}`))).toEqual([]);
  });

  it('in another encoding are refused, with the line where it shows', () => {
    expect(saved('latin1', (text) => Buffer.from(text, 'latin1'))).toEqual([expect.stringMatching(/^voorbeeld\.yaml:\d+: is not in UTF-8; save the file as UTF-8$/)]);
    expect(saved('utf16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(['voorbeeld.yaml: is in UTF-16; save it as UTF-8']);
  });
});

it('letters the columns as Excel does', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});
