/** What the process director and the facilitators hear: status and differences, never a question of the scan. */
import type { Texts } from '../nl.ts';

export const desk: Texts['desk'] = {
  welcome: {
    director: (name, municipality) => `Hello ${name}, you are process director of the data scan of ${municipality}.`,
    facilitator: (name, municipality) => `Hello ${name}, you are facilitator of the data scan of ${municipality}.`,
    dates: (due, workshop) => `The participants send in until ${due}. The workshop is on ${workshop}.`,
  },
  help: {
    title: 'What can you ask me?',
    director: {
      summary: 'Ask me how far the participants are, put the group together or choose a day.',
      lines: [
        '‘status’ or ‘who is not done?’ – see who is done and who is under way',
        '‘remind everyone’ or ‘remind Bea Bos’ – send a reminder',
        '‘add: Bea Bos, bea@example.org, privacy’ – a whole list at once as well',
        '‘replace Bea Bos with Cas Cox, cas@example.org’ or ‘remove Bea Bos’ – someone succeeds or leaves',
        '‘propose: 12 March, 13 March and 16 March’ – let people say when they can come',
        '‘set the workshop on 12 March at 13:30’ or ‘move the workshop to 19 March’ – all other days move along',
        '‘what does the facilitator see?’ – read who sees what',
        '‘my data’ or ‘erase my data’ – get what I keep of you, or have it erased',
        '‘help’ – read this again',
        '‘nederlands’ – schakel over naar Nederlands',
      ],
    },
    facilitator: {
      summary: 'Ask me how far the participants are, or where they differ.',
      lines: [
        '‘status’ – see who is done and who is under way',
        '‘differences’ – see here where the answers lie apart',
        '‘question 12’ – see here who chose what on one question',
        '‘agenda’ – see here an agenda for three hours',
        '‘digest’ – get everything in a mail, with attachments',
        '‘my data’ or ‘erase my data’ – get what I keep of you, or have it erased',
        '‘help’ – read this again',
        '‘nederlands’ – schakel over naar Nederlands',
      ],
    },
  },
  notUnderstood: {
    director: 'I did not understand that. Type ‘status’ to see how far everyone is.',
    facilitator: 'I did not understand that. Type ‘status’, ‘differences’ or ‘digest’, or choose a button.',
  },
  status: {
    title: (municipality) => `Status in ${municipality}`,
    submitted: (submitted, total) => `${submitted} of the ${total} participants ${submitted === 1 ? 'has' : 'have'} sent in their answers.`,
    step: (step, work) => `Step ${step} of 7: ${work}.`,
    over: 'The scan is finished or was stopped. There is nothing more to do.',
    noDate: 'The workshop has no day yet.',
    quietUntil: (until) => `no reminders until ${until}`,
    missing: (disciplines) => `Not represented yet: ${disciplines}.`,
    next: {
      'set-date': 'Choose a day for the workshop. Type for instance ‘set the workshop on 12 March at 13:30’.',
      remind: (names) => `You can remind ${names}. Type ‘remind everyone’.`,
      ring: (names) => `Call ${names}. A reminder does not help here.`,
      wait: 'There is nothing for you to do now.',
      done: 'Everyone is done. The facilitators prepare the workshop.',
    },
    caption: 'Participants',
    due: (due) => `They can send in until ${due}.`,
    daysLeft: (days) => (days === 1 ? 'That is in 1 day.' : `That is in ${days} days.`),
    today: 'That is today.',
    past: (due) => `The due date was ${due}. Sending in later is possible until the workshop begins.`,
    nameAndFunction: (name, discipline) => `${name} – ${discipline}`,
    nobody: 'There are no participants yet.',
    count: (name, people) => `${name}: ${people}`,
    unreached: 'cannot be reached',
    reach: {
      mail: (why) => (why === null ? 'gets mail' : `gets mail, because ${why}`),
      nothing: (why) => (why === null ? 'cannot be reached: the mail does not arrive' : `cannot be reached: the mail does not arrive and ${why}`),
    },
    why: {
      blocked: 'the chat is blocked',
      uninstalled: 'the app was removed',
      'not-installed': 'the app is not installed',
      disabled: 'the app is switched off',
      'not-allowed': 'the organisation does not allow the chat',
      gone: 'the conversation no longer exists',
      deactivated: 'the account is switched off',
    },
  },
  whoSees: {
    title: 'Who sees what?',
    facilitators: (names) => `The facilitators (${names}) see the answers and remarks, with name and function.`,
    facilitatorsUnnamed: 'The facilitators see the answers and remarks, with name and function. Who they are is not known yet.',
    director: (name) => `The process director${name === null ? '' : ` (${name})`} sees who takes part and how far everyone is. Never an answer.`,
    participants: 'Before the workshop a participant sees their own answers only.',
    manager: 'The account manager sees in which step a scan is. Never a participant or an answer.',
  },
  mailUndelivered: {
    refused: (name, email) => `The mail to ${name} did not arrive at ${email}. Is the address right? Pass on the right one.`,
    unknown: (name, email) => `I do not know whether the mail to ${name} arrived at ${email}. The connection broke. Please check; I do not send it again.`,
  },
  digestComing: (email) => `The mail with the differences is on its way to ${email}.`,
  digestImpossible: (submitted, needed) =>
    `I can show differences once ${needed} participants or more have sent in their answers. Now ${submitted === 1 ? 'there is 1' : `there are ${submitted}`}. Type ‘status’ to see who is under way.`,
};
