/** The questions, the receipts, and what happens when an answer does not fit. */
export const answering = {
  question: {
    summary: (number: string, title: string, options: number) => `Vraag ${number}: ${title}. Je kiest uit ${options} antwoorden.`,
    options: 'Wat past nu het best bij jullie gemeente?',
    newModule: (module: string) => `Nieuw onderdeel: ${module}.`,
    given: 'gaf je eerder',
    /** Instead of `options`, by the kind of question. */
    scale: 'Wat past het best bij jullie gemeente?',
    single: 'Kies wat het best past.',
    multiple: 'Kies alles wat past. Kies daarna ‘Klaar’.',
    number: (lowest: string, highest: string, unit: string) => `Typ een getal van ${lowest} tot en met ${highest} (${unit}).`,
    text: 'Typ je antwoord in je eigen woorden.',
    openSummary: (number: string, title: string) => `Vraag ${number}: ${title}. Je typt zelf je antwoord.`,
    taken: 'gekozen',
    before: (value: string) => `Je gaf eerder: ${value}`,
    unscored: 'Deze vraag telt niet mee in de score.',
  },
  ambition: {
    title: (number: string) => `${number} · Ambitie`,
    summary: (number: string, title: string, options: number) => `Ambitie bij vraag ${number}: ${title}. Je kiest uit ${options} antwoorden.`,
    options: 'Waar moet jullie gemeente naartoe?',
    current: 'nu',
  },
  ambitionCheck: (facts: { readonly number: string; readonly current: number; readonly ambition: number }) =>
    `Bij ${facts.number} is jouw ambitie ${facts.ambition}, lager dan de ${facts.current} van nu. Dat mag. Bedoel je dat zo?`,
  recorded: {
    current: (number: string, value: string) => `Genoteerd: ${number} staat nu op ${value}.`,
    ambition: (number: string, value: string) => `Genoteerd: de ambitie bij ${number} is ${value}.`,
    answer: (number: string, value: string) => `Genoteerd bij ${number}: ${value}.`,
    both: (number: string, current: string, ambition: string) => `Genoteerd bij ${number}: nu ${current}, ambitie ${ambition}.`,
  },
  changed: {
    current: (number: string, before: string, value: string) => `Aangepast: ${number} ging van ${before} naar ${value}.`,
    ambition: (number: string, before: string, value: string) => `Aangepast: de ambitie bij ${number} ging van ${before} naar ${value}.`,
  },
  inSubmission: 'Je ingestuurde antwoorden zijn bijgewerkt.',
  late: 'De begeleiders zien dat dit na de einddatum kwam.',
  kept: (number: string) => `Goed, ${number} blijft zoals het was.`,
  outOfRange: {
    choice: (lowest: string, highest: string) => `Dat getal staat er niet bij. Kies een getal van ${lowest} tot en met ${highest}.`,
    amount: (lowest: string, highest: string) => `Dat getal kan hier niet. Typ een getal van ${lowest} tot en met ${highest}.`,
  },
  noAmbition: (number: string) => `Bij ${number} vraag ik alleen hoe het nu is. Een ambitie hoort er niet bij.`,
  other: {
    question: (number: string, title: string) => `Wat is het andere antwoord bij ${number}, ${title}?`,
    hint: 'Typ het in een paar woorden.',
  },
  noSuchItem: (spoken: string, numbers: string) => `Vraag ${spoken} ken ik niet. Kies een nummer uit ${numbers}.`,
  /** The numbers of one module. */
  numbers: (first: string, last: string) => `${first} tot en met ${last}`,
  firstItem: 'Dit is de eerste vraag, dus terug kan niet. Kies een antwoord of sla de vraag over.',
  correctionCheck: {
    current: (number: string, value: string) => `Zal ik vraag ${number} op ${value} zetten?`,
    ambition: (number: string, value: string) => `Zal ik de ambitie bij vraag ${number} op ${value} zetten?`,
    before: (before: string) => `Nu staat er ${before}.`,
  },
  correctionDropped: 'Goed, ik verander niets.',
  alreadyAnswered: {
    current: (number: string, value: string) => `Bij vraag ${number} gaf je al ${value}. Wil je iets anders? Kies ‘Naar vraag ${number}’.`,
    ambition: (number: string, value: string) => `Bij de ambitie van ${number} gaf je al ${value}. Wil je iets anders? Kies ‘Naar vraag ${number}’.`,
  },
  readings: 'Wat bedoel je? Kies een van deze.',
  chosen: {
    current: (label: string) => `Gekozen voor nu: ${label}`,
    ambition: (label: string) => `Gekozen als ambitie: ${label}`,
    other: (label: string) => `Gekozen: ${label}`,
  },
};
