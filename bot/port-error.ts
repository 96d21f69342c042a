/**
 * PortError: the port cannot be listened on.
 * May import: flows.
 */
import { AppError } from '../flows/app-error.ts';

export class PortError extends AppError {
  readonly code = 'PORT';

  constructor(
    readonly port: number,
    options: ErrorOptions,
  ) {
    super(`Port ${port} cannot be used; another program may have it, perhaps an earlier start of this one. Stop that, or choose another: PORT=${port + 1} npm start`, options);
  }
}
