/**
 * Archive on LMDB: everything as it is kept.
 * May import: store, lmdb.
 */
import type { MemberId } from '../../flows/people.ts';
import { kindNames } from '../documents.ts';
import { checkKept, checkLine } from '../kept.ts';
import type { Archive, KeptDocument, KindName, StoreFault } from '../port.ts';
import type { Engine } from './engine.ts';
import type { FeedTable, Tables } from './tables.ts';

export function openArchive(tables: Readonly<Record<KindName, Tables>>, feedTable: FeedTable, engine: Engine): Archive {
  return {
    documents: (kind, { after, limit }) =>
      engine.read(() => {
        const { byId, byScan } = tables[kind];
        const found: KeptDocument[] = [];
        if (limit < 1) return found;
        for (const { key: id, value, version = 0 } of byId.getRange({ ...(after !== undefined && { start: after }), versions: true })) {
          if (id === after) continue;
          const { schemaVersion, scanId, body } = value;
          const kept = { id, version, schemaVersion, scanId, dueAt: byScan.get([scanId, id])?.dueAt ?? null, body };
          if (found.push(kept) === limit) break;
        }
        return found;
      }),

    lines: ({ after, limit }) =>
      engine.read(() => {
        if (limit < 1) return [];
        const start = after && [after.memberId, after.key];
        const found = [...feedTable.getRange({ ...(start && { start }), limit: limit + 1 })].filter(({ key }) => key[0] !== after?.memberId || key[1] !== after?.key);
        return found.slice(0, limit).map(({ key: [memberId = ''], value }) => ({ ...value, memberId: memberId as MemberId }));
      }),

    putDocuments: (kind, documents) =>
      engine.write(async () => {
        for (const document of documents) checkKept(kind, document);
        const { byId, byScan, byDue, recent } = tables[kind];
        recent.clear();
        await byId.transaction(() => {
          for (const { id, version, schemaVersion, scanId, dueAt, body } of documents) {
            const before = byId.get(id);
            if (before) {
              const due = byScan.get([before.scanId, id])?.dueAt ?? null;
              void byScan.remove([before.scanId, id]);
              if (due !== null) void byDue.remove([due, id]);
            }
            void byId.put(id, { schemaVersion, scanId, body }, version);
            void byScan.put([scanId, id], { schemaVersion, dueAt });
            if (dueAt !== null) void byDue.put([dueAt, id], true);
          }
        });
        recent.clear();
      }),

    putLines: (lines) =>
      engine.write(async () => {
        for (const line of lines) checkLine(line);
        await Promise.all(lines.map(({ memberId, ...entry }) => feedTable.put([memberId, entry.key], entry)));
      }),

    faults: () => engine.read(() => kindNames.flatMap((kind) => [...faultsOf(kind, tables[kind])])),
  };
}

function* faultsOf(kind: KindName, { byId, byScan, byDue }: Tables): Generator<StoreFault> {
  for (const { key: id, value } of byId.getRange({})) {
    if (!byScan.doesExist([value.scanId, id])) yield { kind, id, what: 'is not found by its scan' };
  }
  for (const { key: [scanId = '', id = ''], value: { dueAt } } of byScan.getRange({})) {
    const found = byId.get(id);
    if (found?.scanId !== scanId) yield { kind, id, what: 'is listed for a scan without being there' };
    if (dueAt !== null && !byDue.doesExist([dueAt, id])) yield { kind, id, what: 'is not found when it is due' };
  }
  for (const [dueAt = '', id = ''] of byDue.getKeys()) {
    const scanId = byId.get(id)?.scanId;
    if (scanId === undefined || byScan.get([scanId, id])?.dueAt !== dueAt) yield { kind, id, what: 'is listed as due at a time that is not its own' };
  }
}
