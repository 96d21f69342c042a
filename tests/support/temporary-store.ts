/** The embedded store in a directory of its own, with the ready-made scan in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanOfMerenburg } from '../../bot/try/scan-of-merenburg.ts';
import type { Questionnaire } from '../../flows/questionnaire.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/port.ts';

export interface TemporaryStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** @param now when the scan was made; its workshop is 24 days later */
export async function openTemporaryStore(questionnaire: Questionnaire, now: string): Promise<TemporaryStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-test-'));
  const store = await openStore({ mongodbUri: null, dataDir });
  const { scan, members } = scanOfMerenburg(questionnaire, now);
  await store.scans.insert(scan);
  for (const member of members) await store.members.insert(member);
  return {
    store,
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
