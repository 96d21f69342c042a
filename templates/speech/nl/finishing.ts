/** Review, submitting, starting over, and what is said when it is done or too late. */
const counted = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

export const finishing = {
  review: {
    title: 'Nakijken en insturen',
    complete: 'Alles is beantwoord. Je kunt insturen.',
    incomplete: (open: number) => `Er ${open === 1 ? 'staat nog 1 vraag' : `staan nog ${open} vragen`} open. Insturen mag toch.`,
    incompleteHint: 'Wat open blijft, telt niet mee. In de workshop kun je er nog over praten.',
    submitted: 'Je hebt al ingestuurd. Wat je wijzigt, telt meteen mee.',
    open: (count: number) => `Nog open: ${count}`,
    skipped: (count: number) => `Overgeslagen: ${count}`,
    unknown: (count: number) => `Weet ik niet of niet mijn vak: ${count}`,
    remarks: (count: number) => `Je schreef ${counted(count, 'opmerking', 'opmerkingen')}.`,
    lookAgain: 'Kijk nog eens: deze antwoorden liggen uiteen',
    lookAgainRow: (row: { readonly title: string; readonly direct: string; readonly id: string; readonly detailed: string; readonly first: string; readonly last: string }) =>
      `${row.title}: bij vraag ${row.id} koos je ${row.direct}, bij de delen (${row.first} tot ${row.last}) gemiddeld ${row.detailed}. Klopt dat allebei?`,
    lookAgainHint: (id: string) => `Het mag allebei waar zijn. Anders typ je bijvoorbeeld ‘wijzig ${id}’.`,
    hint: (number: string) => `Typ ‘wijzig ${number}’ om naar een vraag te gaan.`,
  },
  submitted: {
    title: 'Bedankt, je antwoorden zijn binnen',
    titleAgain: 'Bedankt, je wijzigingen zijn binnen',
    caption: 'Ontvangstbewijs',
    at: 'Ingestuurd op',
    answered: 'Vragen met een antwoord',
    withoutAnswer: 'Vragen zonder antwoord',
    remarks: 'Opmerkingen',
    late: 'Het kwam na de einddatum. De begeleiders zien dat erbij staan.',
    changeable: (due: string) => `Iets wijzigen kan tot ${due}.`,
    changeableLate: 'Later kan ook, tot de workshop begint. Dan staat erbij dat het te laat was.',
    next: (workshop: string) => `De begeleiders bereiden nu de workshop voor. Die is op ${workshop}.`,
    summary: (at: string) => `Bedankt, je antwoorden zijn binnen sinds ${at}.`,
  },
  early: (open: number) => `Insturen kan nog niet: er ${open === 1 ? 'staat nog 1 vraag' : `staan nog ${open} vragen`} open. Beantwoord eerst een vraag.`,
  already: (at: string) => `Je antwoorden zijn al binnen sinds ${at}.`,
  alreadyHint: (workshop: string) => `Iets wijzigen? Typ bijvoorbeeld ‘wijzig 3’. Dat kan tot de workshop, op ${workshop}.`,
  restartCheck: (answered: number) =>
    `Wil je opnieuw beginnen? Ik leg je ${counted(answered, 'antwoord', 'antwoorden')} apart. Daarna start je bij de eerste vraag.`,
  restarted: 'We beginnen opnieuw. Je oude antwoorden liggen apart en tellen niet mee.',
  restartDropped: 'Goed, we gaan verder waar je was.',
  closed: {
    submitted: 'De workshop is begonnen en je antwoorden staan vast.',
    unsubmitted: 'De workshop is begonnen en insturen kan niet meer.',
    next: (facilitators: string) => `Wil je nog iets kwijt? Zeg het in de workshop of tegen de begeleiders: ${facilitators}.`,
  },
};
