/**
 * Status words: how far everyone is, as sentences and rows. Chat and mail use the same.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { StatusRow } from '../../flows/say.ts';
import type { SuitingCount, SuitingRow } from '../../flows/suiting.ts';
import type { SayOf } from './card.ts';
import { dayAndTime } from './dates.ts';
import { disciplineName, fewListed, listed } from './phrases.ts';
import { textsIn } from './texts.ts';

/** How many are done, and how long it can still be done. */
export function statusStanding({ rows, calendar, daysLeft }: SayOf<'status'>, language: Language): readonly [string, string] {
  const { status } = textsIn(language).desk;
  const taking = rows.filter(({ state }) => state !== 'declined');
  const done = taking.filter(({ state }) => state === 'submitted').length;
  const due = dayAndTime(calendar.answersDueAt, language);
  const left = daysLeft === 0 ? status.today : status.daysLeft(daysLeft);
  return [rows.length === 0 ? status.nobody : status.submitted(done, taking.length), daysLeft < 0 ? status.past(due) : `${status.due(due)} ${left}`];
}

/** Name – function, and state – how many of how many; nothing where nobody was invited yet. */
export function statusLines(rows: readonly StatusRow[], language: Language): readonly { readonly name: string; readonly value: string }[] {
  const { desk: { status }, words } = textsIn(language);
  return rows.map(({ name, discipline, state, answered, total, reach }) => ({
    name: discipline === null ? name : status.nameAndFunction(name, disciplineName(discipline, language)),
    value: state === 'declined' ? words.states.declined : [`${words.states[state]} – ${words.nOfM(answered, total)}`, ...(reach && state !== 'submitted' ? [status.reach[reach.by](reach.why && status.why[reach.why])] : [])].join('; '),
  }));
}

export interface StatusCount {
  readonly name: string;
  readonly people: number;
  readonly isDone: boolean;
}

const order: readonly StatusRow['state'][] = ['submitted', 'busy', 'not-started', 'quiet', 'human-asked', 'declined'];

/** How many are in each state that anyone is in, the farthest first; who is not done and cannot be reached counts once more at the end. */
export function statusCounts(rows: readonly StatusRow[], language: Language): readonly StatusCount[] {
  const { desk: { status }, words } = textsIn(language);
  const states = order.map((state) => ({ name: words.states[state], people: rows.filter((row) => row.state === state).length, isDone: state === 'submitted' }));
  const unreached = rows.filter(({ state, reach }) => reach?.by === 'nothing' && state !== 'submitted' && state !== 'declined').length;
  return [...states, { name: status.unreached, people: unreached, isDone: false }].filter(({ people }) => people > 0);
}

/** The same in one sentence. */
export function statusCountLine(counts: readonly StatusCount[], language: Language): string {
  const { status } = textsIn(language).desk;
  return `${status.caption}: ${counts.map(({ name, people }) => status.count(name, people)).join(', ')}.`;
}

/** Which step it is, who is missing, and what to do next. */
export function statusNext({ step, who, missing, next, open, suiting }: SayOf<'status'>, language: Language): readonly string[] {
  const { status } = textsIn(language).desk;
  const names = listed(missing.map((discipline) => disciplineName(discipline, language)), language);
  return [
    who === null ? status.over : status.step(step, textsIn(language).words.roles[who]),
    ...(missing.length === 0 ? [] : [status.missing(names)]),
    ...(suiting ? suitingLines(suiting, language) : []),
    suiting && next === 'set-date' ? textsIn(language).scan.suit.set(dayAndTime(bestOf(suiting).at, language)) : next === 'remind' || next === 'ring' ? status.next[next](fewListed(open, language)) : status.next[next],
  ];
}

/** How many can come on each proposed day, and who has not said. */
function suitingLines({ rows, participants, facilitators, open }: SuitingCount, language: Language): readonly string[] {
  const { scan: { suit }, words } = textsIn(language);
  const lines = rows.map((row) => `${suit.count(dayAndTime(row.at, language), words.nOfM(row.participants, participants), words.nOfM(row.facilitators, facilitators))}.`);
  return open.length === 0 ? lines : [...lines, suit.waiting(fewListed(open, language))];
}

/** The day on which most can come; facilitators first, for without them there is no workshop. */
function bestOf({ rows }: SuitingCount): SuitingRow {
  return rows.reduce((best, row) => (row.facilitators > best.facilitators || (row.facilitators === best.facilitators && row.participants > best.participants) ? row : best));
}
