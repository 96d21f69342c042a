/**
 * Member: one person in one role of one scan; everything the bot knows of them is this one document.
 * May import: flows. Pure: shapes only.
 */
import type { Answers } from './answer.ts';
import type { StoredIntake } from './intake.ts';
import type { Language } from './language.ts';
import type { Milestone } from './nudges.ts';
import type { Say } from './say.ts';
import type { Calendar } from './planning.ts';

export type ScanId = string & { readonly __brand: 'ScanId' };
export type MemberId = string & { readonly __brand: 'MemberId' };

export const roles = ['participant', 'process-director', 'facilitator'] as const;
export type Role = (typeof roles)[number];

/** The functions that a scan wants at the table. `data` is there where the municipality has one. */
export const disciplines = ['security', 'ict', 'privacy', 'data'] as const;
export type Discipline = (typeof disciplines)[number];

/** What a turn needs of the scan, copied into each member so that a turn reads one document. Changes with the scan. */
export interface ScanBrief {
  readonly municipality: string;
  readonly calendar: Calendar;
  readonly director: string;
  readonly facilitators: readonly string[];
}

/** One thing to be carried out after the commit that wrote it. Its id is also the id of what goes out, so a repeat is recognised. */
export interface OutboxEntry {
  /** `<turn>.<index>`, zero-padded: sorts in order of speaking, never used twice in a document. */
  readonly id: string;
  readonly at: string;
  readonly attempts: number;
  readonly nextTryAt: string;
  readonly task: OutboxTask;
}

export type OutboxTask =
  /** Say it in the person's channel. */
  | { readonly to: 'person'; readonly say: Say }
  /** Write the nudge by mail as well, unless it is no longer needed when it goes out. */
  | { readonly to: 'mail'; readonly milestone: Milestone }
  /** Tell the scan's desk: it decides on the digest. */
  | { readonly to: 'scan'; readonly news: 'submitted' | 'corrected' | 'digest-requested' }
  /** Tell the facilitators that this person asks for a human. */
  | { readonly to: 'facilitators'; readonly news: 'human-asked' };

export interface SeenEvent {
  readonly id: string;
  readonly at: string;
}

export interface SentNudge {
  readonly milestone: Milestone;
  readonly at: string;
  /** `skipped`: its moment had passed, a later one went instead. */
  readonly outcome: 'sent' | 'skipped';
}

export interface Member {
  readonly id: MemberId;
  readonly scanId: ScanId;
  readonly role: Role;
  /** Of participants only. */
  readonly discipline: Discipline | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly scan: ScanBrief;
  /** The version that this person started with; it does not change under way. */
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly intake: StoredIntake;
  readonly answers: Answers;
  /** Answers put aside by "start over", oldest first. */
  readonly archived: readonly { readonly at: string; readonly answers: Answers }[];
  readonly consent: { readonly given: boolean; readonly at: string } | null;
  readonly submittedAt: string | null;
  /** Submitted, or corrected after submitting, when the answers were due already. */
  readonly isLate: boolean;
  /** Nudges stop: the person asked for a human. */
  readonly humanAskedAt: string | null;
  /** Counts turns; the outbox ids are made of it. */
  readonly turn: number;
  readonly seen: readonly SeenEvent[];
  readonly nudged: readonly SentNudge[];
  readonly outbox: readonly OutboxEntry[];
  /** When the clock must look at this document next (ISO 8601, UTC); `null`: never. */
  readonly dueAt: string | null;
}
