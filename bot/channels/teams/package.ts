/**
 * `npm run package:teams`: writes the app package to `out/teams/datapeil.zip`, to be uploaded in the Teams admin center.
 * May import: bot, fflate, node:fs, node:path, node:process.
 */
import { zipSync } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvironment } from '../../load-environment.ts';
import { colorIcon, outlineIcon } from './icons.ts';
import { englishWords, teamsManifest } from './manifest.ts';

const folder = join('out', 'teams');
const exampleUrl = 'https://datapeil.example.org';
const exampleId = '00000000-0000-0000-0000-000000000000';

loadEnvironment('.env');
const publicUrl = process.env['PUBLIC_URL']?.replace(/\/+$/, '') || exampleUrl;
const appId = process.env['TEAMS_APP_ID'] || exampleId;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
mkdirSync(folder, { recursive: true });
const file = join(folder, 'datapeil.zip');
writeFileSync(file, zipSync({
  'manifest.json': json(teamsManifest({ appId, version, publicUrl })),
  'en.json': json(englishWords()),
  'color.png': colorIcon(),
  'outline.png': outlineIcon(),
}));
process.stdout.write(`${file}\n\nUpload it in the Teams admin center (Teams apps, Manage apps), and allow it for the people of the scan.\n`);
if (appId === exampleId) process.stdout.write('  Set TEAMS_APP_ID first: this package is for no bot yet.\n');
if (publicUrl === exampleUrl) process.stdout.write('  Set PUBLIC_URL first: its addresses for privacy and terms are examples.\n');
