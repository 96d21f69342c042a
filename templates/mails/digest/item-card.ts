/**
 * Item card: one item to discuss, from what it looks like to the question that opens it.
 * May import: flows, templates/mails, templates/speech.
 */
import type { Camp, DigestItem, Person, Side } from '../../../flows/digest-item.ts';
import { listed } from '../../speech/phrases.ts';
import { markup, nothing, type Markup } from '../markup.ts';
import { preparedQuestion } from './prepared-question.ts';
import { longestExcerpt, remarkHtml, remarkText } from './remark.ts';
import { disciplinesWords, half, itemTitle, marks, peopleWords, tenth, type Voice } from './voice.ts';

/** How many remarks an item shows in the mail; all are in the text. */
const mostRemarks = 3;
const mostNames = 3;

export interface ItemCard {
  readonly html: Markup;
  readonly text: string;
  /** One line, for a list. */
  readonly line: Markup;
  /** Something of it is only in the text. */
  readonly isShortened: boolean;
}

export function itemCard(item: DigestItem, voice: Voice): ItemCard {
  const { words } = voice;
  const chips = [words.about[item.about], ...(item.isDraft ? [words.draft] : [])];
  const facts = itemFacts(item, voice);
  const { choices } = sideOf(item);
  const question = preparedQuestion(item, voice);
  const shown = item.remarks.slice(0, mostRemarks);
  return {
    isShortened: item.remarks.length > mostRemarks || shown.some(({ text }) => text.length > longestExcerpt),
    line: markup`<b>${itemTitle(item, voice)}</b><br>${itemLines(item, voice).join(' ')}`,
    html: markup`<table role="presentation" class="card" width="100%"><tr><td><p><span class="chip${item.band === 'wide' ? ' wide' : ''}">${words.bands[item.band]}</span> ${chips.map((chip) => markup`<span class="chip">${chip}</span> `)}</p><h3>${itemTitle(item, voice)}</h3><p>${facts.join(' ')}</p>${strip(item, voice)}<p class="small"><b>${words.discuss.chosen[item.about]}</b></p>${choices.map(
      ({ level, text, people }) => markup`<p class="small"><b>${level}</b> ${marks(people)} ${listed(people.map(({ name }) => name), voice.language)}<br><span class="soft">${text[voice.language]}</span></p>`,
    )}${shown.map((remark) => remarkHtml(remark, voice))}<div class="ask"><p><b>${words.discuss.askHeading}</b><br>${item.question[voice.language]}</p>${question.length === 0 ? nothing : markup`<p class="small">${question.join(' ')}</p>`}</div></td></tr></table>`,
    text: [
      `${itemTitle(item, voice)}\n${[words.bands[item.band], ...chips].join(' | ')}`,
      facts.join(' '),
      itemSides(item, voice).join('\n'),
      [words.discuss.chosen[item.about], ...choices.map(({ level, text, people }) => `${level}. ${text[voice.language]}\n   ${peopleWords(people, voice)}`)].join('\n'),
      ...(item.remarks.length > 0 ? [[words.discuss.remarks, ...item.remarks.map((remark) => remarkText(remark, voice))].join('\n')] : []),
      [`${words.discuss.askHeading}: ${item.question[voice.language]}`, ...question].join('\n'),
    ].join('\n\n'),
  };
}

/** The item in two short sentences: its band, and who stands where. */
export function itemLines(item: DigestItem, voice: Voice): readonly string[] {
  const { words } = voice;
  return [`${[words.bands[item.band], words.about[item.about], ...(item.isDraft ? [words.draft] : [])].join(', ')}.`, patternLine(item, voice)];
}

/** Sentences, the pattern first. */
export function itemFacts(item: DigestItem, voice: Voice): readonly string[] {
  const { discuss } = voice.words;
  const { between, within } = item.disciplines;
  const { meanDifference } = sideOf(item);
  const [only, second] = item.canAnswer;
  return [
    patternLine(item, voice),
    ...(meanDifference === null ? [] : [discuss.meanDifference(tenth(meanDifference, voice))]),
    ...(between === null || within === null ? [] : [discuss.betweenWithin(tenth(between, voice), tenth(within, voice))]),
    ...(item.about === 'facts' && item.isAmbitionConflicting ? [discuss.ambitionConflict] : []),
    ...(item.gapLevels !== null && item.gapLevels > 0 ? [discuss.gap(half(item.gapLevels), item.gapLevels > 1)] : []),
    ...(only && !second ? [discuss.onlyDiscipline(disciplinesWords([only], voice))] : []),
    ...(item.cannotAnswer.length > 0 ? [discuss.cannotAnswer(disciplinesWords(item.cannotAnswer, voice))] : []),
    ...(item.couldChange ? [discuss.couldChange] : []),
  ];
}

function patternLine({ pattern, ...item }: DigestItem, voice: Voice): string {
  const { discuss, bands } = voice.words;
  const levels = ({ lowest, highest }: Camp) => discuss.levels(lowest, highest);
  switch (pattern.kind) {
    case 'two-camps':
      return discuss.twoCamps(campWords(pattern.low, voice), levels(pattern.low), campWords(pattern.high, voice), levels(pattern.high));
    case 'lone-voice':
      return discuss.loneVoice(peopleWords(pattern.voice.people, voice), levels(pattern.voice), levels(pattern.others));
    case 'spread': {
      const given = sideOf(item).choices.map(({ level }) => level);
      return discuss.spread(discuss.levels(Math.min(...given), Math.max(...given)));
    }
    case 'close':
      return `${bands.close}.`;
  }
}

/** The side that the item is about. */
export function sideOf({ about, current, ambition }: Pick<DigestItem, 'about' | 'current' | 'ambition'>): Side {
  return about === 'facts' ? current : ambition;
}

/** By name as long as that is one breath; the names stand under the chosen levels as well. */
function campWords({ people, disciplines }: Camp, voice: Voice): string {
  return people.length <= mostNames ? peopleWords(people, voice) : disciplinesWords(disciplines, voice);
}

/** The dot strip in table cells: there without pictures, and for a screen reader in words. */
function strip(item: DigestItem, voice: Voice): Markup {
  const levels = Array.from({ length: item.levels }, (_, index) => index + 1);
  const { discuss } = voice.words;
  const row = (name: string, side: Side) =>
    markup`<tr><th>${name}</th>${levels.map((level) => markup`<td>${marksOr(side.dots.filter((dot) => dot.level === level))}</td>`)}<td class="q">${marksOr(side.gutter)}</td></tr>`;
  return markup`<table class="strip" role="img" aria-label="${itemSides(item, voice).join(' ')}"><tr class="n"><td class="h"></td>${levels.map((level) => markup`<td>${level}</td>`)}<td class="q">${discuss.without}</td></tr>${sidesOf(item, voice).map(([name, side]) => row(name, side))}</table>`;
}

function marksOr(people: readonly Person[]): Markup {
  return people.length === 0 ? nothing : marks(people);
}

/** Today, and the ambition where it was asked. */
function sidesOf({ current, ambition }: DigestItem, { words: { discuss } }: Voice): readonly (readonly [name: string, side: Side])[] {
  return [[discuss.current, current], ...(isAsked(ambition) ? [[discuss.ambition, ambition] as const] : [])];
}

/** Whether anybody was asked this side. */
export function isAsked({ dots, gutter }: Side): boolean {
  return dots.length + gutter.length > 0;
}

/** "Nu: niveau 1: Fatima (OOV); geen niveau: Joris (ICT)." */
export function itemSides(item: DigestItem, voice: Voice): readonly string[] {
  const { discuss } = voice.words;
  return sidesOf(item, voice).map(([name, side]) =>
    discuss.stripAlt(
      name,
      [
        ...side.choices.map(({ level, people }) => discuss.levelPeople(level, peopleWords(people, voice))),
        ...(side.gutter.length > 0 ? [discuss.withoutPeople(peopleWords(side.gutter, voice))] : []),
      ].join('; '),
    ),
  );
}
