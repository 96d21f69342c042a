/**
 * Term reading: questions about a term, a question or what stands there, and a term by itself.
 * May import: flows. Pure.
 */
import { itemNamed, matchTokens, tokensOf } from './grammar.ts';
import type { IntakeEvent } from '../intake-event.ts';
import { isCommand, meaningEvent } from './meaning-event.ts';
import { meaningOf } from './meaning.ts';
import { highestLevel } from './level-range.ts';
import { readingsEvent, type Situation } from './situation.ts';
import { fold } from '../spelling.ts';
import { termAskedIn } from './term-question.ts';

/** As much of an unknown word as is said back. */
const longestSpoken = 60;

/** The event of "wat is een DPIA?" and the like; a term that nobody knows is missed in so many words. `null`: no such question. */
export function termIn(text: string, situation: Situation): IntakeEvent | null {
  const spoken = termAskedIn(text);
  if (spoken === null) return null;
  if (spoken === '') return meaningEvent('explain', true, situation);
  const term = situation.glossary.find(spoken);
  if (term) return { type: 'term.asked', termId: term.id };
  const meaning = meaningOf(spoken);
  return (isCommand(meaning) ? meaningEvent(meaning, true, situation) : itemExplained(spoken, situation)) ?? { type: 'term.missed', spoken: spoken.slice(0, longestSpoken) };
}

/** The event of a term and nothing else: "dpia", "een dashboard?". */
export function bareTerm(text: string, { glossary }: Situation): IntakeEvent | null {
  const said = fold(text);
  const term = glossary.find(said) ?? glossary.find(said.replace(/^(?:een|de|het|a|an|the) /, ''));
  return term ? { type: 'term.asked', termId: term.id } : null;
}

/** "Uitleg vraag 12", "explain 12", "wat is niveau 3?". */
function itemExplained(spoken: string, situation: Situation): IntakeEvent | null {
  const tokens = tokensOf(spoken, situation.questionnaire);
  const named = matchTokens(/^[QR](?<item>N)$/d, tokens)?.['item'];
  if (named) {
    const item = itemNamed(named.words, situation.questionnaire);
    return item ? { type: 'explanation.asked', itemId: item.id } : { type: 'item.missed', spoken: named.words.toUpperCase() };
  }
  if (matchTokens(/^(?:LN?|Q)$/, tokens) ?? matchTokens(/^[cm]L?$/, tokens)) return { type: 'explanation.asked', itemId: null };
  const bare = matchTokens(/^(?<item>N)$/d, tokens)?.['item'];
  const item = bare && itemNamed(bare.words, situation.questionnaire);
  if (!bare || !item) return bare ? { type: 'explanation.asked', itemId: null } : null;
  const isLevelLike = typeof bare.number === 'number' && bare.number <= highestLevel(situation.questionnaire);
  if (!isLevelLike || situation.itemId === null || situation.itemId === item.id) return { type: 'explanation.asked', itemId: item.id };
  return readingsEvent([{ action: 'explain-item', itemId: item.id }, { action: 'explain-item', itemId: situation.itemId }]);
}
