/**
 * Holding: everything that is kept of one person in one scan, as it is given to them.
 * May import: flows. Pure: shapes only.
 */
import type { AuditLine } from './audit.ts';
import type { Identity } from './identity.ts';
import type { Mail } from './mail.ts';
import type { Member } from './member.ts';

export interface Holding {
  readonly member: Member;
  /** By which addresses, accounts and invitation codes they are known, with their seats; the same in each of their scans. */
  readonly identities: readonly Identity[];
  /** Until when at the latest. */
  readonly until: string | null;
  /** What was said, oldest first; Teams and Slack keep their conversations themselves. */
  readonly conversation: readonly { readonly at: string; readonly from: 'person' | 'bot'; readonly content: unknown }[];
  /** To this person; pictures and attachments by their names. */
  readonly mails: readonly HeldMail[];
  /** What this person did, and what was done about them. */
  readonly audit: readonly AuditLine[];
}

export interface HeldMail extends Pick<Mail, 'id' | 'kind' | 'subject' | 'text' | 'queuedAt' | 'status'> {
  readonly attachments: readonly string[];
}
