/**
 * The words of the try pages' frame: everything around the conversation. What the bot says is in `templates/speech`.
 * People's functions and how far they are, are called here what the bot calls them.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { Mail, MailStatus } from '../../flows/mail.ts';
import type { Discipline, Role } from '../../flows/people.ts';
import type { StatusRow } from '../../flows/say.ts';
import { words as spokenEn } from '../speech/en/words.ts';
import { words as spokenNl } from '../speech/nl/words.ts';

export interface PageWords {
  readonly language: Language;
  readonly tryTitle: string;
  readonly talkTitle: string;
  readonly signOut: string;
  readonly mailboxTitle: string;
  readonly needsScript: string;
  readonly skipToTalk: string;
  readonly skipToMail: string;
  readonly otherLanguage: { readonly label: string; readonly lang: Language };

  readonly welcome: string;
  readonly welcomeLead: string;
  readonly welcomePick: string;
  readonly tryNote: (municipality: string) => string;
  readonly forMunicipality: (municipality: string) => string;

  readonly people: string;
  readonly groups: Readonly<Record<Role, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly disciplines: Readonly<Record<Discipline, string>>;
  readonly states: Readonly<Record<StatusRow['state'], string>>;
  readonly answeredOf: (answered: number, total: number) => string;
  readonly unread: string;
  readonly toNews: string;
  readonly toSides: string;
  readonly toTalk: string;

  readonly clock: string;
  readonly clockAndMail: string;
  readonly itIsNow: string;
  readonly timeline: string;
  readonly opens: string;
  readonly answersDue: string;
  readonly workshop: string;
  readonly passed: string;
  readonly toNextMoment: string;
  readonly noNextMoment: string;
  readonly oneHour: string;
  readonly oneDay: string;
  readonly oneWeek: string;
  readonly clockMoves: string;
  readonly clockNote: string;
  readonly clockMovedTo: (when: string) => string;
  readonly clockFailed: string;
  /** Named by their code in `nextEvent.what`. */
  readonly moments: Readonly<Partial<Record<string, string>>>;

  readonly mailbox: string;
  readonly mails: (count: number) => string;

  readonly conversationWith: string;
  readonly bot: string;
  readonly you: string;
  readonly emptyTitle: string;
  readonly emptyLead: string;
  readonly greeting: string;
  readonly sayGreeting: string;
  readonly showAnswers: (count: number) => string;
  readonly number: string;

  readonly boxLabel: string;
  readonly boxPlaceholder: string;
  readonly boxHint: string;
  readonly boxEmpty: string;
  readonly send: string;
  readonly sending: string;
  readonly lengthLeft: (length: string, longest: string) => string;
  readonly lengthOver: (over: string, longest: string) => string;
  readonly notSent: string;
  readonly choiceNotSent: string;
  readonly refused: string;
  readonly tryAgain: string;
  readonly noConnection: string;
  readonly notLoaded: string;

  readonly backToTry: string;
  readonly mailList: string;
  readonly mailboxLead: string;
  readonly noMail: string;
  readonly noMailLead: string;
  readonly pickMail: string;
  readonly mailGone: string;
  readonly backToMails: string;
  readonly to: string;
  readonly sentAt: string;
  readonly mailKinds: Readonly<Record<Mail['kind'], string>>;
  readonly mailStatuses: Readonly<Record<MailStatus, string>>;
  readonly asHtml: string;
  readonly asText: string;
  readonly asSource: string;
  readonly mailForms: string;
  readonly width: string;
  readonly phoneWidth: string;
  readonly screenWidth: string;
}

const nl: PageWords = {
  language: 'nl',
  tryTitle: 'Datapeil · proef',
  talkTitle: 'Datapeil',
  signOut: 'Afmelden op alle apparaten',
  mailboxTitle: 'Postvak · Datapeil',
  needsScript: 'Deze pagina werkt met JavaScript. Zet JavaScript aan en laad de pagina opnieuw.',
  skipToTalk: 'Naar het gesprek',
  skipToMail: 'Naar de mail',
  otherLanguage: { label: 'English', lang: 'en' },

  welcome: 'Hoe staat het peil?',
  welcomeLead: 'Datapeil begeleidt een gemeente door haar datavolwassenheidsscan: één vraag tegelijk, met uitleg bij elk begrip.',
  welcomePick: 'Kies wie je bent',
  tryNote: (municipality) => `Dit is een proef. De gemeente ${municipality} en de mensen zijn verzonnen. Wat je invult, blijft op deze computer.`,
  forMunicipality: (municipality) => `Gemeente ${municipality}`,

  people: 'Personen',
  groups: { participant: 'Deelnemers', 'process-director': 'Organisatie', facilitator: 'Begeleiders', 'account-manager': 'Projectleiding' },
  roles: { participant: 'Deelnemer', 'process-director': 'Procesregisseur', facilitator: 'Extern begeleider', 'account-manager': 'Accountmanager' },
  disciplines: spokenNl.disciplines,
  states: spokenNl.states,
  answeredOf: (answered, total) => `${answered} van ${total}`,
  unread: 'nieuw bericht',
  toNews: 'Naar het nieuwe bericht',
  toSides: 'Personen en klok',
  toTalk: 'Naar het gesprek',

  clock: 'De klok',
  clockAndMail: 'Klok en postvak',
  itIsNow: 'Het is nu',
  timeline: 'De scan in de tijd',
  opens: 'De vragenlijst opent',
  answersDue: 'Insturen kan tot',
  workshop: 'Workshop',
  passed: 'voorbij',
  toNextMoment: 'Naar het volgende moment',
  noNextMoment: 'Er staat niets meer te gebeuren.',
  oneHour: '+ 1 uur',
  oneDay: '+ 1 dag',
  oneWeek: '+ 1 week',
  clockMoves: 'Zet de klok vooruit',
  clockNote: 'De klok geldt voor iedereen in deze proef en loopt alleen vooruit.',
  clockMovedTo: (when) => `Het is nu ${when}.`,
  clockFailed: 'De klok is niet verzet. Probeer het nog een keer.',
  moments: {
    invitation: 'Uitnodiging',
    'reminder-start': 'Herinnering om te beginnen',
    'reminder-week': 'Herinnering',
    'due-soon': 'Herinnering: sluit bijna',
    'due-today': 'Herinnering: laatste dag',
    overdue: 'Herinnering: einddatum voorbij',
    nudge: 'Uitgestelde herinnering',
    digest: 'Mail met de verschillen',
    workshop: 'Workshop',
  },

  mailbox: 'Postvak',
  mails: (count) => (count === 0 ? 'nog geen mail' : count === 1 ? '1 mail' : `${count} mails`),

  conversationWith: 'Gesprek met Datapeil',
  bot: 'Datapeil',
  you: 'Jij',
  emptyTitle: 'Hier is nog niets gezegd',
  emptyLead: 'Zeg hallo, of zet de klok vooruit tot Datapeil zelf begint.',
  greeting: 'hallo',
  sayGreeting: 'Zeg hallo',
  showAnswers: (count) => `Toon de ${count} antwoorden`,
  number: 'Nummer',

  boxLabel: 'Je bericht aan Datapeil',
  boxPlaceholder: 'Typ je antwoord of vraag',
  boxHint: 'Enter verstuurt, Shift+Enter begint een nieuwe regel.',
  boxEmpty: 'Er staat nog niets in het vak. Typ eerst je bericht.',
  send: 'Stuur',
  sending: 'Wordt verstuurd',
  lengthLeft: (length, longest) => `${length} van ${longest} tekens`,
  lengthOver: (over, longest) => `${over} tekens meer dan de ${longest} die passen. Je tekst blijft hier staan.`,
  notSent: 'Je bericht is niet verstuurd. Je tekst staat er nog.',
  choiceNotSent: 'Je keuze is niet verstuurd.',
  refused: 'Dit bericht kon Datapeil niet aannemen. Je tekst staat er nog.',
  tryAgain: 'Opnieuw proberen',
  noConnection: 'Geen verbinding. We proberen het opnieuw.',
  notLoaded: 'De proef is niet bereikbaar. Draait Datapeil nog?',

  backToTry: 'Terug naar de proef',
  mailList: 'Alle mail',
  mailboxLead: 'Elke mail die Datapeil in deze proef verstuurt, komt hier terecht.',
  noMail: 'Nog geen mail',
  noMailLead: 'Zet de klok vooruit. Datapeil stuurt dan uitnodigingen, herinneringen en de verschillen voor de begeleiders.',
  pickMail: 'Kies een mail om te lezen.',
  mailGone: 'Deze mail is niet te openen. Kies een andere mail.',
  backToMails: 'Alle mail',
  to: 'Aan',
  sentAt: 'Verstuurd',
  mailKinds: { digest: 'Verschillen', nudge: 'Herinnering', 'human-asked': 'Vraag om contact', 'scan-news': 'Nieuws over de scan', 'personal-link': 'Persoonlijke link', 'own-data': 'Eigen gegevens', status: 'Stand van zaken' },
  mailStatuses: { queued: 'wacht', sent: 'verstuurd', refused: 'geweigerd', unknown: 'onzeker', withdrawn: 'ingetrokken' },
  asHtml: 'HTML',
  asText: 'Tekst',
  asSource: 'Bron',
  mailForms: 'Vorm van de mail',
  width: 'Breedte',
  phoneWidth: 'Telefoon',
  screenWidth: 'Scherm',
};

const en: PageWords = {
  language: 'en',
  tryTitle: 'Datapeil · trial',
  talkTitle: 'Datapeil',
  signOut: 'Sign out on all devices',
  mailboxTitle: 'Mailbox · Datapeil',
  needsScript: 'This page needs JavaScript. Switch JavaScript on and load the page again.',
  skipToTalk: 'To the conversation',
  skipToMail: 'To the mail',
  otherLanguage: { label: 'Nederlands', lang: 'nl' },

  welcome: 'How high is the water?',
  welcomeLead: 'Datapeil guides a municipality through its data maturity scan: one question at a time, with every term explained.',
  welcomePick: 'Choose who you are',
  tryNote: (municipality) => `This is a trial. The municipality of ${municipality} and its people are made up. What you fill in stays on this computer.`,
  forMunicipality: (municipality) => `Municipality of ${municipality}`,

  people: 'People',
  groups: { participant: 'Participants', 'process-director': 'Organisation', facilitator: 'Facilitators', 'account-manager': 'Project lead' },
  roles: { participant: 'Participant', 'process-director': 'Process director', facilitator: 'External facilitator', 'account-manager': 'Account manager' },
  disciplines: spokenEn.disciplines,
  states: spokenEn.states,
  answeredOf: (answered, total) => `${answered} of ${total}`,
  unread: 'new message',
  toNews: 'To the new message',
  toSides: 'People and clock',
  toTalk: 'To the conversation',

  clock: 'The clock',
  clockAndMail: 'Clock and mailbox',
  itIsNow: 'It is now',
  timeline: 'The scan in time',
  opens: 'Questionnaire opens',
  answersDue: 'Answers can be sent until',
  workshop: 'Workshop',
  passed: 'past',
  toNextMoment: 'To the next moment',
  noNextMoment: 'Nothing more is going to happen.',
  oneHour: '+ 1 hour',
  oneDay: '+ 1 day',
  oneWeek: '+ 1 week',
  clockMoves: 'Move the clock forward',
  clockNote: 'The clock is the same for everyone in this trial and only moves forward.',
  clockMovedTo: (when) => `It is now ${when}.`,
  clockFailed: 'The clock was not moved. Please try again.',
  moments: {
    invitation: 'Invitation',
    'reminder-start': 'Reminder to start',
    'reminder-week': 'Reminder',
    'due-soon': 'Reminder: almost closing',
    'due-today': 'Reminder: last day',
    overdue: 'Reminder: past the due date',
    nudge: 'Postponed reminder',
    digest: 'Digest for the facilitators',
    workshop: 'Workshop',
  },

  mailbox: 'Mailbox',
  mails: (count) => (count === 0 ? 'no mail yet' : count === 1 ? '1 mail' : `${count} mails`),

  conversationWith: 'Conversation with Datapeil',
  bot: 'Datapeil',
  you: 'You',
  emptyTitle: 'Nothing has been said here yet',
  emptyLead: 'Say hello, or move the clock forward until Datapeil begins by itself.',
  greeting: 'hello',
  sayGreeting: 'Say hello',
  showAnswers: (count) => `Show the ${count} answers`,
  number: 'Number',

  boxLabel: 'Your message to Datapeil',
  boxPlaceholder: 'Type your answer or question',
  boxHint: 'Enter sends, Shift+Enter starts a new line.',
  boxEmpty: 'The box is still empty. Type your message first.',
  send: 'Send',
  sending: 'Sending',
  lengthLeft: (length, longest) => `${length} of ${longest} characters`,
  lengthOver: (over, longest) => `${over} characters more than the ${longest} that fit. Your text stays here.`,
  notSent: 'Your message was not sent. Your text is still here.',
  choiceNotSent: 'Your choice was not sent.',
  refused: 'Datapeil could not accept this message. Your text is still here.',
  tryAgain: 'Try again',
  noConnection: 'No connection. We keep trying.',
  notLoaded: 'The trial cannot be reached. Is Datapeil still running?',

  backToTry: 'Back to the trial',
  mailList: 'All mail',
  mailboxLead: 'Every mail that Datapeil sends in this trial lands here.',
  noMail: 'No mail yet',
  noMailLead: 'Move the clock forward. Datapeil will then send invitations, reminders and the digest for the facilitators.',
  pickMail: 'Choose a mail to read.',
  mailGone: 'This mail cannot be opened. Choose another one.',
  backToMails: 'All mail',
  to: 'To',
  sentAt: 'Sent',
  mailKinds: { digest: 'Digest', nudge: 'Reminder', 'human-asked': 'Asks for contact', 'scan-news': 'News of the scan', 'personal-link': 'Personal link', 'own-data': 'Own data', status: 'Status' },
  mailStatuses: { queued: 'waiting', sent: 'sent', refused: 'refused', unknown: 'uncertain', withdrawn: 'withdrawn' },
  asHtml: 'HTML',
  asText: 'Text',
  asSource: 'Source',
  mailForms: 'Form of the mail',
  width: 'Width',
  phoneWidth: 'Phone',
  screenWidth: 'Screen',
};

export const pageWords: Readonly<Record<Language, PageWords>> = { nl, en };
