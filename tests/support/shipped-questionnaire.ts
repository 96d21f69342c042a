/** The questionnaires as they ship, read from `templates/`. */
import type { Result } from '../../flows/result.ts';
import { loadWithPerspectives } from '../../templates/questionnaires/load-questionnaire.ts';

export function shippedQuestionnaire(id: string) {
  return accepted(loadWithPerspectives(`templates/questionnaires/${id}`));
}

/** The value, or every issue in one message. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
