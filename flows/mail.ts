/**
 * Mail: one message to one recipient, from queued to sent.
 * May import: flows. Pure: shapes only.
 */
import type { Nudge } from './nudges.ts';
import type { MemberId, ScanId } from './people.ts';

export interface InlineImage {
  readonly cid: string;
  readonly filename: string;
  readonly contentType: 'image/png';
  readonly content: Uint8Array;
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface MailContent {
  readonly subject: string;
  readonly html: string;
  /** Complete by itself. */
  readonly text: string;
  readonly images: readonly InlineImage[];
  readonly attachments: readonly Attachment[];
}

/** `unknown`: the connection broke after the message was handed over; it may have arrived. */
export type MailStatus = 'queued' | 'sent' | 'refused' | 'unknown' | 'withdrawn';

export interface Mail extends MailContent {
  /** Derived from what the mail is about, so that writing it twice writes it once. */
  readonly id: string;
  readonly scanId: ScanId;
  readonly to: { readonly memberId: MemberId; readonly name: string; readonly email: string };
  readonly kind: 'digest' | 'nudge' | 'human-asked' | 'personal-link' | 'scan-news' | 'own-data' | 'status';
  /** Of a nudge: which one, so that it can be looked at again at the moment of sending. */
  readonly milestone: Nudge | null;
  readonly queuedAt: string;
  readonly status: MailStatus;
  readonly attempts: readonly { readonly at: string; readonly outcome: string }[];
  /** The message as it went out (RFC 5322), kept in try mode for the mailbox page. */
  readonly source: Uint8Array | null;
  /** When to try (again); `null` when there is nothing to do. */
  readonly dueAt: string | null;
}
