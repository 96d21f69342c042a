/**
 * Receipts, checks and refusals around an answer.
 * May import: flows, templates/speech.
 */
import { isWithheld, type Judgement } from '../../../flows/answer.ts';
import { button, buttonRow, itemOf, line, message, text, yesOrNo, type Cards } from '../card.ts';
import { choiceLabel } from '../choice-label.ts';
import { listed, quotedJudgement, spokenBack, wholeNumber } from '../phrases.ts';
import { textsIn } from '../texts.ts';

export const answeringCards: Cards<
  | 'ambition-check' | 'receipt' | 'answer-kept' | 'out-of-range' | 'no-such-item' | 'first-item' | 'readings'
  | 'correction-check' | 'correction-dropped' | 'already-answered' | 'no-ambition' | 'other-question'
> = {
  'ambition-check': ({ itemId, current, ambition }, { language }) =>
    line(language, 'question', textsIn(language).answering.ambitionCheck({ number: itemId, current, ambition }), yesOrNo('ambition', language)),

  receipt: ({ itemId, part, value, before, current, isSubmitted, isLate }, speaker) => {
    const { language } = speaker;
    const { answering, buttons } = textsIn(language);
    const quoted = (judgement: Judgement) => quotedJudgement(judgement, itemOf(itemId, speaker), language);
    const after = quoted(value);
    const first = value.kind === 'level' || isWithheld(value) ? answering.recorded[part](itemId, after) : answering.recorded.answer(itemId, after);
    const both = current === null ? first : answering.recorded.both(itemId, quoted(current), after);
    const receipt = before === null ? both : answering.changed[part](itemId, quoted(before), after);
    const sentences = [receipt, ...(isSubmitted ? [answering.inSubmission] : []), ...(isLate ? [answering.late] : [])];
    return line(language, 'receipt', sentences.join(' '), [button(buttons.remark, { action: 'write-remark', itemId }, 'quiet')]);
  },

  'answer-kept': ({ itemId }, { language }) => line(language, 'receipt', textsIn(language).answering.kept(itemId)),

  'out-of-range': ({ itemId, lowest, highest }, speaker) => {
    const { language } = speaker;
    const { outOfRange } = textsIn(language).answering;
    const kind = itemOf(itemId, speaker).kind === 'number' ? 'amount' : 'choice';
    return line(language, 'notice', outOfRange[kind](wholeNumber(lowest, language), wholeNumber(highest, language)));
  },

  'no-ambition': ({ itemId }, { language }) => line(language, 'notice', textsIn(language).answering.noAmbition(itemId)),

  'other-question': ({ itemId }, speaker) => {
    const { language } = speaker;
    const { answering: { other }, buttons } = textsIn(language);
    const question = other.question(itemId, itemOf(itemId, speaker).title[language]);
    return message(language, 'question', `${question} ${other.hint}`, [text('lead', question), text('hint', other.hint), ...buttonRow([button(buttons.dropOther, { action: 'drop-remark' })])]);
  },

  // By module, as the numbers do not run on from one to the next.
  'no-such-item': ({ spoken }, { language, questionnaire }) => {
    const { answering } = textsIn(language);
    const numbers = questionnaire.modules.map(({ itemIds }) => answering.numbers(itemIds.at(0) ?? '', itemIds.at(-1) ?? ''));
    return line(language, 'notice', answering.noSuchItem(spokenBack(spoken), listed(numbers, language)));
  },

  'first-item': (_, { language }) => line(language, 'notice', textsIn(language).answering.firstItem),

  readings: ({ readings }, speaker) =>
    line(speaker.language, 'question', textsIn(speaker.language).answering.readings, readings.map((choice) => button(choiceLabel(choice, speaker), choice))),

  'correction-check': ({ itemId, part, judgement, before }, speaker) => {
    const { language } = speaker;
    const { correctionCheck } = textsIn(language).answering;
    const item = itemOf(itemId, speaker);
    const question = correctionCheck[part](itemId, quotedJudgement(judgement, item, language));
    const now = before === null ? [] : [correctionCheck.before(quotedJudgement(before, item, language))];
    return message(language, 'question', [question, ...now].join(' '), [
      text('normal', question),
      ...now.map((sentence) => text('hint', sentence)),
      ...buttonRow(yesOrNo('correction', language)),
    ]);
  },

  'correction-dropped': (_, { language }) => line(language, 'receipt', textsIn(language).answering.correctionDropped),

  'already-answered': ({ itemId, part, value }, speaker) => {
    const { language } = speaker;
    const { answering, buttons } = textsIn(language);
    return line(language, 'notice', answering.alreadyAnswered[part](itemId, quotedJudgement(value, itemOf(itemId, speaker), language)), [
      button(buttons.revisit(itemId), { action: 'revisit', itemId }),
    ]);
  },
};
