/**
 * Checks who imports whom (`npm run deps`). A check that read nothing must fail, so it counts what it read.
 */
import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const folders = ['bot', 'flows', 'store', 'templates'];
const { options, ...ruleSet } = await extractOptions('./.dependency-cruiser.mjs');
const { output } = await cruise(folders, { ...options, ruleSet, validate: true }, undefined, { tsConfig: extractTsConfig('tsconfig.json') });
if (typeof output === 'string') throw new Error('dependency-cruiser answered with text; a result object was asked for.');

const sources = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })).filter((name) => name.endsWith('.ts'));
const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
if (totalCruised < sources.length) {
  console.error(`Read ${totalCruised} modules, but there are ${sources.length}: the check did not see the whole house.`);
  process.exitCode = 1;
} else if (violations.length > 0) process.exitCode = 1;
else console.log(`${totalCruised} modules, no rule broken.`);
