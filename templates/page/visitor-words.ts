/**
 * The words of the pages before the conversation: asking for a personal link, and opening it.
 * May import: flows.
 */
import type { Language } from '../../flows/language.ts';

export interface VisitorWords {
  readonly title: string;
  readonly lead: string;
  readonly email: string;
  readonly ask: string;
  /** Whether or not the address is known: a guesser learns nothing. */
  readonly asked: (minutes: number) => string;
  readonly openTitle: string;
  readonly openLead: (days: number) => string;
  readonly open: string;
  readonly linkOver: string;
  readonly tooOften: string;
}

export const visitorWords: Readonly<Record<Language, VisitorWords>> = {
  nl: {
    title: 'Naar je gesprek met Datapeil',
    lead: 'Vul het e-mailadres in waarop je bent uitgenodigd. Je krijgt een persoonlijke link per mail.',
    email: 'E-mailadres',
    ask: 'Stuur mij een link',
    asked: (minutes) => `Als dit adres is uitgenodigd, krijg je nu een mail. De link werkt één keer en blijft ${minutes} minuten geldig.`,
    openTitle: 'Je persoonlijke link',
    openLead: (days) => `Met de knop open je het gesprek op dit apparaat. Het blijft hier ${days} dagen open, of tot je je afmeldt.`,
    open: 'Open het gesprek',
    linkOver: 'Deze link is al gebruikt of te oud. Vraag hieronder een nieuwe.',
    tooOften: 'Dat was te vaak achter elkaar. Probeer het over een uur nog eens.',
  },
  en: {
    title: 'To your conversation with Datapeil',
    lead: 'Fill in the e-mail address at which you were invited. You get a personal link by mail.',
    email: 'E-mail address',
    ask: 'Send me a link',
    asked: (minutes) => `If this address was invited, you get a mail now. The link works once and stays valid for ${minutes} minutes.`,
    openTitle: 'Your personal link',
    openLead: (days) => `The button opens the conversation on this device. It stays open here for ${days} days, or until you sign out.`,
    open: 'Open the conversation',
    linkOver: 'This link was used already, or is too old. Ask for a new one below.',
    tooOften: 'That was too often in a row. Try again in an hour.',
  },
};
