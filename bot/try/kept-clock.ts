/**
 * How far the clock of try mode was moved, kept over a restart: what was sent "tomorrow" must not be sent again.
 * May import: store, bot, zod.
 */
import { z } from 'zod';
import type { Store } from '../../store/port.ts';
import { update } from '../update.ts';

const id = 'clock';
const aheadMs = z.number().min(0).catch(0);

export async function readAheadMs(store: Store): Promise<number> {
  const setting = await store.settings.get(id);
  return aheadMs.parse(setting?.document.value);
}

/** The furthest of several at once stays. */
export async function keepAheadMs(store: Store, value: number): Promise<void> {
  if (await store.settings.insert({ id, scanId: 'installation', dueAt: null, value })) return;
  await update(store.settings, id, (setting) => (aheadMs.parse(setting.value) < value ? { ...setting, value } : setting));
}
