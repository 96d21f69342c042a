/**
 * `scan …`: makes, shows, moves and closes scans.
 * May import: flows, bot.
 */
import type { ScanId } from '../../flows/people.ts';
import { acceptOrders } from '../../flows/manage.ts';
import type { SignUp } from '../../flows/scan.ts';
import type { Order } from '../../flows/scan-order.ts';
import { stateAt } from '../../flows/scan-now.ts';
import { waiting } from '../../flows/scan-chart.ts';
import { workshopDateIn } from '../../flows/workshop-date.ts';
import { problemWords } from '../../templates/speech/scan-words.ts';
import { everyoneOf, membersOf } from '../members-of.ts';
import { scansOf } from '../scans-of.ts';
import { completionState } from '../../flows/completion.ts';
import { mainQuestionnaire } from '../subjects.ts';
import { parseFlags } from './parse-flags.ts';
import { readScanFile, toNamed, toPerson, type ScanFile } from './scan-file.ts';
import { UsageError } from './usage-error.ts';
import type { Verb } from './verb.ts';
import { lineOf, operator, ordering, report, summary, withOffice } from './with-office.ts';

const create: Verb = {
  name: 'scan create',
  usage: '--from FILE | --municipality NAME [--director "NAME <EMAIL>"] [--workshop DATE] [--questionnaires ID,ID] [--json]',
  purpose: 'Makes a scan with its people, and plans it where a workshop date is given. FILE is YAML.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { from: 'value', municipality: 'value', director: 'value', workshop: 'value', questionnaires: 'value', json: 'switch' });
    const { municipality, workshop, questionnaires, people } = flags.from === null ? fromFlags(flags) : readScanFile(flags.from);
    return withOffice(io, 'existing or new', async ({ office, now }) => {
      const date = workshop === null ? null : dateOf(workshop, now());
      const orders: readonly Order[] = [{ order: 'accept' }, ...people.map((person) => ({ order: 'join', person }) as const), ...(date === null ? [] : [{ order: 'set-date', workshopAt: date } as const])];
      const ordered = await office.create({ municipality, questionnaires, orders, by: operator });
      if (ordered.ok) await office.spread(ordered.scan.id);
      return report(io, ordered, now(), flags.json);
    });
  },
};

const show: Verb = {
  name: 'scan show',
  usage: 'SCAN [--json]',
  purpose: 'Shows where a scan is, whom it waits for, and how far its people are. Never an answer.',
  run: (args, io) => {
    const { flags, words: [id = ''] } = parseFlags(args, { json: 'switch' }, ['SCAN']);
    return withOffice(io, 'existing', async ({ store, now }) => {
      const scan = (await store.scans.get(id))?.document;
      if (!scan) throw new UsageError(`There is no scan ${id}.`);
      const { step, who } = waiting[stateAt(scan, now())];
      const people = (await membersOf(store, id as ScanId)).map((member) => ({
        name: member.name,
        email: member.email,
        role: member.role,
        ...(member.role === 'participant' ? { discipline: member.discipline, state: member.left === null ? completionState(member) : 'left' } : {}),
      }));
      if (flags.json) io.out(JSON.stringify({ ...summary(scan, now()), step, waitsFor: who, people }));
      else {
        const { municipality, calendar } = scan;
        io.out(`${municipality}: step ${step} of 7 (${stateAt(scan, now())}), waits for ${who ?? 'nobody'}`);
        io.out(`opens ${calendar.opensAt}, answers due ${calendar.answersDueAt}, workshop ${calendar.workshopAt}`);
        for (const { name, email, role, ...rest } of people) io.out(`  ${[name, email, role, ...Object.values(rest)].join(', ')}`);
      }
      return 0;
    });
  },
};

const move: Verb = {
  name: 'scan move',
  usage: 'SCAN --workshop DATE [--json]',
  purpose: 'Sets or moves the workshop, and every date with it. Everyone is told.',
  run: (args, io) => {
    const { flags, words: [id = ''] } = parseFlags(args, { workshop: 'value', json: 'switch' }, ['SCAN']);
    const { workshop } = flags;
    if (workshop === null) throw new UsageError('--workshop DATE is missing, for instance "12 maart 2027 13:30".');
    return withOffice(io, 'existing', (office) => ordering(io, office, id, [{ order: 'set-date', workshopAt: dateOf(workshop, office.now()) }], flags.json));
  },
};

const close: Verb = {
  name: 'scan close',
  usage: 'SCAN --reason TEXT [--json]',
  purpose: 'Stops a scan before its end. Everyone is told the reason, and the workshop leaves their calendars.',
  run: (args, io) => {
    const { flags, words: [id = ''] } = parseFlags(args, { reason: 'value', json: 'switch' }, ['SCAN']);
    const { reason } = flags;
    if (reason === null) throw new UsageError('--reason TEXT is missing: people are told why.');
    return withOffice(io, 'existing', (office) => ordering(io, office, id, [{ order: 'close', reason }], flags.json));
  },
};

const list: Verb = {
  name: 'scan list',
  usage: '[--json]',
  purpose: 'Lists every scan, its step and whom it waits for.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { json: 'switch' });
    return withOffice(io, 'existing', async ({ store, now }) => {
      const scans = await scansOf(store);
      if (flags.json) io.out(JSON.stringify(scans.map((scan) => ({ ...summary(scan, now()), ...waiting[stateAt(scan, now())] }))));
      else for (const scan of scans) io.out(lineOf(scan, now()));
      return 0;
    });
  },
};

const signUp: Verb = {
  name: 'scan sign-up',
  usage: '--municipality NAME --by "NAME <EMAIL>" [--director "NAME <EMAIL>"] [--why TEXT] [--questionnaires ID,ID] [--json]',
  purpose: 'Signs a municipality up, as by chat: an account manager accepts or refuses it. Without --director it is whoever asks.',
  run: (args, io) => {
    const { flags } = parseFlags(args, { municipality: 'value', by: 'value', director: 'value', why: 'value', questionnaires: 'value', json: 'switch' });
    const { municipality, by } = flags;
    if (municipality === null || by === null) throw new UsageError('Give --municipality NAME and --by "NAME <EMAIL>".');
    const asks = toNamed(by);
    const asked: SignUp = { municipality, by: asks, director: flags.director === null ? asks : toNamed(flags.director), why: flags.why ?? '', questionnaires: idsOf(flags.questionnaires), isAccepted: false };
    return withOffice(io, 'existing or new', async ({ office, now }) => {
      const ordered = await office.signUp({ signUp: asked, orderId: `cli.${now()}.${process.pid}` });
      if (ordered.ok) await office.spread(ordered.scan.id);
      return report(io, ordered, now(), flags.json);
    });
  },
};

const accept: Verb = {
  name: 'scan accept',
  usage: 'SCAN [--json]',
  purpose: 'Accepts a sign-up. Who asked for it is told, and the process director can begin.',
  run: (args, io) => {
    const { flags, words: [id = ''] } = parseFlags(args, { json: 'switch' }, ['SCAN']);
    return withOffice(io, 'existing', async (office) => {
      const scan = (await office.store.scans.get(id))?.document;
      if (!scan) throw new UsageError(`There is no scan ${id}.`);
      return ordering(io, office, id, acceptOrders(scan, await everyoneOf(office.store, scan.id)), flags.json);
    });
  },
};

const refuse: Verb = {
  name: 'scan refuse',
  usage: 'SCAN --reason TEXT [--json]',
  purpose: 'Refuses a sign-up. Who asked for it is told the reason.',
  run: (args, io) => {
    const { flags, words: [id = ''] } = parseFlags(args, { reason: 'value', json: 'switch' }, ['SCAN']);
    const { reason } = flags;
    if (reason === null) throw new UsageError('--reason TEXT is missing: whoever asked is told why.');
    return withOffice(io, 'existing', (office) => ordering(io, office, id, [{ order: 'refuse', reason }], flags.json));
  },
};

export const scanVerbs: readonly Verb[] = [create, signUp, accept, refuse, list, show, move, close];

function idsOf(questionnaires: string | null): readonly string[] {
  return questionnaires === null ? [mainQuestionnaire] : questionnaires.split(',').map((id) => id.trim());
}

function fromFlags({ municipality, director, workshop, questionnaires }: Readonly<Record<'municipality' | 'director' | 'workshop' | 'questionnaires', string | null>>): ScanFile {
  if (municipality === null) throw new UsageError('--municipality NAME is missing; or give a file with --from FILE.');
  return { municipality, workshop, questionnaires: idsOf(questionnaires), people: director === null ? [] : [toPerson(director, 'process-director')] };
}

/** @throws UsageError for what is no date at all, or none that will do */
function dateOf(text: string, now: string): string {
  const date = workshopDateIn(text, now, null);
  if (!date.ok) throw new UsageError(problemWords(date.problem, 'en'));
  return date.workshopAt;
}
