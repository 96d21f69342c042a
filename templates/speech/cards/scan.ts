/**
 * What changed in the scan, and why something could not be changed.
 * May import: flows, templates/speech.
 */
import { buttonRow, commandButton, message, text, type Cards } from '../card.ts';
import { problemWords, scanWords } from '../scan-words.ts';
import { textsIn } from '../texts.ts';

export const scanCards: Cards<'scan-news' | 'order-refused'> = {
  'scan-news': (say, { language }) => {
    const { subject, paragraphs } = scanWords(say, language);
    const [, first = subject] = paragraphs;
    const way = say.role === 'participant' ? [] : [commandButton('status', language)];
    return message(language, 'notice', first, [text('title', subject), ...paragraphs.map((paragraph) => text('normal', paragraph)), ...buttonRow(way)]);
  },

  'order-refused': ({ problems }, { language }) => {
    const { title } = textsIn(language).scan.problems;
    const reasons = problems.map((problem) => problemWords(problem, language));
    return message(language, 'notice', `${title} ${reasons[0] ?? ''}`, [text('lead', title), { kind: 'list', items: reasons }, ...buttonRow([commandButton('status', language)])]);
  },
};
