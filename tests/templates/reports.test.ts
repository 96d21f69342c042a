/** The digest's attachments, read back as their readers' programs do. */
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DigestReady } from '../../flows/digest.ts';
import { digest as digestOf } from '../../flows/digest.ts';
import type { Participant } from '../../flows/member.ts';
import type { Discipline, MemberId } from '../../flows/people.ts';
import { voiceIn } from '../../templates/mails/digest/voice.ts';
import { digestAttachments } from '../../templates/reports/digest-attachments.ts';
import { digestReport } from '../../templates/reports/digest-report.ts';
import { shownText } from '../../templates/reports/plain-text.ts';
import { renderPdf } from '../../templates/reports/render-pdf.ts';
import { answersOf, buildMember, buildScan, type AnswerSketch } from '../support/member-builder.ts';
import { bothScans, inventedDigest, inventedDigestOf } from '../support/invented-scan.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';

function person(id: string, discipline: Discipline, sketches: Readonly<Record<string, AnswerSketch>>, changes: Partial<Participant> = {}): Participant {
  return buildMember({ id: id as MemberId, discipline, answers: answersOf(sketches), submittedAt: '2026-11-09T10:00:00.000Z', ...changes });
}

const formulas = ['=HYPERLINK("http://kwaad.example";"klik")', '+31 6 12345678', '-2+3', '@SUM(A1)', ' =1+1', '＝1+1', '\t=1'] as const;
const long = `${'Heel lang verhaal. '.repeat(210)}einde`;
const written = { html: '<script>alert(1)</script> & <b>vet</b>', typst: '#read("/etc/passwd") $x$ *vet* @iets `code`', emoji: 'Prima 👍🏽 👨‍👩‍👧', rtl: 'هذا تعليق מימין לשמאל', control: 'a\u0000b\u0007c\uD800d', lines: 'een\r\ntwee\nthree' };

/** Everyone on U1; each remark that could do harm on some item. */
const ready = digestOf({
  scan: buildScan(),
  members: [
    person('anna', 'security', { U1: [1, 4, formulas[0]], U2: [1, 2, written.html], '1': [2, 2, long], '3': [2, 3, formulas[1]], '12': [1, 1, formulas[2]], '24': [1, 2, formulas[3]] }),
    person('bram', 'ict', { U1: [1, 4, written.typst], U2: [1, 2, written.emoji], '1': [2, 4, written.rtl], '3': 'unknown', '12': [2, 2, formulas[4]] }, { isLate: true }),
    person('chris', 'privacy', { U1: [4, 4, written.control], U2: [2, 3, written.lines], '1': [2, 1, formulas[5]], '3': 'not-my-field', '12': [4, 4, formulas[6]] }, { name: '=Chris' }),
    person('dewi', 'data', { U1: [4, 4], U2: [4, 4], '1': [2, 4], '3': [2, 3] }),
  ],
  questionnaire: sampleQuestionnaire,
  now: '2026-11-10T23:00:00.000Z',
  reason: 'deadline',
}) as DigestReady;
const invented = inventedDigest(12) as DigestReady;

describe('the workbook', () => {
  let file: Buffer;
  let parts: Readonly<Record<string, Uint8Array>>;
  const sheet = async (name: string) => readSheet(file, name);
  beforeAll(async () => {
    const { content, contentType, filename } = await digestAttachments.workbook(ready, 'nl');
    expect([filename, contentType]).toEqual(['datascan Waterveen.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    file = Buffer.from(content);
    parts = unzipSync(content);
  });
  const xml = () => Object.entries(parts).filter(([name]) => /worksheets\/.*\.xml$/.test(name)).map(([, bytes]) => Buffer.from(bytes).toString());

  it('has every answer with levels as numbers, and empty where there is none', async () => {
    const rows = await sheet('Antwoorden');
    expect(rows.length).toBe(1 + 6 * 4);
    expect(rows[0]).toEqual(['Vraag', 'Titel', 'Module', 'Naam', 'Functie', 'Nu', 'Ambitie', 'Zonder niveau', 'Opmerking', 'Ingestuurd', 'Antwoord zonder niveau']);
    const of = (name: string, item: string) => rows.find((row) => row[3] === name && String(row[0]) === item)?.slice(5, 10);
    expect(of('Anna', 'U1')).toEqual([1, 4, null, formulas[0], null]);
    expect(of('Bram', '3')).toEqual([null, null, 'weet ik niet', null, 'te laat']);
    expect(of('Dewi', '12')).toEqual([null, null, 'niet beantwoord', null, null]);
  });

  it('holds remarks in full, as text that nothing computes', async () => {
    const remarks = (await sheet('Antwoorden')).map((row) => row[8]);
    for (const text of [...formulas.slice(0, 4), written.html, written.typst, written.emoji, written.rtl, long]) expect(remarks).toContain(text);
    expect(remarks).toContain('abcd');
    expect(xml().join('')).not.toContain('<f>');
  });

  it('has figures as numbers that can be computed with', async () => {
    const [head = [], ...rows] = await sheet('Verschillen');
    const u1 = rows.find((row) => row[1] === 'U1') ?? [];
    const cell = (title: string) => u1[head.indexOf(title)];
    expect([cell('Groep'), cell('Over'), cell('Patroon'), cell('Weg te gaan')]).toEqual(['ver uiteen', 'over nu', 'twee kampen', 1.5]);
    expect([cell('Nu: n'), cell('Nu: Mediaan'), cell('Nu: IOV'), cell('Nu: Gemiddeld verschil'), cell('Nu: Cns'), cell('Nu: Van der Eijk')]).toEqual([4, 2.5, 1, 2, 0, -1]);
    expect([cell('Nu: aantal op 1'), cell('Nu: aantal op 4'), cell('Ambitie: IOV')]).toEqual([2, 2, 0]);
    expect(rows.map((row) => row[0])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has the agenda in minutes and explains every figure', async () => {
    const agenda = await sheet('Draaiboek');
    expect(agenda.slice(1).reduce((total, row) => total + Number(row[1]), 0)).toBe(180);
    const explained = (await sheet('Uitleg')).map((row) => String(row[0])).join(' ');
    for (const title of ['Mediaan', 'IOV', 'Cns', 'Leik', 'Blair–Lacy', 'Van der Eijk', 'Groep', 'Wankel']) expect(explained).toContain(title);
  });

  it('freezes the head of each sheet', () => {
    expect(xml().length).toBe(6);
    for (const part of xml()) expect(part).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  });
});

describe('the workbook of a quickscan and a full scan', () => {
  const both = inventedDigestOf(bothScans(), 4) as DigestReady;
  let file: Buffer;
  beforeAll(async () => {
    file = Buffer.from((await digestAttachments.workbook(both, 'nl')).content);
  });
  const sheet = async (name: string) => readSheet(file, name);

  it('has each score with what it is made of below it, which can be worked out again', async () => {
    const [head = [], ...rows] = await sheet('Scores');
    const at = (title: string) => head.indexOf(title);
    const from = rows.findIndex((row) => row[at('Titel')] === 'Veiligheid' && row[at('In één vraag')] !== null);
    const [theme = [], ...parts] = rows.slice(from, from + 4);
    expect([String(theme[0]), ...parts.map((row) => String(row[0]))]).toEqual(['thema', 'vraag', 'vraag', 'vraag']);
    const mean = parts.reduce((total, row) => total + Number(row[at('Score nu')]), 0) / 3;
    expect(Number(theme[at('Score nu')])).toBeCloseTo(mean, 1);
    const lent = rows.find((row) => row[at('Score komt uit')] === 'quickscan');
    expect(lent?.[at('Titel')]).toBe('Vraagstukken formuleren');
  });

  it('has the quickscan beside the full scan, and every choice and number counted', async () => {
    const beside = await sheet('Quickscan naast volledig');
    expect(beside).toHaveLength(1 + both.consistency.length);
    const counts = await sheet('Keuzes en aantallen');
    const numbers = counts.filter((row) => row[0] === 'F74');
    expect(numbers.length).toBeGreaterThan(0);
    for (const row of numbers) expect(typeof row[2]).toBe('number');
    expect(counts.filter((row) => row[0] === 'F75').some((row) => row[3] === 0)).toBe(true);
    expect((await sheet('Per functie')).length).toBe(1 + both.heat.rows.length);
  });

  it('has answers without a level in a column of their own, numbers as numbers', async () => {
    const rows = (await sheet('Antwoorden')).filter((row) => row[0] === 'Q19');
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row[5]).toBeNull();
    expect(rows.some((row) => typeof row[10] === 'number')).toBe(true);
  });

  it('explains how each picture and score is made', async () => {
    const explained = (await sheet('Uitleg')).map((row) => String(row[0])).join(' ');
    for (const title of ['Score', 'In één vraag', 'Beeld: stippen', 'Beeld: radar', 'Beeld: kleuren per functie']) expect(explained).toContain(title);
  });
});

describe('the CSV', () => {
  it('opens in a Dutch spreadsheet and computes nothing', async () => {
    const { content, filename } = await digestAttachments.csv(ready, 'nl');
    const text = Buffer.from(content).toString();
    expect(filename).toBe('datascan Waterveen antwoorden.csv');
    expect(text.startsWith('\uFEFFVraag;Titel;Module')).toBe(true);
    for (const formula of formulas) expect(text).toContain(`'${formula.replaceAll('"', '""')}`);
    expect(text).toContain("'=Chris");
    expect(text).toContain(';een\ntwee\nthree;');
    const cells = text.split(/\r\n/).flatMap((line) => line.split(';'));
    expect(cells.filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);
  });

  it('has commas and points in English', async () => {
    const { content, filename } = await digestAttachments.csv(ready, 'en');
    expect(filename).toBe('data scan Waterveen answers.csv');
    expect(Buffer.from(content).toString().startsWith('\uFEFFQuestion,Title')).toBe(true);
  });
});

describe('the PDF', () => {
  it.each(['nl', 'en'] as const)('is tagged PDF/UA in the language of the reader (%s)', async (language) => {
    const { content, contentType } = await digestAttachments.pdf(invented, language, new Map());
    const source = Buffer.from(content).toString('latin1');
    expect(contentType).toBe('application/pdf');
    expect(source.startsWith('%PDF-')).toBe(true);
    expect(source).toContain('/StructTreeRoot');
    expect(source).toContain(`/Lang (${language})`);
    expect(source).toMatch(/pdfuaid:part>1</);
  });

  it('sets whatever people wrote as they wrote it', async () => {
    expect((await digestAttachments.pdf(ready, 'nl', new Map())).content.length).toBeGreaterThan(10_000);
    const remarks = digestReport(ready, [], voiceIn('nl')).blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []));
    expect([...remarks].sort()).toEqual(ready.remarks.map(({ text }) => text).sort());
    expect(remarks.length).toBe(14);
  });

  it('says where a character cannot be shown, once a run, and drops what nobody sees', () => {
    const latin = (codePoint: number) => codePoint < 0x250;
    expect(shownText('Prima 👍🏽👨‍👩‍👧 hoor', latin, '[teken]')).toBe('Prima [teken] hoor');
    expect(shownText('e\u0301\u200B\u202E\u0000 x\u0301!', latin, '[teken]')).toBe('é x[teken]!');
    expect(shownText('a\r\nb\tc', latin, '[teken]')).toBe('a\nb\tc');
  });

  it('refuses a picture without words', async () => {
    const report = digestReport(ready, [], voiceIn('nl'));
    const [picture] = [Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')];
    const pictures = new Map([['dots', picture]]);
    const withPicture = (alt: string) => renderPdf({ ...report, blocks: [{ kind: 'picture', picture: 'dots', alt, share: 0.85 }] }, pictures, ready.at);
    expect((await withPicture('Eén stip.')).length).toBeGreaterThan(1000);
    await expect(withPicture('')).rejects.toThrow(expect.objectContaining({ code: 'REPORT_NOT_SET' }));
    await expect(renderPdf({ ...report, blocks: [{ kind: 'picture', picture: 'elders', alt: 'Niet mee.', share: 0.85 }] }, pictures, ready.at)).rejects.toThrow(expect.objectContaining({ code: 'REPORT_NOT_SET' }));
  });

  it('is the same for the same digest', async () => {
    const once = await digestAttachments.pdf(ready, 'nl', new Map());
    const again = await digestAttachments.pdf(ready, 'nl', new Map());
    expect(Buffer.from(once.content).equals(Buffer.from(again.content))).toBe(true);
  });
});
