/**
 * What changed since the digest before: who sent in, who corrected, and which questions stand differently for it.
 * May import: flows, templates/mails, templates/speech.
 */
import type { DigestReady } from '../../../flows/digest.ts';
import { dayAndTime } from '../../speech/dates.ts';
import { markup } from '../markup.ts';
import { noSection, section, type Section } from './section.ts';
import { itemTitle, peopleWords, type Voice } from './voice.ts';

export function changesPart(digest: DigestReady, voice: Voice): Section {
  const lines = changeLines(digest, voice);
  if (digest.changes === null) return noSection;
  const { changes: words } = voice.words;
  return section(words.heading(dayAndTime(digest.changes.since, voice.language)), markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`, [lines.map((line) => `- ${line}`).join('\n')]);
}

function changeLines(digest: DigestReady, voice: Voice): readonly string[] {
  const { changes, discuss, agreed, findOutFirst } = digest;
  if (changes === null) return [];
  const { changes: words, bands, heat } = voice.words;
  const items = [...discuss, ...agreed, ...findOutFirst];
  const bandWords = (band: keyof typeof bands | null) => (band === null ? heat.findOut : bands[band]);
  const lines = [
    ...(changes.submitted.length > 0 ? [words.submitted(peopleWords(changes.submitted, voice))] : []),
    ...(changes.corrected.length > 0 ? [words.corrected(peopleWords(changes.corrected, voice))] : []),
    ...changes.moved.flatMap(({ itemId, before, after }) => items.filter((item) => item.itemId === itemId).map((item) => words.moved(itemTitle(item, voice), bandWords(before), bandWords(after)))),
  ];
  return changes.moved.length > 0 ? lines : [...lines, words.same];
}
