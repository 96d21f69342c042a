/** Every text that we publish, with its place and its kind, in both languages. */
import { readFileSync } from 'node:fs';
import { parseGlossary } from '../../flows/glossary.ts';
import type { Localised } from '../../flows/language.ts';
import { numberedTexts } from '../../flows/item-answers.ts';
import type { Item } from '../../flows/questionnaire.ts';
import { parseYaml } from '../../templates/questionnaires/load-questionnaire.ts';
import { accepted, shippedQuestionnaire } from './shipped-questionnaire.ts';

export interface PublishedText {
  /** `full-scan F12 example`. */
  readonly place: string;
  readonly kind: string;
  readonly text: Localised;
}

export const instruments = ['analysis-tool', 'full-scan', 'quickscan'] as const;

export const shippedGlossary = accepted(parseGlossary(accepted(parseYaml('glossary.yaml', readFileSync('templates/glossary.yaml', 'utf8')))));

/** What a participant reads of one item: sentences by kind; names of steps and options are `label`s. */
export function textsOfItem(item: Item): readonly PublishedText[] {
  const { title, about, example, question } = item;
  const at = (kind: string, text: Localised, part: number | null = null) => ({ place: `${item.questionnaireId} ${item.id} ${kind}${part ?? ''}`, kind, text });
  const own = item.kind === 'rubric' ? [] : [at('statement', item.statement)];
  return [at('title', title), at('about', about), ...own, ...numberedTexts(item).map((text, index) => at(item.kind === 'rubric' ? 'level' : 'label', text, index + 1)), at('example', example), at('question', question)];
}

function textsOfInstrument(id: string): readonly PublishedText[] {
  const { questionnaire, perspectives } = shippedQuestionnaire(id);
  return [
    ...questionnaire.modules.map(({ id: module, about }) => ({ place: `${id} ${module}`, kind: 'module', text: about })),
    ...questionnaire.items.flatMap(textsOfItem),
    ...perspectives.flatMap(({ itemId, to, what, who, first }) => Object.entries({ action: what, who, 'first step': first }).map(([kind, text]) => ({ place: `${id} ${itemId} to ${to ?? '-'} ${kind}`, kind, text }))),
  ];
}

export const publishedTexts: readonly PublishedText[] = [
  ...instruments.flatMap(textsOfInstrument),
  ...shippedGlossary.terms.flatMap(({ id, explanation, example }) => [
    { place: `glossary ${id} explanation`, kind: 'explanation', text: explanation },
    { place: `glossary ${id} example`, kind: 'term example', text: example },
  ]),
];

/** Those of one language, by kind; names and roles are no sentences. */
export function sentencesByKind(language: keyof Localised): ReadonlyMap<string, readonly PublishedText[]> {
  const kinds = new Set(publishedTexts.map(({ kind }) => kind).filter((kind) => !['title', 'label', 'who'].includes(kind)));
  return new Map([...kinds].map((kind) => [kind, publishedTexts.filter((each) => each.kind === kind && each.text[language] !== '')]));
}
