import { describe, expect, it } from 'vitest';
import { addressOf, unreachableReason, withLost, withMet, withSpoken, type Contacts, type SlackAddress, type TeamsAddress } from '../../flows/contact.ts';

const teams: TeamsAddress = { channel: 'teams', tenantId: 't', conversationId: 'a:1', userId: '29:1', botId: '28:1', objectId: 'o', serviceUrl: 'https://smba.trafficmanager.net/emea/' };
const slack: SlackAddress = { channel: 'slack', teamId: 'T1', userId: 'U1', conversationId: null };
const web = { channel: 'web' } as const;
const all = new Set(['teams', 'slack'] as const);
const at = '2026-11-02T08:00:00.000Z';

describe('where someone is spoken to', () => {
  it('is the page as long as no platform is known', () => expect(addressOf([], all)).toEqual(web));

  it('is where they spoke last', () => {
    const spoken = withSpoken(withSpoken(withSpoken([], teams), slack), teams);
    expect(addressOf(spoken, all)).toEqual(teams);
    expect(addressOf(withSpoken(spoken, web), all)).toEqual(web);
    expect(spoken).toHaveLength(2);
  });

  it('is the next one where the last is lost or not served any more', () => {
    const spoken = withSpoken(withSpoken([], slack), teams);
    expect(addressOf(withLost(spoken, 'teams', 'blocked', at), all)).toEqual(slack);
    expect(addressOf(spoken, new Set(['slack'] as const))).toEqual(slack);
    expect(addressOf(withLost(withLost(spoken, 'teams', 'blocked', at), 'slack', 'deactivated', at), all)).toEqual(web);
  });

  it('follows a channel that moved, and does not move for a channel where nothing was said', () => {
    const moved = { ...teams, serviceUrl: 'https://smba.trafficmanager.net/amer/' };
    const spoken = withSpoken(withSpoken([], teams), slack);
    expect(addressOf(withMet(spoken, moved), all)).toEqual(slack);
    expect(addressOf(withMet(spoken, moved), new Set(['teams'] as const))).toEqual(moved);
    expect(addressOf(withMet([], teams), all)).toEqual(teams);
  });

  it('stays the same object where nothing is new', () => {
    const spoken: Contacts = withSpoken([], teams);
    expect(withSpoken(spoken, { ...teams })).toBe(spoken);
    expect(withMet(spoken, { ...teams })).toBe(spoken);
    const lost = withLost(spoken, 'teams', 'blocked', at);
    expect(withLost(lost, 'teams', 'blocked', '2026-11-03T08:00:00.000Z')).toBe(lost);
  });
});

describe('someone whom nothing reaches', () => {
  const lost = withLost(withSpoken([], teams), 'teams', 'uninstalled', at);
  it('is so for the reason of the last channel', () => expect(unreachableReason(lost)).toBe('uninstalled'));
  it('is nobody who was never spoken to, or has another channel', () => {
    expect(unreachableReason([])).toBeNull();
    expect(unreachableReason(withSpoken(lost, slack))).toBeNull();
  });
  it('is reachable again once they speak or the app is back', () => {
    expect(unreachableReason(withSpoken(lost, teams))).toBeNull();
    expect(unreachableReason(withMet(lost, teams))).toBeNull();
  });
});
