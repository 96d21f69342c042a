/**
 * Audit: who did what when, about whom; never what was said. Lines are added, never changed or taken away.
 * May import: flows. Pure: shapes only.
 */
import type { MemberId, ScanId } from './people.ts';

/** What a person's own turn leaves a line of. */
export type AuditedByTurn = 'consented' | 'declined' | 'submitted' | 'corrected' | 'started-over';

export type Audited = AuditedByTurn | 'exported' | 'erased' | 'digest-sent';

export interface AuditLine {
  /** Says what it is about, so that writing it twice writes it once. */
  readonly id: string;
  readonly scanId: ScanId;
  readonly at: string;
  /** A member; or the clock, or someone at the command line. */
  readonly by: MemberId | 'clock' | 'operator';
  readonly did: Audited;
  readonly about: MemberId;
  readonly dueAt: null;
}
