import { describe, expect, it } from 'vitest';
import { bandOf } from '../../flows/band.ts';
import type { MemberId, Discipline } from '../../flows/people.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import { ranking, type RankedItem, type RatedItem, type UnansweredItem } from '../../flows/ranking.ts';
import { judgementOf, type Spoken } from '../support/member-builder.ts';

/** A person's current level and ambition, and the function where it matters. */
type Said = readonly [current: Spoken, ambition?: Spoken, discipline?: Discipline];

/** An item of four levels; the persons are p1, p2, … in this order. */
function item(id: string, said: readonly Said[], levels = 4): RatedItem {
  const answers = said.map(([current, ambition, discipline], index) => ({
    memberId: `p${index + 1}` as MemberId,
    discipline: discipline ?? 'ict',
    current: judgementOf(current),
    ambition: judgementOf(ambition ?? null),
  }));
  return { itemId: id as ItemId, levels, answers };
}

/** Everyone wants one and the same level, so that only today counts. */
function facts(id: string, currents: readonly Spoken[], levels = 4): RatedItem {
  return item(id, currents.map((current) => [current, typeof current === 'number' ? levels : null]), levels);
}

/** Everyone is at level 1 today, so that only the ambition counts. */
function goals(id: string, ambitions: readonly Spoken[]): RatedItem {
  return item(id, ambitions.map((ambition) => [1, ambition]));
}

function ranked(one: RatedItem): RankedItem {
  const [row] = ranking([one]).ranked;
  if (!row) throw new Error(`item ${one.itemId} was not ranked`);
  return row;
}

function unanswered(one: RatedItem): UnansweredItem {
  const [row] = ranking([one]).findOutFirst;
  if (!row) throw new Error(`item ${one.itemId} is not on the list "find out first"`);
  return row;
}

const order = (items: readonly RatedItem[]) => ranking(items).ranked.map(({ itemId }) => itemId);

describe('find out first', () => {
  it('lists items with fewer than three levels, also when everybody answered', () => {
    expect(unanswered(facts('1', [1, 4]))).toMatchObject({ reason: 'few-levels', withoutLevel: 0, asked: 2, share: 0 });
    expect(ranked(facts('1', [1, 4, 4])).current.n).toBe(3);
  });

  it('lists items that exactly a third gave no level on, and ranks those with less', () => {
    expect(unanswered(facts('1', [1, 2, 3, 4, 'unknown', 'unknown']))).toMatchObject({ reason: 'many-without-level', withoutLevel: 2, asked: 6, share: 1 / 3 });
    expect(ranked(facts('1', [1, 2, 3, 4, 4, 'unknown', 'unknown'])).current.n).toBe(5);
  });

  it.each(['unknown', 'not-my-field', 'skipped', null] as const)('counts %s as no level, never as a level of zero', (spoken) => {
    expect(unanswered(facts('1', [3, 3, 3, 3, spoken, spoken])).withoutLevel).toBe(2);
    expect(unanswered(facts('1', [3, 3, 3, 3, spoken, spoken])).current.counts).toEqual([0, 0, 4, 0]);
  });

  it('puts the items that most could not answer first, equal ones in the order of asking', () => {
    const items = [facts('a', [2, 2, 'unknown']), facts('b', ['unknown', 'skipped', 3]), facts('c', [1, 'not-my-field', 4]), facts('d', [1, 4])];
    expect(ranking(items).findOutFirst.map(({ itemId }) => itemId)).toEqual(['b', 'a', 'c', 'd']);
    expect(ranking(items).ranked).toEqual([]);
  });

  it('lists an item that nobody was asked with a share of 1', () => {
    expect(unanswered(facts('1', []))).toMatchObject({ withoutLevel: 0, asked: 0, share: 1 });
  });
});

describe('bands', () => {
  it('calls an IOV of exactly a quarter close, and the next value some', () => {
    expect(ranked(facts('1', [2, 2, 2, 3]))).toMatchObject({ band: 'close', divergence: 0.25 });
    expect(ranked(facts('1', [2, 2, 3, 3]))).toMatchObject({ band: 'some', divergence: 1 / 3 });
    expect(ranked(facts('1', [2, 2, 3, 3], 5))).toMatchObject({ band: 'close', divergence: 0.25 });
  });

  it('calls answers within one level close when at most one deviates, whatever the IOV', () => {
    // Computed by hand: one of three a level off is 2 of 6; two of five is 6 of 18.
    expect(ranked(facts('1', [2, 2, 3]))).toMatchObject({ band: 'close', divergence: 1 / 3 });
    expect(ranked(facts('1', [2, 3, 3]))).toMatchObject({ band: 'close', divergence: 1 / 3 });
    expect(ranked(facts('1', [2, 2, 2, 3, 3]))).toMatchObject({ band: 'some', divergence: 1 / 3 });
    expect(ranked(facts('1', [2, 2, 4])).band).not.toBe('close');
    expect(ranked(facts('1', [1, 2, 3], 6))).toMatchObject({ band: 'some', divergence: 0.4 });
  });

  it('calls an IOV of exactly a half some, and the next value wide', () => {
    expect(ranked(facts('1', [1, 2, 2, 3]))).toMatchObject({ band: 'some', divergence: 0.5 });
    expect(ranked(facts('1', [1, 1, 2, 3]))).toMatchObject({ band: 'wide', divergence: 7 / 12 });
  });

  it('is null below two answers', () => {
    expect(bandOf([0, 1, 0, 0])).toBeNull();
    expect(bandOf([0, 1, 1, 0])).toBe('close');
  });
});

describe('facts or goals', () => {
  it('takes the side on which people lie further apart', () => {
    expect(ranked(facts('1', [1, 1, 4, 4]))).toMatchObject({ about: 'facts', divergence: 1, band: 'wide' });
    expect(ranked(goals('1', [1, 1, 4, 4]))).toMatchObject({ about: 'goals', divergence: 1, band: 'wide' });
  });

  it('is about facts when both sides are equally far apart', () => {
    expect(ranked(item('1', [[1, 2], [1, 2], [3, 4], [3, 4]])).about).toBe('facts');
    expect(ranked(item('1', [[1, 2], [1, 2], [3, 4], [2, 4]])).about).toBe('goals');
  });

  it('follows the wider band where one deviating answer makes a larger IOV close', () => {
    // Today 4 against 2 of six is some (8 of 27); two of three ambitions are equal, the third one level off: close with 2 of 6.
    const row = ranked(item('1', [[1, 2], [1, 2], [1, 3], [1, 'unknown'], [2, 'unknown'], [2, 'unknown']]));
    expect(row.ambition).toMatchObject({ band: 'close', variation: 1 / 3 });
    expect(row).toMatchObject({ about: 'facts', band: 'some', divergence: 1 / 3 });
  });

  it('looks at today alone with fewer than two ambitions', () => {
    const one = ranked(item('1', [[1, 4], [1, 'unknown'], [1, 'skipped'], [1]]));
    expect(one).toMatchObject({ about: 'facts', band: 'close', divergence: 0, gap: null, gapLevels: null });
    expect(one.ambition).toMatchObject({ n: 1, median: 4, variation: null, band: null });
    expect(ranked(item('1', [[1, 4], [1, 1], [1, 'skipped'], [1]]))).toMatchObject({ about: 'goals', band: 'wide', divergence: 1, gapLevels: 1.5 });
  });
});

describe('the order', () => {
  it('goes by band before anything else', () => {
    const close = facts('close', [1, 1, 1, 1]);
    const some = item('some', [[2, 2], [2, 2], [3, 3], [3, 3]]);
    const wide = item('wide', [[1, 1], [1, 1], [4, 4], [4, 4]]);
    expect(ranked(close).gap).toBe(1);
    expect(order([close, some, wide])).toEqual(['wide', 'some', 'close']);
  });

  it('puts the longest way to go first within a band, before D', () => {
    const far = item('far', [[1, 4], [1, 4], [2, 4], [3, 4]]);
    const near = item('near', [[1, 2], [1, 2], [4, 4], [4, 4]]);
    expect([ranked(far).divergence, ranked(near).divergence]).toEqual([7 / 12, 1]);
    expect(order([near, far])).toEqual(['far', 'near']);
  });

  it('puts the larger D first among equal ways to go', () => {
    // A lone voice has the lower consensus, and still comes second.
    const less = item('less', [[1, 1], [1, 1], [1, 1], [4, 4]]);
    const more = item('more', [[1, 1], [2, 2], [3, 3], [4, 4]]);
    expect([ranked(less).divergence, ranked(more).divergence]).toEqual([9 / 12, 10 / 12]);
    expect(ranked(less).current.consensus).toBeLessThan(ranked(more).current.consensus ?? 0);
    expect(order([less, more])).toEqual(['more', 'less']);
  });

  it('puts the lower consensus first among equal D', () => {
    const spread = item('spread', [[1, 1], [2, 2], [2, 2], [4, 4]]);
    const lone = item('lone', [[1, 1], [1, 1], [1, 1], [4, 4]]);
    expect([ranked(spread).divergence, ranked(lone).divergence]).toEqual([0.75, 0.75]);
    expect(ranked(lone).current.consensus).toBeLessThan(ranked(spread).current.consensus ?? 0);
    expect(order([spread, lone])).toEqual(['lone', 'spread']);
  });

  it('takes the consensus on the side that the item is about', () => {
    const inside = goals('inside', [1, 3, 3, 3, 4]);
    const apart = goals('apart', [1, 1, 3, 3, 3]);
    expect([ranked(inside), ranked(apart)]).toMatchObject([{ divergence: 12 / 18, gapLevels: 2 }, { divergence: 12 / 18, gapLevels: 2 }]);
    expect(order([inside, apart])).toEqual(['apart', 'inside']);
  });

  it('keeps the order of asking among equals, also for answers that mirror each other', () => {
    const up = item('up', [[1, 1], [1, 1], [1, 1], [3, 3], [3, 3]]);
    const down = item('down', [[4, 4], [4, 4], [4, 4], [2, 2], [2, 2]]);
    expect(order([up, down])).toEqual(['up', 'down']);
    expect(order([down, up])).toEqual(['down', 'up']);
  });

  it('puts items without a known way to go behind those with one, even one that leads back', () => {
    const unknown = item('unknown', [[1], [1], [4], [4]]);
    const back = item('back', [[2, 1], [2, 1], [4, 3], [4, 3], [4, 3]]);
    const wideBack = item('wide-back', [[2, 1], [2, 1], [4, 3], [4, 3]]);
    expect(ranked(wideBack).gap).toBe(-1 / 3);
    expect(order([unknown, back, wideBack])).toEqual(['wide-back', 'back', 'unknown']);
  });

  it('measures the way to go per person: the median of ambition minus today, over those who gave both', () => {
    expect(ranked(item('1', [[1, 4], [2, 4], [3, 3], [4, 'unknown']]))).toMatchObject({ gapLevels: 2, gap: 2 / 3 });
    expect(ranked(item('1', [[1, 4], [1, 3], [3, 3], [4, 4]]))).toMatchObject({ gapLevels: 1, gap: 1 / 3 });
  });
});

describe('the pattern', () => {
  /** With ids for people. */
  const patternIn = ({ pattern }: RankedItem) => {
    const ids = (people: readonly { readonly memberId: MemberId }[]) => people.map(({ memberId }) => memberId);
    if (pattern.kind === 'lone-voice') return { kind: pattern.kind, voice: ids([pattern.voice]), others: ids(pattern.others) };
    if (pattern.kind === 'two-camps') return { kind: pattern.kind, low: ids(pattern.low), high: ids(pattern.high) };
    return { kind: pattern.kind };
  };
  const patternOf = (currents: readonly number[], levels = 4) => patternIn(ranked(facts('1', currents, levels)));

  it('is close in the band close, even with one answer two levels off among many', () => {
    expect(patternOf([2, 2, 2, 3])).toEqual({ kind: 'close' });
    expect(patternOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3])).toEqual({ kind: 'close' });
  });

  it('is a lone voice when exactly one answer is two levels or more from every other', () => {
    expect(patternOf([2, 1, 2, 4])).toEqual({ kind: 'lone-voice', voice: ['p4'], others: ['p1', 'p2', 'p3'] });
    expect(patternOf([1, 4, 4])).toEqual({ kind: 'lone-voice', voice: ['p1'], others: ['p2', 'p3'] });
    expect(patternOf([1, 3, 3, 3])).toEqual({ kind: 'lone-voice', voice: ['p1'], others: ['p2', 'p3', 'p4'] });
  });

  it('is no lone voice one level away, among others who differ, or beside a second one', () => {
    expect(patternOf([1, 2, 2, 3])).toEqual({ kind: 'spread' });
    expect(patternOf([1, 3, 4, 5], 5)).toEqual({ kind: 'spread' });
    expect(patternOf([1, 3, 5], 5)).toEqual({ kind: 'spread' });
    expect(patternOf([1, 1, 4, 4])).not.toMatchObject({ kind: 'lone-voice' });
  });

  it('is two camps when an empty level parts four or more, a third or more on each side', () => {
    expect(patternOf([1, 4, 1, 3])).toEqual({ kind: 'two-camps', low: ['p1', 'p3'], high: ['p2', 'p4'] });
    expect(patternOf([4, 2, 2, 2, 2, 4])).toEqual({ kind: 'two-camps', low: ['p2', 'p3', 'p4', 'p5'], high: ['p1', 'p6'] });
  });

  it('is no two camps among fewer than four, without an empty level, or with less than a third on one side', () => {
    expect(patternIn(ranked(item('1', [[1, 1], [1, 4], [1, 'unknown']])))).toEqual({ kind: 'spread' });
    expect(patternOf([1, 1, 2, 3, 4, 4])).toEqual({ kind: 'spread' });
    expect(patternOf([1, 1, 1, 1, 1, 4, 4])).toEqual({ kind: 'spread' });
  });

  it('splits at the empty level that leaves a third on each side, the lower one where two do', () => {
    expect(patternOf([1, 3, 3, 5, 5, 5, 5], 5)).toMatchObject({ low: ['p1', 'p2', 'p3'] });
    expect(patternOf([1, 1, 3, 3, 5, 5], 5)).toMatchObject({ low: ['p1', 'p2'] });
  });

  it('is read from the side that the item is about', () => {
    expect(patternIn(ranked(goals('1', [1, 1, 4, 4])))).toEqual({ kind: 'two-camps', low: ['p1', 'p2'], high: ['p3', 'p4'] });
    expect(patternIn(ranked(goals('1', [1, 1, 1, 4])))).toMatchObject({ kind: 'lone-voice', voice: ['p4'] });
  });
});

describe('could change', () => {
  it('says so from five answers on when one person moving one level would cross a band', () => {
    expect(ranked(facts('1', [2, 2, 2, 3, 3])).couldChange).toBe(true);
    // At the ends of the scale only a move up, or only a move down, can cross.
    expect(ranked(facts('1', [1, 1, 1, 1, 1, 2])).couldChange).toBe(true);
    expect(ranked(facts('1', [4, 4, 4, 4, 4, 3])).couldChange).toBe(true);
    expect(ranked(facts('1', [2, 2, 3, 3])).couldChange).toBe(false);
  });

  it('does not say so when no single move crosses a band', () => {
    expect(ranked(facts('1', [2, 2, 2, 2, 2, 2])).couldChange).toBe(false);
    expect(ranked(facts('1', [1, 1, 1, 4, 4, 4])).couldChange).toBe(false);
  });

  it('says so when the don’t-knows, had they answered, would cross a band', () => {
    expect(ranked(facts('1', [2, 2, 2, 2, 2, 2, 'unknown'])).couldChange).toBe(true);
    expect(ranked(facts('1', [1, 1, 1, 1, 4, 4, 4, 4, 'unknown'])).couldChange).toBe(false);
    expect(ranked(facts('1', [2, 2, 2, 2, 'unknown'])).couldChange).toBe(false);
  });

  it('expects no level from those whose field it is not or who skipped', () => {
    expect(ranked(facts('1', [2, 2, 2, 2, 2, 2, 'not-my-field'])).couldChange).toBe(false);
    expect(ranked(facts('1', [2, 2, 2, 2, 2, 2, 'skipped'])).couldChange).toBe(false);
  });

  it('looks at the ambition as well', () => {
    expect(ranked(goals('1', [2, 2, 2, 2, 3, 3])).couldChange).toBe(true);
    expect(ranked(goals('1', [2, 2, 2, 2, 2, 'unknown'])).couldChange).toBe(true);
    expect(ranked(goals('1', [2, 2, 2, 2, 2, 'skipped'])).couldChange).toBe(false);
  });

  it('expects an ambition as well from those who did not know today', () => {
    // Today stays "some" wherever the eighth person stands; the ambition becomes wide with one at level 1.
    const seven: readonly Said[] = [[2, 3], [2, 3], [2, 3], [3, 4], [3, 4], [3, 4], [3, 4]];
    expect(ranked(item('1', [...seven, ['unknown']])).couldChange).toBe(true);
    expect(ranked(item('1', [...seven, ['skipped']])).couldChange).toBe(false);
  });

  it('does not say so for a side that the other side outweighs', () => {
    // One side stands in two halves, firmly wide; the other alone could become some or stays close.
    expect(ranked(goals('1', [1, 1, 1, 4, 4, 4])).couldChange).toBe(false);
    expect(ranked(item('1', [[1, 2], [1, 2], [1, 2], [4, 2], [4, 3], [4, 3]])).couldChange).toBe(false);
  });
});

describe('the numbers behind a row', () => {
  it('are all there, for both sides', () => {
    const row = ranked(item('1', [[1, 2], [1, 3], [4, 4], [3, 4]]));
    expect(row.current).toMatchObject({ counts: [2, 0, 1, 1], n: 4, median: 2, band: 'wide', variation: 11 / 12, meanDifference: 11 / 6 });
    expect(row.current.agreementA).toBeCloseTo(0.0833, 3);
    expect(row.ambition).toMatchObject({ counts: [0, 1, 1, 2], n: 4, median: 3.5, band: 'wide', variation: 7 / 12 });
    expect(row.ambition.consensus).not.toBeNull();
    expect(row.ambition.leik).not.toBeNull();
    expect(row.ambition.blairLacy).toBe(row.ambition.variation);
  });

  it('compare people of different functions with people of the same one', () => {
    const row = ranked(item('1', [[1, 4, 'ict'], [1, 4, 'ict'], [4, 4, 'privacy'], [3, 4, 'privacy']]));
    expect(row.disciplines).toEqual({ between: 2.5, within: 0.5 });
  });

  it('know no difference within functions where each has one person', () => {
    const row = ranked(item('1', [[1, 4, 'ict'], [1, 4, 'data'], [4, 4, 'privacy']]));
    expect(row.disciplines).toEqual({ between: 2, within: null });
  });

  it('refuse a level that the item does not have', () => {
    expect(() => ranking([facts('1', [1, 2, 5])])).toThrow(RangeError);
    expect(() => ranking([facts('1', [0, 2, 3])])).toThrow(RangeError);
    expect(() => ranking([facts('1', [1.5, 2, 3])])).toThrow(RangeError);
  });
});
