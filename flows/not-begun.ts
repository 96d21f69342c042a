/**
 * Not begun: what a participant's document holds of the answering before the first word.
 * May import: flows. Pure.
 */
import { newIntake } from './intake-state.ts';
import type { Participant } from './member.ts';
import type { Questionnaire } from './questionnaire.ts';

export function notBegun(questionnaire: Questionnaire) {
  return {
    intake: newIntake(questionnaire),
    answers: {},
    archived: [],
    consent: null,
    submittedAt: null,
    isLate: false,
    humanAskedAt: null,
    nudged: [],
    quiet: null,
    dates: null,
  } satisfies Partial<Participant>;
}
