/** The bot's own tokens: Microsoft's libraries against a stand-in for the sign-in, over TLS. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../../bot/log.ts';
import type { TeamsSettings } from '../../../../bot/channels/teams/teams-settings.ts';
import { createTokens, type Tokens } from '../../../../bot/channels/teams/tokens.ts';
import { openSignIn, type SignIn } from '../../../support/teams/sign-in.ts';

const tenant = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
let signIn: SignIn;
let logged: string[];
let nowMs: number;

beforeEach(async () => {
  signIn = await openSignIn(['login.microsoftonline.com']);
  logged = [];
  nowMs = 1_000_000;
});
afterEach(() => signIn.close());

/** The libraries keep tokens by app for the whole process, so each has an app of its own. */
function tokensOf(changes: Partial<TeamsSettings> = {}): { readonly tokens: Tokens; readonly appId: string } {
  const appId = randomUUID();
  const settings: TeamsSettings = {
    appType: 'SingleTenant',
    appId,
    appPassword: 'a very secret word',
    appTenantId: tenant,
    tenants: new Set([tenant]),
    serviceHosts: new Set(),
    openIdMetadata: '',
    loginUrl: null,
    issuer: 'https://api.botframework.com',
    ...changes,
  };
  const log = createLog((line) => logged.push(line), () => '2026-12-01T10:00:00.000Z');
  return { tokens: createTokens(settings, { log, nowMs: () => nowMs, timeoutMs: 300 }), appId };
}

describe('a bot with a secret', () => {
  it('signs in at its own tenant, for the Bot Connector, and keeps the token', async () => {
    const { tokens, appId } = tokensOf();
    expect(await tokens(null)).toBe('token-1');
    expect(await tokens(null)).toBe('token-1');
    expect(signIn.asked).toEqual([expect.objectContaining({ path: `/${tenant}/oauth2/v2.0/token`, secret: 'a very secret word' })]);
    expect(signIn.asked[0]?.fields).toMatchObject({ client_id: appId, grant_type: 'client_credentials', scope: expect.stringContaining('https://api.botframework.com/.default') as unknown });
  });

  it('asks once for all who need one at the same time', async () => {
    const { tokens } = tokensOf();
    expect(new Set(await Promise.all(Array.from({ length: 50 }, () => tokens(null))))).toEqual(new Set(['token-1']));
    expect(signIn.asked).toHaveLength(1);
  });

  it('asks again before one ends: five minutes are too few', async () => {
    const { tokens } = tokensOf();
    signIn.lifetimeSec = 290;
    expect([await tokens(null), await tokens(null)]).toEqual(['token-1', 'token-2']);
  });

  it('fetches another for one that was refused, once for all who were refused with it, and none for one that is past already', async () => {
    const { tokens } = tokensOf();
    await tokens(null);
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => tokens('token-1'))))).toEqual(new Set(['token-2']));
    expect(await tokens('token-1')).toBe('token-2');
    expect(signIn.asked).toHaveLength(2);
  });
});

describe('when sign-in', () => {
  it.each([
    ['refuses the secret', { status: 401, error: 'invalid_client', description: 'AADSTS7000215: Invalid client secret provided' }, 'AADSTS7000215'],
    ['does not know the app', { status: 400, error: 'unauthorized_client', description: 'AADSTS700016: Application was not found' }, 'AADSTS700016'],
    ['is not well', { status: 503, error: 'temporarily_unavailable', description: 'Try later' }, undefined],
    ['answers with a page', 'html', undefined],
    ['breaks the connection', 'breaks', undefined],
  ] as const)('%s, nobody gets a token, the log says why in a word, and it is left alone for five seconds', async (trouble, fault, word) => {
    const { tokens } = tokensOf();
    signIn.faults.push(fault, fault);
    await expect(tokens(null)).rejects.toThrow();
    const { length } = signIn.asked;
    signIn.faults.length = 0;
    await expect(tokens(null)).rejects.toThrow();
    expect(signIn.asked).toHaveLength(length);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ level: 'error', event: 'teams.token.failed', ...(word === undefined ? {} : { reason: expect.stringContaining(word) as unknown }) });
    expect(logged.join('')).not.toMatch(/secret-name|very secret|Invalid client/);
    nowMs += 5001;
    // After a 503 Microsoft's library itself does not ask for a minute.
    if (trouble === 'is not well') await expect(tokens(null)).rejects.toThrow();
    else expect(await tokens(null)).toMatch(/^token-\d$/);
  });

  it('hangs, it is waited for no longer than was said', async () => {
    const { tokens } = tokensOf();
    signIn.faults.push('hangs');
    await expect(tokens(null)).rejects.toMatchObject({ code: 'TOKEN_TIMEOUT' });
    nowMs += 5001;
    expect(await tokens(null)).toMatch(/^token-\d$/);
  });

  it('is away while the old token was refused, the old one is not given again', async () => {
    const { tokens } = tokensOf();
    await tokens(null);
    signIn.faults.push('breaks', 'breaks');
    await expect(tokens('token-1')).rejects.toThrow();
  });
});

describe('a managed identity', () => {
  it('needs no secret of ours, and names the identity that is meant', async () => {
    const { tokens, appId } = tokensOf({ appType: 'UserAssignedMSI', appPassword: null });
    expect(await tokens(null)).toBe('token-1');
    expect(signIn.asked.at(-1)).toMatchObject({ path: '/msi/token', secret: 'header-of-the-stand-in', fields: expect.objectContaining({ client_id: appId, resource: 'https://api.botframework.com' }) as unknown });
  });
});
