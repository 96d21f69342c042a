/**
 * `npm run bench`: all benchmarks, or those named, e.g. `npm run bench -- store`. Exits non-zero when a target is missed.
 */
const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  'try-mode': async () => (await import('./try-mode.ts')).benchTryMode(),
  digest: async () => (await import('./digest.ts')).benchDigest(),
  'digest-load': async () => (await import('./digest-load.ts')).benchDigestLoad(),
  process: async () => (await import('./process.ts')).benchProcess(),
  store: async () => (await import('./store.ts')).benchStore(),
  turns: async () => (await import('./turns.ts')).benchTurns(),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n${name}`);
  if (!(await run())) process.exitCode = 1;
}
