/**
 * Year plan: what happens in a year of scans, written down before it is played: who signs up when, which workshops move, and what everyone does.
 * The same number of scans gives the same plan. Nothing here comes from `flows`.
 */
import { atWork, dayOfText, instantOn, isAtWork, textOfDay, wallClock, type Day } from './own-dates.ts';

export type Way = 'platform' | 'page' | 'blocked' | 'bounced';

export type Deed =
  | { readonly deed: 'agree' }
  | { readonly deed: 'submit' }
  | { readonly deed: 'decline' }
  | { readonly deed: 'ask-human' }
  | { readonly deed: 'opt-out' }
  | { readonly deed: 'snooze' | 'away'; readonly until: Day };

export interface PlannedPerson {
  /** Also the first name, so that a director can name them. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly discipline: 'security' | 'ict' | 'privacy' | 'data';
  /** `blocked`: on a platform until `lostAt`; `page`: known to no platform; `bounced`: that, and the mail server refuses the address. */
  readonly way: Way;
  readonly lostAt: string | null;
  readonly deeds: readonly ({ readonly at: string } & Deed)[];
}

export type ScanDeed =
  | { readonly at: string; readonly scan: 'date'; readonly day: Day; readonly time: string }
  /** The successor answers nothing. */
  | { readonly at: string; readonly scan: 'replace'; readonly who: string; readonly successor: PlannedPerson };

export interface PlannedScan {
  readonly municipality: string;
  readonly signedUpAt: string;
  readonly people: readonly PlannedPerson[];
  readonly director: PlannedPerson;
  readonly facilitators: readonly PlannedPerson[];
  readonly deeds: readonly ScanDeed[];
}

export const peoplePerScan = 12;
const participants = peoplePerScan - 3;
const firstWorkshop = dayOfText('2027-01-18');
const lastWorkshop = dayOfText('2027-12-17');
/** A workshop is at least so many days ahead when it is set. */
const leastAhead = 14;

export function planYear(scans: number): readonly PlannedScan[] {
  const days = Array.from({ length: lastWorkshop - firstWorkshop + 1 }, (_, index) => firstWorkshop + index).filter(isAtWork);
  return Array.from({ length: scans }, (_, index) => planScan(index, days[Math.floor((index * days.length) / scans)] ?? firstWorkshop));
}

function planScan(index: number, workshop: Day): PlannedScan {
  const dice = diceFrom(index + 1);
  const isShort = dice() < 0.12;
  const opening = workshop - 21;
  const signedUp = workshop - 45 - dice.upTo(15);
  const setOn = isShort ? workshop - leastAhead - 1 - dice.upTo(5) : signedUp + 3 + dice.upTo(6);
  const time = dice() < 0.5 ? '13:30' : '09:30';
  const deeds: ScanDeed[] = [{ at: instantOn(setOn, '11:05'), scan: 'date', day: workshop, time }];
  const moves = isShort ? 0 : dice() < 0.3 ? (dice() < 0.25 ? 2 : 1) : 0;
  let planned = workshop;
  let earliest = opening - 6;
  for (let count = 0; count < moves; count++) {
    const on = earliest + dice.upTo(count === 0 ? 16 : 3);
    const wanted = dice() < 0.3 ? planned - 3 - dice.upTo(5) : planned + 5 + dice.upTo(18);
    const day = atWork(Math.max(wanted, on + leastAhead), 1);
    if (day === planned || on >= planned - 1) break;
    // In working hours, in the evening, and in weekends too.
    deeds.push({ at: instantOn(on, ['10:20', '14:40', '20:10', '23:20'][dice.upTo(3)] ?? '10:20'), scan: 'date', day, time });
    planned = day;
    earliest = on + 2;
  }
  const people = Array.from({ length: participants }, (_, number) => planPerson(index, number, opening, deeds, dice));
  if (dice() < 0.1 && people[3]) {
    const successor: PlannedPerson = { ...personOf(index, participants, 'platform'), discipline: people[3].discipline };
    deeds.push({ at: instantOn(atWork(opening + 3, 1), '13:20'), scan: 'replace', who: people[3].key, successor });
  }
  return {
    municipality: `Gemeente ${String(index + 1)}`,
    signedUpAt: instantOn(signedUp, '10:05'),
    people,
    director: personOf(index, 20, 'platform'),
    facilitators: [personOf(index, 21, 'page'), personOf(index, 22, 'platform')],
    deeds: deeds.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
  };
}

function planPerson(scan: number, number: number, opening: Day, scanDeeds: readonly ScanDeed[], dice: Dice): PlannedPerson {
  const way = pick(dice, { platform: 70, page: 12, blocked: 12, bounced: 6 });
  const kind = pick(dice, { usual: 30, never: 14, 'never-done': 10, 'before-opening': 5, early: 10, snoozes: 10, away: 8, 'opts-out': 4, declines: 5, 'asks-human': 4 });
  const at = (day: Day) => instantOn(day, `${String(8 + dice.upTo(14)).padStart(2, '0')}:${['07', '22', '38', '53'][dice.upTo(3)] ?? '07'}`);
  const started = opening + 1 + dice.upTo(8);
  const deeds: ({ at: string } & Deed)[] = [];
  if (kind === 'usual') deeds.push({ at: at(started), deed: 'agree' }, { at: at(started + 1 + dice.upTo(10)), deed: 'submit' });
  if (kind === 'early') deeds.push({ at: at(opening + 1), deed: 'agree' }, { at: at(opening + 2), deed: 'submit' });
  if (kind === 'before-opening') deeds.push({ at: at(opening - 4), deed: 'agree' }, { at: at(opening - 2), deed: 'submit' });
  if (kind === 'never-done') deeds.push({ at: at(started), deed: 'agree' });
  if (kind === 'snoozes') {
    if (dice() < 0.5) deeds.push({ at: at(started), deed: 'agree' });
    const asked = started + 1 + dice.upTo(3);
    deeds.push({ at: at(asked), deed: 'snooze', until: asked + 1 + dice.upTo(dice() < 0.15 ? 25 : 5) });
    if (dice() < 0.4) deeds.push({ at: at(asked + 7), deed: 'agree' }, { at: at(asked + 8), deed: 'submit' });
  }
  if (kind === 'away') deeds.push({ at: at(opening + dice.upTo(4)), deed: 'away', until: opening + 6 + dice.upTo(10) });
  if (kind === 'opts-out') deeds.push({ at: at(started), deed: 'opt-out' });
  if (kind === 'declines') deeds.push({ at: at(started), deed: 'decline' });
  if (kind === 'asks-human') deeds.push({ at: at(started), deed: 'agree' }, { at: at(started + 1), deed: 'ask-human' });
  const set = scanDeeds[0]?.at ?? '';
  const lostAt = way === 'blocked' ? instantOn(opening + dice.upTo(12), '03:00') : null;
  const inTime = deeds.filter((deed) => deed.at > set && deed.at < workshopAtTheTime(scanDeeds, deed.at)).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const hasAgreed = inTime.some(({ deed }) => deed === 'agree');
  return { ...personOf(scan, number, way), lostAt, deeds: hasAgreed ? inTime : inTime.filter(({ deed }) => deed !== 'submit' && deed !== 'ask-human') };
}

/** Once the workshop has begun nobody says anything. */
function workshopAtTheTime(deeds: readonly ScanDeed[], at: string): string {
  const latest = deeds.findLast((deed) => deed.scan === 'date' && deed.at <= at);
  return latest?.scan === 'date' ? instantOn(latest.day, latest.time) : '';
}

function personOf(scan: number, number: number, way: Way): PlannedPerson {
  const key = `P${String(scan + 1)}x${String(number + 1)}`;
  const disciplines = ['security', 'ict', 'privacy', 'data'] as const;
  return { key, name: `${key} Jansen`, email: `${key.toLowerCase()}@${way}.example`, discipline: disciplines[number % 4] ?? 'data', way, lostAt: null, deeds: [] };
}

/** "12 maart 2027", as one types it. */
export function spokenDay(day: Day): string {
  const [year = '', month = '', date = ''] = textOfDay(day).split('-');
  const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
  return `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** The first instant that is looked at, and the last: the day after the last workshop could be. */
export function span(plan: readonly PlannedScan[]): { readonly from: string; readonly to: string } {
  const signedUp = plan.map(({ signedUpAt }) => signedUpAt).toSorted()[0] ?? '';
  const last = Math.max(...plan.flatMap(({ deeds }) => deeds.flatMap((deed) => (deed.scan === 'date' ? [deed.day] : []))));
  return { from: instantOn(wallClock(signedUp).day, '00:00'), to: instantOn(last + 1, '00:00') };
}

interface Dice {
  (): number;
  /** A whole number from 0 up to and including `most`. */
  upTo(most: number): number;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and the same everywhere. */
function diceFrom(seed: number): Dice {
  let state = seed * 7919;
  const throwOnce = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Object.assign(throwOnce, { upTo: (most: number) => Math.floor(throwOnce() * (most + 1)) });
}

function pick<K extends string>(dice: Dice, weights: Readonly<Record<K, number>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = dice() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0])?.[0] as K;
}
