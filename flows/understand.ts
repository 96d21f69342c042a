/**
 * Understand: what a person says or presses becomes exactly one event. Never a silent guess: of two likely readings both are offered,
 * half a correction is asked about, and what is not recognised is said to be not understood.
 *
 * Text is read in this order, the first that fits wins: a remark that says so; a phrase of the lexicon, word for word; an item that is
 * named; a level by number; a question about a term; a level by its words; a term by itself; a phrase with a slip; prose.
 * May import: flows. Pure.
 */
import { isRefusable } from './access.ts';
import { longestRemark, type Judgement } from './answer.ts';
import type { Command } from './choice.ts';
import { itemNamed, tokensOf, type Token } from './understanding/grammar.ts';
import type { Inbound } from './inbound.ts';
import type { IntakeEvent } from './intake-event.ts';
import { referenceIn } from './understanding/item-reference.ts';
import { judgementIn } from './understanding/judgement-reading.ts';
import { judgementAt, longestOther } from './item-answers.ts';
import { ofKind, otherGiven } from './understanding/kind-reading.ts';
import { levelsWorded } from './understanding/level-wording.ts';
import type { Meaning } from './understanding/lexicon.ts';
import { exactMeaningOf, meaningOf, nearMeaningOf } from './understanding/meaning.ts';
import { isCommand, meaningEvent } from './understanding/meaning-event.ts';
import { isVisible, remarkIn, remarkText, wordCount, type RemarkSaid } from './understanding/remark-wording.ts';
import { answerChoice, awaitedIn, isAnswerAwaited, readingsEvent, type Awaited, type Situation } from './understanding/situation.ts';
import type { ItemId, Questionnaire } from './questionnaire.ts';
import { fold } from './spelling.ts';
import { deskRequestIn, questionOf } from './understanding/desk-request.ts';
import { bareTerm, termIn } from './understanding/term-reading.ts';
import { commandEvent, understandChoice } from './understanding/understand-choice.ts';

/** From this many words on, a text where an answer was awaited is asked about: is it a remark? */
const fewestProseWords = 6;
/** A remark without a colon behind its word must be this long; "opmerking verwijderen" is something else. */
const fewestRemarkWords = 4;

/** Longer text is prose or a remark: no phrase, pattern or level has so many characters. */
const longestPattern = 400;

const notUnderstood: IntakeEvent = { type: 'text.not-understood' };

/** What one message means here and now. Pure; total: any text and any button gives one event. */
export function understand(said: Inbound['said'], situation: Situation): IntakeEvent {
  if (said.kind === 'choice') return possible(understandChoice(said.choice, situation), situation);
  const text = said.text.trim();
  if (text.length > longestRemark) return { type: 'text.too-long', length: text.length };
  if (!isVisible(text)) return { type: 'text.missing' };
  switch (situation.awaiting) {
    case 'remark':
      return remarkOrWayOut(text, situation);
    case 'other':
      return otherOrWayOut(text, situation);
    default:
      return possible(isOwnWordsAwaited(situation) ? ownWords(text, situation) : reading(text, situation), situation);
  }
}

/** An ambition where none is asked is said to be none. */
function possible(event: IntakeEvent, { questionnaire }: Situation): IntakeEvent {
  if ((event.type !== 'correction.given' && event.type !== 'correction.suggested') || event.part === 'current') return event;
  return questionnaire.item(event.itemId)?.asksAmbition === false ? { type: 'ambition.missed', itemId: event.itemId } : event;
}

/** What a process director or facilitator asks, in the same words as participants; `null` when it is no command. Pure; total. */
export function understandCommand(text: string): Command | 'greeting' | 'thanks' | 'own-data' | 'erase-own-data' | null {
  if (text.length > longestPattern) return null;
  const meaning = meaningOf(text) ?? nearMeaningOf(text);
  return isCommand(meaning) || meaning === 'greeting' || meaning === 'thanks' || meaning === 'own-data' || meaning === 'erase-own-data' ? meaning : null;
}

/** "Vraag 12", "toon vraag F12", "U3": the item that a facilitator asks about; `null` when it is none. Pure. */
export function understandItem(text: string, questionnaire: Questionnaire): ItemId | null {
  if (text.length > longestPattern) return null;
  const [, keyword, name] = /^(?:(?:toon|bekijk|laat|show|view) )?(?:de |the )?(vraag |item |question |q )?([a-z]?\d{1,3}[a-z]?)(?: zien)?$/.exec(fold(text)) ?? [];
  // A bare number is too little: it may be anything.
  if (name === undefined || (keyword === undefined && /^\d/.test(name))) return null;
  return itemNamed(name, questionnaire)?.id ?? null;
}

/**
 * While a remark is being written everything is the remark, but for these phrases, said in exactly these words and alone:
 * ways to write none, and what one may need while writing. "Weet niet" and "3" are remarks.
 */
const waysOut: Readonly<Partial<Record<Meaning, 'drop' | 'leave'>>> = {
  cancel: 'drop', 'no-remark': 'drop', no: 'drop', keep: 'drop', skipped: 'drop', next: 'drop', back: 'drop', resume: 'drop',
  help: 'leave', overview: 'leave', progress: 'leave', privacy: 'leave', repeat: 'leave', human: 'leave', pause: 'leave', review: 'leave', restart: 'leave', dutch: 'leave', english: 'leave',
};

function remarkOrWayOut(text: string, situation: Situation): IntakeEvent {
  const isShort = text.length <= longestPattern;
  const meaning = isShort ? exactMeaningOf(text) : null;
  const way = meaning === null ? undefined : waysOut[meaning];
  if (way === 'drop' || (isShort && fold(text) === 'stop')) return { type: 'remark.dropped' };
  if (way === 'leave' && isCommand(meaning)) return commandEvent(meaning);
  if (meaning === 'own-data' || meaning === 'erase-own-data') return meaningEvent(meaning, false, situation) ?? notUnderstood;
  const named = remarkIn(text);
  return named?.isMarked ? remarkSaid(named, situation) : { type: 'remark.given', itemId: null, text: remarkText(text) };
}

/** While "other, namely …" is asked everything is that, but for the ways out. */
function otherOrWayOut(text: string, situation: Situation): IntakeEvent {
  const event = remarkOrWayOut(text, situation);
  if (event.type !== 'remark.given' || event.itemId !== null) return event;
  const item = situation.itemId === null ? undefined : situation.questionnaire.item(situation.itemId);
  if (!item || !('options' in item)) return notUnderstood;
  if (event.text.length > longestOther) return { type: 'text.too-long', length: event.text.length, longest: longestOther };
  return otherGiven(event.text, item, situation);
}

function isOwnWordsAwaited(situation: Situation): boolean {
  return awaitedIn(situation)?.item.kind === 'text';
}

/**
 * Where own words are asked everything is the answer, but for these, said in exactly these words and alone: a way to give none, a command,
 * another item ("wijzig 12"), a question about a term, and a remark that says so.
 */
function ownWords(text: string, situation: Situation): IntakeEvent {
  const isShort = text.length <= longestPattern;
  const isAsked = /[?？]$/.test(text);
  const named = remarkIn(text);
  if (named?.isMarked) return remarkSaid(named, situation);
  const aside = isShort
    ? (meaningEvent(exactMeaningOf(text), isAsked, situation) ?? itemRevisited(text, isAsked, situation) ?? (isAsked ? knownTerm(text, situation) : null))
    : null;
  return aside ?? { type: 'judgement.given', judgement: { kind: 'text', text: remarkText(text) } };
}

function itemRevisited(text: string, isAsked: boolean, situation: Situation): IntakeEvent | null {
  const event = referenceIn(tokensOf(text, situation.questionnaire), isAsked, situation);
  return event?.type === 'item.revisited' ? event : null;
}

function knownTerm(text: string, situation: Situation): IntakeEvent | null {
  const event = termIn(text, situation);
  return event?.type === 'term.asked' ? event : null;
}

function reading(text: string, situation: Situation): IntakeEvent {
  const named = remarkByName(text, situation);
  const pattern = named ?? (text.length > longestPattern ? null : patternIn(text, situation));
  return pattern ?? steeringIn(text) ?? proseIn(text, situation) ?? notUnderstood;
}

function patternIn(text: string, situation: Situation): IntakeEvent | null {
  const isAsked = /[?？]$/.test(text);
  const tokens = tokensOf(text, situation.questionnaire);
  const awaited = awaitedIn(situation);
  return (
    (isAsked && fold(text) === '' ? puzzled(situation) : null) ??
    (awaited && isAnswerAwaited(situation) ? ofKind(text, awaited, situation) : null) ??
    meaningEvent(meaningOf(text), isAsked, situation) ??
    referenceIn(tokens, isAsked, situation) ??
    // An amount was looked for already, and no letter or "the highest" is one.
    (awaited && (awaited.item.kind !== 'number' || tokens.some(({ kind }) => kind === 'J')) ? judgementIn(tokens, isAsked, awaited, situation) : null) ??
    termIn(text, situation) ??
    (awaited && wordedLevel(text, isAsked, awaited, situation)) ??
    bareTerm(text, situation) ??
    meaningEvent(nearMeaningOf(text), isAsked, situation) ??
    judgementUnasked(tokens, isAsked, situation)
  );
}

/** A lone question mark: "what do you mean?" or "I don't know". */
function puzzled(situation: Situation): IntakeEvent {
  const awaited = awaitedIn(situation);
  if (!awaited) return commandEvent('help');
  return readingsEvent([{ action: 'explain-item', itemId: awaited.item.id }, answerChoice(situation, awaited, { kind: 'unknown' })]);
}

/** A process director's request from someone who is none: said by name, so that it is refused and not taken for a remark. */
function steeringIn(text: string): IntakeEvent | null {
  const request = deskRequestIn(text);
  if (request === null || request.request === 'add' || request.request === 'remove') return null;
  const question = questionOf(request);
  return isRefusable(question) ? { type: 'command.refused', command: question } : commandEvent('privacy');
}

function remarkByName(text: string, situation: Situation): IntakeEvent | null {
  const said = remarkIn(text);
  if (!said) return null;
  if (said.isMarked || said.text === '') return remarkSaid(said, situation);
  if (wordCount(said.text) < fewestRemarkWords) return null;
  if (said.item !== null) return remarkSaid(said, situation);
  return isAnswerAwaited(situation) ? { type: 'prose.said', text: said.text } : null;
}

function remarkSaid({ item, text }: RemarkSaid, { questionnaire, itemId: atHand }: Situation): IntakeEvent {
  const named = item === null ? undefined : itemNamed(fold(item), questionnaire);
  if (item !== null && !named) return { type: 'item.missed', spoken: item };
  const itemId = named?.id ?? atHand;
  if (itemId === null) return notUnderstood;
  return text === '' ? { type: 'remark.started', itemId } : { type: 'remark.given', itemId: named?.id ?? null, text };
}

function wordedLevel(text: string, isAsked: boolean, awaited: Awaited, situation: Situation): IntakeEvent | null {
  const judgements = levelsWorded(text, awaited.item).map((number): Judgement => judgementAt(number, awaited.item));
  const [judgement, ...more] = judgements;
  if (!judgement) return null;
  const choices = judgements.map((each) => answerChoice(situation, awaited, each));
  if (more.length > 0) return readingsEvent(choices);
  const term = situation.glossary.find(text);
  if (term) return readingsEvent([...choices, { action: 'explain-term', termId: term.id }]);
  return isAsked ? readingsEvent([...choices, answerChoice(situation, awaited, { kind: 'unknown' })]) : { type: 'judgement.given', judgement };
}

/** Where nothing is asked a plain judgement is still one: the chart says why it comes too early or too late. */
function judgementUnasked(tokens: readonly Token[], isAsked: boolean, situation: Situation): IntakeEvent | null {
  const item = situation.awaiting === 'nothing' && situation.itemId !== null ? situation.questionnaire.item(situation.itemId) : undefined;
  const event = item ? judgementIn(tokens, isAsked, { item, part: 'current' }, situation) : null;
  return event?.type === 'judgement.given' ? event : null;
}

function proseIn(text: string, situation: Situation): IntakeEvent | null {
  return isAnswerAwaited(situation) && wordCount(text) >= fewestProseWords ? { type: 'prose.said', text: remarkText(text) } : null;
}
