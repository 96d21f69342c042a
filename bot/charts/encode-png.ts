/**
 * PNG with a palette: pictures of a few flat colours become more than two times smaller than what the canvas encodes, and a mail carries several.
 * May import: node:zlib.
 */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);
const mostColours = 256;

/** @param pixels one 32-bit number each, RGBA in the order of its bytes, opaque, row by row */
export async function encodePng(pixels: Uint32Array, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const { palette, indexes } = toPalette(pixels, width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', await compress(indexes)), chunk('IEND', Buffer.alloc(0))];
  return Uint8Array.from(Buffer.concat([signature, ...chunks]));
}

/** The finest rounding that leaves 256 colours; each is replaced by the one of its neighbours that occurs most, so flat areas keep theirs. */
function toPalette(pixels: Uint32Array, width: number, height: number): { readonly palette: Buffer; readonly indexes: Buffer } {
  const counts = countColours(pixels);
  const { leaders, indexOf } = [4, 5, 6].map((bits) => bucketed(counts, bits)).find((buckets) => buckets.leaders.length <= mostColours) ?? bucketed(counts, 7);
  const palette = Buffer.from(leaders.flatMap((colour) => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]));
  const indexes = Buffer.alloc((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let row = 0; row < height; row++) {
    // Each row begins with its filter, 0: none.
    const start = row * (width + 1) + 1;
    for (let column = 0; column < width; column++) {
      const colour = pixels[row * width + column] ?? 0;
      if (colour !== last) index = indexOf.get(colour) ?? 0;
      last = colour;
      indexes[start + column] = index;
    }
  }
  return { palette, indexes };
}

/** How often each colour occurs; neighbours are mostly equal, so runs are counted rather than pixels. */
function countColours(pixels: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; ) {
    const colour = pixels[at] ?? 0;
    const start = at;
    while (at < pixels.length && pixels[at] === colour) at++;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
  }
  return counts;
}

/** Colours that differ in their last `bits` bits only, together. */
function bucketed(counts: ReadonlyMap<number, number>, bits: number): { readonly leaders: readonly number[]; readonly indexOf: ReadonlyMap<number, number> } {
  const round = (0xff << bits) & 0xff;
  const mask = (round << 16) | (round << 8) | round;
  const leaders = new Map<number, number>();
  for (const [colour, count] of counts) {
    const leader = leaders.get(colour & mask);
    if (leader === undefined || count > (counts.get(leader) ?? 0)) leaders.set(colour & mask, colour);
  }
  const places = new Map([...leaders.keys()].map((bucket, index) => [bucket, index]));
  return { leaders: [...leaders.values()], indexOf: new Map([...counts.keys()].map((colour) => [colour, places.get(colour & mask) ?? 0])) };
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
