/** The words in and beside the pictures. */
import type { MailTexts } from '../nl.ts';

export const pictures: MailTexts['pictures'] = {
  disciplines: { security: 'Safety', ict: 'ICT', privacy: 'Privacy', data: 'Data' },
  missing: { unknown: 'don’t know', 'not-my-field': 'not my field', skipped: 'skipped', unanswered: 'not answered' },
  current: 'Now',
  ambition: 'Ambition',
  rowOf: { facts: (title) => `${title} (now)`, goals: (title) => `${title} (ambition)` },
  direct: 'In one question',
  highest: 'Highest person, now',
  lowest: 'Lowest person, now',
  alt: {
    strip: 'Dots by question. Each dot is one person.',
    dumbbell: 'By question, the middle value now and the middle ambition.',
    themes: 'By theme, the mean level now, with the lowest and the highest person.',
    themesOf: (title) => `By part of ‘${title}’, the mean level now, with the lowest and the highest person.`,
    row: (title, content) => `${title}: ${content}.`,
    level: (level, people) => `level ${level}: ${people}`,
    without: (people) => `no level: ${people}`,
    fromTo: (current, ambition) => `now ${current}, ambition ${ambition}`,
    theme: (current, lowest, highest) => `now ${current} (${lowest} to ${highest})`,
    ambition: (level) => `ambition ${level}`,
    direct: (level) => `in one question ${level}`,
    none: 'none',
  },
};
