/** The purity of flows/ read from its text, beside lint: lint can be switched off in a line, this cannot. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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
  'another folder': /from\s+['"]\.\.\//,
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
    expect(faultsIn(readFileSync(file, 'utf8'))).toEqual([]);
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
    "import { store } from '../store/port.ts';",
  ])('finds the fault in: %s', (line) => {
    expect(faultsIn(line)).toHaveLength(1);
  });

  it.each(['const at = new Date(now).toISOString();', 'Date.parse(now)', '// Date.now() is for bot/', '/* new Date() */', 'const processed = 1;', "import { z } from 'zod';"])('finds none in: %s', (line) => {
    expect(faultsIn(line)).toEqual([]);
  });
});
