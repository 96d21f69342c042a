/**
 * Judgement reading: a level by number, letter or number word for the item at hand: "3", "ik denk c", "tussen 2 en 3".
 * May import: flows. Pure.
 */
import { isSameJudgement, answerTo, type Judgement } from '../answer.ts';
import { patternOf, type Token } from './grammar.ts';
import type { IntakeEvent } from '../intake-event.ts';
import { fits } from '../item-answers.ts';
import { levelsMeant } from './level-range.ts';
import { answerChoice, lastGiven, readingsEvent, type Awaited, type Part, type Situation } from './situation.ts';

/**
 * The event of an utterance that says nothing but judgements. Pure.
 * @param isAsked whether it ends in a question mark
 * @returns `null` when it says anything else, or no judgement
 */
export function judgementIn(tokens: readonly Token[], isAsked: boolean, awaited: Awaited, situation: Situation): IntakeEvent | null {
  if (!/^[NJcmALSBRDTFKMHOYEZ]+$/.test(patternOf(tokens))) return null;
  const meant = tokens.filter(({ kind }) => kind === 'N' || kind === 'J').map((token) => (token.judgement ? [token.judgement] : levelsMeant(token.number, awaited.item)));
  if (meant.length === 0) return null;
  // A word that can only be an item ("2x", "12a") is no level.
  if (tokens.some(({ kind, number }) => kind === 'N' && number === null)) return null;
  if (meant.some((judgements) => judgements.length === 0)) return { type: 'range.missed' };
  const judgements = distinct(meant.flat());
  const [judgement, ...more] = judgements;
  if (!judgement || judgements.length > 3) return null;
  const said = patternOf(tokens.filter(({ kind }) => !'ALSBRD'.includes(kind)));
  const named = partSaid(said);
  const part = named ?? awaited.part;
  const isDoubted = isAsked || /H|.Y|^[KF]|^N[TF]/.test(said);
  if (part !== awaited.part) return ofOtherPart(judgements, part, isDoubted, awaited, situation);
  const choices = judgements.map((each) => answerChoice(situation, awaited, each));
  if (more.length > 0) return readingsEvent(choices);
  if (isDoubted) return judgement.kind === 'unknown' ? null : readingsEvent([...choices, answerChoice(situation, awaited, { kind: 'unknown' })]);
  // "No, 2": the answer just given, or this one? While an ambition is doubted, it is the ambition.
  const isOpened = /^[OYEM]/.test(said) && named === null && situation.awaiting !== 'ambition-check';
  const last = isOpened ? lastGiven(situation, awaited) : null;
  const lastItem = last && situation.questionnaire.item(last.itemId);
  if (lastItem && fits(judgement, lastItem)) return readingsEvent([...choices, { action: 'correct', ...last, judgement }]);
  return { type: 'judgement.given', judgement };
}

/** The part that is named; `null`: neither or both. */
function partSaid(said: string): Part | null {
  const isCurrent = said.includes('c');
  if (isCurrent === said.includes('m')) return null;
  return isCurrent ? 'current' : 'ambition';
}

/** "Nu 2" while the ambition is asked corrects the current level; an ambition cannot be taken before there is a current level. */
function ofOtherPart(judgements: readonly Judgement[], part: Part, isDoubted: boolean, { item }: Awaited, { answers }: Situation): IntakeEvent | null {
  const [judgement, ...more] = judgements;
  if (!judgement || answerTo(answers, item.id).current?.kind !== 'level') return null;
  if (more.length > 0) return readingsEvent(judgements.map((each) => ({ action: 'correct', itemId: item.id, part, judgement: each })));
  return { type: isDoubted ? 'correction.suggested' : 'correction.given', itemId: item.id, part, judgement };
}

function distinct(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter((judgement, index) => judgements.findIndex((other) => isSameJudgement(judgement, other)) === index);
}
