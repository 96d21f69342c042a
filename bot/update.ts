/**
 * Update: read, change, compare-and-set, again where another process was first.
 * May import: store.
 */
import type { Documents, StoredDocument } from '../store/port.ts';

/**
 * Changes one document. `change` is pure and may run more than once; returning its argument means: nothing to write.
 * @returns the document as it stands afterwards; `null` when it is gone
 */
export async function update<T extends StoredDocument>(documents: Documents<T>, id: string, change: (document: T) => T): Promise<T | null> {
  for (;;) {
    const stored = await documents.get(id);
    if (!stored) return null;
    const changed = change(stored.document);
    if (changed === stored.document || (await documents.replace(changed, stored.version))) return changed;
  }
}
