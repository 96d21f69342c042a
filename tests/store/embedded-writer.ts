/**
 * A process of its own that writes as fast as it can, and says on its output what was acknowledged, until it is killed.
 * usage: embedded-writer DIRECTORY NAME [--idle]
 */
import { openEmbedded } from '../../store/embedded.ts';
import type { Setting } from '../../store/port.ts';

const [directory = '', name = '', mode] = process.argv.slice(2);
const store = await openEmbedded(directory);
process.stdout.write('open\n');

if (mode === '--idle') setInterval(() => undefined, 1_000);
else await Promise.all(Array.from({ length: 20 }, (_, worker) => write(`${name}-${worker}`)));

/** Each document is inserted and replaced twice, with another due time each time. */
async function write(worker: string): Promise<never> {
  for (let count = 0; ; count++) {
    const document = (version: number): Setting => ({ id: `${worker}-${count}`, scanId: 'scan-1', dueAt: `2026-11-30T11:00:00.00${version}Z`, value: version });
    if (!(await store.settings.insert(document(1)))) throw new Error(`${worker}-${count} was there already`);
    process.stdout.write(`${worker}-${count} 1\n`);
    for (const version of [1, 2]) {
      if (!(await store.settings.replace(document(version + 1), version))) throw new Error(`${worker}-${count} was changed by another`);
      process.stdout.write(`${worker}-${count} ${version + 1}\n`);
    }
  }
}
