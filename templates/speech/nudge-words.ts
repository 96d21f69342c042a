/**
 * Nudge words: subject, paragraphs and button of one nudge. Chat and mail use the same.
 * May import: flows, templates/speech.
 */
import type { Language } from '../../flows/language.ts';
import type { Progress } from '../../flows/say.ts';
import type { SayOf } from './card.ts';
import { dayAndTime, time } from './dates.ts';
import { firstName, timeLeft } from './phrases.ts';
import { textsIn } from './texts.ts';

export interface NudgeWords {
  readonly subject: string;
  /** The first greets by name. */
  readonly paragraphs: readonly string[];
  readonly button: string;
}

/** Pure. */
export function nudgeWords(say: SayOf<'nudge'>, language: Language): NudgeWords {
  const { buttons, nudge } = textsIn(language);
  const { subject, paragraphs } = nudge.milestones[say.milestone];
  const facts = {
    name: firstName(say.name),
    municipality: say.municipality,
    standing: standingOf(say.progress, say.isStarted, language),
    due: dayAndTime(say.calendar.answersDueAt, language),
    dueTime: time(say.calendar.answersDueAt, language),
    workshop: dayAndTime(say.calendar.workshopAt, language),
  };
  return { subject: subject(facts), paragraphs: paragraphs(facts), button: say.isStarted ? buttons.commands.resume : buttons.begin };
}

function standingOf(progress: Progress, isStarted: boolean, language: Language): string {
  const { standing } = textsIn(language).nudge;
  const { answered, total, minutesLeft } = progress;
  if (!isStarted) return standing.notStarted(total, minutesLeft);
  return answered < total ? standing.started(answered, total, timeLeft(progress, language)) : standing.complete(total);
}
