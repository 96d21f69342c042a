/** The purity of flows/ read from its text, beside lint: lint can be switched off in a line, this cannot. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('flows', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => join('flows', name));

/** What reaches the world, time or chance. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'the real time (Date.now)': /\bDate\s*\.\s*now\b/,
  'the real time (new Date without argument)': /\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())/,
  'the real time (Date called as a function)': /(?<!new\s+)(?<![\w.])Date\s*\(/,
  'the real time (Temporal.Now)': /\bTemporal\s*\.\s*Now\b/,
  'the real time (performance)': /\bperformance\s*\./,
  chance: /\bMath\s*\.\s*random\b|\bcrypto\s*\.|\brandomUUID\b/,
  'the process': /\bprocess\s*[.[]|\bglobalThis\b|\bglobal\s*\./,
  'the network': /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/,
  'a timer': /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask)\b/,
  'the console': /\bconsole\s*\./,
  'a Node module': /(?:from|import|require)\s*\(?\s*['"]node:/,
};
/** Packages that compute and do nothing else. */
const allowedPackages = ['xstate', 'zod', 'temporal-polyfill', 'fastest-levenshtein'];

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');
}

function faultsIn(source: string): readonly string[] {
  const code = withoutComments(source);
  return Object.entries(forbidden).filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}

/** Relative imports of a file that lead out of flows/. */
function strangersIn(file: string, source: string): readonly string[] {
  const named = [...withoutComments(source).matchAll(/from\s+['"](?<path>\.[^'"]*)['"]/g)].map(({ groups }) => join(dirname(file), groups?.['path'] ?? ''));
  return named.filter((path) => !path.startsWith(`flows${sep}`));
}

function packagesIn(source: string): readonly string[] {
  const code = withoutComments(source);
  const named = [...code.matchAll(/^(?:import\s*|(?:import|export)\b[^;'"=(]*\bfrom\s*)['"](?<name>[^.'"][^'"]*)['"]/gm), ...code.matchAll(/\bimport\s*\(\s*['"](?<name>[^.'"][^'"]*)['"]/g)];
  return named.map(({ groups }) => groups?.['name'] ?? '');
}

describe('flows/', () => {
  it('was read: more than twenty files, intake.ts among them', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files).toContain(join('flows', 'intake.ts'));
  });

  it.each(files)('%s touches no time, no chance and nothing outside', (file) => {
    const source = readFileSync(file, 'utf8');
    expect(faultsIn(source)).toEqual([]);
    expect(strangersIn(file, source)).toEqual([]);
  });

  it('imports only packages that compute', () => {
    const used = new Set(files.flatMap((file) => packagesIn(readFileSync(file, 'utf8'))));
    expect([...used].sort()).toEqual([...allowedPackages].sort());
  });
});

describe('the scan of flows/', () => {
  it.each([
    'const now = Date.now();',
    'const now = Date . now();',
    'const now = new Date();',
    'const now = new Date( );',
    'const now = new Date;',
    'const now = Date();',
    'const today = Temporal.Now.plainDateISO();',
    'const started = performance.now();',
    'const luck = Math.random();',
    'const id = crypto.randomUUID();',
    'if (process.env.X) {}',
    "process['exit'](1);",
    'globalThis.x = 1;',
    "await fetch('https://example.org');",
    'setTimeout(run, 1);',
    'console.log(1);',
    "import { readFileSync } from 'node:fs';",
    "const fs = await import('node:fs');",
  ])('finds the fault in: %s', (line) => {
    expect(faultsIn(line)).toHaveLength(1);
  });

  it('finds what leads out of flows/, from any depth, and nothing that stays within', () => {
    expect(strangersIn('flows/intake.ts', "import { store } from '../store/port.ts';")).toEqual([join('store', 'port.ts')]);
    expect(strangersIn('flows/understanding/meaning.ts', "import { store } from '../../store/port.ts';")).toEqual([join('store', 'port.ts')]);
    expect(strangersIn('flows/understanding/meaning.ts', "import { fold } from '../spelling.ts';")).toEqual([]);
  });

  it.each(['const at = new Date(now).toISOString();', 'Date.parse(now)', '// Date.now() is for bot/', '/* new Date() */', 'const processed = 1;', "import { z } from 'zod';"])('finds none in: %s', (line) => {
    expect(faultsIn(line)).toEqual([]);
  });
});
