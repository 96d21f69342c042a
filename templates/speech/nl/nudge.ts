/** Nudges: one by milestone. Chat and mail use the same words. */
import type { Nudge } from '../../../flows/nudges.ts';

/** All ready for use in a sentence; `due` and `workshop` are days with their time. */
export interface NudgeFacts {
  readonly name: string;
  readonly municipality: string;
  /** How far this person is: a sentence of `standing`. */
  readonly standing: string;
  readonly due: string;
  readonly dueTime: string;
  readonly workshop: string;
}

export interface NudgeText {
  readonly subject: (facts: NudgeFacts) => string;
  readonly paragraphs: (facts: NudgeFacts) => readonly string[];
}

const milestones: Readonly<Record<Nudge, NudgeText>> = {
  invitation: {
    subject: ({ municipality }) => `Doe je mee met de datascan van ${municipality}?`,
    paragraphs: ({ name, municipality, standing, due, workshop }) => [
      `Dag ${name}, de datascan van ${municipality} staat klaar voor je.`,
      standing,
      `Insturen kan tot ${due}. De workshop is op ${workshop}.`,
    ],
  },
  'reminder-start': {
    subject: ({ municipality }) => `De datascan van ${municipality} wacht op je`,
    paragraphs: ({ name, municipality, standing, due }) => [
      `Dag ${name}, heb je even tijd voor de datascan van ${municipality}?`,
      standing,
      `Insturen kan tot ${due}.`,
    ],
  },
  'reminder-week': {
    subject: ({ due }) => `Datascan: insturen kan tot ${due}`,
    paragraphs: ({ name, standing, due }) => [`Dag ${name}, over ongeveer een week sluit de datascan.`, standing, `Insturen kan tot ${due}.`],
  },
  'due-soon': {
    subject: ({ due }) => `Bijna zover: datascan insturen tot ${due}`,
    paragraphs: ({ name, standing, due }) => [
      `Dag ${name}, de datascan sluit bijna.`,
      standing,
      `Insturen kan tot ${due}. Lukt het niet? Laat het ons weten en typ ‘mens’.`,
    ],
  },
  'due-today': {
    subject: ({ dueTime }) => `Vandaag insturen: datascan, tot ${dueTime}`,
    paragraphs: ({ name, standing, dueTime }) => [`Dag ${name}, vandaag is de laatste dag voor de datascan.`, standing, `Insturen kan tot vanavond ${dueTime}.`],
  },
  asked: {
    subject: ({ municipality }) => `De procesregisseur vraagt: vul je de datascan van ${municipality} in?`,
    paragraphs: ({ name, municipality, standing, due }) => [`Dag ${name}, de procesregisseur van ${municipality} vraagt of je de datascan wilt invullen.`, standing, `Insturen kan tot ${due}.`],
  },
  snoozed: {
    subject: () => 'Je vroeg om een herinnering: de datascan',
    paragraphs: ({ name, standing, due }) => [`Dag ${name}, je vroeg om een herinnering voor de datascan.`, standing, `Insturen kan tot ${due}.`],
  },
  overdue: {
    subject: () => 'Je kunt de datascan nog insturen',
    paragraphs: ({ name, standing, due, workshop }) => [
      `Dag ${name}, de einddatum was ${due}. Je kunt nog steeds insturen.`,
      standing,
      `Dan telt jouw kijk mee in de workshop op ${workshop}.`,
    ],
  },
};

export const nudge = {
  milestones,
  standing: {
    notStarted: (total: number, minutesLeft: number) => `Het zijn ${total} vragen, ongeveer ${minutesLeft} minuten. Je mag tussendoor stoppen.`,
    started: (answered: number, total: number, minutesLeft: string) => `Je bent op ${answered} van ${total}, ${minutesLeft}.`,
    complete: (total: number) => `Je hebt alle ${total} vragen beantwoord. Alleen insturen moet nog.`,
  },
};
