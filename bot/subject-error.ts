/**
 * SubjectError: what a conversation is about cannot be had.
 * May import: flows.
 */
import { AppError } from '../flows/app-error.ts';
import type { QuestionnaireRef } from '../flows/questionnaire.ts';

export class SubjectError extends AppError {
  readonly code = 'SUBJECT_MISSING';
  readonly questionnaire: QuestionnaireRef;

  constructor(questionnaire: QuestionnaireRef) {
    super(`Version ${questionnaire.version} of questionnaire ${questionnaire.id} is neither among the program's files nor in the store. Import it: npm run cli -- questionnaire import.`);
    this.questionnaire = questionnaire;
  }
}
