/** The small words that sentences are made of: answers, questions, people's functions and roles. */
import type { Discipline, Role } from '../../../flows/people.ts';
import type { StatusRow } from '../../../flows/say.ts';
import type { ScanState } from '../../../flows/scan-chart.ts';

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

/** Who does what in each state of a scan. */
const work: Readonly<Record<ScanState, string>> = {
  applied: 'de accountmanager beslist over de aanmelding',
  composing: 'de procesregisseur stelt de groep samen en kiest een dag',
  answering: 'de deelnemers beantwoorden de vragen',
  preparing: 'de begeleiders bereiden de workshop voor',
  discussing: 'de begeleiders leggen het gezamenlijke beeld vast',
  reporting: 'de begeleiders schrijven het conceptrapport',
  reviewing: 'de deelnemers lezen het conceptrapport en reageren',
  choosing: 'de deelnemers kiezen de drie belangrijkste acties',
  finishing: 'de begeleiders maken het eindrapport',
  finished: 'klaar',
  refused: 'niet aangenomen',
  closed: 'gestopt',
};

export const words = {
  work,
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
