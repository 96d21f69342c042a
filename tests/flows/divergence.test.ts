import { describe, expect, it } from 'vitest';
import { agreementA, blairLacy, consensus, krippendorffAlpha, leik, meanPairwiseDifference, ordinalVariation } from '../../flows/divergence.ts';
import { countPatterns, levelsOf, smallPatterns } from '../support/count-patterns.ts';

const measures = { ordinalVariation, meanPairwiseDifference, consensus, leik, blairLacy, agreementA };
/** All of 0 (all equal) to 1 (half at each end). */
const dispersions = { ordinalVariation, leik, blairLacy, dissention: (counts: readonly number[]) => 1 - defined(consensus(counts)) };
const patterns = smallPatterns();

/** 1,000 answers on 7 levels: van der Eijk 2001, p. 331; also the example of the R package agrmt 1.42.12. */
const vanDerEijk = [30, 40, 210, 130, 530, 50, 10];

describe('every measure', () => {
  it.each(Object.entries(measures))('%s is null without answers and with a single one', (_, measure) => {
    expect(measure([0, 0, 0, 0])).toBeNull();
    expect(measure([0, 1, 0, 0])).toBeNull();
    expect(measure([0, 2, 0, 0])).not.toBeNull();
  });

  it.each(Object.entries(measures))('%s refuses negative counts, parts of answers and a scale of one level', (_, measure) => {
    expect(() => measure([3, -1, 2])).toThrow(RangeError);
    expect(() => measure([3, 0.5, 2])).toThrow(RangeError);
    expect(() => measure([3, NaN, 2])).toThrow(RangeError);
    expect(() => measure([5])).toThrow(RangeError);
    expect(() => measure([])).toThrow(RangeError);
  });

  it.each(Object.entries(measures))('%s is the same for the scale turned round', (_, measure) => {
    for (const counts of patterns.filter(isMeasured)) expect(measure([...counts].reverse())).toBeCloseTo(defined(measure(counts)), 12);
  });

  it.each(Object.entries(measures))('%s leaves the counts as they are', (_, measure) => {
    const counts = Object.freeze([2, 0, 3, 1]);
    expect(measure(counts)).toBe(measure([2, 0, 3, 1]));
  });

  it('the patterns of these properties are all there are', () => {
    // C(n + k − 1, k − 1) summed over n = 2..6 and k = 2..5; computed by hand: 25 + 80 + 205 + 456.
    expect(patterns).toHaveLength(766);
  });
});

describe.each(Object.entries(dispersions))('%s', (name, dispersion) => {
  it('lies between 0 and 1', () => {
    for (const counts of patterns) {
      expect(defined(dispersion(counts))).toBeGreaterThanOrEqual(0);
      expect(defined(dispersion(counts))).toBeLessThanOrEqual(1);
    }
  });

  it('is 0 when all answers are equal, and only then', () => {
    for (const counts of patterns) expect(dispersion(counts) === 0, String(counts)).toBe(isEqual(counts));
  });

  it('is 1 with half of the answers at each end, and only then', () => {
    // The IOV reaches 1 at odd n too, wherever the odd one out is; the others do not.
    const isFull = name === 'ordinalVariation' ? isSplit : isHalved;
    for (const counts of patterns) expect(dispersion(counts) === 1, String(counts)).toBe(isFull(counts));
  });
});

describe('ordinal variation', () => {
  it('never falls when one answer moves away from the median', () => {
    let moves = 0;
    for (const counts of [...patterns, ...[7, 8, 9, 10, 11, 12].flatMap((n) => countPatterns(n, 4))]) {
      for (const further of movedFromMedian(counts)) {
        moves++;
        expect(defined(ordinalVariation(further)), `${String(counts)} to ${String(further)}`).toBeGreaterThanOrEqual(defined(ordinalVariation(counts)));
      }
    }
    expect(moves).toBeGreaterThan(1000);
  });

  it('is the part of the largest difference that a group of this size can have', () => {
    // Computed by hand: pairs differ 2 · 2 · 2 levels of at most 2 · 2 · 3; one voice three levels off 3 · 3 of 6; neighbours 3 of 12.
    expect(ordinalVariation([2, 0, 2, 0])).toBe(8 / 12);
    expect(ordinalVariation([3, 0, 0, 1])).toBe(9 / 12);
    expect(ordinalVariation([0, 3, 1, 0])).toBe(0.25);
    expect(ordinalVariation([1, 2, 1, 0])).toBe(0.5);
    expect(ordinalVariation([2, 0, 0, 1])).toBe(1);
  });
});

describe('mean pairwise difference', () => {
  it('is the mean over every pair of colleagues', () => {
    for (const counts of patterns) expect(meanPairwiseDifference(counts)).toBeCloseTo(meanOfPairs(levelsOf(counts)), 12);
  });

  it('lies between 0 and the width of the scale, in levels', () => {
    for (const counts of patterns) {
      expect(defined(meanPairwiseDifference(counts)) === 0).toBe(isEqual(counts));
      expect(defined(meanPairwiseDifference(counts))).toBeLessThanOrEqual(counts.length - 1);
    }
    expect(meanPairwiseDifference([1, 0, 0, 1])).toBe(3);
  });
});

describe('consensus', () => {
  it('agrees with the published example', () => {
    // R package agrmt 1.42.12, manual of consensus(), which follows Tastle & Wierman 2007.
    expect(consensus(vanDerEijk)).toBeCloseTo(0.7256876, 7);
  });

  it('takes the width of the scale, not of the answers', () => {
    // Computed by hand: mean 1.5 on a scale of width 3, so 1 + log2(1 − 0.5/3); the same answers on a scale of two levels give 0.
    expect(consensus([1, 1, 0, 0])).toBeCloseTo(1 + Math.log2(5 / 6), 12);
    expect(consensus([1, 1])).toBe(0);
  });
});

describe("Leik's D", () => {
  it('agrees with the published example', () => {
    // R package agrmt 1.42.12, manual of Leik(), which follows Leik 1966.
    expect(leik(vanDerEijk)).toBeCloseTo(0.287, 3);
  });

  it('is the mean distance to the median over half of the width', () => {
    // Computed by hand: cumulative shares ⅓, ⅓, ⅓ of three boundaries; 2/3 · 1.
    expect(leik([1, 0, 0, 2])).toBeCloseTo(2 / 3, 12);
  });
});

describe("Blair and Lacy's 1 − l²", () => {
  it('is 4/(k − 1) · Σ F(1 − F)', () => {
    // Computed by hand: .03·.97 + .07·.93 + .28·.72 + .41·.59 + .94·.06 + .99·.01 = .604; · 4/6.
    expect(blairLacy(vanDerEijk)).toBeCloseTo(0.604 * (4 / 6), 12);
  });

  it('equals the IOV at even n and (n² − 1)/n² of it at odd n', () => {
    // Blair & Lacy 2000 leave out the correction for odd n; see the manual of BerryMielke() in agrmt 1.42.12.
    for (const counts of patterns) {
      const n = levelsOf(counts).length;
      expect(blairLacy(counts)).toBeCloseTo(defined(ordinalVariation(counts)) * (n % 2 === 0 ? 1 : (n * n - 1) / (n * n)), 12);
    }
  });
});

describe("van der Eijk's A", () => {
  it('agrees with the published examples', () => {
    // Van der Eijk 2001, p. 331, and agrmt 1.42.12, manual of agreement(): 0.6113333.
    expect(agreementA(vanDerEijk)).toBeCloseTo(0.6113333, 7);
    // Van der Eijk's parties, per mille, as given in the vignette of agrmt: PvdA 0.61 and D66 0.48.
    expect(agreementA([24, 28, 32, 62, 135, 304, 416])).toBeCloseTo(0.61, 2);
    expect(agreementA([16, 26, 82, 210, 293, 270, 103])).toBeCloseTo(0.48, 2);
    // The four pictures in that vignette: agreement 1, none 0, polarisation −1, and 0.08.
    expect(agreementA([0, 4, 0, 0])).toBe(1);
    expect(agreementA([1, 1, 1, 1])).toBe(0);
    expect(agreementA([2, 0, 0, 2])).toBe(-1);
    expect(agreementA([2, 0, 1, 1])).toBeCloseTo(0.08, 2);
  });

  it('weighs single layers as in the published table', () => {
    // The layers 1111110, 0011100 and 0010100 in the vignette of agrmt: .167, .667 and .467.
    expect(agreementA([5, 5, 5, 5, 5, 5, 0])).toBeCloseTo(0.167, 3);
    expect(agreementA([0, 0, 5, 5, 5, 0, 0])).toBeCloseTo(0.667, 3);
    expect(agreementA([0, 0, 5, 0, 5, 0, 0])).toBeCloseTo(0.467, 3);
  });

  it('lies between −1 (half at each end, only then) and 1 (all equal, only then)', () => {
    for (const counts of patterns.filter(isMeasured)) {
      const agreement = defined(agreementA(counts));
      expect(agreement).toBeGreaterThanOrEqual(-1);
      expect(agreement).toBeLessThanOrEqual(1);
      expect(agreement === 1).toBe(isEqual(counts));
      expect(agreement === -1).toBe(isHalved(counts));
    }
  });

  it('is null on a scale of two levels', () => {
    expect(agreementA([3, 2])).toBeNull();
    expect(agreementA([3, 2, 0])).not.toBeNull();
  });
});

describe("Krippendorff's alpha", () => {
  /** Krippendorff 2011, section C: four observers, twelve units, five levels; a dot where nobody answered. */
  const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
  const units = Array.from('123321412...', (_, unit) => [1, 2, 3, 4, 5].map((level) => observers.filter((row) => row[unit] === String(level)).length));

  it('agrees with the published ordinal example', () => {
    // Krippendorff 2011, section D: ordinal α = 0.815.
    expect(krippendorffAlpha(units)).toBeCloseTo(0.815, 3);
  });

  it('leaves out items with fewer than two answers', () => {
    expect(units.at(-1)).toEqual([0, 0, 1, 0, 0]);
    expect(krippendorffAlpha(units.slice(0, -1))).toBe(krippendorffAlpha(units));
    expect(krippendorffAlpha([...units, [0, 0, 0, 0, 0], [1, 0, 0, 0, 0]])).toBe(krippendorffAlpha(units));
  });

  it('is 1 when people agree on every item and items differ', () => {
    expect(krippendorffAlpha([[3, 0, 0, 0], [0, 0, 2, 0]])).toBe(1);
  });

  it('is below 0 when people differ within items and items do not differ', () => {
    // Computed by hand: totals 2 and 2, distance 2² = 4; Do = 2 · 4 / 1 · 2 = 16, De = 2 · 2 · 2 · 4 = 32; 1 − 3 · 16/32.
    expect(krippendorffAlpha([[1, 0, 0, 1], [1, 0, 0, 1]])).toBe(-0.5);
  });

  it('is null when there is nothing to compare', () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha([[1, 0, 0, 0], [0, 1, 0, 0]])).toBeNull();
    expect(krippendorffAlpha([[3, 0, 0, 0], [2, 0, 0, 0]])).toBeNull();
  });

  it('does not depend on the order of items or the direction of the scale, and is at most 1', () => {
    const few = countPatterns(3, 4);
    for (const [index, counts] of few.entries()) {
      const items = [counts, few[(index * 7 + 3) % few.length] ?? [], [1, 0, 0, 1]];
      const alpha = defined(krippendorffAlpha(items));
      expect(alpha).toBeLessThanOrEqual(1);
      expect(krippendorffAlpha([...items].reverse())).toBeCloseTo(alpha, 12);
      expect(krippendorffAlpha(items.map((item) => [...item].reverse()))).toBeCloseTo(alpha, 12);
    }
  });

  it('refuses items on different scales and counts that are none', () => {
    expect(() => krippendorffAlpha([[2, 0, 0], [1, 1, 0, 0]])).toThrow(RangeError);
    expect(() => krippendorffAlpha([[2, 0], [-1, 3]])).toThrow(RangeError);
    expect(() => krippendorffAlpha([[2], [3]])).toThrow(RangeError);
  });
});

function defined(value: number | null): number {
  if (value === null) throw new Error('a measure was undefined');
  return value;
}

/** Patterns for which every measure is defined: A needs three levels. */
function isMeasured(counts: readonly number[]): boolean {
  return counts.length >= 3;
}

function isEqual(counts: readonly number[]): boolean {
  return counts.filter((count) => count > 0).length === 1;
}

function isHalved(counts: readonly number[]): boolean {
  return counts.slice(1, -1).every((count) => count === 0) && counts[0] === counts.at(-1);
}

function isSplit(counts: readonly number[]): boolean {
  const half = Math.floor(levelsOf(counts).length / 2);
  return (counts[0] ?? 0) >= half && (counts.at(-1) ?? 0) >= half;
}

function meanOfPairs(levels: readonly number[]): number {
  const differences = levels.flatMap((one, index) => levels.slice(index + 1).map((other) => Math.abs(one - other)));
  return differences.reduce((total, difference) => total + difference, 0) / differences.length;
}

/** Each pattern after one answer moved one level away from the median; answers at the median move either way. */
function movedFromMedian(counts: readonly number[]): number[][] {
  const levels = levelsOf(counts);
  const low = levels[Math.floor((levels.length - 1) / 2)] ?? 0;
  const high = levels[Math.floor(levels.length / 2)] ?? 0;
  return counts.flatMap((count, index) => {
    if (count === 0) return [];
    const steps = [...(index + 1 <= low ? [-1] : []), ...(index + 1 >= high ? [1] : [])];
    return steps.filter((step) => index + step >= 0 && index + step < counts.length).map((step) => counts.map((own, at) => own - (at === index ? 1 : 0) + (at === index + step ? 1 : 0)));
  });
}
