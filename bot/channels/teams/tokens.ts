/**
 * Tokens: the bot's own, for speaking to the Bot Connector. botbuilder's credentials fetch and keep them: a client secret, or a managed identity.
 * May import: bot/channels/teams, botbuilder (loaded with the first token).
 */
import type { TeamsSettings } from './teams-settings.ts';

/** A token that is good now. Rejects when none can be had. @param isFresh the last one was refused */
export type Tokens = (isFresh: boolean) => Promise<string>;

export function createTokens({ appType, appId, appPassword, appTenantId, loginUrl, issuer }: TeamsSettings): Tokens {
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
  return async (isFresh) => (await (opening ??= open())).getToken(isFresh);
}
