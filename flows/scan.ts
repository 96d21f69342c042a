/**
 * Scan: one municipality's scan, as one document. What changes in it is a change with a number; `scan-news.ts` brings it to the people.
 * May import: flows. Pure: shapes only.
 */
import type { Calendar } from './planning.ts';
import type { Discipline, MemberId, Role, ScanId } from './people.ts';
import type { Retention } from './retention.ts';
import type { QuestionnaireRef } from './questionnaire.ts';
import type { ScanState } from './scan-chart.ts';

export interface Scan {
  readonly id: ScanId;
  /** Equal to `id`: all documents are found by their scan. */
  readonly scanId: ScanId;
  readonly municipality: string;
  /** As it is where the state was last written; `scan-now.ts` adds what the clock has brought since. */
  readonly state: ScanState;
  /** Of the workshop that is planned; while the group is being composed, of the one that is aimed at. */
  readonly calendar: Calendar;
  /** Workshop dates that people can choose from, until one is set. */
  readonly proposed: readonly string[];
  /** Several are joined; see `questionnaire-set.ts`. */
  readonly questionnaire: QuestionnaireRef;
  /** By the id of a questionnaire: the functions that answer it. Without it everyone answers everything. */
  readonly answering?: Readonly<Record<string, readonly Discipline[]>>;
  /** Digests sent, oldest first: why each one went out. */
  readonly digests: readonly { readonly reason: DigestReason; readonly at: string }[];
  /** Counts the changes below. */
  readonly revision: number;
  /** The change up to which everyone was told. */
  readonly spreadTo: number;
  /** Oldest first, the latest `changesKept`, and all that were not told yet. */
  readonly changes: readonly ScanChange[];
  /** Orders that were carried out, so that a repeat changes nothing; the latest ones. */
  readonly carriedOut: readonly string[];
  /** Of the calendar invitation (RFC 5545): one more at each new date and whenever someone is told that it is over. */
  readonly sequence: number;
  /** Who asked for it and why; absent: it began on the command line, or was made ready. */
  readonly signUp?: SignUp;
  /** Until when people are known; absent: what `retentionOf` says. */
  readonly retention?: Retention;
  /** When everyone was erased; absent: they were not. */
  readonly erasedAt?: string;
  /** When the clock must look at this document next (ISO 8601, UTC); `null`: never. */
  readonly dueAt: string | null;
}

/** What is known of a municipality that wants to take part. */
export interface SignUp {
  readonly municipality: string;
  /** Who asks. */
  readonly by: Named;
  readonly director: Named;
  /** In their own words; empty: not said. */
  readonly why: string;
  /** By id. */
  readonly questionnaires: readonly string[];
  /** An account manager signs up whom they have accepted; who signs up by talking is accepted or refused later. */
  readonly isAccepted: boolean;
}

export interface Named {
  readonly name: string;
  readonly email: string;
}

/** The name and the address alone, of someone of whom more is known. */
export function namedOf({ name, email }: Named): Named {
  return { name, email };
}

export type DigestReason = 'progress' | 'deadline' | 'complete' | 'requested' | 'changed';

/** What one order changed. */
export interface ScanChange {
  readonly revision: number;
  readonly at: string;
  /** The name of the person who ordered it. */
  readonly by: string;
  readonly news: readonly ScanNews[];
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly role: ScanRole;
  /** Of participants alone. */
  readonly discipline: Discipline | null;
}

/** A role in one scan; account managers stand above the scans. */
export type ScanRole = Exclude<Role, 'account-manager'>;

export type ScanNews =
  | { readonly news: 'joined'; readonly memberId: MemberId; readonly person: Person; readonly succeeds: string | null }
  | { readonly news: 'left'; readonly memberId: MemberId; readonly name: string; readonly role: ScanRole; readonly successor: string | null }
  | { readonly news: 'dates-proposed'; readonly dates: readonly string[] }
  /** `before`: the workshop that was planned until now; `null`: none was. */
  | { readonly news: 'date-set'; readonly calendar: Calendar; readonly before: string | null; readonly isShortNotice: boolean }
  /** A municipality wants to take part. */
  | { readonly news: 'applied'; readonly signUp: SignUp }
  /** Which questionnaires are answered, by id. */
  | { readonly news: 'questionnaires'; readonly questionnaires: readonly string[] }
  | { readonly news: 'accepted' }
  | { readonly news: 'refused'; readonly reason: string }
  | { readonly news: 'closed'; readonly reason: string };
