/**
 * `account-manager …`: who may accept sign-ups and name facilitators. They stand above the scans.
 *
 *     account-managers: [Nadia Noort <nadia@vng.example>]      # of --from FILE
 *
 * May import: flows, bot, templates.
 */
import { namedOf, type Named } from '../../flows/scan.ts';
import { problemWords } from '../../templates/speech/scan-words.ts';
import { addManagers, managersOf, removeManager, type Managed } from '../managers.ts';
import type { Io } from './io.ts';
import { nameAndEmail } from './name-and-email.ts';
import { parseFlags } from './parse-flags.ts';
import { readManagersFile } from './scan-file.ts';
import { UsageError } from './usage-error.ts';
import type { Verb } from './verb.ts';
import { withOffice } from './with-office.ts';

const add: Verb = {
  name: 'account-manager add',
  usage: '--name NAME --email EMAIL | --from FILE [--json]',
  purpose: 'Makes someone account manager: they accept sign-ups, name facilitators and choose questionnaires, in chat. FILE is YAML.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { name: 'value', email: 'value', from: 'value', json: 'switch' });
    const people = flags.from === null ? [nameAndEmail(flags.name, flags.email)] : readManagersFile(flags.from);
    return withOffice(io, 'existing or new', async ({ store, now }) => report(io, await addManagers(store, people, now()), flags.json));
  },
};

const replace: Verb = {
  name: 'account-manager replace',
  usage: '--email EMAIL --name NAME --new-email EMAIL [--json]',
  purpose: 'Puts someone else in the place of an account manager.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { email: 'value', name: 'value', 'new-email': 'value', json: 'switch' });
    const { email } = flags;
    if (email === null) throw new UsageError('--email EMAIL is missing: who leaves.');
    const successor = nameAndEmail(flags.name, flags['new-email']);
    return withOffice(io, 'existing', async ({ store, now }) => report(io, await removeManager(store, email, successor, now()), flags.json));
  },
};

const remove: Verb = {
  name: 'account-manager remove',
  usage: '--email EMAIL [--json]',
  purpose: 'Takes the role of account manager away from someone.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { email: 'value', json: 'switch' });
    const { email } = flags;
    if (email === null) throw new UsageError('--email EMAIL is missing: who leaves.');
    return withOffice(io, 'existing', async ({ store, now }) => report(io, await removeManager(store, email, null, now()), flags.json));
  },
};

const list: Verb = {
  name: 'account-manager list',
  usage: '[--json]',
  purpose: 'Lists the account managers.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { json: 'switch' });
    return withOffice(io, 'existing', async ({ store }) => report(io, { ok: true, managers: await managersOf(store) }, flags.json));
  },
};

export const managerVerbs: readonly Verb[] = [add, replace, remove, list];

/** @returns the exit code: 1 where nothing was changed */
function report(io: Io, managed: Managed, isJson: boolean): number {
  if (!managed.ok) {
    if (isJson) io.out(JSON.stringify(managed));
    for (const problem of managed.problems) io.note(problemWords(problem, 'en'));
    if (!isJson) io.note('Nothing was changed.');
    return 1;
  }
  if (isJson) io.out(JSON.stringify({ ok: true, accountManagers: managed.managers.map(namedOf) }));
  else for (const line of managed.managers.map(lineOf)) io.out(line);
  if (!isJson && managed.managers.length === 0) io.note('There are no account managers; "account-manager add" makes the first one.');
  return 0;
}

function lineOf({ name, email }: Named): string {
  return `${name} <${email}>`;
}
