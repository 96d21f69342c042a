import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepQuestionnaire, keptQuestionnaire, setImportedVersion } from '../../bot/questionnaire-shelf.ts';
import { loadSubjects } from '../../bot/subjects.ts';
import type { Subject } from '../../flows/converse.ts';
import type { QuestionnaireRef } from '../../flows/questionnaire.ts';
import { buildDeskMember, buildMember, buildScan } from '../support/member-builder.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

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

describe('the questionnaire of a scan', () => {
  const tiny = (id: string, version: string, itemId: string, terms: readonly string[] = []) => {
    const both = (text: string) => ({ nl: text, en: text });
    const item = { id: itemId, kind: 'text', statement: both('S'), title: both('T'), about: both('A'), example: both('E'), question: both('Q'), terms };
    return {
      head: { format: 1, id, version, title: both(id), themes: [{ id: 'people', title: both('P') }], modules: ['one'] },
      modules: { one: { id: 'one', title: both('M'), about: both('A'), status: 'final', items: [item] } },
      perspectives: {},
    };
  };
  const write = (id: string, version: string, itemId: string, terms?: readonly string[]) => {
    const { head: headFile, modules } = tiny(id, version, itemId, terms);
    mkdirSync(join(folder, 'questionnaires', id), { recursive: true });
    writeFileSync(join(folder, 'questionnaires', id, 'questionnaire.yaml'), JSON.stringify(headFile));
    writeFileSync(join(folder, 'questionnaires', id, 'one.yaml'), JSON.stringify(modules.one));
  };
  const about = (id: string, version: string) => buildMember({ questionnaire: { id, version } });
  const itemsOf = (subject: Subject) => subject.questionnaire.items.map(({ id }) => id);
  const sampleScan = (questionnaire: QuestionnaireRef) => buildScan({ questionnaire });

  let temporary: TemporaryStore;
  beforeEach(async () => {
    temporary = await openTemporaryStore(sampleQuestionnaire, '2026-10-20T10:00:00.000Z');
  });
  afterEach(() => temporary.close());

  it('is found by its id and version; its folder is read when a scan needs it', () => {
    const subjects = loadSubjects(folder);
    write('tiny', '1', 'T1');
    expect(itemsOf(subjects.of(about('tiny', '1')))).toEqual(['T1']);
    expect(subjects.of(about('tiny', '1'))).toBe(subjects.of(about('tiny', '1')));
  });

  it('is refused where neither the files nor the store have it, with the version and what to do', async () => {
    const subjects = loadSubjects(folder);
    write('tiny', '2', 'T1');
    const refusal = expect.objectContaining({ code: 'SUBJECT_MISSING', message: expect.stringContaining('Version 1 of questionnaire tiny is neither') as string }) as Error;
    expect(() => subjects.of(about('tiny', '1'))).toThrow(refusal);
    await expect(subjects.prepare(about('tiny', '1'), temporary.store)).rejects.toThrow(refusal);
    expect(() => subjects.of(about('../questionnaires/tiny', '2'))).toThrow(expect.objectContaining({ code: 'SUBJECT_MISSING' }) as Error);
  });

  it('says the same for good once someone began: the store keeps it, whatever becomes of the files', async () => {
    write('tiny', '1', 'T1');
    await loadSubjects(folder).prepare(sampleScan({ id: 'tiny', version: '1' }), temporary.store);
    write('tiny', '1', 'T2');
    const sameVersion = loadSubjects(folder);
    expect(itemsOf(sameVersion.of(about('tiny', '1')))).toEqual(['T2']);
    await sameVersion.prepare(about('tiny', '1'), temporary.store);
    expect(itemsOf(sameVersion.of(about('tiny', '1')))).toEqual(['T1']);
    write('tiny', '2', 'T3');
    const newer = loadSubjects(folder);
    await newer.prepare(about('tiny', '1'), temporary.store);
    expect([itemsOf(newer.of(about('tiny', '1'))), itemsOf(newer.of(about('tiny', '2')))]).toEqual([['T1'], ['T3']]);
  });

  it('is that of the scan for those who answer nothing', async () => {
    write('tiny', '1', 'T1');
    const subjects = loadSubjects(folder);
    const scan = sampleScan({ id: 'tiny', version: '1' });
    await temporary.store.scans.insert(scan);
    const director = buildDeskMember('process-director');
    await subjects.prepare(director, temporary.store);
    expect(itemsOf(subjects.of(director))).toEqual(['T1']);
  });

  it('may be several, one after the other', async () => {
    write('tiny', '1', 'T1');
    write('small', '7', 'S1');
    const subjects = loadSubjects(folder);
    expect(itemsOf(subjects.of(about('small+tiny', '7+1')))).toEqual(['S1', 'T1']);
    write('double', '1', 'T1');
    expect(() => subjects.of(about('tiny+double', '1+1'))).toThrow(/double › item T1 has an id that tiny has as well/);
    expect(await subjects.latest(['tiny', 'small'], temporary.store)).toEqual({ id: 'tiny+small', version: '1+7' });
  });

  it('is the imported one for new scans, and the one of the files where none was imported', async () => {
    write('tiny', '1', 'T1');
    const subjects = loadSubjects(folder);
    expect(await subjects.latest(['tiny'], temporary.store)).toEqual({ id: 'tiny', version: '1' });
    await keepQuestionnaire(temporary.store, { id: 'tiny', version: 'owner-3' }, tiny('tiny', 'owner-3', 'T9'));
    await setImportedVersion(temporary.store, { id: 'tiny', version: 'owner-2' });
    await setImportedVersion(temporary.store, { id: 'tiny', version: 'owner-3' });
    const ref = await subjects.latest(['tiny'], temporary.store);
    await subjects.prepare(sampleScan(ref), temporary.store);
    expect([ref.version, itemsOf(subjects.of(sampleScan(ref)))]).toEqual(['owner-3', ['T9']]);
    await expect(subjects.latest(['gone'], temporary.store)).rejects.toThrow(expect.objectContaining({ code: 'SUBJECT_MISSING' }) as Error);
  });

  it('is refused where it uses a term that is not explained', () => {
    write('tiny', '1', 'T1', ['abracadabra']);
    expect(() => loadSubjects(folder).of(about('tiny', '1'))).toThrow(/item T1 › terms names "abracadabra"/);
  });

  it('is never written over in the store', async () => {
    const ref = { id: 'tiny', version: '1' };
    expect(await keepQuestionnaire(temporary.store, ref, tiny('tiny', '1', 'T1'))).toBe(true);
    expect(await keepQuestionnaire(temporary.store, ref, tiny('tiny', '1', 'T2'))).toBe(false);
    expect(await keptQuestionnaire(temporary.store, ref)).toEqual(tiny('tiny', '1', 'T1'));
  });
});
