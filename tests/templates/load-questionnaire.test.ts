import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadQuestionnaire, parseYaml } from '../../templates/questionnaires/load-questionnaire.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'datapeil-questionnaire-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const level = (text: string) => `      - { nl: ${text}, en: ${text} }`;
const head = 'format: 1\nid: test\nversion: "1"\ntitle: { nl: Test, en: Test }\nthemes: [{ id: people, title: { nl: Mensen, en: People } }]\nmodules: [one]\n';
const one = [
  'id: one\ntitle: { nl: Een, en: One }\nabout: { nl: Over, en: About }\nstatus: final\nitems:',
  '  - id: "1"\n    theme: people\n    title: { nl: T, en: T }\n    about: { nl: A, en: A }\n    example: { nl: E, en: E }\n    question: { nl: Q, en: Q }\n    terms: []\n    levels:',
  ...['geen', 'weinig', 'veel', 'alles'].map(level),
  '',
].join('\n');

describe('loading a questionnaire folder', () => {
  it('reads questionnaire.yaml and one file a module, and leaves other files alone', () => {
    const result = loadQuestionnaire(folderWith({ 'questionnaire.yaml': head, 'one.yaml': one, 'notes.txt': '{{' }));
    expect(result.ok && result.value.items.map(({ id }) => id)).toEqual(['1']);
  });

  it('names file, line and column of every file that is no YAML, and loads nothing in part', () => {
    const result = loadQuestionnaire(folderWith({ 'questionnaire.yaml': 'format: 1\ntitle: "open\n', 'one.yaml': `${one}\n  bad indent: [\n` }));
    expect(result.ok).toBe(false);
    const paths = result.ok ? [] : result.issues.map(({ path }) => path);
    expect(paths).toContain('questionnaire.yaml:3:1');
    expect(paths.some((path) => /^one\.yaml:\d+:\d+$/.test(path))).toBe(true);
    expect(paths.every((path) => /^(questionnaire|one)\.yaml:\d+:\d+$/.test(path))).toBe(true);
  });

  it('names what YAML is sound and the questionnaire is not by file, item and field', () => {
    const result = loadQuestionnaire(folderWith({ 'questionnaire.yaml': head, 'one.yaml': one.replace('nl: weinig', 'nl: ""') }));
    expect(result).toEqual({ ok: false, issues: [{ path: 'one › item 1 › levels › 2 › nl', message: 'is empty; write the text' }] });
  });

  it('says that questionnaire.yaml is missing', () => {
    const result = loadQuestionnaire(folderWith({ 'one.yaml': one }));
    expect(result).toEqual({ ok: false, issues: [{ path: 'questionnaire', message: 'is missing; add it' }] });
  });
});

describe('one YAML text', () => {
  it('is data', () => {
    expect(parseYaml('a.yaml', 'a: [1, "2", nee]')).toEqual({ ok: true, value: { a: [1, '2', 'nee'] } });
  });

  it.each([
    ['a quote that stays open', 'a: 1\nb: "open\n', 'a.yaml:3:1'],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'a.yaml:2:1'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'a.yaml:3:1'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'a.yaml'],
    ['nothing', '', 'a.yaml'],
    ['a key that stands too far left', 'a:\n  b: 1\n c: 2\n', 'a.yaml:3:2'],
  ])('is refused with line and column: %s', (_, content, path) => {
    const result = parseYaml('a.yaml', content);
    expect(result.ok ? [] : result.issues.map((issue) => issue.path)).toContain(path);
  });

  it('is refused with the place of its first alias, before any is written out', () => {
    const bomb = 'a: &a [1, 1, 1]\nb: &b [*a, *a]\nc: [*b]\n';
    expect(parseYaml('a.yaml', bomb)).toEqual({ ok: false, issues: [{ path: 'a.yaml:2:9', message: 'uses an alias; write the text out' }] });
  });

  it('takes YAML 1.2 at its word: nee, no and dates are text', () => {
    expect(parseYaml('a.yaml', 'a: [nee, no, 2026-11-01]\n__proto__: 1')).toEqual({ ok: true, value: JSON.parse('{"a":["nee","no","2026-11-01"],"__proto__":1}') as unknown });
  });
});
