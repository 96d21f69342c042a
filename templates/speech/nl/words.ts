/** The small words that sentences are made of: answers, questions, people's functions and roles. */
import type { Discipline, Role } from '../../../flows/people.ts';
import type { StatusRow } from '../../../flows/say.ts';

const disciplines: Readonly<Record<Discipline, string>> = {
  security: 'Openbare orde en veiligheid',
  ict: 'ICT en informatie',
  privacy: 'Privacy',
  data: 'Data-analyse',
};

const roles: Readonly<Record<Role, string>> = {
  participant: 'deelnemer',
  'process-director': 'procesregisseur',
  facilitator: 'begeleider',
  'account-manager': 'accountmanager',
};

const states: Readonly<Record<StatusRow['state'], string>> = {
  'not-started': 'nog niet begonnen',
  declined: 'doet niet mee',
  busy: 'bezig',
  submitted: 'ingestuurd',
  'human-asked': 'wil graag contact',
  quiet: 'wil nu geen herinneringen',
};

export const words = {
  disciplines,
  roles,
  states,
  questionnaires: { 'analysis-tool': 'analyse-instrument', 'full-scan': 'volledige scan', quickscan: 'quickscan' } as Readonly<Record<string, string>>,
  withheld: { unknown: 'weet ik niet', 'not-my-field': 'niet mijn vak', skipped: 'overgeslagen' },
  otherNamely: (other: string) => `anders, namelijk ${other}`,
  predecessor: (name: string, successor: string) => `${name} (voorganger van ${successor})`,
  gone: (name: string) => `${name} (doet niet meer mee)`,
  open: 'nog open',
  questionTitle: (number: string, title: string) => `${number} · ${title}`,
  questionLine: (number: string, title: string) => `${number} ${title}`,
  nOfM: (n: number, m: number) => `${n} van ${m}`,
  /** Under the progress bar. */
  progress: (n: number, m: number) => `${n} van ${m} beantwoord`,
  minutesLeft: (minutes: number) => `nog ongeveer ${minutes === 1 ? '1 minuut' : `${minutes} minuten`}`,
  andMore: (count: number) => `en nog ${count}`,
};
