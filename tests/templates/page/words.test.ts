import { describe, expect, it } from 'vitest';
import { languages } from '../../../flows/language.ts';
import { milestones } from '../../../flows/nudges.ts';
import { pageWords } from '../../../templates/page/words.ts';

describe.each(languages)('the words of the page in %s', (language) => {
  const words = pageWords[language];

  it('name every milestone that the clock can move to', () => {
    for (const milestone of [...milestones, 'nudge', 'digest', 'workshop']) expect(words.moments[milestone], milestone).toMatch(/\S/);
  });

  it('know which language they are in, and offer the other one', () => {
    expect(words.language).toBe(language);
    expect(words.otherLanguage.lang).not.toBe(language);
  });

  it('count mails by number', () => {
    expect(new Set([0, 1, 2].map(words.mails)).size).toBe(3);
  });
});
