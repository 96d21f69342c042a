/** Every text of a tree of words such as `templates/speech/nl.ts`, functions called with numbers. */

/** An object of facts that has every fact, each the same number. */
const factsOf = (value: number): unknown => new Proxy({}, { get: () => value });

/** Every text with its place; functions are called with 1 and with 7, so that singular and plural are both read. */
export function everyText(node: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[place, node]];
  if (typeof node === 'number') return [];
  if (isText(node)) return [1, 7].flatMap((value) => everyText(called(node, value), place));
  if (typeof node === 'object' && node !== null) return Object.entries(node).flatMap(([key, child]) => everyText(child, place === '' ? key : `${place}.${key}`));
  throw new TypeError(`${place} is no text`);
}

const isText = (node: unknown): node is () => unknown => typeof node === 'function';

/** Numbers for every argument; where that leaves a hole, the function takes an object of facts. */
function called(text: () => unknown, value: number): unknown {
  const plain: unknown = Reflect.apply(text, undefined, Array.from({ length: text.length }, () => value));
  const hasHole = /undefined|null/.test(JSON.stringify(plain));
  return hasHole ? Reflect.apply(text, undefined, [factsOf(value)]) : plain;
}
