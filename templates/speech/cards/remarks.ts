/**
 * Remarks, and texts that are too long.
 * May import: flows, templates/speech.
 */
import { button, buttonRow, itemOf, line, message, text, type Cards } from '../card.ts';
import { shortened, wholeNumber } from '../phrases.ts';
import { textsIn } from '../texts.ts';

/** Enough of a text just typed for its writer to recognise it. */
const longestReminder = 200;

export const remarkCards: Cards<'remark-question' | 'remark-receipt' | 'remark-dropped' | 'remark-check' | 'text-too-long'> = {
  'remark-question': ({ itemId, existing }, speaker) => {
    const { language } = speaker;
    const { buttons, remarks } = textsIn(language);
    const question = remarks.question(itemId, itemOf(itemId, speaker).title[language]);
    return message(language, 'question', `${question} ${remarks.hint}`, [
      text('lead', question),
      ...(existing === null ? [] : [text('normal', remarks.existing), text('quote', existing)]),
      text('hint', remarks.hint),
      ...buttonRow([button(existing === null ? buttons.dropRemark : buttons.keepRemark, { action: 'drop-remark' })]),
    ]);
  },

  'remark-receipt': ({ itemId, isReplaced }, { language }) => {
    const { remarks } = textsIn(language);
    return line(language, 'receipt', isReplaced ? remarks.replaced(itemId) : remarks.recorded(itemId));
  },

  'remark-dropped': (_, { language }) => line(language, 'receipt', textsIn(language).remarks.dropped),

  'remark-check': ({ itemId, text: typed }, { language }) => {
    const { buttons, remarks } = textsIn(language);
    const question = remarks.check(itemId);
    return message(language, 'question', question, [
      text('lead', question),
      text('quote', shortened(typed, longestReminder)),
      // Not a plain yes: pressed later, on an old card, that could confirm something else.
      ...buttonRow([button(buttons.takeAsRemark, { action: 'take-as-remark', itemId }), button(buttons.no, { action: 'confirm', about: 'remark', isSure: false })]),
    ]);
  },

  'text-too-long': ({ length, longest }, { language }) =>
    line(language, 'notice', textsIn(language).remarks.tooLong(wholeNumber(length, language), wholeNumber(longest, language))),
};
