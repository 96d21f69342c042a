/** What someone hears who signs a municipality up: one question at a time. */
export const enrolment = {
  invite: 'Wil je jouw gemeente aanmelden voor de datascan? Typ ‘aanmelden’ of kies de knop.',
  intro: 'Fijn dat je jouw gemeente wilt aanmelden. Ik stel je vier vragen. Je kunt altijd ‘terug’ of ‘stop’ typen.',
  ask: {
    municipality: 'Hoe heet je gemeente?',
    name: 'Hoe heet jij? Geef je voornaam en achternaam.',
    director: 'Wie wordt de procesregisseur? Die kiest de groep en een dag voor de workshop. Ben jij dat? Anders typ je een naam en een e-mailadres.',
    why: 'Waarom doe je mee, en wanneer komt het uit? Eén of twee zinnen is genoeg.',
    check: 'Klopt dit, en zal ik het versturen?',
  },
  check: { title: 'Je aanmelding', caption: 'De aanmelding', municipality: 'Gemeente', by: 'Aangemeld door', director: 'Procesregisseur', why: 'Waarom en wanneer', notSaid: 'niet gezegd', named: (name: string, email: string) => `${name} (${email})` },
  trouble: {
    'municipality-unreadable': 'Dat lees ik niet als de naam van een gemeente. Typ alleen de naam, bijvoorbeeld Waterveen.',
    'municipality-taken': 'Voor deze gemeente is er al een aanmelding of een scan. Vraag binnen je gemeente wie die regelt. Is het een andere gemeente? Typ dan die naam.',
    'name-unreadable': 'Dat lees ik niet als een naam. Typ je voornaam en achternaam.',
    'director-unreadable': 'Ik mis een naam of een e-mailadres. Typ bijvoorbeeld ‘Petra Prins, petra@voorbeeld.nl’, of kies de knop als jij het zelf bent.',
    'why-too-long': 'Dat is te lang. Schrijf het in hoogstens 500 tekens, of sla het over.',
    'yes-or-no': 'Dat begreep ik niet. Kies een knop, of typ je antwoord.',
  },
  sent: (email: string) => `Je aanmelding is verstuurd. Je krijgt zo een bevestiging op ${email}, met hoe het verder gaat.`,
  dropped: 'Goed, ik heb niets verstuurd. Typ ‘aanmelden’ als je het later toch wilt doen.',
  noAddress: 'Ik kan je e-mailadres hier niet lezen. Daarom kan ik je aanmelding niet aannemen. Vraag de accountmanager van de datascan om je gemeente aan te melden.',
  tooOften: 'Je hebt nu te veel berichten gestuurd. Probeer het over een uur weer; wat je al zei, blijft bewaard.',
  buttons: { begin: 'Mijn gemeente aanmelden', self: 'Dat ben ik zelf', skip: 'Overslaan', send: 'Ja, verstuur', again: 'Nee, opnieuw', back: 'Terug', stop: 'Stop' },
};
