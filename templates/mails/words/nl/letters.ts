/** Short mails to one person: the footer of all mails, nudges, and the call for a human. */
export const letters = {
  /** Under every mail: who gets this and why. */
  footer: {
    participant: (municipality: string) => `Je krijgt deze mail omdat je meedoet aan de datascan van ${municipality}.`,
    facilitator: (municipality: string) => `Je krijgt deze mail omdat je begeleider bent van de datascan van ${municipality}.`,
    member: (municipality: string) => `Je krijgt deze mail omdat je een rol hebt in de datascan van ${municipality}.`,
    manager: 'Je krijgt deze mail omdat je accountmanager bent van de datascans.',
    sender: 'Datapeil is een programma en leest geen antwoord op deze mail.',
    confidential: 'Hierin staan antwoorden met namen. Bewaar de mail veilig en stuur hem niet door: de deelnemers kregen te horen dat alleen de begeleiders ze zien.',
  },
  nudge: {
    address: 'Werkt de knop niet? Open dan dit adres:',
    code: (code: string) => `Kent Datapeil je niet in de chat? Typ daar dan deze code: ${code}. De code werkt één keer.`,
    done: 'Wil je niet meer meedoen, of heb je een vraag? Zeg het in de chat. Typ ‘mens’ als je liever iemand spreekt.',
  },
  link: {
    subject: (municipality: string) => (municipality === '' ? 'Je link naar Datapeil' : `Je link naar Datapeil (datascan ${municipality})`),
    title: 'Je persoonlijke link',
    greeting: (name: string) => `Dag ${name},`,
    what: (municipality: string, role: string) => (municipality === '' ? `Met deze link open je je gesprek (${role}).` : `Met deze link open je je gesprek over de datascan van ${municipality} (${role}).`),
    valid: (minutes: number) => `De link werkt één keer en blijft ${minutes} minuten geldig. Je mag hem ook op een ander apparaat openen.`,
    open: 'Open het gesprek',
    notAsked: 'Heb je hier niet om gevraagd? Dan hoef je niets te doen. Stuur de mail niet door: wie de link heeft, opent jouw gesprek.',
  },
  report: {
    subject: {
      weekly: (municipality: string) => `Stand van zaken: datascan ${municipality}`,
      warning: (municipality: string, due: string) => `Nog niet iedereen is klaar: datascan ${municipality}, tot ${due}`,
    },
    warning: 'Over drie werkdagen sluit de datascan. Nu kun je mensen nog bellen.',
    what: 'Wat iemand antwoordt, zie je nooit. Dat zien alleen de begeleiders.',
  },
  manager: {
    subject: 'Je bent nu accountmanager van de datascans',
    by: (name: string) => `${name} heeft je accountmanager gemaakt.`,
    work: 'Je beslist over aanmeldingen, benoemt de begeleiders en kiest de vragenlijsten. Dat doe je in de chat. Typ daar ‘help’ om te zien wat je kunt vragen.',
  },
  humanAsked: {
    subject: (name: string, municipality: string) => `${name} wil graag iemand spreken (datascan ${municipality})`,
    title: (name: string) => `${name} wil graag iemand spreken`,
    greeting: (recipient: string) => `Dag ${recipient},`,
    what: (name: string, discipline: string, municipality: string) => `${name} (${discipline}) doet mee aan de datascan van ${municipality} en vraagt in de chat om een mens.`,
    contact: (name: string, email: string) => `Neem vandaag of de volgende werkdag contact op met ${name}: ${email}.`,
    paused: 'Datapeil stuurt zolang geen herinneringen. Die beginnen weer als er een antwoord komt.',
    why: 'Waar het over gaat, weet Datapeil niet. Antwoorden staan niet in deze mail.',
    write: (name: string) => `Mail ${name}`,
    writeSubject: (municipality: string) => `Datascan ${municipality}: je wilde iemand spreken`,
  },
};
