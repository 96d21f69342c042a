/**
 * Documents on LMDB: one table a kind, and two indexes that change in the same commit as their document.
 * May import: store.
 */
import { loadDocument, movedDocument, newerDocument, toEnvelope, type Kind, type Loaded } from '../documents.ts';
import { isKey } from '../limits.ts';
import type { Documents, StoredDocument, Versioned } from '../port.ts';
import type { Engine } from './engine.ts';
import { keysUnder } from './keys-under.ts';
import type { Tables } from './tables.ts';

export function openDocuments<T extends StoredDocument>(kind: Kind<T>, { byId, byScan, byDue, recent }: Tables, engine: Engine): Documents<T> {
  const load = (id: string): Loaded<T> | null => {
    const known = recent.get(id);
    if (known && kind.isCurrent(known.document) && byId.doesExist(id, known.version)) return { ok: true, value: { document: known.document, version: known.version } };
    const stored = byId.getEntry(id);
    const loaded = stored ? loadDocument(kind, id, stored.value, stored.version) : null;
    if (loaded?.ok) recent.keep(loaded.value);
    return loaded;
  };

  const get = (id: string): Versioned<T> | null => {
    const loaded = isKey(id) ? load(id) : null;
    if (loaded?.ok === false) throw loaded.error;
    return loaded?.value ?? null;
  };

  return {
    get: (id) => engine.read(() => get(id)),

    insert: (document) =>
      engine.writeIf(async () => {
        const { id, scanId, dueAt } = document;
        const envelope = toEnvelope(kind, document);
        return byId.ifNoExists(id, () => {
          void byId.put(id, envelope, 1);
          void byScan.put([scanId, id], { schemaVersion: kind.schemaVersion, dueAt });
          if (dueAt !== null) void byDue.put([dueAt, id], true);
        });
      }),

    replace: (document, version) =>
      engine.writeIf(async () => {
        const { id, scanId, dueAt } = document;
        const envelope = toEnvelope(kind, document);
        // Known to be the committed one: what the index says now is true for exactly this version.
        if (!byId.doesExist(id, version)) return false;
        const entry = byScan.get([scanId, id]);
        if (!entry) throw movedDocument(kind, id);
        if (entry.schemaVersion > kind.schemaVersion) throw newerDocument(kind, id, entry.schemaVersion);
        const isWritten = await byId.ifVersion(id, version, () => {
          void byId.put(id, envelope, version + 1);
          if (entry.dueAt === dueAt && entry.schemaVersion === kind.schemaVersion) return;
          void byScan.put([scanId, id], { schemaVersion: kind.schemaVersion, dueAt });
          if (entry.dueAt !== null) void byDue.remove([entry.dueAt, id]);
          if (dueAt !== null) void byDue.put([dueAt, id], true);
        });
        if (isWritten) recent.keep({ document, version: version + 1 });
        return isWritten;
      }),

    remove: (id) =>
      engine.write(async () => {
        while (isKey(id)) {
          const stored = byId.getEntry(id);
          if (!stored) return;
          const { scanId } = stored.value;
          const dueAt = byScan.get([scanId, id])?.dueAt ?? null;
          const isRemoved = await byId.ifVersion(id, stored.version ?? 0, () => {
            void byId.remove(id);
            void byScan.remove([scanId, id]);
            if (dueAt !== null) void byDue.remove([dueAt, id]);
          });
          if (isRemoved) return;
        }
      }),

    listByScan: (scanId, { after = '', limit }) =>
      engine.read(() => keysUnder(byScan, scanId, after, limit).flatMap((id) => get(id) ?? [])),

    due: (now, limit) =>
      engine.read(() => {
        const found: Versioned<T>[] = [];
        if (limit < 1) return found;
        for (const [dueAt = '', id = ''] of byDue.getKeys()) {
          if (dueAt > now) break;
          const loaded = load(id);
          if (loaded?.ok && found.push(loaded.value) === limit) break;
        }
        return found;
      }),
  };
}
