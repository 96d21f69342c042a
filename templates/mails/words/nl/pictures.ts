/** The words in and beside the pictures. Functions take strings and numbers. */
import type { Discipline } from '../../../../flows/people.ts';
import type { MissingReason } from '../../../../flows/digest-item.ts';

/** Short enough for a phone; the long names are in `templates/speech`. */
const disciplines: Readonly<Record<Discipline, string>> = { security: 'OOV', ict: 'ICT', privacy: 'Privacy', data: 'Data' };

const missing: Readonly<Record<MissingReason, string>> = {
  unknown: 'weet ik niet',
  'not-my-field': 'niet mijn vak',
  skipped: 'overgeslagen',
  unanswered: 'niet beantwoord',
};

export const pictures = {
  disciplines,
  missing,
  current: 'Nu',
  ambition: 'Ambitie',
  rowOf: { facts: (title: string) => `${title} (nu)`, goals: (title: string) => `${title} (ambitie)` },
  direct: 'In één vraag',
  highest: 'Hoogste persoon, nu',
  lowest: 'Laagste persoon, nu',
  alt: {
    strip: 'Stippen per vraag. Elke stip is één persoon.',
    dumbbell: 'Per vraag de middelste waarde nu en de middelste ambitie.',
    themes: 'Per thema het gemiddelde niveau nu, met de laagste en hoogste persoon.',
    themesOf: (title: string) => `Per onderdeel van ‘${title}’ het gemiddelde niveau nu, met de laagste en hoogste persoon.`,
    row: (title: string, content: string) => `${title}: ${content}.`,
    level: (level: number, people: string) => `niveau ${level}: ${people}`,
    without: (people: string) => `geen niveau: ${people}`,
    fromTo: (current: string, ambition: string) => `nu ${current}, ambitie ${ambition}`,
    theme: (current: string, lowest: string, highest: string) => `nu ${current} (${lowest} tot ${highest})`,
    ambition: (level: string) => `ambitie ${level}`,
    direct: (level: string) => `in één vraag ${level}`,
    none: 'geen',
  },
};
