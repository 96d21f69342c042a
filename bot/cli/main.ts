/**
 * The command line: `npm run cli -- VERB …`. What it can do is in `verbs.ts`.
 * May import: bot, node:process.
 */
import { AppError } from '../../flows/app-error.ts';
import { loadEnvironment } from '../load-environment.ts';
import { runCli } from './run.ts';
import { verbs } from './verbs.ts';

const writeTo = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);
// A reader that went away (`… | head`) is no fault of ours.
for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  loadEnvironment('.env');
  process.exitCode = await runCli(process.argv.slice(2), verbs, { env: process.env, out: writeTo(process.stdout), note: writeTo(process.stderr) });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
