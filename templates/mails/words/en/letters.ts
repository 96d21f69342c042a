/** Short mails to one person: the footer of all mails, nudges, and the call for a human. */
import type { MailTexts } from '../nl.ts';

export const letters: MailTexts['letters'] = {
  footer: {
    participant: (municipality) => `You get this mail because you take part in the data scan of ${municipality}.`,
    facilitator: (municipality) => `You get this mail because you are a facilitator of the data scan of ${municipality}.`,
    member: (municipality) => `You get this mail because you have a role in the data scan of ${municipality}.`,
    manager: 'You get this mail because you are account manager of the data scans.',
    sender: 'Datapeil is a program and does not read replies to this mail.',
    confidential: 'It holds answers with names. Keep this mail safe and do not forward it: participants were told that only the facilitators see them.',
  },
  nudge: {
    address: 'Does the button not work? Then open this address:',
    code: (code) => `Does Datapeil not know you in the chat? Then type this code there: ${code}. It works once.`,
    done: 'Would you rather not take part, or do you have a question? Say so in the chat. Type ‘human’ to talk to a person.',
  },
  link: {
    subject: (municipality) => (municipality === '' ? 'Your link to Datapeil' : `Your link to Datapeil (data scan ${municipality})`),
    title: 'Your personal link',
    greeting: (name: string) => `Hello ${name},`,
    what: (municipality: string, role: string) => (municipality === '' ? `This link opens your conversation (${role}).` : `This link opens your conversation about the data scan of ${municipality} (${role}).`),
    valid: (minutes: number) => `The link works once and stays valid for ${minutes} minutes. You may open it on another device.`,
    open: 'Open the conversation',
    notAsked: 'Did you not ask for this? Then there is nothing to do. Do not send the mail on: whoever has the link opens your conversation.',
  },
  report: {
    subject: {
      weekly: (municipality) => `Status: data scan ${municipality}`,
      warning: (municipality, due) => `Not everyone is done yet: data scan ${municipality}, until ${due}`,
    },
    warning: 'The data scan closes in three working days. Now you can still call people.',
    what: 'You never see what someone answers. Only the facilitators do.',
  },
  manager: {
    subject: 'You are account manager of the data scans now',
    by: (name) => `${name} made you account manager.`,
    work: 'You decide on sign-ups, name the facilitators and choose the questionnaires. You do that in the chat. Type ‘help’ there to see what you can ask.',
  },
  humanAsked: {
    subject: (name, municipality) => `${name} would like to talk to someone (data scan ${municipality})`,
    title: (name) => `${name} would like to talk to someone`,
    greeting: (recipient) => `Hello ${recipient},`,
    what: (name, discipline, municipality) => `${name} (${discipline}) takes part in the data scan of ${municipality} and asks for a human in the chat.`,
    contact: (name, email) => `Please get in touch with ${name} today or on the next working day: ${email}.`,
    paused: 'Meanwhile Datapeil sends no reminders. They start again when an answer comes in.',
    why: 'Datapeil does not know what it is about. No answers are in this mail.',
    write: (name) => `Write to ${name}`,
    writeSubject: (municipality) => `Data scan ${municipality}: you wanted to talk to someone`,
  },
};
