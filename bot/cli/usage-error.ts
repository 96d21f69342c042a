/**
 * UsageError: what was typed on the command line does not fit. The exit code is 2, as everywhere.
 * May import: flows.
 */
import { AppError } from '../../flows/app-error.ts';

export class UsageError extends AppError {
  readonly code = 'USAGE';
}
