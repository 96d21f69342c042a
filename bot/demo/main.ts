/**
 * `npm run demo`: starts the bot on a free port with an empty store, plays the whole scan through its HTTP endpoints, and leaves
 * the digest and a transcript in `out/`. Its last line is one JSON object with counts.
 * May import: bot.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBot } from '../open-bot.ts';
import { cast } from './script.ts';
import { play } from './play.ts';
import { transcript } from './transcript.ts';
import { createTryClient } from './try-client.ts';

const out = 'out';
const startedAt = process.hrtime.bigint();
const dataDir = mkdtempSync(join(tmpdir(), 'datapeil-demo-'));
const bot = await openBot({ mode: 'try', host: '127.0.0.1', publicUrl: null, teams: null, slack: null, port: 0, dataDir, mongodbUri: null, smtp: null, quickchartUrl: null }, (line) => process.stderr.write(line.includes('"level":"info"') ? '' : line));
try {
  const client = createTryClient(bot.address);
  const played = await play(client, (turns) => process.stdout.write(`\r  ${turns} turns …`));
  process.stdout.write('\n');

  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const { people } = await client.state();
  const talks = await Promise.all(people.map(async (person) => transcript(person, await client.feed(person.memberId))));
  writeFileSync(join(out, 'transcript.md'), talks.join('\n\n'));

  const mails = await client.mails();
  const digests = mails.filter(({ kind }) => kind === 'digest');
  const last = digests.find(({ id }) => id.includes('.complete'));
  if (!last) throw new Error('No digest went out when everybody was done.');
  for (const form of ['html', 'txt', 'eml'] as const) writeFileSync(join(out, `digest.${form}`), await client.mail(last.id, form));
  const stored = await bot.store.mails.get(last.id);
  for (const { filename, content } of stored?.document.images ?? []) writeFileSync(join(out, filename), content);

  const seconds = Number((process.hrtime.bigint() - startedAt) / 1_000_000n) / 1000;
  const nudges = mails.filter(({ kind }) => kind === 'nudge').length;
  console.log(`  Open ${join(out, 'digest.html')}, or read ${join(out, 'transcript.md')}.`);
  console.log(JSON.stringify({ participants: cast.length, answers: played.answers, turns: played.turns, nudges, mails: mails.length, digests: digests.length, seconds }));
} finally {
  await bot.close();
  rmSync(dataDir, { recursive: true, force: true });
}
