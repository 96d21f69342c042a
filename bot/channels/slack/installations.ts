/**
 * Installations: the workspaces where the app is, kept in the store, one document each. Only those on the allow-list count.
 * May import: store, bot, zod.
 */
import { z } from 'zod';
import type { Setting, Store } from '../../../store/port.ts';
import { update } from '../../update.ts';

const installation = z.object({
  teamId: z.string(),
  botToken: z.string(),
  botUserId: z.string(),
  /** `null`: Slack did not say; it does over `auth.test`. */
  botId: z.string().nullable(),
  installedAt: z.string(),
});
export type Installation = z.infer<typeof installation>;

export async function installationOf(store: Store, teamId: string): Promise<Installation | null> {
  const found = installation.safeParse((await store.settings.get(keyOf(teamId)))?.document.value);
  return found.success ? found.data : null;
}

/** A newer one takes the place of an older one: the token may have changed. */
export async function keepInstallation(store: Store, kept: Installation): Promise<void> {
  const document: Setting = { id: keyOf(kept.teamId), scanId: 'installation', dueAt: null, value: kept };
  if (await store.settings.insert(document)) return;
  await update(store.settings, document.id, () => document);
}

function keyOf(teamId: string): string {
  return `slack.${teamId}`;
}
