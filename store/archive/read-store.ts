/**
 * Reads everything that a store holds, in order, page by page.
 * May import: store.
 */
import { kindNames } from '../documents.ts';
import type { KeptDocument, KeptLine, Store } from '../port.ts';
import type { Entry, EntryKind } from './entry.ts';

/** Names in order; the feed is one of them. */
export const entryKinds: readonly EntryKind[] = [...kindNames, 'feed' as const].sort();

/** A page is not to hold more than this, so that mails with attachments fit into memory. */
const pageBytes = 4_000_000;
const mostInPage = 500;

/** @throws StoreError */
export async function* readStore({ archive }: Store, kinds: readonly EntryKind[] = entryKinds): AsyncGenerator<Entry> {
  for (const kind of kinds) {
    if (kind === 'feed') {
      let after: KeptLine | undefined;
      for await (const kept of paged((limit) => archive.lines({ limit, ...(after && { after }) }))) yield { kind, kept: (after = kept) };
    } else {
      let after: string | undefined;
      for await (const kept of paged((limit) => archive.documents(kind, { limit, ...(after !== undefined && { after }) }))) {
        after = kept.id;
        yield { kind, kept };
      }
    }
  }
}

/** Pages grow and shrink with what is in them. */
async function* paged<T extends KeptDocument | KeptLine>(read: (limit: number) => Promise<readonly T[]>): AsyncGenerator<T> {
  for (let limit = 10; ; ) {
    const page = await read(limit);
    yield* page;
    if (page.length < limit) return;
    limit = Math.min(mostInPage, Math.max(1, Math.floor((pageBytes * page.length) / page.reduce((bytes, kept) => bytes + weightOf(kept), 1))));
  }
}

/** About how many bytes; long texts and attachments are what matters. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (value instanceof Uint8Array) return value.byteLength;
  return Object.values(value).reduce((bytes: number, part) => bytes + weightOf(part), 8);
}
