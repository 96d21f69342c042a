/** Where someone is, what can be typed, small talk, and getting back on the way. */
const smallTalk = {
  greeting: 'Dag. Fijn dat je er bent.',
  thanks: 'Graag gedaan.',
  goodbye: 'Tot de volgende keer. Je antwoorden zijn bewaard.',
  bot: 'Ik ben een bot. Ik stel de vragen van de scan en bewaar je antwoorden.',
  complaint: 'Vervelend dat het zo loopt. Neem gerust pauze, of vraag om een mens.',
};

export const wayfinding = {
  overview: {
    title: 'Jouw antwoorden',
    summary: (answered: number, total: number) => `Jouw antwoorden: ${answered} van de ${total} vragen zijn beantwoord.`,
    now: (value: string) => `nu ${value}`,
    ambition: (value: string) => `ambitie ${value}`,
    remark: 'opmerking',
    hint: (number: string) => `Iets wijzigen? Typ bijvoorbeeld ‘wijzig ${number}’.`,
  },
  progress: {
    standing: (answered: number, total: number, minutesLeft: string) => `Je hebt ${answered} van de ${total} vragen beantwoord, ${minutesLeft}.`,
    all: (total: number) => `Je hebt alle ${total} vragen beantwoord.`,
    complete: (total: number) => `Je hebt alle ${total} vragen beantwoord. Kijk ze na en stuur ze in.`,
    submitted: (answered: number, total: number) => `Je hebt ingestuurd: ${answered} van de ${total} vragen zijn beantwoord.`,
    due: (due: string) => `Insturen kan tot ${due}.`,
    changeable: (workshop: string) => `Iets wijzigen kan tot de workshop, op ${workshop}.`,
  },
  help: {
    title: 'Wat kun je typen?',
    summary: 'Kies een knop of typ je antwoord. Dit kun je typen.',
    lines: [
      '‘3’ – kies niveau 3',
      '‘weet niet’, ‘niet mijn vak’ of ‘overslaan’ – geef geen niveau',
      '‘uitleg’ – lees meer over de vraag',
      '‘wat is een DPIA?’ – lees wat een woord betekent',
      '‘terug’ – ga naar de vorige vraag',
      '‘wijzig 12’ of ‘vraag 3 moet 2 zijn’ – verander een antwoord',
      '‘opmerking’ – schrijf iets bij de vraag',
      '‘overzicht’ – bekijk je antwoorden',
      '‘hoe ver ben ik’ – zie wat er nog komt',
      '‘pauze’ en ‘verder’ – stop even en ga weer door',
      '‘nakijken’ en ‘insturen’ – rond het af',
      '‘wie ziet mijn antwoorden’ – lees wie meekijkt',
      '‘mijn gegevens’ of ‘wis mijn gegevens’ – vraag op wat ik bewaar, of laat het wissen',
      '‘opnieuw beginnen’ – begin weer bij de eerste vraag',
      '‘english’ – switch to English',
      '‘mens’ – vraag een begeleider om contact',
    ],
    director: (director: string) => `Vragen over de scan zelf? Stel ze aan ${director}, de procesregisseur.`,
  },
  languageSet: 'We gaan verder in het Nederlands.',
  humanCalled: {
    asked: (facilitators: string) => `Ik vraag de begeleiders om contact met je op te nemen: ${facilitators}.`,
    meanwhile: 'Je antwoorden zijn bewaard. Tot je verdergaat, stuur ik geen herinneringen. Wil je verder? Typ ‘verder’.',
  },
  paused: {
    saved: 'Goed, tot later. Je antwoorden zijn bewaard.',
    due: (due: string) => `Insturen kan tot ${due}. Typ ‘verder’ als je weer tijd hebt.`,
  },
  welcomeBack: (name: string) => `Welkom terug, ${name}.`,
  smallTalk,
  notUnderstood: {
    rephrased: {
      level: 'Dat begreep ik niet. Kies het niveau dat past, of zeg dat je het niet weet.',
      'yes-no': 'Dat begreep ik niet. Kies ‘ja’ of ‘nee’.',
      other: 'Dat begreep ik niet. Kies een knop, of zeg het in andere woorden.',
    },
    withExamples: {
      level: 'Ik begrijp je nog niet. Typ bijvoorbeeld ‘3’, ‘weet niet’ of ‘uitleg’.',
      'yes-no': 'Ik begrijp je nog niet. Typ ‘ja’ of ‘nee’, of typ ‘help’.',
      other: 'Ik begrijp je nog niet. Typ bijvoorbeeld ‘verder’, ‘overzicht’ of ‘help’.',
    },
    withHelp: (facilitators: string) => `We komen er samen niet uit. Kies hieronder wat je helpt. Een mens spreken kan ook: ${facilitators}.`,
  },
  nothingToConfirm: 'Er is nu niets om ja of nee op te zeggen. Kies een van de antwoorden, of typ ‘help’.',
  textMissing: 'Ik zie geen tekst. Typ je antwoord of kies een knop.',
  /** Where nobody is known by name. */
  theRole: (role: string) => `de ${role} van de scan`,
  refused: {
    status: (names: string) => `Wie hoe ver is, vertel ik alleen aan de procesregisseur en de begeleiders. Vraag het aan ${names}.`,
    digest: (names: string) => `De verschillen mail ik alleen aan de begeleiders. Vraag het aan ${names}.`,
    compose: (names: string) => `Wie er meedoet, bepaalt de procesregisseur. Vraag het aan ${names}.`,
    plan: (names: string) => `Wanneer de workshop is, bepaalt de procesregisseur. Vraag het aan ${names}.`,
    remind: (names: string) => `Anderen herinneren doet de procesregisseur. Vraag het aan ${names}.`,
    scans: (names: string) => `Welke scans er zijn, ziet alleen de accountmanager. Vraag het aan ${names}.`,
    admit: (names: string) => `Of een gemeente meedoet, bepaalt de accountmanager. Vraag het aan ${names}.`,
    managers: (names: string) => `Wie accountmanager is, regelen de accountmanagers zelf. Vraag het aan ${names}.`,
    staff: (names: string) => `De begeleiders en de vragenlijsten kiest de accountmanager. Vraag het aan ${names}.`,
  },
};
