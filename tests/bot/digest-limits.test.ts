/** Digests at the edges of what can come in, written as the bot writes them: drawn and set by the press, composed as a mail and read back. */
import { readSheet } from 'read-excel-file/node';
import { simpleParser, type ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCharts, type Charts } from '../../bot/charts.ts';
import { openMailer } from '../../bot/mailer.ts';
import { openPress, type Press } from '../../bot/press.ts';
import { createWriteDigest } from '../../bot/write-digest.ts';
import { digest as digestOf, type Digest } from '../../flows/digest.ts';
import type { Participant } from '../../flows/member.ts';
import type { Discipline, MemberId } from '../../flows/people.ts';
import { largestHtml } from '../../templates/mails/digest-mail.ts';
import { analysisTool, inventedDigest } from '../support/invented-scan.ts';
import { answersOf, buildDeskMember, buildMember, buildScan, type AnswerSketch } from '../support/member-builder.ts';
import { sampleMail } from '../support/sample-mail.ts';

const questionnaire = analysisTool();
const items = questionnaire.items.map(({ id }) => id);

function person(id: string, discipline: Discipline, sketch: (itemId: string) => AnswerSketch, changes: Partial<Participant> = {}): Participant {
  return buildMember({ id: id as MemberId, discipline, questionnaire: { id: questionnaire.id, version: questionnaire.version }, answers: answersOf(Object.fromEntries(items.map((item) => [item, sketch(item)]))), submittedAt: '2026-11-09T10:00:00.000Z', ...changes });
}

function digest(members: readonly Participant[]): Digest {
  return digestOf({ scan: buildScan({ questionnaire: { id: questionnaire.id, version: questionnaire.version } }), members, questionnaire, now: '2026-11-10T23:00:00.000Z', reason: 'deadline' });
}

const files = (mail: ParsedMail) => mail.attachments.flatMap(({ contentDisposition, filename }) => (contentDisposition === 'attachment' ? [filename ?? ''] : []));
const full = ['datascan Waterveen.pdf', 'datascan Waterveen.xlsx', 'datascan Waterveen antwoorden.csv'];
const sheetOf = (mail: ParsedMail, name: string) => readSheet(mail.attachments.find(({ filename }) => filename?.endsWith('.xlsx'))?.content ?? Buffer.alloc(0), name);

describe('a written digest', { timeout: 60_000 }, () => {
  let press: Press;
  let charts: Charts;
  const logged: string[] = [];
  beforeAll(() => {
    press = openPress();
    charts = openCharts({ quickChartUrl: null, press });
  });
  afterAll(() => Promise.all([charts.close(), press.close()]));
  const mailer = openMailer({ smtpUrl: null, from: 'datapeil@peil.example' });
  const written = async (made: Digest, drawing: Pick<Charts, 'draw'> = charts) => {
    const [one] = await createWriteDigest(drawing, press, (_, event) => logged.push(event)).write(made, [buildDeskMember('facilitator')]);
    if (!one) throw new Error('one recipient gets one mail');
    expect(Buffer.byteLength(one.content.html)).toBeLessThanOrEqual(largestHtml);
    const outcome = await mailer.send(sampleMail({ ...one.content }));
    if (outcome.kind !== 'sent') throw new Error('a mail that cannot be composed');
    return { mail: await simpleParser(Buffer.from(outcome.source), { skipImageLinks: true }), text: one.content.text };
  };

  it.each([
    ['nobody', [], 'Er hebben nog geen deelnemers ingestuurd.'],
    ['one participant only', [person('anna', 'security', () => [2, 3])], 'Er heeft 1 deelnemer ingestuurd.'],
  ] as const)('of %s says not yet, with no figure, picture or file', async (_, members, sentence) => {
    const { mail, text } = await written(digest(members));
    expect(mail.subject).toBe('Datascan Waterveen: nog te weinig antwoorden');
    for (const part of [text, String(mail.html)]) expect(part).toContain(sentence);
    expect(mail.attachments).toEqual([]);
    expect(text).not.toMatch(/niveau \d|uiteen/);
  });

  it('of nothing but don’t-knows has nothing to discuss, everything to find out, and its files', async () => {
    const { mail, text } = await written(digest(['anna', 'bram', 'chris'].map((id) => person(id, 'ict', () => 'unknown'))));
    expect(text).toContain('niemand gaf een niveau');
    expect(text).not.toContain('ver uiteen |');
    expect(files(mail)).toEqual(full);
    const answers = await sheetOf(mail, 'Antwoorden');
    expect(answers.slice(1).every((row) => row[5] === null && row[7] === 'weet ik niet')).toBe(true);
    expect(answers).toHaveLength(1 + 3 * items.length);
  });

  it('of equal answers says that nothing lies apart, and confirms all of it', async () => {
    const { mail, text } = await written(digest((['security', 'ict', 'privacy', 'data'] as const).map((discipline) => person(discipline, discipline, () => [2, 3]))));
    expect(mail.subject).toContain('dicht bijeen');
    expect(text).toContain('Geen enkele vraag loopt uiteen.');
    const rows = (await sheetOf(mail, 'Verschillen')).slice(1);
    expect(rows).toHaveLength(items.length);
    expect(rows.every((row) => row.includes('dicht bijeen'))).toBe(true);
  });

  it('of forty participants keeps to the size of a mail, and has all of them in its files', async () => {
    const { mail } = await written(inventedDigest(40));
    expect(mail.attachments.filter(({ contentDisposition }) => contentDisposition === 'inline').length).toBe(3);
    expect(await sheetOf(mail, 'Antwoorden')).toHaveLength(1 + 40 * items.length);
  });

  it('without a chart service says in words what the pictures would show, and goes out', async () => {
    const { mail, text } = await written(inventedDigest(4), { draw: () => Promise.reject(new Error('away')) });
    expect(mail.attachments.filter(({ contentDisposition }) => contentDisposition === 'inline')).toEqual([]);
    expect(files(mail)).toHaveLength(3);
    expect(logged).toContain('chart.failed');
    expect(String(mail.html)).not.toContain('cid:');
    expect(text).toContain('EERST BESPREKEN');
  });

  it('of hostile remarks and names shows them as text, and loses nothing in the workbook', async () => {
    const hostile = ['<script>alert(1)</script>', '=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', `${'lang '.repeat(799)}einde`, '👩‍👩‍👧 prima', 'שלום مرحبا', '\u202Enegel eis ki\u202C'];
    const sketch = (itemId: string): AnswerSketch => [itemId === items[0] ? 1 : 2, 3, hostile[items.findIndex((item) => item === itemId) % hostile.length] ?? ''];
    const { mail, text } = await written(digest([person('anna', 'security', sketch, { name: '\u202E=Anna <i>' }), person('bram', 'ict', () => [4, 4]), person('chris', 'privacy', () => [1, 2])]));
    const html = String(mail.html);
    expect(html).not.toMatch(/<script|<i>|[\u202A-\u202E\u2066-\u2069]/);
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    for (const part of [html, text]) expect(part).toContain('שלום مرحبا');
    const kept = (await sheetOf(mail, 'Antwoorden')).map((row) => row[8]);
    for (const remark of ['<script>alert(1)</script>', '=HYPERLINK("x")', '@SUM(A1)', `${'lang '.repeat(799)}einde`, '👩‍👩‍👧 prima', 'שלום مرحبا', 'negel eis ki']) expect(kept).toContain(remark);
    const csv = mail.attachments.find(({ filename }) => filename?.endsWith('.csv'))?.content.toString() ?? '';
    expect(csv.split('\r\n').flatMap((line) => line.split(';')).filter((cell) => /^"?[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(files(mail)).toEqual(full);
  });
});
