/**
 * Desk request: what a process director wants done: "verplaats de workshop naar 12 maart", a pasted list of people, "herinner iedereen die nog moet".
 * Sentences with a verb at the front and something behind it; single phrases are in the lexicon.
 * May import: flows. Pure.
 */
import type { Question } from '../access.ts';
import { fold } from '../spelling.ts';
import { peopleIn, type PersonRead } from './people-reading.ts';

export type DeskRequest =
  | { readonly request: 'set-date'; readonly text: string }
  | { readonly request: 'propose'; readonly text: string }
  | { readonly request: 'add'; readonly people: readonly PersonRead[] }
  /** `spoken`: who leaves, as typed. */
  | { readonly request: 'replace'; readonly spoken: string; readonly successor: PersonRead }
  | { readonly request: 'remove'; readonly spoken: string }
  /** `spoken`: whom, as typed; `null`: everyone who is not done. */
  | { readonly request: 'remind'; readonly spoken: string | null }
  | { readonly request: 'who-sees' };

const longest = 6000;

/** Pure; total. @returns `null` when it is none of these */
export function deskRequestIn(text: string): DeskRequest | null {
  if (text.length > longest) return null;
  const folded = fold(text.slice(0, 200)).replace(leadIn, '');
  if (whoSees.test(folded)) return { request: 'who-sees' };
  const remind = reminding.exec(folded);
  if (remind) {
    const spoken = (remind[1] ?? remind[2] ?? remind[3] ?? '').trim();
    return { request: 'remind', spoken: spoken === '' || everyone.test(spoken) ? null : spoken };
  }
  const replaced = replacing.exec(text);
  const successor = replaced && peopleIn(replaced[2] ?? '')[0];
  if (replaced && successor) return { request: 'replace', spoken: (replaced[1] ?? '').trim(), successor };
  if (stepping.test(folded)) return { request: 'remove', spoken: 'mij' };
  const removed = removing.exec(folded);
  if (removed && !text.includes('@')) return { request: 'remove', spoken: (removed[1] ?? removed[2] ?? '').trim() };
  if (proposing.test(folded)) return { request: 'propose', text: behind(text, proposing) };
  if (moving.test(folded)) return { request: 'set-date', text };
  const people = peopleIn(text.replace(/^\s*(?:voeg(?:\s+toe)?|toevoegen|nodig uit|deelnemers?|groep|add|invite|participants?)\b\s*:?/iu, ''));
  return people.length > 0 ? { request: 'add', people } : null;
}

/** Which question of the access table a request is. */
export function questionOf({ request }: DeskRequest): Question {
  switch (request) {
    case 'set-date':
    case 'propose':
      return 'plan';
    case 'add':
    case 'replace':
    case 'remove':
      return 'compose';
    case 'remind':
      return 'remind';
    case 'who-sees':
      return 'talk';
  }
}

const leadIn = /^(?:ik wil(?: graag)?|kun je|kan je|wil je|kunt u|graag|please|can you|could you|i want to|id like to) /u;
const whoSees = /^(?:wat|what) (?:ziet|zien|kan|kunnen|krijgt|krijgen|does|do|can) (?:de |een |the |a )?(?:facilitator|facilitators|begeleider|begeleiders)(?: te zien| zien| see| van ons)?$|^(?:wie ziet wat|wie ziet de antwoorden|wie kan de antwoorden zien|who sees what|who sees the answers)$/u;
const reminding = /^(?:herinner|stuur (?:een )?herinnering (?:aan|naar)|remind|send (?:a )?reminder to) (.+)$|^stuur (?!(?:me|mij|een) )(.+?) (?:even |nog )?(?:een )?herinnering$|^(?!(?:me|mij) )(.+) herinneren$|^stuur (?:een herinnering|herinneringen)$|^send (?:a reminder|reminders)$/u;
const everyone = /^(?:iedereen|allemaal|alle deelnemers|de rest|de anderen|wie nog niet|wie nog moet|everyone|everybody|all|the rest|the others)/u;
const replacing = /^\s*(?:vervang|replace)\s+(.+?)\s+(?:door|with|by)\s+(.+)$/isu;
const removing = /^(?:verwijder|schrap|haal|remove|take out) (.+?)(?: weg| uit de groep| uit de scan| from the group| from the scan)?$|^(.+?) doet niet meer mee$/u;
const stepping = /^(?:ik )?(?:stop|stop ermee|ga weg|vertrek|leave|quit)(?: als (?:procesregisseur|regisseur)| as process director)$|^(?:i am leaving|ik ben geen procesregisseur meer)(?: as process director)?$/u;
const proposing = /^(?:stel (?:de )?(?:datum|data|dagen) voor|stel voor|data voorstellen|propose(?: dates| days)?)(?= |$)/u;
const moving = /^(?:verplaats|verzet|verschuif|plan|zet|move|reschedule|plan|set|schedule)(?: de| the)? workshop(?= |$)|^(?:kan )?(?:de |the )?workshop (?:wordt|gaat|is|moet|becomes)? ?(?:verplaatsen |verzetten |verschuiven |plannen )?(?:naar|op|to|on)(?= )/u;

/** What is typed behind the words that a request begins with. */
function behind(text: string, start: RegExp): string {
  const words = (start.exec(fold(text).replace(leadIn, ''))?.[0] ?? '').split(' ').length;
  return text.split(/\s+/u).slice(words).join(' ');
}
