/**
 * Scan office: carries out orders on a scan, and brings to its people what changed.
 * The scan document is changed by one compare-and-set; it keeps what was not told yet, so a crash in between loses nothing and the clock goes on.
 * May import: flows, store, bot.
 */
import { newScan, scanIdFor } from '../flows/new-scan.ts';
import { questionnaireFor } from '../flows/questionnaire-set.ts';
import { hearOfSignUp, isSignUpNews } from '../flows/manager.ts';
import { isOver, signUpOrders, signUpProblems } from '../flows/manage.ts';
import type { Scan, ScanChange, SignUp } from '../flows/scan.ts';
import { hear, newcomers } from '../flows/scan-news.ts';
import { withScanDueAt } from '../flows/scan-now.ts';
import { carryOutOrders, type Order, type Ordered } from '../flows/scan-order.ts';
import { disciplines, type Discipline, type ScanId } from '../flows/people.ts';
import type { Store } from '../store/port.ts';
import type { Clock } from './clock.ts';
import { giveSeat, takeSeat } from './identities.ts';
import { managersOf } from './managers.ts';
import { everyoneOf } from './members-of.ts';
import { scansOf } from './scans-of.ts';
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

/** A scan that begins with a sign-up. */
export interface SignUpOrder {
  readonly signUp: SignUp;
  /** Names this order: the same one again begins no second scan. */
  readonly orderId: string;
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
  /** A scan for a municipality that has none yet. What changed is told by `spread`. */
  signUp(order: SignUpOrder): Promise<Ordered>;
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
    const questionnaireOf = (discipline: Discipline) => subjects.of(own(discipline)).questionnaire;
    for (const member of newcomers(scan, questionnaireOf)) {
      await store.members.insert(member);
      await giveSeat(store, member, []);
    }
    const everyone = await everyoneOf(store, scanId);
    for (const { id } of everyone) {
      const heard = await update(store.members, id, (member) => hear(member, scan, everyone, questionnaireOf, clock.now()));
      if (heard && heard.left !== null) await takeSeat(store, heard);
    }
    for (const change of scan.changes.filter(({ revision }) => revision > scan.spreadTo).filter(isSignUpNews)) await tellManagers(scan, change);
    await update(store.scans, scanId, (current) => (current.spreadTo < scan.revision ? withScanDueAt({ ...current, spreadTo: scan.revision }, clock.now()) : current));
  };

  const tellManagers = async (scan: Scan, change: ScanChange): Promise<void> => {
    for (const { id } of await managersOf(store)) {
      await update(store.members, id, (manager) => (manager.role === 'account-manager' ? hearOfSignUp(manager, scan, change, clock.now()) : manager));
    }
  };

  return {
    async signUp({ signUp, orderId }) {
      const now = clock.now();
      const scans = await scansOf(store);
      const problems = scans.some(({ carriedOut }) => carriedOut.includes(orderId)) ? [] : signUpProblems(signUp, scans, now);
      if (problems.length > 0) return { ok: false, problems };
      const questionnaire = await subjects.latest(signUp.questionnaires, store);
      for (let attempt = 1; ; attempt++) {
        const scan = newScan(scanIdFor(signUp.municipality, now, attempt), signUp.municipality, questionnaire, now);
        const ordered = carryOutOrders(signUpOrders(signUp), { scan, members: [], by: signUp.by.name, now, orderId, basedOn: scan.revision, refOf: () => questionnaire });
        if (!ordered.ok || (await store.scans.insert(ordered.scan))) return ordered;
        // The id says which municipality: of two who sign it up at once the second finds it here.
        const there = (await store.scans.get(scan.id))?.document;
        if (there?.carriedOut.includes(orderId)) return { ok: true, scan: there };
        if (there && !isOver(there)) return { ok: false, problems: [{ problem: 'municipality-here', municipality: signUp.municipality }] };
      }
    },
    async create({ municipality, questionnaires, orders, by }) {
      const now = clock.now();
      const questionnaire = await subjects.latest(questionnaires, store);
      for (let attempt = 1; ; attempt++) {
        const scan = newScan(scanIdFor(municipality, now, attempt), municipality, questionnaire, now);
        const ordered = carryOutOrders(orders, { scan, members: [], by, now, orderId: 'create', basedOn: scan.revision, refOf: () => questionnaire });
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
        const chosen = await subjects.latest(orders.findLast((order) => order.order === 'questionnaires')?.questionnaires ?? [], store);
        const ordered = carryOutOrders(orders, { scan, members: await everyoneOf(store, scanId), by, now: clock.now(), orderId, basedOn: basedOn ?? scan.revision, refOf: () => chosen });
        if (!ordered.ok || ordered.scan === scan || (await store.scans.replace(ordered.scan, version))) return ordered;
      }
    },
    spread,
  };
}
