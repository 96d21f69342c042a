/** When the bot itself fails. */
export const failing = {
  apology: 'Er ging iets mis bij mij. Dat ligt niet aan jou. Je antwoorden zijn bewaard.',
  apologyNext: (reference: string) => `Probeer het zo nog eens. Gebeurt het weer? Meld dan code ${reference} bij je procesregisseur.`,
  unavailable: 'Ik kan je antwoord nu niet opslaan. Wat je eerder gaf, is bewaard.',
  unavailableNext: 'Stuur het over een minuut nog een keer.',
};
