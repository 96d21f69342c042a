/**
 * Nudge report: every nudge of a played year with its reason, and what is wrong with them.
 * Reasons are in the words of the table in `flows/README.md`.
 */
import { isAtWork, textOfDay, wallClock } from './own-dates.ts';
import { expectedNudges, type Heard } from './expected-nudges.ts';
import type { Played } from './play-year.ts';
import type { PlannedScan } from './year-plan.ts';

export interface Verdict {
  readonly nudges: number;
  /** Each line one nudge, to be read. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly twice: readonly string[];
  readonly outOfHours: readonly string[];
  /** People who did not hear a date of the workshop, or heard it twice. */
  readonly untoldDates: readonly string[];
  readonly reportsOutOfHours: readonly string[];
}

const reasons: Readonly<Record<string, string>> = {
  invitation: 'the scan opens',
  'reminder-start': 'three days open, and not begun',
  'reminder-week': 'a week before the answers are due',
  'due-soon': 'two days before the answers are due',
  'due-today': 'the answers are due today',
  overdue: 'the day after the answers were due',
  snoozed: 'asked to be reminded then',
};

export function judge(plan: readonly PlannedScan[], played: Played): Verdict {
  const expected = expectedNudges(plan).map(lineOf);
  const heard = played.nudges.map(lineOf);
  const known = new Set(heard);
  const wanted = new Set(expected);
  const isOut = (at: string) => {
    const { day, time } = wallClock(at);
    return !isAtWork(day) || time < '09:00' || time >= '17:00';
  };
  return {
    nudges: heard.length,
    missing: expected.filter((line) => !known.has(line)),
    unexpected: heard.filter((line) => !wanted.has(line)),
    twice: heard.filter((line, index) => heard.indexOf(line) !== index),
    outOfHours: played.nudges.filter(({ at }) => isOut(at)).map(lineOf),
    untoldDates: plan.flatMap((scan) => untoldIn(scan, played)),
    reportsOutOfHours: played.reports.filter(({ at }) => isOut(at)).map(({ municipality, at }) => `${municipality} ${at}`),
  };
}

/** A table to be read, or opened in a spreadsheet; times are those of clocks in the Netherlands. */
export function nudgeTable(played: Played): string {
  const rows = played.nudges.map(({ municipality, person, nudge, at, by, text }) => {
    const { day, time } = wallClock(at);
    return [municipality, person, textOfDay(day), time, nudge, by, reasons[nudge] ?? '', text].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  });
  return ['municipality;person;day;time;nudge;by;reason;text', ...rows].join('\n');
}

function lineOf({ municipality, person, nudge, at, by }: Heard): string {
  return `${municipality}, ${person}: ${nudge} at ${at} by ${by}`;
}

/** Everyone who is in the scan hears each date once; who declined, too: it is their calendar. */
function untoldIn({ municipality, people, director, facilitators, deeds }: PlannedScan, { toldDates }: Played): readonly string[] {
  return [...people, director, ...facilitators].flatMap(({ key }) => {
    const leavesAt = deeds.find((deed) => deed.scan === 'replace' && deed.who === key)?.at ?? '9999';
    const dates = deeds.filter((deed) => deed.scan === 'date' && deed.at < leavesAt).length;
    const told = toldDates.filter((told) => told.municipality === municipality && told.person === key && told.at < leavesAt).length;
    return told === dates ? [] : [`${municipality}, ${key}: told ${String(told)} of ${String(dates)} dates`];
  });
}
