/**
 * Scan file: a new scan with its people, as YAML.
 *
 *     municipality: Waterveen
 *     workshop: 12 maart 2027, 13:30      # leave it out to choose a date later
 *     questionnaires: [analysis-tool]     # or quickscan, full-scan; leave it out for the analysis tool
 *     director: Petra Prins <petra@waterveen.example>
 *     facilitators: [Fenna Faber <fenna@begeleiders.example>]
 *     participants:
 *       - { name: Anna Aalders, email: anna@waterveen.example, function: veiligheid }
 *
 * Account managers stand above the scans and have a file of their own: `account-managers: [Nadia Noort <nadia@voorbeeld.example>]`.
 *
 * May import: flows, bot, templates, zod.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Named, Person } from '../../flows/scan.ts';
import { disciplineIn } from '../../flows/understanding/discipline-reading.ts';
import { parseYaml } from '../../templates/questionnaires/load-questionnaire.ts';
import { parseSender } from '../mailer/address.ts';
import { mainQuestionnaire } from '../subjects.ts';
import { UsageError } from './usage-error.ts';

const text = z.string('is missing, or no text').trim().min(1, 'is empty').max(200, 'is longer than 200 characters');
const named = text.refine((value) => parseSender(value) !== null, 'must be written as Name <name@example.org>');
const file = z.strictObject({
  municipality: text,
  workshop: text.optional(),
  director: named.optional(),
  facilitators: z.array(named).optional(),
  questionnaires: z.array(text).min(1).optional(),
  participants: z.array(z.strictObject({ name: text, email: text, function: text })).optional(),
});

export interface ScanFile {
  readonly municipality: string;
  readonly workshop: string | null;
  /** By id. */
  readonly questionnaires: readonly string[];
  readonly people: readonly Person[];
}

/** @throws UsageError listing every fault by its field */
export function readScanFile(path: string): ScanFile {
  const { municipality, workshop = null, director, facilitators = [], participants = [], questionnaires = [mainQuestionnaire] } = checked(path, file);
  return {
    municipality,
    workshop,
    questionnaires,
    people: [
      ...(director === undefined ? [] : [toPerson(director, 'process-director')]),
      ...facilitators.map((facilitator) => toPerson(facilitator, 'facilitator')),
      ...participants.map((person): Person => ({ name: person.name, email: person.email, role: 'participant', discipline: disciplineIn(person.function) })),
    ],
  };
}

const managersFile = z.strictObject({ 'account-managers': z.array(named).min(1) });

/** @throws UsageError listing every fault by its field */
export function readManagersFile(path: string): readonly Named[] {
  return checked(path, managersFile)['account-managers'].map(toNamed);
}

/** "Petra Prins <petra@waterveen.example>" in a role. @throws UsageError */
export function toPerson(spoken: string, role: 'process-director' | 'facilitator'): Person {
  return { ...toNamed(spoken), role, discipline: null };
}

/** "Petra Prins <petra@waterveen.example>". @throws UsageError */
export function toNamed(spoken: string): Named {
  const sender = parseSender(spoken);
  if (sender === null) throw new UsageError(`"${spoken}" must be written as Name <name@example.org>.`);
  return { name: sender.name, email: sender.address };
}

function checked<T>(path: string, shape: z.ZodType<T>): T {
  const parsed = parseYaml(basename(path), contentOf(path));
  if (!parsed.ok) throw faulty(path, parsed.issues);
  const result = shape.safeParse(parsed.value);
  if (!result.success) throw faulty(path, result.error.issues.map((issue) => ({ path: issue.path.map(String).join(' › '), message: issue.message })));
  return result.data;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read. Give the path of a YAML file.`, { cause: error });
  }
}

function faulty(path: string, issues: readonly { readonly path: string; readonly message: string }[]): UsageError {
  return new UsageError([`${path} cannot be used:`, ...issues.map((issue) => `  ${issue.path}: ${issue.message}`)].join('\n'));
}
