/**
 * The store's port: what the bot asks of any engine. One contract suite proves each engine (`tests/store/contract.ts`).
 * What cannot be kept is thrown as a `StoreError`; its codes are in `store/README.md`.
 * May import: flows.
 */
import type { Identity } from '../flows/identity.ts';
import type { AuditLine } from '../flows/audit.ts';
import type { Mail } from '../flows/mail.ts';
import type { Member } from '../flows/member.ts';
import type { MemberId } from '../flows/people.ts';
import type { Scan } from '../flows/scan.ts';

/** What every document has. `id` is unique within its kind. */
export interface StoredDocument {
  readonly id: string;
  /** Never changes. */
  readonly scanId: string;
  /** ISO 8601 in UTC with milliseconds and `Z`, so that text order is time order; `null`: never due. */
  readonly dueAt: string | null;
}

export interface Versioned<T> {
  readonly document: T;
  /** 1 when inserted, one more at each replace. */
  readonly version: number;
}

/** Documents of one kind. Every promise that resolves after a write means: on disk (embedded) or acknowledged by a majority (MongoDB). */
export interface Documents<T extends StoredDocument> {
  /** Refuses a document that a newer program wrote (`STORE_NEWER`); so do `replace` and `listByScan`. */
  get(id: string): Promise<Versioned<T> | null>;
  /** Writes a new document. `false`: the id is taken and nothing was written; this is how things are claimed once. */
  insert(document: T): Promise<boolean>;
  /** Compare-and-set. `false`: the document has another version by now, or is gone, and nothing was written. */
  replace(document: T, version: number): Promise<boolean>;
  /** Removes a document; no error when it is gone already. */
  remove(id: string): Promise<void>;
  /** By id in text order, from behind `after`. */
  listByScan(scanId: string, page: { readonly after?: string; readonly limit: number }): Promise<readonly Versioned<T>[]>;
  /**
   * Documents with `dueAt` at or before `now`, earliest first, then by id. The cost follows what is due, not what exists.
   * Leaves out what this program cannot read, so that one such document does not stop the clock for everyone.
   */
  due(now: string, limit: number): Promise<readonly Versioned<T>[]>;
}

/** One line of a conversation in the web page: the platform keeps this for Teams and Slack, we keep it for the web. */
export interface FeedEntry {
  /** Sorts in order of speaking; appending the same key again changes nothing. */
  readonly key: string;
  readonly at: string;
  readonly from: 'person' | 'bot';
  /** Plain JSON: what was typed, or the message that the page shows. */
  readonly content: unknown;
}

export interface Feed {
  append(memberId: MemberId, entries: readonly FeedEntry[]): Promise<void>;
  /** Oldest first, from behind `after`. */
  read(memberId: MemberId, page: { readonly after?: string; readonly limit: number }): Promise<readonly FeedEntry[]>;
  /** Everything said with this person. */
  erase(memberId: MemberId): Promise<void>;
}

/** A small fact about this installation itself, such as how far the clock of try mode was moved. */
export interface Setting extends StoredDocument {
  readonly value: unknown;
}

/** One collection a kind. */
export interface Collections {
  readonly scans: Documents<Scan>;
  readonly members: Documents<Member>;
  readonly mails: Documents<Mail>;
  readonly settings: Documents<Setting>;
  readonly identities: Documents<Identity>;
  /** Only ever added to: `bot/audit.ts`. */
  readonly audit: Documents<AuditLine>;
}
export type KindName = keyof Collections;

/** A document as the engine keeps it, whether or not this program can read it. */
export interface KeptDocument {
  readonly id: string;
  readonly version: number;
  readonly schemaVersion: number;
  readonly scanId: string;
  readonly dueAt: string | null;
  readonly body: unknown;
}

export interface KeptLine extends FeedEntry {
  readonly memberId: MemberId;
}

export interface StoreFault {
  readonly kind: KindName | 'feed';
  readonly id: string;
  readonly what: string;
}

/** Everything that is kept, as it is kept: for checks, copies, backups and erasing. No turn needs it. */
export interface Archive {
  /** By id in the order of its bytes, from behind `after`; all scans. */
  documents(kind: KindName, page: { readonly after?: string; readonly limit: number }): Promise<readonly KeptDocument[]>;
  /** By member, then key. */
  lines(page: { readonly after?: { readonly memberId: string; readonly key: string }; readonly limit: number }): Promise<readonly KeptLine[]>;
  /** Puts documents there as they are, version included, over what is there. Compares nothing, so nobody else may be writing them. */
  putDocuments(kind: KindName, documents: readonly KeptDocument[]): Promise<void>;
  /** Puts lines there, over those of the same key. */
  putLines(lines: readonly KeptLine[]): Promise<void>;
  /** What is wrong between documents and the indexes by which they are found. */
  faults(): Promise<readonly StoreFault[]>;
}

export interface Store extends Collections {
  readonly feed: Feed;
  readonly archive: Archive;
  /** Whether the engine answers and accepts writes now; never throws. */
  isReady(): Promise<boolean>;
  /** Waits for writes under way. The store cannot be used after it. */
  close(): Promise<void>;
}
