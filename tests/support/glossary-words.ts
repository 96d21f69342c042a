/** Which terms of the glossary a text uses, in so many words, and which of its words nobody explains. */
import { languages, type Language } from '../../flows/language.ts';
import { fold } from '../../flows/spelling.ts';
import { shippedGlossary } from './published-texts.ts';

const namesOf = ({ name, synonyms }: (typeof shippedGlossary.terms)[number], language: Language) => [name[language], ...synonyms[language]];

/** Single words of all names and synonyms, without the small ones: "van" is none, "BI" of "Power BI" is one. */
const words = new Set(
  languages
    .flatMap((language) => shippedGlossary.terms.flatMap((term) => namesOf(term, language)))
    .flatMap((name) => name.split(' '))
    .filter((word) => word.length > 3 || abbreviationsIn(word).length > 0)
    .map(fold),
);

/** Whether the reader finds this word, or a name with it, in the glossary. Abbreviations have to be there themselves. */
export function isExplained(word: string): boolean {
  return words.has(fold(word)) || shippedGlossary.find(word) !== undefined;
}

/** An abbreviation or a name of a program: more than one capital, or a capital behind a small letter. A hyphen or 's behind it is not part of it. */
export function abbreviationsIn(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word));
}

/** Ids of terms that stand in the text by a name, synonym or plural, letter for letter but for capitals. */
export function termsIn(text: string, language: Language, isEveryday: (word: string) => boolean): readonly string[] {
  const read = ` ${fold(text)} `;
  return shippedGlossary.terms.filter((term) => namesOf(term, language).some((name) => !isEveryday(fold(name)) && read.includes(` ${fold(name)} `))).map(({ id }) => id);
}
