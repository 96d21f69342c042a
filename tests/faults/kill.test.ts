/** kill -9 in the middle of a scan: what was acknowledged is there when the bot starts again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { play } from '../../bot/demo/play.ts';
import { buttonIn, createTryClient, type TryClient } from '../../bot/demo/try-client.ts';
import type { PostedMessage } from '../../bot/channels/web/contract.ts';
import { openStore } from '../../store/open.ts';
import { spawnBot } from '../support/spawned-bot.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'datapeil-kill-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

type Acknowledged = { readonly who: string; readonly said: PostedMessage['said'] };

/** The client, keeping what the server has answered 200 to. */
function remembering(client: TryClient, acknowledged: Acknowledged[]): TryClient {
  return {
    ...client,
    post: async (who, eventId, said) => {
      const entries = await client.post(who, eventId, said);
      acknowledged.push({ who, said });
      return entries;
    },
  };
}

/** The last acknowledged judgement on each item's part, by person. */
function lastAnswers(acknowledged: readonly Acknowledged[]): ReadonlyMap<string, unknown> {
  return new Map(
    acknowledged.flatMap(({ who, said }) =>
      said.kind === 'choice' && said.choice.action === 'answer' ? [[`${who} ${said.choice.itemId} ${said.choice.part}`, said.choice.judgement] as const] : [],
    ),
  );
}

it.each([41, 150])('keeps every acknowledged answer when it is killed during turn %i, and goes on', { timeout: 120_000 }, async (turn) => {
  const acknowledged: Acknowledged[] = [];
  const first = await spawnBot(dataDir);
  let killed: Promise<void> | undefined;
  await expect(
    play(remembering(createTryClient(first.address), acknowledged), (turns) => {
      // Not awaited: the next turn is under way when it dies.
      if (turns === turn) killed = first.kill();
    }),
  ).rejects.toThrow();
  await killed;

  const second = await spawnBot(dataDir);
  const client = createTryClient(second.address);
  const before = await client.feed('sem');
  const said = await client.post('sem', 'after-the-crash', { kind: 'text', text: 'verder' });
  expect(buttonIn([...before, ...said], ({ action }) => action === 'answer')).not.toBeNull();
  expect(await second.stop()).toBe(0);

  const store = await openStore({ mongodbUri: null, dataDir });
  const wanted = lastAnswers(acknowledged);
  expect(wanted.size).toBeGreaterThan(20);
  for (const [key, judgement] of wanted) {
    const [who = '', itemId = '', part] = key.split(' ');
    const member = (await store.members.get(who))?.document;
    // `wijzig U1` and a correction by text come after the buttons on U1; every other item is as its last button said.
    if (itemId === 'U1' && who === 'fatima') continue;
    expect(member?.role === 'participant' && member.answers[itemId]?.[part === 'ambition' ? 'ambition' : 'current'], key).toEqual(judgement);
  }
  await store.close();
});
