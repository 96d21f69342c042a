/**
 * `npm run package:slack`: writes both manifests to `out/slack`, to be pasted where Slack asks for an app manifest.
 * May import: bot, node:fs, node:path, node:process.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvironment } from '../../load-environment.ts';
import { httpManifest, socketModeManifest } from './manifest.ts';

const folder = join('out', 'slack');
const exampleUrl = 'https://datapeil.example.org';

loadEnvironment('.env');
const publicUrl = process.env['PUBLIC_URL']?.replace(/\/+$/, '') || exampleUrl;
mkdirSync(folder, { recursive: true });
for (const [name, manifest] of Object.entries({ 'manifest-socket-mode.json': socketModeManifest(), 'manifest-http.json': httpManifest(publicUrl) })) {
  writeFileSync(join(folder, name), `${JSON.stringify(manifest, null, 2)}\n`);
  process.stdout.write(`${join(folder, name)}\n`);
}
process.stdout.write(`\nAt https://api.slack.com/apps choose "Create New App", "From a manifest", and paste one of them:\n  Socket Mode needs no public address; HTTP has Slack call ${publicUrl}.\n`);
if (publicUrl === exampleUrl) process.stdout.write('  Set PUBLIC_URL for an HTTP manifest with your own address.\n');
