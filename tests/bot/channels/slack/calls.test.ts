/** Calls to Slack: each is made once, and what became of it is told apart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCalls, type Call } from '../../../../bot/channels/slack/calls.ts';
import { neededEvents, neededScopes } from '../../../../bot/channels/slack/slack-methods.ts';
import { StandInSlack, type Failure } from '../../../support/slack/stand-in-slack.ts';

let slack: StandInSlack;
let call: Call;

beforeAll(async () => {
  slack = await StandInSlack.open({ scopes: neededScopes(), events: neededEvents() });
  const { botToken } = slack.addWorkspace('T1', [{ id: 'UANNA', name: 'Anna Aalders', email: 'Anna@waterveen.example' }, { id: 'UGONE', name: 'Weg', email: 'weg@waterveen.example', isDeleted: true }]);
  call = openCalls({ apiUrl: slack.apiUrl, token: botToken, timeoutMs: 300 });
});
afterAll(() => slack.close());

const post = () => call('chat.postMessage', { channel: 'DUANNA', text: 'Hoi', blocks: [{ type: 'divider' }] });

it('gives Slack’s answer', async () => {
  expect(await call('users.lookupByEmail', { email: 'anna@WATERVEEN.example' })).toMatchObject({ ok: true, answer: { user: { id: 'UANNA' } } });
  expect(await call('conversations.open', { users: 'UANNA' })).toMatchObject({ ok: true, answer: { channel: { id: 'DUANNA' } } });
  expect(await post()).toMatchObject({ ok: true, answer: { channel: 'DUANNA' } });
});

it('gives Slack’s word where it refuses', async () => {
  expect(await call('users.lookupByEmail', { email: 'weg@waterveen.example' })).toEqual({ ok: false, why: 'refused', error: 'users_not_found' });
  expect(await call('conversations.open', { users: 'UGONE' })).toEqual({ ok: false, why: 'refused', error: 'user_disabled' });
  expect(await call('chat.postMessage', { channel: 'DUANNA', text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] })).toEqual({ ok: false, why: 'refused', error: 'invalid_blocks' });
  expect(await openCalls({ apiUrl: slack.apiUrl, token: 'xoxb-wrong' })('auth.test', {})).toEqual({ ok: false, why: 'refused', error: 'invalid_auth' });
});

describe('when Slack has troubles', () => {
  it.each<[Failure, object]>([
    [{ kind: 'rate-limited', retryAfterSec: 7 }, { ok: false, why: 'later', waitSec: 7 }],
    [{ kind: 'error', error: 'ratelimited' }, { ok: false, why: 'later', waitSec: 30 }],
    [{ kind: 'status', status: 500 }, { ok: false, why: 'unknown' }],
    [{ kind: 'status', status: 503 }, { ok: false, why: 'unknown' }],
    [{ kind: 'error', error: 'internal_error' }, { ok: false, why: 'unknown' }],
    [{ kind: 'not-json' }, { ok: false, why: 'unknown' }],
    [{ kind: 'hang' }, { ok: false, why: 'unknown' }],
    [{ kind: 'reset' }, { ok: false, why: 'unknown' }],
    [{ kind: 'reset-after' }, { ok: false, why: 'unknown' }],
  ])('%o is told, and asked once', async (failure, outcome) => {
    const before = slack.callsOf('chat.postMessage').length;
    slack.failNext('chat.postMessage', failure);
    expect(await post()).toEqual(outcome);
    expect(slack.callsOf('chat.postMessage').length).toBe(before + 1);
    expect(await post()).toMatchObject({ ok: true });
  });
});
