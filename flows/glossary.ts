/**
 * Glossary: every term that an item uses, found by name, synonym, plural or a near miss.
 * May import: flows, zod, fastest-levenshtein. Pure: the caller reads the file.
 */
import { z } from 'zod';
import { languages, type Language, type Localised } from './language.ts';
import { fold, isNearMiss } from './spelling.ts';
import type { Result } from './result.ts';

export interface Term {
  readonly id: string;
  readonly name: Localised;
  readonly explanation: Localised;
  readonly example: Localised;
  /** Other words for it: synonyms, plurals, the full form of an abbreviation. */
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
}

export interface Glossary {
  readonly terms: readonly Term[];
  readonly term: (id: string) => Term | undefined;
  /** The term that a person means, in either language; a typo is forgiven where only one term is near. */
  readonly find: (text: string) => Term | undefined;
}

const text = (max: number) => z.string().trim().min(1).max(max);
const localised = (max: number) => z.strictObject({ nl: text(max), en: text(max) });
const glossaryFile = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens'),
      name: localised(60),
      explanation: localised(400),
      example: localised(300),
      synonyms: z.strictObject({ nl: z.array(text(60)), en: z.array(text(60)) }),
    }),
  ),
});

/** Checks and compiles the glossary file. Pure. Lists every fault, also two terms that claim the same word. */
export function parseGlossary(content: unknown): Result<Glossary> {
  const result = glossaryFile.safeParse(content);
  if (!result.success) {
    return { ok: false, issues: result.error.issues.map(({ path, message }) => ({ path: ['glossary', ...path].map(String).join(' › '), message })) };
  }
  const { terms } = result.data;
  const issues = [];
  const byWord = new Map<string, Term>();
  const byId = new Map<string, Term>();
  for (const term of terms) {
    if (byId.has(term.id)) issues.push({ path: `glossary › ${term.id}`, message: 'is there twice; keep one' });
    byId.set(term.id, term);
    for (const word of languages.flatMap((language) => [term.name[language], ...term.synonyms[language]])) {
      const key = keyOf(word);
      const owner = byWord.get(key);
      if (owner && owner.id !== term.id) issues.push({ path: `glossary › ${term.id}`, message: `claims "${word}", which ${owner.id} has already` });
      byWord.set(key, term);
    }
  }
  if (issues.length > 0) return { ok: false, issues };

  const find = (spoken: string): Term | undefined => {
    const key = keyOf(spoken);
    const exact = byWord.get(key);
    if (exact) return exact;
    const near = new Set([...byWord].filter(([word]) => isNearMiss(key, word)).map(([, term]) => term));
    const [only, other] = near;
    return other ? undefined : only;
  };
  return { ok: true, value: { terms, term: (id) => byId.get(id), find } };
}

/** One word for "data lake", "data-lake" and "datalake". */
function keyOf(word: string): string {
  return fold(word).replace(/[ -]/g, '');
}
