/**
 * Hears from the server that something changed. The browser reconnects a broken stream by itself, but not one that was refused.
 * May import: base.ts.
 */
import { base } from './base.ts';

const tryAgainMs = 3_000;

/**
 * Calls `changed` on every change, and after each connection made: something may have changed in between.
 * Only while the page is seen: browsers keep six connections to one host, and a tab a person would use them all up.
 * @returns stops listening
 */
export function hearNews(changed: () => void, setConnected: (isConnected: boolean) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const connect = (): void => {
    const stream = new EventSource(`${base}/events`);
    source = stream;
    stream.addEventListener('changed', changed);
    stream.addEventListener('open', () => {
      setConnected(true);
      changed();
    });
    stream.addEventListener('error', () => {
      setConnected(false);
      if (stream.readyState === EventSource.CLOSED) timer = setTimeout(connect, tryAgainMs);
    });
  };
  const disconnect = (): void => {
    source?.close();
    if (timer !== null) clearTimeout(timer);
  };
  const followSight = (): void => {
    disconnect();
    if (document.visibilityState === 'visible') connect();
  };

  document.addEventListener('visibilitychange', followSight);
  followSight();
  return () => {
    document.removeEventListener('visibilitychange', followSight);
    disconnect();
  };
}
