import { describe, expect, it } from 'vitest';
import type { Inbound } from '../../flows/inbound.ts';
import type { OutboxTask, Participant } from '../../flows/member.ts';
import { milestones } from '../../flows/nudges.ts';
import { closeTurn, withDueAt, withNudgesSkipped, withoutEntries, withRetry } from '../../flows/outbox.ts';
import { answersOf, buildDeskMember, buildMember, testBrief } from '../support/member-builder.ts';

const now = '2026-10-28T10:00:00.000Z';
/** The next nudge after it: reminder-start, for who has not started. */
const reminderStart = '2026-10-30T08:00:00.000Z';
const reminderWeek = '2026-11-03T08:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();
const typed = (eventId: string, channel: Inbound['channel'] = 'teams'): Inbound => ({ channel, eventId, said: { kind: 'text', text: '3' } });
const line: OutboxTask = { to: 'person', say: { say: 'first-item' } };
const news: OutboxTask = { to: 'scan', news: 'submitted' };
const invited = buildMember({ consent: null, nudged: [{ milestone: 'invitation', at: now, outcome: 'sent' }] });

describe('closing a turn', () => {
  it('puts every task in the outbox, with ids that sort in order of speaking; what is said is left to its turn for half a minute', () => {
    const member = closeTurn(closeTurn(invited, [line, news], typed('a'), now), [line], typed('b'), after(1));
    expect(member.outbox.map(({ id, at, attempts, nextTryAt }) => ({ id, at, attempts, nextTryAt }))).toEqual([
      { id: '0000001.00', at: now, attempts: 0, nextTryAt: after(30) },
      { id: '0000001.01', at: now, attempts: 0, nextTryAt: now },
      { id: '0000002.00', at: after(1), attempts: 0, nextTryAt: after(31) },
    ]);
    expect(member.turn).toBe(2);
  });

  it('keeps what the person said first, for the web only', () => {
    expect(closeTurn(invited, [line], typed('a', 'web'), now).outbox.map(({ task }) => task.to)).toEqual(['transcript', 'person']);
    for (const channel of ['teams', 'slack'] as const) expect(closeTurn(invited, [line], typed('a', channel), now).outbox.map(({ task }) => task.to)).toEqual(['person']);
  });

  it('keeps nothing of a slip, but that it was seen', () => {
    const member = closeTurn(invited, [], typed('a', 'web'), now);
    expect(member.outbox).toEqual([]);
    expect(member.seen).toEqual([{ id: 'a', at: now }]);
  });

  it('remembers the button of the latest event only', () => {
    const choice = { action: 'command', command: 'help' } as const;
    const pressed = closeTurn(invited, [line], { channel: 'teams', eventId: 'a', said: { kind: 'choice', choice } }, now);
    expect(pressed.seen).toEqual([{ id: 'a', at: now, pressed: choice }]);
    expect(closeTurn(pressed, [line], typed('b'), now).seen).toEqual([{ id: 'a', at: now }, { id: 'b', at: now }]);
  });

  it('remembers the last 64 events and no more', () => {
    const member = Array.from({ length: 70 }, (_, index) => typed(`event-${index}`)).reduce((earlier, inbound) => closeTurn(earlier, [], inbound, now), invited);
    expect(member.seen).toHaveLength(64);
    expect([member.seen[0]?.id, member.seen.at(-1)?.id]).toEqual(['event-6', 'event-69']);
  });

  it('remembers no event where the clock brought it about', () => {
    const member = closeTurn(invited, [line], null, now);
    expect(member.seen).toEqual([]);
    expect(member.outbox.map(({ task }) => task.to)).toEqual(['person']);
  });
});

describe('the moment at which the clock must look again', () => {
  it('is that of the earliest entry in the outbox', () => {
    const member = withRetry(closeTurn(invited, [line, news], typed('a'), now), '0000001.00', now);
    expect(member.dueAt).toBe(now);
    expect(withoutEntries(member, new Set(['0000001.01']), now).dueAt).toBe(after(5));
  });

  it('is that of the next nudge when the outbox is empty', () => {
    expect(withDueAt(invited, now).dueAt).toBe(reminderStart);
    expect(withDueAt(buildMember({ nudged: invited.nudged }), now).dueAt).toBe(reminderStart);
    expect(withDueAt(buildMember({ nudged: invited.nudged }), reminderStart).dueAt).toBe(reminderWeek);
  });

  it('is now, where a nudge has to be sent already', () => {
    expect(withDueAt(buildMember({ consent: null }), now).dueAt).toBe(now);
    expect(withDueAt(invited, '2026-11-03T09:00:00.000Z').dueAt).toBe('2026-11-03T09:00:00.000Z');
  });

  it('is the next morning, where a nudge is due at night', () => {
    expect(withDueAt(invited, '2026-11-03T20:00:00.000Z').dueAt).toBe('2026-11-04T08:00:00.000Z');
    expect(withDueAt(invited, '2026-11-04T03:00:00.000Z').dueAt).toBe('2026-11-04T08:00:00.000Z');
  });

  it.each([
    ['has submitted', { submittedAt: now }],
    ['has declined', { consent: { given: false, at: now } }],
    ['waits for a human', { humanAskedAt: now }],
    ['had every nudge', { nudged: milestones.map((milestone) => ({ milestone, at: now, outcome: 'sent' }) as const) }],
  ])('is never for who %s', (_, overrides: Partial<Participant>) => {
    expect(withDueAt(buildMember(overrides), now).dueAt).toBeNull();
  });

  it('is never once the workshop has begun', () => {
    expect(withDueAt(buildMember(), testBrief.calendar.workshopAt).dueAt).toBeNull();
  });

  it('is never for a desk with an empty outbox, and that of its entries otherwise', () => {
    const desk = buildDeskMember('facilitator');
    expect(withDueAt(desk, now).dueAt).toBeNull();
    expect(closeTurn(desk, [line], typed('a'), now).dueAt).toBe(after(30));
    expect(closeTurn(desk, [line, news], typed('a'), now).dueAt).toBe(now);
  });
});

describe('an entry that failed', () => {
  it.each([[1, 5], [2, 10], [3, 20], [4, 40], [10, 2560], [11, 3600], [12, 3600], [2000, 3600]])('the %i. time is tried again after %i seconds', (failures, seconds) => {
    const [entry] = closeTurn(invited, [line], typed('a'), now).outbox;
    const failed: Participant = { ...invited, outbox: entry ? [{ ...entry, attempts: failures - 1 }] : [] };
    expect(withRetry(failed, '0000001.00', now).outbox).toMatchObject([{ id: '0000001.00', attempts: failures, nextTryAt: after(seconds) }]);
  });

  it('does not hold up the others', () => {
    const member = withRetry(closeTurn(invited, [line, news], typed('a'), now), '0000001.00', now);
    expect(member.outbox.map(({ attempts, nextTryAt }) => [attempts, nextTryAt])).toEqual([[1, after(5)], [0, now]]);
  });
});

describe('entries that were carried out', () => {
  it('leave the outbox; the others and the answers stay', () => {
    const member = closeTurn({ ...invited, answers: answersOf({ U1: [2, 3] }) }, [line, line, line], typed('a'), now);
    const kept = withoutEntries(member, new Set(['0000001.00', '0000001.02', '0000009.00']), now);
    expect(kept.outbox.map(({ id }) => id)).toEqual(['0000001.01']);
    expect(kept.answers).toBe(member.answers);
    expect(withoutEntries(kept, new Set(['0000001.01']), now)).toMatchObject({ outbox: [], dueAt: reminderStart });
  });
});

describe('nudges whose moment passed while they were not wanted', () => {
  it('are settled as passed over, so that none comes later', () => {
    const waiting = buildMember({ consent: null, humanAskedAt: now });
    expect(withNudgesSkipped(waiting, reminderWeek).nudged).toEqual(
      ['invitation', 'reminder-start', 'reminder-week'].map((milestone) => ({ milestone, at: reminderWeek, outcome: 'skipped' })),
    );
  });

  it('leave the one that is still to be sent', () => {
    expect(withNudgesSkipped(invited, reminderStart)).toBe(invited);
    expect(withNudgesSkipped(invited, reminderWeek).nudged.map(({ milestone }) => milestone)).toEqual(['invitation', 'reminder-start']);
  });
});
