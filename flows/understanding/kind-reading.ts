/**
 * Kind reading: answers to items that are not answered with one level out of described ones: the words of a step or an option, several
 * options at once, "other, namely …", a number, one's own words.
 * May import: flows. Pure.
 */
import type { Judgement } from '../answer.ts';
import type { IntakeEvent } from '../intake-event.ts';
import { selectionOf } from '../intake-state.ts';
import { judgementAt, longestOther, numberedTexts } from '../item-answers.ts';
import { languages } from '../language.ts';
import type { ChoiceItem, Item, NumberItem } from '../questionnaire.ts';
import { fold, phrasesIn, wordsOf } from '../spelling.ts';
import { tokensOf, type Token } from './grammar.ts';
import { levelsWorded } from './level-wording.ts';
import { exactMeaningOf } from './meaning.ts';
import { countIn } from './numbers.ts';
import { remarkText } from './remark-wording.ts';
import { answerChoice, readingsEvent, type Awaited, type Situation } from './situation.ts';

/** The event of an answer to the item at hand that its kind asks for. Pure. @returns `null` when it is none, or the item takes a level only */
export function ofKind(text: string, awaited: Awaited, situation: Situation): IntakeEvent | null {
  const { item } = awaited;
  switch (item.kind) {
    case 'rubric':
      return null;
    case 'scale':
      return worded(text, awaited, situation);
    case 'single':
      return worded(text, awaited, situation) ?? otherIn(text, item, situation);
    case 'multiple':
      return doneIn(text, item, situation) ?? selectionIn(text, item, situation);
    case 'number':
      return countedIn(text, item, awaited, situation);
    case 'text':
      return null;
  }
}

const given = (judgement: Judgement): IntakeEvent => ({ type: 'judgement.given', judgement });

/** What people put around the step that they choose: "ik ben het er mee eens". */
const around = new Set(wordsOf('ik wij we ben zijn het er dus i we am are is dat that'));

const bare = (text: string) => wordsOf(fold(text).replace(/\bermee\b/g, 'mee')).filter((word) => !around.has(word)).join(' ');

/** What an option is called: all of it, and the name before a colon ("Beschrijvend: data laat zien …"). */
const namesOf = (text: string): readonly string[] => [text, ...(text.includes(':') ? [text.slice(0, text.indexOf(':'))] : [])].map(bare);

/**
 * The number of the step or option that is said in so many words; `null`: none is. A term of the glossary that only one of them begins with
 * is that one: at a choice "voorschrijvend" is an answer, and "wat is voorschrijvend?" asks.
 */
function numberWorded(said: string, item: Item, { glossary }: Situation): number | null {
  const key = bare(said);
  if (key === '') return null;
  const names = numberedTexts(item).map((text) => languages.flatMap((language) => namesOf(text[language])));
  const exact = names.findIndex((own) => own.includes(key));
  if (exact !== -1) return exact + 1;
  const begun = glossary.find(said) ? names.flatMap((own, index) => (own.some((name) => name.startsWith(key)) ? [index + 1] : [])) : [];
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** "Laggards?" may be either: an answer with a doubt, or a question about the word. */
function worded(text: string, awaited: Awaited, situation: Situation): IntakeEvent | null {
  const number = numberWorded(text, awaited.item, situation);
  if (number === null) return null;
  const judgement = judgementAt(number, awaited.item);
  if (!/[?？]\s*$/.test(text)) return given(judgement);
  const term = situation.glossary.find(text);
  return readingsEvent([answerChoice(situation, awaited, judgement), term ? { action: 'explain-term', termId: term.id } : answerChoice(situation, awaited, { kind: 'unknown' })]);
}

const otherPattern = /^(?<before>.*?)(?:^|[\s,;])(?:iets anders|anders|something else|other)\s*(?:(?<mark>[,:–—-]\s*(?:namelijk|nl\.?|namely)?\s*[:,]?|namelijk\s*:?|nl\.?\s*:?|namely\s*:?)\s*(?<other>\S.*)?)?$/isu;

/** "Anders, namelijk GIS": what stands before it, and what it is; `other` is `null` where that was not said. */
function otherSaid(text: string, { hasOther }: ChoiceItem): { readonly before: string; readonly other: string | null } | null {
  const groups = hasOther ? otherPattern.exec(text.trim())?.groups : undefined;
  if (!groups) return null;
  const other = remarkText(groups['other'] ?? '').slice(0, longestOther);
  return { before: groups['before'] ?? '', other: other === '' ? null : other };
}

function otherIn(text: string, item: ChoiceItem, situation: Situation): IntakeEvent | null {
  const said = otherSaid(text, item);
  if (!said || fold(said.before) !== '') return null;
  return said.other === null ? { type: 'other.started' } : otherGiven(said.other, item, situation);
}

/** The event of what "other" is, whether it was asked for or said at once. */
export function otherGiven(other: string, item: ChoiceItem, { selection, answers }: Situation): IntakeEvent {
  const taken = selectionOf({ selection }, answers, item.id);
  return item.kind === 'single' ? given({ kind: 'options', options: [], other }) : { type: 'selection.changed', selection: { ...taken, other } };
}

const doneMeanings = new Set(['finish', 'next', 'ok', 'yes', 'resume', 'keep']);

/** These are said of the whole as well; while options are being taken they are about those. */
const doneWords = new Set(phrasesIn('klaar|ik ben klaar|done|im done|i am done|finished|dat was het|thats it|thats all'));

/** "Klaar" or "done", where options were taken: they are the answer, and not the end of the whole. */
function doneIn(text: string, { id }: ChoiceItem, { selection }: Situation): IntakeEvent | null {
  if (selection?.itemId !== id || selection.options.length + (selection.other === null ? 0 : 1) === 0) return null;
  return doneMeanings.has(exactMeaningOf(text) ?? '') || doneWords.has(fold(text)) ? given({ kind: 'options', options: selection.options, other: selection.other }) : null;
}

const everything = new Set(phrasesIn('alle|alles|allemaal|allebei|all|all of them|everything|both'));

/**
 * "1, 3 en 5", "1 t/m 3", "GIS en Excel", "2 en anders, namelijk Cognos". Where options were taken by button already these come with them
 * and the person says when it is done; else they are the answer.
 */
function selectionIn(text: string, item: ChoiceItem, situation: Situation): IntakeEvent | null {
  const said = otherSaid(text, item) ?? { before: text, other: null };
  const before = said.before.replace(/[\s,;&+]+(?:en|and)?\s*$/iu, '');
  const isBare = fold(before) === '';
  if (isBare && said.other === null) return said.before === text ? null : { type: 'other.started' };
  const numbers = isBare ? [] : (numbersIn(before, item, situation) ?? wordedNumbers(before, item, situation));
  if (numbers === null) return null;
  if (numbers.some((number) => number < 1 || number > item.options.length || !Number.isInteger(number))) return { type: 'range.missed' };
  const options = item.options.filter((_, index) => numbers.includes(index + 1)).map(({ id }) => id);
  if (situation.selection?.itemId !== item.id) return given({ kind: 'options', options, other: said.other });
  const taken = situation.selection;
  const all = item.options.map(({ id }) => id).filter((id) => options.includes(id) || taken.options.includes(id));
  return { type: 'selection.changed', selection: { itemId: item.id, options: all, other: said.other ?? taken.other } };
}

/** The numbers of a list, ranges filled in; `null` when it says anything else. */
function numbersIn(text: string, item: ChoiceItem, { questionnaire }: Situation): readonly number[] | null {
  const listed = text.replace(/\bt\s*\/\s*m\b/giu, ' tot en met ').replace(/[,;&+/]/g, ' en ').replace(/(\d)\s*[-–]\s*(\d)/g, '$1 tot en met $2');
  if (everything.has(fold(listed))) return item.options.map((_, index) => index + 1);
  const tokens = tokensOf(listed, questionnaire).filter(({ kind }) => !'ALRSB'.includes(kind));
  const numbers: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'K') continue;
    const number = token.number === 'highest' ? item.options.length : token.number;
    if (token.kind !== 'N' || number === null) return null;
    if (isSpan(tokens[index - 1]) && numbers.length > 0) for (let between = (numbers.at(-1) ?? 0) + 1; between < number; between++) numbers.push(between);
    numbers.push(number);
  }
  return numbers.length === 0 ? null : numbers;
}

function isSpan(token: Token | undefined): boolean {
  return token?.kind === 'K' && /^(?:tot|tot en met|through|-)$/.test(token.words);
}

/** Each part of the list must be one option, in its words; `null` when one is not. */
function wordedNumbers(text: string, item: ChoiceItem, situation: Situation): readonly number[] | null {
  const one = (said: string): number | null => {
    const [level, more] = levelsWorded(said, item);
    return numberWorded(said, item, situation) ?? (more === undefined ? (level ?? null) : null);
  };
  const whole = one(text);
  if (whole !== null) return [whole];
  const parts = text.split(/[,;&+]|\s(?:en|and)\s/iu).filter((part) => fold(part) !== '').map(one);
  const numbers = parts.filter((number) => number !== null);
  return parts.length > 1 && numbers.length === parts.length ? numbers : null;
}

const nobody = new Set(phrasesIn('geen|geen een|niemand|nul|none|nobody|no one|zero|geen enkele'));
const people = 'zon mensen medewerkers collegas personen man stuks stuk keer fte people staff employees colleagues persons times';
/** Parts of speech that say nothing about a number: "ik denk ongeveer 12". */
const weightless = 'AHSLERBYZTc';

/** "12", "twaalf", "ongeveer 12 collega's"; between two numbers the person chooses. */
function countedIn(text: string, item: NumberItem, awaited: Awaited, situation: Situation): IntakeEvent | null {
  if (nobody.has(fold(text))) return item.min <= 0 ? given({ kind: 'number', value: 0 }) : { type: 'range.missed' };
  const plain = new Set([...wordsOf(people), ...languages.flatMap((language) => wordsOf(fold(item.unit[language])))]);
  const tokens = tokensOf(text.replace(/(\d)[.\s](?=\d{3}(?!\d))/g, '$1'), situation.questionnaire);
  const numbers: number[] = [];
  for (const token of tokens) {
    // Not the token's own number: that takes "b" for 2.
    const number = countIn(token.words);
    if (number !== undefined && token.kind !== 'A') numbers.push(number);
    else if (token.kind === 'J' || !(weightless.includes(token.kind) || token.kind === 'K' || wordsOf(token.words).every((word) => plain.has(word)))) return null;
  }
  const wholes = [...new Set(numbers.flatMap((number) => [Math.floor(number), Math.ceil(number)]))];
  const [value, ...more] = wholes;
  if (value === undefined || wholes.length > 3) return null;
  if (wholes.some((whole) => whole < item.min || whole > item.max)) return { type: 'range.missed' };
  const isAsked = /[?？]\s*$/.test(text);
  if (more.length > 0) return readingsEvent(wholes.map((whole) => answerChoice(situation, awaited, { kind: 'number', value: whole })));
  return isAsked ? readingsEvent([{ kind: 'number', value } as const, { kind: 'unknown' } as const].map((judgement) => answerChoice(situation, awaited, judgement))) : given({ kind: 'number', value });
}
