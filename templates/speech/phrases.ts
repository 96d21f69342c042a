/**
 * Phrases: small parts of sentences that many messages share, in one person's language.
 * May import: flows, templates/speech.
 */
import type { Judgement } from '../../flows/answer.ts';
import type { Language } from '../../flows/language.ts';
import type { Item } from '../../flows/questionnaire.ts';
import type { Discipline, Role } from '../../flows/people.ts';
import type { Progress } from '../../flows/say.ts';
import { lists, wholes } from './formats.ts';
import { textsIn } from './texts.ts';

/** Names in a sentence. */
const mostNamed = 8;

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
  return lists[language].format(names);
}

/** "Anna, Bram, Chris en nog 4": as many names as a sentence bears. */
export function fewListed(names: readonly string[], language: Language): string {
  const rest = names.length - mostNamed;
  return rest <= 0 ? listed(names, language) : `${names.slice(0, mostNamed).join(', ')} ${textsIn(language).words.andMore(rest)}`;
}

/** "Fatima": how the bot greets; the full name stays where people look each other up. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "5.000". */
export function wholeNumber(value: number, language: Language): string {
  return wholes[language].format(value);
}

/** As much of an option, and of an answer in own words, as is said back. */
const longestOptionBack = 80;
const longestTextBack = 160;

/** "3", "4 (mee eens)", "weet ik niet", "GIS en Excel", "12 medewerkers", or the beginning of a text. @param item `undefined`: it is gone since */
export function judgementWords(judgement: Judgement, item: Item | undefined, language: Language): string {
  switch (judgement.kind) {
    case 'level': {
      const step = item?.kind === 'scale' ? item.levels[judgement.level - 1]?.[language] : undefined;
      return step === undefined ? String(judgement.level) : `${judgement.level} (${lowerFirst(step)})`;
    }
    case 'options': {
      const { otherNamely } = textsIn(language).words;
      const taken = item && 'options' in item ? item.options.filter(({ id }) => judgement.options.includes(id)).map(({ text }) => shortened(text[language], longestOptionBack)) : judgement.options;
      return listed([...taken, ...(judgement.other === null ? [] : [otherNamely(judgement.other)])], language);
    }
    case 'number': {
      const value = wholeNumber(judgement.value, language);
      return item?.kind === 'number' ? `${value} ${item.unit[language]}` : value;
    }
    case 'text':
      return shortened(judgement.text.replace(/\s+/g, ' '), longestTextBack);
    default:
      return textsIn(language).words.withheld[judgement.kind];
  }
}

/** "3", "12 medewerkers", or "‘weet ik niet’": for the middle of a sentence. */
export function quotedJudgement(judgement: Judgement, item: Item, language: Language): string {
  const words = judgementWords(judgement, item, language);
  return judgement.kind === 'level' || judgement.kind === 'number' ? words : `‘${words}’`;
}

/** "Mee eens" → "mee eens"; "AVG" stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
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
