/**
 * ChartError: a picture could not be drawn, or the service for it must not be used.
 * May import: flows.
 */
import { AppError } from '../../flows/app-error.ts';

export class ChartError extends AppError {
  constructor(
    readonly code: 'CHART_PUBLIC_SERVICE' | 'CHART_ADDRESS' | 'CHART_REDIRECT' | 'CHART_TIMEOUT' | 'CHART_NO_PICTURE' | 'CHART_FAILED' | 'CHART_CLOSED',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
