/** Shapes: what is written with names kept apart is read as it was written, whenever it was written and whatever is in it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Packr } from 'msgpackr';
import { expect, it } from 'vitest';
import { openEncoder, type Encoder, type Shape } from '../../store/embedded/shapes.ts';

const anna = { id: 'anna', body: { name: 'Anna', answers: { U1: { level: 2 }, F7a: { level: 3 } } } };

/** An encoder that keeps what it learned in a list. */
function learning(saved: Shape[] = []): Encoder {
  return openEncoder([...saved], (shapes) => {
    saved.splice(0, saved.length, ...shapes);
    return Promise.resolve();
  });
}

it('writes names of fields once they are saved, and never keys that are not names of ours', async () => {
  const saved: Shape[] = [];
  const encoder = learning(saved);
  const before = Buffer.from(encoder.encode(anna));
  await nextTurn();
  expect(saved).toEqual([['id', 'body'], ['name', 'answers'], ['level']]);
  const after = Buffer.from(encoder.encode(anna));
  expect(before.includes('answers')).toBe(true);
  expect(after.includes('answers')).toBe(false);
  expect(after.includes('F7a')).toBe(true);
  for (const bytes of [before, after]) expect(encoder.decode(bytes)).toEqual(anna);
  expect(learning(saved).decode(after)).toEqual(anna);
});

it('uses no shape before it is saved, nor one that was refused, and tries again', async () => {
  const answers = [Promise.reject(new Error('disk full')), new Promise(() => undefined)];
  let tries = 0;
  const encoder = openEncoder([], () => answers[tries++] ?? Promise.resolve());
  for (let write = 0; write < 10; write++) {
    const bytes = Buffer.from(encoder.encode(anna));
    expect(openEncoder([], () => Promise.resolve()).decode(bytes)).toEqual(anna);
    await nextTurn();
  }
  expect(tries).toBe(2);
});

it('gives out no more numbers than have one byte', async () => {
  const saved: Shape[] = [];
  const encoder = learning(saved);
  const many = Array.from({ length: 100 }, (_, index) => ({ [`a${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`]: index }));
  encoder.encode(many);
  await nextTurn();
  expect(saved).toHaveLength(32);
  expect(encoder.decode(Buffer.from(encoder.encode(many)))).toEqual(many);
});

it('reads back anything, also what was written before there were shapes', async () => {
  const saved: Shape[] = [];
  const encoder = learning(saved);
  const plain = new Packr({ copyBuffers: true, structures: [], maxSharedStructures: 0 });
  const kept: { readonly bytes: Buffer; readonly value: unknown }[] = [];
  const random = sequence(7);
  for (let count = 0; count < 3_000; count++) {
    const value = { id: 'a', body: anything(random, 6) };
    const bytes = Buffer.from(encoder.encode(value));
    expect(encoder.decode(bytes)).toEqual(value);
    if (count % 10 > 0) continue;
    kept.push({ bytes, value }, { bytes: Buffer.from(plain.pack(value)), value });
    await nextTurn();
  }
  expect(saved.length).toBeGreaterThan(20);
  for (const reader of [encoder, learning(saved)]) for (const { bytes, value } of kept) expect(reader.decode(bytes)).toEqual(value);
});

const keys = ['a', 'b', 'c', 'kind', 'value', 'at', '1', '2', 'U1', 'F7a', 'x y', 'constructor', 'toString', 'é', 'id', 'level', ''];

function anything(random: (below: number) => number, levels: number): unknown {
  const some = <T>(count: number, make: () => T): T[] => Array.from({ length: random(count) }, make);
  const makers: readonly (() => unknown)[] = [
    () => null, () => random(2) === 1, () => random(1e6) - 5e5, () => random(1e6) / 7, () => 'é'.repeat(random(70)), () => 'x'.repeat(random(300)),
    () => Buffer.alloc(random(40), random(256)), () => some(20, () => anything(random, levels - 1)),
    () => Object.fromEntries(some(7, () => [keys[random(keys.length)] ?? '', anything(random, levels - 1)])),
  ];
  return makers[random(levels > 0 ? makers.length : 6)]?.();
}

/** Numbers that look random and are the same each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}
