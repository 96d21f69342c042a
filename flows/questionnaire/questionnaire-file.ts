/**
 * Questionnaire file: the shape of the files that a questionnaire is written in, format 1, with a message for every way to get it wrong.
 * May import: flows, zod. Pure.
 */
import { z } from 'zod';
import { languages, type Localised } from '../language.ts';

/** Longest text of a level, an option or a statement: they are read in a chat window on a phone. */
export const longestLevelText = 250;
/** A rubric has this many described levels. */
export const levelCounts = { fewest: 4, most: 5 } as const;
/** Steps of a named scale, and options of a choice: what a card can list and a person can weigh. */
const scaleSteps = { fewest: 2, most: 7 } as const;
const optionCounts = { fewest: 2, most: 20 } as const;
const largestNumber = 1_000_000_000;

export const itemKinds = ['rubric', 'scale', 'single', 'multiple', 'number', 'text'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A text in every language, trimmed. */
export const localisedText = (max = 600) => z.strictObject(Object.fromEntries(languages.map((language) => [language, text(max)])) as Record<keyof Localised, z.ZodString>);
const text = (max: number) => z.string().trim().min(1, 'is empty; write the text').max(max, `is longer than ${max} characters; shorten it`);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

const numberInQuotes = 'must be a number such as 12 or U3, in quotes';
export const itemIdText = z.string(numberInQuotes).regex(/^[A-Z]?[0-9]{1,2}[a-zA-Z]?$/, numberInQuotes);

const statement = localisedText(longestLevelText);
const own = {
  id: itemIdText,
  theme: slug.optional(),
  title: localisedText(60),
  about: localisedText(200),
  example: localisedText(400),
  question: localisedText(300),
  terms: z.array(slug),
};
const scored = z.boolean().default(true);
const unscored = z.literal(false, 'is for rubric and scale items only; take it away').default(false);
const options = z
  .array(z.strictObject({ id: slug, ...Object.fromEntries(languages.map((language) => [language, text(longestLevelText)])) } as { id: typeof slug } & Record<keyof Localised, z.ZodString>))
  .min(optionCounts.fewest, `must have at least ${optionCounts.fewest} options`)
  .max(optionCounts.most, `must have at most ${optionCounts.most} options`);
const other = z.boolean().default(false);
const bound = z.int('must be a whole number').min(-largestNumber, 'is too small to be meant').max(largestNumber, 'is too large to be meant');

const levelsMessage = `must have ${levelCounts.fewest} or ${levelCounts.most} levels, lowest first`;
const kindMessage = `is none of ${itemKinds.join(', ')}`;

/** One item. Without a kind it is a rubric, as all items of the analysis tool are. */
export const itemFile = z.preprocess(
  (item) => (typeof item === 'object' && item !== null && !('kind' in item) ? { ...item, kind: 'rubric' } : item),
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ ...own, kind: z.literal('rubric'), scored, levels: z.array(localisedText(longestLevelText)).min(levelCounts.fewest, levelsMessage).max(levelCounts.most, levelsMessage) }),
      z.strictObject({ ...own, kind: z.literal('scale'), scored, scale: slug, statement }),
      z.strictObject({ ...own, kind: z.literal('single'), scored: unscored, statement, options, other }),
      z.strictObject({ ...own, kind: z.literal('multiple'), scored: unscored, statement, options, other }),
      z.strictObject({ ...own, kind: z.literal('number'), scored: unscored, statement, unit: localisedText(40), min: bound, max: bound }),
      z.strictObject({ ...own, kind: z.literal('text'), scored: unscored, statement }),
    ],
    { error: kindMessage },
  ),
);

export const moduleFile = z.strictObject({
  id: slug,
  title: localisedText(60),
  about: localisedText(300),
  status: z.enum(['final', 'draft']),
  items: z.array(itemFile).min(1),
});

/** Nobody has an axis for more; every one of them is worked out and listed. */
const mostThemes = 40;

export const headFile = z.strictObject({
  format: z.literal(1, 'is a format that this version cannot read; use format 1'),
  id: slug,
  version: z.string().min(1).max(40).regex(/^[^+\s]*$/, 'must have no spaces and no plus sign'),
  title: localisedText(80),
  /** `items`: each rubric asks its own; `whole`: one item of the questionnaire asks it for all; `none`: nobody is asked. */
  ambition: z.enum(['items', 'whole', 'none']).default('items'),
  scales: z
    .array(z.strictObject({ id: slug, options: z.array(localisedText(80)).min(scaleSteps.fewest, 'must have at least 2 steps').max(scaleSteps.most, `has more than ${scaleSteps.most} steps`) }))
    .default([]),
  themes: z.array(z.strictObject({ id: slug, title: localisedText(60), number: z.int().min(1).max(99).optional() })).min(1).max(mostThemes, `has more than ${mostThemes} themes`),
  modules: z.array(slug).min(1),
});

export type HeadFile = z.infer<typeof headFile>;
export type ModuleFile = z.infer<typeof moduleFile>;
export type ItemFile = z.infer<typeof itemFile>;
