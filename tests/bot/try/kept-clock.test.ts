import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepAheadMs, readAheadMs } from '../../../bot/try/kept-clock.ts';
import { openStore } from '../../../store/open.ts';
import type { Store } from '../../../store/port.ts';

let dataDir: string;
let store: Store;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'datapeil-clock-'));
  store = await openStore({ mongodbUri: null, dataDir });
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

it('is not ahead before it was moved', async () => {
  expect(await readAheadMs(store)).toBe(0);
});

it('is as far ahead as it was kept, and further when it was moved on', async () => {
  await keepAheadMs(store, 1000);
  expect(await readAheadMs(store)).toBe(1000);
  await keepAheadMs(store, 2000);
  expect(await readAheadMs(store)).toBe(2000);
});

it('is as far ahead as the furthest of several moves at once, whichever is written last', async () => {
  await Promise.all([5000, 1000, 9000, 3000].map((ms) => keepAheadMs(store, ms)));
  expect(await readAheadMs(store)).toBe(9000);
  await Promise.all([20_000, 1000, 15_000].map((ms) => keepAheadMs(store, ms)));
  expect(await readAheadMs(store)).toBe(20_000);
});

it.each([-5, Number.NaN, 'soon', null])('is not ahead when what was kept is no distance: %s', async (value) => {
  await store.settings.insert({ id: 'clock', scanId: 'installation', dueAt: null, value });
  expect(await readAheadMs(store)).toBe(0);
  await keepAheadMs(store, 1000);
  expect(await readAheadMs(store)).toBe(1000);
});
