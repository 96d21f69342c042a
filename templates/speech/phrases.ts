/**
 * Phrases: small parts of sentences that many messages share, in one person's language.
 * May import: flows, templates/speech.
 */
import type { Judgement } from '../../flows/answer.ts';
import type { Language } from '../../flows/language.ts';
import type { Discipline, Role } from '../../flows/people.ts';
import type { Progress } from '../../flows/say.ts';
import { locales } from './dates.ts';
import { textsIn } from './texts.ts';

/** "Openbare orde en veiligheid". */
export function disciplineName(discipline: Discipline, language: Language): string {
  return textsIn(language).words.disciplines[discipline];
}

/** "procesregisseur", in lower case. */
export function roleName(role: Role, language: Language): string {
  return textsIn(language).words.roles[role];
}

/** "Anna, Bram en Chris". */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
}

/** "Fatima": how the bot greets; the full name stays where people look each other up. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "5.000". */
export function wholeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 }).format(value);
}

/** "3", or "weet ik niet". */
export function judgementWords(judgement: Judgement, language: Language): string {
  return judgement.kind === 'level' ? String(judgement.level) : textsIn(language).words.withheld[judgement.kind];
}

/** "3", or "‘weet ik niet’": for the middle of a sentence. */
export function quotedJudgement(judgement: Judgement, language: Language): string {
  return judgement.kind === 'level' ? String(judgement.level) : `‘${judgementWords(judgement, language)}’`;
}

/** "nog ongeveer 18 minuten". */
export function timeLeft({ minutesLeft }: Progress, language: Language): string {
  return textsIn(language).words.minutesLeft(minutesLeft);
}

/** The text itself where it fits in `longest` characters, else its beginning with "…". Never cuts a character in two. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.trimEnd()}…`;
}

/** What a person typed, short enough to be said back in a sentence. */
export function spokenBack(typed: string): string {
  return shortened(typed, 60);
}
