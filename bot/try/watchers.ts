/**
 * Watchers: open pages that want to know when something changed (server-sent events). They fetch what changed themselves.
 * May import: flows.
 */
import type { ServerResponse } from 'node:http';

/** Everyone on this machine has a few tabs open, not hundreds. */
const mostWatchers = 100;

export interface Watchers {
  /** Keeps the response open until the page goes. `false`: too many are open; nothing was written. */
  add(response: ServerResponse): boolean;
  /** Tells every page that something changed. */
  changed(): void;
  close(): void;
}

export function createWatchers(): Watchers {
  const open = new Set<ServerResponse>();
  return {
    add(response) {
      if (open.size >= mostWatchers) return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'keep-alive' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    },
    changed() {
      for (const response of open) response.write('event: changed\ndata: {}\n\n');
    },
    close() {
      for (const response of open) response.end();
    },
  };
}
