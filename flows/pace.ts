/**
 * Pace: how far someone is and how long the rest takes.
 * May import: flows. Pure.
 */
import { answerTo, isAnswered, type Answers } from './answer.ts';
import { numberedTexts } from './item-answers.ts';
import type { Language } from './language.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import type { Progress } from './say.ts';

/** Silent reading of Dutch and English non-fiction by adults lies near 238 words a minute (Brysbaert 2019); tired, on a phone: less. */
const wordsPerMinute = 200;
/** Thinking and choosing, per item. */
const choosingMinutes = 0.3;

export function progressOf({ items }: Pick<Questionnaire, 'items'>, answers: Answers, language: Language): Progress {
  const open = items.filter((item) => !isAnswered(item, answerTo(answers, item.id)));
  const minutes = open.reduce((sum, item) => sum + minutesFor(item, language), 0);
  return { answered: items.length - open.length, total: items.length, minutesLeft: Math.ceil(minutes) };
}

/** Words are counted once an item: every turn says how long the rest takes. */
const wordCounts = new WeakMap<Item, Readonly<Record<Language, number>>>();

/** Minutes to read and answer one item. */
function minutesFor(item: Item, language: Language): number {
  const counts = wordCounts.get(item) ?? { nl: wordsIn(item, 'nl'), en: wordsIn(item, 'en') };
  wordCounts.set(item, counts);
  return counts[language] / wordsPerMinute + choosingMinutes;
}

function wordsIn(item: Item, language: Language): number {
  const own = item.kind === 'rubric' ? [] : [item.statement];
  // The steps of a scale are the same at every item, so they are known after the first.
  const choices = item.kind === 'scale' ? [] : numberedTexts(item);
  return [item.title, item.about, ...own, ...choices].reduce((sum, text) => sum + text[language].split(/\s+/).length, 0);
}
