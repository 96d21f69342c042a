/**
 * Watchers: open pages that want to know when something changed (server-sent events). They fetch what changed themselves.
 * May import: flows.
 */
import type { ServerResponse } from 'node:http';
import type { MemberId } from '../../../flows/people.ts';

/** What one process holds open; a browser that is refused asks again. */
const mostWatchers = 2000;
/** Everyone has a few tabs open, not hundreds. */
const mostEach = 100;

export interface Watchers {
  /** Keeps the response open until the page goes. `false`: too many are open; nothing was written. @param memberId whose news it hears; `null`: everyone's */
  add(response: ServerResponse, memberId: MemberId | null): boolean;
  /** Tells pages that something changed. @param memberId for whom; without: for everyone */
  changed(memberId?: MemberId): void;
  close(): void;
}

export function createWatchers(): Watchers {
  const open = new Map<ServerResponse, MemberId | null>();
  return {
    add(response, memberId) {
      if (open.size >= mostWatchers || [...open.values()].filter((other) => other === memberId).length >= mostEach) return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'keep-alive' });
      response.write('retry: 1000\n\n');
      open.set(response, memberId);
      response.on('close', () => open.delete(response));
      return true;
    },
    changed(memberId) {
      for (const [response, whose] of open) if (memberId === undefined || whose === null || whose === memberId) response.write('event: changed\ndata: {}\n\n');
    },
    close() {
      for (const response of open.keys()) response.end();
    },
  };
}
