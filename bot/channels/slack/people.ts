/**
 * People: what Slack knows of an account, asked only of those whom we do not know.
 * May import: flows, bot, zod.
 */
import { z } from 'zod';
import type { SlackAddress } from '../../../flows/contact.ts';
import type { Language } from '../../../flows/language.ts';
import { SlackError } from './slack-error.ts';
import type { Workspaces } from './workspaces.ts';

export interface SlackPerson {
  /** `null`: Slack shows none, as of guests from elsewhere. */
  readonly email: string | null;
  readonly language: Language;
}

const info = z.object({ user: z.object({ locale: z.string().catch('nl-NL'), profile: z.object({ email: z.string().nullable().catch(null) }) }) });
const found = z.object({ user: z.object({ id: z.string(), deleted: z.boolean().catch(false) }) });

/** @throws SlackError SLACK_AWAY when Slack does not say; who they are cannot be told now */
export async function personOf(workspaces: Workspaces, teamId: string, userId: string): Promise<SlackPerson> {
  const called = await (await workspaces.of(teamId))?.others('users.info', { user: userId, include_locale: true });
  if (called && !called.ok && called.why === 'refused') return { email: null, language: 'nl' };
  const answered = called?.ok ? info.safeParse(called.answer) : null;
  if (!answered?.success) throw new SlackError('SLACK_AWAY', 'Slack does not say who this is; it will deliver the message again.');
  const { locale, profile } = answered.data.user;
  return { email: profile.email, language: locale.startsWith('nl') ? 'nl' : 'en' };
}

/** The account with this address in a workspace; `null`: none that is active. @throws SlackError SLACK_AWAY */
export async function accountWith(workspaces: Workspaces, teamId: string, email: string): Promise<SlackAddress | null> {
  const called = await (await workspaces.of(teamId))?.others('users.lookupByEmail', { email });
  if (!called || (!called.ok && called.why === 'refused')) return null;
  const answered = called.ok ? found.safeParse(called.answer) : null;
  if (!answered?.success) throw new SlackError('SLACK_AWAY', 'Slack does not say who has this address; try again later.');
  const { id, deleted } = answered.data.user;
  return deleted ? null : { channel: 'slack', teamId, userId: id, conversationId: null };
}
