/**
 * TurnError: a turn that could not be taken. Nothing was written.
 * May import: flows.
 */
import { AppError } from '../flows/app-error.ts';

export class TurnError extends AppError {
  constructor(
    readonly code: 'UNKNOWN_MEMBER' | 'UNKNOWN_SCAN' | 'CONTENDED',
    message: string,
  ) {
    super(message);
  }
}
