/**
 * WritingError: a digest could not be written; it is due again at the next tick.
 * May import: flows.
 */
import { AppError } from '../../flows/app-error.ts';

export class WritingError extends AppError {
  constructor(
    readonly code: 'DIGEST_NOT_WRITTEN' | 'DIGEST_THREAD_ENDED',
    message: string,
  ) {
    super(message);
  }
}
