/**
 * Io: what a verb of the command line reads and writes. Results go to standard output, everything else beside it, so that output can be piped.
 * May import: nothing.
 */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One line of the result. */
  readonly out: (line: string) => void;
  /** One line of progress, or of a fault. */
  readonly note: (line: string) => void;
}
