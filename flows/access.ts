/**
 * Access: who may ask what. Deny by default: what is not in the table is refused, and whoever is refused is told whom to ask.
 * Every command and every button has its row below; a test fails when a route or a verb of the command line has none.
 * May import: flows. Pure.
 */
import type { Choice, Command } from './choice.ts';
import type { Role } from './people.ts';

/** Questions that show something of other people, or change what they have to do. */
export type Refusable = 'status' | 'digest' | 'compose' | 'plan' | 'remind' | 'scans' | 'admit' | 'staff' | 'managers';
/** `answer`: one's own answers, and nobody else's. `choose-date`: the same for the days of the workshop. `talk`: what anyone may ask. */
export type Question = Refusable | 'answer' | 'choose-date' | 'talk';

const table: Readonly<Record<Question, readonly Role[]>> = {
  talk: ['participant', 'process-director', 'facilitator', 'account-manager'],
  answer: ['participant'],
  /** On which of the proposed days one can come oneself. */
  'choose-date': ['participant', 'facilitator'],
  /** How far everyone is; never an answer. */
  status: ['process-director', 'facilitator'],
  /** Answers with names and functions. */
  digest: ['facilitator'],
  /** Who takes part. */
  compose: ['process-director'],
  /** When the workshop is. */
  plan: ['process-director'],
  /** A reminder beside those of the calendar. */
  remind: ['process-director'],
  /** Every scan with its step, its dates and who leads it; never a participant, an answer or a score. */
  scans: ['account-manager'],
  /** Whether a municipality takes part. */
  admit: ['account-manager'],
  /** Who leads a scan, and which questionnaires it has. */
  staff: ['account-manager'],
  /** Who is account manager. */
  managers: ['account-manager'],
};

export function mayAsk(role: Role, question: Question): boolean {
  return table[question].includes(role);
}

/** Who answers for what one may not ask oneself. */
export const turnTo: Readonly<Record<Refusable, 'director' | 'facilitators' | 'account-manager'>> = {
  status: 'director', digest: 'facilitators', compose: 'director', plan: 'director', remind: 'director', scans: 'account-manager', admit: 'account-manager', staff: 'account-manager', managers: 'account-manager',
};

export const questionOfCommand = {
  overview: 'talk', progress: 'talk', help: 'talk', privacy: 'talk', repeat: 'talk', human: 'talk', pause: 'talk', resume: 'talk', dutch: 'talk', english: 'talk',
  restart: 'answer', review: 'answer', submit: 'answer', back: 'answer',
  status: 'status',
  digest: 'digest', differences: 'digest', agenda: 'digest',
} as const satisfies Readonly<Record<Command, Question>>;

export const questionOfAction: Readonly<Record<Choice['action'], Question>> = {
  consent: 'answer', answer: 'answer', select: 'answer', 'write-other': 'answer', keep: 'answer', correct: 'answer', 'write-remark': 'answer', 'drop-remark': 'answer', 'take-as-remark': 'answer', confirm: 'answer',
  'explain-term': 'talk', 'explain-item': 'talk', revisit: 'talk', 'choose-seat': 'talk',
  /** One's own, whoever one is. */
  'own-data': 'talk',
  suit: 'choose-date',
  /** At the front door, before anyone has a role. */
  enrol: 'talk',
  'choose-scan': 'scans',
  'accept-scan': 'admit',
  /** Of orders that were allowed when they were asked; each order was looked up for itself. */
  decide: 'talk',
  /** Looked up by its command. */
  command: 'talk',
};

export function isRefusable(question: Question): question is Refusable {
  return question in turnTo;
}
