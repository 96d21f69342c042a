/** Reminders later, or none: what is understood, what follows, and who is told. */
import { describe, expect, it } from 'vitest';
import { converse, remind } from '../../flows/converse.ts';
import { createIntakeChart } from '../../flows/intake.ts';
import type { Participant } from '../../flows/member.ts';
import { nudgesFor, withDueAt } from '../../flows/outbox.ts';
import { quietRequestIn } from '../../flows/understanding/quiet-request.ts';
import { buildMember } from '../support/member-builder.ts';
import { sampleGlossary as glossary, sampleQuestionnaire as questionnaire } from '../support/sample-questionnaire.ts';

/** A Wednesday: after the invitation, before the reminder of 30 October. */
const now = '2026-10-28T10:00:00.000Z';
const subject = { questionnaire, glossary, chart: createIntakeChart(questionnaire) };
const invited = { milestone: 'invitation', at: '2026-10-27T08:00:00.000Z', outcome: 'sent' } as const;
const say = (member: Participant, text: string) => converse(member, { channel: 'teams', eventId: text, said: { kind: 'text', text } }, subject, now);
const sent = (member: Participant) => member.outbox.flatMap(({ task }) => (task.to === 'person' && task.say.say === 'nudge' ? [task.say.milestone] : []));

describe('what is understood', () => {
  it.each([
    ['herinner me morgen', { quiet: 'snoozed', until: '2026-10-29' }],
    ['Herinner mij volgende week maandag', { quiet: 'snoozed', until: '2026-11-02' }],
    ['remind me on 3 November', { quiet: 'snoozed', until: '2026-11-03' }],
    ['ik ben weg tot 3 januari', { quiet: 'away', until: '2027-01-03' }],
    ['ik ben met vakantie tot en met 2 november', { quiet: 'away', until: '2026-11-03' }],
    ["i'm on holiday until 2 November", { quiet: 'away', until: '2026-11-02' }],
    ['na mijn vakantie', { quiet: 'until-when', why: 'away' }],
    ['ik heb vakantie', { quiet: 'until-when', why: 'away' }],
    ['herinner me na mijn vakantie', { quiet: 'until-when', why: 'away' }],
    ['herinner me op 30 februari', { quiet: 'until-when', why: 'snoozed' }],
    ['geen herinneringen meer', { quiet: 'opted-out' }],
    ['no more reminders', { quiet: 'opted-out' }],
    ['weer herinneringen', { quiet: 'over' }],
    ['morgen', null],
    ['herinner iedereen', null],
    ['ik ben de weg kwijt', null],
    ['wij zijn vrij ver met data', null],
    ['3', null],
  ])('%s: %o', (text, expected) => {
    const request = quietRequestIn(text, now);
    expect(request && ('until' in request ? { ...request, until: request.until.toString() } : request)).toEqual(expected);
  });
});

describe('a day by itself', () => {
  it.each([
    ['morgen', '2026-10-29'], ['Morgen graag', '2026-10-29'], ['maandag', '2026-11-02'], ['3 november', '2026-11-03'], ['op 3 november om 10:00', '2026-11-03'], ['volgende week', '2026-11-02'], ['over twee dagen', '2026-10-30'], ['tomorrow', '2026-10-29'],
  ])('puts reminders off where one was heard last: %s', (text, until) => {
    const heard = quietRequestIn(text, now, 'snoozed');
    expect(heard && 'until' in heard && [heard.quiet, heard.until.toString()]).toEqual(['snoozed', until]);
    expect(quietRequestIn(text, now)).toBeNull();
  });

  it.each(['3', 'vraag 3 moet 2 zijn', 'we doen dit sinds 3 november 2020', 'morgen komt de wethouder langs', ''])('is more than a day: %s', (text) => {
    expect(quietRequestIn(text, now, 'snoozed')).toBeNull();
  });

  it('answers "until when?", for what that was asked; anything else is heard as always', () => {
    const member = buildMember({ nudged: [invited], consent: null, seen: [{ id: 'earlier', at: now }] });
    const asked = say(member, 'na mijn vakantie');
    expect(say(asked, '30 februari').quietAsked).toBe('away');
    const away = say(say(asked, '30 februari'), '4 november');
    expect([away.quiet, away.quietAsked]).toEqual([{ why: 'away', until: '2026-11-04T08:00:00.000Z' }, null]);
    const other = say(asked, 'hallo');
    expect(other.quietAsked).toBeNull();
    expect(say(other, '4 november').quiet).toBeNull();
  });

  it('answers a reminder, and not what was said after it', () => {
    const reminded = buildMember({ nudged: [invited], consent: null, seen: [{ id: 'before', at: '2026-10-26T08:00:00.000Z' }] });
    expect(say(reminded, 'morgen').quiet).toEqual({ why: 'snoozed', until: '2026-10-29T08:00:00.000Z' });
    expect(say(say(reminded, 'hallo'), 'morgen').quiet).toBeNull();
  });
});

describe('someone who wants no reminders for now', () => {
  const member = buildMember({ nudged: [invited], consent: null });

  it('gets one when it was put off to, on a working morning, and the calendar goes on from there', () => {
    const later = say(member, 'herinner me op zaterdag 31 oktober');
    expect(later.quiet).toEqual({ why: 'snoozed', until: '2026-11-02T08:00:00.000Z' });
    expect(withDueAt({ ...later, outbox: [] }, now).dueAt).toBe('2026-11-02T08:00:00.000Z');
    expect(sent(remind(later, subject, '2026-10-30T08:00:00.000Z'))).toEqual([]);
    const then = remind({ ...later, outbox: [] }, subject, '2026-11-02T08:00:00.000Z');
    // The reminder that the calendar had meanwhile says it.
    expect([sent(then), then.quiet]).toEqual([['reminder-start'], null]);
    const between = remind({ ...say(member, 'herinner me morgen'), outbox: [] }, subject, '2026-10-29T08:00:00.000Z');
    expect([sent(between), between.quiet, between.dueAt]).toEqual([['snoozed'], null, '2026-10-29T08:00:00.000Z']);
  });

  it('who is away hears nothing until then; of what passed the latest, and the process director knows', () => {
    const away = say(member, 'ik ben weg tot 4 november');
    expect(away.outbox.flatMap(({ task }) => (task.to === 'director' ? [task.quiet] : []))).toEqual([{ why: 'away', until: '2026-11-04T08:00:00.000Z' }]);
    const settled = { ...away, outbox: [] };
    expect(nudgesFor(settled, '2026-11-03T08:00:00.000Z')).toEqual({ send: null, skip: [], nextAt: '2026-11-04T08:00:00.000Z' });
    expect(nudgesFor(settled, '2026-11-04T08:00:00.000Z')).toMatchObject({ send: 'reminder-week', skip: ['reminder-start'] });
  });

  it('who opts out gets none any more, until that is taken back', () => {
    const out = say(member, 'geen herinneringen meer');
    expect(out.outbox.map(({ task }) => task.to)).toContain('director');
    expect(withDueAt({ ...out, outbox: [] }, now).dueAt).toBeNull();
    expect(say(out, 'weer herinneringen').quiet).toBeNull();
  });

  it('a day that is no day, or none, is asked about and changes nothing', () => {
    for (const text of ['na mijn vakantie', 'herinner me op 30 februari']) {
      const asked = say(member, text);
      expect([asked.quiet, asked.outbox.map(({ task }) => task.to)]).toEqual([null, ['person']]);
    }
  });

  it('while a remark is being written it is the remark', () => {
    const writing = buildMember({ intake: { flowVersion: 1, state: 'writingRemark', context: { ...buildMember().intake.context, pending: { about: 'remark', itemId: buildMember().intake.context.itemId, text: null } } } });
    expect(say(writing, 'ik ben weg tot 4 november').quiet).toBeNull();
  });
});
