/**
 * Documents: the kinds that are stored, the version of their shape, and how an older shape becomes today's.
 * May import: flows, store. Pure.
 *
 * To change a shape: change its type, append a migration to its kind below, and add the golden file that the test asks for.
 */
import type { Identity } from '../flows/identity.ts';
import type { AuditLine } from '../flows/audit.ts';
import type { Mail } from '../flows/mail.ts';
import type { Member } from '../flows/member.ts';
import type { Scan } from '../flows/scan.ts';
import { checkKeys, checkSize } from './limits.ts';
import type { KindName, Setting, StoredDocument, Versioned } from './port.ts';
import { StoreError } from './store-error.ts';

type Body = Readonly<Record<string, unknown>>;

/** Makes a document of one version into one of the next. Pure and total: it meets every document ever written. */
export type Migration = (body: Body) => Body;

export interface Kind<T extends StoredDocument> {
  /** Names the collection. Never changes. */
  readonly name: string;
  /** Of the documents that this program writes. */
  readonly schemaVersion: number;
  /** The first one leads from version 1 to 2. */
  readonly migrations: readonly Migration[];
  /** Trusts the migrations for everything but what the store itself relies on. */
  readonly isCurrent: (body: unknown) => body is T;
}

export function defineKind<T extends StoredDocument>(name: string, migrations: readonly Migration[]): Kind<T> {
  return { name, schemaVersion: migrations.length + 1, migrations, isCurrent: (body): body is T => isStoredDocument(body) };
}

export const kinds = {
  // 2: seven steps. 3: sign-ups.
  scans: defineKind<Scan>('scans', [withSteps, unchanged]),
  // 2: where a person can be spoken to. 3: what changed in the scan. 4: reports to the process director. 5: account managers.
  members: defineKind<Member>('members', [(member) => ({ ...member, contacts: [] }), withScanChanges, withReports, unchanged]),
  mails: defineKind<Mail>('mails', []),
  settings: defineKind<Setting>('settings', []),
  // 2: who signs a municipality up.
  identities: defineKind<Identity>('identities', [unchanged]),
  audit: defineKind<AuditLine>('audit', []),
} satisfies Record<KindName, unknown>;

/** In the order of their names, which holds when kinds are added: two programs that read everything read it in the same order. */
export const kindNames: readonly KindName[] = (Object.keys(kinds) as KindName[]).sort();

/** Nothing that was written changes; an older program must not take what is new for what it knows. */
function unchanged(body: Body): Body {
  return body;
}

/** Scans of version 1 had a date and people from the start. */
function withSteps(scan: Body): Body {
  return { ...scan, state: 'answering', proposed: [], revision: 0, spreadTo: 0, changes: [], carriedOut: [], sequence: 0 };
}

/** Members of version 1 came in with their scan, heard of no changes and wanted every nudge. */
function withScanChanges({ scan, ...member }: Body): Body {
  const own = member['role'] === 'participant' ? { joinedAt: null, quiet: null, dates: null } : { pending: null };
  return { ...member, scan: { ...(isBody(scan) ? scan : {}), state: 'answering', revision: 0, proposed: [] }, left: null, ...own };
}

/** Reports began with version 4: what a running scan had before is not made up for. */
function withReports(member: Body): Body {
  return member['role'] === 'participant' ? member : { ...member, reported: [] };
}

/** What an engine keeps of a document. `scanId` is here too because it never changes and is needed without the body. */
export interface Envelope {
  readonly schemaVersion: number;
  readonly scanId: string;
  readonly body: unknown;
}

/**
 * Wraps a document for an engine. Pure.
 * @throws StoreError STORE_BAD_DOCUMENT when its id, scan or due time cannot be found again, STORE_TOO_LARGE
 */
export function toEnvelope<T extends StoredDocument>(kind: Kind<T>, document: T): Envelope {
  const { id, scanId, dueAt } = document;
  checkKeys([id, scanId], `${kind.name} ${id.slice(0, 100)}`);
  if (dueAt !== null && !isInstant(dueAt)) {
    throw new StoreError('STORE_BAD_DOCUMENT', `${kind.name} ${id}: dueAt is no time like 2026-11-30T08:00:00.000Z, so it would not come up when it is due.`);
  }
  checkSize(document, `${kind.name} ${id}`);
  return { schemaVersion: kind.schemaVersion, scanId, body: document };
}

export type Loaded<T> = { readonly ok: true; readonly value: Versioned<T> } | { readonly ok: false; readonly error: StoreError };

/** Unwraps what an engine found, in today's shape. Pure. Refuses what this program cannot read, by the document's id. */
export function loadDocument<T extends StoredDocument>(kind: Kind<T>, id: string, envelope: Envelope, version: number | undefined): Loaded<T> {
  const { schemaVersion, body } = envelope;
  if (schemaVersion > kind.schemaVersion) return { ok: false, error: newerDocument(kind, id, schemaVersion) };
  if (isCount(schemaVersion) && isCount(version) && isBody(body)) {
    const document = kind.migrations.slice(schemaVersion - 1).reduce((older, migrate) => migrate(older), body);
    if (kind.isCurrent(document) && document.id === id) return { ok: true, value: { document, version } };
  }
  return { ok: false, error: new StoreError('STORE_BROKEN', `${kind.name} ${id} is not as it was written. Put it back from a backup, or remove it.`) };
}

export function newerDocument(kind: Kind<StoredDocument>, id: string, schemaVersion: number): StoreError {
  return new StoreError(
    'STORE_NEWER',
    `${kind.name} ${id} was written by a newer program (version ${schemaVersion}, this one knows ${kind.schemaVersion}); it was left alone. Update this program.`,
  );
}

export function movedDocument(kind: Kind<StoredDocument>, id: string): StoreError {
  return new StoreError('STORE_BAD_DOCUMENT', `${kind.name} ${id} belongs to another scan; a document never changes its scan. Remove it and insert a new one.`);
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStoredDocument(body: unknown): boolean {
  if (!isBody(body)) return false;
  const { id, scanId, dueAt } = body;
  return typeof id === 'string' && typeof scanId === 'string' && (dueAt === null || typeof dueAt === 'string');
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);
}
