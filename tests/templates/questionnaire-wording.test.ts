import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../flows/glossary.ts';
import { parseYaml } from '../../templates/questionnaires/load-questionnaire.ts';
import { accepted, shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const mostWords = 20;
/** Sentences that are too long for a chat window, or that do not end. */
const unreadable = (texts: readonly string[]) => texts.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((sentence) => !/[.?!]'?$/.test(sentence) || sentence.split(' ').length > mostWords);

const glossary = accepted(parseGlossary(accepted(parseYaml('glossary.yaml', readFileSync('templates/glossary.yaml', 'utf8')))));

describe.each(['analysis-tool', 'full-scan', 'quickscan'])('the wording of %s', (id) => {
  const { questionnaire, perspectives } = shippedQuestionnaire(id);
  const { items } = questionnaire;

  it('uses only terms that the glossary explains', () => {
    expect(items.flatMap(({ id: itemId, terms }) => terms.filter((term) => !glossary.term(term)).map((term) => `${itemId}: ${term}`))).toEqual([]);
  });

  it.each(['nl', 'en'] as const)('is in whole, short sentences: %s', (language) => {
    const texts = [
      ...items.flatMap((item) => [item.about, item.example, item.question, ...(item.kind === 'rubric' ? item.levels : [item.statement])]),
      ...perspectives.flatMap(({ what, first }) => [what, first]),
    ];
    expect(unreadable(texts.map((text) => text[language]))).toEqual([]);
  });

  it('gives no two perspectives the same action or first step', () => {
    const said = perspectives.flatMap(({ what, first }) => [what.nl, first.nl]);
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });
});

it.each(['nl', 'en'] as const)('the glossary is in whole, short sentences: %s', (language) => {
  expect(unreadable(glossary.terms.flatMap(({ explanation, example }) => [explanation[language], example[language]]))).toEqual([]);
});
