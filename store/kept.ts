/**
 * Kept: what a document or a line must be to be put into an engine as it is.
 * May import: flows, store. Pure.
 */
import { checkFeedEntry } from './feed-entry.ts';
import { checkKeys, checkSize } from './limits.ts';
import type { KeptDocument, KeptLine, KindName } from './port.ts';

/** Looks at what the engine needs, not at what is in the body. @throws StoreError STORE_BAD_DOCUMENT, STORE_TOO_LARGE */
export function checkKept(kind: KindName, { id, scanId, body }: KeptDocument): void {
  const name = `${kind} ${id.slice(0, 100)}`;
  checkKeys([id, scanId], name);
  checkSize(body, name);
}

/** @throws StoreError STORE_BAD_DOCUMENT, STORE_TOO_LARGE */
export function checkLine({ memberId, ...entry }: KeptLine): void {
  checkFeedEntry(memberId, entry);
}
