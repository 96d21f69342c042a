import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../bot/clock.ts';

const start = '2026-11-02T08:00:00.000Z';
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(start) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the time', () => {
  it('is the real one, in UTC', () => {
    const clock = createClock();
    expect(clock.now()).toBe(start);
    expect(clock.aheadMs()).toBe(0);
    vi.advanceTimersByTime(1500);
    expect(clock.now()).toBe('2026-11-02T08:00:01.500Z');
  });

  it('goes on from where it was moved to', () => {
    const clock = createClock();
    clock.moveTo('2026-11-10T08:00:00.000Z');
    expect(clock.now()).toBe('2026-11-10T08:00:00.000Z');
    vi.advanceTimersByTime(1000);
    expect(clock.now()).toBe('2026-11-10T08:00:01.000Z');
    expect(clock.aheadMs()).toBe(8 * 24 * 3_600_000);
  });

  it('is never moved back', () => {
    const clock = createClock();
    clock.moveTo('2026-11-10T08:00:00.000Z');
    clock.moveTo('2026-11-09T08:00:00.000Z');
    expect(clock.now()).toBe('2026-11-10T08:00:00.000Z');
    clock.moveTo('1970-01-01T00:00:00.000Z');
    expect(clock.now()).toBe('2026-11-10T08:00:00.000Z');
  });

  it('is not moved by an instant that has passed', () => {
    const clock = createClock();
    clock.moveTo('2026-11-01T08:00:00.000Z');
    expect(clock.now()).toBe(start);
  });

  it('starts as far ahead as it was', () => {
    expect(createClock(3_600_000).now()).toBe('2026-11-02T09:00:00.000Z');
  });
});

describe('work that comes back', () => {
  /** Work that takes a while: counts how often it began and how many run at once. */
  function work(takesMs: number) {
    const seen = { begun: 0, running: 0, most: 0 };
    const run = async () => {
      seen.begun += 1;
      seen.running += 1;
      seen.most = Math.max(seen.most, seen.running);
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      seen.running -= 1;
    };
    return { seen, run };
  }

  it('begins after the first pause, and again after each', async () => {
    const { seen, run } = work(0);
    createClock().every(1000, run);
    await vi.advanceTimersByTimeAsync(999);
    expect(seen.begun).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.begun).toBe(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen.begun).toBe(3);
  });

  it('never runs twice at once, however long it takes', async () => {
    const { seen, run } = work(10_000);
    createClock().every(1000, run);
    await vi.advanceTimersByTimeAsync(35_000);
    expect(seen).toEqual({ begun: 4, running: 1, most: 1 });
  });

  it('does not begin again after the stop', async () => {
    const { seen, run } = work(0);
    const stop = createClock().every(1000, run);
    await vi.advanceTimersByTimeAsync(1500);
    await stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen.begun).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for by the stop, and is the last', async () => {
    const { seen, run } = work(5000);
    const stop = createClock().every(1000, run);
    await vi.advanceTimersByTimeAsync(2000);
    const stopped = vi.fn();
    void stop().then(stopped);
    await vi.advanceTimersByTimeAsync(3999);
    expect(stopped).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(stopped).toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual({ begun: 1, running: 0, most: 1 });
  });

  it('can be stopped before it began', async () => {
    const { seen, run } = work(0);
    await createClock().every(1000, run)();
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen.begun).toBe(0);
  });
});
