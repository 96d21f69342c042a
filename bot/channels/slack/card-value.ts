/**
 * Card value: what a button of ours carries: whose card it is on, and the choice.
 * May import: flows, zod. Pure.
 */
import { z } from 'zod';
import { parseChoice, type Choice } from '../../../flows/choice.ts';
import type { MemberId } from '../../../flows/people.ts';

export interface CardValue {
  /** `null`: a card of the front door. */
  readonly cardOf: MemberId | null;
  readonly choice: Choice;
}

const carried = z.strictObject({
  of: z.string().max(100).transform((id) => id as MemberId).nullable(),
  choice: z.unknown(),
});

export function toCardValue({ cardOf, choice }: CardValue): string {
  return JSON.stringify({ of: cardOf, choice });
}

/** `null`: no button of ours carries this. */
export function parseCardValue(text: string): CardValue | null {
  const parsed = carried.safeParse(parsedJson(text));
  const choice = parsed.success ? parseChoice(parsed.data.choice) : null;
  return parsed.success && choice?.ok ? { cardOf: parsed.data.of, choice: choice.value } : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
