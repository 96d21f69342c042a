/**
 * Slack settings: the part of the environment that Slack needs, parsed. All of one way in, or nothing.
 * May import: flows, zod.
 */
import { z } from 'zod';
import type { Issue } from '../../../flows/result.ts';

export interface SlackSettings {
  readonly appId: string;
  /** Workspaces whose people may speak to the bot. */
  readonly workspaces: ReadonlySet<string>;
  /** Of workspaces where the app was installed since the last start; those from before are in the store. */
  readonly botTokens: readonly string[];
  readonly entry: SocketEntry | HttpEntry;
  /** With a slash at its end. */
  readonly apiUrl: string;
  /** Between two messages in one conversation. */
  readonly paceMs: number;
}

/** As Slack documents it. */
const usualPaceMs = 1000;

/** Slack is called, so no public address is needed. */
export interface SocketEntry {
  readonly kind: 'socket';
  readonly appToken: string;
}

/** Slack calls. */
export interface HttpEntry {
  readonly kind: 'http';
  readonly signingSecret: string;
}

/** An empty line in `.env` means: not set. */
const setting = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const listOf = (schema: z.ZodType<string, string>) => z.string().transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean)).pipe(z.array(schema).min(1, 'names none; separate several by commas'));
/** Plain HTTP is for a stand-in on this machine. */
const webAddress = z.string().refine((text) => /^https:\/\/[^\s/]+/.test(text) || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(text), 'must be an address that starts with https://');

export const slackEnvironment = {
  SLACK_APP_ID: setting(z.string().regex(/^A[A-Z0-9]{2,20}$/, 'must be an app id like A0123456789')),
  SLACK_WORKSPACES: setting(listOf(z.string().regex(/^T[A-Z0-9]{1,20}$/, 'must be workspace ids like T0123456789'))),
  SLACK_BOT_TOKEN: setting(listOf(z.string().startsWith('xoxb-', 'must be bot tokens; those start with xoxb-'))),
  SLACK_APP_TOKEN: setting(z.string().startsWith('xapp-', 'must be an app-level token; those start with xapp-')),
  SLACK_SIGNING_SECRET: setting(z.string().min(16, 'is shorter than a signing secret is')),
  SLACK_API_URL: setting(webAddress.transform((text) => (text.endsWith('/') ? text : `${text}/`))),
};

type SlackEnvironment = z.infer<z.ZodObject<typeof slackEnvironment>>;

/** What is missing or too much where some of it is set; values were checked one by one before. */
export function slackIssues(env: Readonly<Record<string, string | undefined>>): readonly Issue[] {
  const has = (name: keyof typeof slackEnvironment) => Boolean(env[name]);
  if (!Object.keys(slackEnvironment).map((name) => env[name]).some(Boolean)) return [];
  const issues: Issue[] = (['SLACK_APP_ID', 'SLACK_WORKSPACES'] as const)
    .filter((name) => !has(name))
    .map((path) => ({ path, message: 'is missing, but other settings of Slack are set; give it, or clear them all' }));
  if (!has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET')) issues.push({ path: 'SLACK_APP_TOKEN', message: 'is missing; give it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP' });
  if (has('SLACK_APP_TOKEN') && has('SLACK_SIGNING_SECRET')) issues.push({ path: 'SLACK_SIGNING_SECRET', message: 'is set, and so is SLACK_APP_TOKEN; Socket Mode and HTTP exclude each other, clear one' });
  if (!has('SLACK_BOT_TOKEN')) issues.push({ path: 'SLACK_BOT_TOKEN', message: 'is missing; give the bot token of each workspace' });
  return issues;
}

/** @returns `null` where nothing is set */
export function toSlackSettings(env: SlackEnvironment): SlackSettings | null {
  const { SLACK_APP_ID: appId, SLACK_WORKSPACES: workspaces, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (appId === undefined || workspaces === undefined) return null;
  return {
    appId,
    workspaces: new Set(workspaces),
    botTokens: env.SLACK_BOT_TOKEN ?? [],
    entry: appToken === undefined ? { kind: 'http', signingSecret: signingSecret ?? '' } : { kind: 'socket', appToken },
    apiUrl: env.SLACK_API_URL ?? 'https://slack.com/api/',
    paceMs: usualPaceMs,
  };
}
