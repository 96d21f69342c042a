/**
 * Plays the script through the try page's addresses, as people would: they press the buttons that they were shown, and type.
 * May import: flows, templates, bot.
 */
import type { Choice } from '../../flows/choice.ts';
import type { FeedEntry, PostedMessage } from '../channels/web/contract.ts';
import { answers, cast, days, remarks, type Actor, type Scene } from './script.ts';
import { buttonIn, type TryClient } from './try-client.ts';

export interface Played {
  readonly turns: number;
  readonly answers: number;
}

/** @param onProgress called after each turn with the turns so far */
export async function play(client: TryClient, onProgress: (turns: number) => void): Promise<Played> {
  let turns = 0;
  let answered = 0;
  /** The end of each conversation, as it stands on the screen. */
  const seen = new Map<string, readonly FeedEntry[]>();

  const post = async (who: string, said: PostedMessage['said']): Promise<void> => {
    turns++;
    const entries = await client.post(who, `demo-${who}-${String(turns).padStart(4, '0')}`, said);
    seen.set(who, [...(seen.get(who) ?? []), ...entries].slice(-20));
    onProgress(turns);
  };
  const type = (who: string, text: string) => post(who, { kind: 'text', text });
  const press = async (who: string, fits: (choice: Choice) => boolean): Promise<boolean> => {
    const choice = buttonIn(seen.get(who) ?? [], fits);
    if (choice) await post(who, { kind: 'choice', choice });
    return choice !== null;
  };

  const answerNext = async (who: Actor): Promise<boolean> => {
    const question = buttonIn(newest(seen.get(who)), (choice) => choice.action === 'answer' && choice.part === 'current');
    if (question?.action !== 'answer') return false;
    const { itemId } = question;
    const given = answers[itemId]?.[cast.indexOf(who)] ?? '?';
    const [current, ambition] = given.split('>');
    await press(who, (choice) => isAnswer(choice, itemId, 'current', current));
    if (ambition !== undefined) await press(who, (choice) => isAnswer(choice, itemId, 'ambition', ambition));
    answered++;
    const remark = remarks[who]?.[itemId];
    if (remark !== undefined) await type(who, `opmerking bij ${itemId}: ${remark}`);
    return true;
  };

  const act = async ({ who, until, says, ends = [] }: Scene): Promise<void> => {
    seen.set(who, await client.feed(who));
    if ((await press(who, isCommand('resume'))) && buttonIn(newest(seen.get(who)), ({ action }) => action === 'consent')) await press(who, isConsent);
    for (const text of says) await type(who, text);
    for (let count = 0; until === 'submit' || count < until; count++) if (!(await answerNext(who))) break;
    for (const text of ends) await type(who, text);
    if (until === 'submit') await press(who, isCommand('submit'));
  };

  for (const { clock, scenes, desk } of days) {
    await client.moveClock(clock);
    for (const scene of scenes) await act(scene);
    for (const { who, says } of desk) await type(who, says);
  }
  return { turns, answers: answered };
}

/** What the bot said last. */
function newest(entries: readonly FeedEntry[] = []): readonly FeedEntry[] {
  return entries.filter(({ from }) => from === 'bot').slice(-1);
}

function isAnswer(choice: Choice, itemId: string, part: 'current' | 'ambition', given: string | undefined): boolean {
  if (choice.action !== 'answer' || choice.itemId !== itemId || choice.part !== part) return false;
  const { judgement } = choice;
  const withheld = { '?': 'unknown', '-': 'not-my-field', '/': 'skipped' }[given ?? '?'];
  return judgement.kind === 'level' ? String(judgement.level) === given : judgement.kind === withheld;
}

function isCommand(command: 'resume' | 'submit') {
  return (choice: Choice): boolean => choice.action === 'command' && choice.command === command;
}

function isConsent(choice: Choice): boolean {
  return choice.action === 'consent' && choice.given;
}
