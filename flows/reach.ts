/**
 * Reach: whether someone can be reached, and why not: the platforms that refused for good, and a mail server that refused the address.
 * May import: flows. Pure.
 */
import { unreachableReason, type UnreachableReason } from './contact.ts';
import type { Member } from './member.ts';

/** What is left: mail alone, or nothing. */
export interface Reach {
  readonly by: 'mail' | 'nothing';
  /** Why no platform takes it; `null`: none was ever known. */
  readonly why: UnreachableReason | null;
}

/** `null`: there is nothing wrong, as far as is known. Who was never on a platform and gets mail is reached. */
export function reachOf({ contacts, mailRefusedAt }: Member): Reach | null {
  // The page keeps what was said, but calls nobody.
  const platforms = contacts.filter(({ address }) => address.channel !== 'web');
  if (platforms.some(({ unreachable }) => unreachable === null)) return null;
  const why = unreachableReason(platforms);
  if ((mailRefusedAt ?? null) !== null) return { by: 'nothing', why };
  return why === null ? null : { by: 'mail', why };
}
