/**
 * Scan: one municipality's scan, as one document.
 * May import: flows. Pure: shapes only.
 */
import type { Calendar } from './planning.ts';
import type { ScanId } from './people.ts';

export interface Scan {
  readonly id: ScanId;
  /** Equal to `id`: all documents are found by their scan. */
  readonly scanId: ScanId;
  readonly municipality: string;
  readonly calendar: Calendar;
  readonly questionnaire: { readonly id: string; readonly version: string };
  /** Digests sent, oldest first: why each one went out. */
  readonly digests: readonly { readonly reason: DigestReason; readonly at: string }[];
  /** When the clock must look at this document next (ISO 8601, UTC); `null`: never. */
  readonly dueAt: string | null;
}

export type DigestReason = 'deadline' | 'complete' | 'requested' | 'changed';
