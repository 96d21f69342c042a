/** The command line as a process of its own, with these settings alone. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** @param cwd without a `.env`, so that nothing of the one who runs the tests gets in */
export function runCliProcess(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  const settings = { PATH: process.env['PATH'], ...env };
  return new Promise((done) => {
    execFile(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('bot/cli/main.ts'), ...args], { cwd, env: settings, maxBuffer: 64 * 1024 * 1024 }, (error, out, notes) => {
      done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, notes });
    });
  });
}
