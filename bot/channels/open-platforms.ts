/**
 * Opens the platforms that the settings name. Each is loaded only where it is used: their libraries are heavy.
 * May import: bot.
 */
import type { Store } from '../../store/port.ts';
import { monotonicMs, type Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Subjects } from '../subjects.ts';
import type { Platform } from './channel.ts';

export async function openPlatforms({ teams, slack }: Config, parts: { store: Store; subjects: Subjects; clock: Clock; log: Log }): Promise<readonly Platform[]> {
  const platforms: Platform[] = [];
  if (teams !== null) {
    const { openTeams } = await import('./teams/open-teams.ts');
    platforms.push(openTeams({ settings: teams, nowMs: monotonicMs, ...parts }));
  }
  if (slack !== null) {
    const { openSlack } = await import('./slack/open-slack.ts');
    platforms.push(await openSlack({ settings: slack, ...parts }));
  }
  return platforms;
}
