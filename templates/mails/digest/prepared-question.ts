/**
 * The prepared question of an item to discuss: whom to ask first, which chosen texts to lay side by side, and how to close.
 * May import: flows, templates/mails, templates/speech.
 */
import type { DigestItem, Dot } from '../../../flows/digest-item.ts';
import type { Standpoint } from '../../../flows/discussion.ts';
import { disciplinesWords, peopleWords, type Voice } from './voice.ts';

/** Letters of a level text in the question; the whole text stands in the card. */
const longestQuote = 120;
const mostNames = 3;

/** Sentences; none for an item to confirm. */
export function preparedQuestion({ about, discussion }: Pick<DigestItem, 'about' | 'discussion'>, voice: Voice): readonly string[] {
  if (discussion === null) return [];
  const { ask } = voice.words.discuss;
  const { kind, first, then, split } = discussion;
  const side = (standpoint: Standpoint<Dot>) => ({ who: whoOf(standpoint.people, voice), level: standpoint.level, quote: quoteOf(standpoint.text[voice.language]) });
  return [
    ask.first[kind === 'lone-voice' ? 'alone' : about](side(first)),
    ask.then[about](side(then)),
    ask.split[split],
    ask.close[about],
  ];
}

function whoOf(people: readonly Dot[], voice: Voice): string {
  if (people.length <= mostNames) return peopleWords(people, voice);
  const disciplines = [...new Set(people.map(({ discipline }) => discipline))];
  return disciplinesWords(disciplines.map((discipline) => ({ discipline, people: people.filter((one) => one.discipline === discipline).length })), voice);
}

/** The first sentence, cut between words where it is long. */
function quoteOf(text: string): string {
  const [sentence = text] = /^.*?[.!?](?=\s|$)/su.exec(text) ?? [];
  if (sentence.length <= longestQuote) return sentence.replace(/[.\s]+$/u, '');
  return `${sentence.slice(0, longestQuote).replace(/\s+\S*$/u, '')} …`;
}
