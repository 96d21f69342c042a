/**
 * Manage request: what an account manager wants: "neem aan", "wijs af: …", "begeleiders: Fenna <fenna@…> en Frits <frits@…>", "vragenlijsten: quickscan".
 * May import: flows. Pure.
 */
import type { Refusable } from '../access.ts';
import { fold } from '../spelling.ts';
import { managersRequestIn, type ManagersRequest } from './managers-request.ts';
import { peopleIn, type PersonRead } from './people-reading.ts';
import { questionnairesIn } from './questionnaire-reading.ts';

export type ManageRequest =
  | ManagersRequest
  | { readonly request: 'list' }
  | { readonly request: 'accept' }
  /** `reason`: empty where none was given. */
  | { readonly request: 'refuse'; readonly reason: string }
  | { readonly request: 'facilitators'; readonly people: readonly PersonRead[] }
  | { readonly request: 'questionnaires'; readonly questionnaires: readonly string[] }
  /** `director`: `null` where none was given. */
  | { readonly request: 'sign-up'; readonly municipality: string; readonly director: PersonRead | null };

const longest = 6000;

/** Pure; total. @returns `null` when it is none of these */
export function manageRequestIn(text: string): ManageRequest | null {
  if (text.length > longest) return null;
  const folded = fold(text.slice(0, 200));
  if (listing.test(folded)) return { request: 'list' };
  if (accepting.test(folded)) return { request: 'accept' };
  const refused = refusing.exec(text);
  if (refused) return { request: 'refuse', reason: (refused[1] ?? '').trim() };
  const managers = managersRequestIn(text);
  if (managers) return managers;
  if (staffing.test(folded)) return { request: 'facilitators', people: peopleIn(onePersonALine(text.replace(staffWords, ''))) };
  if (choosing.test(folded)) return { request: 'questionnaires', questionnaires: questionnairesIn(text) };
  const signed = signing.exec(text);
  if (!signed) return null;
  const [municipality = '', director = ''] = (signed[1] ?? '').split(directing);
  return { request: 'sign-up', municipality: municipality.replace(/\s+aan\s*$/iu, '').replace(/[\s,;:]+$/u, '').trim(), director: peopleIn(director)[0] ?? null };
}

/** Which question of the access table a request is. */
export function questionOfManaging({ request }: ManageRequest): Refusable {
  if (request === 'list') return 'scans';
  if (request === 'managers') return 'managers';
  return request === 'facilitators' || request === 'questionnaires' ? 'staff' : 'admit';
}

const listing = /^(?:(?:toon |laat |show )?(?:alle |all |de |the )?(?:scans|aanmeldingen|sign-ups|signups|lijst|list)(?: zien)?)$/u;
const accepting = /^(?:neem (?:.+ )?aan|aannemen|accepteer|accepteren|goedkeuren|keur (?:.+ )?goed|accept|approve)(?: |$)/u;
const refusing = /^\s*(?:wijs(?:\s+[^:]{1,80}?)?\s+af|afwijzen|weiger|refuse|reject|decline)\b\s*[:,]?\s*(?:want|omdat|because)?\s*(.*)$/isu;
const staffing = /^(?:voeg (?:de )?)?(?:begeleiders?|facilitators?)(?= |$)|^(?:voeg|add|name|benoem) .*(?:als|as) (?:a |the )?(?:begeleider|facilitator)s?$|^(?:add|name|benoem) (?:de |the )?(?:begeleiders?|facilitators?) /u;
const staffWords = /^\s*(?:voeg|add|name|benoem)?\s*(?:de\s+|the\s+)?(?:begeleiders?|facilitators?)?(?:\s+toe)?\s*:?\s*/iu;
const choosing = /^(?:kies (?:de )?|choose (?:the )?)?(?:vragenlijst|vragenlijsten|questionnaire|questionnaires)(?= |$)/u;
const signing = /^\s*(?:meld|nieuwe scan(?: voor)?|sign up|new scan(?: for)?)\s*:?\s+(\S.*)$/isu;
const directing = /[,;]?\s*(?:met|with)?\s*(?:als\s+)?(?:procesregisseur|process director|regisseur|director)\s*:?\s*/iu;

/** "Fenna <fenna@…> en Frits <frits@…>": two people in one line. */
function onePersonALine(text: string): string {
  return text.replace(/(@[^\s,;>]+>?)\s*(?:,|;|&|\ben\b|\band\b)\s+(?=\p{L})/giu, '$1\n');
}
