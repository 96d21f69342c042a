/**
 * Digest: everything that prepares the workshop, as plain data. Mail, text part, charts and chat only put it into words and pictures.
 * May import: flows. Pure: the caller passes `now`.
 */
import { agenda, type Agenda } from './agenda.ts';
import { answerTo } from './answer.ts';
import type { Band } from './band.ts';
import { changesSince, type Changes } from './changes.ts';
import { completion, completionState, participantsOf, type Completion } from './completion.ts';
import { askedOf, digestItem, findOutItem, isRated, missingReason, personOf, ratedItems, remarkOf, type DigestItem, type FindOutItem, type MissingReason, type Person, type Remark } from './digest-item.ts';
import { consistency, type ConsistencyRow } from './consistency.ts';
import { countedItems, type CountedItem } from './counted-item.ts';
import { krippendorffAlpha, type Counts } from './divergence.ts';
import type { Localised } from './language.ts';
import type { Member, Participant } from './member.ts';
import { disciplines, type Discipline, type ScanId } from './people.ts';
import type { Calendar } from './planning.ts';
import { profile, type Profile } from './profile.ts';
import type { Item, ItemId, Questionnaire } from './questionnaire.ts';
import { fewestLevels, ranking } from './ranking.ts';
import type { DigestReason, Scan } from './scan.ts';

interface DigestHead {
  readonly scanId: ScanId;
  readonly municipality: string;
  readonly calendar: Calendar;
  readonly questionnaire: { readonly id: string; readonly version: string; readonly title: Localised };
  readonly reason: DigestReason;
  /** When it was made (ISO 8601, UTC). */
  readonly at: string;
  /** Answers are not due yet: more may come. */
  readonly isOpen: boolean;
  readonly completion: Completion;
}

/** Too few have submitted for anything to compare: no figure is shown. */
export interface DigestNotYet extends DigestHead {
  readonly isPossible: false;
  readonly submitted: number;
  readonly needed: number;
}

/** Every figure and every remark in it comes from participants who submitted. */
export interface DigestReady extends DigestHead {
  readonly isPossible: true;
  /** From three submitted on; below that every item is on `findOutFirst` for want of levels. */
  readonly isRankingPossible: boolean;
  /** Role and person cannot be told apart: no function has two people who submitted. */
  readonly isOnePersonPerDiscipline: boolean;
  readonly sizes: { readonly wide: number; readonly some: number; readonly close: number; readonly findOutFirst: number };
  /** Wide and some, in the order of discussing. */
  readonly discuss: readonly DigestItem[];
  /** Close, longest way to go first. */
  readonly agreed: readonly DigestItem[];
  /** Largest share without a level first. */
  readonly findOutFirst: readonly FindOutItem[];
  readonly blindSpots: readonly BlindSpot[];
  readonly soleKnowers: readonly SoleKnower[];
  /** Since the digest before this one; `null` when it is the first. */
  readonly changes: Changes | null;
  readonly agenda: Agenda;
  readonly profile: Profile;
  /** What one questionnaire asks in one question against what another asks in parts, largest difference upwards first; none of one questionnaire. */
  readonly consistency: readonly ConsistencyView[];
  /** Choices, numbers and texts, in the order of asking. */
  readonly counted: readonly CountedItem[];
  readonly heat: HeatTable;
  /** In the order of asking. */
  readonly remarks: readonly Remark[];
  /** How often no level was given for today, over all items and people. */
  readonly withoutLevel: Readonly<Record<MissingReason, number>>;
  /** Krippendorff's α over all items, for today; `null` when there is nothing to compare. */
  readonly alpha: number | null;
}

export type Digest = DigestNotYet | DigestReady;

/** A function of which nobody could answer these items; in the order of functions, and of asking. */
export interface BlindSpot {
  readonly discipline: Discipline;
  /** How many of that function submitted. */
  readonly people: number;
  readonly items: readonly ItemName[];
  /** Functions that did give a level on one of these items, those that did so most often first: who can explain it. */
  readonly explain: readonly Discipline[];
}

/** The one function that gave a level on these items, though others were asked. */
export interface SoleKnower {
  readonly discipline: Discipline;
  readonly items: readonly ItemName[];
}

/** With everyone whose own answers lie a level or more apart, in either direction. */
export interface ConsistencyView extends ConsistencyRow {
  readonly people: readonly { readonly person: Person; readonly direct: number; readonly detailed: number }[];
}

interface ItemName {
  readonly itemId: ItemId;
  readonly title: Localised;
}

export interface HeatTable {
  /** The columns: functions of which somebody submitted. */
  readonly disciplines: readonly Discipline[];
  /** In the order of asking. */
  readonly rows: readonly HeatRow[];
}

export interface HeatRow {
  readonly itemId: ItemId;
  readonly title: Localised;
  readonly moduleId: string;
  /** `null` for items to find out first. */
  readonly band: Band | null;
  /** D, 0 to 1; `null` for items to find out first. */
  readonly divergence: number | null;
  /** One a column; `null` where nobody of that function gave a level. */
  readonly cells: readonly (HeatCell | null)[];
}

export interface HeatCell {
  /** Today, lowest first. */
  readonly levels: readonly number[];
  readonly mean: number;
  /** One person: to be marked as such. */
  readonly isSingle: boolean;
}

/** Fewer have to be waited for: two answers can be compared, one is somebody's own. */
const fewestSubmitted = 2;

/**
 * The digest of one scan at one moment. Pure; the order of `members` does not matter.
 * @param input.members all of this scan and of no other
 * @throws RangeError when an answer lies outside its item's scale
 */
export function digest(input: {
  readonly scan: Pick<Scan, 'id' | 'municipality' | 'calendar'>;
  readonly members: readonly Member[];
  readonly questionnaire: Questionnaire;
  readonly now: string;
  readonly reason: DigestReason;
  /** When the digest before went out (ISO 8601, UTC). */
  readonly since?: string | null;
}): Digest {
  const { scan, members, questionnaire, now, reason, since = null } = input;
  const head: DigestHead = {
    scanId: scan.id,
    municipality: scan.municipality,
    calendar: scan.calendar,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
    reason,
    at: now,
    isOpen: now <= scan.calendar.answersDueAt,
    completion: completion(members, questionnaire),
  };
  const people = participantsOf(members).filter((participant) => completionState(participant) === 'submitted');
  if (people.length < fewestSubmitted) return { ...head, isPossible: false, submitted: people.length, needed: fewestSubmitted };

  const { ranked, findOutFirst: unanswered } = ranking(ratedItems(questionnaire, people));
  const withItem = <Row extends { readonly itemId: ItemId }, View>(rows: readonly Row[], view: (row: Row, item: Item) => View): readonly View[] =>
    rows.flatMap((row) => {
      const item = questionnaire.item(row.itemId);
      return item ? [view(row, item)] : [];
    });
  const items = withItem(ranked, (row, item) => digestItem(row, item, questionnaire, people));
  const findOutFirst = withItem(unanswered, (row, item) => findOutItem(row, item, questionnaire, people));
  const discuss = items.filter(({ band }) => band !== 'close');
  const agreed = items.filter(({ band }) => band === 'close');
  const inOrder = questionnaire.items.flatMap(({ id }) => [...items, ...findOutFirst].filter(({ itemId }) => itemId === id));
  return {
    ...head,
    isPossible: true,
    isRankingPossible: people.length >= fewestLevels,
    isOnePersonPerDiscipline: new Set(people.map(({ discipline }) => discipline)).size === people.length,
    sizes: {
      wide: discuss.filter(({ band }) => band === 'wide').length,
      some: discuss.filter(({ band }) => band === 'some').length,
      close: agreed.length,
      findOutFirst: findOutFirst.length,
    },
    discuss,
    agreed,
    findOutFirst,
    blindSpots: blindSpotsOf(inOrder),
    soleKnowers: soleKnowersOf(inOrder, people),
    changes: since === null ? null : changesSince(since, questionnaire, people),
    agenda: agenda({ discuss, agreed, findOutFirst }),
    profile: profile(questionnaire, people.map(({ answers }) => answers)),
    consistency: consistencyViews(questionnaire, people),
    counted: countedItems(questionnaire, people),
    heat: heatTable(inOrder, people),
    remarks: questionnaire.items.flatMap((item) => people.flatMap((participant) => remarkOf(participant, item))),
    withoutLevel: countMissing(questionnaire, people),
    alpha: alphaOf(inOrder.map(({ current }) => current.counts)),
  };
}

/** One figure needs one scale: of several, the one that most items have, and of those the shortest. */
function alphaOf(items: readonly Counts[]): number | null {
  const onScale = (levels: number) => items.filter((counts) => counts.length === levels);
  const scales = [...new Set(items.map((counts) => counts.length))].sort((one, other) => onScale(other).length - onScale(one).length || one - other);
  return scales[0] === undefined ? null : krippendorffAlpha(onScale(scales[0]));
}

function blindSpotsOf(items: readonly (DigestItem | FindOutItem)[]): readonly BlindSpot[] {
  return disciplines.flatMap((discipline) => {
    const unknown = items.flatMap((item) => item.cannotAnswer.filter((count) => count.discipline === discipline).map(({ people }) => ({ item, people })));
    const [first] = unknown;
    return first ? [{ discipline, people: first.people, items: unknown.map(({ item }) => nameOf(item)), explain: knowersOf(unknown.map(({ item }) => item)) }] : [];
  });
}

function knowersOf(items: readonly (DigestItem | FindOutItem)[]): readonly Discipline[] {
  const times = (discipline: Discipline) => items.filter(({ canAnswer }) => canAnswer.some((count) => count.discipline === discipline)).length;
  return disciplines.filter((discipline) => times(discipline) > 0).sort((one, other) => times(other) - times(one));
}

function soleKnowersOf(items: readonly (DigestItem | FindOutItem)[], people: readonly Participant[]): readonly SoleKnower[] {
  if (new Set(people.map(({ discipline }) => discipline)).size < 2) return [];
  const sole = items.flatMap((item) => (item.canAnswer.length === 1 ? [item] : []));
  return disciplines.flatMap((discipline) => {
    const own = sole.filter(({ canAnswer: [only] }) => only?.discipline === discipline);
    return own.length === 0 ? [] : [{ discipline, items: own.map(nameOf) }];
  });
}

function consistencyViews(questionnaire: Questionnaire, people: readonly Participant[]): readonly ConsistencyView[] {
  const own = people.flatMap((participant) => consistency(questionnaire, [participant.answers]).map((row) => ({ person: personOf(participant), row })));
  return consistency(questionnaire, people.map(({ answers }) => answers)).map((all) => ({
    ...all,
    people: own.flatMap(({ person, row }) => (row.themeId === all.themeId && row.verdict !== 'alike' ? [{ person, direct: row.direct.score, detailed: row.detailed }] : [])),
  }));
}

function nameOf({ itemId, title }: ItemName): ItemName {
  return { itemId, title };
}

function heatTable(items: readonly (DigestItem | FindOutItem)[], people: readonly Participant[]): HeatTable {
  const columns = disciplines.filter((discipline) => people.some((participant) => participant.discipline === discipline));
  const rows = items.map((item): HeatRow => {
    const { itemId, title, moduleId, current } = item;
    const levelsIn = (discipline: Discipline) => current.dots.filter((dot) => dot.discipline === discipline).map(({ level }) => level).sort((one, other) => one - other);
    const rank = 'band' in item ? { band: item.band, divergence: item.divergence } : { band: null, divergence: null };
    return { itemId, title, moduleId, ...rank, cells: columns.map((discipline) => cellOf(levelsIn(discipline))) };
  });
  return { disciplines: columns, rows };
}

function cellOf(levels: readonly number[]): HeatCell | null {
  if (levels.length === 0) return null;
  return { levels, mean: levels.reduce((total, level) => total + level, 0) / levels.length, isSingle: levels.length === 1 };
}

function countMissing(questionnaire: Questionnaire, people: readonly Participant[]): DigestReady['withoutLevel'] {
  const rated = questionnaire.items.filter(isRated);
  const reasons = rated.flatMap((item) => askedOf(item, questionnaire, people).map(({ answers }) => missingReason(answerTo(answers, item.id).current)));
  const count = (reason: MissingReason) => reasons.filter((one) => one === reason).length;
  return { unknown: count('unknown'), 'not-my-field': count('not-my-field'), skipped: count('skipped'), unanswered: count('unanswered') };
}
