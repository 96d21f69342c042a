/**
 * Read pages: all of a list, page by page, so that a long one is never in memory whole.
 * May import: flows, store.
 */
import type { MemberId } from '../flows/people.ts';
import type { Documents, FeedEntry, Store, StoredDocument } from '../store/port.ts';

/** Mails have attachments of megabytes. */
const fewDocuments = 20;
const manyLines = 500;

export async function* documentsOfScan<T extends StoredDocument>(documents: Documents<T>, scanId: string): AsyncGenerator<T> {
  let after: string | undefined;
  for (;;) {
    const page = await documents.listByScan(scanId, { limit: fewDocuments, ...(after !== undefined && { after }) });
    for (const { document } of page) yield document;
    after = page.at(-1)?.document.id;
    if (page.length < fewDocuments) return;
  }
}

export async function* linesOfMember({ feed }: Store, memberId: MemberId): AsyncGenerator<FeedEntry> {
  let after: string | undefined;
  for (;;) {
    const page = await feed.read(memberId, { limit: manyLines, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.key;
    if (page.length < manyLines) return;
  }
}
