/**
 * Feed entry: what one line of a conversation must be to be kept.
 * May import: flows, store. Pure.
 */
import type { MemberId } from '../flows/people.ts';
import { checkKeys, checkSize } from './limits.ts';
import type { FeedEntry } from './port.ts';

/** @throws StoreError STORE_BAD_DOCUMENT, STORE_TOO_LARGE */
export function checkFeedEntry(memberId: MemberId, entry: FeedEntry): void {
  const name = `feed ${memberId.slice(0, 100)} ${entry.key.slice(0, 100)}`;
  checkKeys([memberId, entry.key], name);
  checkSize(entry, name);
}
