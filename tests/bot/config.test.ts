import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../../bot/config-error.ts';
import { parseConfig } from '../../bot/config.ts';
import { loadEnvironment } from '../../bot/load-environment.ts';

const example = readFileSync('.env.example', 'utf8');
const explained = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name = '']) => name);

/** A fault of one setting, by the beginning of its line. */
function faultIn(...lines: readonly string[]): unknown {
  return expect.objectContaining({ code: 'CONFIG', message: expect.stringMatching(lines.map((line) => `\\n  ${line}`).join('[^]*')) as string });
}

describe('the settings', () => {
  it('are those of try mode when nothing is set', () => {
    expect(parseConfig({})).toEqual({ mode: 'try', host: '127.0.0.1', publicUrl: null, teams: null, slack: null, port: 3978, dataDir: '.data', mongodbUri: null, smtp: null, quickchartUrl: null });
  });

  it('are unset by an empty line', () => {
    expect(parseConfig(Object.fromEntries(explained.map((name) => [name, ''])))).toEqual(parseConfig({}));
  });

  it('are taken over when they fit', () => {
    const settings = {
      PORT: '8080',
      DATA_DIR: '/srv/datapeil',
      MONGODB_URI: 'mongodb+srv://bot:secret@db.example.org/datapeil',
      SMTP_URL: 'smtp://bot:secret@mail.example.org',
      MAIL_FROM: 'Datapeil <scan@example.org>',
      QUICKCHART_URL: 'https://charts.example.org',
    };
    expect(parseConfig(settings)).toEqual({
      mode: 'try',
      host: '127.0.0.1',
      teams: null,
      publicUrl: null,
      slack: null,
      port: 8080,
      dataDir: settings.DATA_DIR,
      mongodbUri: settings.MONGODB_URI,
      smtp: { url: settings.SMTP_URL, from: settings.MAIL_FROM },
      quickchartUrl: settings.QUICKCHART_URL,
    });
  });

  it('are no one else’s: what the environment holds besides is left alone', () => {
    expect(parseConfig({ PATH: '/usr/bin', port: 'x', HOME: '' })).toEqual(parseConfig({}));
  });

  it('are exactly those that .env.example explains, with the defaults that it names', () => {
    const read = new Set<string>();
    const environment = new Proxy<Record<string, string | undefined>>({}, { get: (_, name) => void read.add(String(name)) });
    const { port, dataDir } = parseConfig(environment);
    expect([...read].toSorted()).toEqual(explained.toSorted());
    expect(example).toContain(`Default ${port}.`);
    expect(example).toContain(`Default ${dataDir} `);
  });
});

describe('a half-filled environment', () => {
  it('stops with every fault at once', () => {
    const settings = { PORT: 'eighty', MONGODB_URI: 'postgres://db', SMTP_URL: 'mail.example.org', QUICKCHART_URL: 'https://quickchart.io' };
    expect(() => parseConfig(settings)).toThrow(faultIn('PORT must be', 'MONGODB_URI must start', 'SMTP_URL is no address', 'MAIL_FROM is missing', 'QUICKCHART_URL names the public'));
    expect(() => parseConfig(settings)).toThrow(expect.objectContaining({ issues: expect.objectContaining({ length: 5 }) as unknown }));
  });

  it('says what to do and where it is explained', () => {
    expect(() => parseConfig({ SMTP_URL: 'smtp://mail.example.org' })).toThrow(ConfigError);
    expect(() => parseConfig({ SMTP_URL: 'smtp://mail.example.org' })).toThrow(/start again \(\.env\.example explains each\):\n {2}MAIL_FROM is missing, but SMTP_URL is set; say who the mails come from$/);
    expect(() => parseConfig({ MAIL_FROM: 'scan@example.org' })).toThrow(/\n {2}SMTP_URL is missing, but MAIL_FROM is set; give the mail server, or clear MAIL_FROM$/);
  });

  it.each(['0', '65535'])('takes port %s', (PORT) => {
    expect(parseConfig({ PORT }).port).toBe(Number(PORT));
  });

  it.each(['65536', '-1', '80.5', '1e3', '0x50', ' 80', 'http'])('refuses port %j, naming it once', (PORT) => {
    expect(() => parseConfig({ PORT })).toThrow(/:\n {2}PORT must be a whole number from 0 to 65535$/);
  });

  it.each(['scan', 'scan@', 'a@b.nl, c@d.nl', 'Datapeil scan@example.org'])('refuses the sender %j', (MAIL_FROM) => {
    expect(() => parseConfig({ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM })).toThrow(faultIn('MAIL_FROM must be one address'));
  });

  it.each(['https://quickchart.io', 'https://QuickChart.io./chart', 'http://api.quickchart.io'])('refuses the public chart service %s', (QUICKCHART_URL) => {
    expect(() => parseConfig({ QUICKCHART_URL })).toThrow(faultIn('QUICKCHART_URL names the public quickchart.io'));
  });

  it.each(['charts', 'ftp://charts.example.org', 'https://user@charts.example.org'])('refuses %s as the address of a chart service', (QUICKCHART_URL) => {
    expect(() => parseConfig({ QUICKCHART_URL })).toThrow(faultIn('QUICKCHART_URL is no address'));
  });

  it('refuses a percent sign that stands for nothing, common in passwords', () => {
    expect(() => parseConfig({ SMTP_URL: 'smtp://bot:100%@mail.example.org', MAIL_FROM: 'scan@example.org' })).toThrow(faultIn('SMTP_URL has a percent sign'));
    expect(parseConfig({ SMTP_URL: 'smtp://bot:100%25@mail.example.org', MAIL_FROM: 'scan@example.org' }).smtp).not.toBeNull();
  });

  it.each([
    { PORT: 'secret' },
    { MONGODB_URI: 'mongo://bot:secret@db' },
    { SMTP_URL: 'secret' },
    { SMTP_URL: 'smtp://bot:secret@mail.example.org' },
    { SMTP_URL: 'smtp://secret@mail.example.org' },
    { SMTP_URL: 'smtp://bot:secret@mail.example.org?tls=off' },
    { SMTP_URL: 'smtp://bot:secret%@mail.example.org' },
    { MAIL_FROM: 'secret' },
    { QUICKCHART_URL: 'https://bot:secret@charts.example.org' },
    { QUICKCHART_URL: 'https://quickchart.io/secret' },
  ])('never repeats a value: %j', (settings) => {
    expect(() => parseConfig(settings)).toThrow(ConfigError);
    expect(() => parseConfig(settings)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') as string }));
  });
});

describe('the settings of Teams', () => {
  const id = '12345678-90ab-cdef-1234-567890ABCDEF';
  const teams = { TEAMS_APP_TYPE: 'SingleTenant', TEAMS_APP_ID: id, TEAMS_APP_PASSWORD: 'hush', TEAMS_APP_TENANT_ID: id };
  const kept = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'scan@example.org', DATA_DIR: '/srv/datapeil' };

  it('make it production, served to everyone', () => {
    expect(parseConfig({ ...teams, ...kept })).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      teams: { appType: 'SingleTenant', appId: id.toLowerCase(), appPassword: 'hush', tenants: new Set([id.toLowerCase()]), serviceHosts: new Set(['smba.trafficmanager.net']), issuer: 'https://api.botframework.com' },
    });
  });

  it('ask for mail and for a place that is kept', () => {
    expect(() => parseConfig(teams)).toThrow(faultIn('SMTP_URL is missing', 'MONGODB_URI is missing'));
  });

  it.each([
    [{ TEAMS_APP_ID: id }, 'TEAMS_APP_TYPE is missing'],
    [{ ...teams, TEAMS_APP_TENANT_ID: '' }, 'TEAMS_APP_TENANT_ID is missing'],
    [{ ...teams, TEAMS_APP_PASSWORD: '' }, 'TEAMS_APP_PASSWORD is missing'],
    [{ ...teams, TEAMS_APP_TYPE: 'UserAssignedMSI' }, 'TEAMS_APP_PASSWORD is set, but a managed identity has no password'],
    [{ ...teams, TEAMS_APP_TYPE: 'MultiTenant' }, 'TEAMS_APP_TYPE must be SingleTenant or UserAssignedMSI'],
    [{ ...teams, TEAMS_APP_ID: 'my-bot' }, 'TEAMS_APP_ID must be an id'],
    [{ ...teams, TEAMS_TENANTS: ',' }, 'TEAMS_TENANTS names none'],
    [{ ...teams, TEAMS_SERVICE_HOSTS: 'https://smba.trafficmanager.net' }, 'TEAMS_SERVICE_HOSTS'],
    [{ ...teams, TEAMS_OPENID_METADATA: 'http://login.example.org' }, 'TEAMS_OPENID_METADATA must be an address that starts with https'],
    [{ ...teams, TEAMS_TENNANTS: id }, 'TEAMS_TENNANTS is no setting of this program'],
    [{ MicrosoftAppId: id }, 'MicrosoftAppId is no setting of this program'],
    [{ HOST: '0.0.0.0' }, 'HOST is set, but there are no credentials'],
  ])('stop the start when they do not fit: %#', (settings, fault) => {
    expect(() => parseConfig({ ...kept, ...settings })).toThrow(faultIn(fault));
    expect(() => parseConfig({ ...kept, ...settings })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hush') as string }));
  });

  it('list tenants and hosts in any case, separated by commas', () => {
    expect(parseConfig({ ...teams, ...kept, TEAMS_TENANTS: `${id}, 00000000-0000-0000-0000-00000000000A`, TEAMS_SERVICE_HOSTS: 'SMBA.example.org,other.example.org' }).teams).toMatchObject({
      tenants: new Set([id.toLowerCase(), '00000000-0000-0000-0000-00000000000a']),
      serviceHosts: new Set(['smba.example.org', 'other.example.org']),
    });
  });
});

describe('the .env file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'datapeil-env-'));
    vi.stubEnv('PORT', undefined);
    vi.stubEnv('DATA_DIR', '/from/the/environment');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('fills in what the environment does not say', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4000\nDATA_DIR=/from/the/file\n');
    loadEnvironment(join(folder, '.env'));
    expect(parseConfig(process.env)).toMatchObject({ port: 4000, dataDir: '/from/the/environment' });
  });

  it('need not be there', () => {
    loadEnvironment(join(folder, '.env'));
    expect(process.env['PORT']).toBeUndefined();
  });

  it('stops the start when it is there and cannot be read', () => {
    expect(() => loadEnvironment(folder)).toThrow(faultIn(`${folder} is there but cannot be read`));
  });
});
