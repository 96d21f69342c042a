/**
 * Outcome: what a call that Slack did not take means for the person it was for.
 * May import: flows (types), bot. Pure.
 */
import type { UnreachableReason } from '../../../flows/contact.ts';
import type { SendOutcome } from '../channel.ts';
import type { Called } from './calls.ts';

/** Slack's words for people and conversations that nothing reaches any more. */
const lost: Readonly<Partial<Record<string, UnreachableReason>>> = {
  user_disabled: 'deactivated',
  user_not_found: 'gone',
  channel_not_found: 'gone',
  is_archived: 'gone',
  user_not_visible: 'not-allowed',
  cannot_dm_bot: 'not-allowed',
  restricted_action: 'not-allowed',
  messages_tab_disabled: 'not-allowed',
  access_denied: 'not-allowed',
  missing_scope: 'not-allowed',
  no_permission: 'not-allowed',
  ekm_access_denied: 'not-allowed',
  team_access_not_granted: 'not-allowed',
  org_login_required: 'not-allowed',
};

const tokenRefused = new Set(['account_inactive', 'invalid_auth', 'not_authed', 'token_expired', 'token_revoked']);

/** Whether the app was taken out of the workspace, or its token changed. */
export function isTokenRefused(called: Called): boolean {
  return !called.ok && called.why === 'refused' && tokenRefused.has(called.error);
}

export function outcomeOf(called: Called): SendOutcome {
  if (called.ok) return { kind: 'delivered' };
  if (called.why === 'later') return { kind: 'retry', afterMs: called.waitSec * 1000 };
  if (called.why === 'unknown') return { kind: 'unknown' };
  if (tokenRefused.has(called.error)) return { kind: 'unreachable', reason: 'uninstalled' };
  const reason = lost[called.error];
  return reason === undefined ? { kind: 'refused', code: called.error } : { kind: 'unreachable', reason };
}
