/**
 * Result: an expected outcome as a value. All issues are listed, never the first alone.
 * May import: nothing.
 */

/** What is wrong (`message` also says what to do) and where (`path`, e.g. `items › 12 › levels › 3`). */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };
