import { describe, expect, it } from 'vitest';
import type { AnswerChange, Answers } from '../../flows/answer.ts';
import { withChange } from '../../flows/answer.ts';
import { changesSince } from '../../flows/changes.ts';
import { nextDigestAt } from '../../flows/digest-moments.ts';
import type { Participant } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import { answersOf, buildMember, testBrief } from '../support/member-builder.ts';
import { sampleQuestionnaire } from '../support/sample-questionnaire.ts';

const since = '2026-11-10T23:00:00.000Z';
const before = '2026-11-05T10:00:00.000Z';
const later = '2026-11-12T10:00:00.000Z';

/** Level 2 everywhere, but for item 1. */
function person(id: string, level: number, submittedAt = before): Participant {
  const answers = answersOf(Object.fromEntries(sampleQuestionnaire.items.map((item) => [item.id, [item.id === '1' ? level : 2, 3] as const])));
  return buildMember({ id: id as MemberId, discipline: 'ict', answers, submittedAt });
}

function corrected(participant: Participant, level: number): Participant {
  const change: AnswerChange = { at: later, channel: 'web', part: 'current', value: { kind: 'level', level } };
  const answers: Answers = withChange(participant.answers, '1' as ItemId, change);
  return { ...participant, answers };
}

const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
const of = (people: readonly Participant[]) => changesSince(since, sampleQuestionnaire, people);

describe('what changed since a digest', () => {
  it('is who sent in later, and which items stand apart for it', () => {
    const made = of([person('a', 2), person('b', 2), person('c', 2), person('d', 4, later), person('e', 4, later)]);
    expect([names(made.submitted), names(made.corrected)]).toEqual([['D', 'E'], []]);
    expect(made.moved).toEqual([{ itemId: '1', before: 'close', after: 'wide' }]);
  });

  it('is who corrected, with the answers as they were then', () => {
    const made = of([person('a', 2), person('b', 2), corrected(person('c', 4), 2)]);
    expect([names(made.submitted), names(made.corrected)]).toEqual([[], ['C']]);
    expect(made.moved).toEqual([{ itemId: '1', before: 'wide', after: 'close' }]);
  });

  it('is a first picture where there was none: nothing moved', () => {
    const made = of([person('a', 2), person('b', 2), person('c', 2, later)]);
    expect([names(made.submitted), made.isFirstPicture, made.moved]).toEqual([['C'], true, []]);
    expect(of([person('a', 2), person('b', 2, later)]).isFirstPicture).toBe(false);
  });

  it('is nothing where nothing came in', () => {
    expect(of([person('a', 2), person('b', 2), person('c', 4)])).toEqual({ since, submitted: [], corrected: [], isFirstPicture: false, moved: [] });
  });
});

describe('the next digest by the clock', () => {
  const { calendar } = testBrief;

  it.each([
    ['before the scan opens', '2026-10-20T08:00:00.000Z', '2026-11-03T08:00:00.000Z'],
    ['in the first week', '2026-10-28T08:00:00.000Z', '2026-11-03T08:00:00.000Z'],
    ['at the weekly moment itself: the one after', '2026-11-03T08:00:00.000Z', calendar.answersDueAt],
    ['when answers are due', '2026-11-12T08:00:00.000Z', calendar.answersDueAt],
  ])('%s', (_, now, at) => {
    expect(nextDigestAt(calendar, now)).toBe(at);
  });

  it('comes each week of a long scan, and not in the last three days', () => {
    const long = { opensAt: '2026-10-05T07:00:00.000Z', answersDueAt: '2026-11-03T22:59:00.000Z', workshopAt: '2026-11-10T08:00:00.000Z' };
    const moments: string[] = [];
    for (let now = long.opensAt; now < long.answersDueAt && moments.length < 9; now = nextDigestAt(long, now)) moments.push(now);
    expect(moments.slice(1)).toEqual(['2026-10-12T07:00:00.000Z', '2026-10-19T07:00:00.000Z', '2026-10-26T08:00:00.000Z']);
  });
});
