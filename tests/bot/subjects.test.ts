import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSubjects } from '../../bot/subjects.ts';

const mod = 'questionnaires/analysis-tool/ondermijning.yaml';
const head = 'questionnaires/analysis-tool/questionnaire.yaml';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'datapeil-subjects-'));
  for (const name of ['questionnaires', 'glossary.yaml']) cpSync(join('templates', name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Edits one file of the copy; what is replaced must be there. */
function edit(name: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, name), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} has no ${String(from)}.`);
  writeFileSync(join(folder, name), after);
}

function expectRefusal(...lines: readonly RegExp[]): void {
  const pattern = [/^The questionnaire and its glossary do not fit\. Mend these and start again:\n/, ...lines].map(({ source }) => `(?=[^]*${source})`).join('');
  expect(() => loadSubjects(folder)).toThrow(expect.objectContaining({ code: 'CONFIG', message: expect.stringMatching(new RegExp(pattern, 'm')) as string }));
}

describe('the questionnaire and its glossary', () => {
  it('load when they fit', () => {
    expect(loadSubjects(folder).current.items.length).toBeGreaterThan(30);
  });

  it('are refused by file, line and column when they are no YAML', () => {
    edit(mod, 'id: ondermijning', 'id: "ondermijning');
    expectRefusal(/^ {2}ondermijning\.yaml:\d+:\d+ .+$/m);
  });

  it('are refused by item and field when something is missing or misspelt', () => {
    edit(mod, /(- id: "U2"[^]*?)\btitle:/, '$1titel:');
    expectRefusal(/^ {2}ondermijning › item U2 › title is missing; add it$/m, /titel/);
  });

  it('are refused for every fault at once, in all files', () => {
    edit(mod, 'id: ondermijning', 'id: [');
    edit('glossary.yaml', /^/, 'a: b: c\n');
    expectRefusal(/^ {2}ondermijning\.yaml:\d+:\d+ /m, /^ {2}glossary\.yaml:1:\d+ /m);
  });

  it('are refused when an item uses a term that is not explained', () => {
    edit('glossary.yaml', /id: dpia\b/, 'id: dpia-2');
    expectRefusal(/^ {2}item \S+ › terms names "dpia", which glossary\.yaml does not explain; add it there$/m);
  });

  it.each([
    ['glossary.yaml', /^ {2}glossary\.yaml cannot be read \(ENOENT\); put it back$/m],
    ['questionnaires', /^ {2}questionnaires.analysis-tool cannot be read \(ENOENT\); put it back$/m],
    [head, /^ {2}questionnaire is missing; add it$/m],
    [mod, /ondermijning/],
  ])('are refused when %s is gone', (name, line) => {
    rmSync(join(folder, name), { recursive: true });
    expectRefusal(line);
  });
});
