/**
 * Heat table: every item by function, the value printed in the cell, its colour from one blue ramp. A table and no picture: it
 * can be read aloud, searched and copied.
 * May import: flows, templates/mails.
 */
import type { DigestReady, HeatCell, HeatRow } from '../../../flows/digest.ts';
import type { DigestItem, FindOutItem } from '../../../flows/digest-item.ts';
import { markup, type Markup } from '../markup.ts';
import { ramp, rampStep } from '../palette.ts';
import { isAsked } from './item-card.ts';
import { section, type Section } from './section.ts';
import { disciplineShort, halfOrNone, itemTitle, levelsIn, type Voice } from './voice.ts';

/** More questions than these make the table too long to read in a mail: then it has those to discuss first. */
const mostRows = 40;
const fewRows = 12;

export function heatPart(digest: DigestReady, voice: Voice): Section {
  const { heat: words } = voice.words;
  const { heat, profile } = digest;
  const levels = levelsIn(digest);
  const columns = heat.disciplines.length;
  const given = heat.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
  const isAllSingle = given.every(({ isSingle }) => isSingle);
  const note = isAllSingle ? [words.allSingle] : given.some(({ isSingle }) => isSingle) ? [words.single] : [];
  const lead = [words.lead, ...note].join(' ');
  const star = isAllSingle ? '' : words.star;
  const modulesOf = (rows: readonly HeatRow[]) => profile.modules.map((module) => ({ title: module.title[voice.language], rows: rows.filter(({ moduleId }) => moduleId === module.id) })).filter((module) => module.rows.length > 0);
  const shown = shownIn(digest);
  const left = heat.rows.length - shown.length;
  const summaries = new Map([...digest.discuss, ...digest.agreed, ...digest.findOutFirst].map((item) => [item.itemId, summaryOf(item, voice)]));
  const isAmbitionAsked = [...digest.discuss, ...digest.agreed, ...digest.findOutFirst].some(({ ambition }) => isAsked(ambition));
  const html = markup`<p>${[lead, ...(left > 0 ? [words.leftOut(left)] : [])].join(' ')}</p>${ladder(words.ladder)}<table class="heat" aria-label="${words.caption}"><thead><tr>${heat.disciplines.map(
    (discipline) => markup`<th scope="col" class="c small"><b>${disciplineShort(discipline, voice)}</b></th>`,
  )}<th scope="col" colspan="2" class="r small"><b>${isAmbitionAsked ? words.summaryHead : voice.words.discuss.current}</b></th></tr></thead>${modulesOf(shown).map(
    ({ title, rows }) => markup`<tbody><tr class="m"><th colspan="${columns + 2}"><b>${title}</b></th></tr></tbody>${rows.map((row) => markup`<tbody><tr><th scope="rowgroup" colspan="${columns + 2}">${itemTitle(row, voice)}</th></tr><tr>${row.cells.map((cell) => cellHtml(cell, levels, star, voice))}<td colspan="2" class="r">${summaries.get(row.itemId) ?? ''} <span class="small soft">${bandOf(row, voice)}</span></td></tr></tbody>`)}`,
  )}</table>`;
  const lines = modulesOf(heat.rows).map(({ title, rows }) => [`${title}:`, ...rows.map((row) => textRow(row, digest, summaries.get(row.itemId) ?? '', star, voice))].join('\n'));
  return section(words.heading, html, [lead, ...lines]);
}

/** "2 → 3", or what stands now alone. */
function summaryOf({ current, ambition }: DigestItem | FindOutItem, voice: Voice): string {
  const now = halfOrNone(current.median, voice);
  return isAsked(ambition) ? voice.words.heat.summary(now, halfOrNone(ambition.median, voice)) : now;
}

function shownIn({ heat, discuss }: DigestReady): readonly HeatRow[] {
  if (heat.rows.length <= mostRows) return heat.rows;
  const first = new Set(discuss.slice(0, fewRows).map(({ itemId }) => itemId));
  return heat.rows.filter(({ itemId }) => first.has(itemId));
}

/** The ramp, lowest level first. */
function ladder(label: string): Markup {
  return markup`<table role="presentation" style="margin:8px 0"><tr><td class="small soft" style="padding-right:8px">${label}</td>${ramp.map(({ fill, text }, index) => markup`<td bgcolor="${fill}" style="color:${text};padding:2px 12px">${index + 1}</td>`)}</tr></table>`;
}

function cellHtml(cell: HeatCell | null, levels: number, star: string, voice: Voice): Markup {
  if (cell === null) return markup`<td class="c"></td>`;
  const { fill, text } = rampStep(cell.mean, levels);
  return markup`<td class="c" bgcolor="${fill}" style="color:${text}">${value(cell, star, voice)}</td>`;
}

/** "3", "1–3", or "3*" where it is one person's and others are not. */
function value({ levels, isSingle }: HeatCell, star: string, { words: { heat } }: Voice): string {
  const lowest = Math.min(...levels);
  const highest = Math.max(...levels);
  return `${lowest === highest ? String(lowest) : heat.range(lowest, highest)}${isSingle ? star : ''}`;
}

function bandOf({ band }: HeatRow, { words }: Voice): string {
  return band === null ? words.heat.findOut : words.bands[band];
}

function textRow(row: HeatRow, { heat }: DigestReady, summary: string, star: string, voice: Voice): string {
  const cells = row.cells.flatMap((cell, index) => {
    const discipline = heat.disciplines[index];
    return cell === null || discipline === undefined ? [] : [`${disciplineShort(discipline, voice)} ${value(cell, star, voice)}`];
  });
  return `- ${itemTitle(row, voice)}: ${[...cells, `${summary} (${bandOf(row, voice)})`].join(', ')}`;
}

