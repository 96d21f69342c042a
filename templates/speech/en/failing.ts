/** When the bot itself fails. */
import type { Texts } from '../nl.ts';

export const failing: Texts['failing'] = {
  apology: 'Something went wrong on my side. You did nothing wrong. Your answers are saved.',
  apologyNext: (reference) => `Please try again in a moment. Does it happen again? Then give code ${reference} to your process director.`,
  unavailable: 'I cannot save your answer now. What you gave before is saved.',
  unavailableNext: 'Send it again in a minute.',
};
