/**
 * Everyone of one scan. A scan has a dozen people, so one page holds them.
 * May import: flows, store.
 */
import type { Member } from '../flows/member.ts';
import type { ScanId } from '../flows/people.ts';
import type { Store } from '../store/port.ts';

const mostMembers = 200;

export async function membersOf(store: Store, scanId: ScanId): Promise<readonly Member[]> {
  const page = await store.members.listByScan(scanId, { limit: mostMembers });
  return page.map(({ document }) => document);
}
