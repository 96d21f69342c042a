import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../flows/glossary.ts';
import { parseYaml } from '../../templates/questionnaires/load-questionnaire.ts';
import { accepted, shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const glossary = accepted(parseGlossary(accepted(parseYaml('glossary.yaml', readFileSync('templates/glossary.yaml', 'utf8')))));

describe.each(['analysis-tool', 'full-scan', 'quickscan'])('the wording of %s', (id) => {
  const { questionnaire, perspectives } = shippedQuestionnaire(id);
  const { items } = questionnaire;

  it('uses only terms that the glossary explains', () => {
    expect(items.flatMap(({ id: itemId, terms }) => terms.filter((term) => !glossary.term(term)).map((term) => `${itemId}: ${term}`))).toEqual([]);
  });

  it.each([['nl', 20], ['en', 24]] as const)('is in whole, short sentences: %s, at most %i words', (language, mostWords) => {
    const sentences = [
      ...items.flatMap(({ kind, about, example, question, levels }) => [about, example, question, ...(kind === 'rubric' ? levels : [])]),
      ...perspectives.flatMap(({ what, first }) => [what, first]),
    ].flatMap(({ [language]: text }) => text.split(/(?<=[.?!])\s+/));
    expect(sentences.filter((sentence) => !/[.?!]$/.test(sentence) || sentence.split(' ').length > mostWords)).toEqual([]);
  });

  it('gives no two perspectives the same action or first step', () => {
    const said = perspectives.flatMap(({ what, first }) => [what.nl, first.nl]);
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });
});
