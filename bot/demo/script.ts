/**
 * The demo's script: what four people of Merenburg answer. Made so that the digest has something to show:
 * two camps on 12, a lone voice on 21, conflicting ambitions on 5, Privacy that cannot answer 18 to 20, and U9 that half the table does not know.
 * May import: nothing.
 */

/** The columns of the table below. */
export const cast = ['fatima', 'joris', 'anneke', 'sem'] as const;
export type Actor = (typeof cast)[number];

/** `2>3`: today 2, ambition 3. `?`: don't know. `-`: not my field. `/`: skipped. */
export const answers: Readonly<Record<string, readonly [string, string, string, string]>> = {
  U1: ['3>4', '2>3', '2>3', '2>4'],
  U2: ['3>4', '3>4', '2>3', '3>4'],
  U3: ['2>3', '2>3', '2>3', '1>3'],
  U4: ['3>4', '3>4', '3>3', '2>4'],
  U5: ['3>3', '2>3', '1>4', '2>3'],
  U6: ['2>4', '2>3', '2>3', '3>4'],
  U7: ['1>3', '2>3', '1>2', '2>4'],
  U8: ['2>4', '2>3', '2>3', '2>4'],
  U9: ['1>3', '?', '?', '1>3'],
  '1': ['2>3', '2>3', '2>3', '1>3'],
  '2': ['2>3', '2>3', '2>3', '2>3'],
  '3': ['3>3', '2>4', '2>3', '2>4'],
  '4': ['2>3', '1>3', '2>3', '1>3'],
  '5': ['2>2', '2>4', '2>2', '2>4'],
  '6': ['2>3', '1>3', '2>3', '2>4'],
  '7': ['2>3', '2>3', '2>3', '3>4'],
  '8': ['1>3', '2>3', '1>3', '2>4'],
  '9': ['1>2', '3>3', '2>2', '3>4'],
  '10': ['1>3', '2>3', '2>3', '1>3'],
  '11': ['2>3', '2>3', '1>3', '2>3'],
  '12': ['3>4', '1>3', '1>3', '3>4'],
  '13': ['2>3', '2>3', '1>2', '2>4'],
  '14': ['2>3', '1>3', '2>3', '2>3'],
  '15': ['2>3', '2>3', '2>3', '1>3'],
  '16': ['2>3', '2>3', '2>3', '2>3'],
  '17': ['1>2', '1>2', '/', '1>3'],
  '18': ['?', '3>4', '-', '2>4'],
  '19': ['2>3', '3>4', '-', '2>4'],
  '20': ['2>2', '2>4', '-', '1>3'],
  '21': ['1>3', '4>4', '1>3', '2>3'],
  '22': ['2>3', '2>3', '2>3', '1>3'],
  '23': ['1>3', '2>3', '2>3', '2>4'],
  '24': ['2>3', '3>4', '2>4', '2>3'],
  '25': ['2>3', '3>3', '2>4', '3>4'],
  '26': ['1>3', '2>3', '2>4', '1>3'],
};

/** Typed right after the answer to this item. */
export const remarks: Readonly<Partial<Record<Actor, Readonly<Record<string, string>>>>> = {
  fatima: {
    U2: 'Het meldpunt loopt goed, maar de wijkagent weet niet altijd wat wij met een melding doen.',
    '12': 'Met het RIEC en de politie trekken we al een jaar samen op in het havengebied.',
  },
  joris: {
    '12': 'Elke afdeling vraagt los van elkaar om gegevens. Van een keten merk ik bij ICT niets.',
    '21': 'Wij meten de kwaliteit van alle registraties sinds dit voorjaar. Het dashboard staat op intranet.',
  },
  anneke: { U5: 'Voor delen met partners is per keer een grondslag nodig. Die leggen we nu niet vast.' },
  sem: { '9': 'Korte sprints werken goed, zolang iemand van OOV meedoet.' },
};

export interface Scene {
  readonly who: Actor;
  /** How many items more; `submit` finishes and sends in. */
  readonly until: number | 'submit';
  /** Typed before going on: what people say besides answering. */
  readonly says: readonly string[];
  /** Typed at the end. */
  readonly ends?: readonly string[];
}

/** Day by day: first the clock, then who is busy. */
export const days: readonly { readonly clock: 'next-event' | { readonly days: number }; readonly scenes: readonly Scene[]; readonly desk: readonly { readonly who: string; readonly says: string }[] }[] = [
  {
    clock: 'next-event',
    scenes: [
      { who: 'fatima', until: 12, says: ['wie ziet mijn antwoorden?', 'wat is een riec?'], ends: ['wijzig U1 naar 2', 'nee, vraag U1 moet 3 zijn', 'pauze'] },
      { who: 'sem', until: 5, says: ['bedankt'] },
    ],
    desk: [{ who: 'marit', says: 'status' }],
  },
  { clock: { days: 1 }, scenes: [{ who: 'fatima', until: 'submit', says: ['verder'] }], desk: [] },
  { clock: 'next-event', scenes: [{ who: 'joris', until: 20, says: ['help', 'overzicht'] }], desk: [{ who: 'karim', says: 'stuur de verschillen' }] },
  { clock: 'next-event', scenes: [{ who: 'joris', until: 'submit', says: ['hallo'] }], desk: [{ who: 'marit', says: 'wie nog niet?' }] },
  { clock: 'next-event', scenes: [{ who: 'anneke', until: 'submit', says: ['wat is een DPIA?', 'hoe ver ben ik'] }], desk: [] },
  { clock: 'next-event', scenes: [{ who: 'sem', until: 'submit', says: ['qwerty uiop', 'verder'] }], desk: [{ who: 'lotte', says: 'status' }] },
  // Nobody is left to remind: the next moment is the workshop.
  { clock: { days: 1 }, scenes: [], desk: [] },
];
