import type { UnreachableReason } from '../../../flows/contact.ts';

/** What the process director and the facilitators hear: status and differences, never a question of the scan. */
export const desk = {
  welcome: {
    director: (name: string, municipality: string) => `Dag ${name}, je bent procesregisseur van de datascan van ${municipality}.`,
    facilitator: (name: string, municipality: string) => `Dag ${name}, je bent begeleider van de datascan van ${municipality}.`,
    dates: (due: string, workshop: string) => `De deelnemers sturen in tot ${due}. De workshop is op ${workshop}.`,
  },
  help: {
    title: 'Wat kun je mij vragen?',
    director: {
      summary: 'Vraag mij hoe ver de deelnemers zijn, stel de groep samen of kies een dag.',
      lines: [
        '‘status’ of ‘wie nog niet?’ – zie wie er klaar is en wie nog bezig is',
        '‘herinner iedereen die nog moet’ of ‘herinner Bea Bos’ – stuur een herinnering',
        '‘voeg toe: Bea Bos, bea@voorbeeld.nl, privacy’ – ook een hele lijst in één keer',
        '‘vervang Bea Bos door Cas Cox, cas@voorbeeld.nl’ of ‘verwijder Bea Bos’ – iemand volgt op of gaat weg',
        '‘stel voor: 12 maart, 13 maart en 16 maart’ – laat mensen zeggen wanneer ze kunnen',
        '‘zet de workshop op 12 maart om 13:30’ of ‘verplaats de workshop naar 19 maart’ – alle andere dagen schuiven mee',
        '‘wat ziet de begeleider?’ – lees wie wat ziet',
        '‘mijn gegevens’ of ‘wis mijn gegevens’ – vraag op wat ik van jou bewaar, of laat het wissen',
        '‘help’ – lees dit nog eens',
        '‘english’ – switch to English',
      ],
    },
    facilitator: {
      summary: 'Vraag mij hoe ver de deelnemers zijn, of waar ze verschillen.',
      lines: [
        '‘status’ – zie wie er klaar is en wie nog bezig is',
        '‘verschillen’ – zie hier waar de antwoorden uiteenlopen',
        '‘vraag 12’ – zie hier wie wat koos bij één vraag',
        '‘agenda’ – zie hier een draaiboek van drie uur',
        '‘digest’ – krijg alles in een mail, met bijlagen',
        '‘mijn gegevens’ of ‘wis mijn gegevens’ – vraag op wat ik van jou bewaar, of laat het wissen',
        '‘help’ – lees dit nog eens',
        '‘english’ – switch to English',
      ],
    },
  },
  notUnderstood: {
    director: 'Dat begreep ik niet. Typ ‘status’ om te zien hoe ver iedereen is.',
    facilitator: 'Dat begreep ik niet. Typ ‘status’, ‘verschillen’ of ‘digest’, of kies een knop.',
  },
  status: {
    title: (municipality: string) => `Stand van zaken in ${municipality}`,
    submitted: (submitted: number, total: number) => `${submitted} van de ${total} deelnemers ${submitted === 1 ? 'heeft' : 'hebben'} ingestuurd.`,
    step: (step: number, work: string) => `Stap ${step} van 7: ${work}.`,
    over: 'De scan is klaar of gestopt. Er is niets meer te doen.',
    noDate: 'De workshop heeft nog geen dag.',
    quietUntil: (until: string) => `geen herinneringen tot ${until}`,
    missing: (disciplines: string) => `Nog niet vertegenwoordigd: ${disciplines}.`,
    next: {
      'set-date': 'Kies een dag voor de workshop. Typ bijvoorbeeld ‘zet de workshop op 12 maart om 13:30’.',
      remind: (names: string) => `Je kunt ${names} herinneren. Typ ‘herinner iedereen die nog moet’.`,
      ring: (names: string) => `Bel ${names}. Een herinnering helpt hier niet.`,
      wait: 'Je hoeft nu niets te doen.',
      done: 'Iedereen is klaar. De begeleiders bereiden de workshop voor.',
    },
    caption: 'Deelnemers',
    due: (due: string) => `Insturen kan tot ${due}.`,
    daysLeft: (days: number) => (days === 1 ? 'Dat is over 1 dag.' : `Dat is over ${days} dagen.`),
    today: 'Dat is vandaag.',
    past: (due: string) => `De einddatum was ${due}. Later insturen kan tot de workshop begint.`,
    nameAndFunction: (name: string, discipline: string) => `${name} – ${discipline}`,
    nobody: 'Er zijn nog geen deelnemers.',
    count: (name: string, people: number) => `${name}: ${people}`,
    unreached: 'niet bereikbaar',
    reach: {
      mail: (why: string | null) => (why === null ? 'krijgt mail' : `krijgt mail, want ${why}`),
      nothing: (why: string | null) => (why === null ? 'niet bereikbaar: de mail komt niet aan' : `niet bereikbaar: de mail komt niet aan en ${why}`),
    },
    why: {
      blocked: 'de chat is geblokkeerd',
      uninstalled: 'de app is verwijderd',
      'not-installed': 'de app staat er niet op',
      disabled: 'de app staat uit',
      'not-allowed': 'de organisatie staat de chat niet toe',
      gone: 'het gesprek bestaat niet meer',
      deactivated: 'het account staat uit',
    } satisfies Readonly<Record<UnreachableReason, string>>,
  },
  whoSees: {
    title: 'Wie ziet wat?',
    facilitators: (names: string) => `De begeleiders (${names}) zien de antwoorden en opmerkingen, met naam en functie.`,
    facilitatorsUnnamed: 'De begeleiders zien de antwoorden en opmerkingen, met naam en functie. Wie dat zijn, is nog niet bekend.',
    director: (name: string | null) => `De procesregisseur${name === null ? '' : ` (${name})`} ziet wie er meedoet en hoe ver ieder is. Nooit een antwoord.`,
    participants: 'Een deelnemer ziet vóór de workshop alleen de eigen antwoorden.',
    manager: 'De accountmanager ziet in welke stap een scan is. Nooit een deelnemer of een antwoord.',
  },
  mailUndelivered: {
    refused: (name: string, email: string) => `De mail aan ${name} kwam niet aan op ${email}. Klopt het adres? Geef het goede adres door.`,
    unknown: (name: string, email: string) => `Ik weet niet of de mail aan ${name} aankwam op ${email}. De verbinding brak af. Vraag het na; ik stuur hem niet nog eens.`,
  },
  digestComing: (email: string) => `De mail met de verschillen is onderweg naar ${email}.`,
  digestImpossible: (submitted: number, needed: number) =>
    `Ik kan verschillen laten zien als minstens ${needed} deelnemers hebben ingestuurd. Nu ${submitted === 1 ? 'is het er 1' : `zijn het er ${submitted}`}. Typ ‘status’ om te zien wie er nog bezig is.`,
};
