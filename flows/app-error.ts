/**
 * AppError: a broken promise, with a code that the program branches on and a message that says what to do.
 * May import: nothing.
 */
export abstract class AppError extends Error {
  /** Stable: documented in the folder's README, never changed. */
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
