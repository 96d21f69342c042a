/**
 * The question card, for the current level and for the ambition.
 * May import: flows, templates/speech.
 */
import type { Judgement } from '../../../flows/answer.ts';
import type { Choice } from '../../../flows/choice.ts';
import type { Item } from '../../../flows/questionnaire.ts';
import type { Block, Button, Message, Option } from '../../message.ts';
import { button, buttonRow, commandButton, itemOf, longestLabel, message, text, type Cards, type SayOf, type Speaker } from '../card.ts';
import { shortened, timeLeft } from '../phrases.ts';
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
  return message(language, 'question', question.summary(item.id, title, item.levels.length), [
    text('title', words.questionTitle(item.id, title)),
    ...(say.isRepeat ? [] : introduction(say, item, speaker)),
    { kind: 'options', label: question.options, options: levelOptions(say, item, speaker) },
    ...buttonRow([
      ...keepButton(say, speaker),
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
      ...keepButton(say, speaker),
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

function keepButton({ given, itemId, revision }: Question, { language }: Speaker): readonly Button[] {
  return given === null ? [] : [button(textsIn(language).buttons.keep, { action: 'keep', itemId, revision }, 'primary')];
}

function answerWith({ itemId, part, revision }: Question, judgement: Judgement): Choice {
  return { action: 'answer', itemId, part, revision, judgement };
}
