/**
 * A nudge in the chat.
 * May import: flows, templates/speech.
 */
import { button, buttonRow, message, text, type Cards } from '../card.ts';
import { nudgeWords } from '../nudge-words.ts';

export const nudgeCards: Cards<'nudge'> = {
  nudge: (say, { language }) => {
    const words = nudgeWords(say, language);
    return message(language, 'notice', words.paragraphs.slice(0, 2).join(' '), [
      ...words.paragraphs.map((paragraph) => text('normal', paragraph)),
      ...buttonRow([button(words.button, { action: 'command', command: 'resume' }, 'primary')]),
    ]);
  },
};
