/**
 * ReportError: a report could not be set. Typst's own words may quote what people wrote, so they are the cause and not the code.
 * May import: flows.
 */
import { AppError } from '../../flows/app-error.ts';

export class ReportError extends AppError {
  readonly code = 'REPORT_NOT_SET';
}
