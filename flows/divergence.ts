/**
 * Divergence: how far apart answers on one ordinal item lie, by the measures that the field uses.
 * Every function takes counts: `counts[i]` answers at level i + 1, don't-knows left out by the caller. Order by `ordinalVariation`;
 * the others are shown, break ties, or are exported for comparison with literature.
 * May import: nothing. Pure.
 */

/** Answers per level, lowest level first; as long as the item has levels. */
export type Counts = readonly number[];

/**
 * The index of ordinal variation: what the discuss-first order stands on.
 * Σ_{i<j} f_i f_j (j − i) / (⌊n/2⌋·⌈n/2⌉·(k − 1)). Source: Berry & Mielke 1992, Perceptual and Motor Skills 74, 63–66.
 * At n = 2..12 it reaches both ends at every n, and one answer moved away from the median never lowers it.
 * @returns 0 (all equal) to 1 (half at each end; when n is odd, one more anywhere); `null` below two answers
 * @throws RangeError when a count is negative or not whole, or k < 2
 */
export function ordinalVariation(counts: Counts): number | null {
  const n = numberOf(counts);
  if (n < 2) return null;
  return pairDistance(counts) / (Math.floor(n / 2) * Math.ceil(n / 2) * (counts.length - 1));
}

/**
 * How many levels two colleagues differ on average: the figure that people are shown.
 * Σ_{i<j} f_i f_j (j − i) / (n(n − 1)/2). Source: Gini's mean difference, over pairs without repetition.
 * Its highest value falls as n grows: (k − 1) at n = 2, 6/11 of (k − 1) at n = 12; so compare items with the same n only.
 * @returns 0 to k − 1, in levels; `null` below two answers
 * @throws RangeError when a count is negative or not whole, or k < 2
 */
export function meanPairwiseDifference(counts: Counts): number | null {
  const n = numberOf(counts);
  if (n < 2) return null;
  return pairDistance(counts) / ((n * (n - 1)) / 2);
}

/**
 * Consensus (Cns): breaks ties, and compares with literature.
 * 1 + Σ p_i·log2(1 − |i − μ|/(k − 1)), μ the mean level; k − 1 is the width of the scale, never of the answers.
 * Source: Tastle & Wierman 2007, International Journal of Approximate Reasoning 45, 531–545.
 * At n = 2..12: 0 is reached at even n only, and one answer moved away from the median raises it in about one move of eight.
 * @returns 0 (half at each end) to 1 (all equal); `null` below two answers
 * @throws RangeError when a count is negative or not whole, or k < 2
 */
export function consensus(counts: Counts): number | null {
  const n = numberOf(counts);
  if (n < 2) return null;
  const mean = sum(counts.map((count, index) => count * index)) / n;
  const terms = counts.map((count, index) => (count === 0 ? 0 : (count / n) * Math.log2(1 - Math.abs(index - mean) / (counts.length - 1))));
  return 1 + sum(terms);
}

/**
 * Leik's ordinal dispersion D, for export.
 * 2/(k − 1)·Σ_{i<k} min(F_i, 1 − F_i), F_i the cumulative share. Source: Leik 1966, Pacific Sociological Review 9, 85–90.
 * At n = 2..12: 1 is reached at even n only (2/3 at n = 3). It is the mean distance to the median: two answers one level away weigh as
 * much as one answer two levels away.
 * @returns 0 (all equal) to 1 (half at each end); `null` below two answers
 * @throws RangeError when a count is negative or not whole, or k < 2
 */
export function leik(counts: Counts): number | null {
  const n = numberOf(counts);
  if (n < 2) return null;
  return (2 * sum(cumulated(counts).map((below) => Math.min(below, n - below)))) / (n * (counts.length - 1));
}

/**
 * Blair and Lacy's ordinal variation 1 − l², for export.
 * 4/(k − 1)·Σ_{i<k} F_i(1 − F_i). Source: Blair & Lacy 2000, Sociological Methods & Research 28, 251–280.
 * Equal to the IOV at even n; (n² − 1)/n² of it at odd n, so 8/9 at most at n = 3.
 * @returns 0 (all equal) to 1 (half at each end); `null` below two answers
 * @throws RangeError when a count is negative or not whole, or k < 2
 */
export function blairLacy(counts: Counts): number | null {
  const n = numberOf(counts);
  if (n < 2) return null;
  return (4 * sum(cumulated(counts).map((below) => below * (n - below)))) / (n * n * (counts.length - 1));
}

/**
 * Van der Eijk's agreement A, for export.
 * The answers are peeled into layers of equal height; each layer's agreement counts for its share of the answers.
 * Source: van der Eijk 2001, Quality & Quantity 35, 325–341.
 * At n = 2..12: blind to n (doubling every count changes nothing) and not monotone, so never an order.
 * @returns −1 (half at each end) over 0 (the same number at every level) to 1 (all equal); `null` below two answers or three levels
 * @throws RangeError when a count is negative or not whole, or k < 2
 */
export function agreementA(counts: Counts): number | null {
  const n = numberOf(counts);
  if (n < 2 || counts.length < 3) return null;
  let rest = [...counts];
  let weighted = 0;
  while (rest.some((count) => count > 0)) {
    const height = Math.min(...rest.filter((count) => count > 0));
    const layer = rest.map((count) => count > 0);
    weighted += height * occupied(layer) * layerAgreement(layer);
    rest = rest.map((count) => Math.max(0, count - height));
  }
  return weighted / n;
}

/**
 * Krippendorff's α for ordinal data: one figure for a whole questionnaire, never for one item.
 * 1 − Do/De over all items with two answers or more; the distance of two levels is the number of answers from the one to the other,
 * those two counted half. Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, sections C and D.
 * At n = 2..12 a person it is rough: tell "high" from "low" by it, nothing finer.
 * @param items one counts vector an item, all with the same number of levels
 * @returns 1 (all agree on every item) over 0 (as if by chance) to below 0 (people differ more within items than between them);
 *   `null` when no item has two answers or all answers are at one level
 * @throws RangeError when a count is negative or not whole, k < 2, or k differs between items
 */
export function krippendorffAlpha(items: readonly Counts[]): number | null {
  const levels = items[0]?.length ?? 0;
  if (items.some((counts) => counts.length !== levels)) throw new RangeError('Items have different numbers of levels; alpha needs one scale for all.');
  const paired = items.filter((counts) => numberOf(counts) >= 2);
  const totals = Array.from({ length: levels }, (_, level) => sum(paired.map((counts) => counts[level] ?? 0)));
  const all = sum(totals);
  const apart = distances(totals);
  const observed = sum(paired.map((counts) => sumOverPairs(counts, apart) / (numberOf(counts) - 1)));
  const expected = sumOverPairs(totals, apart);
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

/** n, once the counts are known to be counts. */
function numberOf(counts: Counts): number {
  if (counts.length < 2) throw new RangeError(`An item needs at least two levels; these counts have ${counts.length}.`);
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`Counts are whole and not negative; one is ${wrong}.`);
  return sum(counts);
}

/** Σ_{i<j} f_i f_j (j − i): the levels between all pairs of answers. Each boundary between two levels parts the answers below it from those above. */
function pairDistance(counts: Counts): number {
  const n = sum(counts);
  return sum(cumulated(counts).map((below) => below * (n - below)));
}

/** Answers at or below each level but the highest. */
function cumulated(counts: Counts): readonly number[] {
  return counts.slice(0, -1).map((_, level) => sum(counts.slice(0, level + 1)));
}

/** U·(1 − (S − 1)/(k − 1)): S levels in the layer, U from the triples of levels that are unimodal (110, 011) or bimodal (101). */
function layerAgreement(layer: readonly boolean[]): number {
  const levels = layer.length;
  let unimodal = 0;
  let bimodal = 0;
  for (let low = 0; low < levels; low++) {
    for (let middle = low + 1; middle < levels; middle++) {
      for (let high = middle + 1; high < levels; high++) {
        const triple = [layer[low], layer[middle], layer[high]].map(Number).join('');
        if (triple === '110' || triple === '011') unimodal++;
        if (triple === '101') bimodal++;
      }
    }
  }
  const triples = unimodal + bimodal;
  const unimodality = triples === 0 ? 1 : ((levels - 2) * unimodal - (levels - 1) * bimodal) / ((levels - 2) * triples);
  return unimodality * (1 - (occupied(layer) - 1) / (levels - 1));
}

function occupied(layer: readonly boolean[]): number {
  return layer.filter(Boolean).length;
}

/** Squared ordinal distance between every two levels, given how often each was chosen. */
function distances(totals: Counts): (one: number, other: number) => number {
  return (one, other) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const between = sum(totals.slice(low, high + 1)) - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2;
    return between * between;
  };
}

/** Over all ordered pairs of answers: equal levels are no distance apart, so an answer paired with itself adds nothing. */
function sumOverPairs(counts: Counts, apart: (one: number, other: number) => number): number {
  return sum(counts.flatMap((count, one) => counts.map((second, other) => (one === other ? 0 : count * second * apart(one, other)))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
