/**
 * Teams settings: the part of the environment that Teams needs, parsed. All of it or nothing.
 * May import: flows, zod.
 */
import { z } from 'zod';
import type { Issue } from '../../../flows/result.ts';

export interface TeamsSettings {
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  /** `null` for a managed identity, which has none. */
  readonly appPassword: string | null;
  readonly appTenantId: string;
  /** Tenants whose people may speak to the bot. */
  readonly tenants: ReadonlySet<string>;
  /** Hosts that the bot may send to: a token and a conversation go nowhere else. */
  readonly serviceHosts: ReadonlySet<string>;
  /** Where the channel's signing keys are described. */
  readonly openIdMetadata: string;
  /** Where the bot's own tokens come from; `null`: the tenant's place in Microsoft's public cloud. */
  readonly loginUrl: string | null;
  /** Who issues the channel's tokens, and for whom the bot's own are made out. */
  readonly issuer: string;
}

/** An empty line in `.env` means: not set. */
const setting = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be an id like 12345678-90ab-cdef-1234-567890abcdef').transform((text) => text.toLowerCase());
const listOf = (schema: z.ZodType<string, string>) => z.string().transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean)).pipe(z.array(schema).min(1, 'names none; separate several by commas'));
/** Plain HTTP is for a stand-in on this machine. */
const webAddress = z.string().refine((text) => /^https:\/\/[^\s/]+/.test(text) || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(text), 'must be an address that starts with https://');

export const teamsEnvironment = {
  TEAMS_APP_TYPE: setting(z.enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI; Microsoft no longer makes MultiTenant bots')),
  TEAMS_APP_ID: setting(guid),
  TEAMS_APP_PASSWORD: setting(z.string()),
  TEAMS_APP_TENANT_ID: setting(guid),
  TEAMS_TENANTS: setting(listOf(guid)),
  TEAMS_SERVICE_HOSTS: setting(listOf(z.string().regex(/^[a-z0-9.-]+(:\d+)?$/i, 'must be host names, without https:// and path').transform((text) => text.toLowerCase()))),
  TEAMS_OPENID_METADATA: setting(webAddress),
  TEAMS_LOGIN_URL: setting(webAddress),
  TEAMS_TOKEN_ISSUER: setting(webAddress),
};

type TeamsEnvironment = z.infer<z.ZodObject<typeof teamsEnvironment>>;

const needed = ['TEAMS_APP_TYPE', 'TEAMS_APP_ID', 'TEAMS_APP_TENANT_ID'] as const;

/** What is missing or too much where some of it is set; values were checked one by one before. */
export function teamsIssues(env: Readonly<Record<string, string | undefined>>): readonly Issue[] {
  if (!Object.keys(teamsEnvironment).map((name) => env[name]).some(Boolean)) return [];
  const missing = needed.filter((name) => !env[name]).map((path) => ({ path, message: 'is missing, but other settings of Teams are set; give it, or clear them all' }));
  const isManaged = env['TEAMS_APP_TYPE'] === 'UserAssignedMSI';
  if (!isManaged && !env['TEAMS_APP_PASSWORD']) return [...missing, { path: 'TEAMS_APP_PASSWORD', message: 'is missing; a SingleTenant bot signs in with the one of its app registration' }];
  if (isManaged && env['TEAMS_APP_PASSWORD']) return [...missing, { path: 'TEAMS_APP_PASSWORD', message: 'is set, but a managed identity has no password; clear it' }];
  return missing;
}

/** @returns `null` where nothing is set */
export function toTeamsSettings(env: TeamsEnvironment): TeamsSettings | null {
  const { TEAMS_APP_TYPE: appType, TEAMS_APP_ID: appId, TEAMS_APP_TENANT_ID: appTenantId } = env;
  if (appType === undefined || appId === undefined || appTenantId === undefined) return null;
  return {
    appType,
    appId,
    appPassword: env.TEAMS_APP_PASSWORD ?? null,
    appTenantId,
    tenants: new Set(env.TEAMS_TENANTS ?? [appTenantId]),
    serviceHosts: new Set(env.TEAMS_SERVICE_HOSTS ?? ['smba.trafficmanager.net']),
    openIdMetadata: env.TEAMS_OPENID_METADATA ?? 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    loginUrl: env.TEAMS_LOGIN_URL ?? null,
    issuer: env.TEAMS_TOKEN_ISSUER ?? 'https://api.botframework.com',
  };
}
