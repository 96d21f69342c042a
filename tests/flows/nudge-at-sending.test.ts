/** A nudge that waited is looked at again when it leaves. */
import { describe, expect, it } from 'vitest';
import { remind } from '../../flows/converse.ts';
import type { Participant } from '../../flows/member.ts';
import { nudgeAtSending, nudgeIn, withNudgeTakenBack } from '../../flows/nudge-at-sending.ts';
import { leaveToClock } from '../../flows/outbox.ts';
import { buildMember, testBrief } from '../support/member-builder.ts';
import { sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

/** Due Tuesday 10 November; a week before is a Tuesday. */
const morning = '2026-11-03T08:00:00.000Z';
const evening = '2026-11-03T20:00:00.000Z';
const next = '2026-11-04T08:00:00.000Z';
const reminded = remind(buildMember(), { questionnaire }, morning);
const chat = (member: Participant) => {
  const entry = member.outbox.find(({ task }) => task.to === 'person');
  if (!entry) throw new Error('nothing is to be said');
  return entry;
};

describe('a nudge that leaves', () => {
  it('goes out in working hours while it is wanted', () => {
    expect(nudgeAtSending(reminded, 'reminder-week', '2026-11-03T15:59:00.000Z')).toBe('send');
  });

  it.each([
    ['sent in', { submittedAt: morning }],
    ['declined', { consent: { given: false, at: morning } }],
    ['opted out', { quiet: { why: 'opted-out', until: null } }],
    ['put it off', { quiet: { why: 'snoozed', until: next } }],
    ['asked for a human', { humanAskedAt: morning }],
    ['left', { left: { at: morning, successor: null } }],
  ] satisfies readonly (readonly [string, Partial<Participant>])[])('is dropped for who has %s meanwhile', (_, changed) => {
    expect(nudgeAtSending({ ...reminded, ...changed }, 'reminder-week', morning)).toBe('drop');
  });

  it('is dropped once the workshop has begun', () => {
    expect(nudgeAtSending(reminded, 'overdue', testBrief.calendar.workshopAt)).toBe('drop');
  });

  it('is taken back in the evening, in chat and by mail, and sent on the next working morning', () => {
    expect(nudgeAtSending(reminded, 'reminder-week', evening)).toBe('take-back');
    const held = withNudgeTakenBack(reminded, chat(reminded), evening);
    expect(held).toMatchObject({ outbox: [], dueAt: next });
    expect((held as Participant).nudged.every(({ outcome }) => outcome === 'skipped')).toBe(true);
    expect(remind(held as Participant, { questionnaire }, next).nudged.at(-1)).toEqual({ milestone: 'reminder-week', at: next, outcome: 'sent' });
    expect(withNudgeTakenBack(held, chat(reminded), evening)).toBe(held);
  });

  it('that a director asked for, or a person put off, keeps its own words', () => {
    const say = { ...chat(reminded).task } as Extract<ReturnType<typeof chat>['task'], { to: 'person' }>;
    if (say.say.say !== 'nudge') throw new Error('no nudge');
    const waiting = (milestone: 'asked' | 'snoozed') => leaveToClock(buildMember(), [{ to: 'person', say: { ...say.say, milestone } as typeof say.say }], morning);
    const asked = waiting('asked');
    expect(withNudgeTakenBack(asked, chat(asked), evening).outbox).toMatchObject([{ nextTryAt: next, task: { to: 'remind', memberIds: [asked.id] } }]);
    const snoozed = waiting('snoozed');
    expect(withNudgeTakenBack(snoozed, chat(snoozed), evening)).toMatchObject({ outbox: [], quiet: { why: 'snoozed', until: next }, dueAt: next });
    expect(nudgeIn(chat(asked).task)).toBe('asked');
  });
});

describe('a reminder that was put off', () => {
  it('until after the workshop has begun does not come', () => {
    const { workshopAt } = testBrief.calendar;
    const off = buildMember({ quiet: { why: 'snoozed', until: '2026-11-18T08:00:00.000Z' } });
    expect(remind(off, { questionnaire }, '2026-11-18T08:00:00.000Z').outbox).toEqual([]);
    expect(leaveToClock(off, [], workshopAt).dueAt).toBeNull();
  });
});
