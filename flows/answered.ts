/**
 * Answered: whether what a button stands for is so now, so that its card can make place for what was chosen.
 * May import: flows. Pure.
 */
import { answerTo, isSameJudgement } from './answer.ts';
import type { Choice } from './choice.ts';
import type { Member } from './member.ts';

/** @returns `false` too for buttons that decide nothing: an explanation, a command, another card */
export function isAnsweredBy(member: Member, choice: Choice): boolean {
  switch (choice.action) {
    case 'answer':
    case 'correct':
      return member.role === 'participant' && isSameJudgement(answerTo(member.answers, choice.itemId)[choice.part], choice.judgement);
    case 'consent':
      return member.role === 'participant' && member.consent?.given === choice.given;
    case 'choose-seat':
      return choice.memberId === member.id;
    default:
      return false;
  }
}
