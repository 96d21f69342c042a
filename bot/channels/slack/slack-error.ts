/**
 * SlackError: a message that Slack would refuse, or a call that Slack did not take.
 * May import: flows.
 */
import { AppError } from '../../../flows/app-error.ts';

type SlackErrorCode = 'SLACK_TOO_LONG';

export class SlackError extends AppError {
  constructor(
    readonly code: SlackErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
