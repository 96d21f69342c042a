/**
 * Checks that a request comes from Slack. Bolt checks too, but takes timestamps from the future, which make a recorded request good for later.
 * May import: node:crypto. Pure: the caller passes the time.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const version = 'v0';
/** As Slack advises, both ways: clocks differ. */
const mostSkewSec = 300;

/** @param now ISO 8601, UTC. @returns why not; `null`: signed by Slack, for this body, just now */
export function signatureFault(signingSecret: string, headers: IncomingHttpHeaders, body: Uint8Array, now: string): 'MISSING' | 'STALE' | 'WRONG' | null {
  const signature = headers['x-slack-signature'];
  const timestamp = headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return 'MISSING';
  if (Math.abs(Date.parse(now) / 1000 - Number(timestamp)) > mostSkewSec) return 'STALE';
  const expected = Buffer.from(`${version}=${createHmac('sha256', signingSecret).update(`${version}:${timestamp}:`).update(body).digest('hex')}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? null : 'WRONG';
}
