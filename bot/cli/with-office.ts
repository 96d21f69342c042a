/**
 * With office: the store and what changes scans in it, for as long as one verb needs them. What changed is told by the bot, as soon as it runs.
 * May import: flows, store, templates, bot.
 */
import type { ScanId } from '../../flows/people.ts';
import type { Scan } from '../../flows/scan.ts';
import type { Order, Ordered } from '../../flows/scan-order.ts';
import { waiting } from '../../flows/scan-chart.ts';
import { stateAt } from '../../flows/scan-now.ts';
import type { Store } from '../../store/port.ts';
import { problemWords } from '../../templates/speech/scan-words.ts';
import { createClock } from '../clock.ts';
import { createScanOffice, type ScanOffice } from '../scan-office.ts';
import { loadSubjects } from '../subjects.ts';
import { readAheadMs } from '../try/kept-clock.ts';
import type { Io } from './io.ts';
import { withStore } from './with-store.ts';

export interface Office {
  readonly store: Store;
  readonly office: ScanOffice;
  readonly now: () => string;
}

/** Who ordered it, for those who are told. */
export const operator = 'Datapeil';

/** @param which `existing` where a store must be there already: a mistyped DATA_DIR is not made */
export function withOffice<R>(io: Io, which: 'existing' | 'existing or new', work: (office: Office) => Promise<R>): Promise<R> {
  return withStore(io, { which }, async (store) => {
    const clock = createClock(await readAheadMs(store));
    return work({ store, office: createScanOffice({ store, clock, subjects: loadSubjects() }), now: () => clock.now() });
  });
}

/** Orders, and says what came of it. @returns the exit code */
export async function ordering(io: Io, { office, now }: Office, scanId: string, orders: readonly Order[], isJson: boolean): Promise<number> {
  const orderId = `cli.${now()}.${process.pid}`;
  const ordered = await office.order({ scanId: scanId as ScanId, orders, by: operator, orderId, basedOn: null });
  if (ordered.ok) await office.spread(scanId as ScanId);
  return report(io, ordered, now(), isJson);
}

/** @returns the exit code: 1 where nothing was changed */
export function report(io: Io, ordered: Ordered, now: string, isJson: boolean): number {
  if (!ordered.ok) {
    if (isJson) io.out(JSON.stringify({ ok: false, problems: ordered.problems }));
    for (const problem of ordered.problems) io.note(problemWords(problem, 'en'));
    if (!isJson) io.note('Nothing was changed.');
    return 1;
  }
  const { scan } = ordered;
  io.out(isJson ? JSON.stringify({ ok: true, scan: summary(scan, now) }) : lineOf(scan, now));
  return 0;
}

/** What `--json` shows of a scan; nothing of answers. */
export function summary(scan: Scan, now: string): object {
  const { id, municipality, calendar, proposed, revision } = scan;
  return { id, municipality, state: stateAt(scan, now), calendar, proposed, revision };
}

/** One line: which scan, where it is, whom it waits for. */
export function lineOf(scan: Scan, now: string): string {
  const state = stateAt(scan, now);
  const { step, who } = waiting[state];
  const { calendar: { answersDueAt, workshopAt } } = scan;
  return `${scan.id}: ${scan.municipality}; step ${step} of 7 (${state}), waits for ${who ?? 'nobody'}; answers due ${answersDueAt}, workshop ${workshopAt}`;
}
