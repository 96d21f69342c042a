/** Turns against a real store: once each, one after the other, and never lost. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock, type MovableClock } from '../../bot/clock.ts';
import { TurnError } from '../../bot/turn-error.ts';
import type { Judgement } from '../../flows/answer.ts';
import type { Inbound } from '../../flows/inbound.ts';
import type { Participant } from '../../flows/member.ts';
import type { MemberId } from '../../flows/people.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import type { FeedEntry, Store } from '../../store/port.ts';
import { StoreError } from '../../store/store-error.ts';
import { createReplica, replicaQuestionnaire, type Replica } from '../support/replica.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const sem = 'sem' as MemberId;
const itemIds = replicaQuestionnaire.items.map(({ id }) => id);

let clock: MovableClock;
let store: Store;
let temporary: TemporaryStore;
beforeEach(async () => {
  // The date stands still; timers run.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T08:00:00.000Z') });
  clock = createClock();
  temporary = await openTemporaryStore(replicaQuestionnaire, clock.now());
  ({ store } = temporary);
});
afterEach(async () => {
  vi.useRealTimers();
  await temporary.close();
});

function typed(text: string, eventId = `event-${text}`): Inbound {
  return { channel: 'web', eventId, said: { kind: 'text', text } };
}

function pressed(judgement: Judgement, eventId: string): Inbound {
  return { channel: 'web', eventId, said: { kind: 'choice', choice: { action: 'correct', itemId: '1' as ItemId, part: 'current', judgement } } };
}

async function participant(): Promise<Participant> {
  const member = (await store.members.get(sem))?.document;
  if (member?.role !== 'participant') throw new Error('Sem is no participant.');
  return member;
}

const feed = () => store.feed.read(sem, { limit: 1000 });
const saidBy = (from: FeedEntry['from'], entries: readonly FeedEntry[]) => entries.filter((entry) => entry.from === from).map(({ content }) => content);

/** Someone who has begun, with nothing left in the outbox: that they did is written down. */
async function begun(): Promise<Replica> {
  const replica = createReplica(store, clock);
  await replica.takeTurn(sem, typed('hoi'));
  await replica.takeTurn(sem, typed('ja'));
  await replica.tick();
  return replica;
}

function wait(seconds: number): void {
  clock.moveTo(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());
}

describe('one event', () => {
  it('is one turn, and its reply is said once, when it comes twice', async () => {
    const { takeTurn } = await begun();
    const once = await takeTurn(sem, typed('3'));
    const said = await feed();
    expect(await takeTurn(sem, typed('3'))).toEqual(once);
    expect(await feed()).toEqual(said);
    expect(once.turn).toBe(3);
  });

  it('is one turn when it comes five times at once', async () => {
    const { takeTurn } = await begun();
    const turns = await Promise.all(Array.from({ length: 5 }, () => takeTurn(sem, typed('3'))));
    expect(turns.map(({ turn }) => turn)).toEqual([3, 3, 3, 3, 3]);
    expect(saidBy('person', await feed())).toEqual([{ text: 'hoi' }, { text: 'ja' }, { text: '3' }]);
  });

  it('is one turn when it comes to two processes at once, and again after a restart', async () => {
    await begun();
    const replicas = [createReplica(store, clock), createReplica(store, clock)];
    await Promise.all([...replicas, ...replicas].map(({ takeTurn }) => takeTurn(sem, typed('3'))));
    await createReplica(store, clock).takeTurn(sem, typed('3'));
    expect((await participant()).turn).toBe(3);
    expect(saidBy('person', await feed())).toHaveLength(3);
  });
});

describe('many events of one person at once', () => {
  it('are taken one after the other, in the order in which they came', async () => {
    const { takeTurn } = await begun();
    const judgements = Array.from({ length: 50 }, (_, index) => ({ kind: 'level', level: (index % 4) + 1 }) as const);
    await Promise.all(judgements.map((judgement, index) => takeTurn(sem, pressed(judgement, `many-${index}`))));
    const { turn, seen, answers, outbox } = await participant();
    expect(turn).toBe(2 + judgements.length);
    expect(seen.slice(2).map(({ id }) => id)).toEqual(judgements.map((_, index) => `many-${index}`));
    expect(answers['1']?.current).toEqual(judgements.at(-1));
    const history = (answers['1']?.history ?? []).map(({ value }) => value);
    expect(history.length).toBeGreaterThan(10);
    expect(history.slice(1)).toEqual(judgements.slice(1 - history.length));
    expect(outbox.every(({ id }) => id.startsWith(String(turn).padStart(7, '0')))).toBe(true);
    expect(saidBy('person', await feed())).toHaveLength(2 + judgements.length);
  });

  it('lose nothing when two processes take them', async () => {
    await begun();
    const [one, other] = [createReplica(store, clock), createReplica(store, clock)];
    await Promise.all(itemIds.map((id, index) => (index % 2 === 0 ? one : other).takeTurn(sem, typed(`vraag ${id} moet ${(index % 4) + 1} zijn`))));
    wait(11);
    await one.tick();
    await other.tick();
    const { turn, answers, outbox } = await participant();
    expect(turn).toBe(2 + itemIds.length);
    expect(Object.fromEntries(itemIds.map((id) => [id, answers[id]?.current]))).toEqual(Object.fromEntries(itemIds.map((id, index) => [id, { kind: 'level', level: (index % 4) + 1 }])));
    expect(outbox).toEqual([]);
    const entries = await feed();
    expect(saidBy('person', entries)).toHaveLength(2 + itemIds.length);
    expect(saidBy('bot', entries).length).toBeGreaterThanOrEqual(2 + itemIds.length);
    expect([...one.logged, ...other.logged]).toEqual([]);
  });

  it('do not hold up someone else', async () => {
    const { takeTurn } = await begun();
    const order: string[] = [];
    const many = Array.from({ length: 20 }, (_, index) => takeTurn(sem, typed('help', `many-${index}`)));
    const last = Promise.all(many).then(() => order.push('sem'));
    await takeTurn('joris' as MemberId, typed('hoi')).then(() => order.push('joris'));
    await last;
    expect(order).toEqual(['joris', 'sem']);
  });

  it('go on after one that could not be taken', async () => {
    const { takeTurn } = await begun();
    vi.spyOn(store.members, 'replace').mockRejectedValueOnce(new StoreError('STORE_FULL', 'Full.'));
    const [full, next] = await Promise.allSettled([takeTurn(sem, typed('3')), takeTurn(sem, typed('help'))]);
    expect(full).toMatchObject({ status: 'rejected', reason: { code: 'STORE_FULL' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { turn: 3 } });
    expect(await takeTurn(sem, typed('3'))).toMatchObject({ turn: 4 });
  });
});

describe('a reply', () => {
  it('costs one read and one write: the next turn takes out what was said', async () => {
    const { takeTurn } = await begun();
    const calls = { get: vi.spyOn(store.members, 'get'), replace: vi.spyOn(store.members, 'replace') };
    for (const text of ['3', '4', 'help']) await takeTurn(sem, typed(text));
    expect(calls.get).toHaveBeenCalledTimes(3);
    expect(calls.replace).toHaveBeenCalledTimes(3);
    expect(new Set((await participant()).outbox.map(({ id }) => id.slice(0, 7)))).toEqual(new Set(['0000005']));
  });

  it('is taken out by the clock, once, when the person stays silent', async () => {
    const { takeTurn, tick } = await begun();
    await takeTurn(sem, typed('3'));
    const said = await feed();
    const replace = vi.spyOn(store.members, 'replace');
    wait(9);
    await tick();
    expect((await participant()).outbox).not.toEqual([]);
    wait(2);
    await tick();
    await tick();
    expect((await participant()).outbox).toEqual([]);
    expect(replace).toHaveBeenCalledTimes(1);
    expect(await feed()).toEqual(said);
  });

  it('is left to the process that wrote it for half a minute, and then said by another', async () => {
    await begun();
    // The commit, and then nothing more: what a crash leaves.
    vi.spyOn(store.feed, 'append').mockImplementationOnce(() => new Promise(() => undefined));
    void createReplica(store, clock).takeTurn(sem, typed('3'));
    await vi.waitFor(async () => expect((await participant()).turn).toBe(3));
    const other = createReplica(store, clock);
    wait(29);
    await other.tick();
    expect(saidBy('person', await feed())).toEqual([{ text: 'hoi' }, { text: 'ja' }]);
    wait(1);
    await other.tick();
    expect(saidBy('person', await feed())).toEqual([{ text: 'hoi' }, { text: 'ja' }, { text: '3' }]);
  });

  it('is not said a second time by the clock while its turn is still saying it', async () => {
    const { takeTurn, tick } = await begun();
    const keys: string[] = [];
    const append = store.feed.append.bind(store.feed);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    vi.spyOn(store.feed, 'append').mockImplementation(async (memberId, entries) => {
      if (memberId !== sem) return;
      keys.push(entries[0]?.key.slice(0, 7) ?? '');
      await held;
      await append(memberId, entries);
    });
    const turn = takeTurn(sem, typed('3'));
    await vi.waitFor(() => expect(keys).toEqual(['0000003']));
    wait(3600 * 24 * 7);
    const ticked = tick();
    await vi.waitFor(async () => expect((await store.members.get('joris'))?.document.turn).toBeGreaterThan(0));
    expect(keys).toEqual(['0000003']);
    release();
    await Promise.all([turn, ticked]);
    expect(keys).toEqual(['0000003']);
    expect((await participant()).outbox).toEqual([]);
  });
});

describe('a reply that cannot be said', () => {
  it('stays in the outbox, and time brings it', async () => {
    const { takeTurn, tick, logged } = await begun();
    const before = await feed();
    vi.spyOn(store.feed, 'append').mockRejectedValueOnce(new StoreError('STORE_AWAY', 'Away.'));
    const after = await takeTurn(sem, typed('3'));
    expect(after.turn).toBe(3);
    expect(after.outbox).not.toEqual([]);
    expect(await feed()).toEqual(before);
    expect(logged).toEqual([expect.stringMatching(/"event":"delivery\.failed","memberId":"sem","error":"StoreError","code":"STORE_AWAY"/)]);

    await tick();
    expect(await feed()).toEqual(before);
    wait(6);
    await tick();
    const entries = (await feed()).slice(before.length);
    expect(entries.map(({ from }) => from)).toEqual(['person', ...after.outbox.slice(1).map(() => 'bot')]);
    wait(11);
    await tick();
    expect((await participant()).outbox).toEqual([]);
  });

  it('is said before what comes after it, so that no page misses it', async () => {
    const { takeTurn, tick } = await begun();
    vi.spyOn(store.feed, 'append').mockRejectedValueOnce(new StoreError('STORE_AWAY', 'Away.'));
    await takeTurn(sem, typed('3'));
    const page = (await feed()).at(-1)?.key ?? '';
    await takeTurn(sem, typed('help'));
    const news = await store.feed.read(sem, { after: page, limit: 100 });
    expect(saidBy('person', news)).toEqual([{ text: '3' }, { text: 'help' }]);
    wait(11);
    await tick();
    expect((await participant()).outbox).toEqual([]);
  });

  it('waits longer each time', async () => {
    const { takeTurn, tick } = await begun();
    const append = vi.spyOn(store.feed, 'append').mockRejectedValue(new StoreError('STORE_AWAY', 'Away.'));
    await takeTurn(sem, typed('3'));
    wait(6);
    await tick();
    wait(6);
    await tick();
    expect(append).toHaveBeenCalledTimes(2);
    wait(6);
    await tick();
    expect(append).toHaveBeenCalledTimes(3);
    expect((await participant()).outbox.map(({ attempts }) => attempts)).toEqual((await participant()).outbox.map(() => 3));
  });

  it('is said when the same event comes again, if the process ended in between', async () => {
    const { takeTurn } = await begun();
    const before = (await feed()).length;
    // The commit, and then nothing more: what a crash leaves.
    vi.spyOn(store.feed, 'append').mockRejectedValueOnce(new StoreError('STORE_AWAY', 'Away.'));
    const replace = store.members.replace.bind(store.members);
    vi.spyOn(store.members, 'replace').mockImplementationOnce(replace).mockRejectedValueOnce(new StoreError('STORE_AWAY', 'Away.'));
    await expect(takeTurn(sem, typed('3'))).rejects.toThrow(expect.objectContaining({ code: 'STORE_AWAY' }));
    expect((await participant()).turn).toBe(3);

    await createReplica(store, clock).takeTurn(sem, typed('3'));
    expect((await participant()).turn).toBe(3);
    expect(saidBy('person', (await feed()).slice(before))).toEqual([{ text: '3' }]);
  });
});

describe('a turn that is refused', () => {
  it('has no member', async () => {
    const { takeTurn } = createReplica(store, clock);
    for (const id of ['nobody', '', '__proto__', 'sem\0']) {
      await expect(takeTurn(id as MemberId, typed('hoi'))).rejects.toThrow(TurnError);
      await expect(takeTurn(id as MemberId, typed('hoi'))).rejects.toThrow(expect.objectContaining({ code: 'UNKNOWN_MEMBER' }));
    }
  });

  it('loses the write again and again', async () => {
    const { takeTurn } = await begun();
    const replace = vi.spyOn(store.members, 'replace').mockResolvedValue(false);
    await expect(takeTurn(sem, typed('3'))).rejects.toThrow(expect.objectContaining({ code: 'CONTENDED' }));
    expect(replace).toHaveBeenCalledTimes(20);
    replace.mockRestore();
    expect((await participant()).turn).toBe(2);
  });
});
