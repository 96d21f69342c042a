/**
 * Workspaces: the ways to Slack of each installation, kept open. Replies to people and everything else go separate ways, so that neither waits for the other.
 * May import: store, bot.
 */
import type { Store } from '../../../store/port.ts';
import { openCalls, type Call } from './calls.ts';
import { installationOf, type Installation } from './installations.ts';
import type { SlackSettings } from './slack-settings.ts';

export interface Workspace {
  readonly installation: Installation;
  /** For what someone waits for. */
  readonly replies: Call;
  /** For pictures of the state, looking people up, and changes of what was said. */
  readonly others: Call;
}

export interface Workspaces {
  /** `null`: not on the allow-list, or the app is not installed there. Rejects when the store is away. */
  of(teamId: string): Promise<Workspace | null>;
  /** The token was refused: it is read anew next time. */
  forget(teamId: string): void;
}

export function createWorkspaces({ store, settings: { workspaces: allowed, apiUrl } }: { store: Store; settings: SlackSettings }): Workspaces {
  const open = new Map<string, Workspace>();
  return {
    async of(teamId) {
      if (!allowed.has(teamId)) return null;
      const known = open.get(teamId);
      if (known) return known;
      const installation = await installationOf(store, teamId);
      if (!installation) return null;
      const token = installation.botToken;
      const workspace = { installation, replies: openCalls({ apiUrl, token }), others: openCalls({ apiUrl, token }) };
      open.set(teamId, workspace);
      return workspace;
    },
    forget: (teamId) => {
      open.delete(teamId);
    },
  };
}
