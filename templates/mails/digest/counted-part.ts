/**
 * Choices, numbers and own words: how often, from where to where, and who wrote what. Never a score.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Counted, CountedItem, CountedOption } from '../../../flows/counted-item.ts';
import type { DigestReady } from '../../../flows/digest.ts';
import { shortened, wholeNumber } from '../../speech/phrases.ts';
import { markup } from '../markup.ts';
import { longestExcerpt } from './remark.ts';
import { noSection, section, type Section } from './section.ts';
import { half, itemTitle, peopleWords, personWords, type Voice } from './voice.ts';

/** Own words and single numbers that the HTML shows of one question. */
const mostShown = 6;

export function countedPart({ counted }: DigestReady, voice: Voice): Section {
  if (counted.length === 0) return noSection;
  const { counted: words } = voice.words;
  return section(
    words.heading,
    markup`<p>${words.lead}</p>${counted.map(
      (item) => markup`<p style="padding-top:8px"><b>${itemTitle(item, voice)}</b><br><span class="small soft">${item.statement[voice.language]}</span></p><p class="small">${summaryOf(item, voice)}</p><ul class="small">${shownOf(item, voice).map((line) => markup`<li>${line}</li>`)}</ul>`,
    )}`,
    [words.lead, ...counted.map((item) => [itemTitle(item, voice), `  ${item.statement[voice.language]}`, `  ${summaryOf(item, voice)}`, ...countedLines(item, voice).map((line) => `  - ${line.replaceAll('\n', '\n    ')}`)].join('\n'))],
  );
}

/** How many answered, and of numbers the range. */
export function summaryOf({ answered, asked, content }: CountedItem, voice: Voice): string {
  const { counted: words } = voice.words;
  if (answered === 0) return words.nobody;
  return [words.answered(answered, asked), ...rangeLine(content, voice)].join(' ');
}

/** Everything, a line each: options with who chose them, numbers by person, own words in full. */
export function countedLines({ content, gutter }: CountedItem, voice: Voice): readonly string[] {
  const { counted: words } = voice.words;
  return [...linesOf(content, voice), ...(gutter.length === 0 ? [] : [words.without(peopleWords(gutter, voice))])];
}

/** The same within the mail's bounds. */
function shownOf({ content }: CountedItem, voice: Voice): readonly string[] {
  const { counted: words } = voice.words;
  const lines = content.kind === 'options' ? [...chosen(content.options).map(({ people, text }) => words.times(people.length, text[voice.language])), ...othersOf(content, voice)] : linesOf(content, voice);
  const most = content.kind === 'options' ? chosen(content.options).length + mostShown : mostShown;
  const shown = lines.slice(0, most).map((line) => shortened(line, longestExcerpt));
  return lines.length > most ? [...shown, words.leftOut(lines.length - most)] : shown;
}

function linesOf(content: Counted, voice: Voice): readonly string[] {
  const { counted: words } = voice.words;
  switch (content.kind) {
    case 'options':
      return [...chosen(content.options).map(({ people, text }) => words.timesBy(people.length, text[voice.language], peopleWords(people, voice))), ...othersOf(content, voice)];
    case 'numbers':
      return content.values.map(({ person, value }) => words.value(personWords(person, voice), wholeNumber(value, voice.language)));
    case 'texts':
      return content.texts.map(({ person, text }) => words.quote(personWords(person, voice), text));
  }
}

/** Chosen most often first; equal ones in the order of the questionnaire. */
function chosen(options: readonly CountedOption[]): readonly CountedOption[] {
  return options.filter(({ people }) => people.length > 0).sort((one, other) => other.people.length - one.people.length);
}

function othersOf({ others }: Extract<Counted, { kind: 'options' }>, voice: Voice): readonly string[] {
  return others.map(({ person, text }) => voice.words.counted.other(personWords(person, voice), text));
}

function rangeLine(content: Counted, voice: Voice): readonly string[] {
  if (content.kind !== 'numbers' || content.lowest === null || content.highest === null || content.median === null) return [];
  const { counted: words } = voice.words;
  const whole = (value: number) => wholeNumber(value, voice.language);
  const unit = content.unit[voice.language];
  const middle = Number.isInteger(content.median) ? whole(content.median) : half(content.median);
  return [content.lowest === content.highest ? words.single(whole(content.lowest), unit) : words.range(whole(content.lowest), whole(content.highest), middle, unit)];
}
