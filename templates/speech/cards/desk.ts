/**
 * What the process director and the facilitators hear.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../../flows/language.ts';
import type { Role } from '../../../flows/people.ts';
import type { StatusRow } from '../../../flows/say.ts';
import type { Block, Button } from '../../message.ts';
import { buttonRow, commandButton, line, message, text, type Cards } from '../card.ts';
import { dayAndTime } from '../dates.ts';
import { disciplineName, firstName } from '../phrases.ts';
import { textsIn } from '../texts.ts';

export const deskCards: Cards<'desk-welcome' | 'desk-help' | 'desk-not-understood' | 'status' | 'digest-coming' | 'digest-impossible' | 'mail-undelivered'> = {
  'desk-welcome': ({ role, name, municipality, calendar }, { language }) => {
    const { welcome } = textsIn(language).desk;
    const greeting = welcome[toDesk(role)](firstName(name), municipality);
    const dates = welcome.dates(dayAndTime(calendar.answersDueAt, language), dayAndTime(calendar.workshopAt, language));
    return message(language, 'notice', greeting, [text('lead', greeting), text('normal', dates), ...buttonRow([...deskButtons(role, language), commandButton('help', language, 'quiet')])]);
  },

  'desk-help': ({ role }, { language }) => {
    const { help } = textsIn(language).desk;
    const { summary, lines } = help[toDesk(role)];
    return message(language, 'notice', summary, [text('title', help.title), { kind: 'list', items: lines }, ...buttonRow(deskButtons(role, language))]);
  },

  'desk-not-understood': ({ role }, { language }) => line(language, 'notice', textsIn(language).desk.notUnderstood[toDesk(role)], deskButtons(role, language)),

  status: ({ municipality, rows, calendar, daysLeft }, { language }) => {
    const { status } = textsIn(language).desk;
    const taking = rows.filter(({ state }) => state !== 'declined');
    const done = taking.filter(({ state }) => state === 'submitted').length;
    const standing = rows.length === 0 ? status.nobody : status.submitted(done, taking.length);
    const due = dayAndTime(calendar.answersDueAt, language);
    const left = daysLeft === 0 ? status.today : status.daysLeft(daysLeft);
    const deadline = daysLeft < 0 ? status.past(due) : `${status.due(due)} ${left}`;
    return message(language, 'notice', `${status.title(municipality)}. ${standing} ${deadline}`, [
      text('title', status.title(municipality)),
      text('lead', standing),
      text('normal', deadline),
      ...statusFacts(rows, language),
    ]);
  },

  'mail-undelivered': ({ name, email, isKnown }, { language }) => line(language, 'notice', textsIn(language).desk.mailUndelivered[isKnown ? 'refused' : 'unknown'](name, email)),

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

/** Name – function, and state – how many of how many; nothing where nobody was invited yet. */
function statusFacts(rows: readonly StatusRow[], language: Language): readonly Block[] {
  const { desk: { status }, words } = textsIn(language);
  if (rows.length === 0) return [];
  const facts = rows.map(({ name, discipline, state, answered, total }) => ({
    name: discipline === null ? name : status.nameAndFunction(name, disciplineName(discipline, language)),
    value: state === 'declined' ? words.states.declined : `${words.states[state]} – ${words.nOfM(answered, total)}`,
  }));
  return [{ kind: 'facts', caption: status.caption, rows: facts }];
}
