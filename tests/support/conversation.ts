/** A conversation for tests: one participant, a clock that moves on, and everything that was said. */
import { converse, type Subject } from '../../flows/converse.ts';
import type { Choice } from '../../flows/choice.ts';
import type { Inbound } from '../../flows/inbound.ts';
import { createIntakeChart } from '../../flows/intake.ts';
import { newIntake } from '../../flows/intake-state.ts';
import type { OutboxTask, Participant } from '../../flows/member.ts';
import { withoutEntries } from '../../flows/outbox.ts';
import type { Questionnaire } from '../../flows/questionnaire.ts';
import type { Say } from '../../flows/say.ts';
import { renderSay } from '../../templates/speech/render-say.ts';
import { buildMember } from './member-builder.ts';
import { sampleGlossary, sampleQuestionnaire } from './sample-questionnaire.ts';

export const sampleSubject: Subject = { questionnaire: sampleQuestionnaire, glossary: sampleGlossary, chart: createIntakeChart(sampleQuestionnaire) };

/** The day after the scan opened. */
export const conversationStart = '2026-10-28T10:00:00.000Z';

/** Someone who was invited and has said nothing yet. */
export function invitedMember(overrides: Partial<Participant> = {}, questionnaire: Questionnaire = sampleQuestionnaire): Participant {
  const { id, version } = questionnaire;
  return buildMember({ intake: newIntake(questionnaire), questionnaire: { id, version }, consent: null, ...overrides });
}

export interface Turn {
  readonly says: readonly Say[];
  readonly tasks: readonly OutboxTask[];
}

/** Takes turns one by one, a minute apart; what was said is taken out of the outbox, as delivery would. */
export class Conversation {
  member: Participant;
  now: string;
  private turns = 0;
  private readonly subject: Subject;

  constructor(member: Participant = invitedMember(), now: string = conversationStart, subject: Subject = sampleSubject) {
    this.member = member;
    this.now = now;
    this.subject = subject;
  }

  wait(minutes: number): this {
    this.now = new Date(Date.parse(this.now) + minutes * 60_000).toISOString();
    return this;
  }

  type(text: string): Turn {
    return this.wait(1).take({ kind: 'text', text });
  }

  press(choice: Choice): Turn {
    return this.wait(1).take({ kind: 'choice', choice });
  }

  /** Without waiting. */
  take(said: Inbound['said']): Turn {
    this.turns += 1;
    const after = converse(this.member, { channel: 'teams', eventId: `event-${this.turns}`, said }, this.subject, this.now);
    const tasks = after.outbox.map(({ task }) => task);
    this.member = withoutEntries(after, new Set(after.outbox.map(({ id }) => id)), this.now);
    return { says: tasks.flatMap((task) => (task.to === 'person' ? [task.say] : [])), tasks };
  }
}

/** Every button and option of the cards that say this. */
export function choicesIn(says: readonly Say[], { language }: Participant, subject: Subject = sampleSubject): readonly Choice[] {
  return says.flatMap((say) =>
    renderSay(say, { language, ...subject }).blocks.flatMap((block) => {
      if (block.kind === 'options') return block.options.map(({ choice }) => choice);
      return block.kind === 'buttons' ? block.buttons.map(({ choice }) => choice) : [];
    }),
  );
}
