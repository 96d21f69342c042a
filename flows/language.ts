/**
 * Languages: the two that every text exists in. Dutch is the reference.
 * May import: nothing.
 */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Localised = Readonly<Record<Language, string>>;
