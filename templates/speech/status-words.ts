/**
 * Status words: how far everyone is, as sentences and rows. Chat and mail use the same.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { StatusRow } from '../../flows/say.ts';
import { hasDate, waiting, type ScanState } from '../../flows/scan-chart.ts';
import type { SuitingCount, SuitingRow } from '../../flows/suiting.ts';
import type { Bar } from '../message.ts';
import type { SayOf } from './card.ts';
import { day, dayAndTime } from './dates.ts';
import { disciplineName, fewListed, listed } from './phrases.ts';
import { textsIn } from './texts.ts';

/** How many are done, and how long it can still be done. */
export function statusStanding({ rows, calendar, daysLeft, state }: SayOf<'status'>, language: Language): readonly [string, string] {
  const { status } = textsIn(language).desk;
  const taking = rows.filter(({ state }) => state !== 'declined');
  const done = taking.filter(({ state }) => state === 'submitted').length;
  const due = dayAndTime(calendar.answersDueAt, language);
  const left = daysLeft === 0 ? status.today : status.daysLeft(daysLeft);
  return [rows.length === 0 ? status.nobody : status.submitted(done, taking.length), !hasDate(state) ? status.noDate : daysLeft < 0 ? status.past(due) : `${status.due(due)} ${left}`];
}

/** Name – function, and state – how many of how many; nothing where nobody was invited yet. */
export function statusLines(rows: readonly StatusRow[], language: Language): readonly { readonly name: string; readonly value: string }[] {
  const { desk: { status }, words } = textsIn(language);
  return rows.map(({ name, discipline, state, answered, total, reach, quietUntil }) => ({
    name: discipline === null ? name : status.nameAndFunction(name, disciplineName(discipline, language)),
    value: state === 'declined' ? words.states.declined : [`${quietUntil === undefined ? words.states[state] : status.quietUntil(day(quietUntil, language))} – ${words.nOfM(answered, total)}`, ...(reach && state !== 'submitted' ? [status.reach[reach.by](reach.why && status.why[reach.why])] : [])].join('; '),
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

/** The same for a channel that shows no pictures. */
export function statusLetterBars(counts: readonly StatusCount[], whole: number, language: Language): readonly Bar[] {
  const { status } = textsIn(language).desk;
  return counts.map(({ name, people }) => ({ label: status.count(name, people), part: people, whole }));
}

/** Which step it is, and who does what in it. */
export function statusStep(state: ScanState, language: Language): string {
  const { desk: { status }, words } = textsIn(language);
  const { step, who } = waiting[state];
  return who === null ? status.over : status.step(step, words.work[state]);
}

/** Which step it is, who is missing, and what to do next. */
export function statusNext({ state, missing, next, open, ring, suiting }: SayOf<'status'>, language: Language): readonly string[] {
  const { desk: { status }, scan } = textsIn(language);
  const names = listed(missing.map((discipline) => disciplineName(discipline, language)), language);
  return [
    statusStep(state, language),
    ...(missing.length === 0 ? [] : [status.missing(names)]),
    ...(suiting ? suitingLines(suiting, language) : []),
    ...(open.length === 0 ? [] : [status.next.remind(fewListed(open, language))]),
    ...(ring.length === 0 ? [] : [status.next.ring(fewListed(ring, language))]),
    ...(next === 'people' ? [] : [suiting && next === 'set-date' ? scan.suit.set(dayAndTime(bestOf(suiting).at, language)) : status.next[next]]),
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
