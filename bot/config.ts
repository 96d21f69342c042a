/**
 * Config: the environment, parsed once. Half-filled settings stop the start with every fault listed.
 * May import: flows, bot, zod.
 */
import { z } from 'zod';
import type { Issue } from '../flows/result.ts';
import { ChartError } from './charts/chart-error.ts';
import { ownServiceUrl } from './charts/chart-service.ts';
import { slackEnvironment, slackIssues, toSlackSettings, type SlackSettings } from './channels/slack/slack-settings.ts';
import { teamsEnvironment, teamsIssues, toTeamsSettings, type TeamsSettings } from './channels/teams/teams-settings.ts';
import { ConfigError } from './config-error.ts';
import { parseSender } from './mailer/address.ts';
import { parseSmtpUrl } from './mailer/smtp-url.ts';

export interface Config {
  /** `try`: no credentials of any channel; this machine alone is served. */
  readonly mode: 'try' | 'production';
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly mongodbUri: string | null;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** A QuickChart of one's own; `null`: charts are drawn here. */
  readonly quickchartUrl: string | null;
  /** Where people outside the tenant reach the bot's page, without a slash at its end; `null`: nowhere. */
  readonly publicUrl: string | null;
  /** `null`: not on Teams. */
  readonly teams: TeamsSettings | null;
  /** `null`: not on Slack. */
  readonly slack: SlackSettings | null;
}

/** An empty line in `.env` means: not set. */
const setting = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const port = 'must be a whole number from 0 to 65535';
const environment = z.object({
  PORT: setting(z.string().regex(/^\d+$/, port).transform(Number).pipe(z.int().max(65535, port))),
  DATA_DIR: setting(z.string()),
  MONGODB_URI: setting(z.string().regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')),
  SMTP_URL: setting(z.string()),
  MAIL_FROM: setting(z.string().refine((text) => parseSender(text) !== null, 'must be one address, like: Datapeil <scan@example.org>')),
  QUICKCHART_URL: setting(z.string()),
  HOST: setting(z.string().regex(/^[0-9a-z.:-]+$/i, 'must be an address of this machine, like 0.0.0.0')),
  PUBLIC_URL: setting(z.string().regex(/^(https:\/\/[^\s/]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)\/?$/, 'must be https:// and a host, without a path').transform((text) => text.replace(/\/$/, ''))),
  ...teamsEnvironment,
  ...slackEnvironment,
});

/** Names that begin like ours and are not ours are slips of the pen, and a slip here opens or closes something. */
const ourPrefixes = /^(TEAMS|SLACK|SMTP|MAIL|MONGODB|QUICKCHART)_|^Microsoft(App|Tenant)/;

/**
 * The settings, checked.
 * @throws ConfigError listing every fault; a value is never repeated in a message, it may be a secret
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = environment.safeParse(env);
  const issues: Issue[] = result.success ? [] : result.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  const smtpUrl = env['SMTP_URL'] || null;
  const hasSender = Boolean(env['MAIL_FROM']);
  if (smtpUrl !== null) issues.push(...smtpIssues(smtpUrl));
  if (smtpUrl !== null && !hasSender) issues.push({ path: 'MAIL_FROM', message: 'is missing, but SMTP_URL is set; say who the mails come from' });
  if (smtpUrl === null && hasSender) issues.push({ path: 'SMTP_URL', message: 'is missing, but MAIL_FROM is set; give the mail server, or clear MAIL_FROM' });
  if (env['QUICKCHART_URL']) issues.push(...chartIssues(env['QUICKCHART_URL']));
  issues.push(...unknownIssues(env), ...teamsIssues(env), ...slackIssues(env));
  const isProduction = Object.keys({ ...teamsEnvironment, ...slackEnvironment }).map((name) => env[name]).some(Boolean);
  if (isProduction) issues.push(...productionIssues(env));
  else if (env['HOST']) issues.push({ path: 'HOST', message: 'is set, but there are no credentials of Teams or Slack; without them the bot serves this machine alone, so clear it' });
  if (!isProduction && env['PUBLIC_URL']) issues.push({ path: 'PUBLIC_URL', message: 'is set, but there are no credentials of Teams or Slack; without them nobody outside this machine is served, so clear it' });
  if (!result.success || issues.length > 0) throw new ConfigError(issues);

  const { PORT = 3978, DATA_DIR = '.data', MONGODB_URI = null, MAIL_FROM, QUICKCHART_URL = null, PUBLIC_URL = null } = result.data;
  return {
    mode: isProduction ? 'production' : 'try',
    host: isProduction ? (result.data.HOST ?? '0.0.0.0') : '127.0.0.1',
    port: PORT,
    dataDir: DATA_DIR,
    mongodbUri: MONGODB_URI,
    smtp: smtpUrl !== null && MAIL_FROM !== undefined ? { url: smtpUrl, from: MAIL_FROM } : null,
    quickchartUrl: QUICKCHART_URL,
    publicUrl: PUBLIC_URL,
    teams: toTeamsSettings(result.data),
    slack: toSlackSettings(result.data),
  };
}

function unknownIssues(env: Readonly<Record<string, string | undefined>>): readonly Issue[] {
  const unknown = Object.keys(env).filter((name) => ourPrefixes.test(name) && !(name in environment.shape));
  return unknown.map((path) => ({ path, message: 'is no setting of this program; .env.example has their names' }));
}

/** What has a default in try mode has to be said where it matters. */
function productionIssues(env: Readonly<Record<string, string | undefined>>): readonly Issue[] {
  return [
    ...(env['SMTP_URL'] || env['MAIL_FROM'] ? [] : [{ path: 'SMTP_URL', message: 'is missing; invitations and digests go out by mail. Give the mail server, and MAIL_FROM' }]),
    ...(env['MONGODB_URI'] || env['DATA_DIR'] ? [] : [{ path: 'MONGODB_URI', message: 'is missing; answers need a place that is kept. Give it, or DATA_DIR for the embedded store of one process' }]),
  ];
}

/** These messages name their setting themselves. */
function smtpIssues(url: string): readonly Issue[] {
  const parsed = parseSmtpUrl(url);
  return parsed.ok ? [] : parsed.issues.map(({ message }) => ({ path: '', message }));
}

function chartIssues(url: string): readonly Issue[] {
  try {
    ownServiceUrl(url);
    return [];
  } catch (error) {
    if (error instanceof ChartError) return [{ path: '', message: error.message }];
    throw error;
  }
}
