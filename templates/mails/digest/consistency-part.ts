/**
 * The quickscan beside the full scan: where one question about a dimension and the questions about its parts lie apart, as a question to
 * the participants with the numbers behind it.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Indicator } from '../../../flows/dimension-scores.ts';
import type { ConsistencyView, DigestReady } from '../../../flows/digest.ts';
import { listed } from '../../speech/phrases.ts';
import { markup, nothing } from '../markup.ts';
import { noSection, section, type Section } from './section.ts';
import { personWords, tenth, type Voice } from './voice.ts';

/** What a workshop has time for; the attachment has all. */
const mostRows = 4;

export function consistencyPart(digest: DigestReady, voice: Voice): Section {
  const { consistency: words } = voice.words;
  const apart = apartIn(digest);
  if (digest.consistency.length === 0) return noSection;
  const alike = words.alike(digest.consistency.length - apart.length, digest.consistency.length);
  const told = apart.map((row) => consistencyLines(row, voice));
  const left = Math.max(0, told.length - mostRows);
  return section(
    words.heading,
    markup`<p>${words.lead}</p><p>${alike}</p>${told.slice(0, mostRows).map(
      ({ figures, people, ask }) => markup`<p style="padding-top:8px"><b>${figures}</b></p><p class="small">${people.join(' ')}</p><div class="ask"><p>${ask}</p></div>`,
    )}${left > 0 ? markup`<p class="small">${words.leftOut(left)}</p>` : nothing}`,
    [words.lead, alike, ...told.map(({ figures, people, ask }) => [figures, ...people, ask].join('\n'))],
  );
}

/** A level or more apart, the largest difference first. */
export function apartIn({ consistency }: Pick<DigestReady, 'consistency'>): readonly ConsistencyView[] {
  return consistency.filter(({ verdict }) => verdict !== 'alike').sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
}

/** "6 Data governance". */
export function dimensionTitle({ number, title }: Pick<ConsistencyView, 'number' | 'title'>, { words, language }: Voice): string {
  return number === null ? title[language] : words.standing.number(number, title[language]);
}

/** One dimension in sentences: the two figures, what they are made of, and the question. */
export function consistencyLines(row: ConsistencyView, voice: Voice): { readonly figures: string; readonly people: readonly string[]; readonly ask: string } {
  const { consistency: words } = voice.words;
  const { direct, detailed, parts, people, verdict } = row;
  const byScore = parts.filter(({ score }) => score !== null).sort((one, other) => (one.score ?? 0) - (other.score ?? 0));
  const extreme = verdict === 'below' ? byScore.at(-1) : byScore[0];
  const part = ({ itemId, score, answers }: Indicator) => words.part(itemId, score === null ? voice.words.standing.none : tenth(score, voice), answers);
  return {
    figures: words.row({ title: dimensionTitle(row, voice), direct: tenth(direct.score, voice), id: direct.itemId, n: direct.answers, detailed: tenth(detailed, voice) }),
    people: [
      words.parts(parts.map(part).join(', ')),
      ...(people.length === 0 ? [] : [words.people(listed(people.map((one) => words.person(personWords(one.person, voice), String(one.direct), tenth(one.detailed, voice))), voice.language))]),
    ],
    ask: words.ask[verdict === 'below' ? 'below' : 'above'](row.title[voice.language], extreme ? voice.words.itemTitle(extreme.itemId, extreme.title[voice.language]) : ''),
  };
}
