/** On which proposed days people can come: by button and by text, what is refused, and what those who plan see of it. */
import { describe, expect, it } from 'vitest';
import { converse, type Subject } from '../../flows/converse.ts';
import { attend } from '../../flows/desk.ts';
import { createIntakeChart } from '../../flows/intake.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { Member } from '../../flows/member.ts';
import { notBegun } from '../../flows/not-begun.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Say } from '../../flows/say.ts';
import { suiting, suitingCount } from '../../flows/suiting.ts';
import { renderSay } from '../../templates/speech/render-say.ts';
import { buildDeskMember, buildMember, testBrief } from '../support/member-builder.ts';
import { sampleGlossary, sampleQuestionnaire } from '../support/sample-questionnaire.ts';

const now = '2026-10-29T10:00:00.000Z';
const [first, second] = ['2026-12-15T12:30:00.000Z', '2026-12-17T12:30:00.000Z'] as const;
const scan = { ...testBrief, state: 'composing', proposed: [first, second] } as const;
const anna = buildMember({ ...notBegun(sampleQuestionnaire), scan });
const fenna = buildDeskMember('facilitator', { scan });
const director = buildDeskMember('process-director', { scan });
const typed = (text: string): Inbound['said'] => ({ kind: 'text', text });
const press = (at: string | null, isFit: boolean): Inbound['said'] => ({ kind: 'choice', choice: { action: 'suit', at, isFit } });
const chosen = (member: Member, said: Inbound['said']) => suiting(member, said, now)?.dates;

describe('someone who is asked when they can come', () => {
  it.each([
    ['15 december', [first]], ['ik kan op 15 december en 17 december', [first, second]], ['1', [first]], ['1 en 2', [first, second]], ['2, 1', [first, second]], ['alle', [first, second]], ['allebei', [first, second]],
    ['geen', []], ['geen van deze dagen', []], ['niet op 15 december', [second]], ['I can make all', [first, second]], ['none of these', []],
  ])('types "%s"', (text, dates) => {
    expect(chosen(anna, typed(text))).toEqual(dates);
    expect(chosen(fenna, typed(text))).toEqual(dates);
  });

  it('taps one day after the other, and lets one go', () => {
    const one = { ...anna, dates: chosen(anna, press(second, true)) ?? null };
    const two = { ...one, dates: chosen(one, press(first, true)) ?? null };
    expect(two.dates).toEqual([first, second]);
    expect(chosen(two, press(second, false))).toEqual([first]);
    expect(chosen(two, press(null, false))).toEqual([]);
  });

  it.each([['3', 'not-proposed'], ['16 december', 'not-proposed'], ['30 februari', 'not-proposed']])('is told which days there are: %s', (text, trouble) => {
    expect(suiting({ ...anna, dates: [first] }, typed(text), now)).toMatchObject({ dates: [first], say: { say: 'dates-chosen', trouble } });
  });

  it('cannot choose by an old card, once the date is set or other days are proposed', () => {
    expect(suiting({ ...anna, scan: testBrief }, press(first, true), now)).toMatchObject({ dates: null, say: { trouble: 'over' } });
    expect(suiting(anna, press('2027-01-12T12:30:00.000Z', true), now)).toMatchObject({ say: { trouble: 'not-proposed' } });
    expect(suiting({ ...anna, scan: testBrief }, typed('15 december'), now)).toBeNull();
  });

  it('can say something else, and answers questions with numbers once those have begun', () => {
    for (const text of ['hallo', 'help', 'wat is een DPIA?', 'x'.repeat(400)]) expect(suiting(anna, typed(text), now)).toBeNull();
    expect(suiting({ ...anna, intake: buildMember().intake }, typed('2'), now)).toBeNull();
    expect(chosen({ ...anna, intake: buildMember().intake }, typed('ik kan op 15 december'))).toEqual([first]);
    expect(suiting(director, typed('15 december'), now)).toBeNull();
  });
});

describe('what those who plan see', () => {
  const members: readonly Member[] = [director, { ...fenna, dates: [second] }, { ...anna, dates: [first, second] }, buildMember({ id: 'bram' as MemberId, name: 'Bram Bos', scan })];

  it('is how many can come on each day, and who said nothing; never who cannot', () => {
    expect(suitingCount(director, members)).toEqual({ rows: [{ at: first, participants: 1, facilitators: 0 }, { at: second, participants: 1, facilitators: 1 }], participants: 2, facilitators: 1, open: ['Bram Bos'] });
    expect(suitingCount(buildDeskMember('process-director'), members)).toBeNull();
  });

  it.each([director, fenna])('is in the status of the $role, with the day that suits most', (member) => {
    const [say] = attend(member, { channel: 'teams', eventId: 'e', said: typed('status') }, members, sampleQuestionnaire, now).outbox.flatMap(({ task }): readonly Say[] => (task.to === 'person' ? [task.say] : []));
    const words = say && JSON.stringify(renderSay(say, { language: 'nl', questionnaire: sampleQuestionnaire, glossary: sampleGlossary }));
    expect(words).toContain('donderdag 17 december, 13:30: 1 van 2 deelnemers en 1 van 1 begeleiders kunnen.');
    expect(words).toContain('Nog niets gezegd over de dag: Bram Bos.');
    expect(words).toContain('‘zet de workshop op donderdag 17 december, 13:30’');
  });
});

it('is kept with the person, in one turn', () => {
  const subject: Subject = { questionnaire: sampleQuestionnaire, glossary: sampleGlossary, chart: createIntakeChart(sampleQuestionnaire) };
  const after = converse(anna, { channel: 'teams', eventId: 'e1', said: press(first, true) }, subject, now);
  expect(after.dates).toEqual([first]);
  expect(after.outbox.map(({ task }) => task)).toEqual([{ to: 'person', say: { say: 'dates-chosen', proposed: [first, second], chosen: [first], trouble: null } }]);
  expect(attend(fenna, { channel: 'teams', eventId: 'e1', said: press(second, true) }, [], sampleQuestionnaire, now).dates).toEqual([second]);
});
