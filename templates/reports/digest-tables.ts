/**
 * The digest as tables: every answer, every figure, the agenda, and what the columns mean. Numbers stay numbers.
 * May import: flows, templates/mails, templates/reports (words).
 */
import type { DigestItem, FindOutItem, Side } from '../../flows/digest-item.ts';
import type { DigestReady } from '../../flows/digest.ts';
import { disciplineName } from '../speech/phrases.ts';
import { agendaLines } from '../mails/digest/agenda-part.ts';
import type { Voice } from '../mails/digest/voice.ts';
import type { ReportWords } from './words/nl.ts';

/** `null`: an empty cell. */
export type TableCell = string | number | null;

export interface ReportTable {
  readonly name: string;
  /** `width` in letters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** One row a person and question, in the order of asking. */
export function answersTable(digest: DigestReady, voice: Voice, { answers: words }: ReportWords): ReportTable {
  const { language, pictures } = voice;
  const late = new Set(digest.completion.rows.filter(({ isLate }) => isLate).map(({ memberId }) => memberId));
  const rows = inOrder(digest).flatMap((item) => {
    const people = [...item.current.dots, ...item.current.gutter].sort((one, other) => one.discipline.localeCompare(other.discipline) || one.name.localeCompare(other.name, language));
    return people.map(({ memberId, name, discipline }) => {
      const on = (side: Side) => side.dots.find((dot) => dot.memberId === memberId)?.level ?? null;
      const why = item.current.gutter.find((dot) => dot.memberId === memberId)?.why;
      return [
        item.itemId, item.title[language], moduleTitle(item, digest, voice), name, disciplineName(discipline, language), on(item.current), on(item.ambition), why === undefined ? null : pictures.missing[why],
        item.remarks.find(({ person }) => person.memberId === memberId)?.text ?? null, late.has(memberId) ? words.late : null,
      ];
    });
  });
  return { name: words.name, columns: columnsOf(words.columns, [8, 34, 24, 24, 28, 9, 9, 18, 60, 10]), rows };
}

/** One row a question, in the order of discussing; then what to find out first. */
export function divergenceTable(digest: DigestReady, voice: Voice, { divergence: words }: ReportWords): ReportTable {
  const { language, words: said } = voice;
  const levels = Math.max(1, ...inOrder(digest).map((item) => item.levels));
  const counts = Array.from({ length: levels }, (_, index) => index);
  const figures = (side: Side): readonly TableCell[] => [
    side.n, side.median, side.meanDifference, side.variation, side.consensus, side.leik, side.blairLacy, side.agreementA, ...counts.map((at) => side.counts[at] ?? null),
  ].map((value) => (value === null ? null : Math.round(value * 1000) / 1000));
  const ranked = (item: DigestItem): readonly TableCell[] => [said.bands[item.band], said.about[item.about], item.band === 'close' ? null : words.patterns[item.pattern.kind], item.couldChange ? words.yes : null, item.gapLevels];
  const row = (item: DigestItem | FindOutItem, place: number): readonly TableCell[] => [
    place + 1, item.itemId, item.title[language], moduleTitle(item, digest, voice), ...('band' in item ? ranked(item) : [said.heat.findOut, null, null, null, null]), item.current.gutter.length, ...figures(item.current), ...figures(item.ambition),
  ];
  const side = (name: string) => [...words.figures, ...counts.map((at) => words.count(at + 1))].map((title) => `${name}: ${title}`);
  const titles = [...words.columns, ...side(said.discuss.current), ...side(said.discuss.ambition)];
  return {
    name: words.name,
    columns: titles.map((title, index) => ({ title, width: [7, 8, 34, 24, 14, 15, 16, 9, 9, 10][index] ?? 12 })),
    rows: [...digest.discuss, ...digest.agreed, ...digest.findOutFirst].map(row),
  };
}

export function agendaTable(digest: DigestReady, voice: Voice, { agenda: words }: ReportWords): ReportTable {
  const lines = agendaLines(digest, voice);
  return { name: words.name, columns: columnsOf(words.columns, [10, 10, 90]), rows: lines.map(({ from, what }, index) => [from, digest.agenda.rows[index]?.minutes ?? null, what]) };
}

/** What each column means, with its formula. */
export function glossaryTable({ glossary: words }: ReportWords): ReportTable {
  return { name: words.name, columns: columnsOf(words.columns, [34, 110]), rows: words.rows };
}

function columnsOf(titles: readonly string[], widths: readonly number[]): ReportTable['columns'] {
  return titles.map((title, index) => ({ title, width: widths[index] ?? 12 }));
}

function inOrder(digest: DigestReady): readonly (DigestItem | FindOutItem)[] {
  const items = [...digest.discuss, ...digest.agreed, ...digest.findOutFirst];
  return digest.heat.rows.flatMap(({ itemId }) => items.filter((item) => item.itemId === itemId));
}

function moduleTitle({ moduleId }: DigestItem | FindOutItem, { profile }: DigestReady, { language }: Voice): string {
  return profile.modules.find(({ id }) => id === moduleId)?.title[language] ?? moduleId;
}
