/** Terms and items explained. */
import type { Texts } from '../nl.ts';

export const explaining: Texts['explaining'] = {
  example: (example) => `Example: ${example}`,
  terms: 'Words in this question',
  itemSummary: (number, title) => `About question ${number}: ${title}.`,
  termMissed: (spoken) => `The word ‘${spoken}’ is not in my list. Look at the explanation of the question, or type ‘human’ for help.`,
};
