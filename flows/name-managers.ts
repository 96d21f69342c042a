/**
 * Name managers: who becomes account manager and who no longer is, as one of them asks for it: the change, or every reason why it cannot be.
 * May import: flows. Pure.
 */
import { isSameAddress } from './people.ts';
import { namedOf, type Named } from './scan.ts';
import { isEmail, type Problem } from './scan-order.ts';
import { fold } from './spelling.ts';
import type { ManagersRequest } from './understanding/managers-request.ts';

/** With one of each, the one succeeds the other. */
export interface ManagersChange {
  readonly joins: readonly Named[];
  readonly leaves: Named | null;
}

/** @param managers those who are account manager now */
export function managersChange({ leaving, people }: Pick<ManagersRequest, 'leaving' | 'people'>, managers: readonly Named[]): { readonly ok: true; readonly change: ManagersChange } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const found = leaving === null ? [] : managers.filter(({ name, email }) => [fold(name), fold(name).split(' ')[0], fold(email)].includes(fold(leaving)));
  const [leaves = null] = found;
  const problems: Problem[] = [];
  if (leaving !== null && found.length !== 1) problems.push({ problem: 'no-such-person', spoken: leaving });
  if (leaves !== null && people.length === 0 && managers.length === 1) problems.push({ problem: 'manager-needed', name: leaves.name });
  problems.push(...people.flatMap((person) => joiningProblems(person, managers)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, change: { joins: people.map(namedOf), leaves } };
}

/** Why this person cannot become account manager. Pure. */
export function joiningProblems({ name, email }: Named, managers: readonly Named[]): readonly Problem[] {
  const isHere = managers.some((manager) => isSameAddress(manager.email, email));
  return [
    ...(name.trim() === '' ? [{ problem: 'name-missing', spoken: email } as const] : []),
    ...(isEmail(email) ? [] : [{ problem: 'email-unreadable', spoken: email } as const]),
    ...(isHere ? [{ problem: 'here-already', name, role: 'account-manager' } as const] : []),
  ];
}
