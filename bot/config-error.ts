/**
 * ConfigError: settings, or the questionnaire and its glossary, do not fit. Every fault at once, each with what to do.
 * May import: flows.
 */
import { AppError } from '../flows/app-error.ts';
import type { Issue } from '../flows/result.ts';

export class ConfigError extends AppError {
  readonly code = 'CONFIG';

  /** @param opening says what the faults are in */
  constructor(
    readonly issues: readonly Issue[],
    opening = 'The settings do not fit. Mend these and start again (.env.example explains each):',
  ) {
    super([opening, ...issues.map(({ path, message }) => `  ${`${path} ${message}`.trim()}`)].join('\n'));
  }
}
