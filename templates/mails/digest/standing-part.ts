/**
 * Where the municipality stands: scores by module and by theme, now and ambition, and what frames them.
 * May import: flows, templates/charts, templates/mails, templates/speech.
 */
import type { DigestReady } from '../../../flows/digest.ts';
import type { ModuleRow, ProfileRow, ThemeRow } from '../../../flows/profile.ts';
import type { ChartPicture } from '../../charts/chart-picture.ts';
import { radar } from '../../charts/radar.ts';
import { themeBars } from '../../charts/theme-bars.ts';
import { listed } from '../../speech/phrases.ts';
import { markup, nothing, type Markup } from '../markup.ts';
import { pictureBlock, type DrawnPictures } from './picture-block.ts';
import { section, type Section } from './section.ts';
import { itemTitle, tenth, type Voice } from './voice.ts';

export interface StandingPicture {
  readonly picture: ChartPicture;
  /** What stands above it; `null` where it shows all themes. */
  readonly title: string | null;
  /** For the attachment. */
  readonly isDetail: boolean;
}

/** None when no theme has a score. */
export function standingPictures({ profile }: Pick<DigestReady, 'profile'>, voice: Voice): readonly StandingPicture[] {
  return profile.pictures.map((picture) => ({
    picture: picture.kind === 'radar' ? radar(picture, voice) : themeBars(picture, voice),
    title: picture.title === null ? null : picture.title[voice.language],
    isDetail: picture.isDetail,
  }));
}

export function standingPart(digest: DigestReady, drawn: DrawnPictures, voice: Voice): Section {
  const { standing: words } = voice.words;
  const tables = standingTables(digest, voice);
  const { lead, notes } = standingLines(digest, voice);
  const pictures = standingPictures(digest, voice);
  const shown = pictures.filter(({ isDetail }) => !isDetail);
  const more = shown.length < pictures.length ? [words.details] : [];
  return section(
    words.heading,
    markup`${lead.map((line) => markup`<p>${line}</p>`)}${tables.slice(0, 1).map(tableHtml)}${shown.map(
      ({ picture, title }) => markup`${title === null ? nothing : markup`<h3>${title}</h3>`}${pictureBlock(picture, drawn, voice)}`,
    )}${tables.slice(1).map(tableHtml)}${[...notes, ...more].map((line) => markup`<p class="small">${line}</p>`)}`,
    [...lead, ...tables.map((table) => tableText(table)), ...notes, ...more],
  );
}

export interface StandingTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** By module, and by theme. */
export function standingTables({ profile }: Pick<DigestReady, 'profile'>, voice: Voice): readonly StandingTable[] {
  const { standing: words } = voice.words;
  const modules = profile.modules.filter(({ items, isBeside }) => items > 0 && !isBeside);
  return [tableOf(words.modules, words.columns.title.modules, modules, voice), tableOf(words.themes, words.columns.title.themes, profile.themes, voice)];
}

/** `lead`: what the figures are. `notes`: where one comes from elsewhere, and the ambition of the whole that frames them. */
export function standingLines({ profile, discuss, agreed, findOutFirst }: Pick<DigestReady, 'profile' | 'discuss' | 'agreed' | 'findOutFirst'>, voice: Voice): { readonly lead: readonly string[]; readonly notes: readonly string[] } {
  const { standing: words } = voice.words;
  const { language } = voice;
  const borrowed = profile.themes.filter(({ borrowedFrom }) => borrowedFrom !== null);
  const levels = Math.max(1, ...profile.themes.map((theme) => theme.levels ?? 1));
  const frames = [...discuss, ...agreed, ...findOutFirst].filter(({ isScored, current }) => !isScored && current.choices.length > 0);
  return {
    lead: [words.lead(levels), words.rule],
    notes: [
      ...(borrowed.length > 0 ? [words.borrowed(listed(borrowed.map(({ title }) => title[language]), language))] : []),
      ...frames.map((item) => words.frame(itemTitle(item, voice), item.current.choices.map(({ text, people }) => words.timesChosen(people.length, text[language])).join(', '))),
    ],
  };
}

function tableOf(title: string, first: string, rows: readonly (ModuleRow | ThemeRow)[], voice: Voice): StandingTable {
  const { columns } = voice.words.standing;
  const hasAmbition = rows.some(({ ambition }) => ambition !== null);
  const hasDirect = rows.some((row) => directOf(row) !== null);
  return {
    title,
    head: [first, columns.current, columns.range, columns.people, ...(hasAmbition ? [columns.ambition] : []), ...(hasDirect ? [columns.direct] : [])],
    rows: rows.map((row) => [titleOf(row, voice), ...figures(row, voice), ...(hasAmbition ? [orNone(row.ambition?.mean, voice)] : []), ...(hasDirect ? [orNone(directOf(row) ?? undefined, voice)] : [])]),
  };
}

function figures({ current }: ProfileRow, voice: Voice): readonly string[] {
  const { none, range } = voice.words.standing;
  return current === null ? [none, none, '0'] : [tenth(current.mean, voice), range(tenth(current.lowest, voice), tenth(current.highest, voice)), String(current.people)];
}

function orNone(value: number | undefined, voice: Voice): string {
  return value === undefined ? voice.words.standing.none : tenth(value, voice);
}

function directOf(row: ModuleRow | ThemeRow): number | null {
  return 'direct' in row ? (row.direct?.score ?? null) : null;
}

function titleOf(row: ModuleRow | ThemeRow, { language, words }: Voice): string {
  const title = 'number' in row && row.number !== null ? words.standing.number(row.number, row.title[language]) : row.title[language];
  return row.isDraft ? `${title} (${words.draft})` : title;
}

function tableHtml({ head, rows }: StandingTable): Markup {
  return markup`<table class="facts" style="margin:12px 0"><thead><tr>${head.map((name) => markup`<th scope="col" class="nw"><b>${name}</b></th>`)}</tr></thead><tbody>${rows.map(
    ([name = '', ...cells]) => markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td class="nw">${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

function tableText({ title, head, rows }: StandingTable): string {
  const [, ...columns] = head;
  return [`${title}:`, ...rows.map(([name = '', ...cells]) => `- ${name}: ${cells.map((cell, index) => `${columns[index]?.toLowerCase() ?? ''} ${cell}`).join(', ')}`)].join('\n');
}
