/**
 * Receipts, checks and refusals around an answer.
 * May import: flows, templates/speech.
 */
import { button, buttonRow, line, message, text, yesOrNo, type Cards } from '../card.ts';
import { choiceLabel } from '../choice-label.ts';
import { listed, quotedJudgement, spokenBack } from '../phrases.ts';
import { textsIn } from '../texts.ts';

export const answeringCards: Cards<
  | 'ambition-check' | 'receipt' | 'answer-kept' | 'out-of-range' | 'no-such-item' | 'first-item' | 'readings'
  | 'correction-check' | 'correction-dropped' | 'already-answered'
> = {
  'ambition-check': ({ itemId, current, ambition }, { language }) =>
    line(language, 'question', textsIn(language).answering.ambitionCheck({ number: itemId, current, ambition }), yesOrNo('ambition', language)),

  receipt: ({ itemId, part, value, before, current, isSubmitted, isLate }, { language }) => {
    const { answering, buttons } = textsIn(language);
    const after = quotedJudgement(value, language);
    const both = current === null ? answering.recorded[part](itemId, after) : answering.recorded.both(itemId, quotedJudgement(current, language), after);
    const receipt = before === null ? both : answering.changed[part](itemId, quotedJudgement(before, language), after);
    const sentences = [receipt, ...(isSubmitted ? [answering.inSubmission] : []), ...(isLate ? [answering.late] : [])];
    return line(language, 'receipt', sentences.join(' '), [button(buttons.remark, { action: 'write-remark', itemId }, 'quiet')]);
  },

  'answer-kept': ({ itemId }, { language }) => line(language, 'receipt', textsIn(language).answering.kept(itemId)),

  'out-of-range': ({ highest }, { language }) => line(language, 'notice', textsIn(language).answering.outOfRange(highest)),

  // By module, as the numbers do not run on from one to the next.
  'no-such-item': ({ spoken }, { language, questionnaire }) => {
    const { answering } = textsIn(language);
    const numbers = questionnaire.modules.map(({ itemIds }) => answering.numbers(itemIds.at(0) ?? '', itemIds.at(-1) ?? ''));
    return line(language, 'notice', answering.noSuchItem(spokenBack(spoken), listed(numbers, language)));
  },

  'first-item': (_, { language }) => line(language, 'notice', textsIn(language).answering.firstItem),

  readings: ({ readings }, speaker) =>
    line(speaker.language, 'question', textsIn(speaker.language).answering.readings, readings.map((choice) => button(choiceLabel(choice, speaker), choice))),

  'correction-check': ({ itemId, part, judgement, before }, { language }) => {
    const { correctionCheck } = textsIn(language).answering;
    const question = correctionCheck[part](itemId, quotedJudgement(judgement, language));
    const now = before === null ? [] : [correctionCheck.before(quotedJudgement(before, language))];
    return message(language, 'question', [question, ...now].join(' '), [
      text('normal', question),
      ...now.map((sentence) => text('hint', sentence)),
      ...buttonRow(yesOrNo('correction', language)),
    ]);
  },

  'correction-dropped': (_, { language }) => line(language, 'receipt', textsIn(language).answering.correctionDropped),

  'already-answered': ({ itemId, part, value }, { language }) => {
    const { answering, buttons } = textsIn(language);
    return line(language, 'notice', answering.alreadyAnswered[part](itemId, quotedJudgement(value, language)), [
      button(buttons.revisit(itemId), { action: 'revisit', itemId }),
    ]);
  },
};
