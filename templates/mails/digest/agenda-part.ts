/**
 * Agenda: the workshop of three hours by the clock, the time an item gets by how far its answers lie apart.
 * May import: flows, templates/mails, templates/speech.
 */
import type { AgendaItem, AgendaRow } from '../../../flows/agenda.ts';
import type { DigestReady } from '../../../flows/digest.ts';
import { time } from '../../speech/dates.ts';
import { fewListed, listed } from '../../speech/phrases.ts';
import { markup } from '../markup.ts';
import { noSection, section, type Section } from './section.ts';
import { itemTitle, type Voice } from './voice.ts';

/** Without an order of discussing there is nothing to plan. */
export function agendaPart(digest: DigestReady, voice: Voice): Section {
  if (!digest.isRankingPossible) return noSection;
  const { agenda: words } = voice.words;
  const lines = agendaLines(digest, voice);
  const left = leftOverLine(digest, voice, fewListed);
  const html = markup`<p>${words.lead}</p><table class="facts" style="margin-top:12px"><tbody>${lines.map(
    ({ from, minutes, what }) => markup`<tr><th scope="row" class="nw" width="18%"><b>${from}</b></th><td>${what}</td><td class="nw">${minutes}</td></tr>`,
  )}</tbody></table>${left.map((line) => markup`<p style="padding-top:8px">${line}</p>`)}`;
  return section(words.heading, html, [words.lead, lines.map(({ from, minutes, what }) => `- ${from} (${minutes}) ${what}`).join('\n'), ...leftOverLine(digest, voice)]);
}

export interface AgendaLine {
  /** On the clock of the workshop: "10:05". */
  readonly from: string;
  /** "15 min". */
  readonly minutes: string;
  readonly what: string;
}

export function agendaLines({ agenda, calendar }: Pick<DigestReady, 'agenda' | 'calendar'>, voice: Voice): readonly AgendaLine[] {
  const { agenda: words } = voice.words;
  return agenda.rows.map((row) => ({
    from: time(new Date(Date.parse(calendar.workshopAt) + row.startsAfterMinutes * 60_000).toISOString(), voice.language),
    minutes: words.minutes(row.minutes),
    what: whatOf(row, voice),
  }));
}

/** What three hours are too short for; nothing where all fits. @param enumerated how titles become one phrase */
export function leftOverLine({ agenda: { leftOver } }: Pick<DigestReady, 'agenda'>, voice: Voice, enumerated = listed): readonly string[] {
  return leftOver.length === 0 ? [] : [voice.words.agenda.leftOver(titles(leftOver, voice, enumerated))];
}

function whatOf({ part, items }: AgendaRow, voice: Voice): string {
  const { agenda: { parts }, itemIds } = voice.words;
  const ids = () => itemIds(listed(items.map(({ itemId }) => itemId), voice.language), items.length);
  switch (part) {
    case 'discuss':
      return parts.discuss(titles(items, voice));
    case 'find-out':
      return parts.findOut(ids());
    case 'confirm':
      return parts.confirm(ids());
    case 'perspectives':
      return items.length === 0 ? parts.perspectivesOnly : parts.perspectives(ids());
    case 'opening':
    case 'break':
    case 'room':
    case 'close':
      return parts[part];
  }
}

function titles(items: readonly AgendaItem[], voice: Voice, enumerated = listed): string {
  return enumerated(items.map((item) => itemTitle(item, voice)), voice.language);
}
