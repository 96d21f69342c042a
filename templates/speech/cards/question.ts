/**
 * The question card, for the current level and for the ambition.
 * May import: flows, templates/speech.
 */
import { isSameJudgement, type Judgement } from '../../../flows/answer.ts';
import type { Choice } from '../../../flows/choice.ts';
import { fits, numberedTexts } from '../../../flows/item-answers.ts';
import type { ChoiceItem, Item } from '../../../flows/questionnaire.ts';
import type { Block, Button, Message, Option } from '../../message.ts';
import { button, buttonRow, commandButton, itemOf, longestLabel, message, text, type Cards, type SayOf, type Speaker } from '../card.ts';
import { judgementWords, shortened, timeLeft, wholeNumber } from '../phrases.ts';
import { textsIn } from '../texts.ts';

type Question = SayOf<'question'>;

/** More terms than this are found under the explanation only: a question is not a dictionary. */
const mostTerms = 4;

export const questionCards: Cards<'question'> = {
  question: (say, speaker) => (say.part === 'current' ? currentCard(say, speaker) : ambitionCard(say, speaker)),
};

function currentCard(say: Question, speaker: Speaker): Message {
  const { language } = speaker;
  const { answering: { question }, buttons, words } = textsIn(language);
  const item = itemOf(say.itemId, speaker);
  const title = item.title[language];
  const choices = numberedTexts(item).length;
  return message(language, 'question', choices > 0 ? question.summary(item.id, title, choices) : question.openSummary(item.id, title), [
    text('title', words.questionTitle(item.id, title)),
    ...(say.isRepeat ? [] : introduction(say, item, speaker)),
    ...asked(say, item, speaker),
    ...buttonRow([
      ...doneButton(say, item, speaker),
      ...keepButton(say, item, speaker),
      ...('hasOther' in item && item.hasOther ? [button(buttons.other, { action: 'write-other', itemId: item.id })] : []),
      button(buttons.withheld.unknown, answerWith(say, { kind: 'unknown' })),
      button(buttons.withheld['not-my-field'], answerWith(say, { kind: 'not-my-field' })),
      button(buttons.withheld.skipped, answerWith(say, { kind: 'skipped' })),
      commandButton('back', language),
      button(buttons.explainItem, { action: 'explain-item', itemId: item.id }, 'quiet'),
      ...termButtons(item, speaker).slice(0, mostTerms),
    ]),
  ]);
}

function ambitionCard(say: Question, speaker: Speaker): Message {
  const { language } = speaker;
  const { answering: { ambition }, buttons } = textsIn(language);
  const item = itemOf(say.itemId, speaker);
  return message(language, 'question', ambition.summary(item.id, item.title[language], item.levels.length), [
    text('title', ambition.title(item.id)),
    { kind: 'options', label: ambition.options, options: levelOptions(say, item, speaker) },
    ...buttonRow([
      ...keepButton(say, item, speaker),
      button(buttons.withheld.unknown, answerWith(say, { kind: 'unknown' })),
      button(buttons.withheld.skipped, answerWith(say, { kind: 'skipped' })),
      button(buttons.writeRemark, { action: 'write-remark', itemId: item.id }, 'quiet'),
    ]),
  ]);
}

/** One quiet button a term, "DPIA?". Terms that the glossary no longer has are left out. */
export function termButtons(item: Item, { language, glossary }: Speaker): readonly Button[] {
  return item.terms.flatMap((id) => {
    const term = glossary.term(id);
    return term ? [button(`${shortened(term.name[language], longestLabel - 1)}?`, { action: 'explain-term', termId: id }, 'quiet')] : [];
  });
}

function progressBar({ progress }: Question, { language }: Speaker): Block {
  const { words } = textsIn(language);
  const { answered, total } = progress;
  return { kind: 'progress', done: answered, total, label: `${words.progress(answered, total)} · ${timeLeft(progress, language)}` };
}

/** Said once: after a digression the question comes again without it. */
function introduction(say: Question, item: Item, speaker: Speaker): readonly Block[] {
  return [progressBar(say, speaker), ...(say.isFirstOfModule ? moduleIntroduction(item, speaker) : []), text('lead', item.about[speaker.language])];
}

function moduleIntroduction(item: Item, { language, questionnaire }: Speaker): readonly Block[] {
  const module = questionnaire.module(item.moduleId);
  if (!module) return [];
  return [text('hint', `${textsIn(language).answering.question.newModule(module.title[language])} ${module.about[language]}`)];
}

/** What is to be answered, by the kind of item: the statement, then the options or what to type. */
function asked(say: Question, item: Item, speaker: Speaker): readonly Block[] {
  const { language } = speaker;
  const { question } = textsIn(language).answering;
  const options = (label: string, list: readonly Option[]): Block => ({ kind: 'options', label, options: list });
  if (item.kind === 'rubric') return [options(question.options, levelOptions(say, item, speaker))];
  const statement = text('normal', item.statement[language]);
  const unscored = item.isScored || say.isRepeat ? [] : [text('hint', question.unscored)];
  switch (item.kind) {
    case 'scale':
      return [...unscored, statement, options(question.scale, levelOptions(say, item, speaker))];
    case 'single':
      return [...unscored, statement, options(question.single, singleOptions(say, item, speaker)), ...otherTaken(say, item, speaker)];
    case 'multiple':
      return [...unscored, statement, options(question.multiple, multipleOptions(say, item, speaker)), ...otherTaken(say, item, speaker)];
    case 'number':
      return [...unscored, statement, ...givenBefore(say, item, speaker), text('hint', question.number(wholeNumber(item.min, language), wholeNumber(item.max, language), item.unit[language]))];
    case 'text':
      return [...unscored, statement, ...givenBefore(say, item, speaker), text('hint', question.text)];
  }
}

function givenBefore({ given }: Question, item: Item, { language }: Speaker): readonly Block[] {
  return given === null ? [] : [text('normal', textsIn(language).answering.question.before(judgementWords(given, item, language)))];
}

function singleOptions(say: Question, item: ChoiceItem, { language }: Speaker): readonly Option[] {
  const { question } = textsIn(language).answering;
  const taken = say.given?.kind === 'options' ? say.given.options : [];
  return item.options.map(({ id, text: words }, index) => ({
    number: index + 1,
    text: words[language],
    mark: taken.includes(id) ? question.given : null,
    choice: answerWith(say, { kind: 'options', options: [id], other: null }),
  }));
}

/** Each press takes an option or lets it go, and the card comes again with its mark. */
function multipleOptions({ selection, itemId }: Question, item: ChoiceItem, { language }: Speaker): readonly Option[] {
  const { question } = textsIn(language).answering;
  return item.options.map(({ id, text: words }, index) => {
    const isTaken = selection?.options.includes(id) === true;
    return { number: index + 1, text: words[language], mark: isTaken ? question.taken : null, choice: { action: 'select', itemId, option: id, isSelected: !isTaken } };
  });
}

/** "Anders, namelijk GIS", under the options. */
function otherTaken({ selection, given }: Question, item: ChoiceItem, { language }: Speaker): readonly Block[] {
  const { words } = textsIn(language);
  const single = given?.kind === 'options' ? given.other : null;
  const other = item.kind === 'multiple' ? (selection?.other ?? null) : single;
  return other === null ? [] : [text('quote', words.otherNamely(other))];
}

/** Gives the options that were taken as the answer. */
function doneButton(say: Question, item: Item, { language }: Speaker): readonly Button[] {
  const { selection } = say;
  if (item.kind !== 'multiple' || !selection) return [];
  const taken: Judgement = { kind: 'options', options: selection.options, other: selection.other };
  if (!fits(taken, item) || isSameJudgement(taken, say.given)) return [];
  return [button(textsIn(language).buttons.done, answerWith(say, taken), 'primary')];
}

function levelOptions(say: Question, item: Item, { language }: Speaker): readonly Option[] {
  const { question, ambition } = textsIn(language).answering;
  return item.levels.map((level, index) => {
    const number = index + 1;
    const marks = [...(isLevel(say.current, number) ? [ambition.current] : []), ...(isLevel(say.given, number) ? [question.given] : [])];
    return { number, text: level[language], mark: marks.length > 0 ? marks.join(' · ') : null, choice: answerWith(say, { kind: 'level', level: number }) };
  });
}

function isLevel(judgement: Judgement | null, level: number): boolean {
  return judgement?.kind === 'level' && judgement.level === level;
}

/** Not beside "done": there is one way on. */
function keepButton(say: Question, item: Item, speaker: Speaker): readonly Button[] {
  const { given, itemId, revision } = say;
  const { language } = speaker;
  return given === null || doneButton(say, item, speaker).length > 0 ? [] : [button(textsIn(language).buttons.keep, { action: 'keep', itemId, revision }, 'primary')];
}

function answerWith({ itemId, part, revision }: Question, judgement: Judgement): Choice {
  return { action: 'answer', itemId, part, revision, judgement };
}
