/**
 * What people hear at the front door: who is not known, whose code does not work, and who has several seats.
 * May import: flows, templates/message, templates/speech.
 */
import type { Seat } from '../../flows/identity.ts';
import type { Language } from '../../flows/language.ts';
import type { Message } from '../message.ts';
import { buttonRow, line, message, text } from './card.ts';
import { enrolButton } from './enrolment.ts';
import { roleName } from './phrases.ts';
import { textsIn } from './texts.ts';

/** To someone unknown: polite, with the way to join, and nothing about any scan. */
export function unknownPerson(language: Language): Message {
  const { enrolment, reception } = textsIn(language);
  return message(language, 'notice', `${reception.unknown} ${reception.howToJoin}`, [text('normal', reception.unknown), text('normal', reception.howToJoin), text('hint', reception.whomToAsk), text('hint', enrolment.invite), ...buttonRow([enrolButton('begin', language, 'quiet')])]);
}

/** The same for a code that is wrong, used, or too old: a guesser learns nothing. */
export function codeRefused(language: Language): Message {
  return line(language, 'notice', textsIn(language).reception.codeRefused);
}

export function codeTooOften(language: Language): Message {
  return line(language, 'notice', textsIn(language).reception.codeTooOften);
}

/** Asks from which seat the person speaks. */
export function whichSeat(seats: readonly Seat[], language: Language): Message {
  const { reception } = textsIn(language);
  return message(language, 'question', `${reception.which} ${reception.whichHint}`, [
    text('title', reception.which),
    {
      kind: 'options',
      label: reception.whichHint,
      options: seats.map(({ memberId, role, municipality }, index) => ({ number: index + 1, text: municipality === '' ? capitalised(roleName(role, language)) : reception.seat(capitalised(roleName(role, language)), municipality), mark: null, choice: { action: 'choose-seat', memberId } })),
    },
  ]);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
