/**
 * What changed since the digest before: who sent in, who corrected, and which questions stand differently for it.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Band } from '../../../flows/band.ts';
import type { Changes } from '../../../flows/changes.ts';
import type { DigestReady } from '../../../flows/digest.ts';
import { dayAndTime } from '../../speech/dates.ts';
import { markup } from '../markup.ts';
import { noSection, section, type Section } from './section.ts';
import { itemTitle, peopleWords, type Voice } from './voice.ts';

/** More would stand between the reader and what is to be discussed; the text part has them all. */
const mostMoved = 12;

export function changesPart(digest: DigestReady, voice: Voice): Section {
  const { changes } = digest;
  if (changes === null) return noSection;
  const { changes: words } = voice.words;
  const came = [
    ...(changes.submitted.length > 0 ? [words.submitted(peopleWords(changes.submitted, voice))] : []),
    ...(changes.corrected.length > 0 ? [words.corrected(peopleWords(changes.corrected, voice))] : []),
  ];
  const moved = changes.isFirstPicture ? [words.firstPicture] : changes.moved.length === 0 ? [words.same] : movedLines(digest, changes, voice);
  const left = moved.length - mostMoved;
  const lines = [...came, ...moved.slice(0, mostMoved), ...(left > 0 ? [words.movedMore(left)] : [])];
  return section(words.heading(dayAndTime(changes.since, voice.language)), markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`, [[...came, ...moved].map((line) => `- ${line}`).join('\n')]);
}

function movedLines({ discuss, agreed, findOutFirst }: DigestReady, { moved }: Changes, voice: Voice): readonly string[] {
  const { changes: words, bands, heat } = voice.words;
  const items = [...discuss, ...agreed, ...findOutFirst];
  const bandWords = (band: Band | null) => (band === null ? heat.findOut : bands[band]);
  return moved.flatMap(({ itemId, before, after }) => items.filter((item) => item.itemId === itemId).map((item) => words.moved(itemTitle(item, voice), bandWords(before), bandWords(after))));
}
