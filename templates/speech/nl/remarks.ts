/** Remarks: asking for one, keeping it, and what happens when a text is too long. */
export const remarks = {
  question: (number: string, title: string) => `Wat wil je kwijt bij ${number}, ${title}?`,
  hint: 'Typ je opmerking en stuur hem. De begeleiders lezen hem met je naam erbij.',
  existing: 'Deze opmerking staat er al. Een nieuwe komt ervoor in de plaats.',
  recorded: (number: string) => `Je opmerking bij ${number} is bewaard.`,
  replaced: (number: string) => `Je nieuwe opmerking bij ${number} is bewaard. De oude is weg.`,
  dropped: 'Goed, ik bewaar geen nieuwe opmerking.',
  check: (number: string) => `Is dit een opmerking bij vraag ${number}?`,
  tooLong: (length: string, longest: string) => `Je tekst is ${length} tekens lang en er passen er ${longest} in. Maak hem korter en stuur hem opnieuw.`,
};
