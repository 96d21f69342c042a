/**
 * Main: puts the parts together and serves them. `npm start` runs this.
 * May import: everything.
 */
import { AppError } from '../flows/app-error.ts';
import { parseConfig, type Config } from './config.ts';
import { loadEnvironment } from './load-environment.ts';
import { openBot } from './open-bot.ts';

const seconds = 1000;

try {
  loadEnvironment('.env');
  const config = parseConfig(process.env);
  const bot = await openBot(config, (line) => process.stderr.write(line));
  const stop = () => {
    setTimeout(() => process.exit(1), 20 * seconds).unref();
    void bot.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`\n${(config.mode === 'try' ? tryGreeting(bot.address) : productionGreeting(bot.address, config)).map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('')}\n\n`);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function tryGreeting(address: string): readonly string[] {
  return [
    'Datapeil, try mode: a ready-made scan of the fictional municipality of Merenburg.',
    '',
    `Be one of its people   ${address}`,
    `Read the mails         ${address}/mailbox`,
    '',
    'Everything stays on this machine. Stop with Ctrl+C; start again and it goes on where it was.',
  ];
}

function productionGreeting(address: string, { teams, slack, publicUrl }: Config): readonly string[] {
  const places = [...(teams ? ['Teams'] : []), ...(slack ? ['Slack'] : []), ...(publicUrl === null ? [] : [publicUrl])];
  return [`Datapeil, in production, listening on ${address}.`, `People reach it in ${places.join(', ')}.`];
}
