/**
 * Every scan of this installation, by id. There are hundreds, not thousands: read when an account manager asks, never in a participant's turn.
 * May import: flows, store.
 */
import type { Scan } from '../flows/scan.ts';
import type { Store } from '../store/port.ts';

const pageSize = 200;

export async function scansOf(store: Store): Promise<readonly Scan[]> {
  const scans: Scan[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.archive.documents('scans', { limit: pageSize, ...(after === null ? {} : { after }) });
    for (const { id } of page) {
      const scan = (await store.scans.get(id))?.document;
      if (scan) scans.push(scan);
    }
    if (page.length < pageSize) return scans;
    after = page.at(-1)?.id ?? null;
  }
}
