/**
 * Scan office: carries out orders on a scan, and brings to its people what changed.
 * The scan document is changed by one compare-and-set; it keeps what was not told yet, so a crash in between loses nothing and the clock goes on.
 * May import: flows, store, bot.
 */
import { newScan, scanIdFor } from '../flows/new-scan.ts';
import { questionnaireFor } from '../flows/questionnaire-set.ts';
import type { Scan } from '../flows/scan.ts';
import { hear, newcomers } from '../flows/scan-news.ts';
import { withScanDueAt } from '../flows/scan-now.ts';
import { carryOutOrders, type Order, type Ordered } from '../flows/scan-order.ts';
import { disciplines, type Discipline, type ScanId } from '../flows/people.ts';
import type { Store } from '../store/port.ts';
import type { Clock } from './clock.ts';
import { giveSeat, takeSeat } from './identities.ts';
import { everyoneOf } from './members-of.ts';
import type { Subjects } from './subjects.ts';
import { TurnError } from './turn-error.ts';
import { update } from './update.ts';

export interface ScanOrder {
  readonly scanId: ScanId;
  readonly orders: readonly Order[];
  /** The name of the person who orders. */
  readonly by: string;
  /** Names this order: the same one again changes nothing. */
  readonly orderId: string;
  /** The change of the scan that the one who orders knew of; `null`: the latest. */
  readonly basedOn: number | null;
}

export interface NewScan {
  readonly municipality: string;
  /** By id. */
  readonly questionnaires: readonly string[];
  readonly orders: readonly Order[];
  readonly by: string;
}

export interface ScanOffice {
  /** A scan with all that is ordered for it, or none. */
  create(scan: NewScan): Promise<Ordered>;
  /** All of the orders, or none. What changed is told by `spread`. @throws TurnError when there is no such scan */
  order(order: ScanOrder): Promise<Ordered>;
  /** Brings to everyone what was not told yet; repeating it changes nothing. */
  spread(scanId: ScanId): Promise<void>;
}

export function createScanOffice({ store, clock, subjects }: { store: Store; clock: Pick<Clock, 'now'>; subjects: Subjects }): ScanOffice {
  const spread = async (scanId: ScanId): Promise<void> => {
    const scan = (await store.scans.get(scanId))?.document;
    if (!scan || scan.spreadTo === scan.revision) return;
    const own = (discipline: Discipline): Scan => ({ ...scan, questionnaire: questionnaireFor(scan, discipline) });
    for (const discipline of disciplines) await subjects.prepare(own(discipline), store);
    for (const member of newcomers(scan, (discipline) => subjects.of(own(discipline)).questionnaire)) {
      await store.members.insert(member);
      await giveSeat(store, member, []);
    }
    const everyone = await everyoneOf(store, scanId);
    for (const { id } of everyone) {
      const heard = await update(store.members, id, (member) => hear(member, scan, everyone, clock.now()));
      if (heard && heard.left !== null) await takeSeat(store, heard);
    }
    await update(store.scans, scanId, (current) => (current.spreadTo < scan.revision ? withScanDueAt({ ...current, spreadTo: scan.revision }, clock.now()) : current));
  };

  return {
    async create({ municipality, questionnaires, orders, by }) {
      const now = clock.now();
      const questionnaire = await subjects.latest(questionnaires, store);
      for (let attempt = 1; ; attempt++) {
        const scan = newScan(scanIdFor(municipality, now, attempt), municipality, questionnaire, now);
        const ordered = carryOutOrders(orders, { scan, members: [], by, now, orderId: 'create', basedOn: scan.revision });
        if (!ordered.ok || (await store.scans.insert(ordered.scan))) return ordered;
      }
    },
    async order({ scanId, orders, by, orderId, basedOn }) {
      for (;;) {
        // What was ordered before comes first: the people it names are looked up in the store.
        await spread(scanId);
        const stored = await store.scans.get(scanId);
        if (!stored) throw new TurnError('UNKNOWN_SCAN', `There is no scan ${scanId}; "scan list" names them.`);
        const { document: scan, version } = stored;
        const ordered = carryOutOrders(orders, { scan, members: await everyoneOf(store, scanId), by, now: clock.now(), orderId, basedOn: basedOn ?? scan.revision });
        if (!ordered.ok || ordered.scan === scan || (await store.scans.replace(ordered.scan, version))) return ordered;
      }
    },
    spread,
  };
}
