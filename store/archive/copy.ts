/**
 * Copy: makes a store hold exactly what a source holds. A copy that was interrupted is continued by doing it again.
 * May import: store.
 *
 * Both sides are read in the same order, side by side, so what is there already is seen without being remembered. Nothing is
 * written before all of both has been compared: a target that went its own way is refused whole.
 */
import type { KeptDocument, KeptLine, KindName, Store } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { compareEntries, encodeEntry, nameOf, type Entry } from './entry.ts';
import { readStore } from './read-store.ts';
import { createCounter, type Tally } from './tally.ts';

/** Read anew from its beginning each time. */
export type Source = () => AsyncIterable<Entry>;

export interface CopyResult {
  /** Of the source, and after the copy of the target. */
  readonly tally: Tally;
  /** What the target lacked, or had in an earlier version. */
  readonly missing: number;
  readonly copied: number;
  /** In the target already, as it is in the source. */
  readonly present: number;
}

export interface CopyOptions {
  readonly isDryRun: boolean;
  readonly onProgress: (step: 'compared' | 'copied' | 'verified', entries: number) => void;
}

/** How many are named in a message. */
const mostNamed = 5;
const batchSize = 100;
/** Mails may have attachments; a batch is one command to MongoDB. */
const batchBytes = 8_000_000;

/**
 * Nobody else may be writing to either side.
 * @throws StoreError STORE_DIFFERS when the target holds something else; nothing was written then
 */
export async function copyInto(target: Store, source: Source, { isDryRun, onProgress }: CopyOptions): Promise<CopyResult> {
  const counter = createCounter();
  const strangers: string[] = [];
  let missing = 0;
  let present = 0;
  for await (const { from, there } of pairs(source(), readStore(target))) {
    if (!from) {
      if (there) strangers.push(nameOf(there));
      continue;
    }
    const line = encodeEntry(from);
    counter.add(from.kind, line);
    onProgress('compared', counter.total());
    if (!there || isOlder(there, from)) missing++;
    else if (encodeEntry(there) === line) present++;
    else strangers.push(nameOf(from));
  }
  if (strangers.length > 0) throw differs(strangers);
  const tally = counter.tally();
  if (isDryRun || missing === 0) return { tally, missing, copied: 0, present };

  let copied = 0;
  const batch = createBatch(target);
  for await (const { from, there } of pairs(source(), readStore(target))) {
    if (!from || (there && !isOlder(there, from))) continue;
    await batch.put(from);
    onProgress('copied', ++copied);
  }
  await batch.flush();

  const after = createCounter();
  for await (const entry of readStore(target)) {
    after.add(entry.kind, encodeEntry(entry));
    onProgress('verified', after.total());
  }
  if (after.tally().digest !== tally.digest) {
    throw new StoreError('STORE_DIFFERS', 'After copying, the two do not hold the same: something was changed meanwhile. Stop every process that uses them and copy again.');
  }
  return { tally, missing, copied, present };
}

/** The entries of both sides, those of the same name together. */
async function* pairs(source: AsyncIterable<Entry>, target: AsyncIterable<Entry>): AsyncGenerator<{ readonly from: Entry | null; readonly there: Entry | null }> {
  const sources = source[Symbol.asyncIterator]();
  const targets = target[Symbol.asyncIterator]();
  const next = async (entries: AsyncIterator<Entry>): Promise<Entry | null> => {
    const result = await entries.next();
    return result.done === true ? null : result.value;
  };
  try {
    let from = await next(sources);
    let there = await next(targets);
    while (from || there) {
      const order = from && there ? compareEntries(from, there) : from ? -1 : 1;
      yield { from: order <= 0 ? from : null, there: order >= 0 ? there : null };
      if (order <= 0) from = await next(sources);
      if (order >= 0) there = await next(targets);
    }
  } finally {
    await sources.return?.(undefined);
    await targets.return?.(undefined);
  }
}

/** Only an earlier version of the same document is written over. Lines have no versions and never change but when someone is erased. */
function isOlder(there: Entry, from: Entry): boolean {
  return 'version' in there.kept && 'version' in from.kept && there.kept.version < from.kept.version;
}

function createBatch(target: Store): { put(entry: Entry): Promise<void>; flush(): Promise<void> } {
  let entries: Entry[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const [first] = entries;
    if (!first) return;
    const kept = entries.map((entry) => entry.kept);
    entries = [];
    bytes = 0;
    if (first.kind === 'feed') await target.archive.putLines(kept as readonly KeptLine[]);
    else await target.archive.putDocuments(first.kind satisfies KindName, kept as readonly KeptDocument[]);
  };
  return {
    flush,
    put: async (entry) => {
      if (entries.length >= batchSize || bytes >= batchBytes || (entries[0] && entries[0].kind !== entry.kind)) await flush();
      entries.push(entry);
      bytes += encodeEntry(entry).length;
    },
  };
}

function differs(names: readonly string[]): StoreError {
  const named = names.slice(0, mostNamed).join(', ');
  const rest = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return new StoreError('STORE_DIFFERS', `The target holds what the source does not, or in another version (${named}${rest}); nothing was written. Name an empty target.`);
}
