/**
 * Where the municipality stands: means by module and by theme, now and ambition.
 * May import: flows, templates/charts, templates/mails.
 */
import type { DigestReady } from '../../../flows/digest.ts';
import type { ProfileRow } from '../../../flows/profile.ts';
import type { ChartPicture } from '../../charts/chart-picture.ts';
import { radar } from '../../charts/radar.ts';
import { themeBars } from '../../charts/theme-bars.ts';
import { markup, type Markup } from '../markup.ts';
import { pictureBlock, type DrawnPictures } from './picture-block.ts';
import { section, type Section } from './section.ts';
import { levelsIn, tenth, type Voice } from './voice.ts';

/** `null` when no theme has a value. */
export function themesPicture(digest: DigestReady, voice: Voice): ChartPicture | null {
  const { themes, themePicture } = digest.profile;
  if (themes.every(({ current }) => current === null)) return null;
  const draw = themePicture === 'radar' ? radar : themeBars;
  return draw(themes, levelsIn(digest), voice);
}

export function standingPart(digest: DigestReady, drawn: DrawnPictures, voice: Voice): Section {
  const { standing: words } = voice.words;
  const { modules, themes } = digest.profile;
  return section(
    words.heading,
    markup`<p>${words.lead}</p>${table(modules, 'modules', voice)}${pictureBlock(themesPicture(digest, voice), drawn, voice)}${table(themes, 'themes', voice)}`,
    [words.lead, lines(modules, 'modules', voice), lines(themes, 'themes', voice)],
  );
}

function table(rows: readonly ProfileRow[], kind: 'modules' | 'themes', voice: Voice): Markup {
  const { columns } = voice.words.standing;
  const head = [columns.title[kind], columns.current, columns.range, columns.ambition];
  return markup`<table class="facts" style="margin:12px 0"><thead><tr>${head.map((name) => markup`<th scope="col" class="nw"><b>${name}</b></th>`)}</tr></thead><tbody>${rows.map((row) => {
    const { current, range, ambition } = cells(row, voice);
    return markup`<tr><th scope="row">${titleOf(row, voice)}</th><td class="nw"><b>${current}</b></td><td class="nw">${range}</td><td class="nw"><b>${ambition}</b></td></tr>`;
  })}</tbody></table>`;
}

function lines(rows: readonly ProfileRow[], kind: 'modules' | 'themes', voice: Voice): string {
  const { standing: words } = voice.words;
  const of = (row: ProfileRow) => {
    const { current, range, ambition } = cells(row, voice);
    return `- ${titleOf(row, voice)}: ${words.columns.current.toLowerCase()} ${current} (${range}), ${words.columns.ambition.toLowerCase()} ${ambition}`;
  };
  return [`${words[kind]}:`, ...rows.map(of)].join('\n');
}

function cells({ current, ambition }: ProfileRow, voice: Voice): { readonly current: string; readonly range: string; readonly ambition: string } {
  const { none, range } = voice.words.standing;
  return {
    current: current === null ? none : tenth(current.mean, voice),
    range: current === null ? none : range(tenth(current.lowest, voice), tenth(current.highest, voice)),
    ambition: ambition === null ? none : tenth(ambition.mean, voice),
  };
}

function titleOf({ title, isDraft }: ProfileRow, { language, words }: Voice): string {
  return isDraft ? `${title[language]} (${words.draft})` : title[language];
}
