/**
 * Find out first: what too few could answer, the functions that could not, and how often nobody gave a level.
 * May import: flows, templates/mails, templates/speech.
 */
import type { DigestReady } from '../../../flows/digest.ts';
import type { FindOutItem } from '../../../flows/digest-item.ts';
import { disciplineName, listed } from '../../speech/phrases.ts';
import { markup, nothing } from '../markup.ts';
import { noSection, section, type Section } from './section.ts';
import { disciplinesWords, itemTitle, type Voice } from './voice.ts';

export function findOutPart({ findOutFirst, blindSpots, withoutLevel }: DigestReady, voice: Voice): Section {
  const { findOut: words } = voice.words;
  const missing = Object.values(withoutLevel).reduce((total, count) => total + count, 0);
  if (missing === 0 && findOutFirst.length === 0) return noSection;
  const lead = findOutFirst.length === 0 ? [] : [findOutFirst.some(({ reason }) => reason === 'few-levels') ? words.leadFew : words.lead];
  const spots = blindSpots.map(({ discipline, people, items }) =>
    words.blindSpot(disciplineName(discipline, voice.language), voice.words.people(people), listed(items.map((item) => itemTitle(item, voice)), voice.language)),
  );
  const counts = words.counts({ unknown: withoutLevel.unknown, notMyField: withoutLevel['not-my-field'], skipped: withoutLevel.skipped, unanswered: withoutLevel.unanswered });
  const html = markup`${lead.map((line) => markup`<p>${line}</p>`)}${
    findOutFirst.length === 0 ? nothing : markup`<ul style="padding-top:8px">${findOutFirst.map((item) => markup`<li>${itemTitle(item, voice)}<br><span class="small soft">${words.row(item.withoutLevel, item.asked)}; ${given(item, voice)}</span></li>`)}</ul>`
  }${spots.map((line) => markup`<p style="padding-top:8px">${line}</p>`)}<p class="small soft" style="padding-top:8px">${counts}</p>`;
  const list = findOutFirst.map((item) => `- ${itemTitle(item, voice)}: ${words.row(item.withoutLevel, item.asked)}; ${given(item, voice)}`);
  return section(words.heading, html, [...lead, ...(list.length > 0 ? [list.join('\n')] : []), ...spots, counts]);
}

/** "wel gegeven: 3× niveau 2; wist het wel: OOV". */
function given({ current, canAnswer }: FindOutItem, voice: Voice): string {
  const { findOut: words } = voice.words;
  if (current.choices.length === 0) return words.nobody;
  return `${words.given(current.choices.map(({ level, people }) => words.timesLevel(people.length, level)).join(', '))}; ${words.invite(disciplinesWords(canAnswer, voice))}`;
}
