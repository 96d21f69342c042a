/**
 * People reading: names, e-mail addresses and functions, one person a line, as they are typed or pasted from a list or a spreadsheet.
 * May import: flows. Pure.
 */
import type { Discipline } from '../people.ts';
import { disciplineIn } from './discipline-reading.ts';

export interface PersonRead {
  /** Empty where none is written. */
  readonly name: string;
  /** Empty where none is written. */
  readonly email: string;
  readonly discipline: Discipline | null;
}

const address = /[^\s<>,;:()"]+@[^\s<>,;:()"]+/u;
const mostPeople = 60;

/** Everyone in a text: each line, or part between semicolons, that holds an address. Pure; total. */
export function peopleIn(text: string): readonly PersonRead[] {
  return text
    .split(/\r?\n|;(?=[^@]*@[^@]*$)/u)
    .filter((line) => line.includes('@'))
    .slice(0, mostPeople)
    .map(personIn);
}

function personIn(line: string): PersonRead {
  const email = address.exec(line)?.[0].replace(/[.]+$/u, '') ?? '';
  const around = line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, '').split(email || '@');
  const [before = '', ...behind] = around;
  const parts = [...before.split(/[,;\t|<(–]|\s-\s/u), ...behind.join(' ').split(/[,;\t|>)–]|\s-\s/u)].map((part) => part.replace(/["<>()]/gu, ' ').replace(/\s+/gu, ' ').trim()).filter((part) => part !== '');
  const works = parts.filter((part) => disciplineIn(part) !== null);
  const name = parts.find((part) => !works.includes(part)) ?? '';
  return { name, email, discipline: works.length > 0 ? disciplineIn(works.join(' ')) : null };
}
