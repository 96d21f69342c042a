/**
 * SlackError: a message that Slack would refuse, or Slack itself that does not answer.
 * May import: flows.
 */
import { AppError } from '../../../flows/app-error.ts';

export class SlackError extends AppError {
  constructor(
    readonly code: 'SLACK_AWAY' | 'SLACK_TOO_LONG',
    message: string,
  ) {
    super(message);
  }
}
