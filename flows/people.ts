/**
 * People: the roles and functions that they have in a scan, and the ids by which documents are known.
 * May import: nothing. Pure: types and their values.
 */
export type ScanId = string & { readonly __brand: 'ScanId' };
export type MemberId = string & { readonly __brand: 'MemberId' };

export const roles = ['participant', 'process-director', 'facilitator', 'account-manager'] as const;
export type Role = (typeof roles)[number];

/** The functions that a scan wants at the table. `data` is there where the municipality has one. */
export const disciplines = ['security', 'ict', 'privacy', 'data'] as const;
export type Discipline = (typeof disciplines)[number];

/** Whether two addresses are of the same person: capitals do not count. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
