/**
 * What is kept of oneself, and erasing it.
 * May import: flows, templates/speech.
 */
import { button, buttonRow, line, message, text, type Cards } from '../card.ts';
import { textsIn } from '../texts.ts';

export const ownDataCards: Cards<'own-data-coming' | 'erasure-check' | 'erasure-dropped' | 'erasure-begun' | 'erased'> = {
  'own-data-coming': ({ email }, { language }) => line(language, 'receipt', textsIn(language).ownData.coming(email)),

  'erasure-check': (_, { language }) => {
    const { buttons, ownData: { check } } = textsIn(language);
    return message(language, 'question', check.question, [
      text('lead', check.question),
      text('normal', check.what),
      text('normal', check.left),
      ...buttonRow([
        button(buttons.ownData['erase-surely'], { action: 'own-data', wish: 'erase-surely' }),
        button(buttons.ownData.keep, { action: 'own-data', wish: 'keep' }),
        button(buttons.ownData.show, { action: 'own-data', wish: 'show' }, 'quiet'),
      ]),
    ]);
  },

  'erasure-dropped': (_, { language }) => line(language, 'receipt', textsIn(language).ownData.dropped),

  'erasure-begun': (_, { language }) => line(language, 'receipt', textsIn(language).ownData.begun),

  erased: (_, { language }) => line(language, 'notice', textsIn(language).ownData.erased),
};
