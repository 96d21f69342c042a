/**
 * Everyone of one scan.
 * May import: flows, store.
 */
import type { Member } from '../flows/member.ts';
import type { ScanId } from '../flows/people.ts';
import type { Store } from '../store/port.ts';

const pageSize = 200;

/** Who takes part, and whoever left after sending in: those answers stay. A scan has a dozen people, so one page mostly holds them. */
export async function membersOf(store: Store, scanId: ScanId): Promise<readonly Member[]> {
  return (await everyoneOf(store, scanId)).filter((member) => member.left === null || (member.role === 'participant' && member.submittedAt !== null));
}

/** Those who left too. */
export async function everyoneOf(store: Store, scanId: ScanId): Promise<readonly Member[]> {
  const everyone: Member[] = [];
  for (;;) {
    const last = everyone.at(-1);
    const page = await store.members.listByScan(scanId, { limit: pageSize, ...(last ? { after: last.id } : {}) });
    everyone.push(...page.map(({ document }) => document));
    if (page.length < pageSize) return everyone;
  }
}
