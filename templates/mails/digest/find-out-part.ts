/**
 * Find out first: what too few could answer, the functions that could not, and how often nobody gave a level.
 * May import: flows, templates/mails, templates/speech.
 */
import type { BlindSpot, DigestReady } from '../../../flows/digest.ts';
import type { FindOutItem } from '../../../flows/digest-item.ts';
import { disciplineName, fewListed, listed } from '../../speech/phrases.ts';
import { markup, nothing } from '../markup.ts';
import { noSection, section, type Section } from './section.ts';
import { disciplineShort, disciplinesWords, itemTitle, type Voice } from './voice.ts';

/** Questions that the HTML lists; the text and the attachment have all. */
const mostRows = 12;

export function findOutPart(digest: DigestReady, voice: Voice): Section {
  const { findOut: words } = voice.words;
  const { findOutFirst, withoutLevel } = digest;
  const missing = Object.values(withoutLevel).reduce((total, count) => total + count, 0);
  if (missing === 0 && findOutFirst.length === 0) return noSection;
  const { lead, rows, spots: all, counts } = findOutLines(digest, voice);
  const { spots } = findOutLines(digest, voice, fewListed);
  const left = findOutFirst.length - mostRows;
  const html = markup`${lead.map((line) => markup`<p>${line}</p>`)}${
    findOutFirst.length === 0 ? nothing : markup`<ul style="padding-top:8px">${findOutFirst.slice(0, mostRows).map((item) => markup`<li>${itemTitle(item, voice)}<br><span class="small soft">${words.row(item.withoutLevel, item.asked)}; ${given(item, voice)}</span></li>`)}</ul>${left > 0 ? markup`<p class="small">${words.leftOut(left)}</p>` : nothing}`
  }${spots.map((line) => markup`<p style="padding-top:8px">${line}</p>`)}<p class="small soft" style="padding-top:8px">${counts}</p>`;
  return section(words.heading, html, [...lead, ...(rows.length > 0 ? [rows.map((row) => `- ${row}`).join('\n')] : []), ...all, counts]);
}

/** The same as plain sentences. `spots`: functions that do not know, and those that alone do. @param enumerated how titles become one phrase */
export function findOutLines({ findOutFirst, blindSpots, soleKnowers, withoutLevel }: DigestReady, voice: Voice, enumerated = listed) {
  const { findOut: words } = voice.words;
  const titles = (items: BlindSpot['items']) => enumerated(items.map((item) => itemTitle(item, voice)), voice.language);
  return {
    lead: findOutFirst.length === 0 ? [] : [findOutFirst.some(({ reason }) => reason === 'few-levels') ? words.leadFew : words.lead],
    rows: findOutFirst.map((item) => `${itemTitle(item, voice)}: ${words.row(item.withoutLevel, item.asked)}; ${given(item, voice)}`),
    spots: [
      ...blindSpots.map((spot) => [words.blindSpot(disciplineName(spot.discipline, voice.language), voice.words.people(spot.people), titles(spot.items)), ...invitation(spot, voice)].join(' ')),
      ...soleKnowers.map(({ discipline, items }) => words.sole(disciplineName(discipline, voice.language), titles(items))),
    ],
    counts: words.counts({ unknown: withoutLevel.unknown, notMyField: withoutLevel['not-my-field'], skipped: withoutLevel.skipped, unanswered: withoutLevel.unanswered }),
  };
}

/** Who can explain it, and whom to invite. */
function invitation({ discipline, explain }: BlindSpot, voice: Voice): readonly string[] {
  const { findOut: words } = voice.words;
  if (explain.length === 0) return [words.inviteOutside];
  return [words.explain(listed(explain.map((other) => disciplineShort(other, voice)), voice.language)), words.inviteColleague(disciplineShort(discipline, voice))];
}

/** "wel gegeven: 3× niveau 2; wist het wel: OOV". */
export function given({ current, canAnswer }: FindOutItem, voice: Voice): string {
  const { findOut: words } = voice.words;
  if (current.choices.length === 0) return words.nobody;
  return `${words.given(current.choices.map(({ level, people }) => words.timesLevel(people.length, level)).join(', '))}; ${words.invite(disciplinesWords(canAnswer, voice))}`;
}
