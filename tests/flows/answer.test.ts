import { describe, expect, it } from 'vitest';
import { answerTo, isAnswered, isSameJudgement, mostChanges, withChange, type AnswerChange, type Answers } from '../../flows/answer.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import { answersOf, judgementOf, type Spoken } from '../support/member-builder.ts';

const id = (text: string) => text as ItemId;
const stamp = { at: '2026-10-28T10:00:00.000Z', channel: 'web' } as const;
const levelOf = (level: number) => ({ kind: 'level', level }) as const;
const given = (part: 'current' | 'ambition', spoken: number | 'unknown' | 'not-my-field' | 'skipped'): AnswerChange => ({
  ...stamp, part, value: typeof spoken === 'number' ? levelOf(spoken) : { kind: spoken },
});

describe('a changed answer', () => {
  it('has its new value, and every change in its history, oldest first', () => {
    const answers = [given('current', 2), given('ambition', 3), given('current', 4)].reduce<Answers>((before, change) => withChange(before, id('3'), change), {});
    expect(answerTo(answers, id('3'))).toEqual({ current: levelOf(4), ambition: levelOf(3), remark: null, history: [given('current', 2), given('ambition', 3), given('current', 4)] });
  });

  it.each(['unknown', 'not-my-field', 'skipped'] as const)('loses its ambition with its level, and keeps its remark: %s', (kind) => {
    const answers = withChange(answersOf({ '3': [2, 4, 'Klopt niet'] }), id('3'), given('current', kind));
    expect(answerTo(answers, id('3'))).toMatchObject({ current: { kind }, ambition: null, remark: 'Klopt niet' });
  });

  it('leaves the other answers, and the answers as they were before', () => {
    const before = answersOf({ '3': [2, 4], '12': [1, 1] });
    const after = withChange(before, id('3'), given('current', 1));
    expect(after['12']).toBe(before['12']);
    expect(before).toEqual(answersOf({ '3': [2, 4], '12': [1, 1] }));
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...given('current', (index % 4) + 1), at: new Date(Date.parse('2026-10-28T10:00:00.000Z') + index * 1000).toISOString() }));
  const changed = (changes: readonly AnswerChange[]) => answerTo(changes.reduce<Answers>((before, change) => withChange(before, id('3'), change), {}), id('3')).history;

  it('keeps every change, with its value, time and channel', () => {
    const changes = [...many(100), { part: 'remark', value: 'Anders', at: '2026-10-29T10:00:00.000Z', channel: 'teams' } as const];
    expect(changed(changes)).toEqual(changes);
  });

  it('keeps the first remark and the latest, twenty in all, and all levels beside them', () => {
    const remarks = Array.from({ length: 30 }, (_, index) => ({ part: 'remark', value: `Opmerking ${index}`, at: '2026-10-28T10:00:00.000Z', channel: 'web' }) as const);
    expect(changed([...many(2), ...remarks])).toEqual([...many(2), remarks[0], ...remarks.slice(-19)]);
  });

  it('keeps its first change and the latest of very many, two hundred in all', () => {
    const changes = many(300);
    const history = changed(changes);
    expect(history).toEqual([changes[0], ...changes.slice(-mostChanges + 1)]);
    expect(history).toHaveLength(200);
  });
});

describe('an answer', () => {
  it.each([
    [[null, null], false],
    [[2, null], false],
    [[2, 3], true],
    [[2, 'unknown'], true],
    ['unknown', true],
    ['not-my-field', true],
    ['skipped', true],
    [[null, null, 'Een opmerking'], false],
  ] as const)('%j needs nothing more: %s', (sketch, isDone) => {
    expect(isAnswered({ asksAmbition: true }, answerTo(answersOf({ '3': sketch }), id('3')))).toBe(isDone);
  });

  it('that was never given is open', () => {
    expect(isAnswered({ asksAmbition: true }, answerTo({}, id('3')))).toBe(false);
  });
});

describe('two judgements', () => {
  const kinds: readonly Spoken[] = [1, 2, 'unknown', 'not-my-field', 'skipped', null];
  it('are the same only when kind and level are: the three ways to give no level stay apart', () => {
    for (const one of kinds) for (const other of kinds) expect(isSameJudgement(judgementOf(one), judgementOf(other))).toBe(one === other);
  });
});
