/**
 * Digest item: one item as the facilitators see it: who stands where, in which words, and who could not say.
 * May import: flows. Pure.
 */
import { answerTo, isWithheld, type Judgement, type Withheld } from './answer.ts';
import { discussionOf, type Discussion } from './discussion.ts';
import type { Localised } from './language.ts';
import type { Participant } from './member.ts';
import { loneVoice, patternOf, type Pattern } from './pattern.ts';
import { disciplines, type Discipline, type MemberId } from './people.ts';
import type { Item, ItemId, Questionnaire } from './questionnaire.ts';
import { itemsFor } from './questionnaire-set.ts';
import type { Measures, RankedItem, RatedItem, UnansweredItem } from './ranking.ts';

export interface Person {
  readonly memberId: MemberId;
  readonly name: string;
  readonly discipline: Discipline;
}

/** One person at a level. `stack` counts up from 0 among the dots at the same level, so that a chart places it without counting. */
export interface Dot extends Person {
  readonly level: number;
  readonly stack: number;
}

/** Why there is no level: for an ambition that was not asked, the reason given for today. `unanswered`: nothing was said. */
export type MissingReason = Withheld['kind'] | 'unanswered';

/** One person beside the scale. */
export interface GutterDot extends Person {
  readonly why: MissingReason;
  readonly stack: number;
}

/** A level that was really chosen, in its own words. */
export interface LevelChoice {
  readonly level: number;
  readonly text: Localised;
  readonly people: readonly Person[];
  readonly disciplines: readonly DisciplineCount[];
}

export interface DisciplineCount {
  readonly discipline: Discipline;
  readonly people: number;
}

/** Today or the ambition: the numbers, the dot strip and the texts. Nobody is in it where the item does not ask it. */
export interface Side extends Measures {
  readonly dots: readonly Dot[];
  readonly gutter: readonly GutterDot[];
  /** Lowest level first. */
  readonly choices: readonly LevelChoice[];
}

export interface Remark {
  readonly itemId: ItemId;
  readonly title: Localised;
  readonly person: Person;
  /** The person's level today; `null` without one. */
  readonly level: number | null;
  readonly text: string;
}

interface ItemView {
  readonly itemId: ItemId;
  readonly title: Localised;
  /** Discussion question. */
  readonly question: Localised;
  readonly moduleId: string;
  readonly themeId: string | null;
  /** From a draft module. */
  readonly isDraft: boolean;
  /** Whether it counts in the score of its theme. */
  readonly isScored: boolean;
  /** How many levels the item has. */
  readonly levels: number;
  readonly current: Side;
  readonly ambition: Side;
  /** Functions of which nobody could answer: everybody said don't know or not my field. */
  readonly cannotAnswer: readonly DisciplineCount[];
  /** Functions of which somebody gave a level. One only, while others sit at the table: whom to listen to first. */
  readonly canAnswer: readonly DisciplineCount[];
  readonly remarks: readonly Remark[];
}

/** People who stand together. */
export interface Camp {
  readonly lowest: number;
  readonly highest: number;
  readonly people: readonly Person[];
  readonly disciplines: readonly DisciplineCount[];
}

export type PatternView =
  | { readonly kind: 'close' }
  | { readonly kind: 'lone-voice'; readonly voice: Camp; readonly others: Camp }
  | { readonly kind: 'two-camps'; readonly low: Camp; readonly high: Camp }
  | { readonly kind: 'spread' };

/** An item to discuss, or to confirm where its band is close. */
export interface DigestItem extends ItemView, Pick<RankedItem, 'band' | 'about' | 'divergence' | 'gap' | 'gapLevels' | 'couldChange' | 'disciplines'> {
  readonly pattern: PatternView;
  /** The ambitions lie wide apart, whatever the item is about. */
  readonly isAmbitionConflicting: boolean;
  /** With whom to begin, and which texts to compare; `null` for an item to confirm. */
  readonly discussion: Discussion<Dot> | null;
  /** In an item to confirm: who stands apart all the same, about today or else about the ambition; to be heard before it is confirmed. */
  readonly apart: { readonly about: RankedItem['about']; readonly voice: Dot } | null;
}

/** An item to find out about before it can be discussed. */
export interface FindOutItem extends ItemView, Pick<UnansweredItem, 'reason' | 'withoutLevel' | 'asked' | 'share'> {}

/** Whether answers to it can lie apart: choices, numbers and texts have no levels. */
export function isRated({ levels }: Item): boolean {
  return levels.length >= 2;
}

/** Of these people, those whom the item is asked. */
export function askedOf(item: Item, questionnaire: Questionnaire, people: readonly Participant[]): readonly Participant[] {
  return people.filter((participant) => itemsFor(participant, questionnaire).includes(item));
}

/** What the ranking needs of each item that can be rated. `people`: those who submitted. */
export function ratedItems(questionnaire: Questionnaire, people: readonly Participant[]): readonly RatedItem[] {
  return questionnaire.items.filter(isRated).map((item) => ({
    itemId: item.id,
    levels: item.levels.length,
    answers: askedOf(item, questionnaire, people).map(({ id: memberId, discipline, answers }) => {
      const { current, ambition } = answerTo(answers, item.id);
      return { memberId, discipline, current, ambition };
    }),
  }));
}

/** Pure. `people`: those who submitted, in the order in which they are to be shown. */
export function digestItem(row: RankedItem, item: Item, questionnaire: Questionnaire, people: readonly Participant[]): DigestItem {
  const { band, about, divergence, gap, gapLevels, couldChange } = row;
  const view = itemView(row, item, questionnaire, people);
  const { dots } = about === 'facts' ? view.current : view.ambition;
  const pattern = patternOf(dots, band);
  return {
    ...view,
    band,
    about,
    divergence,
    gap,
    gapLevels,
    couldChange,
    disciplines: row.disciplines,
    pattern: patternView(pattern),
    isAmbitionConflicting: row.ambition.band === 'wide',
    discussion: discussionOf(pattern, dots, item.levels),
    apart: band === 'close' ? apartIn(view) : null,
  };
}

function apartIn({ current, ambition }: ItemView): DigestItem['apart'] {
  const today = loneVoice(current.dots);
  if (today !== null) return { about: 'facts', voice: today.voice };
  const goal = loneVoice(ambition.dots);
  return goal === null ? null : { about: 'goals', voice: goal.voice };
}

/** Pure. `people` as for `digestItem`. */
export function findOutItem(row: UnansweredItem, item: Item, questionnaire: Questionnaire, people: readonly Participant[]): FindOutItem {
  const { reason, withoutLevel, asked, share } = row;
  return { ...itemView(row, item, questionnaire, people), reason, withoutLevel, asked, share };
}

/** Why this person gave no level; `null` when there is one. */
export function missingReason(judgement: Judgement | null): MissingReason | null {
  if (judgement === null) return 'unanswered';
  return isWithheld(judgement) ? judgement.kind : null;
}

/** Each function among these people once, in the fixed order, with how many they are. */
function countDisciplines(people: readonly Person[]): readonly DisciplineCount[] {
  return disciplines
    .map((discipline) => ({ discipline, people: people.filter((person) => person.discipline === discipline).length }))
    .filter((count) => count.people > 0);
}

function itemView(row: RankedItem | UnansweredItem, item: Item, questionnaire: Questionnaire, everybody: readonly Participant[]): ItemView {
  const people = askedOf(item, questionnaire, everybody);
  const current = sideOf(row.current, item, people, (participant) => answerTo(participant.answers, item.id).current);
  const ambition = sideOf(row.ambition, item, item.asksAmbition ? people : [], (participant) => {
    const answer = answerTo(participant.answers, item.id);
    return answer.current?.kind === 'level' ? answer.ambition : answer.current;
  });
  const canAnswer = countDisciplines(current.dots);
  const cannot = countDisciplines(current.gutter.filter(({ why }) => why === 'unknown' || why === 'not-my-field'));
  const everyone = countDisciplines(people.map(personOf));
  return {
    itemId: item.id,
    title: item.title,
    question: item.question,
    moduleId: item.moduleId,
    themeId: item.themeId,
    isDraft: questionnaire.module(item.moduleId)?.status === 'draft',
    isScored: item.isScored,
    levels: item.levels.length,
    current,
    ambition,
    cannotAnswer: cannot.filter((count) => everyone.some((all) => all.discipline === count.discipline && all.people === count.people)),
    canAnswer,
    remarks: people.flatMap((participant) => remarkOf(participant, item)),
  };
}

function sideOf(measures: Measures, item: Item, people: readonly Participant[], judgementOf: (participant: Participant) => Judgement | null): Side {
  const dots: Dot[] = [];
  const gutter: GutterDot[] = [];
  for (const participant of people) {
    const judgement = judgementOf(participant);
    const person = personOf(participant);
    if (judgement?.kind === 'level') dots.push({ ...person, level: judgement.level, stack: dots.filter(({ level }) => level === judgement.level).length });
    else gutter.push({ ...person, why: missingReason(judgement) ?? 'unanswered', stack: gutter.length });
  }
  const choices = item.levels.flatMap((text, index) => {
    const chosenBy = dots.filter(({ level }) => level === index + 1).map(withoutPlace);
    return chosenBy.length === 0 ? [] : [{ level: index + 1, text, people: chosenBy, disciplines: countDisciplines(chosenBy) }];
  });
  return { ...measures, dots, gutter, choices };
}

function patternView(pattern: Pattern<Dot>): PatternView {
  if (pattern.kind === 'lone-voice') return { kind: pattern.kind, voice: campOf([pattern.voice]), others: campOf(pattern.others) };
  if (pattern.kind === 'two-camps') return { kind: pattern.kind, low: campOf(pattern.low), high: campOf(pattern.high) };
  return pattern;
}

function campOf(dots: readonly Dot[]): Camp {
  const levels = dots.map(({ level }) => level);
  const people = dots.map(withoutPlace);
  return { lowest: Math.min(...levels), highest: Math.max(...levels), people, disciplines: countDisciplines(people) };
}

/** The participant's remark on this item, or none. */
export function remarkOf(participant: Participant, { id, title }: Item): readonly Remark[] {
  const { current, remark } = answerTo(participant.answers, id);
  return remark === null ? [] : [{ itemId: id, title, person: personOf(participant), level: current?.kind === 'level' ? current.level : null, text: remark }];
}

export function personOf({ id, name, discipline }: Participant): Person {
  return { memberId: id, name, discipline };
}

function withoutPlace({ memberId, name, discipline }: Dot): Person {
  return { memberId, name, discipline };
}
