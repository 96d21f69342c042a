import { describe, expect, it } from 'vitest';
import { longestRemark } from '../../flows/answer.ts';
import { commands, type Choice, type Command } from '../../flows/choice.ts';
import { converse, remind } from '../../flows/converse.ts';
import type { IntakeState } from '../../flows/intake-state.ts';
import type { Participant } from '../../flows/member.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { Say } from '../../flows/say.ts';
import { choicesIn, Conversation, conversationStart, invitedMember, sampleSubject, type Turn } from '../support/conversation.ts';
import { answersOf, buildMember, judgementOf, testBrief, type Spoken } from '../support/member-builder.ts';

/** Sample questionnaire: U1, U2, 1, 3, 12, 24. */
const all = { U1: [2, 3], U2: [2, 3], '1': [2, 3], '3': [2, 3], '12': [2, 3], '24': [2, 3] } as const;
const id = (text: string) => text as ItemId;
const level = (number: number) => ({ kind: 'level', level: number }) as const;
const command = (name: Command): Choice => ({ action: 'command', command: name });
const answer = (itemId: string, part: 'current' | 'ambition', spoken: Exclude<Spoken, null>, revision: number): Choice => ({
  action: 'answer', itemId: id(itemId), part, revision, judgement: judgementOf(spoken) ?? { kind: 'unknown' },
});

/** "question 12 current", "receipt 3 ambition", "overview": each thing said, shortly. */
function told({ says }: Turn): readonly string[] {
  return says.map((say) => {
    if (say.say === 'question' || say.say === 'receipt' || say.say === 'already-answered' || say.say === 'correction-check') return `${say.say} ${say.itemId} ${say.part}`;
    return 'itemId' in say ? `${say.say} ${say.itemId}` : say.say;
  });
}

function sayOf<Name extends Say['say']>({ says }: Turn, name: Name): Extract<Say, { say: Name }> {
  const found = says.find((say): say is Extract<Say, { say: Name }> => say.say === name);
  if (!found) throw new Error(`Nobody said ${name}, but: ${says.map(({ say }) => say).join(', ')}`);
  return found;
}

/** At item 1, with the two items before it answered. */
function under(overrides: Partial<Participant> = {}, state: IntakeState = 'askingCurrent', itemId = '1'): Conversation {
  return new Conversation(
    buildMember({
      answers: answersOf({ U1: [2, 3], U2: [1, 4] }),
      intake: { flowVersion: 1, state, context: { itemId: id(itemId), places: [], pending: null, misunderstood: 0 } },
      ...overrides,
    }),
  );
}
const submitted = (overrides: Partial<Participant> = {}) => under({ answers: answersOf(all), submittedAt: '2026-10-28T09:00:00.000Z', ...overrides }, 'submitted', '24');
const reviewing = (overrides: Partial<Participant> = {}) => under({ answers: answersOf(all), ...overrides }, 'reviewing', '24');
const current = (talk: Conversation, itemId: string) => talk.member.answers[itemId]?.current ?? null;
const ambition = (talk: Conversation, itemId: string) => talk.member.answers[itemId]?.ambition ?? null;
const stateOf = ({ member: { intake: { state, context } } }: Conversation) => `${state} ${context.itemId}`;

describe('the first contact', () => {
  it.each(['hoi', '3', 'ja', 'asdfgh', '', 'weet niet', 'verder', 'pauze', 'overzicht', 'wie ziet mijn antwoorden?', 'wat is een DPIA?', 'x'.repeat(5000), 'ik wil een mens spreken', 'english', 'status', 'wijzig 12', 'vraag 3 moet 2 zijn', 'opmerking: dit is er een', 'nakijken', 'insturen', 'opnieuw beginnen', 'dit is een hele lange zin over van alles en nog wat'])(
    'leads to the welcome and the question for consent, whatever is said: "%s"',
    (text) => {
      const talk = new Conversation();
      expect(told(talk.type(text)).at(-1)).toBe('consent');
      expect(talk.member).toMatchObject({ intake: { state: 'consenting' }, answers: {}, consent: null });
    },
  );

  it.each(commands.map((name) => [name]))('leads there from every button of an old card: %s', (name) => {
    expect(told(new Conversation().press(command(name))).at(-1)).toBe('consent');
  });

  it('answers what was asked first, then asks for consent, once', () => {
    expect(told(new Conversation().type('wie ziet mijn antwoorden?'))).toEqual(['privacy', 'consent']);
    expect(told(new Conversation().type('hoi'))).toEqual(['consent']);
  });

  it('begins at once for who presses that they take part', () => {
    const talk = new Conversation();
    expect(told(talk.press({ action: 'consent', given: true }))).toEqual(['question U1 current']);
    expect(talk.member.consent).toEqual({ given: true, at: talk.now });
  });
});

describe('declining', () => {
  const declined = () => {
    const talk = new Conversation();
    talk.type('hoi');
    return { talk, turn: talk.type('nee') };
  };

  it('is respected: no question, no nudge, nothing kept beyond the refusal', () => {
    const { talk, turn } = declined();
    expect(told(turn)).toEqual(['declined']);
    expect(turn.tasks).toContainEqual({ to: 'scan', news: 'declined' });
    for (const text of ['3', 'ok', 'vraag 3 moet 2 zijn', 'opmerking: nee', 'insturen', 'nakijken', 'wijzig 1', 'pauze', 'blabla']) expect(told(talk.type(text)).at(-1)).toBe('declined');
    expect(talk.member).toMatchObject({ answers: {}, consent: { given: false }, submittedAt: null, dueAt: null });
  });

  it('can be taken back, and the questions begin', () => {
    const { talk } = declined();
    expect(told(talk.type('ik wil toch meedoen'))).toEqual(['question U1 current']);
    expect(talk.member.consent?.given).toBe(true);
  });

  it('can be done later too: the answers stay apart and count for nothing, until it is taken back', () => {
    const talk = under();
    expect(told(talk.press({ action: 'consent', given: false }))).toEqual(['declined']);
    expect(talk.member).toMatchObject({ consent: { given: false }, answers: answersOf({ U1: [2, 3], U2: [1, 4] }), dueAt: null });
    expect(told(talk.press({ action: 'consent', given: true }))).toEqual(['question 1 current']);
  });

  it('after submitting tells the scan, so that the digest leaves these answers out', () => {
    expect(submitted().press({ action: 'consent', given: false }).tasks).toContainEqual({ to: 'scan', news: 'corrected' });
  });
});

describe('answering', () => {
  it('asks the current level, then the ambition, then the next item', () => {
    const talk = under();
    expect(told(talk.type('2'))).toEqual(['question 1 ambition']);
    const turn = talk.type('4');
    expect(told(turn)).toEqual(['receipt 1 ambition', 'question 3 current']);
    expect(sayOf(turn, 'receipt')).toMatchObject({ current: level(2), value: level(4), before: null });
    expect(talk.member.answers['1']).toMatchObject({ current: level(2), ambition: level(4) });
  });

  it.each([
    ['weet niet', 'unknown'],
    ['niet mijn vak', 'not-my-field'],
    ['overslaan', 'skipped'],
  ] as const)('takes "%s" as a value of its own, with a receipt, and asks no ambition', (text, kind) => {
    const talk = under();
    expect(told(talk.type(text))).toEqual(['receipt 1 current', 'question 3 current']);
    expect(current(talk, '1')).toEqual({ kind });
    expect(ambition(talk, '1')).toBeNull();
  });

  it('asks whether an ambition below the current level is meant, and takes it only then', () => {
    const talk = under();
    talk.type('3');
    expect(talk.type('2').says).toEqual([{ say: 'ambition-check', itemId: '1', current: 3, ambition: 2 }]);
    expect(ambition(talk, '1')).toBeNull();
    expect(told(talk.type('ja'))).toEqual(['receipt 1 ambition', 'question 3 current']);
    expect(ambition(talk, '1')).toEqual(level(2));
  });

  it('asks the ambition again after a no, and takes another number without asking', () => {
    const doubting = () => {
      const talk = under();
      talk.type('3');
      talk.type('2');
      return talk;
    };
    const denied = doubting();
    expect(told(denied.type('nee'))).toEqual(['question 1 ambition']);
    const typed = doubting();
    expect(told(typed.type('4'))).toEqual(['receipt 1 ambition', 'question 3 current']);
    expect(ambition(typed, '1')).toEqual(level(4));
    const pressed = doubting();
    expect(told(pressed.press(answer('1', 'ambition', 4, 1)))).toEqual(['receipt 1 ambition', 'question 3 current']);
    expect(told(doubting().type('weet niet'))).toEqual(['receipt 1 ambition', 'question 3 current']);
  });

  it('names the range when a number is outside it, and asks again', () => {
    const talk = under();
    const turn = talk.type('7');
    expect(turn.says[0]).toEqual({ say: 'out-of-range', itemId: '1', lowest: 1, highest: 4 });
    expect(told(turn).at(-1)).toBe('question 1 current');
    expect(current(talk, '1')).toBeNull();
  });

  it('offers the readings where there are two, and takes the one that is chosen', () => {
    const talk = under();
    const { readings } = sayOf(talk.type('2 of 3'), 'readings');
    expect(readings).toHaveLength(2);
    expect(current(talk, '1')).toBeNull();
    const [, second] = readings;
    if (second) expect(told(talk.press(second))).toEqual(['question 1 ambition']);
    expect(current(talk, '1')).toEqual(level(3));
  });

  it('goes back to the question before, and says so at the first', () => {
    const talk = under();
    const turn = talk.type('terug');
    expect(told(turn)).toEqual(['question U2 current']);
    expect(sayOf(turn, 'question')).toMatchObject({ given: level(1), revision: 2 });
    talk.type('terug');
    expect(told(talk.type('terug'))).toEqual(['first-item', 'question U1 current']);
  });

  it('keeps an answer that is left as it is, part by part', () => {
    const talk = under();
    talk.type('terug');
    expect(told(talk.type('laat zo'))).toEqual(['question U2 ambition']);
    expect(told(talk.type('laat zo'))).toEqual(['answer-kept U2', 'question 1 current']);
    expect(talk.member.answers).toEqual(answersOf({ U1: [2, 3], U2: [1, 4] }));
  });

  it('does not keep what was never given: the question is asked again', () => {
    const talk = under();
    expect(told(talk.press({ action: 'keep', itemId: id('1'), revision: 0 }))).toEqual(['question 1 current']);
    talk.type('2');
    expect(told(talk.press({ action: 'keep', itemId: id('1'), revision: 1 }))).toEqual(['question 1 ambition']);
    expect(stateOf(talk)).toBe('askingAmbition 1');
  });

  it('says that an answer stays as it was when the same is chosen again, and no turn is empty', () => {
    const talk = reviewing();
    talk.type('wijzig 3');
    expect(told(talk.type('2'))).toEqual(['question 3 ambition']);
    expect(told(talk.type('3'))).toEqual(['answer-kept 3', 'review']);
    expect(talk.member.answers).toEqual(answersOf(all));
    const after = submitted();
    after.type('wijzig 3');
    after.type('2');
    expect(told(after.type('3'))).toEqual(['answer-kept 3']);
    expect(told(after.type('vraag 12 moet 2 zijn'))).toEqual(['answer-kept 12']);
  });
});

describe('asking for a term or an explanation', () => {
  it('is answered in the middle of a question, which is then repeated; nothing else changes', () => {
    const talk = under();
    const before = talk.member.intake;
    const turn = talk.type('wat is een DPIA?');
    expect(turn.says[0]).toEqual({ say: 'term', termId: 'dpia' });
    expect(sayOf(turn, 'question')).toMatchObject({ itemId: '1', isRepeat: true });
    expect(talk.member.intake).toEqual(before);
  });

  it('is answered honestly where the word is not in the list', () => {
    expect(told(under().type('wat is blockchain?'))).toEqual(['term-missed', 'question 1 current']);
  });

  it('explains the item at hand, or the one of the button', () => {
    const talk = under();
    expect(told(talk.type('uitleg'))).toEqual(['explanation 1', 'question 1 current']);
    expect(told(talk.press({ action: 'explain-item', itemId: id('24') }))).toEqual(['explanation 24', 'question 1 current']);
  });

  it('does not end the writing of a remark, nor a yes-or-no question', () => {
    const talk = under();
    talk.type('opmerking');
    expect(told(talk.press({ action: 'explain-term', termId: 'dpia' }))).toEqual(['term', 'remark-question 1']);
    expect(told(talk.press({ action: 'explain-item', itemId: id('1') }))).toEqual(['explanation 1', 'remark-question 1']);
    expect(told(talk.type('Alleen bij Toezicht'))[0]).toBe('remark-receipt 1');
  });
});

describe('chatting', () => {
  it.each([['dank je', 'thanks'], ['ben je een robot?', 'bot'], ['wat een onzin', 'complaint'], ['hoi', 'greeting'], ['doei', 'goodbye']])('gets one line, then the question again, and is no answer: "%s"', (text, about) => {
    const talk = under();
    const turn = talk.type(text);
    expect(turn.says[0]).toEqual({ say: 'small-talk', about });
    expect(told(turn)[1]).toBe('question 1 current');
    expect(talk.member.answers).toEqual(answersOf({ U1: [2, 3], U2: [1, 4] }));
  });
});

describe('correcting', () => {
  it('is recorded where it is certain, with old and new, and one stays where one was', () => {
    const talk = under();
    const turn = talk.type('nee, vraag U1 moet 3 zijn');
    expect(turn.says[0]).toEqual({ say: 'receipt', itemId: 'U1', part: 'current', value: level(3), before: level(2), current: null, isSubmitted: false, isLate: false });
    expect(told(turn)).toEqual(['receipt U1 current', 'question 1 current']);
    expect(stateOf(talk)).toBe('askingCurrent 1');
  });

  it('is asked about where it is not certain: yes records it, no leaves it', () => {
    const doubtful = () => {
      const talk = under();
      return { talk, turn: talk.type('moet vraag U1 3 zijn?') };
    };
    const { talk, turn } = doubtful();
    expect(told(turn)).toEqual(['correction-check U1 current']);
    expect(current(talk, 'U1')).toEqual(level(2));
    expect(told(talk.type('ja'))).toEqual(['receipt U1 current', 'question 1 current']);
    expect(current(talk, 'U1')).toEqual(level(3));
    const other = doubtful().talk;
    expect(told(other.type('nee'))).toEqual(['correction-dropped', 'question 1 current']);
    expect(told(doubtful().talk.type('terug'))).toEqual(['correction-dropped', 'question 1 current']);
    expect(current(other, 'U1')).toEqual(level(2));
  });

  it('goes to the item that is named, shows what was given, and comes back', () => {
    const talk = under();
    const turn = talk.type('wijzig U1');
    expect(sayOf(turn, 'question')).toMatchObject({ itemId: 'U1', given: level(2) });
    expect(told(talk.type('1'))).toEqual(['receipt U1 current', 'question U1 ambition']);
    expect(told(talk.type('laat zo'))).toEqual(['answer-kept U1', 'question 1 current']);
    expect(told(talk.type('wijzig 99'))).toEqual(['no-such-item', 'question 1 current']);
  });

  it('asks the ambition that a new level needs, and comes back', () => {
    const talk = under();
    expect(told(talk.type('vraag 12 moet 2 zijn'))).toEqual(['question 12 ambition']);
    expect(told(talk.type('3'))).toEqual(['receipt 12 ambition', 'question 1 current']);
  });

  it('asks the ambition again where it would now lie below the level', () => {
    const talk = under();
    expect(told(talk.type('vraag U1 moet 4 zijn'))).toEqual(['receipt U1 current', 'question U1 ambition']);
    expect(told(talk.type('4'))).toEqual(['receipt U1 ambition', 'question 1 current']);
  });

  it('takes no ambition for an item without a level: it asks that item', () => {
    const talk = under({ answers: answersOf({ U1: 'unknown', U2: [1, 4] }) });
    expect(told(talk.press({ action: 'correct', itemId: id('U1'), part: 'ambition', judgement: level(3) }))).toEqual(['question U1 current']);
    expect(ambition(talk, 'U1')).toBeNull();
  });

  it('of the item at hand goes on, and does not ask it again', () => {
    const talk = under();
    expect(told(talk.press({ action: 'correct', itemId: id('1'), part: 'current', judgement: { kind: 'unknown' } }))).toEqual(['receipt 1 current', 'question 3 current']);
    talk.type('3');
    expect(told(talk.press({ action: 'correct', itemId: id('3'), part: 'current', judgement: { kind: 'skipped' } }))).toEqual(['receipt 3 current', 'question 12 current']);
    expect(talk.member.answers['3']).toMatchObject({ current: { kind: 'skipped' }, ambition: null });
  });

  it('of the item at hand that was asked about first goes on as well', () => {
    const talk = under();
    expect(told(talk.type('moet vraag 1 2 zijn?'))).toEqual(['correction-check 1 current']);
    expect(told(talk.type('ja'))).toEqual(['question 1 ambition']);
    expect(told(talk.type('3'))).toEqual(['receipt 1 ambition', 'question 3 current']);
    talk.type('moet vraag 3 overslaan zijn?');
    expect(talk.member.intake.state).toBe('checkingCorrection');
    expect(told(talk.type('ja'))).toEqual(['receipt 3 current', 'question 12 current']);
  });

  it('of an ambition that was still to be asked is all that was missing', () => {
    const talk = under({ answers: answersOf({ U1: [2, null], U2: [1, 4] }) });
    expect(told(talk.press({ action: 'correct', itemId: id('U1'), part: 'ambition', judgement: level(4) }))).toEqual(['receipt U1 ambition', 'question 1 current']);
  });

  it('of the item that one would come back to is not asked again either', () => {
    const talk = under();
    talk.type('wijzig U1');
    talk.press({ action: 'correct', itemId: id('1'), part: 'current', judgement: { kind: 'unknown' } });
    talk.type('laat zo');
    expect(told(talk.type('laat zo'))).toEqual(['answer-kept U1', 'question 3 current']);
  });

  it('after submitting is recorded directly, the submission stands, and the scan is told', () => {
    const talk = submitted();
    const turn = talk.type('vraag 3 moet 1 zijn');
    expect(turn.says).toEqual([{ say: 'receipt', itemId: '3', part: 'current', value: level(1), before: level(2), current: null, isSubmitted: true, isLate: false }]);
    expect(turn.tasks).toContainEqual({ to: 'scan', news: 'corrected' });
    expect(talk.member).toMatchObject({ submittedAt: '2026-10-28T09:00:00.000Z', isLate: false });
  });

  it('after the due date is late, and stays so', () => {
    const talk = submitted().wait(15 * 24 * 60);
    expect(talk.now > testBrief.calendar.answersDueAt).toBe(true);
    expect(sayOf(talk.type('vraag 3 moet 1 zijn'), 'receipt')).toMatchObject({ isLate: true });
    expect(talk.member).toMatchObject({ isLate: true, submittedAt: '2026-10-28T09:00:00.000Z' });
  });

  it('has its receipt however often the same answer is changed', () => {
    const talk = submitted();
    for (let round = 0; round < 30; round++) expect(told(talk.type(`vraag 3 moet ${(round % 2) + 1} zijn`))).toEqual(['receipt 3 current']);
    // Two when it was given, and every one since.
    expect(talk.member.answers['3']?.history).toHaveLength(2 + 30);
  });

  it('that changes nothing is neither late nor told', () => {
    const talk = submitted().wait(15 * 24 * 60);
    expect(talk.type('vraag 3 moet 2 zijn').tasks).toHaveLength(1);
    expect(talk.member.isLate).toBe(false);
  });
});

describe('an old card', () => {
  it('with another value is a correction', () => {
    const talk = under();
    const turn = talk.press(answer('U1', 'current', 1, 0));
    expect(told(turn)).toEqual(['receipt U1 current', 'question 1 current']);
    expect(current(talk, 'U1')).toEqual(level(1));
  });

  it('with the same value changes nothing, and that is said', () => {
    const talk = under();
    expect(told(talk.press(answer('U1', 'current', 2, 0)))).toEqual(['already-answered U1 current']);
    expect(talk.member.answers).toEqual(answersOf({ U1: [2, 3], U2: [1, 4] }));
  });

  it('of an item that does not exist is said not to', () => {
    expect(told(under().press(answer('99', 'current', 2, 0)))[0]).toBe('no-such-item');
  });

  it('of before the start over answers the question of today', () => {
    const talk = under();
    talk.type('opnieuw beginnen');
    talk.type('ja');
    expect(told(talk.press(answer('U1', 'current', 3, 0)))).toEqual(['question U1 ambition']);
    expect(talk.member.archived).toHaveLength(1);
  });
});

describe('a double click', () => {
  const press = (talk: Conversation, choice: Choice, seconds: number) => {
    talk.press(choice);
    const before = talk.member;
    talk.now = new Date(Date.parse(talk.now) + seconds * 1000).toISOString();
    return { before, turn: talk.take({ kind: 'choice', choice }) };
  };

  it.each([
    ['a level', () => under(), answer('1', 'current', 3, 0)],
    ['an ambition that is doubted', () => under({ answers: answersOf({ U1: [2, 3], '1': [3, null] }) }, 'askingAmbition', '1'), answer('1', 'ambition', 2, 1)],
    ['consent', () => new Conversation(), { action: 'consent', given: true }],
    ['keeping an answer', () => under({}, 'askingCurrent', 'U1'), { action: 'keep', itemId: id('U1'), revision: 2 }],
    ['submitting', () => reviewing(), command('submit')],
    ['a human', () => under(), command('human')],
  ] as const)('changes nothing and says nothing within ten seconds: %s', (_, start, choice) => {
    const talk = start();
    const { before, turn } = press(talk, choice, 9);
    expect(turn.tasks).toEqual([]);
    expect({ ...talk.member, turn: 0, seen: [], dueAt: null }).toEqual({ ...before, turn: 0, seen: [], dueAt: null });
  });

  it('is a press of its own after ten seconds', () => {
    expect(told(press(under(), answer('1', 'current', 3, 0), 10).turn)).toEqual(['already-answered 1 current']);
  });

  it('is none when something was said in between, or when it goes back', () => {
    const talk = under();
    talk.press(command('help'));
    talk.take({ kind: 'text', text: 'dank je' });
    expect(told(talk.take({ kind: 'choice', choice: command('help') }))[0]).toBe('help');
    expect(told(press(under(), command('back'), 1).turn)).toEqual(['question U1 current']);
  });

  it('does not hide two equal numbers that were typed: they answer two questions', () => {
    const talk = under();
    talk.take({ kind: 'text', text: '3' });
    talk.take({ kind: 'text', text: '3' });
    expect(talk.member.answers['1']).toMatchObject({ current: level(3), ambition: level(3) });
  });
});

describe('the same event twice', () => {
  it('changes nothing: the member itself comes back', () => {
    const inbound = { channel: 'teams', eventId: 'e', said: { kind: 'text', text: '3' } } as const;
    const once = converse(under().member, inbound, sampleSubject, conversationStart);
    expect(converse(once, inbound, sampleSubject, '2026-10-29T10:00:00.000Z')).toBe(once);
    expect(converse(once, { ...inbound, eventId: 'f' }, sampleSubject, conversationStart)).not.toBe(once);
  });
});

describe('not being understood', () => {
  it('rephrases, then gives examples, then offers help and a human; and starts anew after anything else', () => {
    const talk = under();
    const times = ['qwerty', 'asdf', 'zxcv'].map((text) => sayOf(talk.type(text), 'not-understood'));
    expect(times.map((say) => [say.times, say.awaiting])).toEqual([[1, 'level'], [2, 'level'], [3, 'level']]);
    expect(choicesIn([times[2] ?? { say: 'help', director: '' }], talk.member)).toContainEqual(command('human'));
    talk.type('wat is een DPIA?');
    expect(sayOf(talk.type('qwerty'), 'not-understood').times).toBe(1);
  });

  it('says yes-or-no where that is awaited, and keeps the question open', () => {
    const talk = under();
    talk.type('opnieuw beginnen');
    expect(sayOf(talk.type('qwerty'), 'not-understood')).toMatchObject({ awaiting: 'yes-no' });
    expect(talk.member.intake.state).toBe('checkingRestart');
  });

  it('says that nothing was typed, and that a text is too long; nothing changes', () => {
    const talk = under();
    expect(told(talk.type('   '))).toEqual(['text-missing']);
    expect(talk.type('x'.repeat(longestRemark + 1)).says).toEqual([{ say: 'text-too-long', length: longestRemark + 1, longest: longestRemark }]);
    expect(stateOf(talk)).toBe('askingCurrent 1');
  });

  it('says that there is nothing to confirm when an old yes or no is pressed', () => {
    for (const isSure of [true, false]) expect(told(under().press({ action: 'confirm', about: 'restart', isSure }))).toEqual(['nothing-to-confirm', 'question 1 current']);
  });
});

describe('a yes-or-no question that is ignored', () => {
  it.each([
    ['start over', 'opnieuw beginnen'],
    ['a correction', 'moet vraag U1 3 zijn?'],
  ])('gives way to the question underneath when a level is typed or pressed: %s', (_, opening) => {
    const typed = under();
    typed.type(opening);
    expect(told(typed.type('2'))).toEqual(['question 1 ambition']);
    const pressed = under();
    pressed.type(opening);
    expect(told(pressed.press(answer('1', 'current', 2, 0)))).toEqual(['question 1 ambition']);
    expect(typed.member.answers['1']).toMatchObject({ current: level(2) });
    expect(current(typed, 'U1')).toEqual(level(2));
    expect(typed.member.archived).toEqual([]);
  });

  it('gives way to anything else that is asked for by name', () => {
    const ask = () => {
      const talk = under();
      talk.type('opnieuw beginnen');
      return talk;
    };
    expect(told(ask().type('wijzig U1'))).toEqual(['question U1 current']);
    expect(told(ask().type('vraag U1 moet 3 zijn'))).toEqual(['receipt U1 current', 'question 1 current']);
    expect(told(ask().type('nakijken'))).toEqual(['review']);
    expect(told(ask().type('opmerking: alleen bij Toezicht'))).toEqual(['remark-receipt 1', 'question 1 current']);
  });

  it('stays for what it can bear: a term, the overview, who sees what', () => {
    const talk = under();
    talk.type('opnieuw beginnen');
    expect(told(talk.type('overzicht'))).toEqual(['overview', 'restart-check']);
    expect(told(talk.type('wat is een DPIA?'))).toEqual(['term', 'restart-check']);
    expect(told(talk.type('verder'))).toEqual(['restart-check']);
  });

  it('names the range of the question underneath when a number is outside it', () => {
    const talk = under();
    talk.type('opnieuw beginnen');
    expect(told(talk.type('7'))).toEqual(['out-of-range 1', 'question 1 current']);
  });
});

describe('remarks', () => {
  it('are asked for, kept word for word, and one comes back', () => {
    const talk = under();
    expect(told(talk.type('opmerking'))).toEqual(['remark-question 1']);
    expect(told(talk.type('  3 is bij ons <b>anders</b>\nen dat weet iedereen  '))).toEqual(['remark-receipt 1', 'question 1 current']);
    expect(talk.member.answers['1']).toMatchObject({ remark: '3 is bij ons <b>anders</b>\nen dat weet iedereen', current: null });
  });

  it('are replaced by a new one, which is said', () => {
    const talk = under({ answers: answersOf({ '1': [2, 3, 'Oud'] }) }, 'askingCurrent', '3');
    const turn = talk.press({ action: 'write-remark', itemId: id('1') });
    expect(turn.says).toEqual([{ say: 'remark-question', itemId: '1', existing: 'Oud' }]);
    expect(talk.type('Nieuw').says[0]).toEqual({ say: 'remark-receipt', itemId: '1', isReplaced: true });
    expect(talk.member.answers['1']?.remark).toBe('Nieuw');
  });

  it.each(['geen opmerking', 'terug', 'annuleer', 'laat maar'])('need not be written: "%s"', (text) => {
    const talk = under();
    talk.type('opmerking');
    expect(told(talk.type(text))).toEqual(['remark-dropped', 'question 1 current']);
    expect(talk.member.answers['1']).toBeUndefined();
  });

  it('of another item are put there, and one stays where one was', () => {
    const talk = under();
    expect(told(talk.type('opmerking bij U2: dit klopt alleen in de zomer'))).toEqual(['remark-receipt U2', 'question 1 current']);
    expect(talk.member.answers['U2']).toMatchObject({ remark: 'dit klopt alleen in de zomer', current: level(1), ambition: level(4) });
  });

  it('that are too long are refused kindly, and the writing goes on', () => {
    const talk = under();
    talk.type('opmerking');
    expect(told(talk.type('x'.repeat(longestRemark + 1)))).toEqual(['text-too-long']);
    expect(told(talk.type('x'.repeat(longestRemark)))[0]).toBe('remark-receipt 1');
  });

  it('are abandoned without a word when a level of the card underneath is pressed', () => {
    const talk = under();
    talk.type('opmerking');
    expect(told(talk.press(answer('1', 'current', 2, 0)))).toEqual(['question 1 ambition']);
    const revisited = reviewing();
    revisited.type('wijzig 3');
    revisited.type('opmerking');
    expect(told(revisited.press(answer('3', 'current', 2, 2)))).toEqual(['question 3 ambition']);
  });

  it('go on being written where an old card is pressed that changes nothing', () => {
    const talk = under();
    talk.type('opmerking');
    expect(told(talk.press(answer('U1', 'current', 2, 0)))).toEqual(['already-answered U1 current']);
    expect(told(talk.type('Alleen bij Toezicht'))).toEqual(['remark-receipt 1', 'question 1 current']);
  });

  it('are offered where prose was typed; yes keeps it', () => {
    const talk = under();
    const prose = 'Bij ons doet alleen de afdeling Toezicht dit en de rest niet.';
    expect(talk.type(prose).says).toEqual([{ say: 'remark-check', itemId: '1', text: prose }]);
    expect(told(talk.type('ja'))).toEqual(['remark-receipt 1', 'question 1 current']);
    expect(talk.member.answers['1']?.remark).toBe(prose);
  });

  it('are not kept where the offer is refused or ignored, which is said', () => {
    const offered = () => {
      const talk = under();
      talk.type('Bij ons doet alleen de afdeling Toezicht dit en de rest niet.');
      return talk;
    };
    expect(told(offered().type('nee'))).toEqual(['remark-dropped', 'question 1 current']);
    const ignored = offered();
    expect(told(ignored.type('3'))).toEqual(['remark-dropped', 'question 1 ambition']);
    expect(ignored.member.answers['1']).toMatchObject({ current: level(3), remark: null });
  });

  it('after submitting count at once', () => {
    const talk = submitted();
    expect(talk.type('opmerking bij 3: toch anders').tasks).toContainEqual({ to: 'scan', news: 'corrected' });
  });
});

describe('pausing and coming back', () => {
  it('says where one is, and resumes at the exact item and step', () => {
    const talk = under();
    talk.type('2');
    expect(sayOf(talk.type('pauze'), 'paused').progress).toMatchObject({ answered: 2, total: 6 });
    const turn = talk.wait(3 * 24 * 60).type('verder');
    expect(told(turn)).toEqual(['welcome-back', 'question 1 ambition']);
    expect(sayOf(turn, 'welcome-back').progress).toMatchObject({ answered: 2, total: 6 });
    expect(sayOf(turn, 'welcome-back').progress.minutesLeft).toBeGreaterThan(0);
  });

  it('needs no words of welcome within half an hour', () => {
    const talk = under();
    talk.type('pauze');
    expect(told(talk.wait(28).type('verder'))).toEqual(['question 1 current']);
    expect(told(talk.wait(29).type('hoi'))).toEqual(['small-talk', 'question 1 current']);
    expect(told(talk.wait(30).type('hoi'))).toEqual(['welcome-back', 'question 1 current']);
  });

  it('welcomes nobody back who has not begun', () => {
    const talk = new Conversation();
    talk.type('hoi');
    expect(told(talk.wait(24 * 60).type('hoi'))).toEqual(['small-talk', 'consent']);
  });

  it('works from another channel: the next answer simply counts', () => {
    const { member } = under();
    const after = converse(member, { channel: 'slack', eventId: 'x', said: { kind: 'text', text: '2' } }, sampleSubject, conversationStart);
    expect(after.answers['1']?.history).toEqual([{ at: conversationStart, channel: 'slack', part: 'current', value: level(2) }]);
  });

  it('goes on with the first open question from the review', () => {
    expect(told(reviewing({ answers: answersOf({ ...all, '12': [null, null] }) }).type('verder'))).toEqual(['question 12 current']);
  });

  it('after submitting says goodbye without a due date', () => {
    expect(told(submitted().type('pauze'))).toEqual(['small-talk']);
  });
});

describe('asking for a human', () => {
  it('tells the facilitators, stops the nudges and keeps the state', () => {
    const talk = under();
    const turn = talk.type('ik wil een mens spreken');
    expect(told(turn)).toEqual(['human-called']);
    expect(turn.tasks).toContainEqual({ to: 'facilitators', news: 'human-asked' });
    expect(stateOf(talk)).toBe('askingCurrent 1');
    expect(talk.member).toMatchObject({ humanAskedAt: talk.now, dueAt: null });
  });

  it('is passed on once a day, however often it is asked', () => {
    const talk = under();
    const passed = (turn: Turn) => turn.tasks.some(({ to }) => to === 'facilitators');
    expect(passed(talk.type('mens'))).toBe(true);
    const { humanAskedAt } = talk.member;
    expect(passed(talk.type('mens'))).toBe(false);
    expect(talk.member.humanAskedAt).toBe(humanAskedAt);
    expect(passed(talk.wait(24 * 60).type('mens'))).toBe(true);
  });

  it('ends with the next answer: nudges begin again, and none that was missed comes later', () => {
    const talk = under({ nudged: [{ milestone: 'invitation', at: '2026-10-27T08:00:00.000Z', outcome: 'sent' }] });
    talk.type('mens');
    talk.now = '2026-11-03T12:00:00.000Z';
    talk.type('2');
    expect(talk.member.humanAskedAt).toBeNull();
    expect(talk.member.nudged.map(({ milestone, outcome }) => `${milestone} ${outcome}`)).toEqual(['invitation sent', 'reminder-start skipped', 'reminder-week skipped']);
    expect(talk.member.dueAt).toBe('2026-11-06T08:00:00.000Z');
    expect(remind(talk.member, sampleSubject, '2026-11-06T08:00:00.000Z').nudged.at(-1)).toMatchObject({ milestone: 'due-soon', outcome: 'sent' });
  });
});

describe('in every state', () => {
  const places: Readonly<Record<string, () => Conversation>> = {
    consenting: () => new Conversation(invitedMember({ intake: { ...invitedMember().intake, state: 'consenting' } })),
    'asking the level': () => under(),
    'asking the ambition': () => under({ answers: answersOf({ '1': [2, null] }) }, 'askingAmbition'),
    'doubting an ambition': () => after(under({ answers: answersOf({ '1': [3, null] }) }, 'askingAmbition'), '1'),
    'writing a remark': () => after(under(), 'opmerking'),
    'checking a remark': () => after(under(), 'Bij ons doet alleen de afdeling Toezicht dit en de rest niet.'),
    'checking a correction': () => after(under(), 'moet vraag U1 3 zijn?'),
    'checking a start over': () => after(under(), 'opnieuw beginnen'),
    reviewing: () => reviewing(),
    submitted: () => submitted(),
  };
  const after = (talk: Conversation, text: string) => {
    talk.type(text);
    return talk;
  };
  const cases = Object.keys(places).flatMap((place) => ([['overzicht', 'overview'], ['hoe ver ben ik', 'progress'], ['help', 'help'], ['wie ziet mijn antwoorden', 'privacy'], ['english', 'language-set'], ['mens', 'human-called']] as const).map(([text, say]) => [place, text, say] as const));

  it.each(cases)('%s: "%s" is answered, the state stays, and what was asked is asked again', (place, text, say) => {
    const talk = places[place]?.() ?? under();
    const before = talk.member.intake;
    const turn = talk.type(text);
    expect(turn.says[0]?.say).toBe(say);
    expect(talk.member.intake).toEqual(before);
    expect(turn.says).toHaveLength(say === 'human-called' || place === 'submitted' ? 1 : 2);
  });

  it.each(Object.keys(places))('%s: the question is repeated on request', (place) => {
    const talk = places[place]?.() ?? under();
    const before = talk.member.intake;
    expect(talk.type('herhaal').says).toHaveLength(1);
    expect(talk.member.intake).toEqual(before);
  });

  it.each(Object.keys(places).filter((place) => place !== 'writing a remark'))('%s: status and digest are refused to a participant', (place) => {
    const talk = places[place]?.() ?? under();
    expect(talk.type('status').says[0]).toMatchObject({ say: 'refused', command: 'status' });
    expect(talk.press(command('digest')).says[0]).toMatchObject({ say: 'refused', command: 'digest' });
  });

  it('changes the language, and nothing else', () => {
    const talk = under();
    talk.type('english');
    expect(talk.member).toMatchObject({ language: 'en', answers: answersOf({ U1: [2, 3], U2: [1, 4] }) });
    talk.type('nederlands');
    expect(talk.member.language).toBe('nl');
  });
});

describe('side trips', () => {
  it('within side trips come back one by one to what is still open', () => {
    const talk = under();
    talk.type('wijzig 12');
    talk.type('wijzig 24');
    talk.type('opmerking');
    expect(told(talk.type('Bij 24'))).toEqual(['remark-receipt 24', 'question 24 current']);
    expect(told(talk.type('weet niet'))).toEqual(['receipt 24 current', 'question 12 current']);
    expect(told(talk.type('weet niet'))).toEqual(['receipt 12 current', 'question 1 current']);
    expect(talk.member.intake.context.places).toEqual([]);
  });

  it('do not come back to answers that were only looked at', () => {
    const talk = submitted();
    talk.type('wijzig 3');
    talk.type('wijzig 12');
    talk.type('wijzig 24');
    expect(talk.member.intake.context.places).toEqual([{ state: 'submitted', itemId: '24' }]);
    talk.type('laat zo');
    expect(told(talk.type('laat zo'))).toEqual(['answer-kept 24']);
    expect(talk.member.intake.state).toBe('submitted');
  });

  it('to the item at hand are none: it is asked once', () => {
    const talk = under();
    talk.type('wijzig 1');
    expect(told(talk.type('weet niet'))).toEqual(['receipt 1 current', 'question 3 current']);
  });

  it('are left by going back', () => {
    const talk = under();
    talk.type('wijzig 12');
    expect(told(talk.type('terug'))).toEqual(['question 1 current']);
  });

  it('remember where the way back ends, however deep they go', () => {
    const talk = submitted({ answers: {} });
    for (const itemId of ['U1', 'U2', '1', '3', '12', '24']) talk.type(`wijzig ${itemId}`);
    for (let turns = 0; talk.member.intake.state !== 'submitted' && turns < 12; turns++) talk.type('weet niet');
    expect(talk.member.intake.state).toBe('submitted');
  });
});

describe('starting over', () => {
  it('asks first, then puts the old answers aside and begins at the first item', () => {
    const talk = submitted();
    expect(talk.type('opnieuw beginnen').says).toEqual([{ say: 'restart-check', answered: 6 }]);
    expect(talk.member.answers).toEqual(answersOf(all));
    const turn = talk.type('ja');
    expect(told(turn)).toEqual(['restarted', 'question U1 current']);
    expect(talk.member).toMatchObject({ answers: {}, submittedAt: null, isLate: false, archived: [{ at: talk.now, answers: answersOf(all) }] });
    expect(turn.tasks).toContainEqual({ to: 'scan', news: 'corrected' });
  });

  it('changes nothing after a no', () => {
    const talk = under();
    talk.type('opnieuw beginnen');
    expect(told(talk.type('nee'))).toEqual(['restart-dropped', 'question 1 current']);
    expect(talk.member).toMatchObject({ answers: answersOf({ U1: [2, 3], U2: [1, 4] }), archived: [] });
  });

  it('again and again keeps the latest three, and nothing where there was nothing', () => {
    const talk = under();
    for (let round = 0; round < 5; round++) {
      talk.type(String((round % 4) + 1));
      for (let again = 0; again < 2; again++) {
        talk.type('opnieuw beginnen');
        talk.type('ja');
      }
    }
    expect(talk.member.archived.map(({ answers }) => answers['U1']?.current)).toEqual([level(3), level(4), level(1)]);
  });
});

describe('finishing', () => {
  it('goes from the last item to the review, with its gaps, to submission and a receipt', () => {
    const talk = under({ answers: answersOf({ ...all, '12': 'unknown', '24': 'skipped', '3': [null, null, 'Later'] }) }, 'askingCurrent', '3');
    expect(talk.type('nakijken').says).toEqual([
      { say: 'review', progress: { answered: 5, total: 6, minutesLeft: 1 }, open: ['3'], skipped: ['24'], unknown: ['12'], remarks: 1, lookAgain: [], isSubmitted: false },
    ]);
    const turn = talk.type('insturen');
    expect(turn.says).toEqual([
      { say: 'submitted', at: talk.now, answered: 3, withoutAnswer: 3, remarks: 1, isLate: false, calendar: testBrief.calendar, isFirst: true },
    ]);
    expect(turn.tasks).toContainEqual({ to: 'scan', news: 'submitted' });
    expect(talk.member).toMatchObject({ submittedAt: talk.now, isLate: false, dueAt: null });
  });

  it('shows the review before it submits', () => {
    const talk = under();
    expect(told(talk.type('insturen'))).toEqual(['review']);
    expect(talk.member.submittedAt).toBeNull();
  });

  it('is refused where nothing was answered, a remark alone included', () => {
    for (const answers of [{}, answersOf({ '3': [null, null, 'Alleen een opmerking'] })]) {
      const talk = reviewing({ answers });
      expect(told(talk.type('insturen'))).toEqual(['submission-early']);
      expect(talk.member.submittedAt).toBeNull();
    }
  });

  it.each([
    ['in the minute it is due', testBrief.calendar.answersDueAt, false],
    ['a moment later', '2026-11-10T22:59:00.001Z', true],
    ['just before the workshop', '2026-11-17T08:29:59.999Z', true],
  ])('is late after the due date: %s', (_, now, isLate) => {
    const talk = new Conversation(reviewing().member, now);
    talk.take({ kind: 'text', text: 'insturen' });
    expect(talk.member).toMatchObject({ submittedAt: now, isLate });
  });

  it('is what makes answers late: given after the due date and not submitted, they are not', () => {
    const talk = new Conversation(under().member, '2026-11-12T10:00:00.000Z');
    talk.type('weet niet');
    expect(talk.member).toMatchObject({ isLate: false, submittedAt: null });
  });

  it('can be done again, which is said', () => {
    const talk = submitted();
    talk.type('nakijken');
    expect(sayOf(talk.type('insturen'), 'submitted')).toMatchObject({ isFirst: false });
  });

  it('is said to be done to whoever goes on talking', () => {
    const talk = submitted();
    for (const text of ['3', 'weet niet', 'verder', 'insturen', 'herhaal']) expect(told(talk.type(text))).toEqual(['already-submitted']);
    expect(talk.member).toMatchObject({ submittedAt: '2026-10-28T09:00:00.000Z', answers: answersOf(all) });
  });
});

describe('once the workshop has begun', () => {
  const late = (talk: Conversation) => {
    talk.now = testBrief.calendar.workshopAt;
    return talk;
  };

  it.each(['3', 'vraag 3 moet 1 zijn', 'wijzig 3', 'opmerking bij 3: te laat', 'insturen', 'nakijken', 'opnieuw beginnen', 'ja', 'weet niet', 'pauze', 'verder', 'hoe ver ben ik', 'qwerty', 'ik doe niet mee'])(
    'nothing changes any more, and that is said: "%s"',
    (text) => {
      for (const talk of [under(), reviewing(), submitted()]) {
        const { answers, submittedAt, isLate, archived } = talk.member;
        const turn = late(talk).take({ kind: 'text', text });
        expect(told(turn).at(-1)).toBe('closed');
        expect(talk.member).toMatchObject({ answers, submittedAt, isLate, archived, intake: { state: 'closed' } });
      }
    },
  );

  it.each([
    answer('1', 'current', 3, 0), answer('U1', 'current', 2, 0), { action: 'correct', itemId: id('U1'), part: 'current', judgement: level(1) } as const, command('submit'),
  ])('buttons of old cards change nothing either: %j', (choice) => {
    const talk = late(under());
    expect(told(talk.take({ kind: 'choice', choice }))).toEqual(['closed']);
    expect(talk.member.answers).toEqual(answersOf({ U1: [2, 3], U2: [1, 4] }));
  });

  it('one can still look, ask what a word means, and ask for a human', () => {
    expect(told(late(submitted()).take({ kind: 'text', text: 'overzicht' }))).toEqual(['overview']);
    expect(told(late(submitted()).take({ kind: 'text', text: 'wat is een DPIA?' }))).toEqual(['term']);
    expect(told(late(submitted()).take({ kind: 'text', text: 'mens' }))).toEqual(['human-called']);
  });
});

describe('a conversation that was stored by another version', () => {
  it('asks an item that exists, and loses no answer', () => {
    const talk = under({ answers: answersOf({ '99': [2, 3], U1: [2, 3] }) }, 'askingAmbition', '99');
    expect(told(talk.type('herhaal'))).toEqual(['question U2 current']);
    expect(Object.keys(talk.member.answers)).toEqual(['99', 'U1']);
  });

  it('goes on where the state is unknown', () => {
    const talk = under({}, 'resuming' as IntakeState);
    expect(told(talk.type('2'))).toEqual(['question 1 ambition']);
  });
});

describe('reminding', () => {
  const waiting = buildMember({ consent: null, nudged: [{ milestone: 'invitation', at: '2026-10-27T08:00:00.000Z', outcome: 'sent' }] });

  it('sends the nudge that is due, in chat and by mail with the same words, and remembers it', () => {
    const after = remind(waiting, sampleSubject, '2026-10-30T08:00:00.000Z');
    const nudge = {
      say: 'nudge', milestone: 'reminder-start', name: 'Anna', municipality: testBrief.municipality, calendar: testBrief.calendar, isStarted: false,
      progress: { answered: 0, total: 6, minutesLeft: expect.any(Number) as number },
    };
    expect(after.outbox.map(({ task }) => task)).toEqual([{ to: 'person', say: nudge }, { to: 'mail', nudge }]);
    expect(after.nudged.at(-1)).toEqual({ milestone: 'reminder-start', at: '2026-10-30T08:00:00.000Z', outcome: 'sent' });
    expect(after.seen).toEqual([]);
  });

  it('does nothing twice, and nothing before its time', () => {
    const after = remind(waiting, sampleSubject, '2026-10-30T08:00:00.000Z');
    expect(remind(after, sampleSubject, '2026-10-30T08:00:00.000Z')).toBe(after);
    expect(remind(waiting, sampleSubject, '2026-10-30T07:59:59.999Z')).toBe(waiting);
  });

  it('records what was passed over once', () => {
    const after = remind(waiting, sampleSubject, '2026-11-10T08:00:00.000Z');
    expect(after.nudged.map(({ milestone, outcome }) => `${milestone} ${outcome}`)).toEqual(['invitation sent', 'reminder-start skipped', 'reminder-week skipped', 'due-soon skipped', 'due-today sent']);
    expect(after.outbox).toHaveLength(2);
  });

  it.each([
    ['has submitted', { submittedAt: '2026-10-28T09:00:00.000Z' }],
    ['has declined', { consent: { given: false, at: '2026-10-28T09:00:00.000Z' } }],
    ['waits for a human', { humanAskedAt: '2026-10-28T09:00:00.000Z' }],
  ])('says nothing to who %s', (_, overrides) => {
    for (const now of ['2026-10-30T08:00:00.000Z', '2026-11-10T08:00:00.000Z', '2026-11-11T08:00:00.000Z']) expect(remind({ ...waiting, ...overrides }, sampleSubject, now).outbox).toEqual([]);
  });

  it('says nothing once the workshop has begun', () => {
    expect(remind(waiting, sampleSubject, testBrief.calendar.workshopAt).outbox).toEqual([]);
  });
});
