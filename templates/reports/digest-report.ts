/**
 * The digest as a report to print: the agenda first, then each item to discuss in full, and every remark.
 * May import: flows, templates/mails, templates/reports, templates/speech.
 */
import type { DigestReady } from '../../flows/digest.ts';
import type { DigestItem } from '../../flows/digest-item.ts';
import type { ChartPicture } from '../charts/chart-picture.ts';
import { agendaLines, leftOverLine } from '../mails/digest/agenda-part.ts';
import { agreedRow } from '../mails/digest/closing-parts.ts';
import { apartIn, consistencyLines, dimensionTitle } from '../mails/digest/consistency-part.ts';
import { countedLines, summaryOf } from '../mails/digest/counted-part.ts';
import { findOutLines } from '../mails/digest/find-out-part.ts';
import { itemFacts, itemSides, sideOf } from '../mails/digest/item-card.ts';
import { preparedQuestion } from '../mails/digest/prepared-question.ts';
import { writer } from '../mails/digest/remark.ts';
import { standingLines, standingPictures, standingTables } from '../mails/digest/standing-part.ts';
import { topFigures } from '../mails/digest/top-lines.ts';
import { halfOrNone, itemTitle, peopleWords, type Voice } from '../mails/digest/voice.ts';
import { day } from '../speech/dates.ts';
import type { Report, ReportBlock } from './report-block.ts';
import { reportWordsIn } from './words/report-words.ts';

/** Shares of the page's width. Two narrow radars stand on one page. */
const wide = 0.85;
const narrow = 0.55;

type PictureOf = (id: string, share?: number) => readonly ReportBlock[];

/** Pure. @param pictures that were drawn, in their order */
export function digestReport(digest: DigestReady, pictures: readonly ChartPicture[], voice: Voice): Report {
  const { words, language } = voice;
  const own = reportWordsIn(language);
  const pictureOf: PictureOf = (id, share = wide) => pictures.filter((picture) => picture.id === id).map(({ alt }) => ({ kind: 'picture', picture: id, alt, share }));
  return {
    language,
    title: words.head.title(digest.municipality),
    subtitle: `${words.head.workshop(day(digest.calendar.workshopAt, language))} ${words.numbers.version(digest.questionnaire.title[language], digest.questionnaire.version, day(digest.at, language))}`,
    foot: own.foot(digest.municipality),
    missingSign: own.missingSign,
    blocks: [
      heading(1, words.top.heading),
      { kind: 'list', items: topFigures(digest, voice) },
      ...(digest.isRankingPossible ? agendaBlocks(digest, voice) : []),
      heading(1, words.discuss.heading),
      ...(digest.discuss.length === 0 ? [text(words.discuss.nothing)] : [text(words.discuss.rule), ...pictureOf('dots'), ...digest.discuss.flatMap((item) => itemBlocks(item, voice))]),
      ...findOutBlocks(digest, voice),
      ...(digest.agreed.length === 0 ? [] : [heading(1, words.agreed.heading), text(words.agreed.lead), list(digest.agreed.map((item) => `${itemTitle(item, voice)}: ${agreedRow(item, voice)}`))]),
      ...pictureOf('dumbbells').flatMap((picture) => [heading(1, words.longest.heading), text(words.longest.lead), picture]),
      ...standingBlocks(digest, pictureOf, voice),
      ...consistencyBlocks(digest, voice),
      ...countedBlocks(digest, voice),
      heading(1, own.allItems.heading),
      allItemsTable(digest, voice),
      ...remarkBlocks(digest, voice),
      heading(1, words.numbers.heading),
      ...[...words.numbers.lines, own.missingNote].map(small),
      { kind: 'table', summary: own.glossary.name, widths: [1, 4], head: own.glossary.columns, rows: own.glossary.rows },
    ],
  };
}

function agendaBlocks(digest: DigestReady, voice: Voice): readonly ReportBlock[] {
  const { agenda: words } = voice.words;
  const { columns } = reportWordsIn(voice.language).agenda;
  return [
    heading(1, words.heading),
    { kind: 'table', summary: words.heading, widths: [1, 1, 7], head: columns, rows: agendaLines(digest, voice).map(({ from, minutes, what }) => [from, minutes, what]) },
    ...leftOverLine(digest, voice).map(text),
  ];
}

function itemBlocks(item: DigestItem, voice: Voice): readonly ReportBlock[] {
  const { words, language } = voice;
  return [
    heading(2, itemTitle(item, voice)),
    small([words.bands[item.band], words.about[item.about], ...(item.isDraft ? [words.draft] : [])].join(', ')),
    text(itemFacts(item, voice).join(' ')),
    list(itemSides(item, voice)),
    small(words.discuss.chosen[item.about]),
    list(sideOf(item).choices.map(({ level, text: level_, people }) => `${level}. ${level_[language]} (${peopleWords(people, voice)})`)),
    ...item.remarks.map((remark): ReportBlock => ({ kind: 'quote', text: remark.text, by: writer(remark, voice) })),
    { kind: 'paragraph', style: 'ask', text: [item.question[language], ...preparedQuestion(item, voice)].join(' ') },
  ];
}

function standingBlocks(digest: DigestReady, pictureOf: PictureOf, voice: Voice): readonly ReportBlock[] {
  const { standing: words } = voice.words;
  const { lead, notes } = standingLines(digest, voice);
  return [
    heading(1, words.heading),
    ...lead.map(text),
    ...standingTables(digest, voice).flatMap(({ title, head, rows }): readonly ReportBlock[] => [heading(2, title), { kind: 'table', summary: title, widths: head.map((_, index) => (index === 0 ? 5 : 1.2)), head, rows }]),
    ...notes.map(text),
    ...standingPictures(digest, voice).flatMap(({ picture, title, isDetail }) => pictureOf(picture.id, isDetail ? narrow : wide).flatMap((block) => [...(title === null ? [] : [heading(2, title)]), block])),
  ];
}

function consistencyBlocks(digest: DigestReady, voice: Voice): readonly ReportBlock[] {
  const { consistency: words } = voice.words;
  const apart = apartIn(digest);
  if (digest.consistency.length === 0) return [];
  return [
    heading(1, words.heading),
    text(words.lead),
    text(words.alike(digest.consistency.length - apart.length, digest.consistency.length)),
    ...apart.flatMap((row): readonly ReportBlock[] => {
      const { figures, people, ask } = consistencyLines(row, voice);
      return [heading(2, dimensionTitle(row, voice)), text([figures, ...people].join(' ')), { kind: 'paragraph', style: 'ask', text: ask }];
    }),
  ];
}

function countedBlocks({ counted }: DigestReady, voice: Voice): readonly ReportBlock[] {
  if (counted.length === 0) return [];
  const { counted: words } = voice.words;
  return [
    heading(1, words.heading),
    text(words.lead),
    ...counted.flatMap((item) => [heading(2, itemTitle(item, voice)), small(item.statement[voice.language]), text(summaryOf(item, voice)), list(countedLines(item, voice)), { kind: 'paragraph', style: 'ask', text: item.question[voice.language] } as const]),
  ];
}

function findOutBlocks(digest: DigestReady, voice: Voice): readonly ReportBlock[] {
  const { lead, rows, spots, counts } = findOutLines(digest, voice);
  if (rows.length === 0 && spots.length === 0) return [];
  return [heading(1, voice.words.findOut.heading), ...lead.map(text), ...(rows.length === 0 ? [] : [list(rows)]), ...spots.map(text), small(counts)];
}

function allItemsTable(digest: DigestReady, voice: Voice): ReportBlock {
  const items = [...digest.discuss, ...digest.agreed, ...digest.findOutFirst];
  const { heading: summary, columns } = reportWordsIn(voice.language).allItems;
  const rows = digest.heat.rows.flatMap((row) =>
    items
      .filter(({ itemId }) => itemId === row.itemId)
      .map(({ current, ambition }) => [itemTitle(row, voice), halfOrNone(current.median, voice), halfOrNone(ambition.median, voice), row.band === null ? voice.words.heat.findOut : voice.words.bands[row.band]]),
  );
  return { kind: 'table', summary, widths: [6, 1, 1.3, 2], head: columns, rows };
}

/** On items to discuss they stand with the item. */
function remarkBlocks({ remarks, discuss }: DigestReady, voice: Voice): readonly ReportBlock[] {
  const shown = new Set(discuss.map(({ itemId }) => itemId));
  const others = remarks.filter(({ itemId }) => !shown.has(itemId));
  if (others.length === 0) return [];
  return [heading(1, voice.words.remarks.heading), ...others.flatMap((remark): readonly ReportBlock[] => [{ kind: 'quote', text: remark.text, by: `${itemTitle(remark, voice)} ${writer(remark, voice)}` }])];
}

function heading(level: 1 | 2, words: string): ReportBlock {
  return { kind: 'heading', level, text: words };
}

function text(words: string): ReportBlock {
  return { kind: 'paragraph', style: 'normal', text: words };
}

function small(words: string): ReportBlock {
  return { kind: 'paragraph', style: 'small', text: words };
}

function list(items: readonly string[]): ReportBlock {
  return { kind: 'list', items };
}
