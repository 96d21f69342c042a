import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const readmes = ['README.md', ...['bot', 'flows', 'store', 'templates', 'tests'].flatMap(readmesIn)];

describe('READMEs', () => {
  it('are there for every folder of the house', () => {
    for (const folder of ['', 'bot', 'flows', 'store', 'templates', 'tests']) expect(readmes).toContain(join(folder, 'README.md'));
  });

  it.each(readmes)('%s names only files that exist', (readme) => {
    const missing = pathsIn(readFileSync(readme, 'utf8')).filter((path) => ![join(dirname(readme), path), path].some((place) => existsSync(place)));
    expect(missing).toEqual([]);
  });

  it.each(readmes)('%s names only npm scripts that exist', (readme) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readFileSync(readme, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });
});

/** Links, and whatever in backticks looks like a path of this tree. */
function pathsIn(text: string): readonly string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '');
  const quoted = [...text.matchAll(/`((?:[\w.-]+\/)*[\w-]+\.(?:ts|mjs|yaml|md|json|png))`/g)].map(([, path]) => path ?? '');
  const folders = [...text.matchAll(/`((?:bot|flows|store|templates|tests|docs)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');
  return [...links, ...quoted, ...folders];
}

function readmesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('README.md'))
    .map((name) => join(folder, name));
}
