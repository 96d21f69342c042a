/**
 * MailerError: the settings for mail cannot be used.
 * May import: flows.
 */
import { AppError } from '../../flows/app-error.ts';

export class MailerError extends AppError {
  constructor(
    readonly code: 'MAILER_SENDER' | 'MAILER_SERVER',
    message: string,
  ) {
    super(message);
  }
}
