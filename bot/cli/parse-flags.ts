/**
 * Flags of one verb: what was typed behind its name, checked.
 * May import: bot, node:util.
 */
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** `--name` alone, or `--name VALUE`. */
export type FlagKind = 'switch' | 'value';
export type Flags<S extends Readonly<Record<string, FlagKind>>> = { readonly [K in keyof S]: S[K] extends 'switch' ? boolean : string | null };

/**
 * Pure.
 * @param kinds the flags that the verb has
 * @param wanted the names of what stands without a flag, in order: `['FILE']`; all of them have to be there
 * @throws UsageError naming what is unknown, missing or too much
 */
export function parseFlags<const S extends Readonly<Record<string, FlagKind>>>(args: readonly string[], kinds: S, wanted: readonly string[] = []): { readonly flags: Flags<S>; readonly words: readonly string[] } {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'switch' ? ('boolean' as const) : ('string' as const) }]));
  // Not strict: Node's own refusals are for programmers, so the tokens are looked at here.
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) if (token.kind === 'option') checkFlag(token, kinds);
  const missing = wanted[positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`);
  const extra = positionals[wanted.length];
  if (extra !== undefined) throw new UsageError(`"${extra}" is too much here.`);
  const flags = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, values[name] ?? (kind === 'switch' ? false : null)]));
  return { flags: flags as Flags<S>, words: positionals };
}

function checkFlag({ name, rawName, value }: { readonly name: string; readonly rawName: string; readonly value: string | undefined }, kinds: Readonly<Record<string, FlagKind>>): void {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) {
    const known = Object.keys(kinds).map((flag) => `--${flag}`);
    throw new UsageError(`There is no flag ${rawName} here. ${known.length === 0 ? 'None is taken.' : `There are ${known.join(', ')}.`}`);
  }
  if (kind === 'switch' && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
  // `--from --json` is a value that was forgotten, not one that looks like a flag.
  if (kind === 'value' && (value === undefined || value === '' || value.startsWith('--'))) throw new UsageError(`${rawName} needs a value behind it.`);
}
