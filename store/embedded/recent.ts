/**
 * Recent: documents as they were read or written last, so that what is read again at the same version is not decoded again.
 * The table says whether the version still stands; this is never believed alone.
 * May import: store (types). Documents are never changed in place, here as everywhere.
 */
import type { StoredDocument, Versioned } from '../port.ts';

export interface Recent {
  get(id: string): Versioned<StoredDocument> | undefined;
  keep(found: Versioned<StoredDocument>): void;
  /** After writes that choose their own versions. */
  clear(): void;
}

/** @param most documents that are kept; the one that was kept longest ago falls out */
export function createRecent(most: number): Recent {
  const kept = new Map<string, Versioned<StoredDocument>>();
  return {
    get: (id) => kept.get(id),
    keep: (found) => {
      if (most === 0) return;
      kept.delete(found.document.id);
      kept.set(found.document.id, found);
      const oldest = kept.keys().next();
      if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    },
    clear: () => kept.clear(),
  };
}
