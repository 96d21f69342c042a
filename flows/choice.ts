/**
 * Choice: what a button stands for. Every button of every channel carries one, and nothing else.
 * May import: flows, zod. Pure.
 */
import { z } from 'zod';
import { longestRemark } from './answer.ts';
import { longestOther } from './item-answers.ts';
import type { MemberId, ScanId } from './people.ts';
import type { ItemId } from './questionnaire.ts';
import type { Result } from './result.ts';

/** What anyone can ask at any moment, in every state. */
export const commands = [
  'overview', 'progress', 'help', 'privacy', 'repeat', 'human', 'pause', 'resume', 'restart', 'review', 'submit', 'back', 'dutch', 'english', 'status', 'digest', 'differences', 'agenda',
] as const;
export type Command = (typeof commands)[number];

const itemId = z.string().max(8).transform((id) => id as ItemId);
const judgement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), level: z.int().min(1).max(9) }),
  z.strictObject({ kind: z.literal('options'), options: z.array(z.string().max(60)).max(40).readonly(), other: z.string().max(longestOther).nullable() }),
  z.strictObject({ kind: z.literal('number'), value: z.int() }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(longestRemark) }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not-my-field') }),
  z.strictObject({ kind: z.literal('skipped') }),
]);

const choice = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('consent'), given: z.boolean() }),
  /** An answer on a card. `revision` is the answer's revision when the card was made: it tells an old card from the current one. */
  z.strictObject({ action: z.literal('answer'), itemId, part: z.enum(['current', 'ambition']), revision: z.int().min(0), judgement }),
  /** Takes one of several options, or lets it go; the answer is given when the person is done with them. */
  z.strictObject({ action: z.literal('select'), itemId, option: z.string().max(60), isSelected: z.boolean() }),
  /** "Other, namely …": what it is, is asked next. */
  z.strictObject({ action: z.literal('write-other'), itemId }),
  /** Leaves an answer as it is. */
  z.strictObject({ action: z.literal('keep'), itemId, revision: z.int().min(0) }),
  /** Corrects an answer; offered when a typed correction was not certain. */
  z.strictObject({ action: z.literal('correct'), itemId, part: z.enum(['current', 'ambition']), judgement }),
  z.strictObject({ action: z.literal('write-remark'), itemId }),
  z.strictObject({ action: z.literal('drop-remark') }),
  /** Takes the long text that was just typed as a remark on this item. */
  z.strictObject({ action: z.literal('take-as-remark'), itemId }),
  /** Yes or no. `about` tells an old card's yes from an answer to what is asked now: it must never start over by accident. */
  z.strictObject({ action: z.literal('confirm'), about: z.enum(['ambition', 'correction', 'remark', 'restart']), isSure: z.boolean() }),
  z.strictObject({ action: z.literal('explain-term'), termId: z.string().max(60) }),
  z.strictObject({ action: z.literal('explain-item'), itemId }),
  z.strictObject({ action: z.literal('revisit'), itemId }),
  /** From which seat someone with several speaks: another role, or another scan. */
  z.strictObject({ action: z.literal('choose-seat'), memberId: z.string().max(100).transform((id) => id as MemberId) }),
  /** What is kept of oneself: to see it, to erase it, and the yes and no to that. */
  z.strictObject({ action: z.literal('own-data'), wish: z.enum(['show', 'erase', 'erase-surely', 'keep']) }),
  /** Yes or no to orders on the scan; `turn` names the question, so that an old card decides nothing. */
  z.strictObject({ action: z.literal('decide'), turn: z.int().min(0), isSure: z.boolean() }),
  /** Which scan an account manager speaks of. */
  z.strictObject({ action: z.literal('choose-scan'), scanId: z.string().max(100).transform((id) => id as ScanId) }),
  /** Accepts the sign-up that a card shows. */
  z.strictObject({ action: z.literal('accept-scan'), scanId: z.string().max(100).transform((id) => id as ScanId) }),
  /** Whether the person can come on a proposed day; `null`: on none of them. */
  z.strictObject({ action: z.literal('suit'), at: z.string().max(30).nullable(), isFit: z.boolean() }),
  /** Of someone who signs a municipality up at the front door. */
  z.strictObject({ action: z.literal('enrol'), answer: z.enum(['begin', 'self', 'skip', 'send', 'again', 'back', 'stop']) }),
  z.strictObject({ action: z.literal('command'), command: z.enum(commands) }),
]);
export type Choice = z.infer<typeof choice>;

/** A button's value as it came back from a channel. Pure; anything unknown is refused, never guessed. */
export function parseChoice(value: unknown): Result<Choice> {
  const result = choice.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.map(({ path, message }) => ({ path: path.map(String).join(' › '), message })) };
}
