/** The small words that sentences are made of: answers, questions, people's functions and roles. */
import type { Texts } from '../nl.ts';

export const words: Texts['words'] = {
  work: {
    applied: 'the account manager decides on the sign-up',
    composing: 'the process director puts the group together and chooses a day',
    answering: 'the participants answer the questions',
    preparing: 'the facilitators prepare the workshop',
    discussing: 'the facilitators record the shared picture',
    reporting: 'the facilitators write the concept report',
    reviewing: 'the participants read the concept report and comment',
    choosing: 'the participants choose the three main actions',
    finishing: 'the facilitators make the final report',
    finished: 'finished',
    refused: 'not accepted',
    closed: 'stopped',
  },
  disciplines: { security: 'Public order and safety', ict: 'ICT and information', privacy: 'Privacy', data: 'Data analysis' },
  roles: { participant: 'participant', 'process-director': 'process director', facilitator: 'facilitator', 'account-manager': 'account manager' },
  states: { 'not-started': 'not started yet', declined: 'does not take part', busy: 'under way', submitted: 'sent in', 'human-asked': 'would like contact', quiet: 'wants no reminders now' },
  questionnaires: { 'analysis-tool': 'analysis tool', 'full-scan': 'full scan', quickscan: 'quickscan' },
  withheld: { unknown: 'I don’t know', 'not-my-field': 'not my field', skipped: 'skipped' },
  otherNamely: (other) => `other, namely ${other}`,
  predecessor: (name, successor) => `${name} (predecessor of ${successor})`,
  gone: (name) => `${name} (no longer takes part)`,
  open: 'still open',
  questionTitle: (number, title) => `${number} · ${title}`,
  questionLine: (number, title) => `${number} ${title}`,
  nOfM: (n, m) => `${n} of ${m}`,
  progress: (n, m) => `${n} of ${m} answered`,
  minutesLeft: (minutes) => `about ${minutes === 1 ? '1 minute' : `${minutes} minutes`} to go`,
  andMore: (count) => `and ${count} more`,
};
