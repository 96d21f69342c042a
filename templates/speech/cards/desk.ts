/**
 * What the process director and the facilitators hear.
 * May import: flows, templates/speech, templates/charts.
 */
import type { Language } from '../../../flows/language.ts';
import { hasDate } from '../../../flows/scan-chart.ts';
import type { Role } from '../../../flows/people.ts';
import type { Button } from '../../message.ts';
import { statusBars } from '../../charts/status-bars.ts';
import { buttonRow, commandButton, line, message, text, type Cards } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { firstName, listed, roleName } from '../phrases.ts';
import { statusCounts, statusLetterBars, statusLines, statusNext, statusStanding, statusStep } from '../status-words.ts';
import { textsIn } from '../texts.ts';

export const deskCards: Cards<'desk-welcome' | 'desk-help' | 'desk-not-understood' | 'status' | 'who-sees' | 'digest-coming' | 'digest-impossible' | 'mail-undelivered'> = {
  'desk-welcome': ({ role, name, municipality, calendar, state }, { language }) => {
    const { welcome, status } = textsIn(language).desk;
    const greeting = welcome[toDesk(role)](firstName(name), municipality);
    const dates = hasDate(state) ? welcome.dates(dayAndTime(calendar.answersDueAt, language), dayAndTime(calendar.workshopAt, language)) : status.noDate;
    return message(language, 'notice', greeting, [text('lead', greeting), text('normal', statusStep(state, language)), text('normal', dates), ...buttonRow([...deskButtons(role, language), commandButton('help', language, 'quiet')])]);
  },

  'desk-help': ({ role }, { language }) => {
    const { help } = textsIn(language).desk;
    const { summary, lines } = help[toDesk(role)];
    return message(language, 'notice', summary, [text('title', help.title), { kind: 'list', items: lines }, ...buttonRow(deskButtons(role, language))]);
  },

  'desk-not-understood': ({ role }, { language }) => line(language, 'notice', textsIn(language).desk.notUnderstood[toDesk(role)], deskButtons(role, language)),

  status: (say, { language }) => {
    const { status } = textsIn(language).desk;
    const [standing, deadline] = statusStanding(say, language);
    const facts = statusLines(say.rows, language);
    const counts = statusCounts(say.rows, language);
    return message(language, 'notice', `${status.title(say.municipality)}. ${standing} ${deadline}`, [
      text('title', status.title(say.municipality)),
      text('lead', standing),
      text('normal', deadline),
      ...(counts.length === 0 ? [] : [{ kind: 'image', picture: statusBars(counts, language), bars: statusLetterBars(counts, say.rows.length, language) } as const]),
      ...(facts.length === 0 ? [] : [{ kind: 'facts', caption: status.caption, rows: facts } as const]),
      ...statusNext(say, language).map((sentence) => text('normal', sentence)),
    ]);
  },

  'who-sees': ({ facilitators, director }, { language }) => {
    const { whoSees } = textsIn(language).desk;
    const items = [facilitators.length === 0 ? whoSees.facilitatorsUnnamed : whoSees.facilitators(listed(facilitators, language)), whoSees.director(director), whoSees.participants, whoSees.manager];
    return message(language, 'notice', `${whoSees.title} ${items[0]}`, [text('title', whoSees.title), { kind: 'list', items }]);
  },

  'mail-undelivered': (say, { language }) => {
    const { mailUndelivered: words } = textsIn(language).desk;
    const { name, email, isKnown, role, municipality, hearer, canChange } = say;
    const whom = role === 'participant' ? name : words.ofScan(name, roleName(role, language), municipality);
    if (!isKnown) return line(language, 'notice', words.unknown(whom, email));
    const way = !canChange ? words.askManager : role === 'account-manager' ? words.changeManager(name) : hearer === 'account-manager' ? words.changeIn(name, municipality) : words.change(name);
    return line(language, 'notice', `${words.refused(whom, email)} ${way}`);
  },

  'digest-coming': ({ email }, { language }) => line(language, 'receipt', textsIn(language).desk.digestComing(email)),

  'digest-impossible': ({ submitted, needed }, { language }) =>
    line(language, 'notice', textsIn(language).desk.digestImpossible(submitted, needed), [commandButton('status', language)]),
};

/** Participants are never at the desk: whoever is no facilitator there directs. */
function toDesk(role: Role): 'director' | 'facilitator' {
  return role === 'facilitator' ? 'facilitator' : 'director';
}

function deskButtons(role: Role, language: Language): readonly Button[] {
  const status = commandButton('status', language);
  return toDesk(role) === 'facilitator' ? [status, commandButton('differences', language), commandButton('agenda', language), commandButton('digest', language)] : [status];
}
