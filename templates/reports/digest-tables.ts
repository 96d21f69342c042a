/**
 * The digest as tables: every answer, every figure, the agenda, and what the columns mean. Numbers stay numbers.
 * May import: flows, templates/mails, templates/reports (words).
 */
import type { CountedItem } from '../../flows/counted-item.ts';
import type { DigestItem, FindOutItem, Person, Side } from '../../flows/digest-item.ts';
import type { DigestReady, HeatCell } from '../../flows/digest.ts';
import type { Language } from '../../flows/language.ts';
import type { ProfileRow, Score } from '../../flows/profile.ts';
import { disciplineName } from '../speech/phrases.ts';
import { agendaLines } from '../mails/digest/agenda-part.ts';
import { consistencyLines, dimensionTitle } from '../mails/digest/consistency-part.ts';
import { personWords, type Voice } from '../mails/digest/voice.ts';
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
  return { name: words.name, columns: columnsOf(words.columns, [8, 34, 24, 24, 28, 9, 9, 18, 60, 10, 60]), rows: [...rows.map((row) => [...row, null]), ...digest.counted.flatMap((item) => countedRows(item, digest, voice, late, words.late))] };
}

/** Answers without a level: what was said stands in the last column, numbers as numbers. */
function countedRows(item: CountedItem, digest: DigestReady, voice: Voice, late: ReadonlySet<string>, lateWord: string): readonly (readonly TableCell[])[] {
  const { language, pictures } = voice;
  const given = givenBy(item, language);
  const people = [...new Map([...given.map(({ person }) => person), ...item.gutter].map((person) => [person.memberId, person])).values()];
  return people
    .toSorted((one, other) => one.discipline.localeCompare(other.discipline) || one.name.localeCompare(other.name, language))
    .map(({ memberId, name, discipline }) => {
      const own = given.filter(({ person }) => person.memberId === memberId).map(({ said }) => said);
      const [only = null] = own;
      const why = item.gutter.find((dot) => dot.memberId === memberId)?.why;
      return [
        item.itemId, item.title[language], moduleTitle(item, digest, voice), name, disciplineName(discipline, language), null, null, why === undefined ? null : pictures.missing[why],
        item.remarks.find(({ person }) => person.memberId === memberId)?.text ?? null, late.has(memberId) ? lateWord : null, own.length > 1 ? own.join('; ') : only,
      ];
    });
}

function givenBy({ content }: CountedItem, language: Language): readonly { readonly person: Person; readonly said: string | number }[] {
  switch (content.kind) {
    case 'options':
      return [...content.options.flatMap(({ text, people }) => people.map((person) => ({ person, said: text[language] }))), ...content.others.map(({ person, text }) => ({ person, said: text }))];
    case 'numbers':
      return content.values.map(({ person, value }) => ({ person, said: value }));
    case 'texts':
      return content.texts.map(({ person, text }) => ({ person, said: text }));
  }
}

/** One row a module, theme and question that has a score, in the order of asking; everything that a score is made of stands below it. */
export function scoresTable({ profile }: DigestReady, { language }: Voice, { scores: words }: ReportWords): ReportTable {
  const score = (side: Score | null): readonly TableCell[] => (side === null ? [null, null, null, 0] : [side.mean, side.lowest, side.highest].map(hundredth).concat(side.people));
  const row = (kind: keyof typeof words.kinds, name: string, { title, levels, current, ambition }: ProfileRow, direct: number | null, from: string | null): readonly TableCell[] => [
    words.kinds[kind], name, title[language], levels, ...score(current), ambition === null ? null : hundredth(ambition.mean), direct === null ? null : hundredth(direct), from,
  ];
  const rows = profile.modules.filter(({ items }) => items > 0).flatMap((module) => [
    row('module', module.questionnaireId, module, null, null),
    ...module.themes.flatMap((theme) => [
      row('theme', theme.number === null ? '' : String(theme.number), theme, theme.direct?.score ?? null, theme.borrowedFrom),
      ...theme.indicators.map((indicator) => row('item', indicator.id, indicator, null, null)),
    ]),
  ]);
  return { name: words.name, columns: columnsOf(words.columns, [10, 14, 44, 8, 9, 9, 9, 9, 9, 12, 14]), rows };
}

/** One row a dimension that is asked in one question and in parts. */
export function consistencyTable(digest: DigestReady, voice: Voice, { consistency: words }: ReportWords): ReportTable {
  const rows = digest.consistency.map((row): readonly TableCell[] => {
    const { people, ask } = consistencyLines(row, voice);
    return [dimensionTitle(row, voice), row.direct.itemId, hundredth(row.direct.score), row.direct.answers, hundredth(row.detailed), hundredth(row.difference), words.verdicts[row.verdict], people.join(' '), row.verdict === 'alike' ? null : ask];
  });
  return { name: words.name, columns: columnsOf(words.columns, [34, 8, 11, 6, 11, 10, 16, 80, 80]), rows };
}

/** One row an option, a number or somebody's own words; choices that nobody made as well. */
export function countsTable({ counted }: DigestReady, voice: Voice, { counts: words }: ReportWords): ReportTable {
  const { language } = voice;
  const rows = counted.flatMap(({ itemId, title, content }): readonly (readonly TableCell[])[] => {
    const row = (said: string | number, people: readonly Person[]): readonly TableCell[] => [itemId, title[language], said, people.length, people.map((person) => personWords(person, voice)).join(', ')];
    switch (content.kind) {
      case 'options':
        return [...content.options.map(({ text, people }) => row(text[language], people)), ...content.others.map(({ person, text }) => row(text, [person]))];
      case 'numbers':
        return content.values.map(({ person, value }) => row(value, [person]));
      case 'texts':
        return content.texts.map(({ person, text }) => row(text, [person]));
    }
  });
  return { name: words.name, columns: columnsOf(words.columns, [8, 40, 60, 9, 60]), rows };
}

/** The mail's table of questions by function, whole: a level, or the lowest and the highest. */
export function functionsTable({ heat }: DigestReady, { language, words }: Voice, { functions: own }: ReportWords): ReportTable {
  const cell = (given: HeatCell | null): TableCell => {
    if (given === null) return null;
    const [lowest, highest] = [Math.min(...given.levels), Math.max(...given.levels)];
    return lowest === highest ? lowest : words.heat.range(lowest, highest);
  };
  const titles = [...own.columns, ...heat.disciplines.map((discipline) => disciplineName(discipline, language))];
  return { name: own.name, columns: columnsOf(titles, [8, 44, ...heat.disciplines.map(() => 18)]), rows: heat.rows.map(({ itemId, title, cells }) => [itemId, title[language], ...cells.map(cell)]) };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
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

function moduleTitle({ moduleId }: Pick<DigestItem, 'moduleId'>, { profile }: DigestReady, { language }: Voice): string {
  return profile.modules.find(({ id }) => id === moduleId)?.title[language] ?? moduleId;
}
