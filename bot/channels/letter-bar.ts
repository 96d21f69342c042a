/**
 * Letter bar: a bar in letters, for channels that draw none.
 * May import: nothing. Pure.
 */
const squares = 10;

/** Only all of it is a full bar, and only nothing an empty one; of ten or fewer, each has a square. */
export function letterBar(part: number, whole: number): string {
  const length = whole >= 1 && whole <= squares ? whole : squares;
  const share = whole === 0 ? 0 : (part / whole) * length;
  const full = share > 0 && share < 1 ? 1 : Math.floor(share);
  return '▰'.repeat(full) + '▱'.repeat(length - full);
}
