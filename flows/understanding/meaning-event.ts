/**
 * Meaning event: what a phrase of the lexicon leads to, given what is being asked.
 * May import: flows. Pure.
 */
import { answerTo, type Judgement } from '../answer.ts';
import { commands, type Choice, type Command } from '../choice.ts';
import type { IntakeEvent } from '../intake-event.ts';
import type { Meaning } from './lexicon.ts';
import { answerChoice, awaitedIn, isAnswerAwaited, readingsEvent, type Situation } from './situation.ts';
import { commandEvent } from './understand-choice.ts';

export function isCommand(meaning: Meaning | null): meaning is Command {
  return commands.some((command) => command === meaning);
}

/**
 * The event of a phrase. Pure.
 * @param isAsked whether it ended in a question mark: what would change something is then asked about first
 * @returns `null` where the phrase says nothing here: "ja" while a level is awaited
 */
export function meaningEvent(meaning: Meaning | null, isAsked: boolean, situation: Situation): IntakeEvent | null {
  const { awaiting, itemId, language } = situation;
  if (meaning === null) return null;
  if (meaning === 'submit' && isAsked) return either('submit', 'review');
  if (isCommand(meaning)) return commandEvent(meaning);
  const isCheck = awaiting.endsWith('-check');
  switch (meaning) {
    case 'yes':
    case 'ok':
      if (isAsked) return null;
      if (awaiting === 'consent') return { type: 'consent.given' };
      if (isCheck) return { type: 'confirmed' };
      return meaning === 'ok' ? commandEvent('repeat') : null;
    case 'no':
      if (awaiting === 'consent') return { type: 'consent.declined' };
      return isCheck ? { type: 'denied' } : null;
    case 'own-data':
      return { type: 'own-data.asked', wish: 'show' };
    case 'erase-own-data':
      return { type: 'own-data.asked', wish: 'erase' };
    case 'noted':
      return commandEvent('repeat');
    case 'not-yet':
      return isCheck ? { type: 'denied' } : commandEvent('pause');
    case 'join':
      return !isAsked && (awaiting === 'consent' || awaiting === 'nothing') ? { type: 'consent.given' } : null;
    case 'leave':
      return awaiting === 'consent' || awaiting === 'nothing' ? { type: 'consent.declined' } : either('pause', 'human');
    case 'begin':
      if (awaiting !== 'consent') return commandEvent('resume');
      return readingsEvent([{ action: 'consent', given: true }, { action: 'consent', given: false }]);
    case 'unknown':
    case 'not-my-field':
      return withheld({ kind: meaning }, situation);
    case 'skipped':
      return skipped(isAsked, situation);
    case 'next':
      if (!isAnswerAwaited(situation)) return isCheck ? null : commandEvent('resume');
      return isGivenBefore(situation) ? { type: 'answer.kept' } : withheld({ kind: 'skipped' }, situation);
    case 'keep':
      if (awaiting === 'ambition-check') return { type: 'confirmed' };
      return leftAlone(isCheck, situation);
    case 'cancel':
      return leftAlone(isCheck, situation);
    case 'no-remark':
      return awaiting === 'remark-check' ? { type: 'denied' } : null;
    case 'explain':
      return awaiting === 'consent' || awaiting === 'nothing' ? commandEvent('help') : { type: 'explanation.asked', itemId: null };
    case 'remark':
      return itemId === null || awaiting === 'consent' ? null : { type: 'remark.started', itemId };
    case 'again':
      return either('repeat', 'restart');
    case 'finish':
      return either('pause', 'submit');
    case 'other-language':
      return { type: 'language.chosen', language: language === 'nl' ? 'en' : 'nl' };
    case 'greeting':
      return { type: 'greeting.said' };
    case 'thanks':
    case 'goodbye':
    case 'bot':
    case 'complaint':
      return { type: 'small-talk.said', about: meaning };
  }
}

function either(...either: readonly Command[]): IntakeEvent {
  return readingsEvent(either.map((command) => ({ action: 'command', command })));
}

function withheld(judgement: Judgement, situation: Situation): IntakeEvent | null {
  return isAnswerAwaited(situation) || situation.awaiting === 'nothing' ? { type: 'judgement.given', judgement } : null;
}

/** "Overslaan" on an answered item: keep the answer, or take it away? "Kan ik overslaan?" asks first as well. */
function skipped(isAsked: boolean, situation: Situation): IntakeEvent | null {
  const awaited = awaitedIn(situation);
  if (!awaited || !isAnswerAwaited(situation)) return withheld({ kind: 'skipped' }, situation);
  const skip = answerChoice(situation, awaited, { kind: 'skipped' });
  const keep: Choice = { action: 'keep', itemId: awaited.item.id, revision: answerTo(situation.answers, awaited.item.id).history.length };
  if (isGivenBefore(situation)) return readingsEvent([keep, skip]);
  return isAsked ? readingsEvent([skip, answerChoice(situation, awaited, { kind: 'unknown' })]) : withheld({ kind: 'skipped' }, situation);
}

function leftAlone(isCheck: boolean, situation: Situation): IntakeEvent | null {
  if (isCheck) return { type: 'denied' };
  return isAnswerAwaited(situation) && isGivenBefore(situation) ? { type: 'answer.kept' } : null;
}

/** Whether what is being asked was answered before. */
function isGivenBefore(situation: Situation): boolean {
  const awaited = awaitedIn(situation);
  return awaited !== null && answerTo(situation.answers, awaited.item.id)[awaited.part] !== null;
}
