/**
 * What someone hears at the front door who signs a municipality up.
 * May import: flows, templates/message, templates/speech.
 */
import type { EnrolmentAsked } from '../../flows/enrol.ts';
import type { Choice } from '../../flows/choice.ts';
import type { Language } from '../../flows/language.ts';
import type { Block, Button, Message } from '../message.ts';
import { button, buttonRow, line, message, text } from './card.ts';
import { textsIn } from './texts.ts';

/** What is asked next, or how it ended. Pure. */
export function enrolmentQuestion({ state, draft, email, trouble }: EnrolmentAsked, language: Language, isFirst = false): Message {
  const { enrolment } = textsIn(language);
  const opening: readonly Block[] = trouble !== null ? [text('normal', enrolment.trouble[trouble])] : isFirst ? [text('normal', enrolment.intro)] : [];
  const ask = (question: string, ...buttons: readonly Button[]): Message =>
    message(language, 'question', trouble === null ? question : `${enrolment.trouble[trouble]} ${question}`, [...opening, text('lead', question), ...buttonRow([...buttons, enrolButton('stop', language, 'quiet')])]);
  const back = enrolButton('back', language);
  switch (state) {
    case 'askingMunicipality':
      return ask(enrolment.ask.municipality);
    case 'askingName':
      return ask(enrolment.ask.name, back);
    case 'askingDirector':
      return ask(enrolment.ask.director, enrolButton('self', language, 'primary'), back);
    case 'askingWhy':
      return ask(enrolment.ask.why, enrolButton('skip', language), back);
    case 'checking': {
      const { check } = enrolment;
      const own = check.named(draft.name, email);
      return message(language, 'question', `${check.title}: ${draft.municipality}. ${enrolment.ask.check}`, [
        text('title', check.title),
        ...(trouble === null ? [] : opening),
        {
          kind: 'facts',
          caption: check.caption,
          rows: [
            { name: check.municipality, value: draft.municipality },
            { name: check.by, value: own },
            { name: check.director, value: draft.director === null ? own : check.named(draft.director.name, draft.director.email) },
            { name: check.why, value: draft.why === '' ? check.notSaid : draft.why },
          ],
        },
        text('lead', enrolment.ask.check),
        ...buttonRow([enrolButton('send', language, 'primary'), enrolButton('again', language), back, enrolButton('stop', language, 'quiet')]),
      ]);
    }
    case 'sent':
      return line(language, 'receipt', enrolment.sent(email));
    case 'dropped':
      return line(language, 'receipt', enrolment.dropped, [enrolButton('begin', language)]);
  }
}

/** To an account whose address the platform does not show: nobody could be told what becomes of the sign-up. */
export function enrolmentWithoutAddress(language: Language): Message {
  return line(language, 'notice', textsIn(language).enrolment.noAddress);
}

export function enrolmentTooOften(language: Language): Message {
  return line(language, 'notice', textsIn(language).enrolment.tooOften);
}

export function enrolButton(answer: Extract<Choice, { action: 'enrol' }>['answer'], language: Language, weight: Button['weight'] = 'normal'): Button {
  return button(textsIn(language).enrolment.buttons[answer], { action: 'enrol', answer }, weight);
}
