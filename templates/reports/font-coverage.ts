/**
 * Font coverage: which characters a TrueType font can show, from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * May import: nothing. Pure.
 */

/** @throws RangeError when the bytes are no font */
export function fontCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const ranges = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 4 + index * 8 + 4)).flatMap((at) => rangesOf(view, at));
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

type Range = readonly [first: number, last: number];

function tableAt(view: DataView, wanted: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  throw new RangeError(`This font has no ${wanted} table.`);
}

function rangesOf(view: DataView, at: number): readonly Range[] {
  const format = view.getUint16(at);
  if (format === 12) return Array.from({ length: view.getUint32(at + 12) }, (_, index): Range => [view.getUint32(at + 16 + index * 12), view.getUint32(at + 20 + index * 12)]);
  if (format !== 4) return [];
  const segments = view.getUint16(at + 6) / 2;
  // The last segment, 0xFFFF alone, only closes the list.
  return Array.from({ length: segments - 1 }, (_, index): Range => [view.getUint16(at + 16 + segments * 2 + index * 2), view.getUint16(at + 14 + index * 2)]);
}
