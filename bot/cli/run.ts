/**
 * Run: finds the verb that was typed, runs it, and tells plainly what went wrong.
 * May import: flows, bot.
 */
import { AppError } from '../../flows/app-error.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import type { Verb } from './verb.ts';

/** How it was called, in help and messages. */
const call = 'npm run cli --';

/** @returns the exit code: 0 done, 1 not done or something is wrong, 2 typed wrongly. Never rejects. */
export async function runCli(typed: readonly string[], verbs: readonly Verb[], io: Io): Promise<number> {
  const asksHelp = typed.some((word) => word === '--help' || word === '-h') || typed[0] === 'help';
  const words = typed.filter((word) => word !== '--help' && word !== '-h').slice(typed[0] === 'help' ? 1 : 0);
  const verb = verbs.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
  if (asksHelp && (verb || words.length === 0)) {
    for (const line of verb ? helpOf(verb) : helpOfAll(verbs)) io.out(line);
    return 0;
  }
  if (!verb) {
    for (const line of [...notFound(words, verbs), '', ...helpOfAll(verbs)]) io.note(line);
    return 2;
  }
  try {
    return await verb.run(words.slice(verb.name.split(' ').length), io);
  } catch (error) {
    return tell(error, verb, io);
  }
}

function tell(error: unknown, verb: Verb, io: Io): number {
  if (error instanceof UsageError) {
    for (const line of [error.message, ...helpOf(verb)]) io.note(line);
    return 2;
  }
  if (error instanceof AppError) io.note(`${error.message} (${error.code})`);
  else io.note(`${verb.name} stopped at a fault of this program: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}. Nothing more was done.`);
  return 1;
}

/** Names only verbs that begin alike, where there are any. */
function notFound(words: readonly string[], verbs: readonly Verb[]): readonly string[] {
  if (words.length === 0) return ['Say what to do.'];
  const alike = verbs.filter(({ name }) => name.split(' ')[0] === words[0]).map(({ name }) => name);
  const typed = words.slice(0, alike.length > 0 ? 2 : 1).join(' ');
  return [`There is no "${typed}".${alike.length > 0 ? ` There is ${alike.join(', ')}.` : ''}`];
}

function helpOf({ name, usage, purpose }: Verb): readonly string[] {
  return [`${call} ${name} ${usage}`.trimEnd(), `  ${purpose}`];
}

function helpOfAll(verbs: readonly Verb[]): readonly string[] {
  return [`${call} VERB …   settings come from the environment and .env, as for npm start; --help behind a verb tells more`, '', ...verbs.flatMap((verb) => [`  ${`${verb.name} ${verb.usage}`.trimEnd()}`, `      ${verb.purpose}`])];
}
