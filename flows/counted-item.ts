/**
 * Counted item: an item that is not answered with a level, as the facilitators see it: how often each option, the range of the numbers,
 * people's own words. It has no score and no divergence.
 * May import: flows. Pure.
 */
import { answerTo } from './answer.ts';
import { askedOf, missingReason, personOf, remarkOf, type GutterDot, type Person, type Remark } from './digest-item.ts';
import type { Localised } from './language.ts';
import type { Participant } from './member.ts';
import type { Item, ItemId, Questionnaire } from './questionnaire.ts';
import { medianOf } from './ranking.ts';

export interface CountedItem {
  readonly itemId: ItemId;
  readonly title: Localised;
  /** What was asked. */
  readonly statement: Localised;
  /** Discussion question. */
  readonly question: Localised;
  readonly moduleId: string;
  readonly asked: number;
  readonly answered: number;
  readonly content: Counted;
  /** Who gave no answer, and why. */
  readonly gutter: readonly GutterDot[];
  readonly remarks: readonly Remark[];
}

export type Counted =
  /** All options, in the order of the questionnaire; `others`: "other, namely …". */
  | { readonly kind: 'options'; readonly options: readonly CountedOption[]; readonly others: readonly OwnWords[] }
  /** Lowest first; lowest, middle and highest are `null` of none. */
  | { readonly kind: 'numbers'; readonly unit: Localised; readonly values: readonly { readonly person: Person; readonly value: number }[]; readonly lowest: number | null; readonly median: number | null; readonly highest: number | null }
  | { readonly kind: 'texts'; readonly texts: readonly OwnWords[] };

export interface CountedOption {
  readonly id: string;
  readonly text: Localised;
  /** Who chose it; with several options to take a person is in several. */
  readonly people: readonly Person[];
}

export interface OwnWords {
  readonly person: Person;
  readonly text: string;
}

/** In the order of asking. Pure. `people`: those who submitted, in the order in which they are to be shown. */
export function countedItems(questionnaire: Questionnaire, people: readonly Participant[]): readonly CountedItem[] {
  return questionnaire.items.flatMap((item) => countedItem(item, askedOf(item, questionnaire, people)));
}

function countedItem(item: Item, people: readonly Participant[]): readonly CountedItem[] {
  const content = contentOf(item, people);
  if (content === null || !('statement' in item)) return [];
  const silent = people.flatMap((participant) => {
    const why = missingReason(answerTo(participant.answers, item.id).current);
    return why === null ? [] : [{ ...personOf(participant), why }];
  });
  const { id: itemId, title, statement, question, moduleId } = item;
  return [
    {
      itemId,
      title,
      statement,
      question,
      moduleId,
      asked: people.length,
      answered: people.length - silent.length,
      content,
      gutter: silent.map((person, stack) => ({ ...person, stack })),
      remarks: people.flatMap((participant) => remarkOf(participant, item)),
    },
  ];
}

/** @returns `null` for an item with levels */
function contentOf(item: Item, people: readonly Participant[]): Counted | null {
  const given = people.map((participant) => ({ person: personOf(participant), judgement: answerTo(participant.answers, item.id).current }));
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return {
        kind: 'options',
        options: item.options.map(({ id, text }) => ({ id, text, people: given.flatMap(({ person, judgement }) => (judgement?.kind === 'options' && judgement.options.includes(id) ? [person] : [])) })),
        others: given.flatMap(({ person, judgement }) => (judgement?.kind === 'options' && judgement.other !== null ? [{ person, text: judgement.other }] : [])),
      };
    case 'number': {
      const values = given.flatMap(({ person, judgement }) => (judgement?.kind === 'number' ? [{ person, value: judgement.value }] : [])).sort((one, other) => one.value - other.value);
      return { kind: 'numbers', unit: item.unit, values, lowest: values[0]?.value ?? null, median: medianOf(values.map(({ value }) => value)), highest: values.at(-1)?.value ?? null };
    }
    case 'text':
      return { kind: 'texts', texts: given.flatMap(({ person, judgement }) => (judgement?.kind === 'text' ? [{ person, text: judgement.text }] : [])) };
    case 'rubric':
    case 'scale':
      return null;
  }
}
