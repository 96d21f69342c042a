/**
 * Rate limit: how often one key may do something. Counted in this process, in windows of time; bounded in memory.
 * May import: nothing.
 */
export interface RateLimit {
  /** Counts one more. `false`: too often; it is not to be done. */
  take(key: string): boolean;
}

/** More keys than this at once are an attack: the oldest is forgotten. */
const mostKeys = 50_000;

/** @param now ISO 8601, UTC */
export function createRateLimit({ most, withinSec, now }: { readonly most: number; readonly withinSec: number; readonly now: () => string }): RateLimit {
  const windows = new Map<string, { readonly until: number; count: number }>();
  return {
    take(key) {
      const at = Date.parse(now());
      const known = windows.get(key);
      if (known && known.until > at) {
        known.count += 1;
        return known.count <= most;
      }
      windows.delete(key);
      windows.set(key, { until: at + withinSec * 1000, count: 1 });
      const oldest = windows.keys().next();
      if (windows.size > mostKeys && !oldest.done) windows.delete(oldest.value);
      return true;
    },
  };
}
