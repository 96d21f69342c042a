/** Nudges: one by milestone. Chat and mail use the same words. */
import type { Texts } from '../nl.ts';

export const nudge: Texts['nudge'] = {
  milestones: {
    invitation: {
      subject: ({ municipality }) => `Will you take part in the data scan of ${municipality}?`,
      paragraphs: ({ name, municipality, standing, due, workshop }) => [
        `Hello ${name}, the data scan of ${municipality} is ready for you.`,
        standing,
        `You can send it in until ${due}. The workshop is on ${workshop}.`,
      ],
    },
    'reminder-start': {
      subject: ({ municipality }) => `The data scan of ${municipality} is waiting for you`,
      paragraphs: ({ name, municipality, standing, due }) => [
        `Hello ${name}, do you have a moment for the data scan of ${municipality}?`,
        standing,
        `You can send it in until ${due}.`,
      ],
    },
    'reminder-week': {
      subject: ({ due }) => `Data scan: you can send it in until ${due}`,
      paragraphs: ({ name, standing, due }) => [`Hello ${name}, the data scan closes in about a week.`, standing, `You can send it in until ${due}.`],
    },
    'due-soon': {
      subject: ({ due }) => `Nearly there: send in the data scan until ${due}`,
      paragraphs: ({ name, standing, due }) => [
        `Hello ${name}, the data scan closes soon.`,
        standing,
        `You can send it in until ${due}. Does that not work for you? Let us know and type ‘human’.`,
      ],
    },
    'due-today': {
      subject: ({ dueTime }) => `Send in today: data scan, until ${dueTime}`,
      paragraphs: ({ name, standing, dueTime }) => [`Hello ${name}, today is the last day for the data scan.`, standing, `You can send it in until ${dueTime} tonight.`],
    },
    asked: {
    subject: ({ municipality }) => `The process director asks: will you answer the data scan of ${municipality}?`,
    paragraphs: ({ name, municipality, standing, due }) => [`Hello ${name}, the process director of ${municipality} asks you to answer the data scan.`, standing, `You can send in until ${due}.`],
  },
  snoozed: {
    subject: () => 'You asked for a reminder: the data scan',
    paragraphs: ({ name, standing, due }) => [`Hello ${name}, you asked for a reminder of the data scan.`, standing, `You can send in until ${due}.`],
  },
  overdue: {
      subject: () => 'You can still send in the data scan',
      paragraphs: ({ name, standing, due, workshop }) => [
        `Hello ${name}, the due date was ${due}. You can still send it in.`,
        standing,
        `Then your view counts in the workshop on ${workshop}.`,
      ],
    },
  },
  standing: {
    notStarted: (total, minutesLeft) => `There are ${total} questions, about ${minutesLeft} minutes. You may stop in between.`,
    started: (answered, total, minutesLeft) => `You are at ${answered} of ${total}, ${minutesLeft}.`,
    complete: (total) => `You have answered all ${total} questions. You only have to send them in.`,
  },
};
