/**
 * Renders a table as CSV for a Dutch or English spreadsheet: UTF-8 with its mark, lines ended by CRLF. A text that a spreadsheet would
 * compute is led by an apostrophe.
 * May import: templates/reports, csv-stringify.
 */
import type { Language } from '../../flows/language.ts';
import { plainText } from './plain-text.ts';
import type { ReportTable } from './digest-tables.ts';

/** What Excel splits at, and how it writes decimals, in each language. */
const forms: Readonly<Record<Language, { readonly delimiter: string; readonly decimal: string }>> = { nl: { delimiter: ';', decimal: ',' }, en: { delimiter: ',', decimal: '.' } };

export async function renderCsv({ columns, rows }: ReportTable, language: Language): Promise<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync');
  const { delimiter, decimal } = forms[language];
  const cells = [columns.map(({ title }) => title), ...rows];
  const written = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(plainText(cell)) : cell === null ? '' : String(cell).replace('.', decimal))));
  return new TextEncoder().encode(stringify(written, { bom: true, delimiter, record_delimiter: 'windows' }));
}

/** Spreadsheets compute what begins so, also behind spaces; and full-width signs count as signs in some. */
function harmless(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
