/** Terms and items explained. */
export const explaining = {
  example: (example: string) => `Voorbeeld: ${example}`,
  terms: 'Woorden in deze vraag',
  itemSummary: (number: string, title: string) => `Uitleg bij vraag ${number}: ${title}.`,
  termMissed: (spoken: string) => `Het woord ‘${spoken}’ heb ik niet in mijn lijst. Kijk bij de uitleg van de vraag, of typ ‘mens’ voor hulp.`,
};
