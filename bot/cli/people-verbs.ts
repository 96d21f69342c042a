/**
 * `participant …`, `facilitator …`, `director …`: who has which role in a scan.
 * May import: flows, bot.
 */
import { isSameAddress, type MemberId, type ScanId } from '../../flows/people.ts';
import type { Person, ScanRole } from '../../flows/scan.ts';
import type { Order } from '../../flows/scan-order.ts';
import { disciplineIn } from '../../flows/understanding/discipline-reading.ts';
import { everyoneOf } from '../members-of.ts';
import { nameAndEmail } from './name-and-email.ts';
import { parseFlags } from './parse-flags.ts';
import { UsageError } from './usage-error.ts';
import type { Verb } from './verb.ts';
import { ordering, withOffice, type Office } from './with-office.ts';

function verbsFor(noun: string, role: ScanRole): readonly Verb[] {
  const isParticipant = role === 'participant';
  const add: Verb = {
    name: `${noun} add`,
    usage: `SCAN --name NAME --email EMAIL${isParticipant ? ' --function FUNCTION' : ''} [--json]`,
    purpose: `Adds a ${noun} to a scan.`,
    run: (args, io) => {
      const { flags, words: [scanId = ''] } = parseFlags(args, { name: 'value', email: 'value', json: 'switch', ...(isParticipant ? { function: 'value' } : {}) }, ['SCAN']);
      const work: unknown = 'function' in flags ? flags.function : null;
      const person: Person = { ...nameAndEmail(flags.name, flags.email), role, discipline: typeof work === 'string' ? disciplineIn(work) : null };
      return withOffice(io, 'existing', (office) => ordering(io, office, scanId, [{ order: 'join', person }], flags.json));
    },
  };
  const replace: Verb = {
    name: `${noun} replace`,
    usage: 'SCAN --email EMAIL --name NAME --new-email EMAIL [--json]',
    purpose: `Puts someone else in the place of a ${noun}. What was sent in before stays under its own name.`,
    run: (args, io) => {
      const { flags, words: [scanId = ''] } = parseFlags(args, { email: 'value', name: 'value', 'new-email': 'value', json: 'switch' }, ['SCAN']);
      const successor = nameAndEmail(flags.name, flags['new-email']);
      return withOffice(io, 'existing', async (office) => ordering(io, office, scanId, [{ order: 'replace', memberId: await idOf(office, scanId, role, flags.email), ...successor }], flags.json));
    },
  };
  const remove: Verb = {
    name: `${noun} remove`,
    usage: 'SCAN --email EMAIL [--json]',
    purpose: `Takes a ${noun} out of a scan. What was sent in before stays under its own name.`,
    run: (args, io) => {
      const { flags, words: [scanId = ''] } = parseFlags(args, { email: 'value', json: 'switch' }, ['SCAN']);
      return withOffice(io, 'existing', async (office) => {
        const order: Order = { order: 'leave', memberId: await idOf(office, scanId, role, flags.email) };
        return ordering(io, office, scanId, [order], flags.json);
      });
    },
  };
  return [add, replace, remove];
}

export const peopleVerbs: readonly Verb[] = [...verbsFor('participant', 'participant'), ...verbsFor('facilitator', 'facilitator'), ...verbsFor('director', 'process-director')];

/** Whom an address names, of those who are in the scan. @throws UsageError naming whom there is */
async function idOf({ store }: Office, scanId: string, role: ScanRole, email: string | null): Promise<MemberId> {
  const people = (await everyoneOf(store, scanId as ScanId)).filter((member) => member.role === role && member.left === null);
  const found = people.find((member) => email !== null && isSameAddress(member.email, email));
  if (!found) throw new UsageError(`There is no ${role} ${email ?? ''} in ${scanId}.${people.length > 0 ? ` There is ${people.map((member) => member.email).join(', ')}.` : ''}`);
  return found.id;
}
