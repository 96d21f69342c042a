/**
 * Shapes: the lists of field names that the documents of one table are written with, kept once instead of in every document.
 * A document is a fifth smaller by it, and takes a third less time to write and read.
 * May import: msgpackr.
 *
 * A shape is used only after it is on disk itself: so no document can ever need one that a failed write has lost.
 */
import { Packr } from 'msgpackr';

export type Shape = readonly string[];

/** As LMDB asks of an encoder. */
export interface Encoder {
  /** Says that what is encoded may stand in a buffer in common, and that bytes are copied out of what is read. */
  readonly copyBuffers: true;
  encode(value: unknown, mode?: number): Buffer;
  decode(bytes: Buffer, options?: { readonly start?: number; readonly end?: number } | number): unknown;
}

/** So many have one byte each for a number. What comes after the first ones is written with its names, as it would be without this. */
const mostShapes = 32;

const bufferBytes = 256 * 1024;

/** Documents looked at: the first ones, then one of so many. */
const firstLooks = 64;
const lookEvery = 64;

/**
 * @param saved as `save` wrote them last
 * @param save resolves when they are on disk; refused, it is tried again with a later document
 */
export function openEncoder(saved: readonly Shape[], save: (shapes: readonly Shape[]) => Promise<unknown>): Encoder {
  let shapes = saved;
  let packr = createPackr(shapes);
  let written = 0;
  let isSaving = false;

  const learn = (value: unknown): void => {
    const found = shapesIn(value, shapes);
    if (found.length === 0) return;
    const all = [...shapes, ...found].slice(0, mostShapes);
    isSaving = true;
    // Apart from the write under way: that one may be refused, for its version or its disk.
    queueMicrotask(() => {
      save(all)
        .then(
          () => {
            shapes = all;
            packr = createPackr(shapes);
          },
          () => undefined,
        )
        .finally(() => (isSaving = false));
    });
  };

  return {
    copyBuffers: true,
    encode: (value, mode) => {
      if (!isSaving && shapes.length < mostShapes && (written < firstLooks || written % lookEvery === 0)) learn(value);
      written++;
      return packr.encode(value, mode);
    },
    decode: (bytes, options) => packr.decode(bytes, options) as unknown,
  };
}

/** All numbers of shapes are given out: it makes none of its own, and writes what is new with its names. */
function createPackr(shapes: readonly Shape[]): Packr {
  // Not `progressiveRecords`, which is faster: it wrote documents that could not be read (msgpackr 1.12).
  const numbered = Array.from({ length: mostShapes }, (_, index) => [...(shapes[index] ?? [`unused ${index}`])]);
  const options: Options = { getStructures: () => numbered, maxSharedStructures: mostShapes, maxOwnStructures: mostShapes, copyBuffers: true };
  const packr = new Packr(options);
  // Its own begins at 8 KB, and is made anew after every third document.
  packr.useBuffer(Buffer.allocUnsafeSlow(bufferBytes));
  // Asks for the shapes now: asked in the midst of reading a document, it gives the bytes in that one as another class.
  packr.decode(packr.encode(Object.fromEntries((numbered[0] ?? []).map((name) => [name, null]))));
  return packr;
}

/** Known to msgpackr, though its types leave them out. */
interface Options extends NonNullable<ConstructorParameters<typeof Packr>[0]> {
  readonly getStructures: () => string[][];
  readonly maxOwnStructures: number;
  readonly copyBuffers: boolean;
}

/** Names of fields as we give them. Answers by item and the like have another shape in each document, so they are written with their names. */
const fieldName = /^[a-z][A-Za-z]*$/;

function shapesIn(value: unknown, known: readonly Shape[]): readonly Shape[] {
  const seen = new Set(known.map(String));
  const found: Shape[] = [];
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return;
    const names = Object.keys(part);
    if (!Array.isArray(part) && names.length > 0 && names.every((name) => fieldName.test(name)) && !seen.has(String(names))) {
      seen.add(String(names));
      found.push(names);
    }
    Object.values(part).forEach(look);
  };
  look(value);
  return found;
}
