/**
 * What Slack shows of the app itself, before anyone talks to it. Slack has one language for it: Dutch, for Dutch municipalities.
 * May import: flows (types).
 */
import type { Language } from '../../flows/language.ts';

export const slackApp = {
  name: 'Datapeil',
  description: 'Stelt je de vragen van de Datavolwassenheidsscan, één voor één, legt termen uit en onthoudt waar je was.',
  longDescription: [
    'Datapeil begeleidt een gemeente door de Datavolwassenheidsscan.',
    'Deelnemers beantwoorden de vragenlijst hier in Slack, één vraag tegelijk, met uitleg bij elke term. Stoppen kan altijd: je gaat verder waar je was.',
    'De procesregisseur ziet hoe ver iedereen is, maar nooit een antwoord. De begeleiders zien de antwoorden van hun eigen scans, met naam en functie; dat zegt Datapeil voor de eerste vraag.',
    'Wie niet is uitgenodigd, hoort niets over een scan.',
  ].join('\n\n'),
  command: { description: 'Waar ben ik met de scan? Of: help, overzicht, status, pauze', usageHint: '[help | overzicht | status | pauze]' },
} as const;

/** Under a command, seen by nobody else: the answer is not in the channel where it was typed. */
export const answeredInChat: Readonly<Record<Language, string>> = {
  nl: 'Mijn antwoord staat in ons eigen gesprek: kies Datapeil onder Apps.',
  en: 'My answer is in our own conversation: choose Datapeil under Apps.',
};
