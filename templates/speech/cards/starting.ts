/**
 * Consent, its refusal, and who sees what.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../../flows/language.ts';
import { button, buttonRow, commandButton, message, text, type Cards } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { disciplineName, firstName, listed } from '../phrases.ts';
import { textsIn } from '../texts.ts';

export const startingCards: Cards<'consent' | 'declined' | 'privacy'> = {
  consent: (say, { language }) => {
    const { buttons, starting: { consent } } = textsIn(language);
    const title = consent.title(say.municipality);
    return message(language, 'question', consent.summary(say), [
      text('title', title),
      text('lead', consent.invitation(firstName(say.name))),
      text('normal', consent.purpose),
      ...(say.discipline === null ? [] : [text('normal', consent.perspective(disciplineName(say.discipline, language)))]),
      { kind: 'list', items: [
        `${consent.size(say.items, say.minutes)} ${consent.pausing}`,
        `${consent.due(dayAndTime(say.calendar.answersDueAt, language))} ${consent.workshop(dayAndTime(say.calendar.workshopAt, language))}`,
        ...whoSeesWhat(say, language),
        consent.voluntary,
      ] },
      ...buttonRow([
        button(buttons.consent.given, { action: 'consent', given: true }, 'primary'),
        button(buttons.consent.declined, { action: 'consent', given: false }),
        commandButton('privacy', language, 'quiet'),
        commandButton(language === 'nl' ? 'english' : 'dutch', language, 'quiet'),
      ]),
    ]);
  },

  declined: ({ director }, { language }) => {
    const { buttons, starting: { declined } } = textsIn(language);
    return message(language, 'receipt', `${declined.done} ${declined.backAgain}`, [
      text('normal', declined.done),
      text('normal', declined.director(director)),
      text('normal', declined.backAgain),
      ...buttonRow([button(buttons.consent.takenBack, { action: 'consent', given: true })]),
    ]);
  },

  privacy: (say, { language }) => {
    const { privacy } = textsIn(language).starting;
    return message(language, 'notice', privacy.summary, [
      text('title', privacy.title),
      { kind: 'list', items: [...whoSeesWhat(say, language), privacy.remarks, privacy.purpose] },
      text('hint', privacy.questions(say.director)),
    ]);
  },
};

function whoSeesWhat({ facilitators, director }: { readonly facilitators: readonly string[]; readonly director: string }, language: Language): readonly string[] {
  const { sees } = textsIn(language).starting;
  return [sees.facilitators(listed(facilitators, language)), sees.director(director), sees.colleagues];
}
