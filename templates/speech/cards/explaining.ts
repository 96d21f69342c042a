/**
 * Terms and items explained.
 * May import: flows, templates/speech.
 */
import { buttonRow, itemOf, line, message, text, type Cards, type Speaker } from '../card.ts';
import { spokenBack } from '../phrases.ts';
import { textsIn } from '../texts.ts';
import { termButtons } from './question.ts';
import type { Message } from '../../message.ts';

export const explainingCards: Cards<'term' | 'term-missed' | 'explanation'> = {
  // A card from before the glossary changed may still ask for a term that has gone since.
  term: ({ termId }, speaker) => {
    const { language, glossary } = speaker;
    const term = glossary.term(termId);
    if (!term) return missed(termId, speaker);
    const name = term.name[language];
    return message(language, 'notice', `${name}: ${term.explanation[language]}`, [
      text('lead', name),
      text('normal', term.explanation[language]),
      text('normal', textsIn(language).explaining.example(term.example[language])),
    ]);
  },

  'term-missed': ({ spoken }, speaker) => missed(spoken, speaker),

  explanation: ({ itemId }, speaker) => {
    const { language } = speaker;
    const { explaining, words } = textsIn(language);
    const item = itemOf(itemId, speaker);
    const title = item.title[language];
    const terms = termButtons(item, speaker);
    return message(language, 'notice', `${explaining.itemSummary(item.id, title)} ${item.about[language]}`, [
      text('lead', words.questionTitle(item.id, title)),
      text('normal', item.about[language]),
      text('normal', explaining.example(item.example[language])),
      ...(terms.length > 0 ? [text('hint', explaining.terms)] : []),
      ...buttonRow(terms),
    ]);
  },
};

function missed(spoken: string, { language }: Speaker): Message {
  return line(language, 'notice', textsIn(language).explaining.termMissed(spokenBack(spoken)));
}
