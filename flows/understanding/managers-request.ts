/**
 * Managers request: what an account manager wants of the account managers: "accountmanagers", "benoem Otto Oud, otto@… als accountmanager",
 * "vervang accountmanager Nadia door Otto Oud, otto@…", "verwijder accountmanager Otto".
 * May import: flows. Pure.
 */
import { fold } from '../spelling.ts';
import { peopleIn, type PersonRead } from './people-reading.ts';

/** `leaving`: as typed; `null`: nobody. `isList`: only who they are is asked. */
export interface ManagersRequest {
  readonly request: 'managers';
  readonly leaving: string | null;
  readonly people: readonly PersonRead[];
  readonly isList: boolean;
}

/** Pure; total. @returns `null` when it is about nobody of them */
export function managersRequestIn(text: string): ManagersRequest | null {
  const folded = fold(text.slice(0, 200));
  if (listing.test(folded)) return { request: 'managers', leaving: null, people: [], isList: true };
  const replaced = replacing.exec(text);
  if (replaced) return { request: 'managers', leaving: (replaced[1] ?? '').trim(), people: peopleIn(replaced[2] ?? '').slice(0, 1), isList: false };
  const removed = removing.exec(text);
  if (removed) return { request: 'managers', leaving: (removed[1] ?? '').replace(/[.!]+$/u, '').trim(), people: [], isList: false };
  if (!naming.test(folded)) return null;
  return { request: 'managers', leaving: null, people: peopleIn(text.replace(words, '').replace(tail, '')), isList: false };
}

const listing = /^(?:toon |show |wie zijn (?:de )?|who are (?:the )?)?(?:de |the |alle |all )?account ?managers$/u;
const replacing = /^\s*(?:vervang|replace)\s+(?:de\s+|the\s+)?account ?manager\s+(.+?)\s+(?:door|with|by)\s+(.+)$/isu;
const removing = /^\s*(?:verwijder|schrap|remove)\s+(?:de\s+|the\s+)?account ?manager\s+([^@]+)$/isu;
const naming = /^(?:voeg |benoem |add |name |nieuwe |new )?(?:de |the |een |an? )?account ?managers?(?= |$)|^(?:voeg|benoem|add|name) .*(?:als|as) (?:an? )?account ?managers?$/u;
const words = /^\s*(?:voeg|benoem|add|name|nieuwe|new)?\s*(?:de\s+|the\s+|een\s+|an?\s+)?(?:account ?managers?)?(?:\s+toe)?\s*:?\s*/iu;
const tail = /\s+(?:toe|(?:als|as)\s+(?:an?\s+)?account ?managers?)\s*[.!]?\s*$/iu;
