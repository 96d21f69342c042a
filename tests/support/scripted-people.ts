/**
 * People of the ready-made scan who answer as the demo's script says, by pressing what they are shown.
 */
import { randomUUID } from 'node:crypto';
import type { FeedEntry, PostedMessage } from '../../bot/channels/web/contract.ts';
import { answers, cast, type Actor } from '../../bot/demo/script.ts';
import { buttonIn, type TryClient } from '../../bot/demo/try-client.ts';
import { isWithheld } from '../../flows/answer.ts';
import type { Choice } from '../../flows/choice.ts';

/** Greets and consents, for someone who has not begun. */
export async function takePart(client: TryClient, who: Actor): Promise<void> {
  await post(client, who, { kind: 'text', text: 'hallo' });
  await press(client, who, { action: 'consent', given: true });
}

/**
 * Answers what is asked.
 * @param before stops when this item is asked; without it: goes on until nothing is asked any more
 */
export async function answerOn(client: TryClient, who: Actor, before?: string): Promise<void> {
  let said = await client.feed(who);
  // A nudge came last: its button leads back to the question.
  const resume = buttonIn(newestIn(said), (choice) => choice.action === 'command' && choice.command === 'resume');
  if (resume) said = await press(client, who, resume);
  for (;;) {
    const card = newestIn(said);
    const asked = buttonIn(card, ({ action }) => action === 'answer');
    if (asked?.action !== 'answer' || asked.itemId === before) return;
    const [current = '', ambition = current] = (answers[asked.itemId]?.[cast.indexOf(who)] ?? '?').split('>');
    const given = asked.part === 'current' ? current : ambition;
    const choice = buttonIn(card, (each) => each.action === 'answer' && spelled(each) === given);
    if (!choice) throw new Error(`Nothing to press for ${given} at ${asked.itemId}.`);
    said = await press(client, who, choice);
  }
}

export async function submit(client: TryClient, who: Actor): Promise<void> {
  await press(client, who, { action: 'command', command: 'submit' });
}

function newestIn(said: readonly FeedEntry[]): readonly FeedEntry[] {
  return said.filter(({ from }) => from === 'bot').slice(-1);
}

function press(client: TryClient, who: Actor, choice: Choice): Promise<readonly FeedEntry[]> {
  return post(client, who, { kind: 'choice', choice });
}

function post(client: TryClient, who: Actor, said: PostedMessage['said']): Promise<readonly FeedEntry[]> {
  return client.post(who, randomUUID(), said);
}

/** As in the script's table. */
function spelled({ judgement }: Extract<Choice, { action: 'answer' }>): string {
  if (isWithheld(judgement)) return { unknown: '?', 'not-my-field': '-', skipped: '/' }[judgement.kind];
  return judgement.kind === 'level' ? String(judgement.level) : JSON.stringify(judgement);
}
