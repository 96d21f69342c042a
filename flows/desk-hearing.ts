/**
 * Desk hearing: what everyone at a desk can say in the same words: commands, one's own data, and a yes or no to what was asked.
 * May import: flows. Pure.
 */
import type { Inbound } from './inbound.ts';
import type { DeskMember } from './member.ts';
import { wishConfirmed, type OwnDataWish } from './own-data.ts';
import { understandCommand } from './understand.ts';
import { meaningOf } from './understanding/meaning.ts';

/** `null`: this is not about what is kept of them. */
export function wishOf(member: DeskMember, inbound: Inbound): OwnDataWish | null {
  const { said } = inbound;
  if (said.kind === 'choice') return said.choice.action === 'own-data' ? said.choice.wish : null;
  const command = understandCommand(said.text);
  if (command === 'own-data') return 'show';
  return command === 'erase-own-data' ? 'erase' : wishConfirmed(member, inbound);
}

export function commandOf({ said }: Inbound): ReturnType<typeof understandCommand> {
  if (said.kind === 'text') return understandCommand(said.text);
  return said.choice.action === 'command' ? said.choice.command : null;
}

/** Yes or no to what waits for it; `missed`: on an old card, about something that is not asked any more; `null`: something else was said. */
export function deskDecision({ pending }: DeskMember, said: Inbound['said']): boolean | 'missed' | null {
  if (said.kind === 'choice') {
    if (said.choice.action !== 'decide') return null;
    return pending?.turn === said.choice.turn ? said.choice.isSure : 'missed';
  }
  if (pending === null || said.text.length > 40) return null;
  const meaning = meaningOf(said.text);
  if (meaning === 'yes' || meaning === 'ok') return true;
  return meaning === 'no' || meaning === 'cancel' || meaning === 'not-yet' ? false : null;
}
