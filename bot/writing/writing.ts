/**
 * Writing: what the thread that writes digests is asked, and what it answers.
 * May import: flows (types).
 */
import type { Digest } from '../../flows/digest.ts';
import type { Language } from '../../flows/language.ts';
import type { MailContent } from '../../flows/mail.ts';

export interface WritingOrder {
  readonly digest: Digest;
  readonly language: Language;
  /** One mail each, in this order. */
  readonly recipients: readonly { readonly name: string }[];
  /** PNGs by picture id. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
}

export interface Written {
  readonly contents: readonly MailContent[];
  /** Attachments that could not be made, with what a log line may say of it. */
  readonly failed: readonly { readonly attachment: string; readonly facts: Readonly<Record<string, string | number | boolean | null | undefined>> }[];
}
