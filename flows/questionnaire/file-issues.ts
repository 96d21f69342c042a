/**
 * File issues: a fault that zod found, in the words and the places of the file: `data-en-software › item 18 › levels › 2 › nl`.
 * May import: flows, zod. Pure.
 */
import { z } from 'zod';
import type { Issue } from '../result.ts';

/**
 * Pure.
 * @param content the file, so that an item is named by its id and not by its place
 * @param list the field that holds the file's rows, and what names one of them
 */
export function fileIssues(file: string, error: z.ZodError, content?: unknown, list: { readonly field: string; readonly key: string } = { field: 'items', key: 'id' }): Issue[] {
  const rows = rowsIn(content, list.field);
  return error.issues.map(({ path, ...issue }) => {
    const words = path.map((part, index) => {
      if (typeof part !== 'number') return String(part);
      if (index !== 1 || path[0] !== list.field) return String(part + 1);
      return `item ${nameOf(rows, part, list.key)}`;
    });
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    return { path: [file, ...words.filter((word, index) => !(index === 0 && word === list.field && path.length > 1))].join(' › '), message: isMissing ? 'is missing; add it' : issue.message };
  });
}

/** Its id; with "entry 2" where an earlier one has that as well, or its place in the file where it has none. */
function nameOf(rows: readonly Readonly<Record<string, unknown>>[], at: number, key: string): string {
  const name = rows[at]?.[key];
  if (typeof name !== 'string' && typeof name !== 'number') return String(at + 1);
  const isAlone = rows.filter((each) => each[key] === name).length === 1;
  return isAlone ? String(name) : `${name}, entry ${rows.slice(0, at + 1).filter((each) => each[key] === name).length}`;
}

function rowsIn(content: unknown, field: string): readonly Readonly<Record<string, unknown>>[] {
  const row = z.record(z.string(), z.unknown()).catch({});
  return z.object({ [field]: z.array(row).catch([]) }).catch({ [field]: [] }).parse(content)[field] ?? [];
}
