/** The seven steps as a page: what each waits for, what a process director can type, and the chart itself. Made of what the bot looks up and says. */
import { scanChart, scanStates, waiting } from '../../flows/scan-chart.ts';
import { textsIn } from '../../templates/speech/texts.ts';
import { section, statechartPicture } from './statechart-picture.ts';

export function scanPage(): string {
  const { words, desk, manage } = textsIn('nl');
  const ends = (state: (typeof scanStates)[number]) => scanChart.root.states[state]?.ownEvents.filter((event) => event !== 'scan.closed' && !(event === 'date.set' && state !== 'composing')).join(', ') ?? '';
  const typed = (lines: readonly string[]) => lines.map((line) => line.split(' – ')).map(([type = '', what = '']) => [type, what]);
  return [
    statechartPicture(scanChart, 'Scan: the seven steps, from sign-up to the final report'),
    'A scan can be closed in every step. The workshop can be moved until it begins: that opens the answers again, and everyone hears what changed.',
    '',
    ...section('What each step waits for', ['step', 'state', 'who must act', 'as the bot says it', 'ends with'], scanStates.map((state) => [String(waiting[state].step), state, waiting[state].who ?? 'nobody: it is over', words.work[state], ends(state)])),
    ...section('What a process director can type', ['type', 'for'], typed(desk.help.director.lines)),
    ...section('What an account manager can type', ['type', 'for'], typed(manage.help.lines)),
    'People, dates and questionnaires are shown first and changed after a yes. When reminders go out, and to whom: [flows](../flows/README.md). Who may ask what: [access](access.md).',
    '',
  ].join('\n');
}
