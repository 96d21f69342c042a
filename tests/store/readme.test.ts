/** The README of store/: every error code is explained there, and nothing that it names is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storeErrorCodes } from '../../store/store-error.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'store/README.md'), 'utf8');

it('explains every error code once, and no other', () => {
  const explained = [...readme.matchAll(/^\| `(STORE_[A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(explained).toEqual([...storeErrorCodes]);
});

it('names no path that does not exist', () => {
  const paths = [...readme.matchAll(/`((?:store|tests|flows|bot)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
