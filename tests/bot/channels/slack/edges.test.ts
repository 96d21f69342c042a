/** The edges of the Slack channel: what people typed, and who signed it. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signatureFault } from '../../../../bot/channels/slack/check-signature.ts';
import { fromSlackText } from '../../../../bot/channels/slack/from-slack-text.ts';

describe('what was typed', () => {
  it.each([
    ['a &amp; b &lt;c&gt;', 'a & b <c>'],
    ['zie <https://example.org|example.org>', 'zie example.org'],
    ['<https://example.org/a?b=1&amp;c=2>', 'https://example.org/a?b=1&c=2'],
    ['mail <mailto:a@example.org|a@example.org>', 'mail a@example.org'],
    ['mail <mailto:a@example.org>', 'mail a@example.org'],
    ['<@U012AB3CD> <#C012|algemeen> <!channel>', 'U012AB3CD algemeen channel'],
    ['3 &lt; 4', '3 < 4'],
    // Typed as an entity: it stays one.
    ['&amp;lt;', '&lt;'],
    ['wijzig 3 naar 2', 'wijzig 3 naar 2'],
  ])('%s was typed as %s', (text, typed) => {
    expect(fromSlackText(text)).toBe(typed);
  });
});

describe('a signature', () => {
  const secret = '8f742231b10e8888abcd99yyyzzz85a5';
  const body = Buffer.from('{"type":"event_callback"}');
  const now = '2026-12-01T10:00:00.000Z';
  const nowSec = Date.parse(now) / 1000;
  const signed = (timestamp: string | number, of: Uint8Array = body, key = secret) => ({
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${createHmac('sha256', key).update(`v0:${timestamp}:`).update(of).digest('hex')}`,
  });

  it('of Slack is taken, with clocks five minutes apart at most', () => {
    for (const skew of [0, 300, -300]) expect(signatureFault(secret, signed(nowSec + skew), body, now)).toBeNull();
  });

  it.each([
    ['is missing', {}, 'MISSING'],
    ['has no timestamp', { 'x-slack-signature': 'v0=00' }, 'MISSING'],
    ['has a timestamp that is no number', signed('nu'), 'MISSING'],
    ['has a negative timestamp', signed(-5), 'MISSING'],
    ['is old', signed(nowSec - 301), 'STALE'],
    ['is from the future', signed(nowSec + 301), 'STALE'],
    ['is of another key', signed(nowSec, body, 'other'), 'WRONG'],
    ['is of another body', signed(nowSec, Buffer.from('{}')), 'WRONG'],
    ['is cut short', { ...signed(nowSec), 'x-slack-signature': signed(nowSec)['x-slack-signature'].slice(0, -1) }, 'WRONG'],
    ['is empty', { ...signed(nowSec), 'x-slack-signature': '' }, 'WRONG'],
  ])('that %s is refused', (_, headers, fault) => {
    expect(signatureFault(secret, headers, body, now)).toBe(fault);
  });
});
