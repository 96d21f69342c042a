/**
 * Main: puts the parts together and serves them. `npm start` runs this.
 * May import: everything.
 */
import { AppError } from '../flows/app-error.ts';
import { parseConfig } from './config.ts';
import { loadEnvironment } from './load-environment.ts';
import { openBot } from './open-bot.ts';

const seconds = 1000;

try {
  loadEnvironment('.env');
  const bot = await openBot(parseConfig(process.env), (line) => process.stderr.write(line));
  process.stdout.write(
    [
      '',
      '  Datapeil, try mode: a ready-made scan of the fictional municipality of Merenburg.',
      '',
      `  Be one of its people   ${bot.address}`,
      `  Read the mails         ${bot.address}/mailbox`,
      '',
      '  Everything stays on this machine. Stop with Ctrl+C; start again and it goes on where it was.',
      '',
      '',
    ].join('\n'),
  );
  const stop = () => {
    setTimeout(() => process.exit(1), 20 * seconds).unref();
    void bot.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
