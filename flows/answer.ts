/**
 * Answer: what a participant said on one item, and every change of it.
 * May import: flows. Pure.
 */
import type { Item, ItemId } from './questionnaire.ts';

/** What an item is answered with, by its kind; or one of three different ways to give no answer. None of the three ever counts as zero. */
export type Judgement = Given | Withheld;

export type Given =
  /** Of a rubric or a scale; 1 is lowest. */
  | { readonly kind: 'level'; readonly level: number }
  /** One option, or several, by their ids; `other`: "other, namely …" in the person's own words. Never nothing at all. */
  | { readonly kind: 'options'; readonly options: readonly string[]; readonly other: string | null }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

export type Withheld = { readonly kind: 'unknown' } | { readonly kind: 'not-my-field' } | { readonly kind: 'skipped' };

export function isWithheld(judgement: Judgement): judgement is Withheld {
  return judgement.kind === 'unknown' || judgement.kind === 'not-my-field' || judgement.kind === 'skipped';
}

/** Where a message came in. */
export type Channel = 'web' | 'teams' | 'slack';

/** One line of an answer's history: the value that `part` got at `at`. A remark's `null` means removed. */
export type AnswerChange = { readonly at: string; readonly channel: Channel } & (
  | { readonly part: 'current' | 'ambition'; readonly value: Judgement }
  | { readonly part: 'remark'; readonly value: string | null }
);

export interface Answer {
  /** `null`: a remark was given before an answer. */
  readonly current: Judgement | null;
  /** `null`: not asked yet, or not asked at all because there is no current level. */
  readonly ambition: Judgement | null;
  readonly remark: string | null;
  /** Oldest first, at most `mostChanges`; its length is the answer's revision, which every card carries. */
  readonly history: readonly AnswerChange[];
}

export type Answers = Readonly<Record<string, Answer>>;

/** Longest remark. Longer text is refused kindly and stays in the writer's box. */
export const longestRemark = 4000;

/**
 * Every change is kept, up to what nobody does by hand: beyond, the oldest but the first fall away, so that one person cannot fill the store.
 * Remarks are long, so fewer of them.
 */
export const mostChanges = 200;
export const mostRemarks = 20;

const unanswered: Answer = { current: null, ambition: null, remark: null, history: [] };

export function answerTo(answers: Answers, itemId: ItemId): Answer {
  return answers[itemId] ?? unanswered;
}

/** The answers with one part of one of them changed. An ambition falls away with the current level it belonged to. */
export function withChange(answers: Answers, itemId: ItemId, change: AnswerChange): Answers {
  const before = answerTo(answers, itemId);
  const after: Answer = { ...before, [change.part]: change.value, history: bounded([...before.history, change]) };
  const kept = change.part === 'current' && change.value.kind !== 'level' ? { ...after, ambition: null } : after;
  return { ...answers, [itemId]: kept };
}

/** The history within its bounds: the first change and the latest stay. */
function bounded(history: readonly AnswerChange[]): readonly AnswerChange[] {
  const remarks = history.filter(({ part }) => part === 'remark');
  const dropped = new Set(remarks.slice(1, Math.max(1, remarks.length - mostRemarks + 1)));
  const kept = dropped.size === 0 ? history : history.filter((change) => !dropped.has(change));
  return kept.length <= mostChanges ? kept : [...kept.slice(0, 1), ...kept.slice(1 - mostChanges)];
}

/** Whether nothing more has to be asked of this item: not without an answer, and where it asks an ambition as well, not without that. */
export function isAnswered({ asksAmbition }: Pick<Item, 'asksAmbition'>, { current, ambition }: Answer): boolean {
  return current !== null && (!asksAmbition || current.kind !== 'level' || ambition !== null);
}

export function isSameJudgement(one: Judgement | null, other: Judgement | null): boolean {
  if (one?.kind === 'level' && other?.kind === 'level') return one.level === other.level;
  if (one?.kind === 'number' && other?.kind === 'number') return one.value === other.value;
  if (one?.kind === 'text' && other?.kind === 'text') return one.text === other.text;
  if (one?.kind === 'options' && other?.kind === 'options') {
    return one.other === other.other && one.options.length === other.options.length && one.options.every((id) => other.options.includes(id));
  }
  return one?.kind === other?.kind;
}
