/** Before the first question: what it is, who sees what, whether the person takes part. */
export const starting = {
  consent: {
    title: (municipality: string) => `Datascan van ${municipality}`,
    invitation: (name: string) => `Dag ${name}, fijn dat je er bent. Doe je mee?`,
    purpose: 'Met deze scan zien jullie hoe de gemeente nu met data werkt. En waar jullie naartoe willen.',
    perspective: (discipline: string) => `Je antwoordt vanuit je eigen functie: ${discipline}.`,
    size: (items: number, minutes: number) => `Het zijn ${items} vragen. Dat kost je ongeveer ${minutes} minuten.`,
    pausing: 'Je mag tussendoor stoppen en later verdergaan.',
    due: (due: string) => `Stuur je antwoorden in vóór ${due}.`,
    workshop: (workshop: string) => `De workshop is op ${workshop}.`,
    voluntary: 'Meedoen is vrijwillig.',
    summary: (facts: { readonly municipality: string; readonly items: number; readonly minutes: number }) =>
      `Doe je mee met de datascan van ${facts.municipality}? Het zijn ${facts.items} vragen, ongeveer ${facts.minutes} minuten. Meedoen is vrijwillig.`,
  },
  /** Who sees what: said before item 1, and again whenever someone asks. */
  sees: {
    facilitators: (names: string) => `De begeleiders zien je antwoorden, met je naam en functie: ${names}.`,
    director: (director: string) => `${director} is procesregisseur en ziet alleen hoe ver je bent.`,
    colleagues: 'Je collega’s zien vóór de workshop niets van jouw antwoorden.',
  },
  privacy: {
    title: 'Wie ziet mijn antwoorden?',
    summary: 'Alleen de begeleiders zien je antwoorden. De procesregisseur ziet hoe ver je bent. Collega’s zien niets vóór de workshop.',
    remarks: 'Je opmerkingen horen bij je antwoorden. Dezelfde mensen zien ze.',
    purpose: 'De begeleiders bereiden er de workshop mee voor.',
    questions: (director: string) => `Heb je hier vragen over? Stel ze aan ${director}.`,
  },
  declined: {
    done: 'Goed, je doet niet mee. Ik stel je geen vragen en stuur geen herinneringen.',
    director: (director: string) => `${director} ziet dat je niet meedoet, verder niets.`,
    backAgain: 'Bedenk je je? Kies dan ‘Toch meedoen’.',
  },
};
