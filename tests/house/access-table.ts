/** The table of who may ask what, as a page: made from the tables that the bot itself looks up. */
import { verbs } from '../../bot/cli/verbs.ts';
import { routeAccess } from '../../bot/route-access.ts';
import { isRefusable, mayAsk, questionOfAction, questionOfCommand, turnTo, type Question } from '../../flows/access.ts';
import { roles } from '../../flows/people.ts';

const about: Readonly<Record<Question, string>> = {
  talk: 'talk with the bot: help, terms, language, own data',
  answer: 'give and change own answers',
  'choose-date': 'on which of the proposed days one can come',
  status: 'how far everyone of the scan is; never an answer',
  digest: 'answers with names and functions, of own scans',
  compose: 'who takes part',
  plan: 'when the workshop is',
  remind: 'a reminder beside those of the calendar',
  scans: 'every scan with its step and dates; never a participant or an answer',
  admit: 'whether a municipality takes part',
  staff: 'who leads a scan, and its questionnaires',
  managers: 'who is account manager',
};

export function accessPage(): string {
  const questions = Object.keys(about) as Question[];
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const named = (table: Readonly<Record<string, Question>>) => Object.entries(table).map(([name, question]) => row(`\`${name}\``, question));
  return [
    '# Who may ask what',
    '',
    'Generated from `flows/access.ts`, `bot/route-access.ts` and the command line by `npm run docs`; a test fails when it is out of date.',
    'What is not in a table is refused; whoever is refused hears whom to ask.',
    '',
    row('question', 'about', ...roles, 'refused: ask'),
    row('---', '---', ...roles.map(() => '---'), '---'),
    ...questions.map((question) => row(question, about[question], ...roles.map((role) => (mayAsk(role, question) ? 'yes' : 'no')), isRefusable(question) ? turnTo[question] : 'nobody: it is about oneself')),
    '',
    '## Commands and buttons',
    '',
    row('command or button', 'question'),
    row('---', '---'),
    ...named(questionOfCommand),
    ...named(questionOfAction),
    '',
    '## Addresses',
    '',
    row('address', 'answers'),
    row('---', '---'),
    ...Object.entries(routeAccess).map(([route, caller]) => row(`\`${route}\``, caller)),
    '',
    '## Command line',
    '',
    'For whoever has the settings of the bot on its machine; a scan keeps what changed, when and by whom; what was exported or erased is in the audit.',
    '',
    ...verbs.map(({ name }) => `- \`${name}\``),
    '',
  ].join('\n');
}
