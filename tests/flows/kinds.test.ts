/** Items of every kind in the conversation: by button and by text, in both languages. */
import { describe, expect, it } from 'vitest';
import { answerTo, type Judgement } from '../../flows/answer.ts';
import type { Choice } from '../../flows/choice.ts';
import type { IntakeEvent } from '../../flows/intake-event.ts';
import type { Selection } from '../../flows/intake-state.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Say } from '../../flows/say.ts';
import { understand } from '../../flows/understand.ts';
import type { Situation } from '../../flows/understanding/situation.ts';
import { renderSay } from '../../templates/speech/render-say.ts';
import { answersOf } from '../support/member-builder.ts';
import { choicesIn, Conversation, conversationStart, invitedMember } from '../support/conversation.ts';
import { shippedGlossary } from '../support/published-texts.ts';
import { kindsQuestionnaire, kindsSubject } from '../support/sample-kinds.ts';
import { shippedQuestionnaire } from '../support/shipped-questionnaire.ts';

const id = (text: string) => text as ItemId;
const at = (itemId: string, overrides: Partial<Situation> = {}): Situation => ({
  awaiting: 'current', itemId: id(itemId), selection: null, answers: {}, questionnaire: kindsQuestionnaire, glossary: kindsSubject.glossary, language: 'nl', ...overrides,
});
const hear = (text: string, situation: Situation): IntakeEvent => understand({ kind: 'text', text }, situation);
const given = (judgement: Judgement): IntakeEvent => ({ type: 'judgement.given', judgement });
const level = (value: number) => given({ kind: 'level', level: value });
const options = (...ids: readonly string[]) => given({ kind: 'options', options: ids, other: null });
const other = (text: string, ...ids: readonly string[]) => given({ kind: 'options', options: ids, other: text });
const number = (value: number) => given({ kind: 'number', value });
const offRange: IntakeEvent = { type: 'range.missed' };
const typeOf = (text: string, situation: Situation) => hear(text, situation).type;

describe('a scale', () => {
  it.each([
    ['4', level(4)], ['vijf', level(5)], ['optie 2', level(2)], ['mee eens', level(4)], ['Mee oneens', level(2)], ['zeer mee eens', level(5)], ['Ik ben het ermee eens', level(4)],
    ['deels oneens, deels eens', level(3)], ['agree', level(4)], ['strongly disagree', level(1)], ['I disagree', level(2)], ['weet niet', given({ kind: 'unknown' })],
    ['niet mijn vak', given({ kind: 'not-my-field' })], ['6', offRange], ['0', offRange],
  ])('takes "%s" by number or by its words', (text, event) => {
    expect(hear(text, at('K2'))).toEqual(event);
  });

  it.each(['niet mee eens', 'ik ben het er niet mee eens', 'eens', 'oneens', 'not agree'])('never takes "%s" for a step it does not say', (text) => {
    expect(typeOf(text, at('K2'))).not.toBe('judgement.given');
  });

  it('has no ambition, and says so', () => {
    expect(hear('ambitie K2 moet 3 zijn', at('K1'))).toEqual({ type: 'ambition.missed', itemId: 'K2' });
    expect(understand({ kind: 'choice', choice: { action: 'correct', itemId: id('K2'), part: 'ambition', judgement: { kind: 'level', level: 2 } } }, at('K1')).type).toBe('ambition.missed');
  });
});

describe('a step or option that is a term of the glossary as well', () => {
  const asked = (itemId: string, language: 'nl' | 'en' = 'nl') => at(itemId, { questionnaire: shippedQuestionnaire('full-scan').questionnaire, glossary: shippedGlossary, language });

  it.each([
    ['F1', 'beschrijvend', level(1)], ['F2', 'Diagnosticerend', level(2)], ['F3', 'voorspellend.', level(3)], ['F4', 'voorschrijvend', level(4)], ['F5', 'voorschrijvend en adviserend', level(4)], ['F6', 'automatisch voorschrijvend', level(5)],
    ['F1', 'descriptive', level(1)], ['F1', 'predictive', level(3)], ['F1', 'prescriptive', level(4)], ['F1', 'automatically prescriptive', level(5)],
    ['F9', 'innovators', level(1)], ['F9', 'early majority', level(3)], ['F9', 'laggards', level(5)], ['F9', 'laggard', level(5)],
    ['F12', 'mee eens', level(4)], ['F12', 'agree', level(4)], ['F38', 'vaak', level(4)], ['F38', 'often', level(4)],
    ['F73', 'Excel', options('excel')], ['F73', 'Excel en Power BI', options('excel', 'power-bi')], ['F73', 'maatwerk', options('custom')], ['F73', 'custom-made software', options('custom')], ['F75', 'ja', options('yes')],
  ] as const)('is taken at %s when "%s" is typed', (itemId, text, event) => {
    expect(hear(text, asked(itemId))).toEqual(event);
    expect(hear(text, asked(itemId, 'en'))).toEqual(event);
  });

  it.each([
    ['F1', 'wat is beschrijvend?', 'beschrijvende-analyse'], ['F1', 'what is descriptive?', 'beschrijvende-analyse'], ['F9', 'wat betekent laggards', 'laggard'], ['F9', 'what does early majority mean?', 'early-majority'],
    ['F73', 'wat is Excel?', 'rekenblad'], ['F12', 'laggards', 'laggard'], ['F1', 'voorspelling', 'voorspellende-analyse'],
  ])('is explained at %s when "%s" is typed', (itemId, text, termId) => {
    expect(hear(text, asked(itemId))).toEqual({ type: 'term.asked', termId });
  });

  it('is asked about when a question mark stands behind it', () => {
    expect(hear('laggards?', asked('F9'))).toEqual({
      type: 'readings.found',
      readings: [expect.objectContaining({ action: 'answer', judgement: { kind: 'level', level: 5 } }) as Choice, { action: 'explain-term', termId: 'laggard' }],
    });
  });
});

describe('one of several options', () => {
  it.each([
    ['1', options('yes')], ['ja', options('yes')], ['nee', options('no')], ['No', options('no')], ['later dit jaar', options('later')], ['de derde', options('later')],
    ['anders, namelijk de directie', other('de directie')], ['Anders: de directie', other('de directie')], ['other, namely the board', other('the board')],
    ['anders', { type: 'other.started' }], ['4', offRange], ['weet niet', given({ kind: 'unknown' })],
  ] as const)('takes "%s"', (text, event) => {
    expect(hear(text, at('K3'))).toEqual(event);
  });

  it.each(['dat is bij ons anders geregeld dan bij de buren', 'niet nee', '1 en 2'])('does not take "%s"', (text) => {
    expect(typeOf(text, at('K3'))).not.toBe('judgement.given');
  });
});

describe('several options', () => {
  it.each([
    ['1, 3 en 5', options('excel', 'r', 'none')], ['1,3', options('excel', 'r')], ['1 3', options('excel', 'r')], ['1 & 2', options('excel', 'gis')], ['5 en 1', options('excel', 'none')],
    ['1 t/m 3', options('excel', 'gis', 'r')], ['2-4', options('gis', 'r', 'bi')], ['alles', options('excel', 'gis', 'r', 'bi', 'none')], ['GIS en Excel', options('excel', 'gis')],
    ['excel, gis', options('excel', 'gis')], ['een dashboard', options('bi')], ['2', options('gis')], ['r of python', options('r')],
    ['1, 3 en anders, namelijk Cognos', other('Cognos', 'excel', 'r')], ['GIS, anders: Cognos', other('Cognos', 'gis')], ['1, 3 en 6', offRange], ['0', offRange], ['geen idee', given({ kind: 'unknown' })],
  ] as const)('takes "%s" as the answer', (text, event) => {
    expect(hear(text, at('K4'))).toEqual(event);
  });

  it.each(['zonder excel', 'niet 3', 'excel en abracadabra', 'wijzig 3'])('does not take "%s"', (text) => {
    expect(typeOf(text, at('K4'))).not.toBe('judgement.given');
  });

  const taken: Selection = { itemId: id('K4'), options: ['gis'], other: null };

  it('puts what is typed with what was taken by button, and is done when the person says so', () => {
    expect(hear('1 en 3', at('K4', { selection: taken }))).toEqual({ type: 'selection.changed', selection: { itemId: 'K4', options: ['excel', 'gis', 'r'], other: null } });
    for (const text of ['klaar', 'volgende', 'ok', 'done']) expect(hear(text, at('K4', { selection: taken }))).toEqual(options('gis'));
    for (const selection of [null, { ...taken, options: [] }]) expect(typeOf('klaar', at('K4', { selection }))).not.toBe('judgement.given');
  });
});

describe('a number', () => {
  it.each([
    ['12', 12], ['twaalf', 12], ['ongeveer 12', 12], ['Ik denk dat het er 12 zijn', 12], ['12 medewerkers', 12], ['zo’n 30 mensen', 30], ['vijfendertig', 35], ['forty-two', 42], ['dertig', 30],
    ['geen', 0], ['niemand', 0], ['0', 0], ['500', 500],
  ])('is understood from "%s"', (text, value) => {
    expect(hear(text, at('K5'))).toEqual(number(value));
  });

  it.each(['501', '-1', '1.200', 'duizend'])('has a range, and "%s" is outside', (text) => {
    expect(hear(text, at('K5'))).toEqual(offRange);
  });

  it('asks which of two', () => {
    const choose = (...values: readonly number[]) => ({
      type: 'readings.found',
      readings: values.map((value) => ({ action: 'answer', itemId: 'K5', part: 'current', revision: 0, judgement: { kind: 'number', value } })),
    });
    expect(hear('10 of 12', at('K5'))).toEqual(choose(10, 12));
    expect(hear('12,5', at('K5'))).toEqual(choose(12, 13));
    expect(hear('12?', at('K5')).type).toBe('readings.found');
  });

  it.each(['b', 'hoogste', 'wijzig 12', 'veel', 'niet 12', 'vraag K2'])('is not "%s"', (text) => {
    expect(typeOf(text, at('K5'))).not.toBe('judgement.given');
  });

  it('can be corrected by name from elsewhere', () => {
    expect(hear('vraag K5 moet 7 zijn', at('K1'))).toEqual({ type: 'correction.given', itemId: 'K5', part: 'current', judgement: { kind: 'number', value: 7 } });
    expect(hear('vraag K5 moet 700 zijn', at('K1'))).toEqual({ type: 'range.missed', itemId: 'K5' });
  });
});

describe('own words', () => {
  it.each(['Wij willen meer analisten.', '3', 'nee', 'Excel', 'Waarom niet?', 'anders'])('are whatever is typed: "%s"', (text) => {
    expect(hear(text, at('K6'))).toEqual(given({ kind: 'text', text }));
  });

  it.each([
    ['weet niet', 'judgement.given'], ['overslaan', 'judgement.given'], ['help', 'help.asked'], ['terug', 'back.asked'], ['overzicht', 'overview.asked'], ['wijzig K2', 'item.revisited'],
    ['wat is een DPIA?', 'term.asked'], ['opmerking: dit is lastig', 'remark.given'],
  ])('but "%s", said alone, is what it always is', (text, type) => {
    const event = hear(text, at('K6'));
    expect(event.type).toBe(type);
    expect(event.type === 'judgement.given' && event.judgement.kind === 'text').toBe(false);
  });

  it('go to the item when someone corrects them by name', () => {
    expect(hear('vraag K6 moet 3 zijn', at('K1'))).toEqual({ type: 'item.revisited', itemId: 'K6' });
  });
});

describe('a button', () => {
  const press = (choice: Choice, situation: Situation) => understand({ kind: 'choice', choice }, situation);

  it('takes an option and lets it go; pressed twice it does nothing more', () => {
    const take = (isSelected: boolean, selection: Selection | null) => press({ action: 'select', itemId: id('K4'), option: 'gis', isSelected }, at('K4', { selection }));
    const taken = { itemId: id('K4'), options: ['gis'], other: null };
    expect(take(true, null)).toEqual({ type: 'selection.changed', selection: taken });
    expect(take(true, taken)).toEqual({ type: 'selection.changed', selection: taken });
    expect(take(false, taken)).toEqual({ type: 'selection.changed', selection: { ...taken, options: [] } });
  });

  it('of another day leads back to its item, or to nothing that is there', () => {
    expect(press({ action: 'select', itemId: id('K4'), option: 'gis', isSelected: true }, at('K5'))).toEqual({ type: 'item.revisited', itemId: 'K4' });
    expect(press({ action: 'select', itemId: id('K4'), option: 'gone', isSelected: true }, at('K4')).type).toBe('item.missed');
    expect(press({ action: 'select', itemId: id('K3'), option: 'yes', isSelected: true }, at('K3')).type).toBe('item.missed');
    expect(press({ action: 'write-other', itemId: id('K3') }, at('K5'))).toEqual({ type: 'item.revisited', itemId: 'K3' });
    expect(press({ action: 'write-other', itemId: id('K2') }, at('K2')).type).toBe('item.missed');
  });

  it.each([
    ['K1', { kind: 'number', value: 2 }], ['K2', { kind: 'level', level: 6 }], ['K3', { kind: 'options', options: ['yes', 'no'], other: null }], ['K3', { kind: 'options', options: ['gone'], other: null }],
    ['K4', { kind: 'options', options: [], other: null }], ['K4', { kind: 'level', level: 1 }], ['K5', { kind: 'number', value: 501 }], ['K5', { kind: 'text', text: '12' }], ['K6', { kind: 'options', options: ['a'], other: null }],
  ] as const)('with an answer that item %s cannot have is out of range: %o', (itemId, judgement) => {
    expect(press({ action: 'answer', itemId: id(itemId), part: 'current', revision: 0, judgement }, at(itemId))).toEqual(offRange);
  });
});

/** What the cards say, without what is the same on each. */
const shown = (says: readonly Say[], language: 'nl' | 'en' = 'nl') =>
  says.flatMap((say) => renderSay(say, { language, ...kindsSubject }).blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text];
    if (block.kind === 'options') return [block.label, ...block.options.map(({ number: n, text, mark }) => `${n} ${text}${mark === null ? '' : ` [${mark}]`}`)];
    return [];
  }));
const button = (says: readonly Say[], talk: Conversation, wanted: (choice: Choice) => boolean): Choice => {
  const found = choicesIn(says, talk.member, kindsSubject).find(wanted);
  if (!found) throw new Error(`No such button among ${JSON.stringify(says)}`);
  return found;
};

describe('a conversation about items of every kind', () => {
  const started = () => {
    const talk = new Conversation(invitedMember({}, kindsQuestionnaire), conversationStart, kindsSubject);
    talk.type('hoi');
    return { talk, first: talk.type('ja') };
  };
  const currentOf = (talk: Conversation, itemId: string) => answerTo(talk.member.answers, id(itemId)).current;

  it('goes from the first to the last by text, and asks an ambition with the rubric alone', () => {
    const { talk } = started();
    talk.type('2');
    expect(talk.type('3').says.at(-1)).toMatchObject({ say: 'question', itemId: 'K2', part: 'current' });
    const scale = talk.type('mee eens');
    expect(shown(scale.says)).toContain('Genoteerd: K2 staat nu op 4 (mee eens).');
    talk.type('anders, namelijk de directie');
    expect(shown(talk.type('1, 3 en 5').says)).toContain('Genoteerd bij K4: ‘Excel, R of Python en Iets eigens’.');
    const tooMany = talk.type('900');
    expect(shown(tooMany.says)).toEqual(expect.arrayContaining(['Dat getal kan hier niet. Typ een getal van 0 tot en met 500.', 'Typ een getal van 0 tot en met 500 (medewerkers).']));
    expect(shown(talk.type('ongeveer twaalf').says)).toContain('Genoteerd bij K5: 12 medewerkers.');
    const last = talk.type('Wij willen meer analisten.');
    expect(last.says.at(-1)).toMatchObject({ say: 'review', open: [] });
    expect(talk.type('insturen').says).toEqual([expect.objectContaining({ say: 'submitted', answered: 6, withoutAnswer: 0 })]);
    expect(Object.fromEntries(kindsQuestionnaire.items.map(({ id: itemId }) => [itemId, currentOf(talk, itemId)]))).toEqual({
      K1: { kind: 'level', level: 2 },
      K2: { kind: 'level', level: 4 },
      K3: { kind: 'options', options: [], other: 'de directie' },
      K4: { kind: 'options', options: ['excel', 'r', 'none'], other: null },
      K5: { kind: 'number', value: 12 },
      K6: { kind: 'text', text: 'Wij willen meer analisten.' },
    });
  });

  it('takes options one by one, shows them marked, and keeps them through a side trip', () => {
    const { talk } = started();
    for (const text of ['weet niet', '4', 'ja']) talk.type(text);
    const take = (says: readonly Say[], option: string) => talk.press(button(says, talk, (choice) => choice.action === 'select' && choice.option === option));
    const asked = talk.type('herhaal');
    expect(shown(asked.says)).toEqual(['K4 · Software', 'Welke software gebruiken jullie?', 'Kies alles wat past. Kies daarna ‘Klaar’.', '1 Excel', '2 GIS', '3 R of Python', '4 Een dashboard', '5 Iets eigens']);
    const first = take(asked.says, 'gis');
    take(first.says, 'excel');
    const back = talk.type('wat is een DPIA?');
    expect(shown(back.says)).toEqual(expect.arrayContaining(['1 Excel [gekozen]', '2 GIS [gekozen]', '3 R of Python']));
    const less = take(back.says, 'excel');
    expect(currentOf(talk, 'K4')).toBeNull();
    const done = talk.press(button(less.says, talk, (choice) => choice.action === 'answer' && choice.judgement.kind === 'options'));
    expect(currentOf(talk, 'K4')).toEqual({ kind: 'options', options: ['gis'], other: null });
    expect(done.says.at(-1)).toMatchObject({ say: 'question', itemId: 'K5' });
  });

  it('asks what "other" is after the button, and takes the next text for it', () => {
    const { talk } = started();
    for (const text of ['weet niet', '4']) talk.type(text);
    const asked = talk.type('herhaal');
    const what = talk.press(button(asked.says, talk, ({ action }) => action === 'write-other'));
    expect(shown(what.says)).toEqual(['Wat is het andere antwoord bij K3, Aanjager?', 'Typ het in een paar woorden.']);
    talk.type('De gemeentesecretaris');
    expect(currentOf(talk, 'K3')).toEqual({ kind: 'options', options: [], other: 'De gemeentesecretaris' });
    const next = talk.press(button(talk.type('herhaal').says, talk, ({ action }) => action === 'write-other'));
    const marked = talk.type('Cognos');
    expect(shown(next.says)[0]).toContain('K4');
    expect(shown(marked.says)).toContain('anders, namelijk Cognos');
    talk.type('klaar');
    expect(currentOf(talk, 'K4')).toEqual({ kind: 'options', options: [], other: 'Cognos' });
  });

  it('can leave "other" unsaid, and refuses one that is too long', () => {
    const { talk } = started();
    for (const text of ['weet niet', '4', 'anders']) talk.type(text);
    expect(talk.type('x'.repeat(201)).says[0]).toMatchObject({ say: 'text-too-long', length: 201, longest: 200 });
    expect(talk.type('annuleer').says.at(-1)).toMatchObject({ say: 'question', itemId: 'K3' });
    expect(currentOf(talk, 'K3')).toBeNull();
  });

  it('keeps every earlier value in the history, and shows it when the item is looked at again', () => {
    const { talk } = started();
    for (const text of ['weet niet', '4', 'nee', 'gis', '12', 'Klaar zo.']) talk.type(text);
    talk.type('vraag K5 moet 20 zijn');
    talk.type('wijzig K4');
    talk.type('excel');
    expect(answerTo(talk.member.answers, id('K5')).history.map(({ value }) => value)).toEqual([{ kind: 'number', value: 12 }, { kind: 'number', value: 20 }]);
    expect(answerTo(talk.member.answers, id('K4')).history.map(({ value }) => value)).toEqual([{ kind: 'options', options: ['gis'], other: null }, { kind: 'options', options: ['excel'], other: null }]);
    expect(shown(talk.type('wijzig K5').says)).toContain('Je gaf eerder: 20 medewerkers');
    expect(shown(talk.type('wijzig K3').says)).toContain('2 Nee [gaf je eerder]');
    expect(shown(talk.type('overzicht').says).length).toBeGreaterThan(0);
  });

  it('marks what does not count in the score', () => {
    const { talk } = started();
    talk.type('weet niet');
    expect(shown(talk.type('4').says)).toContain('Deze vraag telt niet mee in de score.');
  });

  it('counts an item without an ambition as answered once it has a level', () => {
    const talk = new Conversation(invitedMember({ answers: answersOf({ K2: [4, null] }) }, kindsQuestionnaire), conversationStart, kindsSubject);
    talk.type('hoi');
    talk.type('ja');
    talk.type('weet niet');
    expect(talk.member.intake.context.itemId).toBe('K3');
  });
});
