/**
 * Item reference: utterances that name an item: "wijzig 12", "nee, vraag 3 moet 2 zijn", "12 -> 3".
 * The patterns are written in the letters of `grammar.ts`, without the words of no weight.
 * May import: flows. Pure.
 */
import type { Judgement } from '../answer.ts';
import type { Choice } from '../choice.ts';
import { itemNamed, matchTokens, type Token } from './grammar.ts';
import type { IntakeEvent } from '../intake-event.ts';
import { highestLevel, levelsMeant } from './level-range.ts';
import type { Item } from '../questionnaire.ts';
import { answerChoice, awaitedIn, readingsEvent, type Part, type Situation } from './situation.ts';

const goTo = [
  /^[VG][TSBF]*(?:[cm][BFK]?)?[QR](?<item>N)$/d,
  /^[VG]B?(?<item>N)$/d,
  /^G[TS]*(?<item>N)$/d,
  /^[TBS]?Q(?<item>N)$/d,
  /^[cm][BFKS]?[QR](?<item>N)$/d,
  /^TR(?<item>N)$/d,
  /^[QR]?(?<item>N)[VG]$/d,
];
/** "naar 3", "nummer 3", "wijzig in 3": an item, or a level of the item at hand. */
const goToOrLevel = /^(?:T|R|V[TSL]|VL[TS])(?<item>N)$/d;

/** What stands between an item and its new level: "moet", "van 1 naar", "ambitie", "niveau". */
const between = '(?:(?<part2>[cm])?[VD]?(?:FL?N)?[TS]+(?<part3>[cm])?[TS]*L?|(?<part4>[cm])[TS]*L?|L)';
const value = '(?<value>[NJ])(?:K(?<other>N))?[TSVDF]*$';
const certain = [
  // Noun and something between: "vraag 3 moet 2 zijn", "wijzig de ambitie van vraag 3 naar 2".
  `^[VD]?L?[BSFT]?(?<part1>[cm])?[BFSK]?[QR](?<item>N)${between}${value}`,
  // Verb and something between: "wijzig 3 naar 2".
  `^[VD]L?[BSF]?(?<item>N)${between}${value}`,
  // Verb behind the item: "ambitie 3 wijzigen naar 2".
  `^(?<part1>[cm])?(?<item>N)[VD](?:FL?N)?[TS]+L?${value}`,
  // Verb and noun: "geef vraag 3 een 2".
  `^[VD]L?[BSF]?(?<part1>[cm])?[BFSK]?[QR](?<item>N)${value}`,
  // The level first: "een 2 bij vraag 3".
  '^[VDM]?(?<part1>[cm])?L?(?<value>N)L?[TBSF]+(?<part2>[cm])?[BFS]?[QR](?<item>N)$',
].map((pattern) => new RegExp(pattern, 'd'));
const half = [
  `^L?[BSF]?(?<part1>[cm])?[BFSK]?[QR](?<item>N)${value}`,
  `^[VD]L?(?<item>N)${value}`,
  `^B(?<item>N)[TS]*L?${value}`,
  '^[VDM]?L?(?<value>N)B(?<item>N)$',
  '^(?<value>J)[BTSF]?[QR]?(?<item>N)$',
].map((pattern) => new RegExp(pattern, 'd'));
/** "12 -> 3", "wijzig ambitie van 12 naar 3": certain where 12 can be no level; a 3 there may be the old one. */
const separated = new RegExp(`^(?:(?:[VD](?<part1>[cm])|(?<part0>m))[BFSK]?)?(?<item>N)${between}${value}`, 'd');
/** "3 toch 2?": without the doubt, two levels. */
const bare = new RegExp(`^(?<item>N)${value}`, 'd');

/**
 * The event of an utterance that names an item. Pure.
 * @param isAsked whether it ends in a question mark
 * @returns `null` when it names none
 */
export function referenceIn(tokens: readonly Token[], isAsked: boolean, situation: Situation): IntakeEvent | null {
  const weighty = tokens.filter(({ kind }) => kind !== 'A');
  const start = weighty.findIndex(({ kind }) => !'OZYE'.includes(kind));
  const said = start === -1 ? [] : weighty.slice(start);
  const sure = said.filter(({ kind }) => !'HYE'.includes(kind));
  const isHedged = said.some(({ kind }) => 'HY'.includes(kind));
  return (isHedged ? null : revisitIn(sure, situation)) ?? correctionIn(sure, isAsked || isHedged, situation);
}

function revisitIn(tokens: readonly Token[], situation: Situation): IntakeEvent | null {
  const item = firstMatch(goTo, tokens)?.['item'];
  if (item) return revisited(item, situation);
  const either = matchTokens(goToOrLevel, tokens)?.['item'];
  if (either) return revisitedOrJudged(either, situation);
  const [only, more] = tokens;
  if (only?.kind !== 'N' || more) return null;
  // A bare number is a level while one is awaited and an item in the review; "U3" is an item everywhere.
  const isItem = only.number === null ? /^[a-z]/.test(only.words) || itemNamed(only.words, situation.questionnaire) !== undefined : situation.awaiting === 'review';
  return isItem ? revisited(only, situation) : null;
}

function revisited(token: Token, { questionnaire }: Situation): IntakeEvent {
  const item = itemNamed(token.words, questionnaire);
  return item ? { type: 'item.revisited', itemId: item.id } : missed(token);
}

function revisitedOrJudged(token: Token, situation: Situation): IntakeEvent {
  const awaited = awaitedIn(situation);
  const levels = awaited ? levelsMeant(token.number, awaited.item).map((judgement) => answerChoice(situation, awaited, judgement)) : [];
  const item = itemNamed(token.words, situation.questionnaire);
  const readings: readonly Choice[] = item ? [...levels, { action: 'revisit', itemId: item.id }] : levels;
  if (readings.length > 1) return readingsEvent(readings);
  const judgement = levels[0]?.action === 'answer' ? levels[0].judgement : null;
  return judgement && !item ? { type: 'judgement.given', judgement } : revisited(token, situation);
}

function correctionIn(tokens: readonly Token[], isDoubted: boolean, situation: Situation): IntakeEvent | null {
  const clear = firstMatch(certain, tokens);
  if (clear) return corrected(clear, !isDoubted, situation);
  const suggestive = firstMatch(half, tokens);
  if (suggestive) return corrected(suggestive, false, situation);
  const parted = matchTokens(separated, tokens);
  const loose = parted ?? matchTokens(bare, tokens);
  const number = loose?.['item']?.number;
  const isNoLevel = number === null || (typeof number === 'number' && number > highestLevel(situation.questionnaire));
  if (!loose?.['item'] || !itemNamed(loose['item'].words, situation.questionnaire)) return null;
  if (parted) return corrected(parted, isNoLevel && !isDoubted, situation);
  return isNoLevel || isDoubted ? corrected(loose, false, situation) : null;
}

function corrected({ item: named, value: said, other, ...groups }: Readonly<Record<string, Token | undefined>>, isCertain: boolean, situation: Situation): IntakeEvent | null {
  if (!named || !said) return null;
  const item = itemNamed(named.words, situation.questionnaire);
  if (!item) return missed(named);
  // Own words are asked for where the item is.
  if (item.kind === 'text' && !said.judgement) return { type: 'item.revisited', itemId: item.id };
  const values = [said, ...(other ? [other] : [])].map((token) => judgementsOf(token, item));
  if (values.some((judgements) => judgements.length === 0)) return item.id === situation.itemId ? { type: 'range.missed' } : { type: 'range.missed', itemId: item.id };
  const part = partOf(Object.values(groups).find((token) => token !== undefined));
  const [judgement, ...more] = values.flat();
  if (!judgement) return null;

  const awaited = awaitedIn(situation);
  const isAtHand = awaited?.item.id === item.id;
  if (more.length > 0) return readingsEvent([judgement, ...more].map((each) => ({ action: 'correct', itemId: item.id, part: part ?? awaited?.part ?? 'current', judgement: each })));
  if (isCertain && isAtHand && part === null && awaited.part === 'ambition') {
    // Said right after the current level: that one, or the ambition that is being asked?
    return readingsEvent([answerChoice(situation, awaited, judgement), { action: 'correct', itemId: item.id, part: 'current', judgement }]);
  }
  if (isCertain && isAtHand && (part ?? 'current') === awaited.part) return { type: 'judgement.given', judgement };
  return { type: isCertain ? 'correction.given' : 'correction.suggested', itemId: item.id, part: part ?? 'current', judgement };
}

function judgementsOf({ judgement, number }: Token, item: Item): readonly Judgement[] {
  return judgement ? [judgement] : levelsMeant(number, item);
}

function partOf(token: Token | undefined): Part | null {
  if (token?.kind === 'c') return 'current';
  return token?.kind === 'm' ? 'ambition' : null;
}

function missed({ words }: Token): IntakeEvent {
  return { type: 'item.missed', spoken: words.toUpperCase() };
}

function firstMatch(patterns: readonly RegExp[], tokens: readonly Token[]): ReturnType<typeof matchTokens> {
  for (const pattern of patterns) {
    const groups = matchTokens(pattern, tokens);
    if (groups) return groups;
  }
  return null;
}
