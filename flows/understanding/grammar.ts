/**
 * Grammar: the small words around numbers and items, and the part that each plays, so that "nee, vraag 3 moet 2 zijn" and "change 12"
 * can be recognised as a pattern in which one token is one letter.
 * May import: flows. Pure.
 */
import type { Judgement } from '../answer.ts';
import { lexicon } from './lexicon.ts';
import { numberIn } from './numbers.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';
import { fold, isNearMiss, phrasesIn, wordsOf } from '../spelling.ts';

const partsOfSpeech = {
  /** Change; needs the item next. */
  V: 'wijzig|wijzigen|wijzig mijn antwoord|verander|veranderen|verander mijn antwoord|aanpassen|pas aan|corrigeer|corrigeren|herzie|herzien|nog wijzigen|nog veranderen|nog aanpassen|still change|change|change my answer|edit|correct|modify|update|adjust|amend|alter',
  /** Put; may have a level next just as well. */
  D: 'zet|maak|geef|zetten|set|make|give|put',
  /** Go to. */
  G: 'ga naar|ga terug naar|terug naar|terug|spring naar|open|toon|bekijk|ik wil naar|breng me naar|go to|go back to|back to|back|jump to|show|show me|revisit|take me to|return to|goto|view|see',
  /** Make it; changes what is at hand. */
  M: `maak er|maak er een|maak daar|maak daar een|maak het|maak dat|maak hiervan|zet hem op|zet het op|zet dit op|verander het in|verander dit in|wijzig het in|wijzig dit naar|make it|make it a|make that|make that a|set it to|change it to
    |change that to|change this to|make this`,
  Q: 'vraag|item|vraagnummer|vraag nummer|stelling|onderdeel|question|question number|item number|q',
  /** Number: of an item or of a level. */
  R: 'nr|nummer|number|punt',
  L: 'niveau|level|optie|option|letter|antwoord|answer|mijn antwoord|my answer|score|cijfer|keuze|choice',
  T: 'naar|to|into|wordt|worden|becomes|become|moet worden|should become',
  S: 'is|in|op|als|zijn|bedoelde ik|bedoel ik|was|moet|moest|moeten|moet zijn|moest zijn|hoort|hoort te zijn|should be|should have been|must be|has to be|needs to be|ought to be|be|as|are|equals|on',
  B: 'bij|voor|at|for',
  F: 'van|from',
  K: 'en|of|or|and|tot|tussen|between|tot en met|dan wel|versus|vs|either|through|-',
  c: 'nu|huidig|huidige|huidig niveau|now|current|currently|the current level|op dit moment|vandaag|today|present',
  m: `ambitie|ambition|ambitieniveau|ambition level|straks|later|doel|gewenst|gewenste|goal|target|desired|streefniveau|in the future|over een paar jaar|over een jaar|toekomst|in de toekomst|the ambition level|we willen naar|wij willen naar|willen naar|we willen|wij willen|we want to get to|we want to reach
    |we want to be at|we want to be|we want|we aim for|aim for|streven naar|we streven naar|groeien naar|graag naar`,
  /** No, I mean. */
  O: `nee|neen|no|sorry|oeps|oops|ik bedoel|ik bedoelde|i mean|i meant|correctie|correction|nee toch|toch maar|fout|verkeerd|wrong|i meant to say|ik bedoelde te zeggen|bij nader inzien|on second thought|my mistake|foutje|wacht|wait|nope`,
  /** "Eigenlijk": at the start "I mean", further on of no weight. */
  E: 'eigenlijk|actually',
  /** Agrees before it says what. */
  Z: 'ja|yes|yeah|jep|yep|ok|oke|okay|prima|klopt',
  /** Not sure. */
  H: `misschien|maybe|perhaps|ofzo|of zo|zoiets|zoiets als|ongeveer|zo ongeveer|rond|rond de|around|about|roughly|approximately|something like|waarschijnlijk|probably|geloof ik|ik geloof|ik gok|gok ik|i guess|guess|i suppose|ik twijfel|twijfel|ik zit te twijfelen|ik twijfel tussen|twijfelen|ergens|somewhere
    |vermoedelijk|mogelijk|possibly|eventueel|zou kunnen|could be|might be|kan zijn|or so|ik weet niet zeker|might|kan|could|wellicht|zou|ik denk dat|i think that`,
  /** "Toch": at the start "I mean", further on "isn't it". */
  Y: 'toch|rather',
  /** Of no weight. */
  A: `de|het|een|the|a|an|ik|i|ik wil|ik wil graag|ik zou graag|mag ik|kan ik|kun je|kan je|kunt u|wil je|can i|can you|could you|could i|may i|i want|i want to|i would like|i would like to|id like|id like to|i need to|let me|laat me
    |we|wij|u|me|mij|dit|dat|it|this|that|its|thats|hier|here|er|ik denk|denk ik|denk|i think|think|volgens mij|volgens ons|naar mijn mening|in my opinion|in my view|wat mij betreft|voor mij|voor ons|for me|for us|bij ons|with us
    |ik zeg|ik zou zeggen|zou zeggen|i would say|id say|zeggen|say|ik kies|kies|kies voor|ik kies voor|i choose|choose|i pick|pick|i take|take|neem|ik neem|ga voor|ik ga voor|i go for|ill go for|id go for|id go with|lets say|zeg maar|zeg|ill go with|i go with|go for|go with|doe|doe maar|do
    |geef maar|ik geef|i give|we zijn|wij zijn|we are|were|we zitten op|wij zitten op|zitten|zit|staan|staat|sta|onze|ons|our|mijn|my|dus|so|maar|dan|then|just|gewoon|graag|please|aub|alsjeblieft|svp|hoor|zeker|definitely|sure|past|past het best
    |het best|best|fits best|fits|lijkt me|lijkt mij|het lijkt me|seems right|im at|im|i am|ben|om|stap|eh|uh|uhm|hm|hmm|nou|well|echt|really|the answer is|het antwoord is|het is|it is`,
  /** Turns the meaning round. */
  X: 'niet|geen|nooit|zonder|behalve|noch|niks|niets|niemand|not|never|none|no one|noone|nobody|without|except|neither|nor|dont|doesnt|isnt|wont|cant|cannot|shouldnt|arent|wasnt|aint|nothing',
  /** Look like a number, and are none. */
  W: 'at first|at last|at least|for one|one day|one by one|een voor een|een van de|een van|one of the|one of|op een|in een|een paar|een beetje|ten eerste|ten minste|ten slotte|this one|that one|which one|any one|another one|the one|er een|only one|nog een|another|top 3',
} as const;

/** N: a number or item. J: a judgement without a level. */
export type Kind = keyof typeof partsOfSpeech | 'N' | 'J';

export interface Token {
  readonly kind: Kind;
  /** As said, folded. */
  readonly words: string;
  /** Of N: the number, which may be a fraction or out of any range; `null` where it can only be an item. */
  readonly number: number | 'highest' | null;
  /** Of J. */
  readonly judgement: Judgement | null;
}

/** More words than this are prose, no pattern. */
const mostWords = 24;

const kindOf = new Map<string, Kind>(
  Object.entries(partsOfSpeech).flatMap(([kind, list]) => phrasesIn(list).map((phrase) => [phrase, kind as keyof typeof partsOfSpeech] as const)),
);
const withheld = new Map<string, Judgement>(
  (['unknown', 'not-my-field', 'skipped'] as const).flatMap((kind) => Object.values(lexicon[kind]).flatMap(phrasesIn).map((phrase) => [phrase, { kind }] as const)),
);
const longestPhrase = Math.max(...[...kindOf.keys(), ...withheld.keys()].map((phrase) => wordsOf(phrase).length));
const extremes = new Map<string, number | 'highest'>([['laatste', 'highest'], ['hoogste', 'highest'], ['last', 'highest'], ['highest', 'highest'], ['laagste', 1], ['lowest', 1]]);
/** Verbs and nouns whose slips are forgiven. */
const forgiven = [...kindOf].filter(([phrase, kind]) => 'VQG'.includes(kind) && /^\S{5,}$/.test(phrase));

/** Words that turn a meaning round. */
export const negations: ReadonlySet<string> = new Set(phrasesIn(partsOfSpeech.X));

/** Every word that plays a part here, or looks like one that does: it is never a slip for another. */
export const ownWords: ReadonlySet<string> = new Set([
  ...[...kindOf.keys()].flatMap(wordsOf),
  ...wordsOf('eerder there smart water laten lopen traag kraag chance lever right quite fouten staart start weten later layer'),
]);

/**
 * The tokens of an utterance. Pure; total.
 * @returns none where it has so many words that it is prose
 */
export function tokensOf(text: string, questionnaire: Questionnaire): readonly Token[] {
  const plain = fold(text.replace(/(\d)\s?½/g, '$1.5').replace(/[-=]{0,3}>|[→⇒➔➜]/g, ' to ').replace(/[=:]/g, ' equals '))
    .replace(/^pas (.+) aan\b/, 'wijzig $1')
    .replace(/ (?:en een half|en een halve|and a half)\b/, '+')
    .replace(/^((?:ik )?)sla (.+) over\b/, '$1overslaan $2');
  const words = wordsOf(plain).flatMap((word) => apart(word, questionnaire));
  if (words.length > mostWords) return [];
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const token = tokenAt(words, at, tokens.at(-1)?.kind ?? null, questionnaire);
    tokens.push(token);
    at += wordsOf(token.words).length;
  }
  return tokens;
}

/** The item that a word names: "12", "u3", "U-3", "twaalf". */
export function itemNamed(words: string, { items }: Questionnaire): Item | undefined {
  const number = numberIn(words);
  const name = number === undefined ? words.replaceAll(/[ -]/g, '') : String(number);
  return items.find(({ id }) => id.toLowerCase() === name);
}

/** "vraag3" → "vraag 3"; "2-3" → "2 - 3"; "u-3" and "u 3" stay for the item U3, where there is one. */
function apart(word: string, questionnaire: Questionnaire): readonly string[] {
  if (itemNamed(word, questionnaire)) return [word];
  const glued = /^(?:(?<noun>vraag|item|question|q|nr|niveau|level|optie|option)(?<number>\d{1,3})|(?<from>\d+)-(?<to>\d+))$/.exec(word)?.groups;
  if (!glued) return [word];
  return [glued['noun'] ?? glued['from'] ?? '', ...(glued['from'] === undefined ? [] : ['-']), glued['number'] ?? glued['to'] ?? ''];
}

function tokenAt(words: readonly string[], at: number, before: Kind | null, questionnaire: Questionnaire): Token {
  const spaced = `${words[at] ?? ''} ${words[at + 1] ?? ''}`;
  if (/^[a-z] \d{1,2}$/.test(spaced) && itemNamed(spaced, questionnaire)) return { ...nothing, kind: 'N', words: spaced };
  const phrase = phraseAt(words, at);
  if (phrase && phrase.words.includes(' ')) return phrase;
  const word = words[at] ?? '';
  // "The third one": counts nothing.
  if (word === 'one' && before === 'N') return { ...nothing, kind: 'A', words: word };
  const number = numberAt(words, at, before);
  if (number !== undefined) return { ...nothing, kind: 'N', words: word, number };
  if (looksLikeItem(word, questionnaire)) return { ...nothing, kind: 'N', words: word };
  if (phrase) return phrase;
  const near = ownWords.has(word) ? undefined : forgiven.find(([meant]) => isNearMiss(word, meant));
  return { ...nothing, kind: near?.[1] ?? 'W', words: word };
}

const nothing = { number: null, judgement: null } as const;

/** The longest phrase of the tables that begins here. */
function phraseAt(words: readonly string[], at: number): Token | null {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    const judgement = withheld.get(phrase);
    if (judgement) return { kind: 'J', words: phrase, number: null, judgement };
    const kind = kindOf.get(phrase);
    if (kind) return { ...nothing, kind, words: phrase };
  }
  return null;
}

/** The number said here. "Een" and "a" are articles, unless nothing follows them or they stand where only a number can. */
function numberAt(words: readonly string[], at: number, before: Kind | null): number | 'highest' | undefined {
  const word = words[at] ?? '';
  const next = words[at + 1];
  const isAlone = next === undefined || kindOf.get(next) === 'K' || before === 'K';
  const isNamed = before === 'L' || before === 'Q' || before === 'R';
  if (word === 'een' && !isAlone && !isNamed) return undefined;
  if (/^[a-h]$/.test(word)) return (isAlone && (word !== 'a' || words.length < 4 || before === 'S')) || before === 'L' ? word.charCodeAt(0) - 96 : undefined;
  return extremes.get(word) ?? numberIn(word);
}

/** "u99" has the shape of an item, whether it exists or not: its letter is one that items have. */
function looksLikeItem(word: string, questionnaire: Questionnaire): boolean {
  const shape = /^(?<letter>[a-z]?)-?\d{1,3}[a-z]?$/.exec(word)?.groups;
  if (!shape) return false;
  return questionnaire.items.some(({ id }) => id.toLowerCase().startsWith(shape['letter'] ?? ''));
}

/**
 * Matches a pattern against tokens, a letter each.
 * @param pattern with the `d` flag where it has named groups
 * @returns the token of each named group that took part; `null` when the pattern does not match
 */
export function matchTokens(pattern: RegExp, tokens: readonly Token[]): Readonly<Record<string, Token | undefined>> | null {
  const match = pattern.exec(patternOf(tokens));
  if (!match) return null;
  const groups = match.indices?.groups ?? {};
  return Object.fromEntries(
    Object.keys(groups).map((name) => {
      const span = groups[name];
      return [name, span && tokens[span[0]]];
    }),
  );
}

/** The letters of tokens. */
export function patternOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind }) => kind).join('');
}
