/**
 * Scan: one municipality's scan, as one document.
 * May import: flows. Pure: shapes only.
 */
import type { Calendar } from './planning.ts';
import type { Discipline, ScanId } from './people.ts';
import type { QuestionnaireRef } from './questionnaire.ts';

export interface Scan {
  readonly id: ScanId;
  /** Equal to `id`: all documents are found by their scan. */
  readonly scanId: ScanId;
  readonly municipality: string;
  readonly calendar: Calendar;
  /** Several are joined; see `questionnaire-set.ts`. */
  readonly questionnaire: QuestionnaireRef;
  /** By the id of a questionnaire: the functions that answer it. Without it everyone answers everything. */
  readonly answering?: Readonly<Record<string, readonly Discipline[]>>;
  /** Digests sent, oldest first: why each one went out. */
  readonly digests: readonly { readonly reason: DigestReason; readonly at: string }[];
  /** When the clock must look at this document next (ISO 8601, UTC); `null`: never. */
  readonly dueAt: string | null;
}

export type DigestReason = 'deadline' | 'complete' | 'requested' | 'changed';
