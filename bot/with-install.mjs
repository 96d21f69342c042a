/**
 * Installs what is missing, then runs Node with the given arguments: `npm start` and `npm test` work right after a clone.
 * No dependencies. May import: node only.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.datapeil-installed');
const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const isWindows = process.platform === 'win32';

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages (once, about a minute) …');
  // Not `npm ci`: it refuses a lock file without the binaries of every other platform, and not every registry mirror has them all.
  const installed = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: isWindows });
  if (installed.status !== 0) {
    console.error('Installing failed. Is the npm registry reachable? Mend that and run the same command again.');
    process.exit(installed.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

// Glibc gives each thread memory of its own, and keeps what was freed: with two such pools, and large pieces (pictures, mails) handed back at once,
// a digest needs fifty megabytes less. It is read as a program starts; elsewhere these names mean nothing.
const env = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072', ...process.env };
// Deprecations inside dependencies are not a newcomer's business.
const run = spawn(process.execPath, ['--disable-warning=DeprecationWarning', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });
// The child decides how to stop; a terminal's Ctrl+C reaches it by itself, a service manager's signal only through us.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => run.kill('SIGTERM'));
run.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
