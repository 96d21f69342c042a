/**
 * Numbers: the number that a folded word stands for, in figures or in Dutch and English words.
 * May import: nothing. Pure.
 */

const table: Readonly<Record<number, string>> = {
  0: 'nul zero',
  1: 'een one eerste first 1e 1ste 1st',
  1.5: 'anderhalf anderhalve',
  2: 'twee two tweede second 2e 2de 2nd',
  2.5: 'tweeenhalf tweeeneenhalf',
  3: 'drie three derde third 3e 3de 3rd',
  3.5: 'drieenhalf drieeneenhalf',
  4: 'vier four vierde fourth 4e 4de 4th',
  5: 'vijf five vijfde fifth 5e 5de 5th',
  6: 'zes six zesde sixth',
  7: 'zeven seven zevende seventh',
  8: 'acht eight achtste eighth',
  9: 'negen nine negende ninth',
  10: 'tien ten tiende tenth',
  11: 'elf eleven',
  12: 'twaalf twelve',
  13: 'dertien thirteen',
  14: 'veertien fourteen',
  15: 'vijftien fifteen',
  16: 'zestien sixteen',
  17: 'zeventien seventeen',
  18: 'achttien eighteen',
  19: 'negentien nineteen',
  20: 'twintig twenty',
  21: 'eenentwintig twentyone',
  22: 'tweeentwintig twentytwo',
  23: 'drieentwintig twentythree',
  24: 'vierentwintig twentyfour',
  25: 'vijfentwintig twentyfive',
  26: 'zesentwintig twentysix',
};

const byWord = new Map(Object.entries(table).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)));

/**
 * The number in one folded word; `undefined` when it is none. Typos are not forgiven: "there" is not "three".
 * A plus or minus behind it lies half a step further: "3+" is between 3 and 4.
 */
export function numberIn(word: string): number | undefined {
  const drift = { '+': 0.5, '-': -0.5 }[word.slice(-1)] ?? 0;
  const plain = drift === 0 ? word : word.slice(0, -1);
  const value = /^-?\d{1,15}(?:[.,]\d{1,15})?$/.test(plain) ? Number(plain.replace(',', '.')) : byWord.get(plain);
  return value === undefined ? undefined : value + drift;
}

const tens: Readonly<Record<string, number>> = {
  twintig: 20, dertig: 30, veertig: 40, vijftig: 50, zestig: 60, zeventig: 70, tachtig: 80, negentig: 90, honderd: 100, duizend: 1000,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000,
};
const compound = new RegExp(`^(?:(?<unit>[a-z]+?)en(?<dutch>${Object.keys(tens).slice(0, 8).join('|')})|(?<english>${Object.keys(tens).slice(10, 18).join('|')})-?(?<ones>[a-z]+))$`);

/** The same for an amount, which goes further than items and levels do: "vijfendertig", "forty-two". `undefined`: it is none. */
export function countIn(word: string): number | undefined {
  const value = numberIn(word) ?? tens[word];
  if (value !== undefined) return value;
  const parts = compound.exec(word)?.groups;
  const ones = byWord.get(parts?.['unit'] ?? parts?.['ones'] ?? '');
  const ten = tens[parts?.['dutch'] ?? parts?.['english'] ?? ''];
  return ones === undefined || ten === undefined || ones < 1 || ones > 9 ? undefined : ten + ones;
}
