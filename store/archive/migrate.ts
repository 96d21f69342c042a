/**
 * Migrate: writes every document that an older program wrote in today's shape. Reading does so too, one by one; this does it for all at once.
 * May import: store.
 */
import { kindNames, kinds } from '../documents.ts';
import type { Documents, KindName, Store, StoredDocument } from '../port.ts';
import { readStore } from './read-store.ts';

export interface MigrateResult {
  /** Of an older shape, by kind; none: left out. */
  readonly older: Readonly<Partial<Record<KindName, number>>>;
  readonly written: number;
}

/** Safe beside a running bot: each is a compare-and-set, and one that was changed meanwhile is migrated already. @throws StoreError */
export async function migrateStore(store: Store, isDryRun: boolean, onEntry: (total: number) => void): Promise<MigrateResult> {
  const older: Partial<Record<KindName, number>> = {};
  let written = 0;
  let total = 0;
  for (const kind of kindNames) {
    const documents: Documents<StoredDocument> = store[kind];
    for await (const { kept } of readStore(store, [kind])) {
      onEntry(++total);
      if (!('schemaVersion' in kept) || kept.schemaVersion >= kinds[kind].schemaVersion) continue;
      older[kind] = (older[kind] ?? 0) + 1;
      if (isDryRun) continue;
      const stored = await documents.get(kept.id);
      if (stored && (await documents.replace(stored.document, stored.version))) written++;
    }
  }
  return { older, written };
}
