/**
 * HttpError: a request that is refused before anything is done with it.
 * May import: flows, templates (types).
 */
import { AppError } from '../flows/app-error.ts';
import type { Message } from '../templates/message.ts';

type HttpErrorCode =
  | 'BUSY'
  | 'CHANNEL_AWAY'
  | 'CUT_SHORT'
  | 'ENCODED'
  | 'FOREIGN'
  | 'MALFORMED'
  | 'NO_SUCH_ADDRESS'
  | 'NOT_JSON'
  | 'NOT_LOOPBACK'
  | 'NOT_SIGNED_IN'
  | 'TEXT_TOO_LONG'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'UNKNOWN_MAIL'
  | 'UNTRUSTED'
  | 'UNKNOWN_PICTURE'
  | 'WRONG_METHOD';

export class HttpError extends AppError {
  /** What the person reads; `null`: that something went wrong. */
  readonly told: Message | null;

  constructor(
    readonly code: HttpErrorCode,
    message: string,
    { told = null, ...options }: ErrorOptions & { readonly told?: Message | null } = {},
  ) {
    super(message, options);
    this.told = told;
  }
}
