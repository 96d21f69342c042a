import { describe, expect, it } from 'vitest';
import { parseGlossary, type Glossary } from '../../flows/glossary.ts';
import { sampleGlossary } from '../support/sample-questionnaire.ts';

interface Names {
  readonly nl?: string;
  readonly en?: string;
  readonly synonyms?: readonly string[];
}

const term = (id: string, { nl = id, en = id, synonyms = [] }: Names = {}) => ({
  id,
  name: { nl, en },
  explanation: { nl: 'uitleg', en: 'explanation' },
  example: { nl: 'voorbeeld', en: 'example' },
  synonyms: { nl: synonyms, en: [] },
});
const glossaryOf = (...terms: readonly object[]): Glossary => {
  const result = parseGlossary({ terms });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const issuesOf = (content: unknown): readonly string[] => {
  const result = parseGlossary(content);
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('finding a term', () => {
  it.each([
    ['DPIA', 'dpia'],
    ['dpia’s', 'dpia'],
    ['data protection impact assessment', 'dpia'],
    ['data lake', 'data-lake'],
    ['DataLake', 'data-lake'],
    ['data-lake', 'data-lake'],
    ['datameer', 'data-lake'],
    ['dashbord', 'dashboard'],
    ['dpai', 'dpia'],
    ['signals', 'signaal'],
    ['organised crime', 'ondermijning'],
    ['ondermijnning', 'ondermijning'],
  ])('"%s" is %s', (spoken, id) => {
    expect(sampleGlossary.find(spoken)?.id).toBe(id);
  });

  it.each(['', '?', 'blockchain', 'data', 'lake', 'fc', 'wg', '__proto__', 'constructor', 'x'.repeat(4000)])('"%s" is none', (spoken) => {
    expect(sampleGlossary.find(spoken)).toBeUndefined();
  });

  it('prefers the exact word to a near one', () => {
    const glossary = glossaryOf(term('datalab'), term('datalak'));
    expect(glossary.find('datalak')?.id).toBe('datalak');
  });

  it('does not choose between two terms that are as near', () => {
    const glossary = glossaryOf(term('datalab'), term('datalak'));
    expect(glossary.find('datalax')).toBeUndefined();
  });

  it('forgives a slip where two words of the same term are near', () => {
    expect(glossaryOf(term('dashboard', { synonyms: ['dashboards'] })).find('dashbords')?.id).toBe('dashboard');
  });

  it('gives a term by its id, and none by another word', () => {
    expect(sampleGlossary.term('fg')?.name.en).toBe('DPO');
    expect(sampleGlossary.term('DPO')).toBeUndefined();
  });
});

describe('checking a glossary', () => {
  it('accepts one word for a term in both languages and again as its synonym', () => {
    expect(issuesOf({ terms: [term('dpia', { nl: 'DPIA', en: 'DPIA', synonyms: ['dpia'] })] })).toEqual([]);
  });

  it('refuses two terms that claim one word, hyphens and spaces aside', () => {
    expect(issuesOf({ terms: [term('data-lake', { nl: 'data lake' }), term('meer', { synonyms: ['Data-Lake'] })] })).toEqual(['glossary › meer: claims "Data-Lake", which data-lake has already']);
  });

  it('refuses an id that is there twice', () => {
    expect(issuesOf({ terms: [term('dpia'), term('dpia')] })).toEqual(['glossary › dpia: is there twice; keep one']);
  });

  it('lists every fault with its place', () => {
    const issues = issuesOf({ terms: [{ ...term('Dpia'), example: { nl: '', en: 'x' } }, { ...term('fg'), colour: 'red' }] });
    expect(issues).toHaveLength(3);
    expect(issues[0]).toBe('glossary › terms › 0 › id: must be lower-case letters, digits and hyphens');
    expect(issues.join('\n')).toContain('glossary › terms › 0 › example › nl');
    expect(issues.join('\n')).toContain('colour');
  });

  it.each([null, 'terms', [], {}])('refuses %j', (content) => {
    expect(issuesOf(content).length).toBeGreaterThan(0);
  });
});
