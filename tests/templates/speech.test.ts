/** What the bot says, card by card: complete, within every channel's limits, and true to what the Say holds. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/language.ts';
import { milestones } from '../../flows/nudges.ts';
import type { Say } from '../../flows/say.ts';
import type { Block, Button, Message } from '../../templates/message.ts';
import { UnknownItemError, type Speaker } from '../../templates/speech/card.ts';
import { echoOf } from '../../templates/speech/echo-of.ts';
import { apology, unavailable } from '../../templates/speech/failures.ts';
import { nudgeWords } from '../../templates/speech/nudge-words.ts';
import { disciplineName, roleName, shortened } from '../../templates/speech/phrases.ts';
import { renderSay } from '../../templates/speech/render-say.ts';
import { sampleGlossary, sampleQuestionnaire } from '../support/sample-questionnaire.ts';
import { allSampleSays, id, readings, sampleSays } from '../support/sample-says.ts';

const dutch: Speaker = { language: 'nl', questionnaire: sampleQuestionnaire, glossary: sampleGlossary };
const english: Speaker = { ...dutch, language: 'en' };
const speakers = [dutch, english];

const blocksOf = <Kind extends Block['kind']>(message: Message, kind: Kind) =>
  message.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
const buttonsOf = (message: Message): readonly Button[] => blocksOf(message, 'buttons').flatMap(({ buttons }) => buttons);
const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);
const optionsOf = (message: Message) => blocksOf(message, 'options').flatMap(({ options }) => options);
const linesOf = (message: Message) => blocksOf(message, 'list').flatMap(({ items }) => items);

/** Everything a person can read in it. */
function wordsOf(message: Message): readonly string[] {
  return message.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [block.text];
      case 'progress':
        return [block.label];
      case 'options':
        return [block.label, ...block.options.flatMap(({ text, mark }) => [text, mark ?? ''])];
      case 'buttons':
        return block.buttons.map(({ label }) => label);
      case 'facts':
        return [block.caption, ...block.rows.flatMap(({ name, value }) => [name, value])];
      case 'list':
        return block.items;
      case 'image':
        return [block.picture.alt];
    }
  });
}
const textOf = (message: Message) => wordsOf(message).join('\n');

describe.each(languages)('every card in %s', (language) => {
  const speaker: Speaker = { ...dutch, language };
  const rendered = allSampleSays.map((say) => [say.say, renderSay(say, speaker)] as const);

  it.each(rendered)('%s fits every channel', (_, message) => {
    expect(message.lang).toBe(language);
    expect(message.summary.length).toBeGreaterThan(0);
    expect(message.summary.length).toBeLessThanOrEqual(300);
    expect(message.blocks.length).toBeGreaterThan(0);
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    expect(labelsOf(message).filter((label) => label.length > 30)).toEqual([]);
    expect(blocksOf(message, 'buttons').every(({ buttons }) => buttons.length > 0 && buttons.length <= 25)).toBe(true);
    expect(buttonsOf(message).filter(({ weight }) => weight === 'primary').length).toBeLessThanOrEqual(1);
    expect(new Set(labelsOf(message)).size).toBe(labelsOf(message).length);
    expect(wordsOf(message).join('').length).toBeLessThan(13_000);
  });

  it.each(rendered)('%s leaves no value unspoken', (_, message) => {
    const everything = [message.summary, textOf(message)].join('\n');
    expect(everything).not.toMatch(/undefined|null|NaN|\[object|: \.|\s{3}/);
    expect(blocksOf(message, 'text').filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(linesOf(message).filter((words) => words.trim() === '')).toEqual([]);
  });

  it.each(rendered)('%s has at most one title, and it comes first', (_, message) => {
    const titles = message.blocks.flatMap((block, index) => (block.kind === 'text' && block.style === 'title' ? [index] : []));
    expect(titles.filter((index) => index > 0)).toEqual([]);
  });
});

it('says everything differently in the two languages', () => {
  const same = allSampleSays.filter((say) => renderSay(say, dutch).summary === renderSay(say, english).summary);
  expect(same).toEqual([]);
});

describe('a question', () => {
  const [plain, first, given, ambition, ambitionGiven] = sampleSays.question;
  const render = (say: Say | undefined, speaker = dutch) => renderSay(say ?? plain, speaker);

  it('announces number, title and how many answers there are', () => {
    expect(render(plain).summary).toBe('Vraag 12: Vaardigheden van medewerkers. Je kiest uit 4 antwoorden.');
    expect(render(plain, english).summary).toBe('Question 12: Skills of staff. You choose from 4 answers.');
    expect(render(ambition).summary).toBe('Ambitie bij vraag 12: Vaardigheden van medewerkers. Je kiest uit 4 antwoorden.');
  });

  it('gives every level in full, with its number and the revision it was asked at', () => {
    const options = optionsOf(render(given));
    expect(options.map(({ text }) => text)).toEqual(sampleQuestionnaire.item('24')?.levels.map(({ nl }) => nl));
    expect(options.map(({ number, choice }) => ({ number, choice }))).toEqual(
      [1, 2, 3, 4].map((level) => ({ number: level, choice: { action: 'answer', itemId: '24', part: 'current', revision: 2, judgement: { kind: 'level', level } } })),
    );
  });

  it('offers three different ways to give no level, and the way back', () => {
    const answers = buttonsOf(render(plain)).filter(({ weight }) => weight === 'normal');
    expect(answers.map(({ label }) => label)).toEqual(['Weet ik niet', 'Niet mijn vak', 'Overslaan', 'Terug']);
    expect(answers.map(({ choice }) => (choice.action === 'answer' ? choice.judgement.kind : choice))).toEqual([
      'unknown', 'not-my-field', 'skipped', { action: 'command', command: 'back' },
    ]);
  });

  it('marks what was given before and offers to leave it, only then', () => {
    expect(optionsOf(render(given)).map(({ mark }) => mark)).toEqual([null, null, 'gaf je eerder', null]);
    expect(buttonsOf(render(given)).find(({ weight }) => weight === 'primary')).toEqual({ label: 'Laat zo', choice: { action: 'keep', itemId: '24', revision: 2 }, weight: 'primary' });
    expect(optionsOf(render(plain)).map(({ mark }) => mark)).toEqual([null, null, null, null]);
    expect(labelsOf(render(plain))).not.toContain('Laat zo');
  });

  it('shows how far one is and how long it still takes', () => {
    expect(blocksOf(render(plain), 'progress')).toEqual([{ kind: 'progress', done: 4, total: 6, label: '4 van 6 beantwoord · nog ongeveer 2 minuten' }]);
  });

  it('introduces a module at its first item, not elsewhere and not again', () => {
    const introduction = 'Nieuw onderdeel: Mens en organisatie. Deze module gaat over sturen, samenwerken en leren met data.';
    expect(textOf(render(first))).toContain(introduction);
    expect(textOf(render({ ...plain, itemId: id('1'), isFirstOfModule: true, isRepeat: true }))).not.toContain('Nieuw onderdeel');
    expect(textOf(render(plain))).not.toContain('Nieuw onderdeel');
  });

  it('offers its terms as quiet buttons', () => {
    expect(buttonsOf(render(plain)).filter(({ weight }) => weight === 'quiet')).toEqual([
      { label: 'Uitleg en voorbeeld', choice: { action: 'explain-item', itemId: '12' }, weight: 'quiet' },
      { label: 'Dashboard?', choice: { action: 'explain-term', termId: 'dashboard' }, weight: 'quiet' },
      { label: 'Data lake?', choice: { action: 'explain-term', termId: 'data-lake' }, weight: 'quiet' },
    ]);
  });

  it('shows four terms at most, shortens long names and leaves out a term that the glossary lost', () => {
    const item = sampleQuestionnaire.item('12');
    const crowded: Speaker = {
      ...dutch,
      questionnaire: { ...sampleQuestionnaire, item: () => item && { ...item, terms: ['gone', 'fg', 'ciso', 'dpia', 'dashboard', 'signaal'] } },
      glossary: {
        ...sampleGlossary,
        term: (termId) => {
          const term = sampleGlossary.term(termId);
          return term && (termId === 'fg' ? { ...term, name: { nl: 'Functionaris voor gegevensbescherming', en: 'Data protection officer' } } : term);
        },
      },
    };
    const terms = (say: Say) => buttonsOf(renderSay(say, crowded)).filter(({ choice }) => choice.action === 'explain-term').map(({ label }) => label);
    expect(terms(plain)).toEqual(['Functionaris voor gegevensbe…?', 'CISO?', 'DPIA?', 'Dashboard?']);
    expect(terms({ say: 'explanation', itemId: id('12') })).toEqual(['Functionaris voor gegevensbe…?', 'CISO?', 'DPIA?', 'Dashboard?', 'Signaal?']);
  });

  it('asks the ambition with the present level marked, and without a judgement on the field', () => {
    expect(textOf(render(ambition))).toContain('Waar moet jullie gemeente naartoe?');
    expect(optionsOf(render(ambition)).map(({ mark }) => mark)).toEqual([null, 'nu', null, null]);
    expect(optionsOf(render(ambitionGiven)).map(({ mark }) => mark)).toEqual([null, 'nu · gaf je eerder', null, null]);
    expect(labelsOf(render(ambition))).toEqual(['Weet ik niet', 'Overslaan', 'Opmerking schrijven']);
    expect(optionsOf(render(ambition))[0]?.choice).toEqual({ action: 'answer', itemId: '12', part: 'ambition', revision: 1, judgement: { kind: 'level', level: 1 } });
  });

  it('is refused for an item that the questionnaire does not have', () => {
    expect(() => render({ ...plain, itemId: id('99') })).toThrow(UnknownItemError);
    expect(() => render({ ...plain, itemId: id('99') })).toThrow(expect.objectContaining({ code: 'SPEECH_UNKNOWN_ITEM', itemId: '99' }));
  });
});

describe('consent', () => {
  const card = renderSay(sampleSays.consent[0], dutch);

  it('says before item 1 how long it takes, who sees what, until when, and that it is voluntary', () => {
    expect(textOf(card)).toContain('Het zijn 6 vragen. Dat kost je ongeveer 9 minuten.');
    expect(textOf(card)).toContain('De begeleiders zien je antwoorden, met je naam en functie: Fenna Faber en Frits Fok.');
    expect(textOf(card)).toContain('Petra Prins is procesregisseur en ziet alleen hoe ver je bent.');
    expect(textOf(card)).toContain('Je collega’s zien vóór de workshop niets van jouw antwoorden.');
    expect(textOf(card)).toContain('dinsdag 15 december, 23:59');
    expect(textOf(card)).toContain('Meedoen is vrijwillig.');
    expect(textOf(card)).toContain('Je antwoordt vanuit je eigen functie: Privacy.');
  });

  it('can be given, declined, asked about, and read in the other language', () => {
    expect(buttonsOf(card).map(({ choice, weight }) => [choice, weight])).toEqual([
      [{ action: 'consent', given: true }, 'primary'],
      [{ action: 'consent', given: false }, 'normal'],
      [{ action: 'command', command: 'privacy' }, 'quiet'],
      [{ action: 'command', command: 'english' }, 'quiet'],
    ]);
    expect(buttonsOf(renderSay(sampleSays.consent[0], english)).at(-1)?.choice).toEqual({ action: 'command', command: 'dutch' });
  });

  it('speaks of no function where there is none', () => {
    expect(textOf(renderSay(sampleSays.consent[1] ?? sampleSays.consent[0], dutch))).not.toContain('functie: Privacy');
  });

  it('can be given after all when it was declined', () => {
    expect(buttonsOf(renderSay({ say: 'declined', director: 'Petra Prins' }, dutch)).map(({ choice }) => choice)).toEqual([{ action: 'consent', given: true }]);
  });
});

describe('a receipt', () => {
  const [fresh, changed, submitted, late, both] = sampleSays.receipt;
  const render = (say = fresh) => renderSay(say, dutch);

  it('names the item and what stands there now', () => {
    expect(render(fresh).summary).toBe('Genoteerd: 12 staat nu op 3.');
    expect(render(fresh).tone).toBe('receipt');
  });

  it('names both levels when the ambition completes the answer', () => {
    expect(render(both).summary).toBe('Genoteerd bij 12: nu 3, ambitie 4.');
  });

  it('names old and new when an answer changed', () => {
    expect(render(changed).summary).toBe('Aangepast: 12 ging van 2 naar 3.');
    expect(renderSay(changed ?? fresh, english).summary).toBe('Changed: 12 went from 2 to 3.');
  });

  it('says that it counts at once after submission, and that it was late, only then', () => {
    expect(render(late).summary).toBe(
      'Aangepast: de ambitie bij 12 ging van 2 naar ‘weet ik niet’. Je ingestuurde antwoorden zijn bijgewerkt. De begeleiders zien dat dit na de einddatum kwam.',
    );
    expect(render(submitted).summary).toBe('Aangepast: 12 ging van 2 naar 3. Je ingestuurde antwoorden zijn bijgewerkt.');
    expect(textOf(render(changed))).not.toMatch(/ingestuurd|einddatum/);
  });

  it('offers a remark on the same item', () => {
    expect(buttonsOf(render(fresh))).toEqual([{ label: 'Opmerking', choice: { action: 'write-remark', itemId: '12' }, weight: 'quiet' }]);
  });
});

describe('checks', () => {
  it.each([
    ['ambition-check', 'ambition'],
    ['correction-check', 'correction'],
    ['restart-check', 'restart'],
  ] as const)('%s asks for a yes or a no that says what it is about', (name, about) => {
    const card = renderSay(sampleSays[name][0], dutch);
    const yesAndNo = [{ action: 'confirm', about, isSure: true }, { action: 'confirm', about, isSure: false }];
    expect(card.tone).toBe('question');
    expect(card.summary).toContain('?');
    expect(buttonsOf(card).map(({ choice }) => choice)).toEqual(yesAndNo);
  });

  it('names what stands there now before a correction, where there is something', () => {
    expect(renderSay(sampleSays['correction-check'][0], dutch).summary).toBe('Zal ik vraag 3 op 2 zetten? Nu staat er 1.');
    expect(renderSay(sampleSays['correction-check'][1] ?? { say: 'first-item' }, dutch).summary).toBe('Zal ik de ambitie bij vraag 3 op 2 zetten?');
  });

  it('takes a text as a remark on its own item, never by a plain yes that an old card could give to something else', () => {
    const card = renderSay(sampleSays['remark-check'][0], dutch);
    expect(card.summary).toBe('Is dit een opmerking bij vraag 12?');
    expect(buttonsOf(card).map(({ choice }) => choice)).toEqual([{ action: 'take-as-remark', itemId: '12' }, { action: 'confirm', about: 'remark', isSure: false }]);
  });

  it('shows the beginning of a long text that may be a remark', () => {
    const quote = blocksOf(renderSay(sampleSays['remark-check'][0], dutch), 'text').find(({ style }) => style === 'quote');
    expect(quote?.text.length).toBeLessThanOrEqual(200);
    expect(quote?.text).toMatch(/^Bij ons doet alleen Toezicht dit\..*…$/);
  });
});

describe('remarks', () => {
  it('shows the whole remark that a new one would replace', () => {
    const card = renderSay(sampleSays['remark-question'][1] ?? { say: 'restarted' }, dutch);
    expect(blocksOf(card, 'text').find(({ style }) => style === 'quote')?.text).toBe('Alleen bij Toezicht.');
    expect(labelsOf(card)).toEqual(['Laat mijn opmerking zo']);
    expect(textOf(renderSay(sampleSays['remark-question'][0], dutch))).not.toContain('in de plaats');
  });

  it('says whether the old one is gone', () => {
    expect(sampleSays['remark-receipt'].map((say) => renderSay(say, dutch).summary)).toEqual([
      'Je opmerking bij 12 is bewaard.',
      'Je nieuwe opmerking bij 12 is bewaard. De oude is weg.',
    ]);
  });
});

describe('explanations', () => {
  it('gives a term with its meaning and an example', () => {
    expect(wordsOf(renderSay({ say: 'term', termId: 'dpia' }, dutch))).toEqual([
      'DPIA', 'Een onderzoek vooraf naar de risico’s voor de privacy.', 'Voorbeeld: Voor een proef met camera’s.',
    ]);
  });

  it('admits that it does not know a term', () => {
    expect(renderSay({ say: 'term', termId: 'gone' }, dutch).summary).toContain('‘gone’ heb ik niet');
    expect(renderSay({ say: 'term-missed', spoken: 'x'.repeat(200) }, dutch).summary).toContain(`‘${'x'.repeat(59)}…’`);
  });

  it('gives an item its example and all its terms, and keeps the workshop’s question for the workshop', () => {
    const card = renderSay({ say: 'explanation', itemId: id('24') }, dutch);
    expect(textOf(card)).toContain('Voorbeeld: De gemeente wil signalen over woningen en bedrijven naast elkaar leggen.');
    expect(labelsOf(card)).toEqual(['CISO?', 'FG?', 'DPIA?', 'Signaal?']);
    expect(textOf(card)).not.toContain('Wanneer betrek jij');
  });
});

describe('the overview', () => {
  it('lists every item under its module, with what was withheld in words', () => {
    const card = renderSay(sampleSays.overview[0], dutch);
    expect(blocksOf(card, 'text').filter(({ style }) => style === 'lead').map(({ text }) => text)).toEqual(['Ondermijning', 'Mens en organisatie']);
    expect(linesOf(card)).toEqual([
      'U1 Informatiepositie: nu 2 → ambitie 3 · opmerking',
      'U2 Signalen en het meldpunt: niet mijn vak',
      '1 Besluiten en beleid met data: nu 1 → ambitie weet ik niet',
      '3 Steun en budget: overgeslagen',
      '12 Vaardigheden van medewerkers: nu 4 → ambitie nog open',
      '24 CISO en FG betrekken: nog open · opmerking',
    ]);
  });

  it('leaves out a module without rows', () => {
    const [full] = sampleSays.overview;
    expect(textOf(renderSay({ ...full, rows: full.rows.slice(0, 2) }, dutch))).not.toContain('Mens en organisatie');
  });
});

describe('not understood', () => {
  const [once, twice, thrice] = sampleSays['not-understood'];

  it('rephrases first, then gives examples, then offers buttons and people', () => {
    expect(renderSay(once, dutch).summary).toBe('Dat begreep ik niet. Kies het niveau dat past, of zeg dat je het niet weet.');
    expect(buttonsOf(renderSay(once, dutch))).toEqual([]);
    expect(renderSay(twice ?? once, dutch).summary).toBe('Ik begrijp je nog niet. Typ ‘ja’ of ‘nee’, of typ ‘help’.');
    expect(renderSay(thrice ?? once, dutch).summary).toContain('Fenna Faber en Frits Fok');
    expect(buttonsOf(renderSay({ ...once, times: 7 }, dutch)).map(({ choice }) => choice)).toEqual(
      ['repeat', 'help', 'human'].map((command) => ({ action: 'command', command })),
    );
  });
});

describe('small talk', () => {
  it('offers a human to who asks for one between the lines, not to who says thanks', () => {
    const offersHuman = sampleSays['small-talk'].map((say) => [say.about, buttonsOf(renderSay(say, dutch)).length === 1]);
    expect(Object.fromEntries(offersHuman)).toEqual({ greeting: false, thanks: false, goodbye: false, bot: true, complaint: true });
  });
});

describe('refusals', () => {
  const refusals = [
    'out-of-range', 'no-such-item', 'first-item', 'nothing-to-confirm', 'text-missing', 'text-too-long', 'term-missed', 'already-answered',
    'already-submitted', 'submission-early', 'refused', 'closed', 'not-understood', 'desk-not-understood', 'digest-impossible',
  ] as const;
  const cards = refusals.flatMap((name) => sampleSays[name].flatMap((say) => speakers.map((speaker) => [name, renderSay(say, speaker)] as const)));

  it.each(cards)('%s says what to do next', (_, card) => {
    expect(textOf(card)).toMatch(/\b(kies|typ|vraag het|maak|beantwoord|zeg|choose|type|ask|make|answer|say)\b/i);
  });

  it('names the range, the length and the numbers that there are', () => {
    expect(renderSay(sampleSays['out-of-range'][0], dutch).summary).toContain('van 1 tot en met 4');
    expect(renderSay({ say: 'text-too-long', length: 5000, longest: 4000 }, dutch).summary).toContain('5.000 tekens lang en er passen er 4.000 in');
    expect(renderSay({ say: 'text-too-long', length: 5000, longest: 4000 }, english).summary).toContain('5,000 characters');
    expect(renderSay(sampleSays['no-such-item'][0], dutch).summary).toBe('Vraag 99 ken ik niet. Kies een nummer uit U1 tot en met U2 en 1 tot en met 24.');
  });

  it('sends the curious to who may tell', () => {
    expect(sampleSays.refused.map((say) => renderSay(say, dutch).summary.split('. ')[1])).toEqual([
      'Vraag het aan Petra Prins.', 'Vraag het aan Fenna Faber en Frits Fok.', 'Vraag het aan Petra Prins.', 'Vraag het aan Petra Prins.', 'Vraag het aan Petra Prins.',
      'Vraag het aan de procesregisseur van de scan.', 'Vraag het aan de begeleider van de scan.', 'Vraag het aan de accountmanager van de scan.', 'Vraag het aan de accountmanager van de scan.', 'Vraag het aan de accountmanager van de scan.', 'Vraag het aan de accountmanager van de scan.',
    ]);
  });

  it('offers the way to an answer that was given before', () => {
    expect(renderSay(sampleSays['already-answered'][0], dutch).summary).toBe('Bij vraag 12 gaf je al 3. Wil je iets anders? Kies ‘Naar vraag 12’.');
    expect(buttonsOf(renderSay(sampleSays['already-answered'][0], dutch))).toEqual([{ label: 'Naar vraag 12', choice: { action: 'revisit', itemId: '12' }, weight: 'normal' }]);
  });

  it('begins at the first open item when there is nothing to submit', () => {
    expect(buttonsOf(renderSay(sampleSays['submission-early'][0], dutch)).map(({ choice }) => choice)).toEqual([{ action: 'revisit', itemId: 'U1' }]);
  });
});

describe('readings', () => {
  it('are labelled in full', () => {
    expect(labelsOf(renderSay({ say: 'readings', readings }, dutch))).toEqual([
      'Niveau 2', 'Weet ik niet', 'Vraag 3 wijzigen naar 2', 'Ambitie 3 wijzigen naar 2', 'Vraag 3: weet ik niet', 'Ambitie 3: niet mijn vak',
      'Uitleg: DPIA', 'Uitleg bij vraag 12', 'Naar vraag 3', 'Ja, bewaar de opmerking', 'Opmerking bij vraag 12',
    ]);
  });

  it('carry the choices themselves', () => {
    expect(buttonsOf(renderSay({ say: 'readings', readings }, dutch)).map(({ choice }) => choice)).toEqual(readings);
  });
});

describe('a choice standing alone', () => {
  const judgements = [{ kind: 'level', level: 4 }, { kind: 'unknown' }, { kind: 'not-my-field' }, { kind: 'skipped' }] as const;
  const corrections = judgements.flatMap((judgement) => (['current', 'ambition'] as const).map((part) => ({ action: 'correct', itemId: id('U12a'), part, judgement }) as const));
  const longTerm = { action: 'explain-term', termId: 'gegevensbeschermingseffectbeoordeling' } as const;

  it.each(speakers)('is called by thirty characters at most', (speaker) => {
    const labels = labelsOf(renderSay({ say: 'readings', readings: [...corrections, longTerm] }, speaker));
    expect(labels).toHaveLength(9);
    expect(labels.filter((label) => label.length > 30)).toEqual([]);
    expect(labels.at(-1)).toMatch(/: gegevensbeschermings.*…$/);
  });
});

describe('the echo of a button', () => {
  it.each(speakers)('is what the person would have said', (speaker) => {
    const echo = readings.map((choice) => echoOf(choice, speaker));
    expect(echo[0]).toBe('2');
    expect(echo.slice(0, 7)).toEqual(
      speaker.language === 'nl'
        ? ['2', 'Weet ik niet', 'Vraag 3 wijzigen naar 2', 'Ambitie 3 wijzigen naar 2', 'Vraag 3: weet ik niet', 'Ambitie 3: niet mijn vak', 'Uitleg: DPIA']
        : ['2', 'I don’t know', 'Change question 3 to 2', 'Change ambition 3 to 2', 'Question 3: I don’t know', 'Ambition 3: not my field', 'About: DPIA'],
    );
  });

  it('is the button’s own label for yes, no, consent and commands', () => {
    expect(echoOf({ action: 'confirm', about: 'restart', isSure: true }, dutch)).toBe('Ja');
    expect(echoOf({ action: 'confirm', about: 'restart', isSure: false }, dutch)).toBe('Nee');
    expect(echoOf({ action: 'consent', given: true }, dutch)).toBe('Ja, ik doe mee');
    expect(echoOf({ action: 'consent', given: false }, dutch)).toBe('Nee, ik doe niet mee');
    expect(echoOf({ action: 'command', command: 'submit' }, dutch)).toBe('Insturen');
    expect(echoOf({ action: 'keep', itemId: id('12'), revision: 1 }, dutch)).toBe('Laat zo');
    expect(echoOf({ action: 'drop-remark' }, dutch)).toBe('Geen opmerking');
    expect(echoOf({ action: 'explain-term', termId: 'gone' }, dutch)).toBe('Uitleg: gone');
  });
});

describe('the review', () => {
  const [complete, gaps, manyGaps, again] = sampleSays.review;
  const render = (say = complete) => renderSay(say, dutch);
  const submit = (card: Message) => buttonsOf(card).find(({ choice }) => choice.action === 'command' && choice.command === 'submit');

  it('leads to submitting when nothing is open', () => {
    expect(submit(render(complete))).toMatchObject({ label: 'Insturen', weight: 'primary' });
    expect(textOf(render(complete))).not.toContain('telt niet mee');
  });

  it('allows submitting with gaps, and says what that means', () => {
    expect(submit(render(gaps))).toMatchObject({ label: 'Insturen', weight: 'normal' });
    expect(textOf(render(gaps))).toContain('Er staat nog 1 vraag open. Insturen mag toch.');
    expect(textOf(render(gaps))).toContain('Wat open blijft, telt niet mee.');
  });

  it('lists what is open, skipped and unknown, each with a way there', () => {
    expect(textOf(render(gaps))).toContain('Nog open: 1\n12 Vaardigheden van medewerkers\nOvergeslagen: 1\n1 Besluiten en beleid met data');
    expect(buttonsOf(render(gaps)).flatMap(({ choice }) => (choice.action === 'revisit' ? [choice.itemId] : []))).toEqual(['12', '1']);
    expect(textOf(render(complete))).toContain('Weet ik niet of niet mijn vak: 1\n3 Steun en budget');
    expect(textOf(render(complete))).toContain('Je schreef 1 opmerking.');
    expect(textOf(render(gaps))).not.toContain('Je schreef');
  });

  it('has six ways there at most and then says what to type', () => {
    const card = render(manyGaps && { ...manyGaps, open: ['U1', 'U2', '1', '3', '12', '24', 'U1', 'U2', '1', '3'].map(id) });
    expect(buttonsOf(card).filter(({ choice }) => choice.action === 'revisit')).toHaveLength(6);
    expect(textOf(card)).toContain('Typ ‘wijzig U1’');
    expect(linesOf(card)).toHaveLength(9);
    expect(linesOf(card).at(-1)).toBe('en nog 2');
    expect(textOf(render(gaps))).not.toContain('Typ ‘wijzig');
  });

  it('says after submission that changes count at once', () => {
    expect(textOf(render(again))).toContain('Je hebt al ingestuurd. Wat je wijzigt, telt meteen mee.');
    expect(submit(render(again))?.label).toBe('Opnieuw insturen');
  });
});

describe('the submission’s receipt', () => {
  const [onTime, late] = sampleSays.submitted;

  it('names time, counts, until when it can be changed, and what comes next', () => {
    const card = renderSay(onTime, dutch);
    expect(blocksOf(card, 'facts')[0]?.rows).toEqual([
      { name: 'Ingestuurd op', value: 'donderdag 10 december, 10:15' },
      { name: 'Vragen met een antwoord', value: '5' },
      { name: 'Vragen zonder antwoord', value: '1' },
      { name: 'Opmerkingen', value: '2' },
    ]);
    expect(textOf(card)).toContain('Iets wijzigen kan tot dinsdag 15 december, 23:59.');
    expect(textOf(card)).toContain('Die is op dinsdag 22 december, 13:00.');
    expect(textOf(card)).not.toContain('einddatum');
  });

  it('says that it was late, and does not promise a date that has passed', () => {
    const card = renderSay(late ?? onTime, dutch);
    expect(textOf(card)).toContain('Het kwam na de einddatum.');
    expect(textOf(card)).not.toContain('15 december');
    expect(textOf(card)).toContain('je wijzigingen zijn binnen');
  });

  it('differs between submitted and not when the workshop has begun', () => {
    expect(sampleSays.closed.map((say) => renderSay(say, dutch).summary.split('. ')[0])).toEqual([
      'De workshop is begonnen en je antwoorden staan vast', 'De workshop is begonnen en insturen kan niet meer',
    ]);
  });
});

describe('progress', () => {
  it('says until when something can be sent in, or changed once it was', () => {
    expect(sampleSays.progress.map((say) => renderSay(say, dutch).summary)).toEqual([
      'Je hebt 4 van de 6 vragen beantwoord, nog ongeveer 2 minuten. Insturen kan tot dinsdag 15 december, 23:59.',
      'Je hebt alle 6 vragen beantwoord. Kijk ze na en stuur ze in. Insturen kan tot dinsdag 15 december, 23:59.',
      'Je hebt ingestuurd: 4 van de 6 vragen zijn beantwoord. Iets wijzigen kan tot de workshop, op dinsdag 22 december, 13:00.',
    ]);
  });

  it('welcomes back with where one was, also when all is answered', () => {
    expect(sampleSays['welcome-back'].map((say) => renderSay(say, dutch).summary)).toEqual([
      'Welkom terug, Anna. Je hebt 4 van de 6 vragen beantwoord, nog ongeveer 2 minuten.',
      'Welkom terug, Anna. Je hebt alle 6 vragen beantwoord.',
    ]);
  });
});

describe('a nudge', () => {
  const [unstarted, ...started] = sampleSays.nudge;

  it('says the same in chat and mail', () => {
    for (const speaker of speakers) {
      for (const say of sampleSays.nudge) {
        const { paragraphs, button } = nudgeWords(say, speaker.language);
        expect(wordsOf(renderSay(say, speaker))).toEqual([...paragraphs, button]);
      }
    }
  });

  it.each(started)('$milestone carries the person’s own progress and the way on', (say) => {
    const standing = say.progress.answered < 6 ? 'Je bent op 4 van 6, nog ongeveer 2 minuten.' : 'Je hebt alle 6 vragen beantwoord. Alleen insturen moet nog.';
    expect(nudgeWords(say, 'nl').paragraphs).toContain(standing);
    expect(buttonsOf(renderSay(say, dutch))).toEqual([{ label: 'Ga verder', choice: { action: 'command', command: 'resume' }, weight: 'primary' }]);
  });

  it('begins where nothing was begun', () => {
    expect(nudgeWords(unstarted, 'nl')).toEqual({
      subject: 'Doe je mee met de datascan van Waterveen?',
      paragraphs: [
        'Dag Anna, de datascan van Waterveen staat klaar voor je.',
        'Het zijn 6 vragen, ongeveer 9 minuten. Je mag tussendoor stoppen.',
        'Insturen kan tot dinsdag 15 december, 23:59. De workshop is op dinsdag 22 december, 13:00.',
      ],
      button: 'Begin',
    });
  });

  it('has its own subject at each milestone', () => {
    expect(new Set(sampleSays.nudge.map((say) => nudgeWords(say, 'nl').subject)).size).toBe(milestones.length);
    expect(nudgeWords({ ...unstarted, milestone: 'due-today' }, 'nl').subject).toBe('Vandaag insturen: datascan, tot 23:59');
  });
});

describe('the desk', () => {
  it('shows the director who is how far, and nobody’s answers', () => {
    const card = renderSay(sampleSays.status[0], dutch);
    expect(card.summary).toBe('Stand van zaken in Waterveen. 1 van de 6 deelnemers heeft ingestuurd. Insturen kan tot dinsdag 15 december, 23:59. Dat is over 5 dagen.');
    expect(blocksOf(card, 'facts')[0]?.rows).toEqual([
      { name: 'Anna Aalders – Openbare orde en veiligheid', value: 'ingestuurd – 6 van 6' },
      { name: 'Bram Bos – ICT en informatie', value: 'bezig – 2 van 6' },
      { name: 'Chris Claassen – Privacy', value: 'doet niet mee' },
      { name: 'Daan Dekker', value: 'wil graag contact – 1 van 6' },
      { name: 'Eva Evers – Data-analyse', value: 'nog niet begonnen – 0 van 6' },
      { name: 'Finn Faber – ICT en informatie', value: 'bezig – 5 van 6; krijgt mail, want de chat is geblokkeerd' },
      { name: 'Gina Groen – ICT en informatie', value: 'nog niet begonnen – 0 van 6; niet bereikbaar: de mail komt niet aan' },
    ]);
    const counts = 'Deelnemers: ingestuurd: 1, bezig: 2, nog niet begonnen: 2, wil graag contact: 1, doet niet mee: 1, niet bereikbaar: 1.';
    expect(blocksOf(card, 'image').flatMap(({ bars = [] }) => bars.map(({ label, part, whole }) => `${label}/${part}/${whole}`))).toEqual([
      'ingestuurd: 1/1/7', 'bezig: 2/2/7', 'nog niet begonnen: 2/2/7', 'wil graag contact: 1/1/7', 'doet niet mee: 1/1/7', 'niet bereikbaar: 1/1/7',
    ]);
    expect(blocksOf(card, 'image').map(({ picture }) => picture.alt)).toEqual([counts]);
  });

  it('says so when there is nobody yet, when it is today, and when the date has passed', () => {
    const [, today, past] = sampleSays.status.map((say) => renderSay(say, dutch));
    expect(today?.summary).toContain('Er zijn nog geen deelnemers. Insturen kan tot dinsdag 15 december, 23:59. Dat is vandaag.');
    expect(past?.summary).toContain('De einddatum was dinsdag 15 december, 23:59.');
    expect(today && blocksOf(today, 'facts')).toEqual([]);
  });

  it('tells of a mail that did not arrive what its hearer can do about it', () => {
    const heard = sampleSays['mail-undelivered'].map((say) => renderSay(say, dutch).summary);
    expect(heard[0]).toBe('De mail aan Anna kwam niet aan op anna@waterveen.example. Klopt het adres niet? Typ dan ‘vervang Anna door Anna,’ met het goede adres erachter.');
    expect(heard[1]).toContain('Ik weet niet of de mail aan Anna aankwam');
    expect(heard[2]).toBe('De mail aan Petra Prins, procesregisseur van Waterveen, kwam niet aan op petra@waterveen.example. De accountmanager kan het adres wijzigen en heeft dit bericht ook.');
    expect(heard[3]).toContain('Typ dan eerst ‘Waterveen’, en daarna ‘vervang Petra Prins door Petra Prins,’');
    expect(heard[4]).toContain('‘vervang accountmanager Otto Oud door Otto Oud,’');
  });

  it('names no date before the workshop has its day, and says who has to do something', () => {
    const [status] = sampleSays.status.filter(({ state }) => state === 'composing').map((say) => renderSay(say, dutch));
    const welcome = renderSay({ ...sampleSays['desk-welcome'][0], state: 'composing' }, dutch);
    for (const card of [status, welcome]) {
      expect(card && textOf(card)).toContain('De workshop heeft nog geen dag.');
      expect(card && textOf(card)).toContain('Stap 2 van 7: de procesregisseur stelt de groep samen en kiest een dag.');
      expect(card && textOf(card)).not.toContain('december');
    }
  });

  it('says whom a reminder may help, whom it does not, and until when someone hears nothing', () => {
    const [say] = sampleSays.status;
    const words = textOf(renderSay({ ...say, rows: [{ name: 'Bram', discipline: 'ict', state: 'quiet', answered: 2, total: 6, quietUntil: '2026-12-11T08:00:00.000Z' }] }, dutch));
    expect(words).toContain('Je kunt Bram Bos, Eva Evers en Finn Faber herinneren. Typ ‘herinner iedereen die nog moet’.\nBel Daan Dekker en Gina Groen. Een herinnering helpt hier niet.');
    expect(words).toContain('geen herinneringen tot vrijdag 11 december – 2 van 6');
  });

  it.each(['desk-welcome', 'desk-help', 'desk-not-understood'] as const)('%s offers differences to facilitators only', (name) => {
    const commands = sampleSays[name].map((say) => buttonsOf(renderSay(say, dutch)).flatMap(({ choice }) => (choice.action === 'command' ? [choice.command] : [])));
    expect(commands.map((offered) => offered.includes('status'))).toEqual([true, true]);
    expect(commands.map((offered) => offered.includes('digest'))).toEqual([false, true]);
    expect(sampleSays[name].map((say) => textOf(renderSay(say, dutch))).map((words) => words.includes('digest'))).toEqual(name === 'desk-welcome' ? [false, false] : [false, true]);
  });
});

describe('failures', () => {
  it('give a reference and say that nothing was lost', () => {
    expect(apology('K7Q2', 'nl').summary).toBe(
      'Er ging iets mis bij mij. Dat ligt niet aan jou. Je antwoorden zijn bewaard. Probeer het zo nog eens. Gebeurt het weer? Meld dan code K7Q2 bij je procesregisseur.',
    );
    expect(apology('K7Q2', 'en').summary).toContain('K7Q2');
    expect(unavailable('nl').summary).toBe('Ik kan je antwoord nu niet opslaan. Wat je eerder gaf, is bewaard. Stuur het over een minuut nog een keer.');
    expect(unavailable('en').summary).toContain('Send it again in a minute.');
  });
});

describe('names and shortening', () => {
  it('keeps a summary short however many names are in it', () => {
    const facilitators = Array.from({ length: 30 }, (_, index) => `Facilitator ${index}`);
    expect(renderSay({ say: 'human-called', facilitators }, dutch).summary).toHaveLength(300);
  });

  it('knows every function and role in both languages', () => {
    expect(disciplineName('security', 'nl')).toBe('Openbare orde en veiligheid');
    expect(disciplineName('data', 'en')).toBe('Data analysis');
    expect(roleName('process-director', 'nl')).toBe('procesregisseur');
    expect(roleName('process-director', 'en')).toBe('process director');
  });

  it('never cuts a character in two and leaves what fits alone', () => {
    expect(shortened('abcd', 4)).toBe('abcd');
    expect(shortened('abcde', 4)).toBe('abc…');
    expect(shortened('ab😀de', 4)).toBe('ab…');
  });
});

describe.each(languages)('the differences in the conversation, in %s', (language) => {
  const speaker: Speaker = { ...dutch, language };
  const shown = [...sampleSays.differences, ...sampleSays['item-differences']].map((say) => renderSay(say, speaker));

  it('follow each picture with the same content in words', () => {
    const pictured = shown.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'image'));
    expect(pictured.length).toBe(shown.length - 1);
    for (const { blocks } of pictured) expect(blocks[blocks.findIndex(({ kind }) => kind === 'image') + 1]?.kind).toBe('facts');
  });

  it('name who stands where, what was said about it, and what to ask', () => {
    const item = sampleSays['item-differences'].find(({ item: { itemId } }) => itemId === 'U1');
    const words = item ? textOf(renderSay(item, speaker)) : '';
    for (const part of ['Anna', 'Dewi', 'Wij zien dit elke dag.', sampleQuestionnaire.item('U1')?.question[language] ?? '', sampleQuestionnaire.item('U1')?.levels[0]?.[language] ?? '']) expect(words).toContain(part);
  });

  it('plan three hours', () => {
    const [planned] = sampleSays.agenda;
    const rows = blocksOf(renderSay(planned, speaker), 'facts')[0]?.rows ?? [];
    expect(rows.map(({ name }) => Number(/(\d+) min/.exec(name)?.[1])).reduce((total, minutes) => total + minutes, 0)).toBe(180);
  });
});
