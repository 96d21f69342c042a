/**
 * PersonError: what was asked about a person on the command line cannot be done.
 * May import: flows.
 */
import { AppError } from '../../flows/app-error.ts';

export class PersonError extends AppError {
  readonly code = 'PERSON';
}
