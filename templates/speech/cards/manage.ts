/**
 * What an account manager hears.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../../flows/language.ts';
import type { ScanRow } from '../../../flows/say.ts';
import { waiting } from '../../../flows/scan-chart.ts';
import { facilitatorsPerScan } from '../../../flows/scan-order.ts';
import type { Button } from '../../message.ts';
import { button, buttonRow, commandButton, line, message, text, type Cards } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { firstName, listed } from '../phrases.ts';
import { questionnaireNames } from '../scan-words.ts';
import { textsIn } from '../texts.ts';

export const manageCards: Cards<'scan-list' | 'scan-view' | 'manage-help' | 'manage-unclear' | 'manager-list' | 'managers-check'> = {
  'scan-list': ({ rows, total, why }, { language }) => {
    const { list } = textsIn(language).manage;
    const title = why === 'which' ? list.which : list.title;
    if (rows.length === 0) return line(language, 'notice', list.none, [commandButton('help', language, 'quiet')]);
    return message(language, why === 'which' ? 'question' : 'notice', `${title} ${rows.length < total ? list.more(rows.length, total) : list.choose}`, [
      text('title', title),
      { kind: 'options', label: list.choose, options: rows.map((row, index) => ({ number: index + 1, text: list.row(row.municipality, stepOf(row, language)), mark: null, choice: { action: 'choose-scan', scanId: row.scanId } })) },
      ...(rows.length < total ? [text('hint', list.more(rows.length, total))] : []),
    ]);
  },

  'scan-view': (say, { language }) => {
    const { row, calendar, director, facilitators, signUp } = say;
    const { view } = textsIn(language).manage;
    const { who } = waiting[row.state];
    const isWaiting = who === 'account-manager';
    const named = (name: string, email: string) => `${name} (${email})`;
    const facts = [
      { name: view.step, value: stepOf(row, language) },
      ...(calendar === null ? [] : [{ name: view.due, value: dayAndTime(calendar.answersDueAt, language) }, { name: view.workshop, value: dayAndTime(calendar.workshopAt, language) }]),
      ...(signUp && isWaiting ? [{ name: view.askedBy, value: named(signUp.by.name, signUp.by.email) }, { name: view.wantedDirector, value: named(signUp.director.name, signUp.director.email) }] : [{ name: view.director, value: director ?? view.nobody }]),
      ...(signUp && signUp.why !== '' ? [{ name: view.why, value: signUp.why }] : []),
      { name: view.facilitators, value: facilitators.length === 0 ? view.nobody : listed(facilitators, language) },
      { name: view.questionnaires, value: questionnaireNames(say.questionnaires, language) },
    ];
    return message(language, 'notice', `${view.title(row.municipality)}: ${stepOf(row, language)}.`, [
      text('title', view.title(row.municipality)),
      { kind: 'facts', caption: view.caption, rows: facts },
      ...(isWaiting ? [text('hint', view.refuseHint)] : []),
      ...(who !== null && facilitators.length < facilitatorsPerScan ? [text('hint', view.facilitatorsHint(facilitatorsPerScan))] : []),
      ...buttonRow([...(isWaiting ? [button(view.accept, { action: 'accept-scan', scanId: row.scanId }, 'primary')] : []), scansButton(language)]),
    ]);
  },

  'manage-help': ({ name, isWelcome, waiting }, { language }) => {
    const { manage } = textsIn(language);
    const { help } = manage;
    const standing = waiting === 0 ? manage.noneWaiting : manage.waiting(waiting);
    const greeting = manage.welcome(firstName(name));
    const opening = isWelcome ? [text('lead', greeting), text('normal', standing)] : [text('title', help.title), { kind: 'list', items: help.lines } as const];
    return message(language, 'notice', isWelcome ? `${greeting} ${standing}` : help.title, [...opening, ...buttonRow([scansButton(language), ...(isWelcome ? [commandButton('help', language, 'quiet')] : [])])]);
  },

  'manager-list': ({ managers, isChanged }, { language }) => {
    const words = textsIn(language).manage.managers;
    const items = managers.map(({ name, email }) => words.person(name, email));
    return message(language, isChanged ? 'receipt' : 'notice', isChanged ? words.changed : words.title, [text('title', words.title), ...(isChanged ? [text('normal', words.changed)] : []), { kind: 'list', items }, ...buttonRow([scansButton(language)])]);
  },

  'managers-check': ({ turn, change: { joins, leaves } }, { language }) => {
    const { manage: { managers: words }, scan: { check } } = textsIn(language);
    const items = [...joins.map(({ name, email }) => words.joins(words.person(name, email))), ...(leaves === null ? [] : [words.leaves(words.person(leaves.name, leaves.email))])];
    return message(language, 'question', `${items[0] ?? ''} ${check.ask}`, [
      text('title', check.title),
      { kind: 'list', items },
      text('lead', check.ask),
      ...buttonRow([button(check.yes, { action: 'decide', turn, isSure: true }, 'primary'), button(check.no, { action: 'decide', turn, isSure: false })]),
    ]);
  },

  'manage-unclear': ({ why }, { language }) => line(language, 'notice', textsIn(language).manage.unclear[why], [scansButton(language), commandButton('help', language, 'quiet')]),
};

function scansButton(language: Language): Button {
  return button(textsIn(language).manage.buttons.scans, { action: 'command', command: 'status' });
}

/** "stap 3 van 7, de deelnemers beantwoorden de vragen". */
function stepOf({ state }: ScanRow, language: Language): string {
  const { manage: { list }, words } = textsIn(language);
  const { step, who } = waiting[state];
  return who === null ? words.work[state] : list.step(step, words.work[state]);
}
