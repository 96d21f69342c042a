/**
 * Name and e-mail address of someone, from their flags.
 * May import: flows, bot.
 */
import type { Named } from '../../flows/scan.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError naming what is missing */
export function nameAndEmail(name: string | null, email: string | null): Named {
  const missing = [...(name === null ? ['the name'] : []), ...(email === null ? ['the e-mail address'] : [])];
  if (name === null || email === null) throw new UsageError(`Give ${missing.join(' and ')} as well.`);
  return { name, email };
}
