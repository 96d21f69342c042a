/** At the front door: before it is known who speaks, or from which role. Says nothing about any scan to someone unknown. */
export const reception = {
  unknown: 'Dag. Ik ken je nog niet, dus ik kan je niet verder helpen.',
  howToJoin: 'Heb je een uitnodiging gekregen? Typ dan de code uit die mail, bijvoorbeeld ABCD-EFGH-JKMN.',
  whomToAsk: 'Geen uitnodiging? Vraag ernaar bij wie de scan in jouw organisatie regelt.',
  codeRefused: 'Deze code werkt niet (meer). Kijk of je hem goed hebt overgenomen, of vraag om een nieuwe.',
  codeTooOften: 'Je hebt te vaak een code geprobeerd. Probeer het over een uur weer.',
  which: 'Namens welke rol spreek je nu?',
  whichHint: 'Kies er een. Later wisselen? Typ ‘wissel’.',
  seat: (role: string, municipality: string) => `${role} bij ${municipality}`,
};
