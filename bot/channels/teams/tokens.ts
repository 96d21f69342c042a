/**
 * Tokens: the bot's own, for speaking to the Bot Connector. botbuilder's credentials fetch and keep them: a client secret, or a managed
 * identity. They wait for an answer without end and ask once for each message that waits, so here they are asked one at a time, and not for long.
 * May import: flows, bot, bot/channels/teams, botbuilder (loaded with the first token).
 */
import { AppError } from '../../../flows/app-error.ts';
import { factsOf, type Log } from '../../log.ts';
import { within } from '../../within.ts';
import type { TeamsSettings } from './teams-settings.ts';

/** A token that is good now. Rejects when none can be had. @param refused what Teams did not take; another is fetched if that is still the one */
export type Tokens = (refused: string | null) => Promise<string>;

interface Options {
  readonly log: Log;
  /** Monotonic. */
  readonly nowMs: () => number;
  /** For one answer of the sign-in. */
  readonly timeoutMs?: number;
}

/** Sign-in that refused or was away is left alone for so long: everyone's next message would ask again at once. */
const pauseMs = 5000;

export function createTokens({ appType, appId, appPassword, appTenantId, loginUrl, issuer }: TeamsSettings, { log, nowMs, timeoutMs = 10_000 }: Options): Tokens {
  const open = async () => {
    const { ConfigurationServiceClientCredentialFactory } = await import('botbuilder');
    const factory = new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppType: appType,
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: appTenantId,
      ...(appPassword === null ? {} : { MicrosoftAppPassword: appPassword }),
    });
    const credentials = await factory.createCredentials(appId, issuer, loginUrl ?? `https://login.microsoftonline.com/${appTenantId}`, true);
    if (!('getToken' in credentials) || typeof credentials.getToken !== 'function') throw new TypeError('botbuilder gave credentials without tokens.');
    return credentials as { getToken(forceRefresh?: boolean): Promise<string> };
  };
  let opening: ReturnType<typeof open> | null = null;
  let failure: { readonly error: unknown; readonly untilMs: number } | null = null;
  const asking = new Map<'kept' | 'fresh', Promise<string>>();

  const fetchToken = async (which: 'kept' | 'fresh'): Promise<string> => {
    if (failure !== null && nowMs() < failure.untilMs) throw failure.error;
    try {
      const credentials = await (opening ??= open());
      const token = await within(timeoutMs, credentials.getToken(which === 'fresh'), () => new TokenError('Sign-in did not answer in time; it is asked again with the next message.'));
      failure = null;
      return token;
    } catch (error) {
      failure = { error, untilMs: nowMs() + pauseMs };
      log('error', 'teams.token.failed', { ...factsOf(error), reason: reasonOf(error) });
      throw error;
    }
  };
  const ask = (which: 'kept' | 'fresh'): Promise<string> => {
    const own = asking.get(which) ?? fetchToken(which).finally(() => asking.delete(which));
    asking.set(which, own);
    return own;
  };

  return async (refused) => {
    const token = await ask('kept');
    return token === refused ? ask('fresh') : token;
  };
}

class TokenError extends AppError {
  readonly code = 'TOKEN_TIMEOUT';
}

/** Microsoft's word, such as `invalid_client`, and its number, such as AADSTS7000222 (the secret is over); nothing else of its text. */
function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const word = 'errorCode' in error && typeof error.errorCode === 'string' && /^[a-z_]{1,60}$/.test(error.errorCode) ? error.errorCode : null;
  const number = /\bAADSTS\d{4,8}\b/.exec(error.message)?.[0] ?? null;
  return [word, number].filter((part) => part !== null).join(' ') || undefined;
}
