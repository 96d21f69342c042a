/**
 * Expected nudges: who must hear what and when in a planned year, worked out from the rules as people read them (the table in `flows/README.md`)
 * with dates of its own. Nothing here comes from `flows`: it is what the bot is checked against.
 */
import { atWork, instantOn, isInHours, morningAfter, wallClock, type Day } from './own-dates.ts';
import type { PlannedPerson, PlannedScan, ScanDeed } from './year-plan.ts';

export interface Heard {
  readonly municipality: string;
  readonly person: string;
  readonly nudge: string;
  readonly at: string;
  readonly by: 'platform' | 'mail';
}

/** The clock is looked at this often. */
export const gridMinutes = 15;

interface Dates {
  readonly opening: Day;
  readonly due: Day;
  readonly workshopAt: string;
}

/** In the order of the table. `once`: not again after the workshop was moved. */
const rules: readonly { readonly nudge: string; readonly once: boolean; readonly onlyNotStarted: boolean; readonly day: (dates: Dates) => Day }[] = [
  { nudge: 'invitation', once: true, onlyNotStarted: true, day: ({ opening }) => atWork(opening, 1) },
  { nudge: 'reminder-start', once: true, onlyNotStarted: true, day: ({ opening }) => atWork(opening + 3, 1) },
  { nudge: 'reminder-week', once: false, onlyNotStarted: false, day: ({ due }) => atWork(due - 7, -1) },
  { nudge: 'due-soon', once: false, onlyNotStarted: false, day: ({ due }) => atWork(due - 2, -1) },
  { nudge: 'due-today', once: false, onlyNotStarted: false, day: ({ due }) => due },
  { nudge: 'overdue', once: false, onlyNotStarted: false, day: ({ due }) => atWork(due + 1, 1) },
];

export function expectedNudges(plan: readonly PlannedScan[]): readonly Heard[] {
  return plan.flatMap((scan) => {
    const replaced = scan.deeds.flatMap((deed) => (deed.scan === 'replace' ? [deed] : []));
    return [
      ...scan.people.flatMap((person) => nudgesOf(person, scan, null, replaced.find(({ who }) => who === person.key)?.at ?? null)),
      ...replaced.flatMap(({ successor, at }) => nudgesOf(successor, scan, gridAt(at), null)),
    ];
  });
}

/** The first look of the clock at or after an instant. */
export function gridAt(instant: string): string {
  const step = gridMinutes * 60_000;
  return new Date(Math.ceil(Date.parse(instant) / step) * step).toISOString();
}

function nudgesOf(person: PlannedPerson, { municipality, deeds }: PlannedScan, joinedAt: string | null, leavesAt: string | null): readonly Heard[] {
  const calendars = datesInTime(deeds, joinedAt);
  const heard: Heard[] = [];
  const settled = new Map<string, 'sent' | 'skipped'>();
  let dates: Dates | null = null;
  let hasStarted = false;
  let isLeftAlone = false;
  let quiet: { readonly until: string; readonly isSnooze: boolean } | null = null;
  const open = [...person.deeds];
  const changes: { from: string; dates: Dates }[] = [...calendars];
  for (const at of looks(person, calendars)) {
    while (changes[0] && changes[0].from < at) {
      const [change] = changes.splice(0, 1);
      if (!change) break;
      dates = change.dates;
      for (const { nudge, once, day } of rules) if (instantOn(day(dates), '09:00') > change.from && !(once && settled.get(nudge) === 'sent')) settled.delete(nudge);
    }
    while (open[0] && open[0].at <= at) {
      const [deed] = open.splice(0, 1);
      if (deed?.deed === 'agree') hasStarted = true;
      else if (deed?.deed === 'snooze' || deed?.deed === 'away') quiet = { until: instantOn(atWork(deed.until, 1), '09:00'), isSnooze: deed.deed === 'snooze' };
      else isLeftAlone = true;
    }
    if (dates === null || at >= dates.workshopAt || isLeftAlone || (leavesAt !== null && at > gridAt(leavesAt)) || !isInHours(at)) continue;
    if (quiet && at < quiet.until) continue;
    const known = dates;
    const last = rules.findLastIndex(({ nudge, day }) => !settled.has(nudge) && instantOn(day(known), '09:00') <= at);
    const passed = rules.slice(0, last + 1).filter(({ nudge }) => !settled.has(nudge));
    for (const { nudge } of passed) settled.set(nudge, 'skipped');
    const latest = passed.at(-1);
    const due = latest && !(latest.onlyNotStarted && hasStarted) ? latest.nudge : null;
    const nudge = due ?? (quiet?.isSnooze ? 'snoozed' : null);
    quiet = null;
    if (nudge === null) continue;
    if (due) settled.set(due, 'sent');
    const isReached = person.way === 'platform' || (person.lostAt !== null && at < person.lostAt);
    heard.push({ municipality, person: person.key, nudge, at, by: isReached ? 'platform' : 'mail' });
  }
  return heard;
}

/** Every calendar of a scan, from when it holds: opens 21 days before the workshop, due 7 days before, on the working day before where that is none. */
function datesInTime(deeds: readonly ScanDeed[], joinedAt: string | null): readonly { readonly from: string; readonly dates: Dates }[] {
  const calendars: { from: string; dates: Dates }[] = [];
  let opensAt = null as string | null;
  for (const deed of deeds) {
    if (deed.scan !== 'date') continue;
    // What a director asks for is done at the clock's next look.
    const from = gridAt(deed.at);
    const usual = instantOn(atWork(deed.day - 21, -1), '09:00');
    const earliest = morningAfter(from);
    // What is open stays open; what would have opened already opens on the next working morning.
    opensAt = opensAt !== null && opensAt <= from ? opensAt : usual < earliest ? earliest : usual;
    const own = joinedAt !== null && morningAfter(joinedAt) > opensAt ? morningAfter(joinedAt) : opensAt;
    calendars.push({ from, dates: { opening: wallClock(own).day, due: atWork(deed.day - 7, -1), workshopAt: instantOn(deed.day, deed.time) } });
  }
  const since = calendars.findLastIndex(({ from }) => joinedAt !== null && from <= joinedAt);
  return since < 0 ? calendars : calendars.slice(since).map((calendar, index) => (index === 0 && joinedAt !== null ? { ...calendar, from: joinedAt } : calendar));
}

/** When something can be due: each working morning, and the clock's next look after anything happened. */
function looks(person: PlannedPerson, calendars: ReturnType<typeof datesInTime>): readonly string[] {
  const [first] = calendars;
  const last = calendars.map(({ dates }) => dates.workshopAt).toSorted().at(-1);
  if (!first || !last) return [];
  const mornings: string[] = [];
  for (let at = morningAfter(first.from); at < last; at = morningAfter(at)) mornings.push(at);
  const next = (instant: string) => new Date(Date.parse(instant) + gridMinutes * 60_000).toISOString();
  return [...new Set([...mornings, ...person.deeds.map(({ at }) => gridAt(at)), ...calendars.map(({ from }) => next(from))])].toSorted();
}
