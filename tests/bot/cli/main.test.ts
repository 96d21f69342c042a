/** The command line, as it is typed: a real process, its output and its exit code. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../../bot/cli/io.ts';
import { parseFlags } from '../../../bot/cli/parse-flags.ts';
import { runCli } from '../../../bot/cli/run.ts';
import { UsageError } from '../../../bot/cli/usage-error.ts';
import type { Verb } from '../../../bot/cli/verb.ts';
import { verbs } from '../../../bot/cli/verbs.ts';
import { openStore } from '../../../store/open.ts';
import { runCliProcess } from './run-cli.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'datapeil-cli-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the command line', { timeout: 30_000 }, () => {
  it('lists every verb with its usage when asked for help', async () => {
    const { code, out, notes } = await runCliProcess(directory, ['--help']);
    expect([code, notes]).toEqual([0, '']);
    for (const { name, usage, purpose } of verbs) {
      expect(out).toContain(`${name} ${usage}`.trimEnd());
      expect(out).toContain(purpose);
    }
  });

  it('says which verb there is not, helps, and ends with 2', async () => {
    const { code, out, notes } = await runCliProcess(directory, ['store', 'chekc', '--json']);
    expect([code, out]).toEqual([2, '']);
    expect(notes).toMatch(/^There is no "store chekc"\. There is store check/);
  });

  it('says which flag there is not, and ends with 2', async () => {
    const { code, out, notes } = await runCliProcess(directory, ['store', 'check', '--force']);
    expect([code, out]).toEqual([2, '']);
    expect(notes).toMatch(/^There is no flag --force here\. There are --json/);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('tells a fault plainly, with its code and without a stack trace', async () => {
    writeFileSync(join(directory, 'thesis.docx'), 'two years of work');
    const { code, out, notes } = await runCliProcess(directory, ['store', 'check'], { DATA_DIR: directory });
    expect([code, out]).toEqual([1, '']);
    expect(notes).toMatch(/holds other files \(thesis\.docx\).*\(STORE_FOREIGN\)\n$/);
    expect(notes).not.toMatch(/\n\s+at |\.ts:\d/);
  });

  it('lists every fault of the settings', async () => {
    const { code, notes } = await runCliProcess(directory, ['store', 'check'], { PORT: 'x', MONGODB_URI: 'mysql://here' });
    expect(code).toBe(1);
    expect(notes).toMatch(/PORT must be[^]*MONGODB_URI must start/);
  });

  it('is refused while a bot has the embedded store', async () => {
    const store = await openStore({ mongodbUri: null, dataDir: directory });
    const { code, notes } = await runCliProcess(directory, ['store', 'check'], { DATA_DIR: directory });
    await store.close();
    expect(code).toBe(1);
    expect(notes).toContain('STORE_LOCKED');
  });

});

describe('a run', () => {
  const told = (lines: string[]): Io => ({ env: {}, out: (line) => lines.push(`out ${line}`), note: (line) => lines.push(line) });
  const verbThat = (run: Verb['run']): Verb => ({ name: 'try it', usage: 'FILE', purpose: 'Tries.', run });

  it('says nothing to do where nothing was typed', async () => {
    const lines: string[] = [];
    expect(await runCli([], [verbThat(() => Promise.resolve(0))], told(lines))).toBe(2);
    expect(lines[0]).toBe('Say what to do.');
  });

  it('hands over what stands behind the name, and gives the exit code', async () => {
    let handed: readonly string[] = [];
    const verb = verbThat((args) => {
      handed = args;
      return Promise.resolve(7);
    });
    expect(await runCli(['try', 'it', 'a', '--b'], [verb], told([]))).toBe(7);
    expect(handed).toEqual(['a', '--b']);
  });

  it.each([['help', 'try', 'it'], ['try', 'it', '--help'], ['-h', 'try', 'it']])('tells of one verb: %s %s %s', async (...typed) => {
    const lines: string[] = [];
    expect(await runCli(typed, [verbThat(() => Promise.reject(new Error('ran')))], told(lines))).toBe(0);
    expect(lines).toEqual(['out npm run cli -- try it FILE', 'out   Tries.']);
  });

  it('tells a fault of the program in one line', async () => {
    const lines: string[] = [];
    expect(await runCli(['try', 'it'], [verbThat(() => Promise.reject(new TypeError('x is not a function')))], told(lines))).toBe(1);
    expect(lines).toEqual(['try it stopped at a fault of this program: TypeError: x is not a function. Nothing more was done.']);
  });
});

describe('flags', () => {
  const kinds = { json: 'switch', to: 'value' } as const;

  it('are given by name, and what stands without one in order', () => {
    expect(parseFlags(['a', '--to', 'there', '--json'], kinds, ['FILE'])).toEqual({ flags: { json: true, to: 'there' }, words: ['a'] });
    expect(parseFlags(['--to=there'], kinds)).toEqual({ flags: { json: false, to: 'there' }, words: [] });
    expect(parseFlags(['--', '--json'], kinds, ['FILE'])).toEqual({ flags: { json: false, to: null }, words: ['--json'] });
  });

  it.each([
    [['--other'], 'There is no flag --other here. There are --json, --to.'],
    [['-x'], 'There is no flag -x here. There are --json, --to.'],
    [['--constructor'], 'There is no flag --constructor here. There are --json, --to.'],
    [['--json=1'], '--json takes no value.'],
    [['--to'], '--to needs a value behind it.'],
    [['--to='], '--to needs a value behind it.'],
    [['--to', '--json'], '--to needs a value behind it.'],
    [['a'], '"a" is too much here.'],
  ])('refuse %j', (args, message) => {
    expect(() => parseFlags(args, kinds)).toThrow(expect.objectContaining({ constructor: UsageError, code: 'USAGE', message }) as Error);
  });

  it('say what is missing', () => {
    expect(() => parseFlags(['a'], kinds, ['FILE', 'PERSON'])).toThrow(new UsageError('PERSON is missing.'));
  });
});
