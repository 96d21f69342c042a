import { describe, expect, it } from 'vitest';
import { afterTry, giveUpAfterMs, nextTryAt, type SendOutcome } from '../../flows/mail-retry.ts';
import type { MemberId, ScanId } from '../../flows/people.ts';
import type { Mail } from '../../flows/mail.ts';

const queuedAt = '2026-11-02T08:00:00.000Z';
const after = (ms: number) => new Date(Date.parse(queuedAt) + ms).toISOString();
const minutes = (count: number) => count * 60_000;
const source = new Uint8Array([1, 2, 3]);

const queued: Mail = {
  id: 'digest:scan-1:deadline:anna',
  scanId: 'scan-1' as ScanId,
  to: { memberId: 'anna' as MemberId, name: 'Anna', email: 'anna@example.org' },
  kind: 'digest',
  milestone: null,
  subject: 'S',
  html: '<p>S</p>',
  text: 'S',
  images: [],
  attachments: [],
  queuedAt,
  status: 'queued',
  attempts: [],
  source: null,
  dueAt: queuedAt,
};

describe('when to try a mail again', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 180],
    [6, 360],
    [7, 360],
    [12, 360],
  ])('after failure %i waits %i minutes', (failures, wait) => {
    expect(nextTryAt(queuedAt, failures, queuedAt)).toBe(after(minutes(wait)));
  });

  it('tries up to three days after queueing, and not later', () => {
    const lastChance = after(giveUpAfterMs - minutes(360));
    expect(nextTryAt(queuedAt, 9, lastChance)).toBe(after(giveUpAfterMs));
    expect(nextTryAt(queuedAt, 9, after(giveUpAfterMs - minutes(360) + 1))).toBeNull();
  });
});

describe('a mail after one try', () => {
  const now = after(minutes(2));
  const tried = (outcome: SendOutcome, mail = queued, at = now) => afterTry(mail, outcome, at, true);

  it('is sent, with its source where that is wanted', () => {
    const sent = tried({ kind: 'sent', source });
    expect(sent).toMatchObject({ status: 'sent', dueAt: null, source, attempts: [{ at: now, outcome: 'sent' }] });
    expect(afterTry(queued, { kind: 'sent', source }, now, false).source).toBeNull();
  });

  it('stays queued after a passing failure and waits longer each time', () => {
    const once = tried({ kind: 'retry', reason: 'smtp-451' });
    expect(once).toMatchObject({ status: 'queued', dueAt: after(minutes(3)), attempts: [{ at: now, outcome: 'retry: smtp-451' }] });
    const twice = tried({ kind: 'retry', reason: 'timeout' }, once);
    expect(twice.dueAt).toBe(after(minutes(7)));
    expect(twice.attempts).toHaveLength(2);
  });

  it('becomes refused when three days of retries brought nothing', () => {
    const last = tried({ kind: 'retry', reason: 'timeout' }, queued, after(giveUpAfterMs));
    expect(last).toMatchObject({ status: 'refused', dueAt: null, attempts: [{ outcome: 'refused: gave up after timeout' }] });
  });

  it('is never tried again when it was refused or may have arrived', () => {
    expect(tried({ kind: 'refused', reason: 'smtp-550', code: 550 })).toMatchObject({ status: 'refused', dueAt: null, attempts: [{ outcome: 'refused: smtp-550' }] });
    expect(tried({ kind: 'unknown', reason: 'cut-after-data' })).toMatchObject({ status: 'unknown', dueAt: null, attempts: [{ outcome: 'unknown: cut-after-data' }] });
  });
});
